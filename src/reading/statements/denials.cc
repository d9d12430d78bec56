#include "reading/statements/denials.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/arguments.h"
#include "document/grammar.h"
#include "document/modality.h"
#include "document/places.h"
#include "reading/statements/accounts.h"

namespace twosource::reading {
namespace {

/// Words of a piece that is looked at: no longer one only points.
constexpr std::size_t kMostWords = 24;
/// Sentences back within which a denial is taken up again.
constexpr std::size_t kDeniedAgain = 2;
/// Words before a verdict that opens what somebody says: "No, well, that is false".
constexpr std::size_t kOpeningWords = 2;
/// Words of "there were any talks", as long as a clause gets that only says that there is something.
constexpr std::size_t kLongestAbsence = 6;

/// What a piece's words come to.
struct Pointing {
  bool only = true;      ///< nothing but pointers, verdicts and what adds nothing
  bool pointer = false;  ///< holds a pronoun that stands for what was said
  bool charge = false;   ///< holds a noun that does
  bool plural = false;   ///< that noun is "claims" rather than "claim", or any of them is meant
  bool untrue = false;
  bool truth = false;
  bool negated = false;
  bool points_near = false;  ///< that pronoun is "this" or "that"
  bool such = false;         ///< "no such report": of the kind that was told before, whatever it is called
  bool names = false;        ///< holds a name: of who makes the charge, where there is one

  /// "it", "the accusation", "Roe's claims"
  [[nodiscard]] bool points() const { return only && (charge || (pointer && !names)); }
  /// "That is false", "the reports are not true"
  [[nodiscard]] bool denies() const { return points() && (negated ? truth && !untrue : untrue); }
};

/// Words of content by which a denier takes up what another said before the one who spoke last.
constexpr std::ptrdiff_t kTakenUp = 2;

class Denied {
 public:
  Denied(Reading& reading, const DenialRules& rules) : reading_(reading), rules_(rules) {}

  void find() {
    for (std::size_t i = 0; i < statements().size(); ++i) {
      find_withdrawal(i);
      if (statements()[i].withdrawal) continue;
      find_denial(i);
      find_answer(i);
    }
  }

 private:
  [[nodiscard]] std::vector<Statement>& statements() { return reading_.statements; }
  [[nodiscard]] const std::vector<Statement>& statements() const { return reading_.statements; }
  [[nodiscard]] const Statement& at(std::size_t i) const { return reading_.statements[i]; }
  [[nodiscard]] const Attribution* saying(const Statement& statement) const {
    return statement.attribution ? &reading_.attributions[*statement.attribution] : nullptr;
  }
  [[nodiscard]] const Proposition* clause(const Statement& statement) const {
    return statement.proposition ? &reading_.propositions[*statement.proposition] : nullptr;
  }
  [[nodiscard]] std::span<const Word> words(Span span) const { return document::words_in(reading_, span); }

  [[nodiscard]] Pointing pointing(Span span) const {
    Pointing found;
    const auto list = words(span);
    found.only = !list.empty() && list.size() <= kMostWords;
    const auto looked_at = list.first(std::min(list.size(), kMostWords));
    for (std::size_t i = 0; i < looked_at.size(); ++i) {
      // "a wicked lie"
      const bool colours = looked_at[i].pos == pos::ADJ && i + 1 < looked_at.size() && is_untrue(looked_at[i + 1]);
      if (!colours || is_untrue(looked_at[i])) weigh(looked_at[i], found);
    }
    return found;
  }

  [[nodiscard]] bool is_untrue(const Word& word) const {
    return rules_.untrue.contains(word.lemma) || rules_.untrue.contains(word.norm);
  }

  void weigh(const Word& word, Pointing& found) const {
    const auto in = [&word](const WordSet& set) { return set.contains(word.lemma) || set.contains(word.norm); };
    if (in(rules_.negations)) {
      found.negated = true;
    } else if (in(rules_.untrue)) {
      found.untrue = true;
    } else if (in(rules_.truth)) {
      found.truth = true;
    } else if (in(rules_.charges)) {
      found.charge = true;
      found.plural = found.plural || word.norm != word.lemma;
    } else if (in(rules_.pointers)) {
      found.pointer = true;
      found.points_near = found.points_near || rules_.near.contains(word.norm);
    } else if (word.in_name) {
      found.names = true;
    } else if (!in(rules_.fillers) && !in(rules_.modifiers) && !in(rules_.saying) && word.pos != pos::ADV &&
               word.pos != pos::PART && word.pos != pos::SCONJ) {
      found.only = false;
    }
  }

  /// Whether a cue has a word of a list, or a word and a particle of it: "take:back".
  [[nodiscard]] bool has_cue(const Attribution& attribution, const WordSet& list) const {
    return std::ranges::any_of(attribution.cue, [&](Span cue) { return has_word(words(cue), list); });
  }

