// What the encoder says of attributions, token by token: which words are cues, and what belongs to each of them.
//
//   const AttributionEvidence evidence(tokens, scores, decoding);
//   const auto cues = evidence.cues();
//   for (const CueEvidence& found : evidence.of(cues)) auto content = found.content.best_parts();
//
// Method: scores of word pieces (document/attribution_scores.h) are averaged over a token; the best parts of a content
// or a source are found by dynamic programming over the tokens around the cue: every token in them counts by its
// log-odds, every part has a price, less where the encoder sees a beginning and an end. Test:
// tests/unit/reading/attributions/evidence_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "document/attribution_scores.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Numbers of data/<language>/reading/attribution_decoding.json, which explains them.
struct AttributionDecoding {
  float least_cue = 0;
  float construction_share = 0;
  float seen_cue = 0;
  float sure_cue = 0;
  float content_tag_share = 0;
  float source_tag_share = 0;
  float edge_share = 0;
  float part_price = 0;
  float competition = 0;
  float construction_content = 0;
  float construction_source = 0;
  float alone = 0;
  float alone_cue_share = 0;
  float nested_other = 0;
};

/// Log-odds of the tokens around a cue for one of its roles.
struct RoleEvidence {
  std::uint32_t first = 0;    ///< token of the first number
  std::vector<float> inside;  ///< that it belongs to the role
  std::vector<float> begins;  ///< that a part begins with it, and what a part costs
  std::vector<float> ends;    ///< that a part ends with it

  /// How well some parts fit; 0: as well as none.
  [[nodiscard]] float fit(const std::vector<TokenRange>& parts) const;
  /// The parts that fit best; empty where none is better than nothing.
  [[nodiscard]] std::vector<TokenRange> best_parts() const;
  /// The one part that fits best.
  [[nodiscard]] std::vector<TokenRange> best_part() const;
};

struct CueEvidence {
  RoleEvidence source;
  RoleEvidence content;
};

class AttributionEvidence {
 public:
  /// All three must outlive it.
  AttributionEvidence(const std::vector<Token>& tokens, const document::AttributionScores& scores,
                      const AttributionDecoding& decoding);

  /// Runs of tokens that may be cues, in text order.
  [[nodiscard]] std::vector<TokenRange> cues() const;
  /// Log-odds that a token is of a cue; the largest of a run.
  [[nodiscard]] float cue(std::uint32_t token) const;
  [[nodiscard]] float cue(TokenRange tokens) const;
  /// What belongs to each of some cues. A token is of one content at most: its log-odds for a cue are those against
  /// all others of them.
  [[nodiscard]] std::vector<CueEvidence> of(const std::vector<TokenRange>& cues) const;

 private:
  /// What belongs to a cue by itself; empty where the encoder saw none there.
  [[nodiscard]] CueEvidence of(TokenRange cue) const;
  /// Appends a token's evidence, given how well it fits the cue.
  void add(CueEvidence& found, std::uint32_t token, bool space, float source, float content, bool own) const;
  void compete(const std::vector<TokenRange>& cues, std::vector<CueEvidence>& evidence) const;

  struct TokenScores {
    float cue = 0;
    float cue_begins = 0;
    float source = 0;
    float source_begins = 0;
    float source_ends = 0;
    float content = 0;
    float content_begins = 0;
    float content_ends = 0;
  };

  const document::AttributionScores& scores_;
  const AttributionDecoding& decoding_;
  std::vector<TokenRange> pieces__token_;
  std::vector<std::uint32_t> token__piece_;
  std::vector<TokenScores> tokens_;
};

}  // namespace twosource::reading
