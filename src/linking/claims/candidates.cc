#include "linking/claims/candidates.h"

#include <algorithm>
#include <tuple>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// Bytes that a piece has at least before a dash that cuts it short.
constexpr std::size_t kLeastBeforeAside = 40;
/// "or not" behind "whether".
constexpr std::uint32_t kOpeningWords = 3;

/// Blocks that hold no news of their own.
bool is_apparatus(BlockKind kind) {
  return kind == BlockKind::kByline || kind == BlockKind::kDateline || kind == BlockKind::kCredit ||
         kind == BlockKind::kNote;
}

Span longest(const SpanList& spans) {
  Span best = spans.front();
  for (const Span span : spans) {
    if (span.size() > best.size()) best = span;
  }
  return best;
}

/// Without white space, quotation marks and other punctuation at its ends.
Span without_outer_punctuation(std::string_view text, Span span) {
  const auto is_outer = [](char32_t c) { return base::is_space(c) || base::is_punctuation(c) || c == U'|'; };
  while (!span.empty()) {
    const base::CodePoint point = base::decode_at(text, span.start);
    if (!is_outer(point.value)) break;
    span.start += point.size;
  }
  while (!span.empty()) {
    const base::CodePoint point = base::decode_before(text, span.end);
    if (!is_outer(point.value)) break;
    span.end -= point.size;
  }
  return span;
}

/// Up to a spaced dash, behind which the outlet mostly adds a word of its own: "… the water – an old quarrel".
Span without_aside(std::string_view text, Span span) {
  const std::string_view words = cut(text, span);
  for (const std::string_view dash : {" – ", " — ", " -- "}) {
    const std::size_t at = words.find(dash);
    if (at != std::string_view::npos && at >= kLeastBeforeAside && words.find(dash, at + 1) == std::string_view::npos) {
      span.end = span.start + static_cast<std::uint32_t>(at);
    }
  }
  return span;
}

/// Takes a quotation mark just outside back in where its counterpart stands inside.
Span with_whole_quotations(std::string_view text, Span span) {
  int open = 0;
  bool straight = false;
  bool single = false;  // an apostrophe inside of a word closes nothing
  for (std::size_t at = span.start; at < span.end;) {
    const base::CodePoint point = base::decode_at(text, at);
    if (point.value == U'“') ++open;
    if (point.value == U'”') --open;
    if (point.value == U'"') straight = !straight;
    at += point.size;
    if (point.value == U'‘') single = true;
    const bool in_word = at < span.end && base::is_letter(base::decode_at(text, at).value);
    if (point.value == U'’' && !in_word) single = false;
  }
  if (open > 0 || straight || single) {
    std::uint32_t end = span.end;
    for (int steps = 0; steps < 2 && end < text.size(); ++steps) {
      const base::CodePoint point = base::decode_at(text, end);
      end += point.size;
      const bool closes = open > 0 || straight ? point.value == U'”' || point.value == U'"' : point.value == U'’';
      if (closes) return {span.start, end};
      if (!base::is_punctuation(point.value)) break;
    }
  }
  if ((open < 0 || straight) && span.start > 0) {
    const base::CodePoint point = base::decode_before(text, span.start);
    if (point.value == U'“' || point.value == U'"') span.start -= point.size;
  }
  return span;
}

/// Candidates of one report.
class Collector {
 public:
  Collector(const Context& context, std::size_t report, const TermTable& terms, const Parties& parties)
      : context_(context), report_(report), reading_(context.reading(report)), terms_(terms), parties_(parties) {
    has_proposition_.resize(reading_.attributions.size(), false);
    for (const Proposition& proposition : reading_.propositions) {
      for (auto within = proposition.attribution; within && !has_proposition_[*within];
           within = reading_.attributions[*within].within) {
        has_proposition_[*within] = true;
      }
    }
  }

  void mark_cues() {
    is_cue_token_.resize(reading_.tokens.size(), false);
    for (const Attribution& attribution : reading_.attributions) {
      if (attribution.content.empty()) continue;
      for (const Span cue : attribution.cue) {
        const TokenRange tokens = document::tokens_in(reading_, cue);
        std::fill(is_cue_token_.begin() + tokens.first, is_cue_token_.begin() + tokens.last, true);
      }
    }
  }