  [[nodiscard]] static bool has_word(std::span<const Word> words, const WordSet& list) {
    return std::ranges::any_of(words, [&](const Word& word) {
      if (list.contains(word.lemma)) return true;
      return std::ranges::any_of(words,
                                 [&](const Word& other) { return list.contains(word.lemma + ":" + other.norm); });
    });
  }

  // Denials.

  void find_denial(std::size_t i) {
    Statement& statement = statements()[i];
    if (statement.refers_to) return;
    const Attribution* attribution = saying(statement);
    if (statement.denial && attribution == nullptr) return;
    if (answers_question(statement) || denies_in_a_word(i) || contradicts_somebody(i) || doubts_in_a_clause(i)) return;
    if ((statement.denial || has_doubt(statement)) && denies_account(i)) return;
    const bool doubts = attribution != nullptr && !statement.proposition && has_cue(*attribution, rules_.doubts);
    if (statement.denial && is_of_an_offer(statement)) statement.denial = false;
    if (negates_such(statement)) {
      Pointing found;
      found.charge = found.such = true;
      deny(i, found, statement.span);
      return;
    }
    if (statement.denial || doubts) {
      if (const auto pointer = pointing_part(*attribution)) {
        const Pointing found = pointing(*pointer);
        if (statement.denial && has_word(words(*pointer), rules_.own_deeds)) {
          statement.refers_to = charge_against(i);
          return;
        }
        // "rejected it" is mostly said of an offer
        if (statement.denial || (!found.negated && (found.charge || found.points_near || found.truth))) {
          deny(i, found, cue_and(statement));
        }
      } else if (statement.denial) {
        statement.refers_to = denies_existence(statement) ? told_of_denier(i) : charge_against(i);
      }
      return;
    }
    if (const Pointing found = pointing(statement.content);
        found.denies() && opens_saying(statement) && !is_question(statement)) {
      deny(i, found, statement.span);
    } else if (const auto charge = charge_met_by_innocence(i)) {
      statement.refers_to = *charge;
      statement.denial = true;
    } else if (const auto same = negated_again(i)) {
      statement.refers_to = *same;
    }
  }

  /// A cue of doubt before what is no clause: "contested the account".
  [[nodiscard]] bool has_doubt(const Statement& statement) const {
    return saying(statement) != nullptr && !statement.proposition && has_cue(*saying(statement), rules_.doubts);
  }

  /// "Asked whether the log was lost, she said there was no truth in it": what was asked is denied.
  bool answers_question(Statement& statement) const {
    if (!statement.denial) return false;
    const Pointing found = pointing(statement.content);
    if (!found.denies() && !says_no(found)) return false;
    for (const Attribution& question : reading_.attributions) {
      if (question.act != Act::kAsk || question.content.size() != 1) continue;
      Span asked = question.content.front();
      const auto list = words(asked);
      const bool before =
          reading_.sentences[statement.sentence].span.contains(asked) && asked.end <= statement.content.start;
      if (!before || list.size() < 2 || list.front().pos != pos::SCONJ) continue;
      asked.start = list[1].span.start;
      statement.content = asked;
      statement.span.start = std::min(statement.span.start, asked.start);
      statement.proposition.reset();
      statement.polarity = Polarity::kPositive;
      statement.subject = {};
      return true;
    }
    return false;
  }

  /// "Utter rot", "not true", and nothing else.
  [[nodiscard]] static bool says_no(const Pointing& found) {
    return found.only && !found.charge && !found.names && (found.negated ? found.truth && !found.untrue : found.untrue);
  }

  bool denies_in_a_word(std::size_t i) {
    const Statement& statement = at(i);
    if (!statement.denial) return false;
    Pointing found = pointing(statement.content);
    if (!says_no(found)) return false;
    found.points_near = found.points_near || !found.pointer;
    found.pointer = true;
    deny(i, found, statement.span);
    return true;
  }

  /// "The mate contradicted him": denies what he has said.
  bool contradicts_somebody(std::size_t i) {
    Statement& statement = statements()[i];
    if (!statement.denial || !has_cue(*saying(statement), rules_.contradicting)) return false;
    const auto somebody = entity_at(statement.content);
    const auto list = words(statement.content);
    const bool pronoun =
        list.size() == 1 && list.front().pos == pos::PRON && !rules_.pointers.contains(list.front().norm);
    if (somebody ? saying(statement)->speaker == somebody : !pronoun) return false;
    for (std::size_t j = i; j-- > 0 && at(j).sentence + rules_.charge_reach >= at(i).sentence;) {
      if (!may_be_meant(j, i, false) || (somebody && saying(at(j))->speaker != somebody)) continue;
      statement.refers_to = j;
      return true;
    }
    return false;
  }

