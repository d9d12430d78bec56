// What the pages of the desk share: the document around each, addresses, small pieces. Test: tests/unit/rendering/desk/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "twosource/desk.h"
#include "twosource/story.h"

namespace twosource::rendering::desk {

/// What stands around a page's own content.
struct Frame {
  std::string title;                        ///< of the document; "Twosource" is put behind it
  std::string_view current;                 ///< address of the page of the head that this is: "/"; empty: none of them
  std::string query = {};                   ///< what the field for a search holds
  std::string below = {};                   ///< HTML under the head: the tabs of a story
  bool fills_window = false;                ///< parts of it scroll by themselves: a brief and its passages
  std::optional<std::int64_t> moment = {};  ///< of the archive that it shows: changes since then are told (web/live.ts)
};

/// The whole document around the content of <main>.
std::string document(const Frame& frame, std::string_view content);

/// Words as HTML text, on one line.
std::string text(std::string_view words);
/// A link; the address is one of those below.
std::string link(std::string_view address, std::string_view words);
/// The same; a key of the keyboard follows it (web/keys.ts).
std::string keyed_link(std::string_view address, std::string_view words, std::string_view key);
/// "3 reports".
std::string count(std::size_t number, std::string_view what);

// Addresses of pages. What stands in them is encoded (RFC 3986): they may go into an attribute as they are.
std::string encoded(std::string_view words);
std::string story_address(std::string_view id, std::string_view page = {});
std::string claim_address(std::string_view story, const Claim& claim);
/// All reports of a story beside each other, with what tells a claim brought out.
std::string beside_address(std::string_view story, const Claim& claim);
std::string report_address(std::string_view id, std::optional<Span> marked = {});
std::string outlet_address(std::string_view name);
std::string entity_address(std::string_view name);
std::string search_address(std::string_view query);

/// How a claim stands, as a chip: "disputed".
std::string status_chip(ClaimStatus status);
/// What a status means.
std::string_view status_meaning(ClaimStatus status);

/// A definition list of names and HTML; what has none is left out.
using Fields = std::vector<std::pair<std::string_view, std::string>>;
std::string fields(const Fields& all);

/// A form of one button that asks for a change; a key of the keyboard may press it.
std::string button(std::string_view action, const std::vector<std::pair<std::string_view, std::string>>& values,
                   std::string_view words, std::string_view key = {});
/// A field that is not seen.
std::string hidden_field(std::string_view name, std::string_view value);

}  // namespace twosource::rendering::desk
