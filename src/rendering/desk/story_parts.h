// What the pages of one story share. Test: tests/unit/rendering/desk/.
#pragma once

#include <string>
#include <string_view>

#include "rendering/desk/parts.h"
#include "twosource/desk.h"

namespace twosource::rendering::desk {

/// The document around a page of a story; `page` is "", "claims", "beside" or "reports": which of its tabs is shown.
std::string story_document(const DeskStory& story, std::string_view title, std::string_view page,
                           std::string_view content, bool fills_window = false);

/// The strongest of what a report's statements do with a claim: "denies", "says", "leaves out"; empty where it is nothing.
std::string_view deed_of(const Claim& claim, std::size_t report);

/// "The Ledger, Wed 14 May 2031".
std::string report_words(const StoryReport& report);

}  // namespace twosource::rendering::desk