  /// The entity that a piece names and nothing else.
  [[nodiscard]] std::optional<std::size_t> entity_at(Span piece) const {
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      for (const Mention& mention : reading_.entities[entity].mentions) {
        if (piece.contains(mention.span) && words(piece).size() == words(mention.span).size()) return entity;
      }
    }
    return std::nullopt;
  }

  /// "said she disagreed with the deckhand's account": the clause's own verb doubts, and whoever speaks is its subject.
  bool doubts_in_a_clause(std::size_t i) {
    Statement& statement = statements()[i];
    const Proposition* told = clause(statement);
    const Attribution* attribution = saying(statement);
    if (told == nullptr || attribution == nullptr || statement.denial || statement.polarity == Polarity::kNegative)
      return false;
    if (!rules_.doubts.contains(told->lemma) && !rules_.outright.contains(told->lemma)) return false;
    const Argument* subject = document::subject_of(*told);
    const bool own = subject != nullptr && (statement.first_person || speaks_of_himself(*attribution, *subject));
    const Span doubted{told->verb.end, statement.content.end};
    if (!own || doubted.start >= doubted.end) return false;
    const Span whole = statement.content;
    statement.content = doubted;
    if (denies_account(i)) return true;
    statement.content = whole;
    return false;
  }

  [[nodiscard]] bool speaks_of_himself(const Attribution& attribution, const Argument& subject) const {
    if (attribution.speaker && subject.entity) return attribution.speaker == subject.entity;
    const auto list = words(subject.span);
    return list.size() == 1 && list.front().pos == pos::PRON;
  }

  /// "contested the account given to the panel by a deckhand": denies what a deckhand said before; where the report tells
  /// nothing of it, what it does in others.
  bool denies_account(std::size_t i) {
    Statement& statement = statements()[i];
    const auto owners = account_owners(reading_, statement.content, rules_);
    if (!owners) return false;
    const WordSet whose(owners->begin(), owners->end());
    statement.denial = true;
    for (std::size_t j = i; j-- > 0 && at(j).sentence + rules_.charge_reach >= at(i).sentence;) {
      if (!may_be_meant(j, i, false)) continue;
      if (!is_word_of(*saying(at(j)), whose)) continue;
      statement.refers_to = j;
      break;
    }
    return true;
  }

  /// Whether a source is described, or named, by one of some words.
  [[nodiscard]] bool is_word_of(const Attribution& told, const WordSet& whose) const {
    const auto has = [&](Span span) { return has_word(words(span), whose); };
    if (std::ranges::any_of(told.source, has)) return true;
    if (!told.speaker) return false;
    const auto& mentions = reading_.entities[*told.speaker].mentions;
    return std::ranges::any_of(
        mentions, [&](const Mention& mention) { return mention.kind == MentionKind::kName && has(mention.span); });
  }

  /// "No such warning reached us": says no to what was told before.
  [[nodiscard]] bool negates_such(const Statement& statement) const {
    const auto list = words(statement.content);
    return statement.attribution && std::ranges::adjacent_find(list, [this](const Word& one, const Word& other) {
                                      return rules_.negations.contains(one.norm) && rules_.such.contains(other.norm);
                                    }) != list.end();
  }

  /// "denied that there were any talks": a short clause that only says that there is something.
  [[nodiscard]] bool denies_existence(const Statement& statement) const {
    auto list = words(statement.content);
    while (!list.empty() && list.front().pos == pos::SCONJ) list = list.subspan(1);
    return !list.empty() && list.size() <= kLongestAbsence && rules_.existence.contains(list.front().norm);
  }

  /// What was told just before, in the same paragraph, of whoever denies that there is such a thing.
  [[nodiscard]] std::optional<std::size_t> told_of_denier(std::size_t i) const {
    const auto denier = saying(at(i))->speaker;
    for (std::size_t j = i; denier && j-- > 0 && at(j).block == at(i).block;) {
      if (!may_be_meant(j, i, false)) continue;
      const bool named = std::ranges::any_of(reading_.entities[*denier].mentions, [&](const Mention& mention) {
        return at(j).content.contains(mention.span);
      });
      if (named) return j;
    }
    return std::nullopt;
  }

  /// "dismissed the offer of talks": who turns down an offer denies nothing.
  [[nodiscard]] bool is_of_an_offer(const Statement& statement) const {
    const auto list = words(statement.content);
    const auto noun = std::ranges::find_if(list, [this](const Word& word) {
      return rules_.charges.contains(word.lemma) || rules_.offers.contains(word.lemma);
    });
    return !statement.proposition && noun != list.end() && rules_.offers.contains(noun->lemma) &&
           !has_cue(*saying(statement), rules_.outright);
  }

