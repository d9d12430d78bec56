// An attribute ruler's `patterns` file, applied to a tagged sentence.
#include "fuzz/fuzzing.h"
#include "language/components/attribute_ruler.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto ruler = language::AttributeRuler::from_bytes(fuzz::as_text(data, size), "patterns");
  if (!ruler) {
    fuzz::require_clear(ruler.error());
    return 0;
  }
  constexpr std::string_view kText = "She is gon na do it  IS";
  std::vector<Token> tokens;
  for (std::uint32_t at = 0; at < kText.size();) {
    auto end = static_cast<std::uint32_t>(std::min(kText.find(' ', at), kText.size()));
    const bool is_space = end == at;
    if (is_space) ++end;
    Token& token = tokens.emplace_back();
    token.span = {at, end};
    token.norm = token.lemma = cut(kText, token.span);
    token.tag = Label(tokens.size() % 2 == 0 ? "VBZ" : "PRP");
    token.is_space = is_space;
    at = is_space ? end : end + 1;
  }
  ruler->apply(kText, tokens);
  return 0;
}
