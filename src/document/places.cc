#include "document/places.h"

#include <algorithm>
#include <utility>

namespace twosource::document {
namespace {

/// Index of the last element whose span starts at or before `offset`.
template <class Items>
std::optional<std::size_t> last_starting_by(const Items& items, std::uint32_t offset) {
  const auto after = std::partition_point(items.begin(), items.end(),
                                          [offset](const auto& item) { return item.span.start <= offset; });
  if (after == items.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - items.begin()) - 1;
}

/// First and one past the last index of the elements whose spans overlap a span.
template <class Items>
std::pair<std::size_t, std::size_t> overlapping(const Items& items, Span span) {
  const auto first = std::partition_point(items.begin(), items.end(),
                                          [span](const auto& item) { return item.span.end <= span.start; });
  const auto last =
      std::partition_point(first, items.end(), [span](const auto& item) { return item.span.start < span.end; });
  return {static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(last - items.begin())};
}

}  // namespace

std::optional<std::size_t> block_at(const Reading& reading, std::uint32_t offset) {
  return last_starting_by(reading.report.blocks, offset);
}

std::optional<std::size_t> sentence_at(const Reading& reading, std::uint32_t offset) {
  return last_starting_by(reading.sentences, offset);
}

std::size_t sentence_of(const Reading& reading, std::uint32_t token) {
  const auto after = std::upper_bound(reading.sentences.begin(), reading.sentences.end(), token,
                                      [](std::uint32_t t, const Sentence& s) { return t < s.tokens.first; });
  if (after == reading.sentences.begin() || !std::prev(after)->tokens.contains(token)) return reading.sentences.size();
  return static_cast<std::size_t>(after - reading.sentences.begin()) - 1;
}

TokenRange tokens_in(const Reading& reading, Span span) {
  const auto [first, last] = overlapping(reading.tokens, span);
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

std::span<const Word> words_in(const Reading& reading, Span span) {
  const auto [first, last] = overlapping(reading.words, span);
  return std::span(reading.words).subspan(first, last - first);
}

Span span_of(const Reading& reading, TokenRange range) {
  if (range.first >= range.last) return {};
  return {reading.tokens[range.first].span.start, reading.tokens[range.last - 1].span.end};
}

Span hull(const SpanList& spans) {
  if (spans.empty()) return {};
  Span whole = spans.front();
  for (const Span span : spans) {
    whole.start = std::min(whole.start, span.start);
    whole.end = std::max(whole.end, span.end);
  }
  return whole;
}

}  // namespace twosource::document
