#include "linking/quantities.h"

#include <algorithm>

#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {

bool prints_the_figures(const Reading& reading, const Quantity& quantity, const Reading& other, std::size_t sentence) {
  const auto others = document::words_in(other, other.sentences[sentence].span);
  bool any = false;
  for (const Word& figure : document::words_in(reading, quantity.span)) {
    if (figure.pos != document::pos::NUM) continue;
    any = true;
    if (std::ranges::find(others, figure.norm, &Word::norm) == others.end()) return false;
  }
  return any;
}

}  // namespace twosource::linking
