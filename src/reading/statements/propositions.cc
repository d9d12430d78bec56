#include "reading/statements/propositions.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/parse.h"
#include "document/places.h"
#include "reading/speakers/speakers.h"
#include "reading/statements/conditions.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kLongestClause = 400;  ///< tokens; keeps deep nesting linear
constexpr std::size_t kMostParts = 12;       ///< a clause in more pieces is misread: the piece of its verb stands

/// A tagger takes runs of marks for verbs; what has no letter says nothing.
bool holds_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint next = base::decode_at(word, at);
    if (base::is_letter(next.value)) return true;
    at += next.size;
  }
  return false;
}

class Propositions {
 public:
  Propositions(const FoundAttributions& found, const PropositionRules& rules)
      : found_(found),
        rules_(rules),
        holder__token_(found.tree().size(), kNone),
        cue__token_(found.tree().size(), kNone) {}

  void find() {
    mark_attributions();
    for (std::uint32_t i = 0; i < found_.tree().size(); ++i) {
      if (found_.context.sentence__token[i] != 0 && heads_clause(i)) add(i);
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// Which attribution's content holds each token, innermost; which tokens are cues.
  void mark_attributions() {
    std::vector<std::size_t> order(found_.places.size());
    std::vector<std::uint32_t> size(found_.places.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
      for (const TokenRange part : found_.places[i].content) size[i] += part.size();
      cue__token_[found_.places[i].cue_head] = i;
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(size[b], a) < std::pair(size[a], b); });
    for (const std::size_t i : order) {
      for (const TokenRange part : found_.places[i].content) {
        std::fill(holder__token_.begin() + part.first, holder__token_.begin() + part.last, i);
      }
    }
  }

  [[nodiscard]] bool is_cue(std::uint32_t i) const { return cue__token_[i] != kNone; }

  /// A clause that the report says: finite, or the infinitive that is an attribution's content.
  [[nodiscard]] bool heads_clause(std::uint32_t i) const {
    if (!document::is_verbal(found_.token(i)) || document::is_auxiliary(found_.token(i))) return false;
    if (!holds_letter(found_.context.text(i))) return false;
    if (is_frame(i)) return false;
    if (misread_subject(i)) return true;
    if (is_short_conjunct(i)) return false;
    if (document::is_finite(found_.tree(), i) && found_.token(i).dep != dep::amod &&
        found_.token(i).dep != dep::compound)
      return true;
    const Label dep = found_.token(i).dep;
    if (dep == dep::conj)
      return document::is_verbal(found_.token(found_.token(i).head)) && heads_clause_once(found_.token(i).head);
    if (document::subject_of(found_.tree(), i) && (dep == dep::ccomp || dep == dep::advcl || dep == dep::ROOT))
      return true;
    // "refused to condemn the raid", "accused it of shipping arms"
    return (dep == dep::xcomp || dep == dep::pcomp || dep == dep::ccomp || dep == dep::acl) && under_cue(i);
  }

  /// "We asked for help and got none", "wrote and heard nothing": what says nothing by itself.
  [[nodiscard]] bool is_short_conjunct(std::uint32_t i) const {
    const auto object = document::object_of(found_.tree(), i);
    if (found_.token(i).dep != dep::conj || is_cue(i) || !object || found_.tree().extent(i).size() != 2) return false;
    const bool points =
        found_.token(*object).pos == pos::PRON || rules_.has(ClauseList::kNegative, found_.word(*object));
    return points && document::is_verbal(found_.token(found_.token(i).head)) && !document::subject_of(found_.tree(), i);
  }

  [[nodiscard]] bool has_short_conjunct(std::uint32_t verb) const {
    const auto conjunct = found_.tree().child(verb, {dep::conj});
    return conjunct && is_short_conjunct(*conjunct);
  }

  /// The same without following a chain of conjuncts, which may be as long as the text.
  [[nodiscard]] bool heads_clause_once(std::uint32_t i) const {
    return document::is_finite(found_.tree(), i) || document::subject_of(found_.tree(), i) ||
           found_.token(i).dep == dep::conj || under_cue(i);
  }

  [[nodiscard]] bool under_cue(std::uint32_t i) const {
    std::uint32_t up = found_.token(i).head;
    if (found_.token(up).dep == dep::prep) up = found_.token(up).head;
    if (!is_cue(up) || holder__token_[i] == kNone || !inside(cue__token_[up], i)) return false;
    return is_frame(up) || found_.token(i).dep == dep::pcomp;
  }

  /// A cue whose own words are but the frame of a clause or a quotation: "Roe said". Where the content is a thing
  /// ("approved the plan", "denied the claims") or nobody is named as the source ("is expected to"), the cue's clause
  /// is what the report says.
  [[nodiscard]] bool is_frame(std::uint32_t i) const {
    if (!is_cue(i)) return false;
    const AttributionPlace& place = found_.places[cue__token_[i]];
    if (holds_own_subject(i)) return true;
    if (place.construction.shares_subject()) return false;
    // "described it as a failure": what it is called is as good as a clause.
    const bool called = place.construction.is_under_preposition() &&
                        rules_.has(ClauseList::kNamingPrepositions, place.construction.word);
    return called || place.construction.holds_clause() ||
           (place.construction.holds_infinitive() && place.source_head.has_value());
  }

  /// "Two cars collided on Sunday, police said": what the parser takes for the subject of the cue is what was said.
  [[nodiscard]] bool holds_own_subject(std::uint32_t cue) const {
    const AttributionPlace& place = found_.places[cue__token_[cue]];
    const auto subject = found_.tree().child(cue, {dep::nsubj});
    return subject && place.source_head && *place.source_head > *subject && inside(cue__token_[cue], *subject);
  }

  /// The "cars" of that misreading, by the participle that "collided" is taken for.
  [[nodiscard]] std::optional<std::uint32_t> misread_subject(std::uint32_t verb) const {
    const Token& token = found_.token(verb);
    if (token.dep != dep::acl || !(token.tag == tag::VBN || token.tag == tag::VBD)) return std::nullopt;
    const std::uint32_t noun = token.head;
    const std::uint32_t cue = found_.token(noun).head;
    const bool subject = document::is_subject(found_.token(noun)) && noun < verb && is_cue(cue);
    return subject && holds_own_subject(cue) && inside(cue__token_[cue], verb) ? std::optional(noun) : std::nullopt;
  }

  /// A clause inside a clause that is a proposition, or an attribution, of its own.
  [[nodiscard]] bool stands_apart(std::uint32_t child, std::uint32_t head) const {
    const Token& token = found_.token(child);
    const Label dep = token.dep;
    // "was blunt in warning that" is one clause with its cue; "…, adding that" is not.
    const bool woven = dep == dep::xcomp || dep == dep::pcomp || dep == dep::acl || dep == dep::prep;
    if (is_frame(child) && document::is_verbal(found_.token(child)) && !woven) return true;
    if (found_.context.rules.has(WordList::kAccording, token.norm)) return true;
    if (dep == dep::parataxis) return true;
    const std::uint32_t first = found_.tree().extent(child).first;
    const bool set_off = first > 0 && (found_.context.is_comma(first) || found_.context.is_comma(first - 1) ||
                                       found_.context.text(first - 1) == "–" || found_.context.text(first - 1) == "—");
    if (dep == dep::conj && document::is_verbal(found_.token(child)) && document::is_verbal(found_.token(head))) {
      return heads_clause(child);
    }
    if (dep == dep::advcl) return heads_clause(child) && (document::subject_of(found_.tree(), child) || set_off);
    if (dep == dep::relcl) return set_off && heads_clause(child);
    if (dep == dep::ccomp) return child < head && heads_clause(child);
    return false;
  }

  /// A clause without a subject of its own that nothing of planning governs.
  [[nodiscard]] bool is_bare(std::uint32_t head) const {
    const document::ParseTree& tree = found_.tree();
    if (misread_subject(head)) return false;
    const auto auxiliary = tree.child(head, {dep::aux});
    const bool infinitive = auxiliary && tree[*auxiliary].tag == tag::TO;
    if (!infinitive && document::subject_of(tree, head)) return false;
    if (tree[head].dep == dep::conj) return !document::subject_of(tree, tree[head].head).has_value();
    return tree[head].dep != dep::xcomp || !rules_.has(ClauseList::kPlanned, found_.lemma(tree[head].head));
  }

  /// The clause's own tokens: what is below its head, without the clauses that stand apart.
  [[nodiscard]] std::vector<std::uint32_t> own_tokens(std::uint32_t head) const {
    std::vector<std::uint32_t> tokens;
    std::vector<std::uint32_t> open{misread_subject(head).value_or(head)};
    while (!open.empty() && tokens.size() < kLongestClause) {
      const std::uint32_t token = open.back();
      open.pop_back();
      tokens.push_back(token);
      const auto children = found_.tree().children(token);
      for (const std::uint32_t child : children) {
        if (child != head && stands_apart(child, token)) continue;
        const bool joins_own = found_.token(child).dep == dep::cc && has_short_conjunct(token);
        if (token == head && !joins_own &&
            (found_.token(child).dep == dep::mark || found_.token(child).dep == dep::cc ||
             found_.token(child).dep == dep::preconj)) {
          continue;
        }
        if (token == head && is_relative(child, head)) continue;
        // "…, and" before a conjunct that stands apart goes with it.
        if (found_.token(child).dep == dep::cc && !children.empty() && found_.token(children.back()).dep == dep::conj &&
            stands_apart(children.back(), token)) {
          continue;
        }
        open.push_back(child);
      }
    }
    std::sort(tokens.begin(), tokens.end());
    // "hours after the vote failed": what stands before the conjunction belongs to the clause outside.
    if (const auto mark = found_.tree().child(head, {dep::mark}); mark && found_.token(head).dep == dep::advcl) {
      tokens.erase(tokens.begin(), std::lower_bound(tokens.begin(), tokens.end(), *mark));
    }
    return tokens;
  }

  /// "who", "which" and "when" only tie a clause to the words before.
  [[nodiscard]] bool is_relative(std::uint32_t word, std::uint32_t head) const {
    const Label dep = found_.token(head).dep;
    const bool ties = document::is_relative_pronoun(found_.token(word)) || found_.token(word).tag == tag::WRB;
    return word < head && (dep == dep::relcl || dep == dep::advcl) && ties && found_.tree().children(word).empty();
  }

  void add(std::uint32_t head) {
    const std::size_t holder = holder__token_[head];
    std::vector<TokenRange> parts;
    for (const std::uint32_t token : own_tokens(head)) {
      if (holder != kNone && !inside(holder, token)) continue;
      const bool joined = !parts.empty() && (parts.back().last == token || only_marks({parts.back().last, token}));
      if (joined) {
        parts.back().last = token + 1;
      } else {
        parts.push_back({token, token + 1});
      }
    }
    if (parts.size() > kMostParts) {
      std::erase_if(parts, [head](TokenRange part) { return !part.contains(head); });
    }
    Proposition proposition;
    for (TokenRange part : parts) {
      part = tidy(found_.context, part);
      const Span span = document::span_of(found_.reading.tokens, part);
      const bool worth = std::any_of(found_.tree().tokens().begin() + part.first,
                                     found_.tree().tokens().begin() + part.last, [](const Token& token) {
                                       return token.pos != pos::PUNCT && token.pos != pos::SCONJ &&
                                              token.pos != pos::CCONJ && token.tag != tag::WRB &&
                                              token.tag != tag::IN && !token.is_space;
                                     });
      if (!span.empty() && worth) proposition.span.push_back(span);
    }
    if (proposition.span.empty()) return;
    proposition.head = head;
    proposition.verb = found_.token(head).span;
    proposition.lemma = found_.lemma(head);
    if (const auto infinitive = found_.tree().child(head, {dep::xcomp})) {
      proposition.complement = found_.lemma(*infinitive);
    }
    proposition.bare = is_bare(head);
    for (const TokenRange part : cue_ranges(found_.context, head)) {
      proposition.predicate.push_back(document::span_of(found_.reading.tokens, part));
    }
    if (holder != kNone) proposition.attribution = holder;
    proposition.polarity = polarity_of(head);
    proposition.modality = modality_of(head);
    proposition.time = time_of(head, proposition.span);
    add_arguments(proposition, head);
    found_.reading.propositions.push_back(std::move(proposition));
  }

  [[nodiscard]] bool inside(std::size_t holder, std::uint32_t token) const {
    if (holder__token_[token] == holder) return true;
    return std::any_of(found_.places[holder].content.begin(), found_.places[holder].content.end(),
                       [&](TokenRange part) { return part.contains(token); });
  }

  [[nodiscard]] bool only_marks(TokenRange gap) const {
    if (gap.first >= gap.last || gap.size() > 2) return false;
    for (std::uint32_t i = gap.first; i < gap.last; ++i) {
      if (!found_.context.is_quoted(i) || found_.token(i).pos != pos::PUNCT) return false;
    }
    return true;
  }

  [[nodiscard]] Polarity polarity_of(std::uint32_t head) const {
    bool negative = false;
    for (const std::uint32_t child : found_.tree().children(head)) {
      const Token& token = found_.token(child);
      if (token.dep == dep::neg || (token.dep == dep::advmod && rules_.has(ClauseList::kNegative, token.norm)))
        negative = !negative;
      if (document::is_subject(token) || token.dep == dep::dobj || token.dep == dep::attr) {
        const auto determiner = found_.tree().child(child, {dep::det, dep::neg});
        if (rules_.has(ClauseList::kNegative, token.norm) ||
            (determiner && rules_.has(ClauseList::kNegative, found_.token(*determiner).norm))) {
          negative = !negative;
        }
      }
    }
    if (found_.token(head).dep == dep::xcomp &&
        rules_.has(ClauseList::kNegativeVerbs, found_.token(found_.token(head).head).lemma) &&
        !is_cue(found_.token(head).head)) {
      negative = !negative;
    }
    if (is_called_false(head)) negative = !negative;
    return negative ? Polarity::kNegative : Polarity::kPositive;
  }

  /// "It was categorically false that the firm had known": what is denied is a clause of its own.
  [[nodiscard]] bool is_called_false(std::uint32_t head) const {
    const Label dep = found_.token(head).dep;
    if (dep != dep::ccomp && dep != dep::acl && dep != dep::advcl) return false;
    const auto mark = found_.tree().child(head, {dep::mark});
    if (!mark || !rules_.has(ClauseList::kComplementizers, found_.token(*mark).norm)) return false;
    const std::uint32_t above = found_.token(head).head;
    const std::uint32_t verb = document::is_verbal(found_.token(above)) ? above : found_.token(above).head;
    const auto verdict = found_.tree().child(verb, {dep::acomp, dep::attr});
    if (!verdict || *verdict > head || !found_.tree().child(verb, {dep::nsubj, dep::expl})) return false;
    const std::string& word = found_.token(*verdict).lemma;
    if (rules_.has(ClauseList::kFalse, word)) return true;
    return rules_.has(ClauseList::kTrue, word) && found_.tree().child(verb, {dep::neg}).has_value();
  }

  /// Whether a clause holds only if another one does.
  [[nodiscard]] bool has_condition(std::uint32_t head) const {
    return std::ranges::any_of(found_.tree().children(head), [this](std::uint32_t child) {
      if (is_inverted_condition(child)) return true;
      if (found_.token(child).dep != dep::advcl) return false;
      const auto mark = found_.tree().child(child, {dep::mark});
      return mark && rules_.has(ClauseList::kAdverbialConditions, found_.token(*mark).norm);
    });
  }

  /// "Had the bridge been blown up, …": a condition by its order of words.
  [[nodiscard]] bool is_inverted_condition(std::uint32_t head) const {
    return is_inverted(found_.tree(), head) &&
           rules_.has(ClauseList::kInvertingAuxiliaries, found_.word(found_.tree().extent(head).first));
  }

  [[nodiscard]] Modality modality_of(std::uint32_t head) const {
    bool progressive = false;
    if (is_inverted_condition(head) || has_condition(head)) return Modality::kConditional;
    for (const std::uint32_t child : found_.tree().children(head)) {
      const Token& token = found_.token(child);
      if (token.dep == dep::mark && rules_.has(ClauseList::kConditions, token.norm)) return Modality::kConditional;
      if (token.dep != dep::aux) continue;
      if (rules_.has(ClauseList::kFutureAuxiliaries, token.norm)) return Modality::kPlanned;
      if (token.tag == tag::MD) return Modality::kPossible;
      if (rules_.has(ClauseList::kCopulas, token.lemma) && found_.token(head).tag == tag::VBG) progressive = true;
    }
    const Token& verb = found_.token(head);
    const bool governs =
        found_.tree().child(head, {dep::xcomp}).has_value() || found_.tree().child(head, {dep::ccomp}).has_value();
    if (governs || progressive || verb.tag == tag::VBZ || verb.tag == tag::VBP) {
      if (found_.tree().child(head, {dep::xcomp}) && rules_.has(ClauseList::kPlanned, verb.lemma))
        return Modality::kPlanned;
      if (rules_.has(ClauseList::kPossible, verb.lemma) && governs) return Modality::kPossible;
      if (rules_.has(ClauseList::kPlans, verb.lemma)) return Modality::kPlanned;
    }
    if (const auto adjective = found_.tree().child(head, {dep::acomp});
        adjective && found_.tree().child(*adjective, {dep::xcomp})) {
      if (rules_.has(ClauseList::kPlanned, found_.token(*adjective).lemma)) return Modality::kPlanned;
      if (rules_.has(ClauseList::kPossible, found_.token(*adjective).lemma)) return Modality::kPossible;
    }
    if (misread_subject(head)) return Modality::kHappened;
    if (!document::is_finite(found_.tree(), head)) return modality_under(found_.token(head).head);
    if (progressive && document::has_auxiliary(found_.tree(), head, tag::VBD)) return Modality::kHappened;
    if (progressive) return Modality::kOngoing;
    if (verb.tag == tag::VBZ || verb.tag == tag::VBP) return is_generic(head) ? Modality::kGeneric : Modality::kOngoing;
    return Modality::kHappened;
  }

  /// An infinitive is as sure as what governs it.
  [[nodiscard]] Modality modality_under(std::uint32_t governor) const {
    const std::string& lemma = found_.token(governor).lemma;
    if (rules_.has(ClauseList::kPlanned, lemma)) return Modality::kPlanned;
    if (rules_.has(ClauseList::kPossible, lemma) || is_cue(governor)) return Modality::kPossible;
    return found_.token(governor).tag == tag::VBD || found_.token(governor).tag == tag::VBN ? Modality::kHappened
                                                                                            : Modality::kPossible;
  }

  /// "Ministers meet on Mondays": a simple present with a bare plural subject and no time.
  [[nodiscard]] bool is_generic(std::uint32_t head) const {
    const auto subject = found_.tree().child(head, {dep::nsubj});
    if (!subject || rules_.has(ClauseList::kCopulas, found_.token(head).lemma) || found_.token(head).pos == pos::AUX)
      return false;
    return found_.token(*subject).tag == tag::NNS && found_.tree().children(*subject).empty();
  }

  /// The first time expression of the clause's own words, sooner one that says when than one that says which ("at the
  /// 2023 fair on March 3").
  [[nodiscard]] TimeOf time_of(std::uint32_t head, const SpanList& spans) const {
    TimeOf of_a_noun;
    for (const Span span : spans) {
      auto timex = std::lower_bound(found_.reading.timexes.begin(), found_.reading.timexes.end(), span.start,
                                    [](const Timex& t, std::uint32_t at) { return t.span.start < at; });
      for (; timex != found_.reading.timexes.end() && span.contains(timex->span); ++timex) {
        if (timex->type != TimexType::kDate && timex->type != TimexType::kTime) continue;
        const auto token = token_of(*timex);
        if (!token || !governs_time(head, *token)) continue;
        TimeOf time{static_cast<std::size_t>(timex - found_.reading.timexes.begin()), timex->value};
        if (!says_which(*token)) return time;
        if (!of_a_noun.timex) of_a_noun = time;
      }
    }
    return of_a_noun;
  }

  /// The token of a time that stands for it in the parse.
  [[nodiscard]] std::optional<std::uint32_t> token_of(const Timex& timex) const {
    const auto found = std::lower_bound(found_.reading.tokens.begin(), found_.reading.tokens.end(), timex.span.start,
                                        [](const Token& token, std::uint32_t at) { return token.span.end <= at; });
    if (found == found_.reading.tokens.end()) return std::nullopt;
    auto token = static_cast<std::uint32_t>(found - found_.reading.tokens.begin());
    for (int step = 0;
         step < 12 && timex.span.contains(found_.token(found_.token(token).head).span) && !found_.tree().is_root(token);
         ++step)
      token = found_.token(token).head;
    return token;
  }

  /// "the 2023 fair", "Monday's vote": a time that tells one noun from others.
  [[nodiscard]] bool says_which(std::uint32_t token) const { return document::modifies_noun(found_.token(token)); }

  /// Whether a time hangs on the clause's verb (or on a noun of it) rather than on a clause below: a finite one, or a
  /// participle behind it ("refused, going on with exercises this week"; "speaking on Monday, she refused" is one
  /// time).
  [[nodiscard]] bool governs_time(std::uint32_t head, std::uint32_t time) const {
    std::uint32_t up = time;
    for (int step = 0; step < 12 && up != head && !found_.tree().is_root(up); ++step) {
      up = found_.token(up).head;
      if (up == head || !document::is_verbal(found_.token(up))) continue;
      const Label dep = found_.token(up).dep;
      if (document::is_finite(found_.tree(), up) ||
          (up > head && (dep == dep::advcl || dep == dep::acl || dep == dep::relcl)))
        return false;
    }
    return up == head;
  }

  void add_arguments(Proposition& proposition, std::uint32_t head) {
    const auto add_argument = [&](ArgumentRole role, std::uint32_t noun) {
      const TokenRange range = source_range(found_.context, noun, head);
      proposition.arguments.push_back({role, entity_of_phrase(found_, noun, range),
                                       document::span_of(found_.reading.tokens, tidy(found_.context, range))});
    };
    if (const auto misread = misread_subject(head)) {
      const TokenRange words{found_.tree().extent(*misread).first, *misread + 1};
      proposition.arguments.push_back({ArgumentRole::kSubject, entity_of_phrase(found_, *misread, words),
                                       document::span_of(found_.reading.tokens, words)});
    } else if (const auto subject = document::subject_of(found_.tree(), head)) {
      add_argument(ArgumentRole::kSubject, document::antecedent_of(found_.tree(), *subject, head));
    } else if (const auto shared = shared_subject(head)) {
      add_argument(ArgumentRole::kSubject, *shared);
    } else if (const Doer doer = doer_of(found_.context, head); doer.head && !doer.passive && !has_expletive(head)) {
      add_argument(ArgumentRole::kSubject, *doer.head);
    }
    for (const std::uint32_t child : found_.tree().children(head)) {
      const Label dep = found_.token(child).dep;
      if (dep == dep::dobj || dep == dep::attr || dep == dep::dative) add_argument(ArgumentRole::kObject, child);
      if (dep != dep::prep && dep != dep::agent) continue;
      if (const auto noun = document::noun_under(found_.tree(), child)) add_argument(ArgumentRole::kOblique, *noun);
    }
  }

  /// "Roe said there was no shortage": nobody does it.
  [[nodiscard]] bool has_expletive(std::uint32_t head) const {
    return found_.tree().child(head, {dep::expl}).has_value();
  }

  /// "Roe was asked and left": the subject of the verb before, active or passive.
  [[nodiscard]] std::optional<std::uint32_t> shared_subject(std::uint32_t head) const {
    for (int step = 0; step < 8 && found_.token(head).dep == dep::conj; ++step) {
      head = found_.token(head).head;
      if (const auto subject = document::subject_of(found_.tree(), head)) return subject;
    }
    return std::nullopt;
  }

  const FoundAttributions& found_;
  const PropositionRules& rules_;
  std::vector<std::size_t> holder__token_;
  std::vector<std::size_t> cue__token_;
};

}  // namespace

void find_propositions(const FoundAttributions& found, const PropositionRules& rules) {
  Propositions(found, rules).find();
}

}  // namespace twosource::reading
