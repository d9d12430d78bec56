#include "linking/context.h"

#include <algorithm>

#include "document/places.h"

namespace twosource::linking {
namespace {

/// The statements of a report that hold a place.
std::vector<StatementPlace> statements_around(const Context& context, Place place) {
  std::vector<StatementPlace> around;
  const std::vector<Statement>& all = context.reading(place.report).statements;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].span.contains(place.span)) around.emplace_back(place.report, i);
  }
  return around;
}

}  // namespace

double Context::likelihood(Place one, Place other) const {
  double highest = 0;
  const std::vector<StatementPlace> around_other = statements_around(*this, other);
  for (const StatementPlace& a : statements_around(*this, one)) {
    for (const StatementPlace& b : around_other) {
      const auto found = compared.find(std::minmax(a, b));
      if (found != compared.end()) highest = std::max(highest, found->second);
    }
  }
  return highest;
}

Evidence evidence_of(const Reading& reading, std::size_t report, Span span) {
  Evidence evidence{.report = report, .span = span, .quote = std::string(cut(reading.report.text, span))};
  if (const auto block = document::block_at(reading, span.start)) {
    evidence.block = reading.report.blocks[*block].kind;
    evidence.number = reading.report.blocks[*block].number;
  }
  return evidence;
}

}  // namespace twosource::linking
