// What the encoder says of a text's attributions: for the stage that reads them, from the stage that has the encoder.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "twosource/report.h"

namespace twosource::document {

/// Three roles of an attribution, in the order of the scores.
enum class AttributionRole : std::uint8_t { kSource, kCue, kContent };

/// Scores of one word piece.
struct PieceScores {
  Span span;  ///< bytes of the text
  /// For each role the scores of lying outside, beginning, going on (a softmax makes them probabilities); then, for
  /// each role, the log-odds that a part of it ends here.
  std::array<float, 12> tags{};
};

/// What belongs to a cue: the log-odds for the pieces first, first + 1, …
struct CueScores {
  std::uint32_t piece = 0;  ///< one piece of the cue
  std::uint32_t first = 0;
  std::vector<float> source;
  std::vector<float> content;
};

struct AttributionScores {
  std::vector<PieceScores> pieces;  ///< in text order
  std::vector<CueScores> cues;      ///< every piece that may be of a cue, in text order
};

}  // namespace twosource::document
