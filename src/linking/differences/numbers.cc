// Numbers of one thing that differ: "430 tractors" (police) and "close to 900" (a federation).
//
// Every quantity that the reports tell as happened is compared. Two are of one thing where they count one noun with the
// same words before it, or two nouns for people ("passengers", "persons"), in statements that are likely one claim but for
// the number; a part and the whole are not, nor are two numbers that one report gives both. Two ages are one's where he has
// one name, or is called alike ("a boy") in like statements.
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
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kCommonNoun = 60;  // quantities of one noun, or of people, that are compared

constexpr std::ptrdiff_t kWordsOfOneMatter = 2;  // of content that a headline and a sentence share

struct Counted {
  Place place;
  const Quantity* quantity = nullptr;
  std::string verb = {};                 ///< lemma of the verb that governs it, a synonym's where it has one
  std::set<std::string> modifiers = {};  ///< of what it counts
  bool in_all = false;                   ///< its sentence speaks of a total
  std::string whose = {};
  std::optional<std::size_t> whose_age = {};  ///< of an age, the Story's entity
  std::optional<std::size_t> answers = {};    ///< "puts the figure at …": the quantity that it is another figure for
};

/// "none" is a noun and nobody.
bool names_somebody(const DifferenceRules& rules, const Word& word) {
  return word.pos == document::pos::PROPN || (word.pos == document::pos::NOUN && !rules.nobody.contains(word.lemma));
}

/// The words between a number and what it counts: "four *empty* lorries"; of an age, those for who is so old.
std::set<std::string> modifiers_of(const Context& context, const DifferenceRules& rules, const Reading& reading,
                                   const Quantity& quantity) {
  std::set<std::string> modifiers = content_lemmas(reading, quantity.noun);
  modifiers.erase(quantity.counted);
  const bool is_age = quantity.counted == rules.age;
  std::erase_if(modifiers, [&](const std::string& word) {
    return is_age ? rules.age_words.contains(word) : context.vocabulary.measures.contains(word);
  });
  return modifiers;
}

/// The Story's entity that an age is put beside: "Ann Roe, 52,".
std::optional<std::size_t> who_is_so_old(const Context& context, std::size_t report, const Quantity& quantity) {
  const Reading& reading = context.reading(report);
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    const bool named = std::ranges::any_of(reading.entities[entity].mentions, [&quantity](const Mention& mention) {
      return mention.span.contains(quantity.noun) || quantity.noun.contains(mention.span);
    });
    if (named) return context.entity_of[report][entity];
  }
  return std::nullopt;
}

bool has_any(const std::set<std::string>& lemmas, const DifferenceRules::WordSet& words) {
  return std::ranges::any_of(lemmas, [&words](const std::string& lemma) { return words.contains(lemma); });
}

/// The lemmas of all words of a span.
std::set<std::string> lemmas_of(const Reading& reading, Span span) {
  std::set<std::string> lemmas;
  for (const Word& word : document::words_in(reading, span)) lemmas.insert(word.lemma);
  return lemmas;
}

/// "three other rifles", "an additional 1,600 officers".
bool is_of_a_part(const Reading& reading, const DifferenceRules& rules, const Quantity& quantity) {
  const auto before =
      document::words_in(reading, {reading.sentences[quantity.sentence].span.start, quantity.span.start});
  if (!before.empty() && rules.parts.contains(before.back().lemma)) return true;
  return has_any(lemmas_of(reading, quantity.noun), rules.parts);
}

/// "10 p.m.", "in 2004": no count.
bool is_a_date(const Reading& reading, const Quantity& quantity) {
  return std::ranges::any_of(reading.timexes, [&quantity](const Timex& timex) {
    const bool on_the_clock = timex.type == TimexType::kDate || timex.type == TimexType::kTime;
    return on_the_clock && timex.span.overlaps(quantity.span);
  });
}

