// Stage 3: tokens -> entities, times, attributions, propositions: Report and Analysis -> Reading.
//
// One file for one phenomenon, run in this order: sentences, entities (names, roles, coreference), times, the report's
// own date, attributions (found, then their speakers, relays and acts), propositions, quantities, statements, event
// mentions, openings, open questions. Each is a function that fills its part of the Reading and may use the parts
// before it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/attribution_scores.h"
#include "knowledge/world.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The rules and lexicons of one language, from data/<language>/.
struct Lexicon;

/// A text without what it has no use for, byte for byte.
struct ReadableText {
  std::string sentences;  ///< for the language stage: without addresses in brackets and stops that end no sentence
  std::string words;      ///< for the encoder, which knows of no sentences: with all stops
};

/// Reads Reports of one language. Immutable after loading, shared by all threads.
class Reader {
 public:
  /// `world` is what everybody knows, of the same language; it need not outlive the call.
  static Result<Reader> load(const std::filesystem::path& data, const std::string& language,
                             const knowledge::World& world);

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  /// What is to be read of a report's text (unread.h).
  [[nodiscard]] ReadableText readable(std::string_view text) const;

  /// `tokens` and `sentences` are the language stage's, for readable(report.text) with a sentence start preset at every
  /// block. `scores` are the encoder's, for the blocks of the same.
  [[nodiscard]] Reading read(Report report, std::vector<Token> tokens, const std::vector<TokenRange>& sentences,
                             const document::AttributionScores& scores) const;

 private:
  explicit Reader(std::unique_ptr<const Lexicon> lexicon);
  std::unique_ptr<const Lexicon> lexicon_;
};

}  // namespace twosource::reading
