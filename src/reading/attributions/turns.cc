#include "reading/attributions/turns.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestName = 5;   ///< tokens before the colon
constexpr std::uint32_t kFarthestTurn = 4;  ///< blocks from one turn to the next

struct Turn {
  std::uint32_t block = 0;
  TokenRange name;
  std::uint32_t colon = 0;
  TokenRange words;  ///< of its block
  std::string key;
};

class TurnFinder {
 public:
  TurnFinder(const AttributionContext& context, const AttributionRules& rules) : context_(context), rules_(rules) {
    tokens__block_.resize(context.reading.report.blocks.size());
    for (const Sentence& sentence : context.reading.sentences) {
      TokenRange& block = tokens__block_[sentence.block];
      block = block.size() == 0 ? sentence.tokens : TokenRange{block.first, sentence.tokens.last};
    }
  }

  std::vector<Turn> find() const {
    std::vector<Turn> turns;
    for (std::uint32_t block = 0; block < tokens__block_.size(); ++block) {
      if (auto turn = turn_at(block)) turns.push_back(std::move(*turn));
    }
    std::vector<Turn> kept;
    for (std::size_t first = 0; first < turns.size();) {
      std::size_t last = first + 1;
      std::set<std::string> names = {turns[first].key};
      while (last < turns.size() && turns[last].block - turns[last - 1].block <= kFarthestTurn) {
        names.insert(turns[last++].key);
      }
      if (names.size() > 1) kept.insert(kept.end(), turns.begin() + first, turns.begin() + last);
      first = last;
    }
    return kept;
  }

  /// The words of a turn: its block and, up to the next turn, the paragraphs behind it.
  [[nodiscard]] std::vector<TokenRange> content_of(const Turn& turn, const Turn* next) const {
    std::vector<TokenRange> parts;
    const auto add = [&](TokenRange range) {
      while (range.size() > 0 && context_.token(range.first).is_space) ++range.first;
      while (range.size() > 0 && context_.token(range.last - 1).is_space) --range.last;
      if (range.size() > 0) parts.push_back(range);
    };
    add(turn.words);
    for (std::uint32_t block = turn.block + 1; next != nullptr && block < next->block; ++block) {
      if (next->block - turn.block > kFarthestTurn) break;
      if (context_.reading.report.blocks[block].kind != BlockKind::kParagraph) break;
      add(tokens__block_[block]);
    }
    return parts;
  }

 private:
  [[nodiscard]] std::optional<Turn> turn_at(std::uint32_t block) const {
    TokenRange range = tokens__block_[block];
    while (range.size() > 0 && (context_.token(range.first).is_space || is_quotation_mark(range.first))) ++range.first;
    for (std::uint32_t colon = range.first; colon < std::min(range.last, range.first + kLongestName + 1); ++colon) {
      if (context_.text(colon) != ":") continue;
      Turn turn{block, {range.first, colon}, colon, {colon + 1, range.last}, {}};
      turn.key = base::comparison_key(
          cut(context_.reading.report.text, document::span_of(context_.reading.tokens, turn.name)));
      if (turn.name.size() == 0 || turn.words.size() < 2 || !is_name(turn)) return std::nullopt;
      return turn;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_quotation_mark(std::uint32_t token) const {
    return base::is_quotation_mark(base::decode_at(context_.text(token), 0).value);
  }

  /// In capitals, or the name of a person.
  [[nodiscard]] bool is_name(const Turn& turn) const {
    if (rules_.has(WordList::kNotTurns, turn.key)) return false;
    const std::string_view text =
        cut(context_.reading.report.text, document::span_of(context_.reading.tokens, turn.name));
    if (base::to_upper(text) == text && base::to_lower(text) != text) return true;
    for (std::uint32_t i = turn.name.first; i < turn.name.last; ++i) {
      if (context_.token(i).entity_type != EntityType::kPerson) return false;
    }
    return true;
  }

  const AttributionContext& context_;
  const AttributionRules& rules_;
  std::vector<TokenRange> tokens__block_;
};

/// "A transcript follows:" is no attribution of all the turns that follow.
void drop_introductions(const std::vector<Turn>& turns, std::vector<Attribution>& attributions,
                        std::vector<AttributionPlace>& places) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::ptrdiff_t held = 0;
    for (const TokenRange part : places[i].content) {
      held += std::ranges::lower_bound(turns, part.last, {}, &Turn::colon) -
              std::ranges::lower_bound(turns, part.first, {}, &Turn::colon);
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
               const AttributionRules& rules) {
  const TurnFinder finder(context, rules);
  const std::vector<Turn> turns = finder.find();
  drop_introductions(turns, reading.attributions, places);
  std::map<std::uint32_t, std::size_t> place__cue;
  for (std::size_t i = 0; i < places.size(); ++i) place__cue.emplace(places[i].cue_head, i);
  bool added = false;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const Turn& turn = turns[i];
    const auto content = finder.content_of(turn, i + 1 < turns.size() ? &turns[i + 1] : nullptr);
    if (content.empty()) continue;
    SpanList spans;
    for (const TokenRange part : content) spans.push_back(document::span_of(reading.tokens, part));
    if (const auto known = place__cue.find(turn.colon); known != place__cue.end()) {
      places[known->second].content = content;
      reading.attributions[known->second].content = spans;
      continue;
    }
    AttributionPlace place;
    place.cue_head = turn.colon;
    place.source = turn.name;
    place.source_head = turn.name.last - 1;
    place.content = content;
    Attribution attribution;
    attribution.source = {document::span_of(reading.tokens, turn.name)};
    attribution.cue = {reading.tokens[turn.colon].span};
    attribution.content = std::move(spans);
    attribution.kind = QuoteKind::kDirect;
    reading.attributions.push_back(std::move(attribution));
    places.push_back(std::move(place));
    added = true;
  }
  if (added) sort_by_first_word(reading.attributions, places);
}

}  // namespace twosource::reading
