// The claims of stories with what their news value is made of: what eval/train_news_value.py learns from.
//
//   eval_news_values STORY.jsonl… -- DATA_FOLDER > claims.jsonl
//
// Each STORY.jsonl holds the reports of one happening, one a line; it is linked as one story with the linking rules and
// the encoder of statements of DATA_FOLDER.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "eval/readings.h"
#include "eval/statement_encoder.h"
#include "linking/claims/news_value.h"
#include "linking/linker.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

/// What a story is linked by.
struct Rules {
  std::shared_ptr<const knowledge::World> world;
  linking::Vocabulary vocabulary;
  linking::NewsValueRules news_value;
};

void print_claims(const Story& story, const std::map<std::string, const Reading*>& by_id, const Rules& rules) {
  std::vector<const Reading*> readings;
  std::vector<base::CodePointIndex> indices;
  for (const StoryReport& report : story.reports) {
    readings.push_back(by_id.at(report.id));
    indices.emplace_back(report.text);
  }
  Story same = story;
  const linking::Context context{readings, *rules.world, rules.vocabulary, same, {}, {}};
  const linking::StoryWords words(context);
  const linking::NewsValues values(context, rules.news_value, words);
  Json line{{"reports", Json::array()}, {"claims", Json::array()}};
  for (const StoryReport& report : story.reports) line["reports"].push_back({{"id", report.id}});
  for (const Claim& claim : story.claims) {
    Json statements = Json::array();
    for (const StoryStatement& statement : claim.statements) {
      const Span span = indices[statement.place.report].code_points(statement.place.span);
      statements.push_back(
          {{"report", story.reports[statement.place.report].id}, {"start", span.start}, {"end", span.end}});
    }
    line["claims"].push_back({{"id", claim.id},
                              {"text", claim.text},
                              {"statements", std::move(statements)},
                              {"features", values.features(claim)}});
  }
  std::cout << base::to_text(line) << '\n';
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using namespace twosource;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (arguments.end() - dashes != 2) {
    std::cerr << "eval_news_values STORY.jsonl… -- DATA_FOLDER\n";
    return 2;
  }
  const std::string data = dashes[1];
  const auto engine = Engine::open({});
  if (!engine) return eval::print_error(engine.error()), 1;
  const auto world = knowledge::World::load(data, "en");
  if (!world) return eval::print_error(world.error()), 1;
  const auto linker = linking::Linker::load(data, "en", *world);
  if (!linker) return eval::print_error(linker.error()), 1;
  const auto encoder = eval::statement_encoder(data);
  if (!encoder) return eval::print_error(encoder.error()), 1;
  auto vocabulary = linking::Vocabulary::load(data + "/en/linking");
  if (!vocabulary) return eval::print_error(vocabulary.error()), 1;
  auto news_value = linking::NewsValueRules::load(data + "/en/linking");
  if (!news_value) return eval::print_error(news_value.error()), 1;
  const Rules rules{*world, std::move(*vocabulary), *news_value};
  language::StatementEncoder::Scratch scratch;
  for (auto path = arguments.begin(); path != dashes; ++path) {
    const std::vector<Reading> readings = eval::all_readings(*engine, {*path});
    std::vector<const Reading*> pointers;
    std::map<std::string, const Reading*> by_id;
    for (const Reading& reading : readings) {
      pointers.push_back(&reading);
      by_id[reading.report.id] = &reading;
    }
    print_claims(linker->link(pointers, encoder->encode(pointers, scratch), false), by_id, rules);
  }
}
