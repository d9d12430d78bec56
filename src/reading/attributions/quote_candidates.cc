// Cues of quotations that stand by themselves: the reporting clause before, behind or between.
#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestGap = 40;   ///< tokens of a reporting clause
constexpr std::uint32_t kLongestTitle = 8;  ///< tokens of a title in quotation marks, with the marks

using Kind = ConstructionKind;

class QuoteCandidates {
 public:
  QuoteCandidates(const AttributionContext& context, std::vector<AttributionCandidate>& found)
      : context_(context), tree_(context.tree), found_(found) {}

  void find(std::uint32_t number) {
    const TokenRange quoted = context_.tokens__quotation[number];
    if (quoted.size() == 0 || context_.sentence__token[quoted.first] == 0) return;
    if (is_title(quoted)) return;
    const TokenRange before = gap_before(number);
    const TokenRange behind = gap_behind(number);
    const auto between = cue_between(number, before);
    if (!between && !stands_alone(quoted, before)) return;
    if (const auto verb = cue_behind(behind)) add(Kind::kQuoteBehind, number, *verb, behind);
    dash(number, behind);
    if (before.size() == 0) return announced(number);
    if (between) add(Kind::kQuoteBetween, number, *between, before);
    if (const auto verb = cue_before(before); verb && verb != between) add(Kind::kQuoteBefore, number, *verb, before);
    if (context_.text(before.last - 1) == ":") colon(Kind::kQuoteColon, number, before);
    according(number, before);
  }

 private:
  [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const {
    const std::uint32_t sentence = context_.sentence__token[token];
    return sentence == 0 ? UINT32_MAX : context_.reading.sentences[sentence - 1].block;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t token) const {
    const std::string_view text = context_.text(token);
    return text == "." || text == "!" || text == "?" ||
           (context_.token(token).is_space && text.find('\n') != std::string_view::npos);
  }

  /// "told “Sunday in Focus,”": a title where nothing but a name can stand.
  [[nodiscard]] bool is_title(TokenRange quoted) const {
    if (quoted.first == 0 || quoted.size() > kLongestTitle) return false;
    const Token& before = context_.token(quoted.first - 1);
    if (before.pos != pos::ADP && before.tag != tag::POS && !context_.rules.has(WordList::kTitleHearers, before.lemma))
      return false;
    bool named = false;
    for (std::uint32_t i = quoted.first; i < quoted.last; ++i) {
      const Token& token = context_.token(i);
      if (token.pos == pos::PUNCT || token.pos == pos::ADP || token.pos == pos::DET || token.pos == pos::CCONJ)
        continue;
      if (!base::is_upper(base::decode_at(context_.reading.report.text, token.span.start).value)) return false;
      named = true;
    }
    return named;
  }

  /// The words between the end of the sentence before (or the quotation before) and this quotation.
  [[nodiscard]] TokenRange gap_before(std::uint32_t number) const {
    const std::uint32_t end = context_.tokens__quotation[number].first;
    std::uint32_t start = end;
    while (start > 0 && end - start < kLongestGap && !ends_sentence(start - 1) && !context_.is_quoted(start - 1) &&
           block_of(start - 1) == block_of(end)) {
      --start;
    }
    return {start, end};
  }

  [[nodiscard]] TokenRange gap_behind(std::uint32_t number) const {
    const std::uint32_t start = context_.tokens__quotation[number].last;
    std::uint32_t end = start;
    while (end < tree_.size() && end - start < kLongestGap && !ends_sentence(end) && !context_.is_quoted(end) &&
           block_of(end) == block_of(start - 1)) {
      ++end;
    }
    return {start, end};
  }

  /// "A," Roe said, "B": the reporting clause behind the quotation before.
  [[nodiscard]] std::optional<std::uint32_t> cue_between(std::uint32_t number, TokenRange gap) const {
    if (number == 0 || gap.size() == 0 || gap.first != context_.tokens__quotation[number - 1].last) return std::nullopt;
    const std::uint32_t last = gap.last - 1;
    if (!context_.is_comma(last) && context_.token(last).dep != dep::cc) return std::nullopt;
    return cue_behind(gap);
  }

  /// "Roe said:" at the end of the block before, with the quotation as a block of its own.
  void announced(std::uint32_t number) {
    std::uint32_t end = context_.tokens__quotation[number].first;
    while (end > 0 && context_.token(end - 1).is_space) --end;
    if (end == 0 || context_.text(end - 1) != ":" || block_of(end - 1) + 1 != context_.quotations[number].block) return;
    std::uint32_t start = end;
    while (start > 0 && end - start < kLongestGap && !ends_sentence(start - 1) && !context_.is_quoted(start - 1))
      --start;
    const TokenRange gap{start, end};
    if (const auto verb = cue_before(gap)) add(Kind::kQuoteAnnounced, number, *verb, gap);
    colon(Kind::kQuoteAnnouncedColon, number, gap);
  }

  static bool opens_with_dash(std::string_view text) {
    return text.starts_with("—") || text.starts_with("–") || text.starts_with("―") || text.starts_with("-");
  }
  static bool is_dash(std::string_view text) { return opens_with_dash(text) && text.size() <= 3; }

  /// "…" — Ann Roe
  void dash(std::uint32_t number, TokenRange gap) {
    while (gap.size() > 0 && context_.token(gap.first).is_space) ++gap.first;
    while (gap.size() > 0 && context_.token(gap.last - 1).is_space) --gap.last;
    if (gap.size() < 1 || gap.size() > 8) return;
    // Without a space before it, the dash may be of one token with the closing mark.
    const std::uint32_t last = context_.tokens__quotation[number].last - 1;
    const bool joined = opens_with_dash(context_.reading.report.text.substr(context_.quotations[number].span.end, 3)) &&
                        context_.token(last).span.end > context_.quotations[number].span.end;
    if (!joined && (gap.size() < 2 || !is_dash(context_.text(gap.first)))) return;
    const TokenRange name{joined ? gap.first : gap.first + 1, gap.last};
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const bool capital =
          base::is_upper(base::decode_at(context_.reading.report.text, context_.token(i).span.start).value);
      if (!capital && !is_nominal(i) && context_.token(i).pos != pos::PUNCT && !context_.token(i).is_space) return;
    }
    AttributionCandidate candidate;
    candidate.construction.kind = Kind::kQuoteDash;
    candidate.cue_head = joined ? last : gap.first;
    candidate.cue = {{candidate.cue_head, candidate.cue_head + 1}};
    candidate.source_head = name.last - 1;
    candidate.source = name;
    candidate.content = {context_.tokens__quotation[number]};
    candidate.quotation = number;
    found_.push_back(std::move(candidate));
  }

