// Test: tests/unit/linking/differences/differences_test.cc.
#include "linking/differences/differences.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"
#include "linking/quantities.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {

Result<DifferenceRules> DifferenceRules::load(const std::filesystem::path& folder) {
  DifferenceRules rules;
  const auto done = base::read_fields(folder / "differences.json", [&](base::Fields& file) {
    rules.unique_offices = file.text_set("unique_offices");
    rules.office_marks = file.text_set("office_marks");
    for (auto& [word, other] : file.texts_by_name("office_variants")) rules.office_variants.emplace(word, other);
    rules.reach = static_cast<int>(file.count("reach"));
    rules.sentencing = file.text_set("sentencing");
    rules.same_thing = file.number("same_thing");
    rules.same_measure = file.number("same_measure");
    rules.most_apart = file.number("most_apart");
    rules.people = file.text_set("people");
    rules.same_age = file.number("same_age");
    rules.age = file.text("age");
    rules.age_words = file.text_set("age_words");
    rules.parts = file.text_set("parts");
    rules.totals = file.text_set("totals");
    rules.alike_deeds = file.number("alike_deeds");
    rules.same_account = file.number("same_account");
    rules.nobody = file.text_set("nobody");
    rules.one_saying = file.number("one_saying");
    rules.same_words = file.number("same_words");
    rules.shared_words = file.number("shared_words");
    rules.least_quoted = file.count("least_quoted");
    rules.no_ministries = file.text_set("no_ministries");
    rules.minister = file.text("minister");
    for (const auto& set : file.lists("exclusive_offices"))
      rules.exclusive_offices.emplace_back(set.begin(), set.end());
    rules.agenda_verbs = file.text_set("agenda_verbs");
  });
  if (!done) return done.error();
  auto tolls = TollRules::load(folder);
  if (!tolls) return tolls.error();
  rules.tolls = *std::move(tolls);
  return rules;
}

Difference new_difference(DifferenceKind kind, std::string about) {
  Difference difference;
  difference.kind = kind;
  difference.about = std::move(about);
  return difference;
}

DifferingValue differing_value(const Context& context, Place place) {
  return {std::string(context.words(place)), evidence_of(context, place)};
}

bool tells_of_earlier_days(const Context& context, const DifferenceRules& rules, std::size_t report, Span sentence) {
  const auto today = reference_day(context, report);
  return std::ranges::any_of(context.reading(report).timexes, [&](const Timex& timex) {
    if (!sentence.contains(timex.span) || timex.type != TimexType::kDate) return false;
    const auto days = days_of_timex(context, report, timex);
    return days && today && *today - days->last > std::chrono::days(rules.reach);
  });
}

bool in_one_report(const std::vector<DifferingValue>& values) {
  return std::all_of(values.begin(), values.end(),
                     [&](const DifferingValue& value) { return value.place.report == values.front().place.report; });
}

bool share_a_name(const std::string& one, const std::string& other) {
  const std::string a = " " + base::comparison_key(one) + " ";
  const std::string b = " " + base::comparison_key(other) + " ";
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos || a.starts_with(b.substr(0, b.size() - 1)) ||
         b.starts_with(a.substr(0, a.size() - 1)) ||
         a.substr(a.rfind(' ', a.size() - 2)) == b.substr(b.rfind(' ', b.size() - 2));
}

namespace {

bool several_sources(const std::vector<DifferingValue>& values) {
  return std::any_of(values.begin(), values.end(), [&](const DifferingValue& value) {
    return !value.whose.empty() && !values.front().whose.empty() && value.whose != values.front().whose;
  });
}

/// The quantity that stands at a place.
const Quantity* quantity_at(const Context& context, const Evidence& place) {
  const std::vector<Quantity>& all = context.reading(place.report).quantities;
  const auto found = std::ranges::find(all, place.span, &Quantity::span);
  return found == all.end() ? nullptr : &*found;
}

/// Whether two differences have two numbers in common.
bool are_of_like_numbers(const Context& context, const Difference& one, const Difference& other) {
  if (one.kind != DifferenceKind::kNumber || other.kind != DifferenceKind::kNumber) return false;
  return std::ranges::count_if(one.evidence, [&](const DifferingValue& value) {
           const Quantity* number = quantity_at(context, value.place);
           return number != nullptr && std::ranges::any_of(other.evidence, [&](const DifferingValue& known) {
                    const Quantity* told = quantity_at(context, known.place);
                    return told != nullptr && same_value(*number, *told);
                  });
         }) > 1;
}

/// Adds a difference; of two that have like numbers, a toll and numbers that are compared as such, the fuller one stays.
void add(Context& context, Difference difference) {
  std::vector<Difference>& all = context.story.differences;
  const auto like = std::ranges::find_if(
      all, [&](const Difference& known) { return are_of_like_numbers(context, difference, known); });
  if (like == all.end()) {
    all.push_back(std::move(difference));
  } else if (difference.evidence.size() > like->evidence.size()) {
    *like = std::move(difference);
  }
}

}  // namespace

void find_differences(Context& context, const DifferenceRules& rules) {
  for (const auto& differences_of :
       {&number_differences, &toll_differences, &prison_term_differences, &date_differences, &status_differences,
        &role_differences, &attribution_differences, &account_differences, &wording_differences}) {
    for (Difference& difference : differences_of(context, rules)) {
      // Accounts of several sources may well stand in one report, and so may their numbers.
      const bool among_sources = difference.kind == DifferenceKind::kAccount ||
                                 (difference.kind == DifferenceKind::kNumber && several_sources(difference.evidence));
      if (!among_sources && in_one_report(difference.evidence)) continue;
      add(context, std::move(difference));
    }
  }
}

}  // namespace twosource::linking
