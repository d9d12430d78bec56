// The statements of a story as Web Annotations (W3C Recommendation of 2017): each claim beside the words that tell it, found
// again by what they are and by where they stand. Places count code points of the text as it was read, as the model asks for.
// Test: tests/unit/rendering/desk/exports_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "base/guard.h"
#include "rendering/escaping.h"
#include "rendering/json_records.h"
#include "twosource/desk.h"

namespace twosource {
namespace {

using base::CodePointIndex;
using base::Json;

constexpr std::uint32_t kAround = 32;  // bytes of what stands on each side

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string before(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end - std::min(end, kAround);
  while (!begins_character(text, begin)) ++begin;
  return std::string(text.substr(begin, end - begin));
}

std::string after(std::string_view text, std::uint32_t begin) {
  std::size_t end = std::min<std::size_t>(text.size(), begin + kAround);
  while (!begins_character(text, end)) --end;
  return std::string(text.substr(begin, end - begin));
}

std::string urn(std::string_view kind, std::string_view id) {
  return fmt::format("urn:twosource:{}:{}", kind, desk_encoded(id));
}

Json annotation(const DeskStory& desk, const Claim& claim, std::size_t number, const CodePointIndex& index) {
  const StoryStatement& one = claim.statements[number];
  const StoryReport& report = desk.story->reports[one.place.report];
  const Span bytes = one.place.span;
  const Span points = index.code_points(bytes);
  const Json words = {{"type", "TextQuoteSelector"},
                      {"exact", one.place.quote},
                      {"prefix", before(report.text, bytes.start)},
                      {"suffix", after(report.text, bytes.end)}};
  const Json place = {{"type", "TextPositionSelector"}, {"start", points.start}, {"end", points.end}};
  const std::optional<std::string> url = rendering::linkable_url(report.url);
  const std::string body = fmt::format("{} ({}): {}", name_of(claim.status), name_of(one.stance), claim.text);
  return {{"id", urn("statement", fmt::format("{}/{}/{}", desk.id, claim.id, number + 1))},
          {"type", "Annotation"},
          {"motivation", "describing"},
          {"body", {{"type", "TextualBody"}, {"value", body}, {"format", "text/plain"}}},
          {"target", {{"source", url.value_or(urn("report", report.id))}, {"selector", Json::array({words, place})}}}};
}

}  // namespace

Result<std::string> desk_annotations(const DeskStory& desk) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::vector<CodePointIndex> indices;
    for (const StoryReport& report : desk.story->reports) indices.emplace_back(report.text);
    Json items = Json::array();
    for (const Claim& claim : desk.story->claims) {
      for (std::size_t i = 0; i < claim.statements.size(); ++i) {
        items.push_back(annotation(desk, claim, i, indices[claim.statements[i].place.report]));
      }
    }
    const Json all = {
        {"@context", "http://www.w3.org/ns/anno.jsonld"},
        {"id", urn("story", desk.id)},
        {"type", "AnnotationCollection"},
        {"label", desk.story->title},
        {"total", items.size()},
        {"first",
         {{"id", urn("page", desk.id)}, {"type", "AnnotationPage"}, {"startIndex", 0}, {"items", std::move(items)}}}};
    return base::to_text(all) + "\n";
  });
}

}  // namespace twosource
