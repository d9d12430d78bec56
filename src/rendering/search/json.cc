// What was found in an archive as JSON, schemas twosource.search/1 and twosource.sources/1 (docs/contract.md).
// Test: tests/end_to_end/search_test.py.
#include "base/json.h"
#include "rendering/json_records.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

using base::CodePointIndex;
using base::Json;

Json pair_of(Span span, const CodePointIndex& index) {
  const Span points = index.code_points(span);
  return Json::array({points.start, points.end});
}

void add_saying(Json& json, const Saying& saying, const CodePointIndex& index) {
  json["speaker"] = value_or_null(saying.speaker);
  json["naming"] = name_of(saying.naming);
  json["act"] = saying.act ? Json(name_of(*saying.act)) : Json(nullptr);
  json["cue"] = saying.cue ? pair_of(*saying.cue, index) : Json(nullptr);
  json["cue_words"] = text_or_null(saying.cue_words);
  json["via"] = value_or_null(saying.via);
  json["said_on"] = value_or_null(saying.said_on);
  json["status"] = saying.status ? Json(name_of(*saying.status)) : Json(nullptr);
}

Json hit_json(const Hit& hit) {
  const CodePointIndex index(hit.text);
  Json json{{"report", hit.report},
            {"outlet", value_or_null(hit.outlet)},
            {"title", value_or_null(hit.title)},
            {"url", value_or_null(hit.url)},
            {"day", text_or_null(hit.day)},
            {"day_of", hit.day.empty() ? Json(nullptr) : Json(hit.day_of_fetching ? "fetching" : "publication")},
            {"published", hit.published ? records::json_of(*hit.published, index) : Json(nullptr)},
            {"story", value_or_null(hit.story)}};
  add_offsets(json, hit.span, index);
  json["quote"] = hit.quote;
  Json marks = Json::array();
  for (const Span mark : hit.marks) marks.push_back(pair_of(mark, index));
  json["marks"] = std::move(marks);
  if (hit.saying) add_saying(json, *hit.saying, index);
  return json;
}

Json names_json(const std::vector<NamedSource>& sources) {
  Json json = Json::array();
  for (const NamedSource& source : sources) {
    json.push_back({{"name", source.name},
                    {"type", source.type.text()},
                    {"statements", source.statements},
                    {"reports", source.reports}});
  }
  return json;
}

}  // namespace

std::string found_json(const Found& found) {
  Json hits = Json::array();
  for (const Hit& hit : found.hits) hits.push_back(hit_json(hit));
  const Json json{{"schema", "twosource.search/1"},
                  {"made_by", records::json_of(found.made_by)},
                  {"query", found.query},
                  {"of", found.statements ? "statements" : "reports"},
                  {"order", found.ranked ? "best" : "newest"},
                  {"ranked", found.ranked ? Json(*found.ranked) : Json(nullptr)},
                  {"count", found.count},
                  {"more", found.more},
                  {"notes", found.notes},
                  {"hits", std::move(hits)}};
  return base::to_text(json) + "\n";
}

std::string sources_json(const Sources& sources) {
  const Json json{{"schema", "twosource.sources/1"},
                  {"made_by", records::json_of(sources.made_by)},
                  {"query", sources.query},
                  {"from", text_or_null(sources.from)},
                  {"to", text_or_null(sources.to)},
                  {"reports", sources.reports},
                  {"more", sources.more},
                  {"statements", sources.statements},
                  {"own_word", sources.own_word},
                  {"named", sources.named},
                  {"unnamed", sources.unnamed},
                  {"anonymous", sources.anonymous},
                  {"documents", sources.documents},
                  {"origins", names_json(sources.origins)},
                  {"relays", names_json(sources.relays)},
                  {"notes", sources.notes}};
  return base::to_text(json) + "\n";
}

}  // namespace twosource::rendering
