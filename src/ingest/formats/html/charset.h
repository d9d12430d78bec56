// The bytes of a page -> UTF-8. Test: tests/unit/ingest/formats/html/charset_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twosource::ingest::html {

/// Decodes as the HTML Standard has it: a byte order mark decides, then what the page's <meta> declares. Bytes that are
/// valid UTF-8 are that, whatever is declared; bytes that are not and declare it are Windows-1252, as are those of a page
/// that declares nothing. What was done other than as declared, and what was broken, is told in `notes`.
std::string decode_page(std::string bytes, std::vector<std::string>& notes);

/// A page whose server says how it is encoded, so that decode_page() follows it: a byte order mark and valid UTF-8 go
/// before, and a charset that is unknown or breaks one character in a hundred is left to what the page declares, with a
/// note.
std::string with_charset(std::string bytes, std::string_view charset, std::vector<std::string>& notes);

/// Whether bytes are a page: they begin with a doctype, or a tag that a page begins with, behind white space and
/// comments. What is `named` so is one as well where it holds any tag and no NUL.
bool is_page(std::string_view bytes, bool named);

}  // namespace twosource::ingest::html
