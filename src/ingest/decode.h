// Bytes -> text: which encoding, and whether it is text at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::ingest {

/// A text as UTF-8, and what had to be done to get it: "decoded as Windows-1252".
struct Decoded {
  std::string text;
  std::vector<std::string> notes;
};

/// Decodes the bytes of a text file. A byte order mark decides (UTF-8, UTF-16 and UTF-32 of both byte orders) and is
/// left out; without one the bytes are UTF-8 where they are valid as such, and else Windows-1252 as the WHATWG's
/// Encoding Standard has it. What is no text (a NUL, many control characters) is Error(kNotText) at `where`; nothing
/// but white space is Error(kEmpty).
Result<Decoded> decode(std::string bytes, const std::string& where);

/// Refuses a text that is empty, holds a NUL or is full of control characters: the last step of decode(), for texts
/// that come out of a format with an encoding of its own.
Result<void> check_is_text(std::string_view utf8, const std::string& where);

/// Appends what a byte of Windows-1252 means.
void append_windows_1252(std::string& text, char byte);

}  // namespace twosource::ingest
