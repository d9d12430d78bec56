// Candidates of attributions with their features, as JSON Lines: what eval/train_attribution_weights.py learns from.
//
//   eval_attribution_candidates data REPORTS.jsonl > candidates.jsonl
//
// Reads the Reports as the program does (the model is found as usual), and leaves no lemma out.
#include <fmt/format.h>

#include "base/json.h"
#include "base/unicode.h"
#include "document/attribution_scores.h"
#include "eval/readings.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

void print(const Reading& reading, const reading::AttributionRules& rules) {
  const base::CodePointIndex index(reading.report.text);
  const auto spans = [&](const std::vector<TokenRange>& ranges) {
    Json list = Json::array();
    for (const TokenRange range : ranges) {
      const Span span = index.code_points(document::span_of(reading.tokens, range));
      list.push_back({span.start, span.end});
    }
    return list;
  };
  Json line{{"id", reading.report.id}, {"candidates", Json::array()}};
  const document::AttributionScores none;
  const reading::AttributionContext context(reading, none, rules);
  for (const auto& candidate : reading::find_candidates(context, rules)) {
    line["candidates"].push_back({{"features", candidate.features},
                                  {"source", candidate.source_head ? spans({candidate.source}) : Json::array()},
                                  {"cue", spans(candidate.cue)},
                                  {"content", spans(candidate.content)},
                                  {"quotation", candidate.quotation.has_value()}});
  }
  fmt::print("{}\n", base::to_text(line));
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  const std::string data = argc > 1 ? argv[1] : "data";
  const auto engine = twosource::Engine::open({.model = {}, .data = data, .threads = 0});
  const auto world = twosource::knowledge::World::load(data, "en");
  if (!world) return print_error(world.error()), 1;
  auto rules = twosource::reading::AttributionRules::load(data + "/en/reading", **world);
  if (!engine || !rules) {
    print_error(engine ? rules.error() : engine.error());
    return 1;
  }
  rules->weights.clear();
  const std::vector<std::string> paths(argv + 2, argv + argc);
  twosource::eval::for_each_reading(*engine, paths,
                                    [&](const twosource::Reading& reading) { twosource::print(reading, *rules); });
}
