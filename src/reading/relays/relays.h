// Who or what relayed the words of an attribution: `via`, nearest to the reader first.
//
//   the medium that was told       "Roe told Reuters", "in an interview with the Courier", "told me" (the outlet itself)
//   the programme, book, statement "on the broadcast of “The Hour”", "wrote in his memoir, Salt"
//   the medium around it           "Reuters reported that Roe had said …": the outer attribution's source
//
// add_relays() finds what a cue and its clause name; carry_occasions() (occasions.cc) carries an interview, a forum or
// a transcript on to the other remarks that were made in it. Test: tests/unit/reading/relays/relays_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/attributions/attributions.h"
#include "reading/names/entities.h"

namespace twosource::reading {

/// What finds relays in the words around a token. Holds references: use it while they live.
class RelayFinder {
 public:
  RelayFinder(const FoundAttributions& found, const AttributionRules& rules);

  /// A medium by its whole name, or by a word that only media have in theirs ("the Norvik Courier").
  [[nodiscard]] bool is_medium(std::uint32_t token) const;

  /// The relay that the clause of a cue names, outside of the given contents.
  [[nodiscard]] std::optional<Relay> of_clause(std::uint32_t cue, const std::vector<TokenRange>& content) const;

  /// The medium or title that an interview or a programme is with, on or of.
  [[nodiscard]] std::optional<Relay> of_noun(std::uint32_t noun, int depth = 3) const;

  /// The medium that brought it: "a statement carried by the Courier", "an article published in the Courier".
  [[nodiscard]] std::optional<Relay> carrier_of(std::uint32_t noun) const;

  /// The "me" by which a relay is the report's own outlet, where the report does not name that.
  [[nodiscard]] std::optional<std::uint32_t> unnamed_outlet(const Relay& relay) const;

  /// The attribution whose words are the turn of a transcript that holds a token.
  [[nodiscard]] std::optional<std::size_t> turn_at(std::uint32_t token) const;

  /// A title in quotation marks that begins at a token: its words without the marks and the comma.
  [[nodiscard]] std::optional<Relay> title_at(std::uint32_t token) const;

 private:
  [[nodiscard]] std::optional<Relay> told(std::uint32_t cue, const std::vector<TokenRange>& content) const;
  [[nodiscard]] std::optional<Relay> medium_before(std::uint32_t noun) const;
  [[nodiscard]] std::optional<Relay> of_preposition(std::uint32_t preposition, std::uint32_t verb) const;
  [[nodiscard]] std::optional<Relay> name_of_occasion(std::uint32_t noun) const;
  [[nodiscard]] std::optional<Relay> of_outlet(std::uint32_t pronoun) const;
  [[nodiscard]] bool is_titling(std::uint32_t token) const;
  [[nodiscard]] bool is_medium_phrase(std::uint32_t noun) const;
  [[nodiscard]] bool is_unknown_body(std::uint32_t token) const;
  [[nodiscard]] Relay relay_at(std::uint32_t token) const;

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  std::optional<std::size_t> outlet_;  ///< the entity of the report's own outlet
};

/// Adds to `via` what the cues' clauses name, and the media whose words hold an attribution. Needs speakers.
void add_relays(const FoundAttributions& found, const AttributionRules& rules);

/// Adds to `via` of attributions that have none the occasion that the report makes clear for them. Needs add_relays().
void carry_occasions(const FoundAttributions& found, const AttributionRules& rules);

}  // namespace twosource::reading
