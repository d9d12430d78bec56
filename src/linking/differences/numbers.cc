// Numbers of one thing that differ: "430 tractors" (police) and "close to 900" (a federation).
//
// Every quantity that the reports tell as happened is compared, whatever claim it stands in: two are of one thing where
// they count one noun and their sentences are alike, or one verb governs them. A number that stands alone ("31 were
// hurt", "the company's figure is 23") counts what the number before it in its paragraph counts.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/differences/quantities.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kCommonNoun = 60;  // quantities of one noun that are compared

struct Counted {
  Place place;
  Quantity quantity;
  std::string verb = {};              ///< lemma of the verb that governs it, a synonym's where it has one
  std::set<std::string> lemmas = {};  ///< of the sentence, and of the one that it takes its noun from
  bool is_saying = false;             ///< the verb is a cue: "said"
  std::string whose = {};
  std::optional<std::size_t> answers = {};  ///< "puts the figure at …": the quantity that it is another figure for
};

/// Finds the quantities of one report.
class Counter {
 public:
  Counter(const Context& context, std::size_t report)
      : context_(context),
        rules_(context.knowledge.reporting.differences),
        reading_(context.reading(report)),
        report_(report),
        parse_(reading_.tokens) {}

  void collect(std::vector<Counted>& all) const {
    std::optional<std::size_t> before;  // the last quantity with a noun of its own in this paragraph
    std::set<std::string> last;         // lemmas of the sentence before
    std::uint32_t block = 0;
    for (const Sentence& sentence : reading_.sentences) {
      if (sentence.block >= reading_.report.blocks.size()) continue;
      const BlockKind kind = reading_.report.blocks[sentence.block].kind;
      if (kind == BlockKind::kByline || kind == BlockKind::kCredit || kind == BlockKind::kNote) continue;
      if (sentence.block != block) {
        before.reset();
        last.clear();
      }
      block = sentence.block;
      auto lemmas = content_lemmas(reading_, sentence.span);
      const auto own = lemmas;
      if (own.size() < rules_.short_sentence) lemmas.insert(last.begin(), last.end());
      last = own;
      std::optional<std::size_t> first_here;
      for (Quantity& quantity : quantities_in(reading_, sentence.span, rules_)) {
        if (!is_told(quantity.head)) continue;
        Counted counted{.place = {report_, quantity.span}, .quantity = std::move(quantity), .lemmas = lemmas};
        const std::uint32_t verb = document::clause_head(reading_, counted.quantity.head);
        counted.verb = synonym(base::to_lower(reading_.tokens[verb].lemma));
        counted.is_saying = is_cue(verb);
        counted.whose = whose(counted.quantity, verb);
        if (counted.quantity.counted.empty()) {
          if (!before) continue;
          // Another figure for the same: said to be one, or the next one's whose word is another's.
          const std::string& other = all[*before].whose;
          const bool others_word = !other.empty() && !counted.whose.empty() && other != counted.whose;
          if (is_figure(verb) || others_word) counted.answers = before;
          counted.quantity.counted = all[*before].quantity.counted;
          counted.quantity.noun = all[*before].quantity.noun;
          counted.lemmas.insert(all[*before].lemmas.begin(), all[*before].lemmas.end());
        } else if (!first_here) {
          first_here = all.size();
        }
        all.push_back(std::move(counted));
      }
      if (first_here) before = first_here;
    }
  }

 private:
  std::string synonym(const std::string& lemma) const {
    const auto& classes = context_.knowledge.vocabulary.synonym_class;
    const auto found = classes.find(lemma);
    return found == classes.end() ? lemma : found->second;
  }

  bool is_cue(std::uint32_t token) const {
    const Span word = reading_.tokens[token].span;
    return std::any_of(reading_.attributions.begin(), reading_.attributions.end(), [&](const Attribution& attribution) {
      return std::any_of(attribution.cue.begin(), attribution.cue.end(), [&](Span cue) { return cue.contains(word); });
    });
  }

  /// A number that must or may be is no count.
  bool is_told(std::uint32_t token) const {
    const std::uint32_t verb = document::clause_head(reading_, token);
    for (const Proposition& proposition : reading_.propositions) {
      if (proposition.head != verb) continue;
      return proposition.polarity == Polarity::kPositive &&
             (proposition.modality == Modality::kHappened || proposition.modality == Modality::kOngoing);
    }
    const auto auxiliary = parse_.child(verb, {dep::aux});
    return !auxiliary || reading_.tokens[*auxiliary].tag != tag::MD;
  }

  bool is_figure_noun(std::uint32_t token) const {
    return rules_.figure_nouns.contains(base::to_lower(reading_.tokens[token].lemma));
  }

  /// "the figure is 23", "puts the toll at 23".
  bool is_figure(std::uint32_t verb) const {
    const auto& children = parse_.children(verb);
    return std::any_of(children.begin(), children.end(), [this](std::uint32_t child) {
      return (reading_.tokens[child].dep == dep::nsubj || reading_.tokens[child].dep == dep::dobj) &&
             is_figure_noun(child);
    });
  }

