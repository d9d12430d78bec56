// Attribution relations: who is given as saying, denying, fearing or wanting what.
//
//   auto found = find_attributions(reading, rules);   // fills reading.attributions: source, cue, content, kind
//   resolve_speakers(reading, found, …);              // speakers.h: speaker, naming, via, within, time
//   classify_acts(reading, found, …);                 // acts.h
//
// Method: what an encoder sees (attribution_evidence.h) comes first: cues, and for each its source and content, taken
// as a construction cuts them where that fits nearly as well. Candidates of every construction
// (attribution_candidates.h), scored by a linear model over named features, add what stands inside of others; the best
// one per cue and content is kept. Quotations that stand by themselves without a cue run on under the speaker before.
// Guidelines: PolNeAR (Newell, Margolin and Ruths, LREC 2018); attributions inside a content are kept as well, with
// `within` set. Test: tests/unit/reading/attributions_test.cc; accuracy: docs/accuracy.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reading/attribution_candidates.h"
#include "reading/attribution_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Where in the parse an attribution was found; parallel to reading.attributions.
struct AttributionPlace {
  std::string construction;
  std::uint32_t cue_head = 0;
  std::optional<std::uint32_t> source_head;
  TokenRange source;
  std::vector<TokenRange> content;
};

/// Fills reading.attributions, ordered by their first word. Needs tokens, sentences and blocks.
std::vector<AttributionPlace> find_attributions(Reading& reading, const AttributionContext& context,
                                                const AttributionRules& rules);

}  // namespace twosource::reading
