// An encoder whose words are written by hand: so that what is made of its scores can be told from what it sees.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
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

/// The same, by where the words stand.
struct SeenSpans {
  std::optional<Span> source;
  Span cue;
  SpanList content;
};

/// Scores that are sure of some attributions and of nothing else: one piece a token.
inline document::AttributionScores encoder_sees(const std::vector<Token>& tokens, const std::vector<SeenSpans>& all) {
  constexpr float kSure = 6;
  document::AttributionScores scores;
  for (const Token& token : tokens) {
    document::PieceScores& piece = scores.pieces.emplace_back();
    piece.span = token.span;
    for (std::size_t role = 0; role < 3; ++role) {
      piece.tags[3 * role + 1] = piece.tags[3 * role + 2] = -2 * kSure;
      piece.tags[9 + role] = -kSure;
    }
  }
  const auto tag = [&](Span words, document::AttributionRole of) {
    const auto role = static_cast<std::size_t>(of);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (words.contains(tokens[i].span) && !tokens[i].span.empty()) found.push_back(i);
    }
    for (const std::size_t i : found) scores.pieces[i].tags[3 * role + (i == found.front() ? 1 : 2)] = kSure;
    if (!found.empty()) scores.pieces[found.back()].tags[9 + role] = kSure;
    return found;
  };
  for (const SeenSpans& seen : all) {
    document::CueScores fits;
    fits.source.assign(tokens.size(), -kSure);
    fits.content.assign(tokens.size(), -kSure);
    if (seen.source) {
      for (const std::size_t i : tag(*seen.source, document::AttributionRole::kSource)) fits.source[i] = kSure;
    }
    for (const Span part : seen.content) {
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

/// The same, of attributions given by their words.
inline document::AttributionScores encoder_says(const Reading& reading, const std::vector<Seen>& all) {
  const auto span_of = [&](const std::string& words) {
    const std::size_t start = reading.report.text.find(words);
    EXPECT_NE(start, std::string::npos) << "not in the text: " << words;
    return Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + words.size())};
  };
  std::vector<SeenSpans> spans;
  for (const Seen& seen : all) {
    SeenSpans& one = spans.emplace_back();
    if (!seen.source.empty()) one.source = span_of(seen.source);
    one.cue = span_of(seen.cue);
    for (const std::string& part : seen.content) one.content.push_back(span_of(part));
  }
  return encoder_sees(reading.tokens, spans);
}

}  // namespace twosource::reading
