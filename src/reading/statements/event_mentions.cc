#include "reading/statements/event_mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/statements/dated_clauses.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kLongestPath = 8;  ///< of heads from a word to the clause that gives it subject or time

/// Collects the event mentions of one report.
class Collector {
 public:
  Collector(const Reading& reading, const document::ParseTree& parse, const document::MentionIndex& mentions,
            const EventRules& rules)
      : reading_(reading), parse_(parse), mentions_(mentions), rules_(rules) {
    for (std::size_t a = 0; a < reading_.attributions.size(); ++a) note_saying(a);
    for (std::size_t p = 0; p < reading_.propositions.size(); ++p) note_proposition(p);
  }

  [[nodiscard]] std::vector<EventMention> collect() const {
    std::vector<EventMention> events;
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      if (const auto kind = kind_of(i)) events.push_back(event_at(i, *kind));
    }
    return events;
  }

  /// Times at which the first sentences tell something as past, in the order of its verbs.
  [[nodiscard]] std::vector<std::size_t> lead_times() const {
    std::vector<std::size_t> times;
    const std::size_t sentences = std::min(rules_.lead_sentences, reading_.sentences.size());
    const std::uint32_t end = sentences == 0 ? 0 : reading_.sentences[sentences - 1].tokens.last;
    for (const auto& [token, timex] : time__token_) {
      if (token < end && document::is_past(parse_, token)) times.push_back(timex);
    }
    return times;
  }

 private:
  void note_saying(std::size_t index) {
    const Attribution& attribution = reading_.attributions[index];
    if (attribution.cue.empty()) return;
    for (const Span part : attribution.cue) {
      const TokenRange cue = document::tokens_in(reading_, part);
      for (std::uint32_t i = cue.first; i < cue.last; ++i) is_cue__token_[i] = true;
    }
    const TokenRange cue = document::tokens_in(reading_, attribution.cue.front());
    if (cue.size() == 0) return;
    const std::uint32_t head = document::clause_head(reading_, cue.first);
    sayings__token_[head].push_back(index);
    note_time(head, attribution.time);
  }

  void note_proposition(std::size_t index) {
    const Proposition& proposition = reading_.propositions[index];
    if (!is_cue__token_[proposition.head]) proposition__token_.emplace(proposition.head, index);
    note_time(proposition.head, proposition.time);
  }

  void note_time(std::uint32_t head, const TimeOf& time) {
    if (!time.timex || *time.timex >= reading_.timexes.size()) return;
    if (!is_bound(reading_, reading_.timexes[*time.timex], rules_)) time__token_.emplace(head, *time.timex);
  }

  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[i].span));
  }

  [[nodiscard]] bool names_happening(std::uint32_t noun) const {
    return rules_.happening_nouns.contains(base::to_lower(reading_.tokens[noun].lemma));
  }

  [[nodiscard]] std::optional<EventKind> kind_of(std::uint32_t i) const {
    const Token& token = reading_.tokens[i];
    const bool modifies = document::is_auxiliary(token) || token.dep == dep::amod || token.dep == dep::compound;
    if (token.pos == pos::VERB && !modifies && !rules_.no_happenings.contains(base::to_lower(token.lemma))) {
      return EventKind::kVerb;
    }
    if (token.pos == pos::NOUN && names_happening(i)) return EventKind::kNoun;
    if (proposition__token_.contains(i) || sayings__token_.contains(i)) return EventKind::kFrame;
    return std::nullopt;
  }

  [[nodiscard]] EventMention event_at(std::uint32_t head, EventKind kind) const {
    EventMention event;
    event.head = reading_.tokens[head].span;
    event.lemma = base::to_lower(reading_.tokens[head].lemma);
    event.kind = kind;
    event.words.push_back(event.head);
    for (const std::uint32_t child : parse_.children(head)) {
      const Token& token = reading_.tokens[child];
      const bool adjacent = child == head + 1 && token.tag == tag::RP;
      if (token.dep == dep::prt || adjacent) event.words.push_back(token.span);
      if (rules_.possible_words.contains(base::to_lower(token.norm))) event.worded_possible = true;
    }
    std::sort(event.words.begin(), event.words.end());
    if (kind == EventKind::kNoun) {
      add_owners(event, head);
    } else {
      add_participants(event, head);
    }
    if (const auto told = proposition__token_.find(head); told != proposition__token_.end()) {
      event.proposition = told->second;
      event.in_person = speaks_in_person(reading_.propositions[told->second]);
    }
    if (const auto said = sayings__token_.find(head); said != sayings__token_.end()) event.sayings = said->second;
    const auto object = document::object_of(parse_, head);
    event.happening_object = object && names_happening(*object);
    set_time(event, head);
    return event;
  }

  void add(EventMention& event, EventRole role, std::uint32_t head, std::string preposition = {}) const {
    event.participants.push_back({role, reading_.tokens[head].span, mentions_.at(head), std::move(preposition)});
  }

  void add_participants(EventMention& event, std::uint32_t verb) const {
    if (const auto subject = subject_of(verb)) {
      add(event, is_passive(verb) ? EventRole::kPatient : EventRole::kAgent, *subject);
    }
    for (const std::uint32_t child : parse_.children(verb)) {
      const Label dep = reading_.tokens[child].dep;
      const auto noun = document::noun_under(parse_, child);
      if (dep == dep::dobj) add(event, EventRole::kPatient, child);
      if (dep == dep::dative) add(event, EventRole::kRecipient, noun.value_or(child));
      if (dep == dep::agent && noun) add(event, EventRole::kAgent, *noun);
      if (dep == dep::prep && noun) add(event, EventRole::kOblique, *noun, lower(child));
    }
  }

  /// "his resignation", "the death of Ann Roe", "the Roe lawsuit".
  void add_owners(EventMention& event, std::uint32_t noun) const {
    for (const std::uint32_t child : parse_.children(noun)) {
      const Label dep = reading_.tokens[child].dep;
      if (dep == dep::poss || dep == dep::compound) add(event, EventRole::kOwner, child);
      const auto object = dep == dep::prep ? document::noun_under(parse_, child) : std::nullopt;
      if (!object) continue;
      const std::string preposition = lower(child);
      if (rules_.owning_prepositions.contains(preposition)) {
        add(event, EventRole::kOwner, *object);
      } else {
        add(event, EventRole::kOblique, *object, preposition);
      }
    }
  }

  /// The subject, own or of the clause that the verb goes on from.
  [[nodiscard]] std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (const auto own = document::subject_of(parse_, verb)) return document::antecedent_of(parse_, *own, verb);
      const Token& token = reading_.tokens[verb];
      const Label dep = token.dep;
      if (dep == dep::acl && token.tag == tag::VBN) return token.head;
      if (dep == dep::pcomp && reading_.tokens[token.head].dep == dep::prep) {
        verb = reading_.tokens[token.head].head;
      } else if (dep == dep::conj || dep == dep::xcomp || dep == dep::advcl) {
        verb = token.head;
      } else {
        return std::nullopt;
      }
      if (!document::is_verbal(reading_.tokens[verb])) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "Roe was asked", "the man asked", "was seen and asked": the subject suffers what the participle tells.
  [[nodiscard]] bool is_passive(std::uint32_t verb) const {
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (parse_.child(verb, {dep::nsubjpass, dep::auxpass})) return true;
      const Token& token = reading_.tokens[verb];
      if (token.tag != tag::VBN || parse_.child(verb, {dep::nsubj, dep::aux})) return false;
      if (token.dep != dep::conj) return true;
      verb = token.head;
    }
    return false;
  }

  [[nodiscard]] bool speaks_in_person(const Proposition& proposition) const {
    if (proposition.span.empty()) return true;
    const TokenRange range = document::tokens_in(reading_, document::hull(proposition.span));
    return std::any_of(reading_.tokens.begin() + range.first, reading_.tokens.begin() + range.last,
                       [this](const Token& token) { return rules_.persons.contains(token.lemma); });
  }

  void set_time(EventMention& event, std::uint32_t head) const {
    std::uint32_t at = head;
    event.time = EventTime::kTellingDay;
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (const auto given = time__token_.find(at); given != time__token_.end()) {
        event.time = EventTime::kGiven;
        event.timex = given->second;
        return;
      }
      const Token& here = reading_.tokens[at];
      if (document::is_verbal(here) && document::is_finite(parse_, at) &&
          (here.dep != dep::conj || !time__token_.contains(here.head))) {
        event.time = by_tense(at);
        return;
      }
      if (here.head == at) return;
      at = here.head;
    }
  }

  [[nodiscard]] EventTime by_tense(std::uint32_t verb) const {
    if (document::has_auxiliary(parse_, verb, tag::VBD, "have")) return EventTime::kOpen;
    if (document::has_auxiliary(parse_, verb, tag::MD)) return EventTime::kOpen;
    return document::is_past(parse_, verb) ? EventTime::kTellingDay : EventTime::kReportDay;
  }

  const Reading& reading_;
  const document::ParseTree& parse_;
  const document::MentionIndex& mentions_;
  const EventRules& rules_;
  std::vector<bool> is_cue__token_ = std::vector<bool>(reading_.tokens.size(), false);
  std::map<std::uint32_t, std::size_t> proposition__token_;           ///< by its head, save cues
  std::map<std::uint32_t, std::vector<std::size_t>> sayings__token_;  ///< attributions by the head of the cue's clause
  std::map<std::uint32_t, std::size_t> time__token_;                  ///< timex by the word that it dates
};

}  // namespace

void find_event_mentions(Reading& reading, const document::ParseTree& parse, const document::MentionIndex& mentions,
                         const EventRules& rules) {
  const Collector collector(reading, parse, mentions, rules);
  auto events = collector.collect();
  reading.lead_times = collector.lead_times();
  reading.event_mentions = std::move(events);
  find_dated_clauses(reading, parse, rules);
}

}  // namespace twosource::reading