  /// "evidence of bribery, which Roe denies": what a relative clause is on ends where it begins.
  [[nodiscard]] std::optional<std::size_t> antecedent(std::size_t i) const {
    const auto own = words(at(i).content);
    if (own.empty() || !rules_.relatives.contains(own.front().norm)) return std::nullopt;
    std::optional<std::size_t> nearest;
    for (std::size_t j = 0; j < statements().size(); ++j) {
      const Statement& told = at(j);
      if (j == i || told.denial || told.sentence != at(i).sentence || told.span.end > own.front().span.start) continue;
      if (!words({told.span.end, own.front().span.start}).empty()) continue;
      if (!nearest || told.span.size() < at(*nearest).span.size()) nearest = j;
    }
    return nearest;
  }

  void deny(std::size_t i, const Pointing& found, Span span) {
    auto target = antecedent(i);
    if (!target) target = said_before(i, found, false);
    // "Roe was indicted. He denies the charges": told on nobody's word.
    const Attribution* attribution = saying(at(i));
    if (!target && found.charge && attribution != nullptr && attribution->speaker)
      target = charge_on(*attribution->speaker, i);
    Statement& statement = statements()[i];
    const bool was = statement.denial;
    if (target) statement.refers_to = *target;
    if (!was && !target) return;  // a verdict on nothing that is told is a clause like others
    statement.denial = true;
    statement.span = span;
  }

  /// The part of a denial's content that only points, where one does.
  [[nodiscard]] std::optional<Span> pointing_part(const Attribution& attribution) const {
    for (const Span part : attribution.content) {
      const Pointing found = pointing(part);
      if (found.points() || (found.only && found.truth)) return part;
    }
    return std::nullopt;
  }

  /// A statement with the cue before or behind it, where both stand in its sentence: "disagree with that", "which he
  /// denies".
  [[nodiscard]] Span cue_and(const Statement& statement) const {
    const Attribution& attribution = *saying(statement);
    Span span = statement.span;
    if (!pointing(statement.content).points() || attribution.cue.empty()) return span;
    const Span whole = reading_.sentences[statement.sentence].span;
    for (const Span cue : attribution.cue) {
      if (!whole.contains(cue)) continue;
      span.start = std::min(span.start, cue.start);
      span.end = std::max(span.end, cue.end);
    }
    return span;
  }

  /// Whether a verdict is the first thing that is said: in the middle of somebody's words it is on his own.
  [[nodiscard]] bool opens_saying(const Statement& statement) const {
    const Attribution* attribution = saying(statement);
    if (attribution == nullptr) return true;
    return std::ranges::any_of(attribution->content, [&](Span part) {
      return part.contains(statement.content) && words({part.start, statement.content.start}).size() <= kOpeningWords;
    });
  }

  [[nodiscard]] bool is_question(const Statement& statement) const {
    const std::string_view behind = std::string_view(reading_.report.text).substr(statement.span.end);
    return behind.starts_with('?');
  }

  /// The clause that a negated one says no to by its own verb: "He did not lock them", "Nobody had locked the doors".
  [[nodiscard]] std::optional<std::size_t> negated_again(std::size_t i) const {
    const Statement& no = at(i);
    const Proposition* denying = clause(no);
    if (denying == nullptr || no.polarity != Polarity::kNegative || !no.attribution) return std::nullopt;
    if (rules_.light_verbs.contains(denying->lemma)) return std::nullopt;
    for (std::size_t j = i; j-- > 0;) {
      const Statement& yes = at(j);
      if (yes.sentence + rules_.reach < no.sentence) break;
      const Proposition* told = clause(yes);
      if (told == nullptr || yes.denial || yes.polarity == Polarity::kNegative) continue;
      if (told->lemma != denying->lemma || !yes.attribution || one_speaker(yes, no)) continue;
      // "I did not" is of the speaker's own doing
      const Argument* doer = document::subject_of(*told);
      const bool own = doer != nullptr && doer->entity && doer->entity == saying(no)->speaker;
      if (no.first_person ? own : one_subject(*told, *denying) || is_done_to(*told, *denying)) return j;
    }
    return std::nullopt;
  }

  /// A pronoun, "nobody", or the same noun or entity.
  [[nodiscard]] bool one_subject(const Proposition& told, const Proposition& denying) const {
    const Argument* yes = document::subject_of(told);
    const Argument* no = document::subject_of(denying);
    if (yes == nullptr || no == nullptr) return false;
    if (yes->entity && no->entity) return yes->entity == no->entity;
    const auto of_told = words(yes->span);
    const auto of_denying = words(no->span);
    if (of_told.empty() || of_denying.empty()) return false;
    if (of_denying.size() == 1 && of_denying.front().pos == pos::PRON) return true;
    if (rules_.any_subject.contains(of_denying.front().norm)) return true;
    return of_told.back().lemma == of_denying.back().lemma;
  }

