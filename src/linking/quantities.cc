#include "linking/quantities.h"

#include <algorithm>
#include <cmath>

#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// "up to 32" of 32: a number that the other one only bounds.
bool bounds(const Quantity& bound, const Quantity& number) {
  return bound.least == 0 && std::nextafter(bound.most, number.most) == number.most;
}

}  // namespace

bool is_told_otherwise(const Quantity& one, const Quantity& other, double most_apart) {
  return contradict(one, other) && !bounds(one, other) && !bounds(other, one) &&
         std::max(one.least, other.least) <= most_apart * std::min(one.most, other.most);
}

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
