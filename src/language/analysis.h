// What the language stage says of a text: tokens with tags, lemmas, parse and names, and sentences.
#pragma once

#include <vector>

#include "twosource/reading.h"

namespace twosource::language {

struct Analysis {
  std::vector<Token> tokens;          ///< spans are byte offsets of the analysed text
  std::vector<TokenRange> sentences;  ///< cover all tokens, in order
};

}  // namespace twosource::language
