// Test documents without a model: tokens and sentences from CoNLL-U as `twosource read --format conllu` writes it.
//
// The first comment line of the file may be `# text_json = "…"`, the whole text as a JSON string, which token offsets
// in MISC (start=, end=, bytes) refer to; without it the text is put together from the tokens and SpaceAfter=No.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twosource/reading.h"

namespace twosource::test {

struct Document {
  std::string text;
  std::vector<Token> tokens;
  std::vector<TokenRange> sentences;
};

/// Reads CoNLL-U; aborts the test with a clear message when it is malformed.
Document document_from_conllu(std::string_view conllu);

/// Reads a CoNLL-U file.
Document document_from_file(const std::string& path);

/// A Report of this text whose blocks are its non-empty lines, all paragraphs.
Report report_of_lines(std::string id, std::string text);

}  // namespace twosource::test