  /// "Roe locked the doors" and "the doors were never locked": what the one does is not done to it.
  [[nodiscard]] bool is_done_to(const Proposition& told, const Proposition& denying) const {
    const Argument* no = document::subject_of(denying);
    const auto object = std::ranges::find(told.arguments, ArgumentRole::kObject, &Argument::role);
    if (no == nullptr || object == told.arguments.end() || !is_passive(denying)) return false;
    const auto of_told = words(object->span);
    const auto of_denying = words(no->span);
    return !of_told.empty() && !of_denying.empty() && of_told.back().lemma == of_denying.back().lemma;
  }

  /// "denies bribery", "pleaded not guilty", "denied any wrongdoing": of a denial of a mere noun, the nearest charge that is
  /// about the denier.
  [[nodiscard]] std::optional<std::size_t> charge_against(std::size_t i) const {
    const Statement& no = at(i);
    const auto denier = saying(no)->speaker;
    const bool tells = std::ranges::any_of(words(no.content), [](const Word& word) {
      return word.pos == pos::VERB || word.pos == pos::AUX || word.pos == pos::PRON;
    });
    return !denier || tells ? std::nullopt : charge_on(*denier, i);
  }

  /// The nearest charge that is about somebody, before a statement.
  [[nodiscard]] std::optional<std::size_t> charge_on(std::size_t accused, std::size_t i) const {
    for (std::size_t j = i; j-- > 0 && at(j).sentence + rules_.charge_reach >= at(i).sentence;) {
      if (at(j).denial || at(j).withdrawal || at(j).span.end > at(i).span.start) continue;
      if (is_charged(at(j), accused) || (may_be_meant(j, i, false) && is_charge_on(at(j), accused))) return j;
    }
    return std::nullopt;
  }

  /// "Her lawyer said that she was innocent": denies the charge against whom it is said of.
  [[nodiscard]] std::optional<std::size_t> charge_met_by_innocence(std::size_t i) const {
    const Proposition* told = clause(at(i));
    if (told == nullptr || !at(i).attribution || at(i).polarity == Polarity::kNegative) return std::nullopt;
    const Argument* subject = document::subject_of(*told);
    if (subject == nullptr || !subject->entity || !has_word(words(at(i).content), rules_.innocence))
      return std::nullopt;
    return charge_on(*subject->entity, i);
  }

  /// "was indicted for bribery", in whoever's words.
  [[nodiscard]] bool is_charged(const Statement& statement, std::size_t denier) const {
    const Proposition* told = clause(statement);
    if (told == nullptr || !rules_.charging.contains(told->lemma) || !is_passive(*told)) return false;
    const Argument* subject = document::subject_of(*told);
    return subject != nullptr && (subject->entity == denier || names(subject->span, denier));
  }

  /// "Roe and two aides were charged": whether words name somebody, who may be one of several.
  [[nodiscard]] bool names(Span words, std::size_t entity) const {
    return std::ranges::any_of(reading_.entities[entity].mentions, [words](const Mention& mention) {
      return mention.kind == MentionKind::kName && words.contains(mention.span);
    });
  }

  /// An accusation whose doer is the denier; or, where it has none ("on charges of bribery"), whose sentence is on the denier.
  [[nodiscard]] bool is_charge_on(const Statement& statement, std::size_t denier) const {
    if (!is_charge(statement)) return false;
    const Proposition* told = clause(statement);
    const Argument* subject = told == nullptr ? nullptr : document::subject_of(*told);
    if (subject != nullptr) return subject->entity == denier;
    return std::ranges::any_of(reading_.propositions, [&](const Proposition& proposition) {
      const Argument* doer = document::subject_of(proposition);
      return doer != nullptr && doer->entity == denier &&
             reading_.sentences[statement.sentence].tokens.contains(proposition.head);
    });
  }

  [[nodiscard]] bool is_passive(const Proposition& proposition) const {
    const std::size_t sentence = document::sentence_of(reading_, proposition.head);
    if (sentence == reading_.sentences.size()) return false;
    const TokenRange tokens = reading_.sentences[sentence].tokens;
    return std::any_of(
        reading_.tokens.begin() + tokens.first, reading_.tokens.begin() + tokens.last,
        [&proposition](const Token& token) { return token.head == proposition.head && token.dep == dep::auxpass; });
  }

  // Answers.

  void find_answer(std::size_t i) {
    Statement& statement = statements()[i];
    const Attribution* attribution = saying(statement);
    if (statement.denial || statement.refers_to || attribution == nullptr) return;
    if (attribution->act != Act::kDecline && attribution->act != Act::kRefuse) return;
    Pointing found;
    bool comments = has_cue(*attribution, rules_.comments);
    for (const Word& word : words(statement.content)) {
      if (rules_.comments.contains(word.lemma)) {
        comments = true;
      } else {
        weigh(word, found);
      }
    }
    if (comments && found.only) statement.refers_to = said_before(i, found, false);
  }

  // Withdrawals.