  /// According to Roe, "…"
  void according(std::uint32_t number, TokenRange gap) {
    for (std::uint32_t i = gap.first; i + 3 < gap.last; ++i) {
      if (!context_.rules.has(WordList::kAccording, context_.token(i).norm) ||
          !context_.rules.has(WordList::kAccordingPrepositions, context_.token(i + 1).norm)) {
        continue;
      }
      const auto noun = document::noun_under(tree_, i + 1);
      if (!noun || *noun >= gap.last) return;
      AttributionCandidate candidate;
      candidate.construction.kind = Kind::kQuoteAccording;
      candidate.cue_head = i;
      candidate.cue = {{i, i + 2}};
      candidate.source_head = noun;
      candidate.source = source_range(context_, *noun, i);
      candidate.content = {context_.tokens__quotation[number]};
      candidate.quotation = number;
      found_.push_back(std::move(candidate));
      return;
    }
  }

  [[nodiscard]] bool is_nominal(std::uint32_t i) const { return document::is_nominal(context_.token(i)); }

  /// Whether a quotation is a sentence of its own rather than words woven into another's.
  [[nodiscard]] bool stands_alone(TokenRange quoted, TokenRange before) const {
    if (before.size() == 0) return true;
    const std::uint32_t last = before.last - 1;
    const std::string_view text = context_.text(last);
    if (text == "," || text == ":" || text == "—" || text == "–" || text == ";" || text == "...") return true;
    const Token& token = context_.token(last);
    return token.pos == pos::VERB && quoted.size() > 4;
  }

  [[nodiscard]] bool may_report(std::uint32_t i) const {
    const Token& token = context_.token(i);
    return token.pos == pos::VERB && token.dep != dep::relcl && token.dep != dep::amod && token.dep != dep::acl &&
           token.dep != dep::aux && token.tag != tag::VBN;
  }