/// Adds the told quantities of one report that count something.
void add_report(const Context& context, const DifferenceRules& rules, std::size_t report, std::vector<Counted>& all) {
  const Reading& reading = context.reading(report);
  std::vector<std::optional<std::size_t>> place(reading.quantities.size());  // in `all`
  for (std::size_t i = 0; i < reading.quantities.size(); ++i) {
    const Quantity& quantity = reading.quantities[i];
    if (!quantity.told || quantity.counted.empty() || is_a_date(reading, quantity)) continue;
    Counted counted{.place = {report, quantity.span}, .quantity = &quantity};
    counted.verb = context.vocabulary.synonym(quantity.verb);
    counted.modifiers = modifiers_of(context, rules, reading, quantity);
    if (quantity.counted == rules.age) counted.whose_age = who_is_so_old(context, report, quantity);
    if (is_of_a_part(reading, rules, quantity)) continue;
    counted.in_all = has_any(lemmas_of(reading, reading.sentences[quantity.sentence].span), rules.totals);
    counted.whose = whose_number(context, rules, report, quantity);
    if (const auto from = quantity.noun_from ? place[*quantity.noun_from] : std::nullopt) {
      const Counted& before = all[*from];
      // Another figure for the same: said to be one, or the next one under that verb whose word is another's.
      const bool others_word = !before.whose.empty() && !counted.whose.empty() && before.whose != counted.whose &&
                               before.verb == counted.verb;
      if (quantity.is_figure || others_word) counted.answers = from;
    }
    // A number that stands alone takes its noun by chance, unless it is said to be another figure.
    if (quantity.noun_from && !counted.answers) continue;
    place[i] = all.size();
    all.push_back(std::move(counted));
  }
}

/// What quantities are compared with one another: those of one noun, and those of people.
std::string compared_as(const DifferenceRules& rules, const Quantity& quantity) {
  return rules.people.contains(quantity.counted) ? std::string("people") : quantity.counted;
}

/// Whether two ages are one's.
bool same_age_holder(const Context& context, const DifferenceRules& rules, const Counted& a, const Counted& b) {
  if (a.whose_age || b.whose_age) return a.whose_age == b.whose_age;
  return !a.modifiers.empty() && a.modifiers == b.modifiers && context.likelihood(a.place, b.place) >= rules.same_age;
}

/// Whether two quantities are of one thing: of a measure ("percent", "miles"), which is taken of everything, only where one
/// verb governs both in what is nearly surely one claim.
bool same_thing(const Context& context, const DifferenceRules& rules, const std::vector<Counted>& all, std::size_t one,
                std::size_t other) {
  const Counted& a = all[one];
  const Counted& b = all[other];
  if (a.answers == other || b.answers == one) return true;
  if (a.place.report == b.place.report) return false;
  if (a.quantity->counted == rules.age) return same_age_holder(context, rules, a, b);
  if (a.modifiers != b.modifiers || a.in_all != b.in_all) return false;
  const bool measure = context.vocabulary.measures.contains(a.quantity->counted);
  const bool one_noun = a.quantity->counted == b.quantity->counted;
  if ((measure || !one_noun) && a.verb != b.verb) return false;
  return context.likelihood(a.place, b.place) >= (measure ? rules.same_measure : rules.same_thing);
}

/// Values that two groups of one noun have both, each once.
std::size_t common_values(const std::vector<Counted>& all, const std::vector<std::size_t>& group,
                          const std::vector<std::size_t>& other) {
  std::set<std::pair<double, double>> common;
  for (const std::size_t one : group) {
    for (const std::size_t two : other) {
      const Quantity& quantity = *all[one].quantity;
      if (same_value(quantity, *all[two].quantity)) common.emplace(quantity.least, quantity.most);
    }
  }
  return common.size();
}

/// Groups of one noun that have two values in common are of one thing: 23 or 27 hurt in each.
void join_groups(const std::vector<Counted>& all, std::vector<std::vector<std::size_t>>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = i + 1; j < groups.size();) {
      if (common_values(all, groups[i], groups[j]) < 2) {
        ++j;
        continue;
      }
      groups[i].insert(groups[i].end(), groups[j].begin(), groups[j].end());
      std::sort(groups[i].begin(), groups[i].end());
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(j));
    }
  }
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
  join_groups(all, groups);
  return groups;
}

/// Of places that give one value: those whose own words say of what, or whose figure it is, then those with a source, first.
std::pair<bool, bool> shown_behind(const Counted& counted) {
  const Quantity& quantity = *counted.quantity;
  return {quantity.noun_from && !quantity.is_figure, counted.whose.empty()};
}

/// Whether a report gives another's number as well: then the two are of two things, or it tells of both itself.
bool gives_too(const std::vector<Counted>& all, const std::vector<std::size_t>& group, std::size_t one,
               std::size_t other) {
  return std::ranges::any_of(group, [&](std::size_t index) {
    return all[index].place.report == all[one].place.report && same_value(*all[index].quantity, *all[other].quantity);
  });
}

