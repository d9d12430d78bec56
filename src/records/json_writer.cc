// Test: tests/unit/records/json_test.cc.
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "base/record_names.h"
#include "records/fields.h"
#include "records/json.h"

namespace twosource::records {
namespace {

using base::CodePointIndex;
using base::Json;

bool is_printed(List list, const Layers& layers) {
  switch (list) {
    case List::kBlocks:
      return true;
    case List::kSentences:
      return layers.sentences;
    case List::kTokens:
      return layers.tokens;
    case List::kEntities:
      return layers.entities;
    case List::kTimexes:
      return layers.timexes;
    case List::kAttributions:
      return layers.attributions;
    case List::kPropositions:
      return layers.propositions;
    case List::kEvents:
      return layers.events;
    case List::kWords:
      return layers.words;
    case List::kQuotations:
      return layers.quotations;
    case List::kStatements:
      return layers.statements;
    case List::kEventMentions:
      return layers.event_mentions;
    case List::kOpenings:
      return layers.openings;
    case List::kQuantities:
      return layers.quantities;
    case List::kOpenQuestions:
      return layers.open_questions;
  }
  return true;
}

/// Writes the fields of one record as members of an object: a function for each kind of fields.h.
class JsonWriter {
 public:
  JsonWriter(Json& object, const CodePointIndex& index, const Layers& layers)
      : object_(object), index_(index), layers_(layers) {}

  void text(int, const char* name, const std::string& value, Text = Text::kAny) { object_[name] = value; }
  void text_or_null(int, const char* name, const std::string& value, Text = Text::kAny) {
    object_[name] = value.empty() ? Json(nullptr) : Json(value);
  }
  void text_or_null(int, const char* name, const std::optional<std::string>& value) {
    object_[name] = value ? Json(*value) : Json(nullptr);
  }
  void text_if_known(int, const char* name, const std::optional<std::string>& value) {
    if (value) object_[name] = *value;
  }
  void texts(int, const char* name, const std::vector<std::string>& values) { object_[name] = values; }
  void body(int, const char* name, const std::string& value) { object_[name] = value; }
  template <class Name>
  void label(int, const char* name, Name value) {
    object_[name] = value.text();
  }
  void flag(int, const char* name, bool value) { object_[name] = value; }
  void number(int, const char* name, std::size_t value) { object_[name] = value; }
  void real(int, const char* name, double value) { object_[name] = std::isinf(value) ? Json(nullptr) : Json(value); }
  void small(int, const char* name, std::int8_t value) { object_[name] = value; }
  template <class Enum>
  void choice(int, const char* name, Enum value) {
    object_[name] = base::names_of(value)[static_cast<std::size_t>(value)];
  }

  void offsets(int, Span value) {
    const Span points = index_.code_points(value);
    object_["start"] = points.start;
    object_["end"] = points.end;
  }
  void span(int, const char* name, Span value) { object_[name] = pair(value); }
  void span_or_null(int, const char* name, Span value) { object_[name] = value.empty() ? Json(nullptr) : pair(value); }
  void spans(int, const char* name, const SpanList& values) {
    Json& list = object_[name] = Json::array();
    for (const Span value : values) list.push_back(pair(value));
  }
  void tokens(int, const char* name, TokenRange value) { object_[name] = Json::array({value.first, value.last}); }

  void index(int, const char* name, std::size_t value, List list) { object_[name] = place(value, list); }
  void index(int, const char* name, std::optional<std::size_t> value, List list) {
    object_[name] = value ? place(*value, list) : Json(nullptr);
  }
  void indices(int, const char* name, const std::vector<std::size_t>& values, List list) {
    Json& array = object_[name] = Json::array();
    for (const std::size_t value : values) array.push_back(place(value, list));
  }

  template <class Record>
  void record(int, const char* name, const Record& value) {
    object_[name] = object_of(value);
  }
  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>& value) {
    object_[name] = value ? object_of(*value) : Json(nullptr);
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record& value) {
    object_[name] = says_nothing(value) ? Json(nullptr) : object_of(value);
  }
  template <class Record>
  void record_if_known(int, const char* name, const std::optional<Record>& value) {
    if (value) object_[name] = object_of(*value);
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>& values) {
    Json& list = object_[name] = Json::array();
    for (const Record& value : values) list.push_back(object_of(value));
  }

  template <class Record>
  void list(int, const char* name, const std::vector<Record>& values, List list) {
    if (!is_printed(list, layers_)) return;
    Json& array = object_[name] = Json::array();
    for (std::size_t i = 0; i < values.size(); ++i) {
      Json object = Json::object();
      if (!id_prefix(list).empty()) object["id"] = numbered_id(id_prefix(list), i);
      add(object, values[i]);
      array.push_back(std::move(object));
    }
  }
  template <class Record>
  void columns(int, const char*, const std::vector<Record>& values, List list) {
    if (!is_printed(list, layers_)) return;
    const Json names = object_of(Record{});
    for (const auto& column : names.items()) object_[column.key()] = Json::array();
    for (const Record& value : values) {
      Json row = object_of(value);
      for (const auto& cell : row.items()) object_[cell.key()].push_back(std::move(cell.value()));
    }
  }
  template <class Record>
  void flat(int, const Record& value) {
    for_each_field(value, *this);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    Json object = Json::object();
    JsonWriter writer(object, index_, layers_);
    fields(writer);
    object_[name] = std::move(object);
  }
  void derived(const char* name, bool value) { object_[name] = value; }

 private:
  template <class Record>
  void add(Json& object, const Record& value) const {
    JsonWriter writer(object, index_, layers_);
    for_each_field(value, writer);
  }
  template <class Record>
  [[nodiscard]] Json object_of(const Record& value) const {
    Json object = Json::object();
    add(object, value);
    return object;
  }
  [[nodiscard]] Json pair(Span value) const {
    const Span points = index_.code_points(value);
    return Json::array({points.start, points.end});
  }
  static Json place(std::size_t value, List list) {
    return id_prefix(list).empty() ? Json(value) : Json(numbered_id(id_prefix(list), value));
  }

  Json& object_;
  const CodePointIndex& index_;
  const Layers& layers_;
};

template <class Record>
Json object_of(const Record& record, const CodePointIndex& index) {
  const Layers layers;
  Json object = Json::object();
  JsonWriter writer(object, index, layers);
  for_each_field(record, writer);
  return object;
}

}  // namespace

std::string numbered_id(std::string_view prefix, std::size_t index) {
  return std::string(prefix) + std::to_string(index + 1);
}

Json json_of(const Block& block, const CodePointIndex& index) { return object_of(block, index); }
Json json_of(const PublishedDate& published, const CodePointIndex& index) { return object_of(published, index); }

Json json_of(const MadeBy& made_by) { return object_of(made_by, CodePointIndex("")); }

Json json_of(const Reading& reading, const Layers& layers) {
  const CodePointIndex index(reading.report.text);
  Json object{{"schema", kReadingSchema}};
  JsonWriter writer(object, index, layers);
  for_each_field(reading, writer);
  return object;
}

}  // namespace twosource::records
