#include "archive/search/passages.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/unicode.h"

namespace twosource::archive {
namespace {

/// Up to `count` code points onward or back from `at`, not beyond `limit`.
std::uint32_t onward(std::string_view text, std::uint32_t at, std::size_t count, std::uint32_t limit) {
  while (count-- > 0 && at < limit) at += base::decode_at(text, at).size;
  return std::min(at, limit);
}

std::uint32_t back(std::string_view text, std::uint32_t at, std::size_t count, std::uint32_t limit) {
  while (count-- > 0 && at > limit) at -= base::decode_before(text, at).size;
  return std::max(at, limit);
}

/// The paragraph around a place: what blank lines bound.
Span paragraph_around(std::string_view text, Span place) {
  const std::size_t before = text.rfind("\n\n", place.start);
  const std::size_t behind = text.find("\n\n", place.end);
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 2),
          static_cast<std::uint32_t>(behind == std::string_view::npos ? text.size() : behind)};
}

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

/// The last place in [from, at] where a sentence begins; `at` where there is none.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t from, std::uint32_t at, std::uint32_t paragraph) {
  for (std::uint32_t begin = at; begin > from; --begin) {
    const bool behind_space = text[begin - 1] == ' ' || text[begin - 1] == '\n';
    if (begin >= 2 && behind_space && ends_sentence(text[begin - 2])) return begin;
  }
  return from == paragraph ? from : at;
}

/// The first beginning of a word in [from, at].
std::uint32_t word_begin(std::string_view text, std::uint32_t from, std::uint32_t at) {
  while (from > 0 && from < at && !base::is_space(base::decode_before(text, from).value)) {
    from += base::decode_at(text, from).size;
  }
  return from;
}

/// The last end of a word in [at, to].
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t to) {
  while (to > at && to < text.size() && !base::is_space(base::decode_at(text, to).value)) {
    to -= base::decode_before(text, to).size;
  }
  return to;
}

/// From a mark on, the marks that one passage can hold: which, and how much they are worth.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t wanted = 0;
};

Cluster cluster_from(std::string_view text, const std::vector<Mark>& marks, std::size_t first, Span bounds) {
  const std::uint32_t limit = onward(text, marks[first].span.start, kLongestPassage, bounds.end);
  std::set<std::size_t> wanted;
  Cluster cluster{first, first, 0};
  for (std::size_t i = first; i < marks.size() && marks[i].span.end <= limit; ++i) {
    wanted.insert(marks[i].wanted);
    cluster.last = i;
  }
  cluster.wanted = wanted.size();
  return cluster;
}

/// The stretch of at most kLongestPassage code points within `bounds` that holds `core`, which fits.
Span widened(std::string_view text, Span core, Span bounds) {
  if (base::code_point_count(cut(text, bounds)) <= kLongestPassage) return base::trimmed(text, bounds);
  const std::size_t spare = kLongestPassage - base::code_point_count(cut(text, core));
  Span span = core;
  span.start = sentence_begin(text, back(text, core.start, spare, bounds.start), core.start, bounds.start);
  if (span.start == core.start) {
    span.start = word_begin(text, back(text, core.start, spare / 2, bounds.start), core.start);
  }
  span.end = onward(text, span.start, kLongestPassage, bounds.end);
  if (span.end < bounds.end) span.end = word_end(text, core.end, span.end);
  return base::trimmed(text, span);
}

/// The marks within a span, those that overlap made one.
std::vector<Span> marks_within(Span span, const std::vector<Mark>& marks) {
  std::vector<Span> within;
  for (const Mark& mark : marks) {
    if (!span.contains(mark.span)) continue;
    if (!within.empty() && mark.span.start < within.back().end) {
      within.back().end = std::max(within.back().end, mark.span.end);
    } else {
      within.push_back(mark.span);
    }
  }
  return within;
}

/// The best passage, within `bounds` or else within a paragraph.
Passage best_passage(std::string_view text, const std::vector<Mark>& marks, std::optional<Span> bounds) {
  const auto bounds_of = [&](Span place) { return bounds ? *bounds : paragraph_around(text, place); };
  Cluster best;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Cluster cluster = cluster_from(text, marks, i, bounds_of(marks[i].span));
    const bool more = cluster.wanted > best.wanted ||
                      (cluster.wanted == best.wanted && cluster.last - cluster.first > best.last - best.first);
    if (more) best = cluster;
  }
  Span core = marks[best.first].span;
  for (std::size_t i = best.first; i <= best.last; ++i) core.end = std::max(core.end, marks[i].span.end);
  core.end = std::min(core.end, onward(text, core.start, kLongestPassage, core.end));
  const Span span = widened(text, core, bounds_of(core));
  return {span, marks_within(span, marks)};
}

}  // namespace

Passage passage_around(std::string_view text, const std::vector<Mark>& marks) {
  if (!marks.empty()) return best_passage(text, marks, std::nullopt);
  const Span all = base::trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  return {widened(text, {all.start, all.start}, paragraph_around(text, {all.start, all.start})), {}};
}

Passage passage_within(std::string_view text, Span statement, const std::vector<Mark>& marks) {
  std::vector<Mark> within;
  for (const Mark& mark : marks) {
    if (statement.contains(mark.span)) within.push_back(mark);
  }
  if (!within.empty()) return best_passage(text, within, statement);
  return {widened(text, {statement.start, statement.start}, statement), {}};
}

}  // namespace twosource::archive
