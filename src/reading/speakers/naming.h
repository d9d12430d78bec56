// How a report names a source that it gives no name: on the record, anonymous, a document, or nobody in particular.
//
// A spokesman whose name the outlet left out is on the record; officials, aides, experts and persons "familiar with the
// matter" are anonymous, and so are individuals that could have been named ("one resident", "a group of doctors");
// publics ("voters"), parties and bodies are neither. The lists are data (data/<language>/reading/attributions.json).
// Test: tests/unit/reading/speakers/speakers_test.cc.
#pragma once

#include <optional>
#include <string>

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/attributions/attributions.h"
#include "reading/lexicon.h"
#include "reading/names/entities.h"

namespace twosource::reading {

/// "Norvik Vale Water": a name of several words, whatever its last one means as a noun. Headlines capitalise what is none.
bool is_compound_name(const Reading& reading, std::uint32_t head);

/// Holds references: use it while they live.
class SourceNaming {
 public:
  SourceNaming(const FoundAttributions& found, const Lexicon& lexicon)
      : found_(found), rules_(lexicon.attributions), entity_rules_(lexicon.entities) {}

  /// The naming of an unnamed source by its head and its words. `speaks`: it says something, and does not merely act.
  [[nodiscard]] Naming of(std::uint32_t head, TokenRange source, bool speaks = true) const;

  /// The noun behind "of" that a head only counts: "a group of aides", "one of the aides".
  [[nodiscard]] std::optional<std::uint32_t> noun_counted(std::uint32_t head) const;

  /// A common noun for a person.
  [[nodiscard]] bool is_person_noun(std::uint32_t token) const;

 private:
  [[nodiscard]] bool is_of_named(std::uint32_t head, TokenRange source) const;
  [[nodiscard]] bool is_individual(std::uint32_t head) const;
  [[nodiscard]] bool is_known_body(std::uint32_t head, TokenRange source) const;
  [[nodiscard]] bool is_capitalised(std::uint32_t token) const;
  [[nodiscard]] bool is_definite(std::uint32_t head, TokenRange source) const;
  [[nodiscard]] bool is_within_name(std::uint32_t head) const;
  [[nodiscard]] bool is_unnamed_several(std::uint32_t head, TokenRange source) const;
  [[nodiscard]] bool is_official_of_body(std::uint32_t head) const;
  [[nodiscard]] bool is_office(std::uint32_t head, TokenRange source) const;

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  const EntityRules& entity_rules_;
};

}  // namespace twosource::reading
