// The timelines of entities over many reports, as JSON Lines: what eval/accuracy turns into the form of SemEval-2015
// Task 4.
//
//   eval_timelines data REPORTS.jsonl ENTITY… > timelines.jsonl
//
// One line an ENTITY: {"entity", "timeline": [{"report", "words": [[start, end], …], "time", "order"}]}.
#include <fmt/format.h>

#include "base/json.h"
#include "base/unicode.h"
#include "linking/dates.h"
#include "linking/entities.h"
#include "linking/happenings.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

void print(const linking::Context& context, const std::string& name) {
  Json line{{"entity", name}, {"timeline", Json::array()}};
  for (const linking::Happening& happening : linking::happenings_of(context, name)) {
    const Reading& reading = context.reading(happening.report);
    const base::CodePointIndex index(reading.report.text);
    Json words = Json::array();
    for (const Span part : happening.words) {
      const Span span = index.code_points(part);
      words.push_back({span.start, span.end});
    }
    line["timeline"].push_back({{"report", reading.report.id},
                                {"words", std::move(words)},
                                {"time", happening.time ? Json(*happening.time) : Json()},
                                {"order", happening.order}});
  }
  fmt::print("{}\n", base::to_text(line));
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  const auto print_error = [](const twosource::Error& error) { fmt::print(stderr, "{}\n", error.line()); };
  if (argc < 3) return fmt::print(stderr, "eval_timelines DATA REPORTS.jsonl ENTITY…\n"), 2;
  const auto knowledge = twosource::linking::load_knowledge(argv[1], "en");
  if (!knowledge) return print_error(knowledge.error()), 1;
  const auto engine = twosource::Engine::open({.model = {}, .data = argv[1], .threads = 0});
  if (!engine) return print_error(engine.error()), 1;
  std::vector<twosource::Reading> readings;
  engine->read({argv[2]}, {[&](const twosource::Reading& reading) { readings.push_back(reading); }, print_error});
  std::vector<const twosource::Reading*> pointers;
  twosource::Story story;
  for (const twosource::Reading& reading : readings) {
    pointers.push_back(&reading);
    twosource::StoryReport report;
    report.id = reading.report.id;
    report.published = reading.report.published;
    story.reports.push_back(std::move(report));
  }
  twosource::linking::Context context{pointers, *knowledge, story, {}};
  twosource::linking::link_entities(context);
  for (int i = 3; i < argc; ++i) twosource::print(context, argv[i]);
}
