// What became of reports that were to be taken in, and of rulings. Test: tests/unit/rendering/archive/archive_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "rendering/json_records.h"
#include "rendering/rendering.h"
#include "rendering/screen_page.h"

namespace twosource::rendering {
namespace {

constexpr std::array kOutcomes = {IngestOutcome::kNew, IngestOutcome::kSame, IngestOutcome::kChanged,
                                  IngestOutcome::kForgotten, IngestOutcome::kRefused};

std::size_t count_of(const IngestSummary& summary, IngestOutcome outcome) {
  const auto found = summary.outcomes.find(outcome);
  return found == summary.outcomes.end() ? 0 : found->second;
}

/// Why reports were refused, the commonest first.
std::vector<std::pair<std::string, std::size_t>> refusals_of(const IngestSummary& summary) {
  std::vector<std::pair<std::string, std::size_t>> reasons(summary.refusals.begin(), summary.refusals.end());
  std::ranges::stable_sort(reasons, std::ranges::greater(), &std::pair<std::string, std::size_t>::second);
  return reasons;
}

std::string list_of(const std::vector<std::string>& reports) {
  std::string list;
  for (const std::string& report : reports) list += (list.empty() ? "" : ", ") + shown(report);
  return list;
}

}  // namespace

std::string ingested_text(const IngestedReport& report) {
  return fmt::format("{} {}\n", name_of(report.outcome), shown(report.id.empty() ? report.source : report.id));
}

std::string ingested_json(const IngestedReport& report) {
  base::Json json{{"outcome", name_of(report.outcome)},
                  {"source", text_or_null(report.source)},
                  {"key", text_or_null(report.key)},
                  {"id", text_or_null(report.id)}};
  if (report.error) json["because"] = report.error->message;
  return base::to_text(json) + "\n";
}

std::string summary_text(const IngestSummary& summary) {
  std::string line =
      fmt::format("read {}: new {}, same {}, changed {}", summary.read, count_of(summary, IngestOutcome::kNew),
                  count_of(summary, IngestOutcome::kSame), count_of(summary, IngestOutcome::kChanged));
  if (const std::size_t forgotten = count_of(summary, IngestOutcome::kForgotten); forgotten > 0) {
    line += fmt::format(", forgotten {}", forgotten);
  }
  line += fmt::format(", refused {}", count_of(summary, IngestOutcome::kRefused));
  std::string reasons;
  for (const auto& [reason, count] : refusals_of(summary)) {
    reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", count, reason);
  }
  if (!reasons.empty()) line += " (" + reasons + ")";
  if (summary.stopped) line += "; stopped before the end";
  return line + "\n";
}

std::string summary_json(const IngestSummary& summary) {
  base::Json json{{"schema", "twosource.ingest/1"}, {"read", summary.read}};
  for (const IngestOutcome outcome : kOutcomes) json[std::string(name_of(outcome))] = count_of(summary, outcome);
  base::Json reasons = base::Json::object();
  for (const auto& [reason, count] : refusals_of(summary)) reasons[reason] = count;
  json["because"] = std::move(reasons);
  json["stopped"] = summary.stopped;
  return base::to_text(json) + "\n";
}

std::string ruling_text(const ArchivedRuling& ruling) {
  return fmt::format("{}: {} | {}{}\n", ruling.same ? "same story" : "not the same story", list_of(ruling.one),
                     list_of(ruling.other), ruling.revoked ? " (taken back)" : "");
}

}  // namespace twosource::rendering
