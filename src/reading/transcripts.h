// The labels that the turns of a transcript or an interview begin with: "MONA BOYLE, HBC ANCHOR: …", "BOYLE: …", "Q: …".
//
// Layout tells them, not the parse: capitals, or a person's name, at the start of a block before a colon; at least two
// labels near each other, by two speakers or more. Names (names/spans.h) and attributions (attributions/turns.h) are
// both read off them. Test: tests/unit/reading/attributions/turns_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "reading/attributions/word_lists.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

struct AttributionRules;
struct EntityRules;

/// data/<language>/reading/turns.json.
struct TurnRules {
  WordSet askers;
  WordSet answerers;
  WordSet unnamed;
  WordSet own_voices;
  WordSet spoken_to;
  WordSet asking;
  WordSet to;

  static Result<TurnRules> load(const std::filesystem::path& folder);
};

enum class TurnRole : std::uint8_t {
  kNamed,
  kUnnamed,   ///< "UNIDENTIFIED MALE"
  kAsker,     ///< "Q"
  kAnswerer,  ///< "A"
};

struct TurnLabel {
  std::uint32_t block = 0;
  TokenRange label;         ///< all before the colon
  TokenRange name;          ///< of the label: without title, party and office
  std::uint32_t colon = 0;  ///< or the period of "Q."
  TokenRange words;         ///< of the block, behind the colon
  TurnRole role = TurnRole::kNamed;
  bool own_voice = false;  ///< speaks for the outlet, as this label or another of the speaker's says: "BYLINE"
  std::string key;         ///< what tells speakers apart: the last word of the name
};

/// All labels, in text order. Needs sentences.
std::vector<TurnLabel> find_turn_labels(const Reading& reading, const TurnRules& rules,
                                        const AttributionRules& attributions, const EntityRules& entities);

/// Makes the labels that are roles mentions of whoever they stand for, where the words above the first of them tell:
/// "She spoke to Hana Brod." Needs entities.
void join_turn_roles(Reading& reading, const std::vector<TurnLabel>& labels, const TurnRules& rules);

}  // namespace twosource::reading
