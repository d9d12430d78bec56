#include "document/mentions.h"

#include <algorithm>

namespace twosource::document {

MentionIndex::MentionIndex(const Reading& reading)
    : entity__token_(reading.tokens.size(), 0), length__token_(reading.tokens.size(), 0) {
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    for (const Mention& mention : reading.entities[entity].mentions) add(entity, mention);
  }
}

void MentionIndex::add(std::size_t entity, const Mention& mention) {
  for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token) {
    if (length__token_[token] != 0 && length__token_[token] <= mention.tokens.size()) continue;
    length__token_[token] = mention.tokens.size();
    entity__token_[token] = static_cast<std::uint32_t>(entity) + 1;
  }
}

std::optional<std::size_t> MentionIndex::at(std::uint32_t token) const {
  if (token >= entity__token_.size() || entity__token_[token] == 0) return std::nullopt;
  return entity__token_[token] - 1;
}

std::optional<std::size_t> MentionIndex::of(const Reading& reading, TokenRange range) const {
  return range.first < range.last ? at(head_of(reading, range)) : std::nullopt;
}

std::uint32_t head_of(const Reading& reading, TokenRange range) {
  for (std::uint32_t token = range.first; token < range.last; ++token) {
    const std::uint32_t head = reading.tokens[token].head;
    if (head == token || !range.contains(head)) return token;
  }
  return range.first;
}

bool has_name(const Entity& entity) {
  return std::ranges::any_of(entity.mentions, [](const Mention& m) { return m.kind == MentionKind::kName; });
}

}  // namespace twosource::document
