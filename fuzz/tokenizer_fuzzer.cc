// A pipeline's `tokenizer` file, and a text that is split by it.
#include "fuzz/fuzzing.h"
#include "language/tokenizer/tokenizer.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto lexical = language::LexicalData::load(fuzz::data_folder() / "language", "none");
  fuzz::require(lexical.ok(), "data/ loads");
  const auto tokenizer = language::Tokenizer::from_bytes(fuzz::as_text(data, size), *lexical, "tokenizer");
  if (!tokenizer) {
    fuzz::require_clear(tokenizer.error());
    return 0;
  }
  constexpr std::string_view kText =
      "\"Don't,\" she (Ana) said...  I'll go to https://a.example/b?c=d at 10:30pm; co-op's 5km--U.S.\n\n:-) "
      "a.b,c/d!!!";
  std::vector<Token> tokens;
  std::vector<language::LexicalFeatures> features;
  language::TokenizerScratch scratch;
  tokenizer->tokenize(kText, tokens, features, scratch);
  fuzz::require(features.size() == tokens.size(), "every token has its features");
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    fuzz::require_cuts(kText, token.span);
    fuzz::require(token.span.start >= end && !token.span.empty(), "tokens follow each other");
    end = token.span.end;
  }
  return 0;
}
