// Pairs of statements that might carry one claim, with their features, as JSON Lines: what eval/train_claim_weights.py
// learns from.
//
//   eval_claim_pairs DATA_FOLDER STORY.jsonl… > pairs.jsonl
//
// Each STORY.jsonl holds the reports of one happening, one a line.
#include <iostream>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "eval/readings.h"
#include "linking/claims/groups.h"
#include "linking/entities/entities.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

void print_pairs(const std::vector<Reading>& readings, const knowledge::World& world,
                 const linking::Vocabulary& vocabulary, const linking::ClaimRules& rules) {
  std::vector<const Reading*> pointers;
  std::vector<base::CodePointIndex> indices;
  Story story;
  for (const Reading& reading : readings) {
    pointers.push_back(&reading);
    indices.emplace_back(reading.report.text);
    StoryReport report;
    report.id = reading.report.id;
    report.outlet = reading.report.outlet;
    story.reports.push_back(std::move(report));
  }
  linking::Context context{pointers, world, vocabulary, story, {}};
  linking::link_entities(context);
  const linking::TermTable terms(context);
  const linking::Parties parties(context);
  const auto candidates = linking::candidate_statements(context, rules, terms, parties);
  const linking::ClaimSimilarity similarity(context, rules, terms, candidates);
  const auto place = [&](std::size_t candidate) {
    const linking::Candidate& c = candidates[candidate];
    const Span span = indices[c.report].code_points(c->span);
    return Json{{"report", readings[c.report].report.id}, {"start", span.start}, {"end", span.end}};
  };
  for (const auto& [a, b] : linking::candidate_pairs(candidates, terms, rules)) {
    if (candidates[a]->denial || candidates[b]->denial) continue;
    Json line{{"a", place(a)}, {"b", place(b)}, {"features", similarity.features(a, b)}};
    std::cout << base::to_text(line) << '\n';
  }
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  const std::string data = argc > 1 ? argv[1] : "data";
  const auto world = twosource::knowledge::World::load(data, "en");
  if (!world) return print_error(world.error()), 1;
  const auto vocabulary = twosource::linking::Vocabulary::load(data + "/en/linking");
  if (!vocabulary) return print_error(vocabulary.error()), 1;
  const auto rules = twosource::linking::ClaimRules::load(data + "/en/linking");
  if (!rules) return print_error(rules.error()), 1;
  const auto engine = twosource::Engine::open({});
  if (!engine) return print_error(engine.error()), 1;
  for (int i = 2; i < argc; ++i) {
    twosource::print_pairs(twosource::eval::all_readings(*engine, {argv[i]}), **world, *vocabulary, *rules);
  }
}
