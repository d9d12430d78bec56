// Speakers, chains, naming and acts with the attributions themselves given: what the finding of attributions costs and
// what the rest of the reading costs, told apart.
//
//   eval_gold_attributions data GOLD.jsonl REPORTS.jsonl > predictions.jsonl
//
// GOLD: lines of {"id", "attributions": [{"source", "cue", "content"}]} with spans of code points. Prints lines of
// `twosource read --format jsonl` whose attributions are those of GOLD.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "base/json.h"
#include "base/unicode.h"
#include "document/attribution_scores.h"
#include "document/mentions.h"
#include "document/places.h"
#include "eval/readings.h"
#include "reading/attributions/attributions.h"
#include "reading/lexicon.h"
#include "reading/names/entities.h"
#include "reading/names/roles.h"
#include "reading/relays/relays.h"
#include "reading/speakers/acts.h"
#include "reading/speakers/speakers.h"
#include "twosource/engine.h"
#include "twosource/render.h"

namespace twosource::reading {
namespace {

using base::Json;

/// The tokens of a Reading by code points of its text.
class Tokens {
 public:
  explicit Tokens(const Reading& reading) : reading_(reading), index_(reading.report.text) {}

  [[nodiscard]] std::vector<TokenRange> ranges(const Json& spans) const {
    std::vector<TokenRange> found;
    for (const Json& span : spans) {
      const auto start = span.at(0).get<std::uint32_t>();
      const auto end = span.at(1).get<std::uint32_t>();
      TokenRange range{static_cast<std::uint32_t>(reading_.tokens.size()), 0};
      for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
        const Span token = index_.code_points(reading_.tokens[i].span);
        if (token.start >= end || token.end <= start || reading_.tokens[i].is_space) continue;
        range.first = std::min(range.first, i);
        range.last = i + 1;
      }
      if (range.first < range.last) found.push_back(range);
    }
    return found;
  }

 private:
  const Reading& reading_;
  base::CodePointIndex index_;
};

SpanList spans_of(const Reading& reading, const std::vector<TokenRange>& ranges) {
  SpanList spans;
  for (const TokenRange range : ranges) spans.push_back(document::span_of(reading, range));
  return spans;
}

std::vector<AttributionPlace> give_attributions(Reading& reading, const Json& gold) {
  const Tokens tokens(reading);
  std::vector<std::pair<AttributionPlace, Attribution>> given;
  for (const Json& relation : gold.at("attributions")) {
    const auto cue = tokens.ranges(relation.at("cue"));
    const auto source = tokens.ranges(relation.at("source"));
    const auto content = tokens.ranges(relation.at("content"));
    if (cue.empty() || content.empty()) continue;
    AttributionPlace place;
    place.cue_head = document::head_of(reading, cue.front());
    if (!source.empty()) {
      place.source = source.front();
      place.source_head = document::head_of(reading, source.front());
    }
    place.content = content;
    Attribution attribution;
    attribution.source = spans_of(reading, source);
    attribution.cue = spans_of(reading, cue);
    attribution.content = spans_of(reading, content);
    given.emplace_back(std::move(place), std::move(attribution));
  }
  std::stable_sort(given.begin(), given.end(), [](const auto& a, const auto& b) {
    return std::min(a.second.cue.front(), a.second.content.front()) <
           std::min(b.second.cue.front(), b.second.content.front());
  });
  std::vector<AttributionPlace> places;
  for (auto& [place, attribution] : given) {
    places.push_back(std::move(place));
    reading.attributions.push_back(std::move(attribution));
  }
  return places;
}

Reading with_gold(const Reading& read, const Lexicon& lexicon, const Json& gold) {
  Reading reading;
  reading.report = read.report;
  reading.tokens = read.tokens;
  reading.sentences = read.sentences;
  reading.timexes = read.timexes;
  find_entities(reading, lexicon.entities);
  date_roles(reading);
  const document::AttributionScores scores;
  const AttributionContext context(reading, scores, lexicon.attributions);
  const auto places = give_attributions(reading, gold);
  classify_acts(reading, context, places, lexicon.attributions);
  document::MentionIndex mentions(reading);
  const FoundAttributions found{reading, context, places, mentions};
  resolve_speakers(found, lexicon);
  add_relays(found, lexicon.attributions);
  carry_occasions(found, lexicon.attributions);
  return reading;
}

}  // namespace
}  // namespace twosource::reading

int main(int argc, char** argv) {
  using namespace twosource;
  using eval::print_error;
  if (argc != 4) return 2;
  const auto engine = Engine::open({.model = {}, .data = argv[1], .threads = 0});
  const auto world = knowledge::World::load(argv[1], "en");
  if (!world) return print_error(world.error()), 1;
  const auto lexicon = reading::Lexicon::load(argv[1], "en", **world);
  if (!engine || !lexicon) {
    print_error(engine ? lexicon.error() : engine.error());
    return 1;
  }
  std::map<std::string, base::Json> gold;
  std::ifstream file(argv[2]);
  for (std::string line; std::getline(file, line);) {
    const auto json = base::parse_json(line, argv[2]);
    if (json) gold[json->at("id").get<std::string>()] = *json;
  }
  eval::for_each_reading(*engine, {argv[3]}, [&](const Reading& read) {
    const auto found = gold.find(read.report.id);
    if (found == gold.end()) return;
    fmt::print("{}", *render(reading::with_gold(read, *lexicon, found->second), ReadingFormat::kJsonl));
  });
}