  std::vector<Candidate> collect() {
    mark_cues();
    for (std::size_t i = 0; i < reading_.propositions.size(); ++i) add_proposition(i);
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) add_attribution(i);
    std::ranges::stable_sort(candidates_, [](const Candidate& a, const Candidate& b) {
      return std::tie(a.span, a.denial) < std::tie(b.span, b.denial);
    });
    const auto same = std::ranges::unique(
        candidates_, [](const Candidate& a, const Candidate& b) { return a.span == b.span && a.denial == b.denial; });
    candidates_.erase(same.begin(), same.end());
    return std::move(candidates_);
  }

 private:
  void add_proposition(std::size_t index) {
    const Proposition& proposition = reading_.propositions[index];
    if (proposition.span.empty() || is_cue(proposition)) return;
    const auto attribution = proposition.attribution;
    // What a denial denies is told by the denial's own candidate.
    if (attribution && (reading_.attributions[*attribution].act == Act::kDeny || is_not_said(*attribution))) return;
    Candidate candidate;
    candidate.span = longest(proposition.span);
    candidate.proposition = index;
    candidate.attribution = attribution;
    candidate.polarity = proposition.polarity;
    candidate.modality = proposition.modality;
    add(std::move(candidate));
  }

  void add_attribution(std::size_t index) {
    const Attribution& attribution = reading_.attributions[index];
    if (attribution.content.empty() || is_not_said(index)) return;
    const bool denial = attribution.act == Act::kDeny;
    if (!denial && has_proposition_[index]) return;
    Candidate candidate;
    candidate.span = longest(attribution.content);
    candidate.attribution = index;
    candidate.denial = denial;
    add(std::move(candidate));
  }

  /// Whether a proposition only says that somebody says something.
  [[nodiscard]] bool is_cue(const Proposition& proposition) const {
    for (const Span predicate : proposition.predicate) {
      const TokenRange tokens = document::tokens_in(reading_, predicate);
      for (std::uint32_t token = tokens.first; token < tokens.last; ++token) {
        if (is_cue_token_[token]) return true;
      }
    }
    return false;
  }

  /// "Neither side has said whether …", "did not say that …": nobody is given as saying the content.
  [[nodiscard]] bool is_not_said(std::size_t index) const {
    const Attribution& attribution = reading_.attributions[index];
    const auto opens_with = [&](const SpanList& spans, std::initializer_list<std::string_view> words) {
      if (spans.empty()) return false;
      const TokenRange tokens = document::tokens_in(reading_, spans.front());
      return tokens.size() > 0 &&
             std::ranges::find(words, base::to_lower(reading_.tokens[tokens.first].norm)) != words.end();
    };
    if (opens_with(attribution.source, {"neither", "no", "none", "nobody", "few"})) return true;
    for (const Span cue : attribution.cue) {
      const TokenRange tokens = document::tokens_in(reading_, cue);
      for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        const std::string norm = base::to_lower(reading_.tokens[i].norm);
        if (norm == "not" || norm == "never" || norm == "n't") return attribution.act != Act::kDeny;
      }
    }
    return false;
  }

  /// "refused to condemn", "urged them to stop": the content alone would say something else.
  [[nodiscard]] bool needs_cue(const Candidate& candidate) const {
    if (!candidate.attribution) return false;
    const Act act = reading_.attributions[*candidate.attribution].act;
    if (candidate.denial || act == Act::kRefuse || act == Act::kDecline) return true;
    return candidate.tokens.size() > 0 && reading_.tokens[candidate.tokens.first].tag == tag::TO;
  }

  /// A denial is shown with the words that deny: its content alone would read as an assertion.
  void take_in_cue(Candidate& candidate) const {
    const Attribution& attribution = reading_.attributions[*candidate.attribution];
    if (attribution.cue.empty()) return;
    const Span cue = attribution.cue.front();
    if (cue.start < candidate.span.start && document::sentence_at(reading_, cue.start) == candidate.sentence) {
      candidate.span.start = cue.start;
    }
  }

  void add(Candidate candidate) {
    candidate.report = report_;
    const std::string_view text = reading_.report.text;
    candidate.span = with_whole_quotations(text, without_outer_punctuation(text, without_aside(text, candidate.span)));
    const auto block = document::block_at(reading_, candidate.span.start);
    const auto sentence = document::sentence_at(reading_, candidate.span.start);
    if (candidate.span.empty() || !block || !sentence) return;
    candidate.block = reading_.report.blocks[*block].kind;
    if (is_apparatus(candidate.block)) return;
    candidate.sentence = *sentence;
    candidate.tokens = document::tokens_in(reading_, candidate.span);
    if (is_question(candidate)) return;
    candidate.scrap = is_scrap(candidate);
    candidate.terms = terms_.of(report_, candidate.tokens);
    candidate.weight = terms_.weight(candidate.terms);
    const bool empty = candidate.terms.size() < 2 || candidate.weight < context_.knowledge.claims.least_content;
    if (empty && !candidate.denial) return;  // "denied it" still denies what was said before
    if (needs_cue(candidate)) take_in_cue(candidate);
    if (candidate.proposition) {
      const Proposition& proposition = reading_.propositions[*candidate.proposition];
      if (proposition.head < reading_.tokens.size()) {
        candidate.predicate = terms_.of_token(report_, proposition.head);
      }
      for (const Argument& argument : proposition.arguments) {
        if (argument.role != ArgumentRole::kSubject || candidate.subject != TermTable::kNone) continue;
        candidate.subject = subject_term(argument);
      }
    }
    if (candidate.attribution) {
      const Attribution& attribution = reading_.attributions[*candidate.attribution];
      if (attribution.speaker) candidate.speaker = context_.entity_of[report_][*attribution.speaker];
      candidate.party = parties_.of_attribution(report_, attribution);
      if (speaks_in_first_person(candidate)) candidate.subject = own_term(candidate);
    }
    if (is_said_to_be_false(candidate)) candidate.polarity = Polarity::kNegative;
    candidates_.push_back(std::move(candidate));
  }

  /// "Is the dam safe?", "whether the dam is safe": nothing is told.
  [[nodiscard]] bool is_question(const Candidate& candidate) const {
    const std::string_view behind = std::string_view(reading_.report.text).substr(candidate.span.end);
    if (base::trimmed(behind.substr(0, 3)).starts_with('?')) return true;
    if (candidate.tokens.size() == 0) return false;
    const std::uint32_t first = candidate.tokens.first;
    const std::string opening = base::to_lower(reading_.tokens[first].norm);
    if (opening == "whether") return true;
    // "… whether or not it will be possible": a piece cut out behind its conjunction.
    for (std::uint32_t back = 1; back <= kOpeningWords && back <= first; ++back) {
      const std::string word = base::to_lower(reading_.tokens[first - back].norm);
      if (word == "whether") return true;
      if (word != "or" && word != "not" && word != "and") break;
    }
    return opening == "when" && first + 1 < reading_.tokens.size() &&
           base::to_lower(reading_.tokens[first + 1].norm) == "asked";
  }

  /// A heading, a relative or adverbial clause, a clause without a subject of its own: it may bear a claim out, but
  /// reads badly by itself.
  [[nodiscard]] bool is_scrap(const Candidate& candidate) const {
    if (candidate.block == BlockKind::kHeading || candidate.block == BlockKind::kCaption) return true;
    if (!candidate.proposition) return false;
    const Proposition& proposition = reading_.propositions[*candidate.proposition];
    if (proposition.head >= reading_.tokens.size()) return false;
    const Token& head = reading_.tokens[proposition.head];
    for (const Label dep : {dep::relcl, dep::advcl, dep::acl, dep::pcomp, dep::appos}) {
      if (head.dep == dep) return true;
    }
    const bool finite =
        !(head.dep == dep::conj || head.dep == dep::xcomp || head.tag == tag::VBG || head.tag == tag::VBN);
    return !finite && std::ranges::none_of(proposition.arguments, [&](const Argument& argument) {
      return argument.role == ArgumentRole::kSubject && candidate.span.contains(argument.span);
    });
  }

  /// "We have never …": the subject is whoever speaks.
  [[nodiscard]] bool speaks_in_first_person(const Candidate& candidate) const {
    if (!candidate.proposition) return false;
    const auto& arguments = reading_.propositions[*candidate.proposition].arguments;
    return std::ranges::any_of(arguments, [this](const Argument& argument) {
      const std::string words = base::to_lower(context_.words({report_, argument.span}));
      return argument.role == ArgumentRole::kSubject && (words == "we" || words == "i");
    });
  }

  [[nodiscard]] TermId own_term(const Candidate& candidate) const {
    if (!candidate.party.country.empty()) {
      if (const TermId country = terms_.of_country(candidate.party.country); country != TermTable::kNone)
        return country;
    }
    return candidate.speaker ? terms_.of_entity(*candidate.speaker) : candidate.subject;
  }

  /// "It is false that …", "has no plan to …": what is told is told to be not so.
  [[nodiscard]] bool is_said_to_be_false(const Candidate& candidate) const {
    const Vocabulary& words = context_.knowledge.vocabulary;
    if (!candidate.proposition) return false;
    const std::uint32_t verb = reading_.propositions[*candidate.proposition].head;
    if (verb >= reading_.tokens.size()) return false;
    const Token& head = reading_.tokens[verb];
    if (words.untrue.contains(base::to_lower(reading_.tokens[head.head].lemma)) && head.head != verb) return true;
    for (std::uint32_t i = candidate.tokens.first; i < candidate.tokens.last; ++i) {
      const Token& noun = reading_.tokens[i];
      if (noun.head != verb || !words.intents.contains(base::to_lower(noun.lemma))) continue;
      if (i > 0 && reading_.tokens[i - 1].head == i && base::to_lower(reading_.tokens[i - 1].lemma) == "no")
        return true;
    }
    return false;
  }

  /// The entity that does it, else the first word of the subject with content.
  [[nodiscard]] TermId subject_term(const Argument& argument) const {
    const Terms all = terms_.of(report_, document::tokens_in(reading_, argument.span));
    for (const TermId term : all) {
      if (terms_.is_entity(term)) return term;
    }
    return all.empty() ? TermTable::kNone : all.front();
  }

  const Context& context_;
  std::size_t report_;
  const Reading& reading_;
  const TermTable& terms_;
  const Parties& parties_;
  std::vector<bool> has_proposition_;  ///< by attribution
  std::vector<bool> is_cue_token_;     ///< of an attribution with a content
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> candidate_statements(const Context& context, const TermTable& terms, const Parties& parties) {
  std::vector<Candidate> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    auto some = Collector(context, report, terms, parties).collect();
    std::ranges::move(some, std::back_inserter(all));
  }
  return all;
}

}  // namespace twosource::linking
