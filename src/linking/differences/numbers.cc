// Numbers of one thing that differ: "430 tractors" (police) and "close to 900" (a federation).
//
// Every quantity that the reports tell as happened is compared, whatever claim it stands in: two are of one thing where
// they count one noun and their sentences are alike, or one verb governs them.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "document/grammar.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/lemmas.h"
#include "linking/quantities.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kCommonNoun = 60;  // quantities of one noun that are compared

struct Counted {
  Place place;
  const Quantity* quantity = nullptr;
  std::string verb = {};              ///< lemma of the verb that governs it, a synonym's where it has one
  std::set<std::string> lemmas = {};  ///< of the sentence, and of the one that it takes its noun from
  std::string whose = {};
  std::optional<std::size_t> answers = {};  ///< "puts the figure at …": the quantity that it is another figure for
};

/// "none" is a noun and nobody.
bool names_somebody(const DifferenceRules& rules, const Word& word) {
  return word.pos == document::pos::PROPN || (word.pos == document::pos::NOUN && !rules.nobody.contains(word.lemma));
}

/// Lemmas of a sentence; of a short one, with those of the sentence before it in its block.
std::set<std::string> lemmas_of(const Reading& reading, std::uint32_t sentence, std::size_t short_sentence) {
  std::set<std::string> lemmas = content_lemmas(reading, reading.sentences[sentence].span);
  const bool follows = sentence > 0 && reading.sentences[sentence - 1].block == reading.sentences[sentence].block;
  if (follows && lemmas.size() < short_sentence) {
    lemmas.merge(content_lemmas(reading, reading.sentences[sentence - 1].span));
  }
  return lemmas;
}

/// The source of the innermost attribution around a number; of a figure, whose it is; else nobody's.
std::string whose_is(const Context& context, const DifferenceRules& rules, std::size_t report,
                     const Quantity& quantity) {
  const Reading& reading = context.reading(report);
  if (!quantity.attribution) return std::string(cut(reading.report.text, quantity.owner));
  const Attribution& attribution = reading.attributions[*quantity.attribution];
  if (attribution.speaker) return context.story.entities[context.entity_of[report][*attribution.speaker]].name;
  const Span source = document::hull(attribution.source);
  const bool somebody = std::ranges::any_of(document::words_in(reading, source),
                                            [&rules](const Word& word) { return names_somebody(rules, word); });
  return somebody ? std::string(cut(reading.report.text, source)) : std::string();
}

/// Adds the told quantities of one report that count something.
void add_report(const Context& context, const DifferenceRules& rules, std::size_t report, std::vector<Counted>& all) {
  const Reading& reading = context.reading(report);
  std::vector<std::optional<std::size_t>> place(reading.quantities.size());  // in `all`
  for (std::size_t i = 0; i < reading.quantities.size(); ++i) {
    const Quantity& quantity = reading.quantities[i];
    if (!quantity.told || quantity.counted.empty()) continue;
    Counted counted{.place = {report, quantity.span}, .quantity = &quantity};
    counted.verb = context.vocabulary.synonym(quantity.verb);
    counted.lemmas = lemmas_of(reading, quantity.sentence, rules.short_sentence);
    counted.whose = whose_is(context, rules, report, quantity);
    if (const auto from = quantity.noun_from ? place[*quantity.noun_from] : std::nullopt) {
      const Counted& before = all[*from];
      // Another figure for the same: said to be one, or the next one's whose word is another's.
      const bool others_word = !before.whose.empty() && !counted.whose.empty() && before.whose != counted.whose;
      if (quantity.is_figure || others_word) counted.answers = from;
      counted.lemmas.insert(before.lemmas.begin(), before.lemmas.end());
    }
    place[i] = all.size();
    all.push_back(std::move(counted));
  }
}

