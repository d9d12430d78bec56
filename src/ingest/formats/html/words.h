// Small tools for the words and addresses in a page's markup. Test: tests/unit/ingest/formats/html/words_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace twosource::ingest::html {

/// White space runs made one space, controls and white space at the ends left out.
std::string one_line(std::string_view text);

std::string lower_ascii(std::string_view text);

/// Letters and digits alone, without case: "The Digby Packet" and "thedigbypacket".
std::string squeezed(std::string_view text);

/// Character references ("&amp;", "&#8217;") of words that were escaped once too often.
std::string without_references(std::string_view text);

/// Whether an address is one of the web, and of such a one the host without "www.", and what stands behind it.
bool is_web_address(std::string_view url);
std::string_view host_of(std::string_view url);
std::string_view path_of(std::string_view url);

}  // namespace twosource::ingest::html
