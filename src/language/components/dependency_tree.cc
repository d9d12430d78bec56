// See dependency_tree.h.
#include "language/components/dependency_tree.h"

#include <algorithm>
#include <string_view>

namespace twosource::language {
namespace {

/// spaCy gives up widening edges after so many passes over a text whose heads cross sentences.
constexpr int kMostPasses = 11;

/// Bound on the words that the search for true heads looks at, for each word of the text. Parses of real text need two
/// or three; without the bound, a hostile text could make the search quadratic.
constexpr std::size_t kVisitsPerWord = 256;

void widen(std::uint32_t child, std::uint32_t head, TreeScratch& scratch) {
  scratch.left_edge[head] = std::min(scratch.left_edge[head], scratch.left_edge[child]);
  scratch.right_edge[head] = std::max(scratch.right_edge[head], scratch.right_edge[child]);
}

/// Whether every head lies in the sentence of its word, as far as spaCy looks: the last word is left out.
bool heads_within_sentences(std::span<const Token> tokens, const std::vector<std::uint8_t>& starts_sentence) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!(i > 0 && starts_sentence[i]) && i + 1 != count) continue;
    for (std::uint32_t word = first; word < i; ++word) {
      if (tokens[word].head < first || tokens[word].head > i) return false;
    }
    first = i;
  }
  return true;
}

/// The children of every word as linked lists in text order.
void link_children(std::span<const Token> tokens, TreeScratch& scratch) {
  scratch.first_child.assign(tokens.size(), -1);
  scratch.next_sibling.assign(tokens.size(), -1);
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const std::uint32_t head = tokens[i].head;
    if (head == i) continue;
    scratch.next_sibling[i] = scratch.first_child[head];
    scratch.first_child[head] = static_cast<std::int32_t>(i);
  }
}

/// Puts a child into another list. A child outside of its new head's edges, which are those of the projective tree,
/// is not seen by later searches, as in spaCy.
void relink(std::uint32_t child, std::uint32_t old_head, std::uint32_t new_head, std::size_t& visits_left,
            TreeScratch& scratch) {
  const auto index = static_cast<std::int32_t>(child);
  const auto next = [&](std::int32_t* link) {
    visits_left -= visits_left > 0 ? 1 : 0;
    return &scratch.next_sibling[*link];
  };
  std::int32_t* link = &scratch.first_child[old_head];
  while (*link != index) link = next(link);
  *link = scratch.next_sibling[child];
  if (child < scratch.left_edge[new_head] || child > scratch.right_edge[new_head]) return;
  link = &scratch.first_child[new_head];
  while (*link != -1 && *link < index) link = next(link);
  scratch.next_sibling[child] = *link;
  *link = index;
}

/// The first word below `word`'s head with this label; the head itself when there is none.
std::uint32_t true_head(std::uint32_t word, Label head_label, std::span<const Token> tokens, std::size_t& visits_left,
                        TreeScratch& scratch) {
  scratch.queue.assign(1, tokens[word].head);
  for (std::size_t next = 0; next < scratch.queue.size(); ++next) {
    for (std::int32_t child = scratch.first_child[scratch.queue[next]]; child != -1;
         child = scratch.next_sibling[child]) {
      if (visits_left == 0) return tokens[word].head;
      --visits_left;
      const auto index = static_cast<std::uint32_t>(child);
      if (tokens[index].is_space || index == word) continue;
      if (tokens[index].dep == head_label) return index;
      scratch.queue.push_back(index);
    }
  }
  return tokens[word].head;
}

}  // namespace

ArcLabel arc_label(std::string_view text) {
  constexpr std::string_view kDelimiter = "||";
  const std::size_t at = text.find(kDelimiter);
  if (at == std::string_view::npos) return {Label(text), Label(text), Label()};
  return {Label(text), Label(text.substr(0, at)), Label(text.substr(at + kDelimiter.size()))};
}

void find_edges(std::span<const Token> tokens, TreeScratch& scratch) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  scratch.left_edge.resize(count);
  scratch.right_edge.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) scratch.left_edge[i] = scratch.right_edge[i] = i;
  for (int pass = 0; pass < kMostPasses + 1; ++pass) {
    for (std::uint32_t i = 0; i < count; ++i) widen(i, tokens[i].head, scratch);
    for (std::uint32_t i = count; i-- > 0;) widen(i, tokens[i].head, scratch);
    scratch.starts_sentence.assign(count, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (tokens[i].head == i) scratch.starts_sentence[scratch.left_edge[i]] = 1;
    }
    if (heads_within_sentences(tokens, scratch.starts_sentence)) break;
  }
}

void deprojectivise(std::span<const ArcLabel* const> arcs, std::span<Token> tokens, TreeScratch& scratch) {
  std::size_t visits_left = kVisitsPerWord * tokens.size();
  bool linked = false;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (arcs[i] == nullptr || arcs[i]->head_label.empty()) continue;
    if (!linked) link_children(tokens, scratch);
    linked = true;
    const std::uint32_t head = true_head(i, arcs[i]->head_label, tokens, visits_left, scratch);
    if (head != tokens[i].head) relink(i, tokens[i].head, head, visits_left, scratch);
    tokens[i].head = head;
    tokens[i].dep = arcs[i]->plain;
  }
}

}  // namespace twosource::language
