// The statements of happenings, and pairs of them that might carry one claim with their features, one happening a line:
// what eval/encoder/relation.py and eval/train_claim_weights.py learn from.
//
//   eval_claim_pairs [--wide] DATA_FOLDER STORY.jsonl… > happenings.jsonl
//
// --wide: more pairs than linking looks at, to learn from.
// Each STORY.jsonl holds the reports of one happening, one a line.
#include <iostream>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "eval/readings.h"
#include "eval/statement_encoder.h"
#include "linking/claims/groups.h"
#include "linking/entities/entities.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

void print_pairs(const std::vector<Reading>& readings, const knowledge::World& world,
                 const linking::Vocabulary& vocabulary, const linking::ClaimRules& rules,
                 const language::StatementEncoder& statements) {
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
  language::StatementEncoder::Scratch scratch;
  const auto vectors = statements.encode(pointers, scratch);
  std::vector<const document::PieceVectors*> of_texts;
  for (const document::PieceVectors& of_text : vectors) of_texts.push_back(&of_text);
  linking::Context context{pointers, world, vocabulary, story, {}, of_texts};
  linking::link_entities(context);
  const linking::TermTable terms(context, rules);
  const linking::Parties parties(context);
  const auto candidates = linking::candidate_statements(context, rules, terms, parties);
  const linking::ClaimSimilarity similarity(context, rules, terms, candidates);
  Json line{{"reports", Json::array()}, {"candidates", Json::array()}, {"pairs", Json::array()}};
  for (std::size_t i = 0; i < readings.size(); ++i) {
    Json blocks = Json::array();
    for (const Block& block : readings[i].report.blocks) {
      const Span span = indices[i].code_points(block.span);
      blocks.push_back({span.start, span.end});
    }
    const Report& report = readings[i].report;
    line["reports"].push_back({{"id", report.id}, {"text", report.text}, {"blocks", std::move(blocks)}});
  }
  for (const linking::Candidate& candidate : candidates) {
    const Span span = indices[candidate.report].code_points(candidate->span);
    const Span content = indices[candidate.report].code_points(candidate->content);
    line["candidates"].push_back({{"report", candidate.report},
                                  {"span", {span.start, span.end}},
                                  {"content", {content.start, content.end}},
                                  {"denial", candidate->denial}});
  }
  for (const auto& [a, b] : linking::candidate_pairs(candidates, terms, similarity.meaning(), rules)) {
    if (candidates[a]->denial || candidates[b]->denial) continue;
    line["pairs"].push_back({a, b, similarity.features(a, b)});
  }
  std::cout << base::to_text(line) << '\n';
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool wide = !arguments.empty() && arguments.front() == "--wide";
  if (wide) arguments.erase(arguments.begin());
  const std::string data = arguments.empty() ? "data" : arguments.front();
  const auto world = twosource::knowledge::World::load(data, "en");
  if (!world) return print_error(world.error()), 1;
  const auto vocabulary = twosource::linking::Vocabulary::load(data + "/en/linking");
  if (!vocabulary) return print_error(vocabulary.error()), 1;
  auto rules = twosource::linking::ClaimRules::load(data + "/en/linking");
  if (!rules) return print_error(rules.error()), 1;
  if (wide) {
    rules->rare_statements = 400;
    rules->most_neighbours = 100;
  }
  const auto statements = twosource::eval::statement_encoder(data);
  if (!statements) return print_error(statements.error()), 1;
  const auto engine = twosource::Engine::open({});
  if (!engine) return print_error(engine.error()), 1;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const auto readings = twosource::eval::all_readings(*engine, {arguments[i]});
    twosource::print_pairs(readings, **world, *vocabulary, *rules, *statements);
  }
}
