// Prison terms of one person that differ: "sentenced to 14 years", "jailed for 10 years".
//
// A duration in years or months behind a verb of sentencing in its sentence, told as happened and of no other time than the
// story's, is the term of whoever stands between the two ("sentenced Roe to 14 years"), else of the last one named before the
// verb. Terms of one entity of the story are compared over the reports. Words are data
// (data/<language>/linking/differences.json). Test: tests/stories/differences/*prison_term*.story.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/modality.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

constexpr unsigned kMonthsOfAYear = 12;

/// Months of "P14Y", "P18M"; nothing for shorter durations and mixed ones.
std::optional<unsigned> months_of(std::string_view value) {
  if (!value.starts_with('P') || value.size() < 3) return std::nullopt;
  unsigned count = 0;
  const auto [end, error] = std::from_chars(value.data() + 1, value.data() + value.size(), count);
  if (error != std::errc() || end + 1 != value.data() + value.size()) return std::nullopt;
  if (*end == 'Y') return count * kMonthsOfAYear;
  return *end == 'M' ? std::optional(count) : std::nullopt;
}

struct Term {
  std::size_t entity = 0;  ///< of the Story
  unsigned months = 0;
  Place place;
};

class ReportTerms {
 public:
  ReportTerms(const Context& context, const DifferenceRules& rules, std::size_t report)
      : context_(context), rules_(rules), report_(report), reading_(context.reading(report)) {}

  [[nodiscard]] std::vector<Term> find() const {
    std::vector<Term> terms;
    for (const Timex& timex : reading_.timexes) {
      if (timex.type != TimexType::kDuration) continue;
      const auto months = months_of(timex.value);
      const auto sentence = document::sentence_at(reading_, timex.span.start);
      if (!months || !sentence || is_of_another_time(*sentence)) continue;
      const auto verb = verb_before(reading_.sentences[*sentence].span, timex.span);
      if (!verb) continue;
      const auto entity = sentenced(reading_.sentences[*sentence].span, *verb, timex.span);
      if (entity) terms.push_back({*entity, *months, {report_, timex.span}});
    }
    return terms;
  }

 private:
  /// The nearest verb of sentencing before a duration, with no other duration between. One that may or will be is none.
  [[nodiscard]] std::optional<Span> verb_before(Span sentence, Span duration) const {
    std::optional<Span> verb;
    for (const Proposition& proposition : reading_.propositions) {
      const bool sentences = rules_.sentencing.contains(proposition.lemma) && document::is_fact(proposition.modality) &&
                             proposition.polarity == Polarity::kPositive && !proposition.bare;
      const bool before = sentence.contains(proposition.verb) && proposition.verb.end <= duration.start;
      if (sentences && before && (!verb || verb->start < proposition.verb.start)) verb = proposition.verb;
    }
    if (!verb) return std::nullopt;
    const bool another = std::ranges::any_of(reading_.timexes, [&](const Timex& timex) {
      return timex.type == TimexType::kDuration && timex.span.start > verb->end && timex.span.end < duration.start;
    });
    return another ? std::nullopt : verb;
  }

  /// Who is sentenced: named between verb and term, or last before the verb.
  [[nodiscard]] std::optional<std::size_t> sentenced(Span sentence, Span verb, Span term) const {
    const auto between = last_person({verb.end, term.start});
    const auto found = between ? between : last_person({sentence.start, verb.start});
    return found ? std::optional(context_.entity_of[report_][*found]) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> last_person(Span within) const {
    std::optional<std::size_t> last;
    std::uint32_t at = 0;
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      if (reading_.entities[entity].type.kind() != EntityType::kPerson) continue;
      for (const Mention& mention : reading_.entities[entity].mentions) {
        if (!within.contains(mention.span) || mention.span.end < at) continue;
        at = mention.span.end;
        last = entity;
      }
    }
    return last;
  }

  /// Whether its sentence tells of days well before the report.
  [[nodiscard]] bool is_of_another_time(std::size_t sentence) const {
    return tells_of_earlier_days(context_, rules_, report_, reading_.sentences[sentence].span);
  }

  const Context& context_;
  const DifferenceRules& rules_;
  std::size_t report_;
  const Reading& reading_;
};

}  // namespace

std::vector<Difference> prison_term_differences(const Context& context, const DifferenceRules& rules) {
  std::map<std::size_t, std::vector<Term>> by_person;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    for (const Term& term : ReportTerms(context, rules, report).find()) {
      std::vector<Term>& terms = by_person[term.entity];
      const auto same = [&term](const Term& known) {
        return known.months == term.months || known.place.report == term.place.report;
      };
      if (std::ranges::none_of(terms, same)) terms.push_back(term);
    }
  }
  std::vector<Difference> differences;
  for (auto& [entity, terms] : by_person) {
    if (terms.size() < 2) continue;
    std::ranges::stable_sort(terms, {}, &Term::months);
    Difference difference = new_difference(DifferenceKind::kNumber, context.story.entities[entity].name);
    for (const Term& term : terms) difference.evidence.push_back(differing_value(context, term.place));
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
