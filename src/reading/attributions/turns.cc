#include "reading/attributions/turns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <ranges>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kFarthestTurn = 4;  ///< blocks from one turn to the next

/// The words of a turn: its block and, up to the next turn, the paragraphs behind it.
std::vector<TokenRange> content_of(const TurnLabel& turn, const TurnLabel* next, const AttributionContext& context) {
  std::vector<TokenRange> parts;
  const auto add = [&](TokenRange range) {
    while (range.size() > 0 && context.token(range.first).is_space) ++range.first;
    while (range.size() > 0 && context.token(range.last - 1).is_space) --range.last;
    if (range.size() > 0) parts.push_back(range);
  };
  add(turn.words);
  const bool interview = turn.role == TurnRole::kAsker || turn.role == TurnRole::kAnswerer;
  if (next == nullptr && !interview) return parts;
  if (next != nullptr && next->block - turn.block > kFarthestTurn) return parts;
  const std::uint32_t end = next != nullptr ? next->block : turn.block + kFarthestTurn;
  const auto& sentences = context.reading.sentences;
  const auto behind = std::ranges::upper_bound(sentences, turn.block, {}, &Sentence::block);
  for (const Sentence& sentence : std::ranges::subrange(behind, sentences.end())) {
    if (sentence.block >= end) break;
    const Block& block = context.reading.report.blocks[sentence.block];
    if (block.kind != BlockKind::kParagraph) break;
    // An interview may go on without labels.
    if (interview && base::trimmed(cut(context.reading.report.text, block.span)).ends_with('?')) continue;
    const bool same_block = parts.size() > 1 && parts.back().last == sentence.tokens.first &&
                            sentences[&sentence - sentences.data() - 1].block == sentence.block;
    if (same_block)
      parts.back().last = sentence.tokens.last;
    else
      add(sentence.tokens);
  }
  return parts;
}

/// "KERRY ALLARD: Mona, the governor told me": the label is no part of the source of what stands in the turn.
void cut_off_labels(const Reading& reading, const std::vector<TurnLabel>& turns, std::vector<Attribution>& attributions,
                    std::vector<AttributionPlace>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    TokenRange& source = places[i].source;
    const auto turn = std::ranges::lower_bound(turns, source.first, {}, &TurnLabel::colon);
    if (source.size() == 0 || turn == turns.end() || turn->colon + 1 >= source.last) continue;
    source.first = turn->colon + 1;
    // "Mona, the governor told me": nor is whoever is spoken to.
    if (source.size() > 2 && reading.tokens[source.first].pos == pos::PROPN &&
        cut(reading.report.text, reading.tokens[source.first + 1].span) == ",") {
      source.first += 2;
      places[i].source_head = document::head_of(reading, source);
    }
    attributions[i].source = {document::span_of(reading.tokens, source)};
  }
}

/// "A transcript follows:" is no attribution of all the turns that follow.
void drop_introductions(const std::vector<TurnLabel>& turns, std::vector<Attribution>& attributions,
                        std::vector<AttributionPlace>& places) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::ptrdiff_t held = 0;
    for (const TokenRange part : places[i].content) {
      held += std::ranges::lower_bound(turns, part.last, {}, &TurnLabel::colon) -
              std::ranges::lower_bound(turns, part.first, {}, &TurnLabel::colon);
    }
    if (held > 1) continue;
    if (kept != i) {
      attributions[kept] = std::move(attributions[i]);
      places[kept] = std::move(places[i]);
    }
    ++kept;
  }
  attributions.resize(kept);
  places.resize(kept);
}

/// Puts both lists into the order of the first word of each attribution.
void sort_by_first_word(std::vector<Attribution>& attributions, std::vector<AttributionPlace>& places) {
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), 0);
  const auto first_word = [&](std::size_t i) {
    std::uint32_t first = std::min(attributions[i].cue.front().start, attributions[i].content.front().start);
    if (!attributions[i].source.empty()) first = std::min(first, attributions[i].source.front().start);
    return std::pair(first, places[i].cue_head);
  };
  std::ranges::stable_sort(order, {}, first_word);
  std::vector<Attribution> sorted_attributions;
  std::vector<AttributionPlace> sorted_places;
  for (const std::size_t i : order) {
    sorted_attributions.push_back(std::move(attributions[i]));
    sorted_places.push_back(std::move(places[i]));
  }
  attributions = std::move(sorted_attributions);
  places = std::move(sorted_places);
}

}  // namespace

void add_turns(Reading& reading, const AttributionContext& context, std::vector<AttributionPlace>& places,
               const std::vector<TurnLabel>& turns) {
  if (turns.empty()) return;
  drop_introductions(turns, reading.attributions, places);
  cut_off_labels(reading, turns, reading.attributions, places);
  std::map<std::uint32_t, std::size_t> place__cue;
  for (std::size_t i = 0; i < places.size(); ++i) place__cue.emplace(places[i].cue_head, i);
  bool added = false;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const TurnLabel& turn = turns[i];
    const auto content = content_of(turn, i + 1 < turns.size() ? &turns[i + 1] : nullptr, context);
    if (content.empty()) continue;
    const auto known = place__cue.find(turn.colon);
    if (known == place__cue.end()) {
      places.emplace_back();
      reading.attributions.emplace_back();
      added = true;
    }
    const std::size_t at = known == place__cue.end() ? places.size() - 1 : known->second;
    AttributionPlace& place = places[at];
    place.cue_head = turn.colon;
    place.source = turn.name;
    place.source_head = turn.name.last - 1;
    place.content = content;
    Attribution& attribution = reading.attributions[at];
    attribution.source = {document::span_of(reading.tokens, turn.name)};
    attribution.cue = {reading.tokens[turn.colon].span};
    attribution.content.clear();
    for (const TokenRange part : content) attribution.content.push_back(document::span_of(reading.tokens, part));
    attribution.kind = QuoteKind::kDirect;
  }
  if (added) sort_by_first_word(reading.attributions, places);
}

void give_turns_to_outlet(Reading& reading, const std::vector<TurnLabel>& turns) {
  std::vector<Span> colons;  // in text order, as the turns are
  for (const TurnLabel& turn : turns) {
    if (turn.own_voice) colons.push_back(reading.tokens[turn.colon].span);
  }
  for (Attribution& attribution : reading.attributions) {
    const bool of_turn = !attribution.cue.empty() && std::ranges::binary_search(colons, attribution.cue.front());
    if (of_turn) attribution.naming = Naming::kOutlet;
  }
}

}  // namespace twosource::reading
