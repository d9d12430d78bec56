// The words of reports on their way out: nothing that they hold may act on a terminal, a page or a Markdown reader.
//
// Every function takes UTF-8 as a report printed it and gives text that shows what was there.
// Test: tests/unit/rendering/escaping_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twosource::rendering {

/// Control characters as visible symbols: ESC is "␛" (U+241B), C1, bidirectional controls, line separators and the
/// byte order mark are "⟨U+202E⟩". Line breaks stay: they are the caller's.
std::string with_visible_controls(std::string_view text);

/// White space at the ends left out and each run of it made one space: for words shown in a line.
std::string on_one_line(std::string_view text);

/// For HTML text and for quoted attributes: visible controls, and & < > " ' as character references.
std::string escape_html(std::string_view text);

/// For CommonMark and GitHub's Markdown, anywhere in a line: visible controls, and a backslash before whatever would
/// mark up, link, or begin HTML, a table cell, a list or a heading.
std::string escape_markdown(std::string_view text);

/// A URL as the destination of a Markdown link, in round brackets: as it is, but for what would end it or mean something else.
std::string markdown_url(std::string_view url);

/// A URL that may be linked: http or https, without white space and controls; nothing otherwise.
std::optional<std::string> linkable_url(const std::optional<std::string>& url);

}  // namespace twosource::rendering
