#include "rendering/json_records.h"

#include <utility>

namespace twosource::rendering {

using base::CodePointIndex;
using base::Json;

Json json_of(const MadeBy& made_by) {
  return {{"program", made_by.program},   {"model", made_by.model},     {"data", made_by.data},
          {"language", made_by.language}, {"reading", made_by.reading}, {"linking", made_by.linking}};
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json value_or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

void add_known(Json& object, const char* name, const std::optional<std::string>& value) {
  if (value) object[name] = *value;
}

std::string numbered_id(std::string_view prefix, std::size_t index) {
  return std::string(prefix) + std::to_string(index + 1);
}

Json id_or_null(std::string_view prefix, std::optional<std::size_t> index) {
  return index ? Json(numbered_id(prefix, *index)) : Json(nullptr);
}

Json json_of(Span span, const CodePointIndex& index) {
  const Span points = index.code_points(span);
  return Json::array({points.start, points.end});
}

Json json_of(const SpanList& spans, const CodePointIndex& index) {
  Json list = Json::array();
  for (const Span span : spans) list.push_back(json_of(span, index));
  return list;
}

void add_offsets(Json& object, Span span, const CodePointIndex& index) {
  const Span points = index.code_points(span);
  object["start"] = points.start;
  object["end"] = points.end;
}

Json json_of(const std::optional<PublishedDate>& published, Json evidence) {
  if (!published) return nullptr;
  return {{"value", published->value},          {"precision", name_of(published->precision)},
          {"earliest", published->earliest},    {"latest", published->latest},
          {"basis", name_of(published->basis)}, {"confidence", name_of(published->confidence)},
          {"evidence", std::move(evidence)}};
}

Json json_of(const std::vector<Block>& blocks, const CodePointIndex& index) {
  Json list = Json::array();
  for (const Block& block : blocks) {
    Json entry{{"kind", name_of(block.kind)}, {"number", block.number}};
    add_offsets(entry, block.span, index);
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace twosource::rendering
