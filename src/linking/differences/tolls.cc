// Tolls that differ: how many died, were hurt, are missing or were arrested, in whatever words the reports count them.
//
// Every reader sets such numbers side by side, though one report says "killed 37 people" and another "put the death toll at
// 58", which no comparison of statements takes for one claim. Of each report the first toll of each kind counts, for each
// whose figure it is: people without anything else said of them ("three children" are a part), told as happened, of no other
// time than the story's. Words are data (data/<language>/linking/tolls.json).
// Test: tests/stories/differences/*toll*.story.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/quantities.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

struct Toll {
  std::size_t kind = 0;  ///< index into TollRules::kinds
  std::size_t report = 0;
  const Quantity* quantity = nullptr;
  std::string whose;
};

class ReportTolls {
 public:
  ReportTolls(const Context& context, const DifferenceRules& rules, std::size_t report)
      : context_(context), rules_(rules), report_(report), reading_(context.reading(report)) {}

  /// The first of each kind, for each whose figure it is.
  [[nodiscard]] std::vector<Toll> find() const {
    std::vector<Toll> tolls;
    for (std::size_t i = 0; i < reading_.quantities.size(); ++i) {
      const Quantity& quantity = reading_.quantities[i];
      if (!quantity.told || !counts_people(quantity)) continue;
      const auto kind = kind_of(i);
      if (!kind || tells_of_earlier_days(context_, rules_, report_, sentence_of(quantity))) continue;
      Toll toll{*kind, report_, &quantity, whose_number(context_, rules_, report_, quantity)};
      const bool known = std::ranges::any_of(
          tolls, [&toll](const Toll& other) { return other.kind == toll.kind && other.whose == toll.whose; });
      if (!known) tolls.push_back(std::move(toll));
    }
    return tolls;
  }

 private:
  [[nodiscard]] bool counts_people(const Quantity& quantity) const {
    if (quantity.noun_from || quantity.counted.empty()) return true;
    return rules_.people.contains(quantity.counted) && !is_told_more_of(quantity);
  }

  [[nodiscard]] Span sentence_of(const Quantity& quantity) const { return reading_.sentences[quantity.sentence].span; }

  /// "two elderly passengers": of some of them.
  [[nodiscard]] bool is_told_more_of(const Quantity& quantity) const {
    return document::words_in(reading_, quantity.noun).size() > 1;
  }

  [[nodiscard]] std::optional<std::size_t> kind_of(std::size_t i) const {
    for (std::size_t kind = 0; kind < rules_.tolls.kinds.size(); ++kind) {
      const auto& words = rules_.tolls.kinds[kind].words;
      if (words.contains(reading_.quantities[i].verb) || follows(i, words) || is_figure_of(i, words)) return kind;
    }
    return std::nullopt;
  }

  /// "37 dead", "140 are missing": before the next number.
  [[nodiscard]] bool follows(std::size_t i, const DifferenceRules::WordSet& words) const {
    const Quantity& quantity = reading_.quantities[i];
    const bool another = i + 1 < reading_.quantities.size() && reading_.quantities[i + 1].sentence == quantity.sentence;
    const std::uint32_t end = another ? reading_.quantities[i + 1].span.start : sentence_of(quantity).end;
    const auto behind = document::words_in(reading_, {quantity.span.end, std::max(end, quantity.span.end)});
    const auto near = behind.first(std::min(behind.size(), rules_.tolls.words_behind));
    return std::ranges::any_of(near, [&words](const Word& word) { return words.contains(word.lemma); });
  }

  /// "put the death toll in Varn at 58": a bare number behind the word for one and for the kind, and no other number between.
  [[nodiscard]] bool is_figure_of(std::size_t i, const DifferenceRules::WordSet& words) const {
    const Quantity& quantity = reading_.quantities[i];
    if (!quantity.counted.empty() && !quantity.noun_from) return false;
    const bool another = i > 0 && reading_.quantities[i - 1].sentence == quantity.sentence;
    const std::uint32_t start = another ? reading_.quantities[i - 1].span.end : sentence_of(quantity).start;
    const auto before = document::words_in(reading_, {std::min(start, quantity.span.start), quantity.span.start});
    const auto has = [&before](const DifferenceRules::WordSet& set) {
      return std::ranges::any_of(before, [&set](const Word& word) { return set.contains(word.lemma); });
    };
    return has(rules_.tolls.figures) && has(words);
  }

  const Context& context_;
  const DifferenceRules& rules_;
  std::size_t report_;
  const Reading& reading_;
};

bool differ(const DifferenceRules& rules, const Toll& one, const Toll& other) {
  if (one.report == other.report && (one.whose.empty() || other.whose.empty())) return false;
  return is_told_otherwise(*one.quantity, *other.quantity, rules.most_apart);
}

/// The tolls of one kind that contradict another, each value once, the least first.
std::vector<Toll> contradicting(const DifferenceRules& rules, const std::vector<Toll>& tolls) {
  std::vector<Toll> values;
  for (const Toll& toll : tolls) {
    const bool contradicts = std::ranges::any_of(tolls, [&](const Toll& other) { return differ(rules, toll, other); });
    const bool known =
        std::ranges::any_of(values, [&toll](const Toll& value) { return same_value(*value.quantity, *toll.quantity); });
    if (contradicts && !known) values.push_back(toll);
  }
  std::ranges::stable_sort(values, {}, [](const Toll& toll) { return toll.quantity->least; });
  return values;
}

/// Whether each greater toll is of a later report, and of nobody else than the lesser one.
bool only_rises(const Context& context, const std::vector<Toll>& values) {
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const Toll& less = values[i];
    const Toll& more = values[i + 1];
    const bool others = !less.whose.empty() && !more.whose.empty() && less.whose != more.whose;
    if (others || !is_older(context, less.report, more.report)) return false;
  }
  return true;
}

}  // namespace

Result<TollRules> TollRules::load(const std::filesystem::path& folder) {
  TollRules rules;
  const auto done = base::read_fields(folder / "tolls.json", [&](base::Fields& file) {
    for (const std::vector<std::string>& words : file.lists("kinds")) {
      rules.kinds.push_back({words.front(), {words.begin(), words.end()}});
    }
    rules.figures = file.text_set("figures");
    rules.words_behind = file.count("words_behind");
  });
  if (!done) return done.error();
  return rules;
}

std::vector<Difference> toll_differences(const Context& context, const DifferenceRules& rules) {
  std::vector<std::vector<Toll>> of_kind(rules.tolls.kinds.size());
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    for (Toll& toll : ReportTolls(context, rules, report).find()) of_kind[toll.kind].push_back(std::move(toll));
  }
  std::vector<Difference> differences;
  for (std::size_t kind = 0; kind < of_kind.size(); ++kind) {
    const std::vector<Toll> values = contradicting(rules, of_kind[kind]);
    if (values.size() < 2) continue;
    Difference difference = new_difference(DifferenceKind::kNumber, rules.tolls.kinds[kind].name);
    for (const Toll& toll : values) {
      difference.evidence.push_back(differing_value(context, {toll.report, toll.quantity->span}));
      difference.evidence.back().whose = toll.whose;
    }
    if (only_rises(context, values)) difference.explained = DifferenceReason::kLaterReport;
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
