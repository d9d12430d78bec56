#include "reading/statements/statements.h"

#include <algorithm>
#include <tuple>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/arguments.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/statements/conditions.h"
#include "reading/statements/own_denials.h"
#include "reading/statements/verdicts.h"

namespace twosource::reading {
namespace {

namespace dep = document::dep;
namespace pos = document::pos;
namespace tag = document::tag;

/// Tokens of a quotation that has no verb but in a clause of a noun.
constexpr std::uint32_t kLongestVerbless = 16;

/// Tokens of what stands between a subject and its verb.
constexpr std::uint32_t kLongestAside = 16;

/// Words behind a conjunction that are looked at: "or not".
constexpr std::uint32_t kMostQuestionWords = 3;

/// Blocks that hold no news of their own.
bool is_apparatus(BlockKind kind) {
  return kind == BlockKind::kByline || kind == BlockKind::kDateline || kind == BlockKind::kCredit ||
         kind == BlockKind::kNote;
}

Span longest(const SpanList& spans) {
  return *std::ranges::max_element(spans, {}, [](Span span) { return span.size(); });
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

/// Whether nothing stands between a piece and the mark behind it but a comma or a stop.
bool touches(std::string_view text, std::uint32_t end, std::uint32_t mark) {
  if (end >= mark) return true;
  const base::CodePoint point = base::decode_at(text, end);
  return end + point.size == mark && base::is_punctuation(point.value);
}

/// Takes a quotation mark just outside back in where its counterpart stands inside.
Span with_whole_quotations(const Reading& reading, Span span) {
  const auto first = std::ranges::partition_point(
      reading.quotations, [span](const Quotation& quotation) { return quotation.span.end <= span.start; });
  for (auto quotation = first; quotation != reading.quotations.end() && quotation->span.start < span.end; ++quotation) {
    const Span inner = quotation->inner;
    if (!quotation->closed) continue;
    const bool opens_inside = span.start <= quotation->span.start && inner.start <= span.end;
    const bool closes_inside = span.start <= inner.end && quotation->span.end <= span.end;
    if (opens_inside && !closes_inside && touches(reading.report.text, span.end, inner.end)) {
      span.end = quotation->span.end;
    }
    if (closes_inside && inner.start == span.start) span.start = quotation->span.start;
  }
  return span;
}

class Statements {
 public:
  Statements(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
             const StatementRules& rules)
      : reading_(reading),
        tree_(tree),
        attributions_(attributions),
        rules_(rules),
        has_proposition_(reading.attributions.size(), false),
        attributions_of_(reading.sentences.size()),
        is_cue__token_(reading.tokens.size(), false) {
    for (const Attribution& attribution : reading_.attributions) {
      denies_by_what_is_said_.push_back(reading::denies_by_what_is_said(reading_, attribution, attributions_));
    }
    for (const Proposition& proposition : reading_.propositions) {
      if (is_part_of_verbless(proposition)) continue;
      for (auto within = proposition.attribution; within && !has_proposition_[*within];
           within = reading_.attributions[*within].within) {
        has_proposition_[*within] = true;
      }
    }
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      const Attribution& attribution = reading_.attributions[i];
      if (attribution.cue.empty()) continue;
      if (const auto sentence = document::sentence_at(reading_, attribution.cue.front().start))
        attributions_of_[*sentence].push_back(i);
    }
    for (const Attribution& attribution : reading_.attributions) {
      if (attribution.content.empty()) continue;
      for (const Span cue : attribution.cue) {
        const TokenRange tokens = tokens_in(cue);
        std::fill(is_cue__token_.begin() + tokens.first, is_cue__token_.begin() + tokens.last, true);
      }
    }
  }

  void find() {
    for (std::size_t i = 0; i < reading_.propositions.size(); ++i) add_proposition(i);
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) add_attribution(i);
    std::ranges::stable_sort(found_, stands_before);
    const auto same = std::ranges::unique(
        found_, [](const Statement& a, const Statement& b) { return a.span == b.span && a.denial == b.denial; });
    found_.erase(same.begin(), same.end());
    reading_.statements = std::move(found_);
  }

