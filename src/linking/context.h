// What the steps of linking share while one Story is being made.
//
// linker.cc makes a Context, then calls each step in order with the rules of that step; a step reads what the steps
// before it have put into the Story and fills its own part. Nothing here outlives Linker::link.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "document/piece_vectors.h"
#include "document/places.h"
#include "knowledge/world.h"
#include "linking/vocabulary.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::linking {

/// A place in one of the Story's reports.
struct Place {
  std::size_t report = 0;  ///< index into Context::readings and Story::reports
  Span span;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A report, and the index of one of its Reading's statements.
using StatementPlace = std::pair<std::size_t, std::size_t>;

/// How likely two statements carry one claim (claims/similarity.h), of the pairs that were compared; the smaller place
/// first.
using ComparedStatements = std::map<std::pair<StatementPlace, StatementPlace>, double>;

struct Context {
  std::span<const Reading* const> readings;  ///< in the order of Story::reports
  const knowledge::World& world;
  const Vocabulary& vocabulary;
  Story& story;

  /// Story entity of each Reading's entities: entity_of[report][local entity]. Filled by link_entities.
  std::vector<std::vector<std::size_t>> entity_of;

  std::span<const document::PieceVectors* const> vectors = {};  ///< of the reports' texts: what claims are compared by

  ComparedStatements compared = {};  ///< filled by link_claims

  std::vector<bool> killed = {};                  ///< reports that their outlet has taken back whole
  std::vector<std::optional<Span>> notices = {};  ///< the sentence of a report that does so; both: find_killed_reports

  [[nodiscard]] bool is_killed(std::size_t report) const { return report < killed.size() && killed[report]; }
  [[nodiscard]] bool is_notice(std::size_t report) const { return report < notices.size() && notices[report]; }
  /// Of a report that was taken back, or in the words that take it back.
  [[nodiscard]] bool is_taken_back(Place place) const {
    return is_killed(place.report) || (is_notice(place.report) && notices[place.report]->contains(place.span));
  }

  [[nodiscard]] std::string bare_key(std::string_view name) const { return world.names.bare_key(name); }
  [[nodiscard]] const Reading& reading(std::size_t report) const { return *readings[report]; }
  /// How likely two places are in statements of one claim: the highest of those that hold them; 0 where none were compared.
  [[nodiscard]] double likelihood(Place one, Place other) const;
  [[nodiscard]] std::string_view words(Place place) const { return cut(reading(place.report).report.text, place.span); }
};

/// The words of a place with their block, as every part of a Story shows them.
Evidence evidence_of(const Reading& reading, std::size_t report, Span span);
inline Evidence evidence_of(const Context& context, Place place) {
  return evidence_of(context.reading(place.report), place.report, place.span);
}

}  // namespace twosource::linking
