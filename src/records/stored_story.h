// A Story that is kept to be shown again without being linked again: its bytes, and back.
//
//   const std::string bytes = stored_story(story);
//   Result<Story> again = story_stored_as(bytes, [&](const StoryReport& report) { return text_of(report.id); });
//
// The texts of its reports are kept elsewhere and are given when it is read; the words that Evidence quotes are cut out of them
// anew. Explanations are not kept: what comes back has none. All else comes back as it was. What is read is sound, as a decoded
// Reading is (codec.h): every span cuts its report's text between characters, every place is one of its list. Bytes are by the
// lists of story_fields.h, without a checksum of their own. Test: tests/unit/records/stored_story_test.cc.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "twosource/error.h"
#include "twosource/story.h"

namespace twosource::records {

/// The same Story gives the same bytes on any machine.
std::string stored_story(const Story& story);

/// Errors: kBrokenInput at a place of the Story ("claims[3].statements[0].place.report"); those of `text_of`.
Result<Story> story_stored_as(std::string_view bytes,
                              const std::function<Result<std::string>(const StoryReport&)>& text_of);

}  // namespace twosource::records
