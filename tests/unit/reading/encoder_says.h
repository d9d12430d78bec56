// An encoder whose words are written by hand: so that what is made of its scores can be told from what it sees.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/attribution_scores.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// An attribution as the encoder might see it, by the words of the text; each stands there once. A content may have
/// several parts.
struct Seen {
  std::string source;  ///< empty: none
  std::string cue;
  std::vector<std::string> content;
};

/// Scores that are sure of some attributions and of nothing else: one piece a token.
inline document::AttributionScores encoder_says(const Reading& reading, const std::vector<Seen>& all) {
  constexpr float kSure = 6;
  document::AttributionScores scores;
  for (const Token& token : reading.tokens) {
    document::PieceScores& piece = scores.pieces.emplace_back();
    piece.span = token.span;
    for (std::size_t role = 0; role < 3; ++role) {
      piece.tags[3 * role + 1] = piece.tags[3 * role + 2] = -2 * kSure;
      piece.tags[9 + role] = -kSure;
    }
  }
  const auto tokens_of = [&](const std::string& words) {
    const std::size_t start = reading.report.text.find(words);
    EXPECT_NE(start, std::string::npos) << "not in the text: " << words;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
      const Span span = reading.tokens[i].span;
      if (start <= span.start && span.end <= start + words.size() && !span.empty()) found.push_back(i);
    }
    return found;
  };
  const auto tag = [&](const std::string& words, document::AttributionRole of) {
    const auto role = static_cast<std::size_t>(of);
    const auto tokens = tokens_of(words);
    for (const std::size_t i : tokens) scores.pieces[i].tags[3 * role + (i == tokens.front() ? 1 : 2)] = kSure;
    if (!tokens.empty()) scores.pieces[tokens.back()].tags[9 + role] = kSure;
    return tokens;
  };
  for (const Seen& seen : all) {
    document::CueScores fits;
    fits.source.assign(reading.tokens.size(), -kSure);
    fits.content.assign(reading.tokens.size(), -kSure);
    if (!seen.source.empty()) {
      for (const std::size_t i : tag(seen.source, document::AttributionRole::kSource)) fits.source[i] = kSure;
    }
    for (const std::string& part : seen.content) {
      for (const std::size_t i : tag(part, document::AttributionRole::kContent)) fits.content[i] = kSure;
    }
    for (const std::size_t i : tag(seen.cue, document::AttributionRole::kCue)) {
      fits.piece = static_cast<std::uint32_t>(i);
      scores.cues.push_back(fits);
    }
  }
  std::sort(scores.cues.begin(), scores.cues.end(), [](const auto& a, const auto& b) { return a.piece < b.piece; });
  return scores;
}

}  // namespace twosource::reading
