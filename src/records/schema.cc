// Test: tests/unit/records/schema_test.cc.
#include "records/schema.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/record_names.h"
#include "records/fields.h"
#include "records/json.h"

namespace twosource::records {
namespace {

using base::Json;

Json reference(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json whole_number() { return {{"type", "integer"}, {"minimum", 0}}; }

Json any_text(Text text) {
  Json schema{{"type", "string"}};
  switch (text) {
    case Text::kAny:
      break;
    case Text::kNotEmpty:
      schema["minLength"] = 1;
      break;
    case Text::kDay:
      schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
      break;
    case Text::kDate:
      schema["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
      break;
    case Text::kLanguage:
      schema["pattern"] = "^[a-z]{2,3}$";
      break;
  }
  return schema;
}

Json or_null(Json schema) {
  if (!schema.contains("type")) return {{"anyOf", Json::array({std::move(schema), {{"type", "null"}}})}};
  schema["type"] = Json::array({schema["type"], "null"});
  return schema;
}

/// A place in a list: an id, or a number.
Json place(List list) {
  if (id_prefix(list).empty()) return whole_number();
  return {{"type", "string"}, {"pattern", "^" + std::string(id_prefix(list)) + "[1-9][0-9]*$"}};
}

/// Describes the fields of one record: a function for each kind of fields.h. All members are required, but for those of
/// the layers of a Reading.
class SchemaWriter {
 public:
  Json object() && {
    return {{"type", "object"}, {"properties", std::move(properties_)}, {"required", std::move(required_)}};
  }

  /// Adds a member.
  void add(const char* name, Json schema, bool required = true) {
    properties_[name] = std::move(schema);
    if (required) required_.push_back(name);
  }

  void text(int, const char* name, const std::string&, Text text = Text::kAny) { add(name, any_text(text)); }
  void text_or_null(int, const char* name, const std::string&, Text text = Text::kNotEmpty) {
    add(name, or_null(any_text(text)));
  }
  void text_or_null(int, const char* name, const std::optional<std::string>&) {
    add(name, or_null(any_text(Text::kAny)));
  }
  void text_if_known(int, const char* name, const std::optional<std::string>&) {
    add(name, any_text(Text::kNotEmpty), false);
  }
  void texts(int, const char* name, const std::vector<std::string>&) { add(name, list_of(any_text(Text::kAny))); }
  void body(int, const char* name, const std::string&) { add(name, any_text(Text::kAny)); }
  template <class Name>
  void label(int, const char* name, Name) {
    add(name, any_text(Text::kAny));
  }
  void flag(int, const char* name, bool) { add(name, {{"type", "boolean"}}); }
  void number(int, const char* name, std::size_t) { add(name, whole_number()); }
  void real(int, const char* name, double) { add(name, {{"type", Json::array({"number", "null"})}}); }
  void small(int, const char* name, std::int8_t) { add(name, {{"type", "integer"}}); }
  template <class Enum>
  void choice(int, const char* name, Enum value) {
    Json names = Json::array();
    for (const std::string_view one : base::names_of(value)) names.push_back(one);
    add(name, {{"enum", std::move(names)}});
  }

  void offsets(int, Span) {
    add("start", whole_number());
    add("end", whole_number());
  }
  void span(int, const char* name, Span) { add(name, reference("span")); }
  void span_or_null(int, const char* name, Span) { add(name, or_null(reference("span"))); }
  void spans(int, const char* name, const SpanList&) { add(name, list_of(reference("span"))); }
  void tokens(int, const char* name, TokenRange) { add(name, reference("span")); }

  void index(int, const char* name, std::size_t, List list) { add(name, place(list)); }
  void index(int, const char* name, std::optional<std::size_t>, List list) { add(name, or_null(place(list))); }
  void indices(int, const char* name, const std::vector<std::size_t>&, List list) { add(name, list_of(place(list))); }

  template <class Record>
  void record(int, const char* name, const Record& value) {
    add(name, object_of(value));
  }
  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>&) {
    add(name, or_null(object_of(Record{})));
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record& value) {
    add(name, or_null(object_of(value)));
  }
  template <class Record>
  void record_if_known(int, const char* name, const std::optional<Record>&) {
    add(name, object_of(Record{}), false);
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>&) {
    add(name, list_of(object_of(Record{})));
  }
  template <class Record>
  void list(int, const char* name, const std::vector<Record>&, List list) {
    SchemaWriter record;
    if (!id_prefix(list).empty()) record.add("id", place(list));
    const Record value{};
    for_each_field(value, record);
    add(name, list_of(std::move(record).object()), list == List::kBlocks);
  }
  template <class Record>
  void columns(int, const char*, const std::vector<Record>&, List) {
    SchemaWriter record;
    const Record value{};
    for_each_field(value, record);
    for (auto& [name, schema] : record.properties_.items()) add(name.c_str(), list_of(std::move(schema)), false);
  }
  template <class Record>
  void flat(int, const Record& value) {
    for_each_field(value, *this);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    SchemaWriter record;
    fields(record);
    add(name, std::move(record).object());
  }
  void derived(const char* name, bool) { add(name, {{"type", "boolean"}}); }

 private:
  template <class Record>
  static Json object_of(const Record& value) {
    SchemaWriter record;
    for_each_field(value, record);
    return std::move(record).object();
  }

  Json properties_ = Json::object();
  Json required_ = Json::array();
};

}  // namespace

Json reading_schema() {
  SchemaWriter writer;
  writer.add("schema", {{"const", kReadingSchema}});
  const Reading reading;
  for_each_field(reading, writer);
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", kReadingSchema},
              {"description",
               "All that one news report says: one line of `twosource read --format jsonl`. Offsets count Unicode code "
               "points of `text`, half open. Layers left out with --layers are absent. Readers must accept fields and "
               "enumeration values that they do not know."}};
  schema.update(std::move(writer).object());
  schema["$defs"]["span"] = {{"type", "array"},
                             {"prefixItems", Json::array({whole_number(), whole_number()})},
                             {"items", false},
                             {"minItems", 2},
                             {"maxItems", 2}};
  return schema;
}

}  // namespace twosource::records
