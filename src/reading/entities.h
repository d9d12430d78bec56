// Entities of a Reading, with all their mentions: names, then the roles that the report gives them, then what refers
// back to them (nominals, pronouns).
//
//   find_entities(reading, rules);                    // fills reading.entities
//   MentionIndex mentions(reading);
//   mentions.at(token);                               // the entity of whatever word: a name, "the diplomat", "he"
//   mentions.of(range);                               // the entity that a noun phrase is about: that of its head
//   entity_for_nominal(reading, mentions, rules, range);   // an unnamed source as an entity of its own
//
// Types are spaCy's, and GROUP for several persons ("US officials"). A country's adjective and people are mentions of
// the country. Seats ("the Kremlin", "Washington") stay entities of their own: joining them is the linking stage's.
//
// Method: the recogniser's names, repaired by rules; joined within the report as news names people (full name first,
// surname after); the type by vote of the mentions. Test: tests/unit/reading/entities_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "reading/entity_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.entities: names joined, roles, references resolved. Needs sentences.
void find_entities(Reading& reading, const EntityRules& rules);

/// Which entity the words of a Reading are about. Constant time after a linear set-up.
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

/// The entity that a noun phrase is about, made where there is none: an unnamed source ("A senior State Department
/// official", "analysts") becomes an entity of type PERSON, GROUP or ORG, named by its words. The same words in the
/// same report are the same entity, unless an indefinite singular ("an official") starts a new one.
std::size_t entity_for_nominal(Reading& reading, MentionIndex& mentions, const EntityRules& rules, TokenRange range);

/// Whether a report names an entity anywhere.
bool has_name(const Entity& entity);

/// The name of a medium for comparison, without its article.
std::string medium_key(std::string_view name);

/// The entity of the report's own outlet, where the report names it: by its name, or the name whose initials it is.
std::optional<std::size_t> entity_of_outlet(const Reading& reading);

/// The same, made where the report does not name it, for a token that stands for it ("me"). Needs an outlet.
std::size_t outlet_entity_at(Reading& reading, std::uint32_t token);

/// The Span from the start of the first to the end of the last token of a range.
Span span_of(const Reading& reading, TokenRange range);

}  // namespace twosource::reading
