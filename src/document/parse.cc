#include "document/parse.h"

#include <algorithm>

namespace twosource::document {
namespace {

constexpr std::size_t kMostChildren = 256;  ///< looked through; more than any real word has

}  // namespace

ParseTree::ParseTree(const std::vector<Token>& tokens)
    : tokens_(&tokens),
      offsets_(tokens.size() + 1, 0),
      children_(),
      extents_(tokens.size()),
      entered_(tokens.size(), 0),
      left_(tokens.size(), 0) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].head != i) ++offsets_[tokens[i].head + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) offsets_[i + 1] += offsets_[i];
  children_.resize(offsets_[count]);
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].head != i) children_[next[tokens[i].head]++] = i;
  }
  // A walk from every root without recursion: hostile parses may be as deep as they are long.
  std::uint32_t clock = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> path;
  for (std::uint32_t root = 0; root < count; ++root) {
    if (tokens[root].head != root) continue;
    path.emplace_back(root, 0);
    entered_[root] = clock++;
    extents_[root] = {root, root + 1};
    while (!path.empty()) {
      auto& [token, visited] = path.back();
      const auto below = children(token);
      if (visited < below.size()) {
        const std::uint32_t child = below[visited++];
        entered_[child] = clock++;
        extents_[child] = {child, child + 1};
        path.emplace_back(child, 0);
        continue;
      }
      left_[token] = clock;
      const TokenRange extent = extents_[token];
      path.pop_back();
      if (path.empty()) continue;
      TokenRange& outer = extents_[path.back().first];
      outer.first = std::min(outer.first, extent.first);
      outer.last = std::max(outer.last, extent.last);
    }
  }
}

std::span<const std::uint32_t> ParseTree::children(std::uint32_t token) const {
  return std::span(children_).subspan(offsets_[token], offsets_[token + 1] - offsets_[token]);
}

std::optional<std::uint32_t> ParseTree::child(std::uint32_t token, std::initializer_list<Label> labels) const {
  const auto all = children(token);
  for (const std::uint32_t child : all.first(std::min(all.size(), kMostChildren))) {
    for (const Label label : labels) {
      if ((*tokens_)[child].dep == label) return child;
    }
  }
  return std::nullopt;
}

bool ParseTree::is_below(std::uint32_t token, std::uint32_t ancestor) const {
  return entered_[ancestor] <= entered_[token] && entered_[token] < left_[ancestor];
}

Span span_of(const std::vector<Token>& tokens, TokenRange range) {
  while (range.size() > 0 && tokens[range.first].is_space) ++range.first;
  while (range.size() > 0 && tokens[range.last - 1].is_space) --range.last;
  if (range.size() == 0) return {};
  return {tokens[range.first].span.start, tokens[range.last - 1].span.end};
}

}  // namespace twosource::document
