// What reports print of their own date, as JSON Lines: what eval/train_report_dates.py counts.
//
//   eval_date_evidence data REPORTS.jsonl > evidence.jsonl
//
// Reads the Reports as the program does (the model is found as usual).
#include <fmt/format.h>

#include "base/json.h"
#include "eval/readings.h"
#include "reading/times/date_evidence.h"
#include "reading/times/rules.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

void print(const Reading& reading, const reading::TimeRules& times, const reading::DateRules& rules) {
  const auto evidence = reading::find_date_evidence(reading, times, rules);
  Json line{{"id", reading.report.id}, {"dates", Json::array()}, {"weekdays", Json::array()}};
  for (const auto& date : evidence.dates) {
    line["dates"].push_back({{"kind", date.kind.name()}, {"day", base::to_iso(date.day)}});
  }
  for (std::size_t weekday = 0; weekday < reading::kWeekdays; ++weekday) {
    const auto& told = evidence.weekdays[weekday];
    if (told.timex) line["weekdays"].push_back({weekday + 1, told.mentions, told.direction()});
  }
  fmt::print("{}\n", base::to_text(line));
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  const std::string data = argc > 1 ? argv[1] : "data";
  const auto engine = twosource::Engine::open({.model = {}, .data = data, .threads = 0});
  auto times = twosource::reading::TimeRules::load(data + "/en/times");
  auto rules = twosource::reading::DateRules::load(data + "/en/reading");
  if (!engine || !times || !rules) {
    print_error(!engine ? engine.error() : !times ? times.error() : rules.error());
    return 1;
  }
  const std::vector<std::string> paths(argv + 2, argv + argc);
  twosource::eval::for_each_reading(
      *engine, paths, [&](const twosource::Reading& reading) { twosource::print(reading, *times, *rules); });
}
