#include "linking/context.h"

#include <algorithm>

namespace twosource::linking {
namespace {

/// Index of the last element whose span starts at or before `offset`.
template <class Items>
std::optional<std::size_t> last_starting_by(const Items& items, std::uint32_t offset) {
  const auto after = std::partition_point(items.begin(), items.end(),
                                          [offset](const auto& item) { return item.span.start <= offset; });
  if (after == items.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - items.begin()) - 1;
}

}  // namespace

std::optional<std::size_t> block_at(const Reading& reading, std::uint32_t offset) {
  return last_starting_by(reading.report.blocks, offset);
}

std::optional<std::size_t> sentence_at(const Reading& reading, std::uint32_t offset) {
  return last_starting_by(reading.sentences, offset);
}

TokenRange tokens_in(const Reading& reading, Span span) {
  const auto& tokens = reading.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [span](const Token& token) { return token.span.end <= span.start; });
  const auto last =
      std::partition_point(first, tokens.end(), [span](const Token& token) { return token.span.start < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

Span hull(const SpanList& spans) {
  Span whole = spans.front();
  for (const Span span : spans) {
    whole.start = std::min(whole.start, span.start);
    whole.end = std::max(whole.end, span.end);
  }
  return whole;
}

Evidence evidence_of(const Reading& reading, std::size_t report, Span span) {
  Evidence evidence{.report = report, .span = span, .quote = std::string(cut(reading.report.text, span))};
  if (const auto block = block_at(reading, span.start)) {
    evidence.block = reading.report.blocks[*block].kind;
    evidence.number = reading.report.blocks[*block].number;
  }
  return evidence;
}

}  // namespace twosource::linking
