// Which entity the words of a Reading are about.
//
//   MentionIndex mentions(reading);
//   mentions.at(token);            // the entity of whatever word: a name, "the diplomat", "he"
//   mentions.of(reading, range);   // the entity that a noun phrase is about: that of its head
//
// Test: tests/unit/reading/names/entities_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "twosource/reading.h"

namespace twosource::document {

/// Entities by token. Constant time after a linear set-up.
class MentionIndex {
 public:
  explicit MentionIndex(const Reading& reading);

  /// The entity whose mention covers this token, the shortest mention where several do.
  [[nodiscard]] std::optional<std::size_t> at(std::uint32_t token) const;

  /// The entity of a noun phrase: that of its head.
  [[nodiscard]] std::optional<std::size_t> of(const Reading& reading, TokenRange range) const;

  void add(std::size_t entity, const Mention& mention);

 private:
  std::vector<std::uint32_t> entity__token_;  ///< entity + 1; 0: none
  std::vector<std::uint32_t> length__token_;  ///< of the mention that is remembered
};

/// The token of a range whose head lies outside of it (the first one; the root of a noun phrase).
std::uint32_t head_of(const Reading& reading, TokenRange range);

/// Whether a report names an entity anywhere.
bool has_name(const Entity& entity);

}  // namespace twosource::document
