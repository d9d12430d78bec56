#include "reading/speakers/sources.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/speakers/naming.h"

namespace twosource::reading {
namespace {

namespace pos = document::pos;

class Sources {
 public:
  Sources(Reading& reading, const AttributionRules& rules, const EntityRules& entities)
      : reading_(reading), rules_(rules), entities_(entities) {}

  void settle() {
    for (Attribution& attribution : reading_.attributions) {
      if (rules_.has(WordList::kPointing, base::to_lower(attribution.described))) attribution.described.clear();
      if (says_nothing(attribution)) {
        attribution.speaks = attribution.speaker && document::has_name(reading_.entities[*attribution.speaker]);
      }
      if (!attribution.speaker && attribution.described.empty()) attribution.speaks = false;
      attribution.paper = paper_named_before(attribution);
    }
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  /// The token of a source whose head lies outside of it.
  [[nodiscard]] std::optional<std::uint32_t> head_of(TokenRange source) const {
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      if (!token(i).is_space && (token(i).head == i || !source.contains(token(i).head))) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_person(const std::string& lemma) const {
    return (entities_.kinds_of(lemma) & (kPerson | kGroup)) != 0 || rules_.has(WordList::kPersons, lemma) ||
           rules_.has(WordList::kUnnamed, lemma);
  }

  /// "Most of the victims": the noun two words up is the quantity.
  [[nodiscard]] bool counts_persons(std::uint32_t head, TokenRange source) const {
    for (std::uint32_t i = head + 1; i < source.last; ++i) {
      const bool counted = token(i).pos == pos::NOUN && token(token(i).head).head == head;
      if (counted && is_person(base::to_lower(token(i).lemma))) return true;
    }
    return false;
  }

  /// "Between 400 and 900 tractors", "a few questions", "the majority".
  [[nodiscard]] bool says_nothing(const Attribution& attribution) const {
    if (attribution.source.empty()) return false;
    const TokenRange source = document::tokens_in(reading_, attribution.source.front());
    const auto head = head_of(source);
    if (!head) return false;
    if (is_compound_name(reading_, *head)) return false;
    const std::string lemma = base::to_lower(token(*head).lemma);
    if (rules_.has(WordList::kQuantities, lemma)) return !counts_persons(*head, source);
    for (const WordList list : {WordList::kSilentNouns, WordList::kVoiceless}) {
      if (rules_.has(list, lemma)) return true;
    }
    if (token(*head).pos == pos::PROPN) return false;  // "Ann Roe, 61," counts nobody
    const bool can_speak = (entities_.kinds_of(lemma) & kBody) != 0 || is_person(lemma);
    if (can_speak) return false;
    if (is_thing(*head, lemma, attribution)) return true;
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      if (token(i).pos == pos::NUM && token(i).head == *head) return true;
    }
    return false;
  }

  /// "The bruises show that …": what bears something out and is neither a person nor a body.
  [[nodiscard]] bool is_thing(std::uint32_t head, const std::string& lemma, const Attribution& attribution) const {
    const Token& noun = token(head);
    if (noun.tag != document::tag::NN && noun.tag != document::tag::NNS) return false;
    if (has_owner(head)) return false;
    for (const WordList list : {WordList::kSpeakers, WordList::kDocuments, WordList::kOnRecord, WordList::kOfficials,
                                WordList::kSpeakingBodies, WordList::kBodies, WordList::kMediumNouns,
                                WordList::kCollectives, WordList::kEpithets, WordList::kUnnamedBare}) {
      if (rules_.has(list, lemma)) return false;
    }
    return !rules_.has_ending(WordList::kPersonEndings, lemma) && is_showing(attribution);
  }

  /// "Roe's actions", "the Norland sanctions": whoever does them speaks by them.
  [[nodiscard]] bool has_owner(std::uint32_t head) const {
    const std::size_t sentence = document::sentence_of(reading_, head);
    if (sentence == reading_.sentences.size()) return false;
    const std::uint32_t first = reading_.sentences[sentence].tokens.first;
    for (std::uint32_t i = first; i < head; ++i) {
      const Token& word = token(i);
      // The tagger takes "Tyre marks" at the head of a sentence for a name.
      const bool name = word.pos == pos::PROPN && i > first;
      if (word.head == head && (word.dep == document::dep::poss || name)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_showing(const Attribution& attribution) const {
    return std::ranges::any_of(attribution.cue, [this](Span cue) {
      const TokenRange tokens = document::tokens_in(reading_, cue);
      return std::any_of(
          reading_.tokens.begin() + tokens.first, reading_.tokens.begin() + tokens.last, [this](const Token& word) {
            return document::is_verbal(word) && rules_.has(WordList::kShowing, base::to_lower(word.lemma));
          });
    });
  }

  /// Of a paper that says no more than that it is one, the nearest attribution before that says whose it is.
  [[nodiscard]] std::optional<std::size_t> paper_named_before(const Attribution& attribution) const {
    if (attribution.source.empty()) return std::nullopt;
    const Span source = attribution.source.front();
    const auto head = head_of(document::tokens_in(reading_, source));
    if (!head || !is_bare(source) || !rules_.has(WordList::kDocuments, base::to_lower(token(*head).lemma)))
      return std::nullopt;
    const auto here = document::sentence_at(reading_, source.start);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      const Attribution& other = reading_.attributions[i];
      if (other.source.empty() || other.naming != Naming::kDocument) continue;
      const Span there = other.source.front();
      if (there.end > source.start || is_bare(there)) continue;
      const auto sentence = document::sentence_at(reading_, there.start);
      if (!here || !sentence || *sentence + rules_.papers.farthest_sentence < *here) continue;
      if (!best || reading_.attributions[*best].source.front() < there) best = i;
    }
    return best;
  }

  [[nodiscard]] bool is_bare(Span source) const {
    return document::tokens_in(reading_, source).size() <= rules_.papers.bare_words;
  }

  Reading& reading_;
  const AttributionRules& rules_;
  const EntityRules& entities_;
};

}  // namespace

void settle_sources(Reading& reading, const AttributionRules& rules, const EntityRules& entities) {
  Sources(reading, rules, entities).settle();
}

}  // namespace twosource::reading