  void find_withdrawal(std::size_t i) {
    Statement& statement = statements()[i];
    const Attribution* attribution = saying(statement);
    if (attribution != nullptr && (is_old_version(*attribution) || is_taken_back(*attribution, statement))) {
      statement.withdrawal = true;
      return;
    }
    const Proposition* told = clause(statement);
    const bool by_cue = attribution != nullptr && has_cue(*attribution, rules_.withdrawals);
    const bool by_verb = told != nullptr && rules_.withdrawals.contains(told->lemma) && objects_point(*told);
    const bool misreported = told != nullptr && rules_.misreported.contains(told->lemma);
    if (!by_cue && !by_verb && !misreported) return;
    if (misreported && (attribution == nullptr || told->arguments.empty())) return;
    Pointing found;
    found.charge = true;
    const bool points = by_verb || misreported || pointing(statement.content).only;
    if (points) statement.refers_to = said_before(i, found, true);
    statement.withdrawal = by_cue || statement.refers_to.has_value();
  }

  /// "withdrew the statement": an object that is nothing but a pointer.
  [[nodiscard]] bool objects_point(const Proposition& proposition) const {
    const auto object = std::ranges::find(proposition.arguments, ArgumentRole::kObject, &Argument::role);
    return object != proposition.arguments.end() && pointing(object->span).only;
  }

  /// "A study which said that coffee heals has been retracted", "The journal retracted a study which said …": what a paper
  /// says, inside of the words for the paper.
  [[nodiscard]] bool is_taken_back(const Attribution& attribution, const Statement& statement) const {
    if (attribution.source.empty()) return false;
    return std::ranges::any_of(reading_.propositions, [&](const Proposition& proposition) {
      const bool done = proposition.polarity == Polarity::kPositive && document::is_fact(proposition.modality);
      if (!done || !rules_.pulled.contains(proposition.lemma)) return false;
      return std::ranges::any_of(proposition.arguments, [&](const Argument& argument) {
        return argument.span.contains(attribution.source.front()) && argument.span.contains(statement.content);
      });
    });
  }

  /// "An earlier version of this article said"
  [[nodiscard]] bool is_old_version(const Attribution& attribution) const {
    return std::ranges::any_of(attribution.source, [this](Span source) {
      const auto list = words(source);
      const auto any_in = [&list](const WordSet& set) {
        return std::ranges::any_of(list, [&set](const Word& word) { return set.contains(word.lemma); });
      };
      return any_in(rules_.old_versions) && any_in(rules_.old);
    });
  }

  // What is pointed at.

  [[nodiscard]] bool one_speaker(const Statement& a, const Statement& b) const {
    const Attribution* one = saying(a);
    const Attribution* other = saying(b);
    if (one == nullptr || other == nullptr) return one == other;
    if (a.attribution == b.attribution) return true;
    if (one->speaker && other->speaker) return one->speaker == other->speaker;
    if (one->source.empty() || other->source.empty()) return false;
    const auto source = [this](const Attribution& attribution) {
      return base::to_lower(cut(reading_.report.text, attribution.source.front()));
    };
    return source(*one) == source(*other);
  }

  /// Who takes something back: of a clause in the report's own voice, its subject.
  [[nodiscard]] std::optional<std::size_t> taker(const Statement& statement) const {
    if (const Attribution* attribution = saying(statement)) return attribution->speaker;
    const Argument* subject = statement.proposition ? document::subject_of(*clause(statement)) : nullptr;
    return subject != nullptr ? subject->entity : std::nullopt;
  }

  /// The nearest statement before that is told on another's word, or on the same one's (`own`); for "such claims"
  /// sooner a charge, or what was denied before in full.
  [[nodiscard]] std::optional<std::size_t> said_before(std::size_t i, const Pointing& found, bool own) const {
    const std::size_t reach = found.charge ? rules_.charge_reach : rules_.reach;
    const bool seeks_charge = found.plural && !own;
    std::optional<std::size_t> best;
    std::optional<std::size_t> denied;
    for (std::size_t j = i; j-- > 0 && at(j).sentence + reach >= at(i).sentence;) {
      if (!own && at(j).denial && at(j).span.end <= at(i).span.start) {
        const std::size_t same = at(j).refers_to.value_or(j);
        // "denied that …. It was untrue, she said": what was denied just before is denied again.
        if (!best && at(j).sentence + kDeniedAgain >= at(i).sentence) return same;
        if (!denied) denied = same;
      }
      if (!may_be_meant(j, i, own) || (found.charge && !own && !may_be_charge(at(j), at(i), found))) continue;
      if (best && at(*best).sentence != at(j).sentence && (!seeks_charge || is_charge(at(*best)))) break;
      if (!best || is_meant_sooner(j, *best, seeks_charge)) best = j;
    }
    const bool sooner_again = seeks_charge && denied && (!best || !is_charge(at(*best)));
    if (sooner_again || !best) return sooner_again ? denied : best;
    if (!own && (found.charge || found.points_near)) best = taken_up(i, found, *best);
    return leaned_on(*best);
  }