 private:
  [[nodiscard]] TokenRange tokens_in(Span span) const { return document::tokens_in(reading_, span); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  [[nodiscard]] std::string word(std::uint32_t i) const { return base::to_lower(token(i).norm); }
  [[nodiscard]] std::string lemma(std::uint32_t i) const { return base::to_lower(token(i).lemma); }

  /// "Nine drivers because you sacked eleven": what a short quotation without a verb of its own says, it says as a whole.
  [[nodiscard]] bool is_part_of_verbless(const Proposition& proposition) const {
    const Token& head = token(proposition.head);
    if (!proposition.attribution || !(head.dep == dep::advcl || head.dep == dep::relcl || head.dep == dep::acl))
      return false;
    const Attribution& attribution = reading_.attributions[*proposition.attribution];
    if (attribution.kind == QuoteKind::kIndirect || attribution.content.size() != 1) return false;
    const TokenRange content = tokens_in(attribution.content.front());
    if (content.size() > kLongestVerbless || document::is_verbal(token(head.head)) || !content.contains(head.head))
      return false;
    return token(head.head).head == head.head || !content.contains(token(head.head).head) ||
           token(head.head).dep == dep::ccomp;
  }

  void add_proposition(std::size_t index) {
    const Proposition& proposition = reading_.propositions[index];
    if (is_cue(proposition) || is_indirect_question(proposition) || is_part_of_verbless(proposition)) return;
    if (is_denied_in_first_person(proposition.head)) return;
    const auto attribution = proposition.attribution ? proposition.attribution : said_behind(proposition);
    // What a denial denies is told by the denial's own statement.
    if (attribution && (denies_by_cue(*attribution) || is_not_said(*attribution))) return;
    Statement statement;
    statement.content = piece_of(proposition);
    statement.proposition = index;
    statement.attribution = attribution;
    statement.polarity = proposition.polarity;
    statement.modality = proposition.modality;
    if (const auto denied = denied_in_first_person(reading_, tree_, proposition.head, rules_.denying)) {
      add_denial(statement, proposition.head, *denied);
      return;
    }
    statement.denial = attribution && denies_by_what_is_said_[*attribution] && is_verdict_here(statement.content);
    add(statement);
  }

  [[nodiscard]] bool denies_by_cue(std::size_t attribution) const {
    return reading_.attributions[attribution].act == Act::kDeny && !denies_by_what_is_said_[attribution];
  }

  [[nodiscard]] bool is_verdict_here(Span words) const {
    return is_verdict(cut(reading_.report.text, words), attributions_);
  }

  /// A clause by which whoever speaks denies what stands below it.
  void add_denial(Statement statement, std::uint32_t head, TokenRange denied) {
    const Span whole = document::span_of(reading_.tokens, tree_.extent(head));
    statement.content =
        statement.attribution ? within_content(*statement.attribution, whole, statement.content) : whole;
    const std::size_t before = found_.size();
    add(statement);
    if (found_.size() == before) return;
    found_.back().denial = true;
    found_.back().content = document::span_of(reading_.tokens, denied);
  }

  /// Whether a clause is what the clause above it denies.
  [[nodiscard]] bool is_denied_in_first_person(std::uint32_t head) const {
    for (std::uint32_t above = token(head).head, below = head; above != below;
         below = above, above = token(above).head) {
      const auto denied = denied_in_first_person(reading_, tree_, above, rules_.denying);
      if (denied) return denied->contains(head);
    }
    return false;
  }

  /// "The rival has made an offer, two bankers told the Post": whoever is named behind a clause says it, where that hangs on
  /// the verb of saying, or where its last part was found to be what he says ("The firm knew that the cells were faulty, an
  /// engineer said").
  [[nodiscard]] std::optional<std::size_t> said_behind(const Proposition& proposition) const {
    const std::size_t sentence = document::sentence_of(reading_, proposition.head);
    if (sentence == reading_.sentences.size()) return std::nullopt;
    const Span clause = document::hull(proposition.span);
    for (const std::size_t i : attributions_of_[sentence]) {
      const Attribution& attribution = reading_.attributions[i];
      if (attribution.source.empty() || attribution.act == Act::kDeny || !attribution.speaks || is_not_said(i))
        continue;
      if (attribution.source.front().start < clause.end || attribution.cue.front().start < clause.end) continue;
      if (hangs_on(proposition, attribution) || ends_with(clause, attribution)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool hangs_on(const Proposition& proposition, const Attribution& attribution) const {
    const Token& head = token(proposition.head);
    return head.dep == dep::ccomp &&
           std::ranges::any_of(attribution.cue, [&](Span cue) { return cue.contains(token(head.head).span); });
  }

  /// Whether a clause ends with what an attribution right behind it was found to say.
  static bool ends_with(Span clause, const Attribution& attribution) {
    constexpr std::uint32_t kMark = 3;  // bytes of what stands between: a comma, a closing quotation mark
    if (attribution.content.empty()) return false;
    const Span content = attribution.content.back();
    const std::uint32_t telling = std::min(attribution.source.front().start, attribution.cue.front().start);
    return content.start > clause.start && content.end == clause.end && telling <= clause.end + kMark;
  }

  /// The longest piece of a clause, or the one of its verb where that says more than a subject: both, with what stands
  /// between, where it is a clause of the subject's ("Inspector Una Moss, who led the search, could not be reached").
  [[nodiscard]] Span piece_of(const Proposition& proposition) const {
    const Span piece = longest(proposition.span);
    const auto verb =
        std::ranges::find_if(proposition.span, [&](Span part) { return part.contains(proposition.verb); });
    if (verb == proposition.span.end() || piece.contains(proposition.verb) || verb->start < piece.end) return piece;
    const TokenRange between = tokens_in({piece.end, verb->start});
    const bool own = std::none_of(is_cue__token_.begin() + between.first, is_cue__token_.begin() + between.last,
                                  [](bool cue) { return cue; });
    return own && between.size() <= kLongestAside ? Span{piece.start, verb->end} : *verb;
  }

  void add_attribution(std::size_t index) {
    const Attribution& attribution = reading_.attributions[index];
    if (attribution.content.empty() || is_not_said(index)) return;
    if (denies_by_what_is_said_[index] && add_verdicts(index)) return;
    const bool denial = attribution.act == Act::kDeny;
    if (!denial && has_proposition_[index]) return;
    Statement statement;
    statement.content = longest(attribution.content);
    statement.attribution = index;
    if (!denial) take_in_clause(attribution, statement.content);
    if (!denial && only_points(statement.content)) return;
    statement.denial = denial;
    add(statement);
  }

  /// "Utter rot," he said. "Every lamp was lit": verdicts without a verb, beside what else is said. False: none of what is
  /// said is a verdict by itself, and all of it is the denial.
  bool add_verdicts(std::size_t index) {
    const auto is_own = [index](const Statement& one) { return one.attribution == index && one.denial; };
    bool any = std::ranges::any_of(found_, is_own);
    for (const Span part : reading_.attributions[index].content) {
      for (auto at = document::sentence_at(reading_, part.start); at && *at < reading_.sentences.size(); ++*at) {
        const Span whole = reading_.sentences[*at].span;
        if (whole.start >= part.end) break;
        const Span piece{std::max(part.start, whole.start), std::min(part.end, whole.end)};
        if (piece.start >= piece.end || holds_statement(piece) || !is_verdict_here(piece)) continue;
        Statement statement;
        statement.content = piece;
        statement.attribution = index;
        statement.denial = true;
        add(statement);
        any = true;
      }
    }
    if (!any) std::erase_if(found_, [index](const Statement& one) { return one.attribution == index; });
    return any;
  }

  [[nodiscard]] bool holds_statement(Span piece) const {
    return std::ranges::any_of(found_, [piece](const Statement& one) { return one.content.overlaps(piece); });
  }

  /// "Asked about this": what was asked is told elsewhere.
  [[nodiscard]] bool only_points(Span content) const {
    const TokenRange tokens = tokens_in(content);
    return std::all_of(reading_.tokens.begin() + tokens.first, reading_.tokens.begin() + tokens.last,
                       [](const Token& one) { return one.pos == pos::PRON || one.pos == pos::PUNCT; });
  }

  /// "Trump acknowledged the meeting": what is no clause by itself is told by the clause of its cue.
  void take_in_clause(const Attribution& attribution, Span& content) const {
    if (attribution.kind != QuoteKind::kIndirect) return;
    for (const Proposition& proposition : reading_.propositions) {
      const Span clause = longest(proposition.span);
      const bool own = std::ranges::any_of(attribution.cue, [&](Span cue) {
        return std::ranges::any_of(proposition.predicate, [&](Span verb) { return cue.overlaps(verb); });
      });
      if (own && clause.contains(content)) {
        content = clause;
        return;
      }
    }
    take_in_heading(attribution, content);
  }

  /// "Mayor apologises for snow", whose verb the parser takes for a noun.
  void take_in_heading(const Attribution& attribution, Span& content) const {
    if (attribution.source.empty() || attribution.cue.empty()) return;
    const auto sentence = document::sentence_at(reading_, content.start);
    const auto block = document::block_at(reading_, content.start);
    if (!sentence || !block || reading_.report.blocks[*block].kind != BlockKind::kHeadline) return;
    const Span whole = reading_.sentences[*sentence].span;
    const TokenRange words = tokens_in(content);
    const bool clause = std::any_of(reading_.tokens.begin() + words.first, reading_.tokens.begin() + words.last,
                                    [](const Token& word) { return document::is_verbal(word); });
    const bool one = whole.contains(attribution.source.front()) && whole.contains(attribution.cue.front());
    if (!clause && one) content = whole;
  }

  /// "Minister criticises overflights": a word of a headline says nothing by itself, whatever the parser takes it for.
  [[nodiscard]] Span with_heading(Span content) const {
    const auto sentence = document::sentence_at(reading_, content.start);
    const auto block = document::block_at(reading_, content.start);
    if (!sentence || !block || reading_.report.blocks[*block].kind != BlockKind::kHeadline) return content;
    const bool word = tokens_in(content).size() == 1 && reading_.sentences[*sentence].tokens.size() <= kLongestVerbless;
    return word ? reading_.sentences[*sentence].span : content;
  }

  void add(Statement statement) {
    statement.content = whole_piece(with_heading(statement.content));
    statement.span = statement.content;
    const auto block = document::block_at(reading_, statement.content.start);
    const auto sentence = document::sentence_at(reading_, statement.content.start);
    if (statement.content.empty() || !block || !sentence) return;
    if (is_apparatus(reading_.report.blocks[*block].kind) || is_cross_heading(*block) || is_asked(statement.content))
      return;
    statement.block = static_cast<std::uint32_t>(*block);
    statement.sentence = static_cast<std::uint32_t>(*sentence);
    statement.fragment = is_fragment(statement);
    if (needs_cue(statement)) take_in_cue(statement);
    take_in_governor(statement);
    take_in_what_is_negated(statement);
    if (const Argument* subject = subject_of(statement)) {
      const TokenRange tokens = tokens_in(subject->span);
      const bool single = tokens.size() == 1;
      const bool relative = single && token(tokens.first).tag.text().starts_with("W");
      if (statement.span.contains(subject->span) && !relative) statement.subject = subject->span;
      statement.first_person = single && token(tokens.first).morph.text().find("Person=1") != std::string_view::npos;
    }
    statement.inner_speaker = inner_speaker(statement);
    found_.push_back(statement);
  }

  /// "US warns China could …" between two paragraphs: what it announces is told below. A caption that was taken for a
  /// heading is longer.
  [[nodiscard]] bool is_cross_heading(std::size_t block) const {
    if (reading_.report.blocks[block].kind != BlockKind::kHeading) return false;
    return document::words_in(reading_, reading_.report.blocks[block].span).size() <= rules_.longest_cross_heading;
  }

  /// Whether a proposition only says that somebody says something.
  [[nodiscard]] bool is_cue(const Proposition& proposition) const {
    return std::ranges::any_of(proposition.predicate, [this](Span predicate) {
      const TokenRange tokens = tokens_in(predicate);
      return std::any_of(is_cue__token_.begin() + tokens.first, is_cue__token_.begin() + tokens.last,
                         [](bool cue) { return cue; });
    });
  }

  /// "Neither side has said whether …", "did not say that …", "if the agencies find that …": nobody is given as saying the
  /// content.
  [[nodiscard]] bool is_not_said(std::size_t index) const {
    const Attribution& attribution = reading_.attributions[index];
    if (!attribution.source.empty()) {
      const TokenRange source = tokens_in(attribution.source.front());
      if (source.size() > 0 && is_nobody(word(source.first))) return true;
    }
    if (attribution.act == Act::kDeny) return false;
    return std::ranges::any_of(attribution.cue, [this](Span cue) {
      const TokenRange tokens = tokens_in(cue);
      for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (rules_.negations.contains(word(i)) || is_condition(i)) return true;
      }
      return false;
    });
  }

  [[nodiscard]] bool is_nobody(const std::string& first) const {
    return attributions_.has(WordList::kNegativeSubjects, first) || rules_.nobody.contains(first);
  }

  /// A piece with the quotation marks that belong to it, up to a dash behind which the outlet mostly adds a word of its
  /// own: "… the water – an old quarrel".
  [[nodiscard]] Span whole_piece(Span span) const {
    const std::string_view words = cut(reading_.report.text, span);
    for (const std::string& dash : rules_.dashes) {
      const std::size_t at = words.find(dash);
      const bool alone = at != std::string_view::npos && words.find(dash, at + 1) == std::string_view::npos;
      if (alone && at >= rules_.least_before_dash) span.end = span.start + static_cast<std::uint32_t>(at);
    }
    return with_whole_quotations(reading_, without_outer_punctuation(reading_.report.text, span));
  }

  /// "Is the dam safe?", "whether the dam is safe": nothing is told.
  [[nodiscard]] bool is_asked(Span span) const {
    const std::string_view behind = std::string_view(reading_.report.text).substr(span.end);
    if (base::trimmed(behind.substr(0, 3)).starts_with('?')) return true;
    const TokenRange tokens = tokens_in(span);
    if (tokens.size() == 0) return false;
    const std::uint32_t first = tokens.first;
    if (rules_.questions.contains(word(first))) return true;
    // "… whether or not it will be possible": a piece cut out behind its conjunction.
    for (std::uint32_t back = 1; back <= kMostQuestionWords && back <= first; ++back) {
      const std::string before = word(first - back);
      if (rules_.questions.contains(before)) return true;
      if (!rules_.question_words.contains(before)) break;
    }
    return first + 1 < reading_.tokens.size() && rules_.asking.contains(word(first) + " " + word(first + 1));
  }

  /// "shows who is online", "why she left": a question or a name for something, not told.
  [[nodiscard]] bool is_indirect_question(const Proposition& proposition) const {
    const Label label = token(proposition.head).dep;
    const bool inner = label == dep::ccomp || label == dep::pcomp || label == dep::csubj || label == dep::csubjpass;
    const TokenRange tokens = tokens_in(longest(proposition.span));
    return inner && tokens.size() > 0 && rules_.indirect_questions.contains(word(tokens.first));
  }

  [[nodiscard]] const Argument* subject_of(const Statement& statement) const {
    return statement.proposition ? document::subject_of(reading_.propositions[*statement.proposition]) : nullptr;
  }

  /// A heading, a relative or adverbial clause, a clause without a subject of its own: it may bear a claim out, but
  /// reads badly by itself.
  [[nodiscard]] bool is_fragment(const Statement& statement) const {
    const BlockKind block = reading_.report.blocks[statement.block].kind;
    if (block == BlockKind::kHeading || block == BlockKind::kCaption) return true;
    if (!statement.proposition) return false;
    const Token& head = token(reading_.propositions[*statement.proposition].head);
    const Argument* subject = subject_of(statement);
    const bool own_subject = subject != nullptr && statement.content.contains(subject->span);
    if (head.dep == dep::acl && own_subject) return false;  // "two cars collided", which the parser takes for a noun
    for (const Label label : {dep::relcl, dep::advcl, dep::acl, dep::pcomp, dep::appos}) {
      if (head.dep == label) return true;
    }
    if (!(head.dep == dep::conj || head.dep == dep::xcomp || head.tag == tag::VBG || head.tag == tag::VBN))
      return false;
    return !own_subject;
  }

  /// "refused to condemn", "urged them to stop": the content alone would say something else.
  [[nodiscard]] bool needs_cue(const Statement& statement) const {
    if (!statement.attribution) return false;
    const Act act = reading_.attributions[*statement.attribution].act;
    if (act == Act::kRefuse || act == Act::kDecline) return true;
    if (statement.denial) return !is_quoted_verdict(statement);
    const TokenRange tokens = tokens_in(statement.content);
    return tokens.size() > 0 && token(tokens.first).tag == tag::TO;
  }

  /// "“Not true,” he said": the words deny by themselves.
  [[nodiscard]] bool is_quoted_verdict(const Statement& statement) const {
    return denies_by_what_is_said_[*statement.attribution] &&
           reading_.attributions[*statement.attribution].kind == QuoteKind::kDirect;
  }

  void take_in_cue(Statement& statement) const {
    const Attribution& attribution = reading_.attributions[*statement.attribution];
    if (attribution.cue.empty()) return;
    const Span cue = attribution.cue.front();
    if (cue.start < statement.span.start && document::sentence_at(reading_, cue.start) == statement.sentence) {
      statement.span.start = cue.start;
    }
  }

  /// What is said by nobody ("is accused of", "had been feared that") and what holds under a condition, or is one, would
  /// say more by itself than the report does.
  void take_in_governor(Statement& statement) const {
    if (statement.attribution && reading_.attributions[*statement.attribution].source.empty() &&
        !reading_.attributions[*statement.attribution].speaks) {
      const Attribution& attribution = reading_.attributions[*statement.attribution];
      for (const SpanList* parts : {&attribution.cue, &attribution.content}) {
        for (const Span part : *parts) widen(statement, part);
      }
    }
    if (!statement.proposition || statement.denial) return;
    const std::uint32_t head = reading_.propositions[*statement.proposition].head;
    const std::uint32_t top = is_condition(head) ? token(head).head : head;
    const auto children = tree_.children(top);
    if (std::ranges::none_of(children, [this](std::uint32_t child) { return is_condition(child); })) return;
    Span whole = document::span_of(reading_.tokens, tree_.extent(top));
    if (statement.attribution) whole = within_content(*statement.attribution, whole, statement.content);
    widen(statement, whole_piece(whole));
  }

  /// "I said we could leave, not that we would": a piece that ends with a negation goes on to the end of its sentence.
  void take_in_what_is_negated(Statement& statement) const {
    const TokenRange tokens = tokens_in(statement.span);
    if (tokens.size() < 2 || !rules_.negations.contains(word(tokens.last - 1))) return;
    Span whole = reading_.sentences[statement.sentence].span;
    if (statement.attribution) whole = within_content(*statement.attribution, whole, statement.content);
    widen(statement, whole_piece(whole));
  }

  /// A clause under which the one above it holds: "if …", "had the bridge been blown up".
  [[nodiscard]] bool is_condition(std::uint32_t head) const {
    if (is_inverted(tree_, head)) return rules_.inverting.contains(word(tree_.extent(head).first));
    const auto mark = tree_.child(head, {dep::mark});
    if (token(head).dep != dep::advcl || !mark) return false;
    const bool to_come = document::has_auxiliary(tree_, token(head).head, tag::MD);
    return rules_.conditions.contains(word(*mark)) || (to_come && rules_.limits.contains(word(*mark)));
  }

  /// The part of a span that lies in the piece of an attribution's content where a statement stands.
  [[nodiscard]] Span within_content(std::size_t attribution, Span span, Span content) const {
    for (const Span part : reading_.attributions[attribution].content) {
      if (part.contains(content)) return {std::max(span.start, part.start), std::min(span.end, part.end)};
    }
    return content;
  }

  /// Takes what stands in the statement's sentence into its span.
  void widen(Statement& statement, Span span) const {
    const Span sentence = reading_.sentences[statement.sentence].span;
    if (span.empty() || !sentence.contains(span)) return;
    statement.span.start = std::min(statement.span.start, span.start);
    statement.span.end = std::max(statement.span.end, span.end);
  }

  /// Who really says it, where the content around has a verb of saying with a subject of its own before it: "… said
  /// Almansa told her when they met that Spain will not".
  [[nodiscard]] std::optional<std::size_t> inner_speaker(const Statement& statement) const {
    auto holder = statement.attribution;
    for (std::size_t steps = 0; holder && !reading_.attributions[*holder].speaks; ++steps) {
      if (steps == reading_.attributions.size()) return std::nullopt;
      holder = reading_.attributions[*holder].within;
    }
    if (!holder) return std::nullopt;
    const Attribution& attribution = reading_.attributions[*holder];
    std::optional<std::size_t> inner;
    for (const Span content : attribution.content) {
      if (!content.contains(statement.span)) continue;
      if (document::sentence_at(reading_, content.start) != statement.sentence) continue;
      const TokenRange before = tokens_in({content.start, statement.span.start});
      for (std::uint32_t verb = before.first; verb < before.last; ++verb) {
        if (token(verb).pos != pos::VERB || !rules_.handing_on.contains(lemma(verb))) continue;
        if (const auto person = person_before(verb, before.first, attribution.speaker)) inner = person;
      }
    }
    return inner;
  }

  /// The person who is a verb's subject, among the words from `first` on, other than a known one.
  [[nodiscard]] std::optional<std::size_t> person_before(std::uint32_t verb, std::uint32_t first,
                                                         std::optional<std::size_t> known) const {
    std::optional<std::size_t> person;
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      if (known == entity || reading_.entities[entity].type != EntityType::kPerson) continue;
      for (const Mention& mention : reading_.entities[entity].mentions) {
        if (mention.tokens.first < first || mention.tokens.last > verb) continue;
        for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last; ++i) {
          if (token(i).head == verb && token(i).dep == dep::nsubj) person = entity;
        }
      }
    }
    return person;
  }

  Reading& reading_;
  const document::ParseTree& tree_;
  const AttributionRules& attributions_;
  const StatementRules& rules_;
  std::vector<bool> has_proposition_;                      ///< by attribution
  std::vector<bool> denies_by_what_is_said_;               ///< by attribution
  std::vector<std::vector<std::size_t>> attributions_of_;  ///< by sentence of their cues
  std::vector<bool> is_cue__token_;                        ///< of an attribution with a content
  std::vector<Statement> found_;
};

}  // namespace

Result<StatementRules> StatementRules::load(const std::filesystem::path& folder) {
  StatementRules rules;
  const auto read = base::read_fields(folder / "statements.json", [&rules](base::Fields& file) {
    const auto words = [&file](const char* key) {
      const auto list = file.texts(key);
      return WordSet(list.begin(), list.end());
    };
    rules.negations = words("negations");
    rules.nobody = words("nobody");
    rules.indirect_questions = words("indirect_questions");
    rules.questions = words("questions");
    rules.question_words = words("question_words");
    rules.asking = words("asking");
    rules.longest_cross_heading = file.count("longest_cross_heading");
    rules.dashes = file.texts("dashes");
    rules.least_before_dash = file.count("least_before_dash");
    rules.conditions = words("conditions");
    rules.limits = words("limits");
    rules.inverting = words("inverting");
    rules.handing_on = words("handing_on");
    rules.denying = words("denying");
  });
  if (!read) return read.error();
  return rules;
}

bool stands_before(const Statement& a, const Statement& b) {
  return std::tie(a.span, a.denial, a.fragment) < std::tie(b.span, b.denial, b.fragment);
}

void find_statements(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
                     const StatementRules& rules) {
  Statements(reading, tree, attributions, rules).find();
}

}  // namespace twosource::reading