/// The same of its headline, where numbers are seldom read as of a thing: "Storm live: three dead" above an older entry.
bool heads_too(const Context& context, const Counted& one, const Counted& other) {
  const Reading& reading = context.reading(one.place.report);
  const Reading& others = context.reading(other.place.report);
  const auto told = content_lemmas(others, others.sentences[other.quantity->sentence].span);
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    const Sentence& sentence = reading.sentences[i];
    if (reading.report.blocks[sentence.block].kind != BlockKind::kHeadline) continue;
    const auto heading = content_lemmas(reading, sentence.span);
    const auto shared =
        std::ranges::count_if(heading, [&told](const std::string& lemma) { return told.contains(lemma); });
    if (shared >= kWordsOfOneMatter && prints_the_figures(others, *other.quantity, reading, i)) return true;
  }
  return false;
}

/// Whether two numbers of one thing cannot both be.
bool differ(const Context& context, const DifferenceRules& rules, const std::vector<Counted>& all,
            const std::vector<std::size_t>& group, std::size_t one, std::size_t other) {
  const Quantity& a = *all[one].quantity;
  const Quantity& b = *all[other].quantity;
  if (!is_told_otherwise(a, b, rules.most_apart) || !same_thing(context, rules, all, one, other)) return false;
  if (all[one].place.report == all[other].place.report) return true;
  if (gives_too(all, group, one, other) || gives_too(all, group, other, one)) return false;
  return !heads_too(context, all[one], all[other]) && !heads_too(context, all[other], all[one]);
}

/// What a difference of numbers is about: the words that are counted, of an age who is so old; nothing where it is all said
/// by a measure.
std::string told_of(const Context& context, const DifferenceRules& rules, const Counted& counted) {
  const bool measure = context.vocabulary.measures.contains(counted.quantity->counted);
  if (measure && counted.modifiers.empty()) return {};
  const std::string_view noun = context.words({counted.place.report, counted.quantity->noun});
  if (counted.quantity->counted != rules.age) return std::string(noun);
  std::string who;
  for (const Word& word : document::words_in(context.reading(counted.place.report), counted.quantity->noun)) {
    if (word.pos == document::pos::PUNCT || rules.age_words.contains(word.lemma)) continue;
    if (!who.empty()) who += " ";
    who += context.words({counted.place.report, word.span});
  }
  return who;
}

/// The values of a group that contradict another of its values, each once, as they are best shown.
std::vector<std::size_t> contradicting(const Context& context, const DifferenceRules& rules,
                                       const std::vector<Counted>& all, std::vector<std::size_t> group) {
  std::stable_sort(group.begin(), group.end(),
                   [&](std::size_t a, std::size_t b) { return shown_behind(all[a]) < shown_behind(all[b]); });
  std::vector<std::size_t> values;
  for (const std::size_t index : group) {
    const bool contradicts = std::any_of(group.begin(), group.end(), [&](std::size_t other) {
      return differ(context, rules, all, group, index, other);
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

/// Whether one source's count, or the outlets' own, has grown from one day's report to a later one's.
bool is_later_count(const Context& context, const std::vector<Counted>& all, const std::vector<std::size_t>& values) {
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const Counted& less = all[values[i]];
    const Counted& more = all[values[i + 1]];
    if (context.vocabulary.measures.contains(less.quantity->counted) || less.whose != more.whose) return false;
    if (!is_older(context, less.place.report, more.place.report)) return false;
  }
  return true;
}

}  // namespace

std::string whose_number(const Context& context, const DifferenceRules& rules, std::size_t report,
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

std::vector<Difference> number_differences(const Context& context, const DifferenceRules& rules) {
  std::vector<Counted> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) add_report(context, rules, report, all);
  std::map<std::string, std::vector<std::size_t>> by_noun;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& of_noun = by_noun[compared_as(rules, *all[i].quantity)];
    if (of_noun.size() < kCommonNoun) of_noun.push_back(i);
  }
  std::vector<Difference> differences;
  for (const auto& [noun, of_noun] : by_noun) {
    for (const auto& group : things(context, rules, all, of_noun)) {
      const auto values = contradicting(context, rules, all, group);
      if (values.size() < 2) continue;
      const auto named = std::ranges::find_if(values, [&](std::size_t value) { return !all[value].modifiers.empty(); });
      const Counted& first = all[named == values.end() ? values.front() : *named];
      Difference difference = new_difference(DifferenceKind::kNumber, told_of(context, rules, first));
      for (const std::size_t index : values) {
        difference.evidence.push_back(differing_value(context, all[index].place));
        difference.evidence.back().whose = all[index].whose;
      }
      if (is_later_count(context, all, values)) difference.explained = DifferenceReason::kLaterReport;
      differences.push_back(std::move(difference));
    }
  }
  return differences;
}

}  // namespace twosource::linking