  /// The source of the innermost attribution around a number; of a figure, whose it is; else nobody's.
  std::string whose(const Quantity& quantity, std::uint32_t verb) const {
    const Attribution* innermost = nullptr;
    for (const Attribution& attribution : reading_.attributions) {
      const bool holds = std::any_of(attribution.content.begin(), attribution.content.end(),
                                     [&](Span content) { return content.overlaps(quantity.span); });
      if (!holds || attribution.content.empty() || (attribution.source.empty() && !attribution.speaker)) continue;
      if (!innermost || document::hull(attribution.content).size() < document::hull(innermost->content).size())
        innermost = &attribution;
    }
    if (innermost) return source_words(*innermost);
    const auto subject = parse_.child(verb, {dep::nsubj});
    const bool counts = rules_.counting_verbs.contains(base::to_lower(reading_.tokens[verb].lemma));
    if (!subject || (!is_figure(verb) && !counts)) return {};
    const auto owner = is_figure_noun(*subject) ? parse_.child(*subject, {dep::poss}) : subject;
    if (!owner) return {};
    TokenRange range = parse_.extent(*owner);
    while (range.last > *owner + 1 && reading_.tokens[range.last - 1].dep == dep::case_) --range.last;
    return std::string(
        cut(reading_.report.text, {reading_.tokens[range.first].span.start, reading_.tokens[range.last - 1].span.end}));
  }

  std::string source_words(const Attribution& attribution) const {
    if (attribution.speaker) return context_.story.entities[context_.entity_of[report_][*attribution.speaker]].name;
    const TokenRange tokens = document::tokens_in(reading_, document::hull(attribution.source));
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = reading_.tokens[i];
      if (token.pos == pos::PROPN || (token.pos == pos::NOUN && token.lemma != "none")) {
        return std::string(cut(reading_.report.text, document::hull(attribution.source)));
      }
    }
    return {};
  }

  const Context& context_;
  const DifferenceRules& rules_;
  const Reading& reading_;
  std::size_t report_;
  document::ParseTree parse_;
};

/// Share of the lighter set's weight that the other holds as well.
double contained(const Context& context, const std::set<std::string>& one, const std::set<std::string>& other) {
  const Background& background = context.knowledge.background;
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
bool same_thing(const Context& context, const std::vector<Counted>& all, std::size_t one, std::size_t other) {
  if (all[one].answers == other || all[other].answers == one) return true;
  if (all[one].place.report == all[other].place.report) return false;
  const auto& rules = context.knowledge.reporting;
  const bool telling = !rules.timeline.empty_verbs.contains(all[one].verb) && !all[one].is_saying;
  if (telling && all[one].verb == all[other].verb) return true;
  return likeness(all[one].lemmas, all[other].lemmas, context.knowledge.background) >=
             rules.differences.alike_numbers ||
         contained(context, all[one].lemmas, all[other].lemmas) >= rules.differences.contained_numbers;
}

/// Indices of quantities of one noun, in groups of one thing.
std::vector<std::vector<std::size_t>> things(const Context& context, const std::vector<Counted>& all,
                                             const std::vector<std::size_t>& of_noun) {
  std::vector<std::vector<std::size_t>> groups;
  for (const std::size_t index : of_noun) {
    std::vector<std::size_t> joined = {index};
    for (auto group = groups.begin(); group != groups.end();) {
      const bool same = std::any_of(group->begin(), group->end(),
                                    [&](std::size_t member) { return same_thing(context, all, member, index); });
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
      return contradict(all[index].quantity, all[other].quantity);
    });
    const bool known = std::any_of(values.begin(), values.end(), [&](std::size_t other) {
      return same_value(all[index].quantity, all[other].quantity);
    });
    if (contradicts && !known) values.push_back(index);
  }
  std::stable_sort(values.begin(), values.end(),
                   [&](std::size_t a, std::size_t b) { return all[a].quantity.least < all[b].quantity.least; });
  return values;
}

}  // namespace

std::vector<Difference> number_differences(const Context& context) {
  std::vector<Counted> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) Counter(context, report).collect(all);
  std::map<std::string, std::vector<std::size_t>> by_noun;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& of_noun = by_noun[all[i].quantity.counted];
    if (of_noun.size() < kCommonNoun) of_noun.push_back(i);
  }
  std::vector<Difference> differences;
  for (const auto& [noun, of_noun] : by_noun) {
    for (const auto& group : things(context, all, of_noun)) {
      const auto values = contradicting(all, group);
      if (values.size() < 2) continue;
      const Counted& first = all[values.front()];
      Difference difference = new_difference(DifferenceKind::kNumber,
                                             std::string(context.words({first.place.report, first.quantity.noun})));
      for (const std::size_t index : values) {
        difference.evidence.push_back(differing_value(context, all[index].place));
        difference.evidence.back().whose = all[index].whose;
      }
      difference.text = "Numbers differ: " + side_by_side(context.story, difference.evidence) + ".";
      differences.push_back(std::move(difference));
    }
  }
  return differences;
}

}  // namespace twosource::linking
