#include "reading/words.h"

#include "base/unicode.h"
#include "document/grammar.h"

namespace twosource::reading {

void list_words(Reading& reading) {
  reading.words.clear();
  reading.words.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) {
    if (token.is_space || token.pos == pos::PUNCT) continue;
    reading.words.push_back({token.span, base::to_lower(token.norm), base::to_lower(token.lemma), token.pos,
                             token.entity != EntityMark::kOutside});
  }
}

}  // namespace twosource::reading