  [[nodiscard]] std::optional<std::uint32_t> cue_behind(TokenRange gap) const {
    for (std::uint32_t i = gap.first; i < gap.last; ++i) {
      if (may_report(i)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::uint32_t> cue_before(TokenRange gap) const {
    for (std::uint32_t i = gap.last; i > gap.first; --i) {
      if (may_report(i - 1)) return i - 1;
    }
    for (std::uint32_t i = gap.last; i > gap.first; --i) {
      if (context_.token(i - 1).pos == pos::VERB) return i - 1;
    }
    return std::nullopt;
  }

  /// The source in the reporting clause: the verb's doer, or, where the parse was led astray, the noun beside it.
  [[nodiscard]] std::optional<std::uint32_t> source_in(TokenRange gap, std::uint32_t verb) const {
    const Doer doer = doer_of(context_, verb);
    if (doer.passive) return doer.head;
    if (doer.head && !context_.is_quoted(*doer.head)) return doer.head;
    const bool inverted = gap.first + 2 > verb;
    for (std::uint32_t i = verb + 1; inverted && i < gap.last; ++i) {
      if (is_nominal(i) && (i + 1 == gap.last || !is_nominal(i + 1))) return i;
    }
    bool bracketed = false;
    for (std::uint32_t i = verb; i > gap.first; --i) {
      const std::string_view text = context_.text(i - 1);
      if (text == ")" || text == "(") bracketed = text == ")";
      if (is_nominal(i - 1) && !bracketed) return i - 1;
    }
    return std::nullopt;
  }

  void add(Kind construction, std::uint32_t number, std::uint32_t verb, TokenRange gap) {
    AttributionCandidate candidate;
    candidate.construction.kind = construction;
    candidate.cue_head = verb;
    candidate.cue = cue_ranges(context_, verb);
    candidate.source_head = source_in(gap, verb);
    if (candidate.source_head) {
      candidate.source = source_range(context_, *candidate.source_head, verb);
      // A parse led astray may have the quotation below the source.
      if (candidate.source.first < gap.first && candidate.source.last > gap.first) candidate.source.first = gap.first;
      if (candidate.source.last > gap.last && candidate.source.first < gap.last) candidate.source.last = gap.last;
      if (construction == Kind::kQuoteBehind) widen(candidate, gap, verb);
    }
    candidate.content = {context_.tokens__quotation[number]};
    candidate.quotation = number;
    const TokenRange quoted = context_.tokens__quotation[number];
    const std::string name = candidate.construction.name();
    candidate.features.push_back(name + "|gap=" + std::to_string(std::min(gap.size() / 4, 6U)));
    const std::uint32_t distance = verb < quoted.first ? quoted.first - verb : verb - quoted.last;
    candidate.features.push_back(name + "|far=" + std::to_string(std::min(distance / 2, 6U)));
    found_.push_back(std::move(candidate));
  }

  /// "…," Ann Roe, a lawyer, said: the source is all that stands between the quotation and the verb.
  void widen(AttributionCandidate& candidate, TokenRange gap, std::uint32_t verb) const {
    std::uint32_t first = gap.first;
    while (first < verb && context_.token(first).pos == pos::PUNCT) ++first;
    if (candidate.source.first <= first || candidate.source.first >= verb) return;
    for (std::uint32_t i = first; i < candidate.source.first; ++i) {
      const Token& token = context_.token(i);
      if (!is_nominal(i) && token.pos != pos::PUNCT && token.pos != pos::DET && token.pos != pos::ADJ &&
          token.pos != pos::PART)
        return;
    }
    candidate.source.first = first;
  }

  /// "The minister's answer: "…"": no verb is needed where a colon stands.
  void colon(Kind construction, std::uint32_t number, TokenRange gap) {
    AttributionCandidate candidate;
    candidate.construction.kind = construction;
    candidate.cue_head = gap.last - 1;
    candidate.cue = {{gap.last - 1, gap.last}};
    for (std::uint32_t i = gap.last - 1; i > gap.first; --i) {
      const Token& token = context_.token(i - 1);
      if (!document::is_nominal(token)) continue;
      candidate.source_head = i - 1;
      candidate.source = source_range(context_, i - 1, gap.last - 1);
      break;
    }
    candidate.content = {context_.tokens__quotation[number]};
    candidate.quotation = number;
    found_.push_back(std::move(candidate));
  }

  const AttributionContext& context_;
  const document::ParseTree& tree_;
  std::vector<AttributionCandidate>& found_;
};

}  // namespace

void find_quote_candidates(const AttributionContext& context, std::vector<AttributionCandidate>& found) {
  QuoteCandidates finder(context, found);
  for (std::uint32_t i = 0; i < context.quotations.size(); ++i) finder.find(i);
}

}  // namespace twosource::reading
