// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace twosource::ingest {

/// A language as a code (ISO 639-1 where there is one) and as people call it.
struct Language {
  std::string code;  ///< "en"; empty when the text is too short or too mixed to tell
  std::string name;  ///< "English"
};

/// The language of a text (valid UTF-8), where that can be told with some certainty.
Language detect_language(std::string_view text);

/// What people call the language of a code: "German" for "de"; the code itself where it is not known.
std::string language_name(const std::string& code);

/// "en" of "en-GB", "EN" or "en_US".
std::string primary_subtag(std::string_view language_tag);

}  // namespace twosource::ingest
