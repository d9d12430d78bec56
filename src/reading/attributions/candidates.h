// Places that may be attributions: every construction that can carry one, whatever its words.
//
// Each candidate names its construction and has its source, cue and content cut out by the guidelines of PolNeAR
// (Newell et al. 2018): the source with its appositives and relative clauses, the cue with its auxiliaries, the content
// with "that" and with its quotation marks, without the full stop. A linear model over the candidate's features decides
// which ones are attributions (attributions.h). Test: tests/unit/reading/attributions/attributions_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/attribution_scores.h"
#include "document/parse.h"
#include "document/quotations.h"
#include "reading/attributions/construction.h"
#include "reading/attributions/evidence.h"
#include "twosource/reading.h"

namespace twosource::reading {

struct AttributionRules;

/// What the finders of candidates look at: a Reading with its parse and its quotations, and what the language knows.
struct AttributionContext {
  AttributionContext(const Reading& reading, const document::AttributionScores& scores, const AttributionRules& rules);

  const Reading& reading;
  const AttributionRules& rules;
  document::ParseTree tree;
  AttributionEvidence evidence;
  std::vector<Quotation> quotations;
  std::vector<std::uint32_t> quotation__token;  ///< index + 1 of the quotation that holds the token, its marks included
  std::vector<std::uint32_t> sentence__token;   ///< index + 1 of its sentence; 0: none
  std::vector<TokenRange> tokens__quotation;    ///< with the marks
  std::vector<std::string> lemma__token;        ///< in small letters, as the lists of words have theirs

  [[nodiscard]] const Token& token(std::uint32_t i) const { return reading.tokens[i]; }
  [[nodiscard]] bool is_quoted(std::uint32_t i) const { return quotation__token[i] != 0; }
  [[nodiscard]] TokenRange sentence_of(std::uint32_t i) const;
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return cut(reading.report.text, token(i).span); }
  [[nodiscard]] const std::string& lemma(std::uint32_t i) const { return lemma__token[i]; }
  [[nodiscard]] std::string word(std::uint32_t i) const;  ///< as printed, but in small letters
  [[nodiscard]] bool is_comma(std::uint32_t i) const { return text(i) == ","; }
};

struct AttributionCandidate {
  Construction construction;
  std::uint32_t cue_head = 0;
  std::vector<TokenRange> cue;
  std::optional<std::uint32_t> source_head;
  TokenRange source;
  std::vector<TokenRange> content;
  std::optional<std::uint32_t> quotation;  ///< a quotation that stands by itself
  std::vector<std::string> features;
  double score = 0;
};

/// All candidates, in no particular order.
std::vector<AttributionCandidate> find_candidates(const AttributionContext& context, const AttributionRules& rules);

/// Those that the encoder sees, their scores with those of `by_rule`: candidates of the constructions, with scores.
std::vector<AttributionCandidate> find_encoder_candidates(const AttributionContext& context,
                                                          const AttributionRules& rules,
                                                          const std::vector<AttributionCandidate>& by_rule);

// The finders, one file each.
void find_verb_candidates(const AttributionContext& context, std::vector<AttributionCandidate>& found);
void find_word_candidates(const AttributionContext& context, const AttributionRules& rules,
                          std::vector<AttributionCandidate>& found);
void find_quote_candidates(const AttributionContext& context, std::vector<AttributionCandidate>& found);

// What the finders share (candidate_spans.cc).

/// The one who does what a verb says: its subject, or that of the verb that it depends on; the agent of a passive.
struct Doer {
  std::optional<std::uint32_t> head;
  bool passive = false;
};
Doer doer_of(const AttributionContext& context, std::uint32_t verb);

/// A participle with a clause of its own at the end of a clause: "…, adding that", "while insisting that".
bool is_second_cue(const AttributionContext& context, std::uint32_t token);

/// A noun phrase as a source, cut before the verb that it belongs to where it would hold it.
TokenRange source_range(const AttributionContext& context, std::uint32_t head, std::uint32_t cue);

/// The verb with its auxiliaries, negation, adverbs beside it and particle; `more` (a preposition) included.
std::vector<TokenRange> cue_ranges(const AttributionContext& context, std::uint32_t verb,
                                   std::optional<std::uint32_t> more = std::nullopt);

/// A content without white space and punctuation at its ends, with the quotation marks that belong to it.
TokenRange tidy(const AttributionContext& context, TokenRange range);

/// Adds the features of the model.
void describe(const AttributionContext& context, AttributionCandidate& candidate);

}  // namespace twosource::reading
