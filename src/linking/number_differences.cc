// Numbers that differ within one claim. Test: tests/unit/linking/number_differences_test.cc.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "linking/clauses.h"
#include "linking/differences.h"
#include "linking/quantities.h"

namespace twosource::linking {
namespace {

constexpr double kAlike = 0.25;  // what two statements share at least, for their numbers to be about one thing

struct Counted {
  Place place;
  Quantity quantity;
  std::set<std::string> lemmas;  ///< of the statement
};

/// The quantities of a claim's statements, by what is counted. A noun that one statement counts twice is left out.
std::map<std::string, std::vector<Counted>> counted_in(const Context& context, const Claim& claim) {
  std::map<std::string, std::vector<Counted>> by_noun;
  for (const Statement& statement : claim.statements) {
    const Reading& reading = context.reading(statement.place.report);
    const auto quantities = quantities_in(reading, statement.place.span, context.knowledge.reporting.differences);
    const auto lemmas = content_lemmas(reading, statement.place.span);
    for (const Quantity& quantity : quantities) {
      const auto same = std::count_if(quantities.begin(), quantities.end(),
                                      [&](const Quantity& other) { return other.counted == quantity.counted; });
      if (same == 1) by_noun[quantity.counted].push_back({{statement.place.report, quantity.span}, quantity, lemmas});
    }
  }
  return by_noun;
}

/// The first of each value that contradicts one that is already taken.
std::vector<Counted> contradicting(const Context& context, const std::vector<Counted>& counted) {
  for (std::size_t i = 0; i < counted.size(); ++i) {
    std::vector<Counted> values = {counted[i]};
    for (std::size_t j = i + 1; j < counted.size(); ++j) {
      const bool differs = std::all_of(values.begin(), values.end(), [&](const Counted& value) {
        return contradict(value.quantity, counted[j].quantity) &&
               likeness(value.lemmas, counted[j].lemmas, context.knowledge.background) >= kAlike;
      });
      if (differs && counted[j].place.report != counted[i].place.report) values.push_back(counted[j]);
    }
    if (values.size() >= 2) return values;
  }
  return {};
}

}  // namespace

std::vector<Difference> number_differences(const Context& context) {
  std::vector<Difference> differences;
  for (const Claim& claim : context.story.claims) {
    for (const auto& [noun, counted] : counted_in(context, claim)) {
      const auto values = contradicting(context, counted);
      if (values.empty()) continue;
      Difference difference = new_difference(DifferenceKind::kNumber, "number: " + noun);
      for (const Counted& value : values) difference.evidence.push_back(differing_value(context, value.place));
      difference.text = "Numbers differ: " + side_by_side(context.story, difference.evidence) + ".";
      differences.push_back(std::move(difference));
    }
  }
  return differences;
}

}  // namespace twosource::linking
