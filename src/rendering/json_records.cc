#include "rendering/json_records.h"

namespace twosource::rendering {

using base::CodePointIndex;
using base::Json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json value_or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

void add_known(Json& object, const char* name, const std::optional<std::string>& value) {
  if (value) object[name] = *value;
}

Json id_or_null(std::string_view prefix, std::optional<std::size_t> index) {
  return index ? Json(numbered_id(prefix, *index)) : Json(nullptr);
}

void add_offsets(Json& object, Span span, const CodePointIndex& index) {
  const Span points = index.code_points(span);
  object["start"] = points.start;
  object["end"] = points.end;
}

base::Json passages_json(const std::vector<SharedPassage>& passages, const base::CodePointIndex& here,
                         const base::CodePointIndex& there) {
  const auto pair = [](Span points) { return base::Json::array({points.start, points.end}); };
  base::Json list = base::Json::array();
  for (const SharedPassage& passage : passages) {
    list.push_back({{"here", pair(here.code_points(passage.here))}, {"there", pair(there.code_points(passage.there))}});
  }
  return list;
}

}  // namespace twosource::rendering