/// Share of the lighter set's weight that the other holds as well.
double contained(const Context& context, const std::set<std::string>& one, const std::set<std::string>& other) {
  const Background& background = context.vocabulary.background;
  double shared = 0;
  double of_one = 0;
  double of_other = 0;
  for (const std::string& lemma : one) {
    const double weight = background.idf(lemma);
    of_one += weight;
    if (other.contains(lemma)) shared += weight;
  }
  for (const std::string& lemma : other) of_other += background.idf(lemma);
  const double least = std::min(of_one, of_other);
  return least > 0 ? shared / least : 0;
}

/// Whether two quantities are of one thing.
bool same_thing(const Context& context, const DifferenceRules& rules, const std::vector<Counted>& all, std::size_t one,
                std::size_t other) {
  if (all[one].answers == other || all[other].answers == one) return true;
  if (all[one].place.report == all[other].place.report) return false;
  const bool telling = !context.vocabulary.empty_verbs.contains(all[one].verb) && !all[one].quantity->by_saying;
  if (telling && all[one].verb == all[other].verb) return true;
  return likeness(all[one].lemmas, all[other].lemmas, context.vocabulary.background) >= rules.alike_numbers ||
         contained(context, all[one].lemmas, all[other].lemmas) >= rules.contained_numbers;
}

/// Indices of quantities of one noun, in groups of one thing.
std::vector<std::vector<std::size_t>> things(const Context& context, const DifferenceRules& rules,
                                             const std::vector<Counted>& all, const std::vector<std::size_t>& of_noun) {
  std::vector<std::vector<std::size_t>> groups;
  for (const std::size_t index : of_noun) {
    std::vector<std::size_t> joined = {index};
    for (auto group = groups.begin(); group != groups.end();) {
      const bool same = std::any_of(group->begin(), group->end(),
                                    [&](std::size_t member) { return same_thing(context, rules, all, member, index); });
      if (!same) {
        ++group;
        continue;
      }
      joined.insert(joined.end(), group->begin(), group->end());
      group = groups.erase(group);
    }
    std::sort(joined.begin(), joined.end());
    groups.push_back(std::move(joined));
  }
  return groups;
}

bool same_value(const Quantity& one, const Quantity& other) {
  return one.least == other.least && one.most == other.most;
}

/// The values of a group that contradict another of its values, each once, those with a source first.
std::vector<std::size_t> contradicting(const std::vector<Counted>& all, std::vector<std::size_t> group) {
  std::stable_sort(group.begin(), group.end(),
                   [&](std::size_t a, std::size_t b) { return all[a].whose.empty() < all[b].whose.empty(); });
  std::vector<std::size_t> values;
  for (const std::size_t index : group) {
    const bool contradicts = std::any_of(group.begin(), group.end(), [&](std::size_t other) {
      return contradict(*all[index].quantity, *all[other].quantity);
    });
    const bool known = std::any_of(values.begin(), values.end(), [&](std::size_t other) {
      return same_value(*all[index].quantity, *all[other].quantity);
    });
    if (contradicts && !known) values.push_back(index);
  }
  std::stable_sort(values.begin(), values.end(),
                   [&](std::size_t a, std::size_t b) { return all[a].quantity->least < all[b].quantity->least; });
  return values;
}

}  // namespace

std::vector<Difference> number_differences(const Context& context, const DifferenceRules& rules) {
  std::vector<Counted> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) add_report(context, rules, report, all);
  std::map<std::string, std::vector<std::size_t>> by_noun;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& of_noun = by_noun[all[i].quantity->counted];
    if (of_noun.size() < kCommonNoun) of_noun.push_back(i);
  }
  std::vector<Difference> differences;
  for (const auto& [noun, of_noun] : by_noun) {
    for (const auto& group : things(context, rules, all, of_noun)) {
      const auto values = contradicting(all, group);
      if (values.size() < 2) continue;
      const Counted& first = all[values.front()];
      Difference difference = new_difference(DifferenceKind::kNumber,
                                             std::string(context.words({first.place.report, first.quantity->noun})));
      for (const std::size_t index : values) {
        difference.evidence.push_back(differing_value(context, all[index].place));
        difference.evidence.back().whose = all[index].whose;
      }
      differences.push_back(std::move(difference));
    }
  }
  return differences;
}

}  // namespace twosource::linking
