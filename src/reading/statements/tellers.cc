#include "reading/statements/tellers.h"

#include <algorithm>
#include <iterator>

#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

bool stays_with_its_maker(Act act) {
  constexpr Act kMakers[] = {Act::kDeny, Act::kAccuse, Act::kRefuse, Act::kDecline, Act::kReport};
  return std::ranges::find(kMakers, act) != std::end(kMakers);
}

/// "Agreed to …", "hopes to …": somebody's own doing.
bool is_intended(const Reading& reading, const Attribution& attribution) {
  constexpr Act kIntents[] = {Act::kAgree, Act::kBelieve, Act::kPromise};
  if (std::ranges::find(kIntents, attribution.act) == std::end(kIntents) || attribution.content.empty()) return false;
  const TokenRange content = document::tokens_in(reading, attribution.content.front());
  const bool inside = content.size() > 0 && reading.tokens[content.first].tag == document::tag::TO;
  return inside || (content.first > 0 && reading.tokens[content.first - 1].tag == document::tag::TO);
}

/// "Put turnout at 66.1 percent".
bool gives_a_figure(const Reading& reading, const Attribution& attribution) {
  return std::ranges::any_of(attribution.content, [&](Span part) {
    return std::ranges::any_of(reading.quantities, [&](const Quantity& one) { return part.contains(one.span); });
  });
}

bool tells_a_deed(const Reading& reading, const Statement& statement, const Attribution& attribution) {
  if (statement.denial || statement.withdrawal || statement.refers_to || attribution.cue.empty()) return false;
  if (stays_with_its_maker(attribution.act)) return false;
  if (statement.content.contains(attribution.cue.front()))
    return attribution.act != Act::kState || !gives_a_figure(reading, attribution);
  if (attribution.kind != QuoteKind::kIndirect) return false;
  return attribution.act == Act::kOther || is_intended(reading, attribution);
}

}  // namespace

void settle_tellers(Reading& reading) {
  for (Statement& statement : reading.statements) {
    if (!statement.attribution) continue;
    const Attribution& attribution = reading.attributions[*statement.attribution];
    if (tells_a_deed(reading, statement, attribution)) statement.attribution = attribution.within;
  }
}

}  // namespace twosource::reading
