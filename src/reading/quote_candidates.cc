// Cues of quotations that stand by themselves: the reporting clause before, behind or between.
#include <algorithm>

#include "reading/attribution_candidates.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestGap = 40;  ///< tokens of a reporting clause

class QuoteCandidates {
 public:
  QuoteCandidates(const AttributionContext& context, std::vector<AttributionCandidate>& found)
      : context_(context), tree_(context.tree), found_(found) {}

  void find(std::uint32_t number) {
    const TokenRange quoted = context_.tokens__quotation[number];
    if (quoted.size() == 0 || context_.sentence__token[quoted.first] == 0) return;
    const TokenRange before = gap_before(number);
    if (!stands_alone(quoted, before)) return;
    if (const auto verb = cue_behind(gap_behind(number))) add("quote:behind", number, *verb, gap_behind(number));
    if (before.size() == 0) return;
    if (const auto verb = cue_before(before)) add("quote:before", number, *verb, before);
    if (context_.text(before.last - 1) == ":") colon(number, before);
  }

 private:
  [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const {
    const std::uint32_t sentence = context_.sentence__token[token];
    return sentence == 0 ? UINT32_MAX : context_.reading.sentences[sentence - 1].block;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t token) const {
    const std::string_view text = context_.text(token);
    return text == "." || text == "!" || text == "?" || context_.token(token).is_space;
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

  /// Whether a quotation is a sentence of its own rather than words woven into another's.
  [[nodiscard]] bool stands_alone(TokenRange quoted, TokenRange before) const {
    if (before.size() == 0) return true;
    const std::uint32_t last = before.last - 1;
    const std::string_view text = context_.text(last);
    if (text == "," || text == ":" || text == "—" || text == "–" || text == ";" || text == "...") return true;
    const Token& token = context_.token(last);
    return token.pos == "VERB" && quoted.size() > 4;
  }

  [[nodiscard]] bool may_report(std::uint32_t i) const {
    const Token& token = context_.token(i);
    return token.pos == "VERB" && token.dep != "relcl" && token.dep != "amod" && token.dep != "acl" &&
           token.dep != "aux" && token.tag != "VBN";
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
      if (context_.token(i - 1).pos == "VERB") return i - 1;
    }
    return std::nullopt;
  }

  /// The source in the reporting clause: the verb's doer, or, where the parse was led astray, the noun beside it.
  [[nodiscard]] std::optional<std::uint32_t> source_in(TokenRange gap, std::uint32_t verb) const {
    const Doer doer = doer_of(context_, verb);
    if (doer.passive) return doer.head;
    if (doer.head && !context_.is_quoted(*doer.head)) return doer.head;
    const auto nominal = [&](std::uint32_t i) {
      const Token& token = context_.token(i);
      return token.pos == "PROPN" || token.pos == "NOUN" || token.pos == "PRON";
    };
    const bool inverted = gap.first + 2 > verb;
    for (std::uint32_t i = verb + 1; inverted && i < gap.last; ++i) {
      if (nominal(i) && (i + 1 == gap.last || !nominal(i + 1))) return i;
    }
    for (std::uint32_t i = verb; i > gap.first; --i) {
      if (nominal(i - 1)) return i - 1;
    }
    return std::nullopt;
  }

  void add(std::string construction, std::uint32_t number, std::uint32_t verb, TokenRange gap) {
    AttributionCandidate candidate;
    candidate.construction = std::move(construction);
    candidate.cue_head = verb;
    candidate.cue = cue_ranges(context_, verb);
    candidate.source_head = source_in(gap, verb);
    if (candidate.source_head) {
      candidate.source = source_range(context_, *candidate.source_head, verb);
      // A parse led astray may have the quotation below the source.
      if (candidate.source.first < gap.first && candidate.source.last > gap.first) candidate.source.first = gap.first;
      if (candidate.source.last > gap.last && candidate.source.first < gap.last) candidate.source.last = gap.last;
    }
    candidate.content = {context_.tokens__quotation[number]};
    candidate.quotation = number;
    const TokenRange quoted = context_.tokens__quotation[number];
    candidate.features.push_back(candidate.construction + "|gap=" + std::to_string(std::min(gap.size() / 4, 6U)));
    const std::uint32_t distance = verb < quoted.first ? quoted.first - verb : verb - quoted.last;
    candidate.features.push_back(candidate.construction + "|far=" + std::to_string(std::min(distance / 2, 6U)));
    found_.push_back(std::move(candidate));
  }

  /// "The minister's answer: "…"": no verb is needed where a colon stands.
  void colon(std::uint32_t number, TokenRange gap) {
    AttributionCandidate candidate;
    candidate.construction = "quote:colon";
    candidate.cue_head = gap.last - 1;
    candidate.cue = {{gap.last - 1, gap.last}};
    for (std::uint32_t i = gap.last - 1; i > gap.first; --i) {
      const Token& token = context_.token(i - 1);
      if (token.pos != "PROPN" && token.pos != "NOUN" && token.pos != "PRON") continue;
      candidate.source_head = i - 1;
      candidate.source = source_range(context_, i - 1, gap.last - 1);
      break;
    }
    candidate.content = {context_.tokens__quotation[number]};
    candidate.quotation = number;
    found_.push_back(std::move(candidate));
  }

  const AttributionContext& context_;
  const ParseTree& tree_;
  std::vector<AttributionCandidate>& found_;
};

}  // namespace

void find_quote_candidates(const AttributionContext& context, std::vector<AttributionCandidate>& found) {
  QuoteCandidates finder(context, found);
  for (std::uint32_t i = 0; i < context.quotations.size(); ++i) finder.find(i);
}

}  // namespace twosource::reading
