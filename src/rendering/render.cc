// The public door of the stage. Test: tests/end_to_end/engine_api_test.cc.
#include "twosource/render.h"

#include "base/guard.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource {
namespace {

std::string reading_bytes(const Reading& reading, ReadingFormat format, const Layers& layers, const TextOptions& text) {
  switch (format) {
    case ReadingFormat::kText:
      return rendering::reading_text(reading, text);
    case ReadingFormat::kBrat:
      return rendering::reading_brat(reading);
    case ReadingFormat::kConllu:
      return rendering::reading_conllu(reading);
    case ReadingFormat::kTimeml:
      return rendering::reading_timeml(reading);
    case ReadingFormat::kJsonl:
      break;
  }
  return rendering::reading_json(reading, layers) + "\n";
}

std::string brief_bytes(std::span<const Story> stories, BriefFormat format, const BriefOptions& options) {
  if (format == BriefFormat::kHtml) return rendering::brief_html(stories, options);
  if (format == BriefFormat::kMarkdown) return rendering::brief_markdown(stories, options);
  std::string all;
  for (const Story& story : stories) {
    if (!all.empty() && format != BriefFormat::kJson) all += "\n";
    all += format == BriefFormat::kJson ? rendering::story_json(story, options) : rendering::brief_text(story, options);
  }
  return all;
}

}  // namespace

Result<std::string> render(const Reading& reading, ReadingFormat format, const Layers& layers,
                           const TextOptions& text) {
  return base::guarded(reading.report.id,
                       [&]() -> Result<std::string> { return reading_bytes(reading, format, layers, text); });
}

Result<std::string> render(std::span<const Story> stories, BriefFormat format, const BriefOptions& options) {
  return base::guarded({}, [&]() -> Result<std::string> { return brief_bytes(stories, format, options); });
}

Result<std::string> explain(std::span<const Story> stories, std::string_view claim, const TextOptions& text) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string all;
    for (const Story& story : stories) {
      if (story.explanations.size() != story.claims.size()) {
        return Error{ErrorCode::kInvalidArgument, "a Story is explained that was linked with RunOptions::explain", {}};
      }
      const std::string one = rendering::explanation_text(story, claim, text);
      if (!all.empty() && !one.empty()) all += "\n";
      all += one;
    }
    if (!all.empty() || claim.empty()) return all;
    return Error{ErrorCode::kInvalidArgument,
                 "no claim has the id or prints the words “" + printable(claim) +
                     "”: give words as the brief prints them, or an id of its JSON",
                 {}};
  });
}

Result<std::string> render(const Found& found, SearchFormat format, const TextOptions& text) {
  return base::guarded({}, [&]() -> Result<std::string> {
    return format == SearchFormat::kJson ? rendering::found_json(found) : rendering::found_text(found, text);
  });
}

Result<std::string> render(const Sources& sources, SearchFormat format, const TextOptions& text) {
  return base::guarded({}, [&]() -> Result<std::string> {
    return format == SearchFormat::kJson ? rendering::sources_json(sources) : rendering::sources_text(sources, text);
  });
}

namespace {

template <class Text, class Json>
Result<std::string> in_format(RecordFormat format, Text&& text, Json&& json) {
  return base::guarded({}, [&]() -> Result<std::string> { return format == RecordFormat::kJson ? json() : text(); });
}

}  // namespace

Result<std::string> render(const StoryListing& story, RecordFormat format, const TextOptions& text) {
  return in_format(
      format, [&] { return rendering::listing_text(story, text); }, [&] { return rendering::listing_json(story); });
}

Result<std::string> render(const ArchivedReport& report, RecordFormat format, const TextOptions& text) {
  return in_format(
      format, [&] { return rendering::report_text(report, text); }, [&] { return rendering::report_json(report); });
}

Result<std::string> render(std::span<const ReportChange> changes, RecordFormat format, const TextOptions& text) {
  return in_format(
      format, [&] { return rendering::changes_text(changes, text); }, [&] { return rendering::changes_json(changes); });
}

Result<std::string> render(const IngestedReport& report, RecordFormat format) {
  return in_format(
      format, [&] { return rendering::ingested_text(report); }, [&] { return rendering::ingested_json(report); });
}

Result<std::string> render(const IngestSummary& summary, RecordFormat format) {
  return in_format(
      format, [&] { return rendering::summary_text(summary); }, [&] { return rendering::summary_json(summary); });
}

Result<std::string> render(const ArchivedRuling& ruling) {
  return base::guarded({}, [&]() -> Result<std::string> { return rendering::ruling_text(ruling); });
}

Result<std::string> brat_annotation_conf() {
  return base::guarded({}, []() -> Result<std::string> { return rendering::brat_annotation_conf(); });
}

Result<std::string> brat_visual_conf() {
  return base::guarded({}, []() -> Result<std::string> { return rendering::brat_visual_conf(); });
}

std::string printable(std::string_view text) { return rendering::on_one_line(rendering::with_visible_controls(text)); }

}  // namespace twosource