  /// "dismissed the claim. 'The list has some fires twice,' …": of all that may be meant, what the denier goes on to speak
  /// of; where that is nothing, the nearest.
  [[nodiscard]] std::size_t taken_up(std::size_t i, const Pointing& found, std::size_t nearest) const {
    const std::set<std::string> follow_up = follow_up_words(i);
    const auto shared = [&](std::size_t j) {
      const auto list = words(at(j).content);
      return std::ranges::count_if(list, [&](const Word& word) { return follow_up.contains(word.lemma); });
    };
    auto most = shared(nearest);
    const bool owned = found.charge && std::ranges::any_of(words(at(i).content),
                                                           [](const Word& word) { return word.pos == pos::PRON; });
    const std::size_t reach = found.charge ? rules_.charge_reach : rules_.reach;
    for (std::size_t j = nearest; j-- > 0 && at(j).sentence + reach >= at(i).sentence;) {
      if (!may_be_meant(j, i, false) || !may_be_charge(at(j), at(i), found) || shared(j) <= most) continue;
      // One word in common is chance where another has spoken since, and "his account" does not say whose.
      if (!owned && shared(j) < kTakenUp && !one_speaker(at(j), at(nearest))) continue;
      most = shared(j);
      nearest = j;
    }
    return nearest;
  }

  /// Words of content of a denial, where it has any, and of what is said behind it in its paragraph.
  [[nodiscard]] std::set<std::string> follow_up_words(std::size_t i) const {
    std::set<std::string> lemmas;
    for (std::size_t j = i; j < statements().size() && at(j).block == at(i).block; ++j) {
      if (j > i && (!at(j).attribution || at(j).sentence == at(i).sentence)) continue;
      const auto list = words(at(j).content);
      for (std::size_t at_word = 0; at_word < list.size(); ++at_word) {
        const Word& word = list[at_word];
        const bool light = rules_.light_verbs.contains(word.lemma) || rules_.fillers.contains(word.lemma) ||
                           rules_.charges.contains(word.lemma);
        // "in order", "at sea": what is bare behind a preposition speaks of no thing.
        const bool bare = word.pos == pos::NOUN && at_word > 0 && list[at_word - 1].pos == pos::ADP;
        if (document::is_content_word(word.pos) && !light && !bare) lemmas.insert(word.lemma);
      }
    }
    return lemmas;
  }

  /// "They sailed without a pump. Men have died for that": what ends in a pointer means what its speaker said before.
  [[nodiscard]] std::size_t leaned_on(std::size_t i) const {
    const auto list = words(at(i).content);
    if (list.empty() || !rules_.near.contains(list.back().norm)) return i;
    for (std::size_t j = i; j-- > 0 && at(j).sentence + 1 >= at(i).sentence;) {
      if (at(j).sentence < at(i).sentence && at(j).attribution == at(i).attribution && !at(j).denial) return j;
    }
    return i;
  }

  /// Whether "the assessment" may mean a statement: of "Roe's", what Roe says; of "the claim", a charge, or what is told as so.
  [[nodiscard]] bool may_be_charge(const Statement& told, const Statement& pointer, const Pointing& found) const {
    const bool so = document::is_fact(told.modality) || told.modality == Modality::kGeneric;
    if (!so && has_word(words(pointer.content), rules_.mere_claims) && !is_charge(told)) return false;
    const bool of_media = !found.such && has_word(words(pointer.content), rules_.published);
    if (of_media && !is_published(told)) return false;
    const auto owner = owner_named_by_pronoun(pointer);
    if (owner && saying(told)->speaker != owner) return false;
    return !found.names || is_said_by_one_named(told, pointer);
  }

  /// "rejected his account": whose, where that is somebody else than the denier.
  [[nodiscard]] std::optional<std::size_t> owner_named_by_pronoun(const Statement& pointer) const {
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      if (saying(pointer) == nullptr || saying(pointer)->speaker == entity) continue;
      for (const Mention& mention : reading_.entities[entity].mentions) {
        if (mention.kind != MentionKind::kPronoun || !pointer.content.contains(mention.span)) continue;
        const auto behind = words({mention.span.end, pointer.content.end});
        if (!behind.empty() && rules_.charges.contains(behind.front().lemma)) return entity;
      }
    }
    return std::nullopt;
  }

  /// "The Courier reported", "according to media reports"
  [[nodiscard]] bool is_published(const Statement& told) const {
    const Attribution& attribution = *saying(told);
    return has_cue(attribution, rules_.published) || std::ranges::any_of(attribution.source, [this](Span part) {
             return has_word(words(part), rules_.published);
           });
  }

