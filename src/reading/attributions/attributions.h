// Attribution relations: who is given as saying, denying, fearing or wanting what.
//
//   auto places = find_attributions(reading, context, rules);  // fills reading.attributions: source, cue, content, kind
//   classify_acts(reading, context, places, rules);            // acts.h
//   resolve_speakers({reading, context, places, …}, lexicon);  // speakers.h: speaker, naming, via, within, time
//
// Method: what an encoder sees (evidence.h) comes first: cues, and for each its source and content, taken
// as a construction cuts them where that fits nearly as well. Candidates of every construction
// (candidates.h), scored by a linear model over named features, add what stands inside of others; the best
// one per cue and content is kept. Quotations that stand by themselves without a cue run on under the speaker before.
// Guidelines: PolNeAR (Newell, Margolin and Ruths, LREC 2018); attributions inside a content are kept as well, with
// `within` set. Test: tests/unit/reading/attributions/attributions_test.cc; accuracy: docs/accuracy.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/mentions.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Where in the parse an attribution was found; parallel to reading.attributions.
struct AttributionPlace {
  Construction construction;
  std::uint32_t cue_head = 0;
  std::optional<std::uint32_t> source_head;
  TokenRange source;
  std::vector<TokenRange> content;
};

/// What the readers of attributions work on, once these are found: they fill reading.attributions further. Holds
/// references.
struct FoundAttributions {
  Reading& reading;
  const AttributionContext& context;
  const std::vector<AttributionPlace>& places;  ///< parallel to reading.attributions
  document::MentionIndex& mentions;

  [[nodiscard]] const document::ParseTree& tree() const { return context.tree; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return context.token(i); }
  [[nodiscard]] std::string word(std::uint32_t i) const { return context.word(i); }
  [[nodiscard]] const std::string& lemma(std::uint32_t i) const { return context.lemma(i); }

  /// The entity that a token is about: a name, "the diplomat", "he".
  [[nodiscard]] std::optional<std::size_t> entity_at(std::uint32_t i) const { return mentions.at(i); }
};

/// Fills reading.attributions, ordered by their first word. Needs tokens, sentences and blocks.
std::vector<AttributionPlace> find_attributions(Reading& reading, const AttributionContext& context,
                                                const AttributionRules& rules);

}  // namespace twosource::reading
