#include "reading/statements/deeds.h"

#include <algorithm>
#include <iterator>

namespace twosource::reading {
namespace {

bool stays_with_its_maker(Act act) {
  constexpr Act kMakers[] = {Act::kDeny, Act::kAccuse, Act::kRefuse, Act::kDecline, Act::kReport};
  return std::ranges::find(kMakers, act) != std::end(kMakers);
}

bool tells_a_deed(const Statement& statement, const Attribution& attribution) {
  if (statement.denial || statement.withdrawal || statement.refers_to || attribution.cue.empty()) return false;
  return !stays_with_its_maker(attribution.act) && statement.content.contains(attribution.cue.front());
}

}  // namespace

void settle_deeds(Reading& reading) {
  for (Statement& statement : reading.statements) {
    if (!statement.attribution) continue;
    const Attribution& attribution = reading.attributions[*statement.attribution];
    if (tells_a_deed(statement, attribution)) statement.attribution = attribution.within;
  }
}

}  // namespace twosource::reading