  /// Whether a source has a name that stands in the words that point.
  [[nodiscard]] bool is_said_by_one_named(const Statement& told, const Statement& pointer) const {
    const Attribution& attribution = *saying(told);
    std::string source;
    for (const Span part : attribution.source) source += " " + std::string(cut(reading_.report.text, part));
    if (attribution.speaker) source += " " + reading_.entities[*attribution.speaker].name;
    return std::ranges::any_of(words(pointer.content), [&](const Word& word) {
      return word.in_name && source.find(cut(reading_.report.text, word.span)) != std::string::npos;
    });
  }

  /// Of two statements that may be meant: a charge, where one is looked for; of one sentence the whole rather than a piece.
  [[nodiscard]] bool is_meant_sooner(std::size_t earlier, std::size_t later, bool seeks_charge) const {
    if (seeks_charge && is_charge(at(earlier)) != is_charge(at(later))) return is_charge(at(earlier));
    if (at(earlier).sentence != at(later).sentence) return false;
    if (at(earlier).fragment != at(later).fragment) return at(later).fragment;
    return at(earlier).content.size() >= at(later).content.size();
  }

  [[nodiscard]] bool may_be_meant(std::size_t j, std::size_t i, bool own) const {
    const Statement& told = at(j);
    const Statement& pointer = at(i);
    if (told.denial || told.withdrawal || !told.attribution || told.span.overlaps(pointer.span)) return false;
    if (told.span.end > pointer.span.start) return false;
    const BlockKind block = reading_.report.blocks[told.block].kind;
    if (block == BlockKind::kCaption || block == BlockKind::kHeading) return false;
    if (pointing(told.content).only || (!told.proposition && !is_charge(told))) return false;
    if (!own && is_no_assertion(told)) return false;
    if (own) {
      const auto who = taker(pointer);
      return who && saying(told)->speaker == who;
    }
    return !one_speaker(told, pointer);
  }

  /// "demanded that …", "showed reporters a battery that …": nobody says that it is so.
  [[nodiscard]] bool is_no_assertion(const Statement& told) const {
    const Attribution& attribution = *saying(told);
    const bool demanded =
        attribution.act == Act::kUrge || attribution.act == Act::kAsk || attribution.act == Act::kPromise;
    return demanded || has_cue(attribution, rules_.showing);
  }

  /// Whether a statement is given as an accusation ("accused"), as a mere claim ("claims by … that") or by somebody whose
  /// word is a charge ("prosecutors say").
  [[nodiscard]] bool is_charge(const Statement& statement) const {
    const Attribution& attribution = *saying(statement);
    return attribution.act == Act::kAccuse || has_cue(attribution, rules_.mere_claims) ||
           std::ranges::any_of(attribution.source,
                               [this](Span part) { return has_word(words(part), rules_.accusers); });
  }

  Reading& reading_;
  const DenialRules& rules_;
};

}  // namespace

Result<DenialRules> DenialRules::load(const std::filesystem::path& folder) {
  DenialRules rules;
  const auto read = base::read_fields(folder / "denials.json", [&rules](base::Fields& file) {
    const auto words = [&file](const char* key) {
      const auto list = file.texts(key);
      return WordSet(list.begin(), list.end());
    };
    rules.pointers = words("pointers");
    rules.near = words("near");
    rules.charges = words("charges");
    rules.mere_claims = words("mere_claims");
    rules.contending = words("contending");
    rules.comparing = words("comparing");
    rules.belying = words("belying");
    rules.accusers = words("accusers");
    rules.prosecuting = words("prosecuting");
    rules.published = words("published");
    rules.showing = words("showing");
    rules.modifiers = words("modifiers");
    rules.saying = words("saying");
    rules.untrue = words("untrue");
    rules.truth = words("truth");
    rules.negations = words("negations");
    rules.such = words("such");
    rules.existence = words("existence");
    rules.fillers = words("fillers");
    rules.doubts = words("doubts");
    rules.own_deeds = words("own_deeds");
    rules.charging = words("charging");
    rules.innocence = words("innocence");
    rules.offers = words("offers");
    rules.outright = words("outright");
    rules.owning = words("owning");
    rules.contradicting = words("contradicting");
    rules.relatives = words("relatives");
    rules.withdrawals = words("withdrawals");
    rules.pulled = words("pulled");
    rules.misreported = words("misreported");
    rules.comments = words("comments");
    rules.any_subject = words("any_subject");
    rules.light_verbs = words("light_verbs");
    rules.old_versions = words("old_versions");
    rules.old = words("old");
    rules.reach = file.count("reach");
    rules.charge_reach = file.count("charge_reach");
  });
  if (!read) return read.error();
  return rules;
}

void find_denied(Reading& reading, const DenialRules& rules) { Denied(reading, rules).find(); }

}  // namespace twosource::reading
