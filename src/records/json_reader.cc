// Test: tests/unit/records/json_test.cc.
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "base/byte_index.h"
#include "base/record_names.h"
#include "records/fields.h"
#include "records/json.h"
#include "records/trail.h"

namespace twosource::records {
namespace {

using base::ByteIndex;
using base::Json;

/// Reads the members of one object into the fields of a record: a function for each kind of fields.h.
class JsonReader {
 public:
  JsonReader(const Json& object, const ByteIndex& index, Trail& trail)
      : object_(object), index_(index), trail_(trail) {}

  void text(int, const char* name, std::string& value, Text = Text::kAny) {
    if (const Json* json = member(name)) read_text(*json, value, name);
  }
  void text_or_null(int, const char* name, std::string& value, Text = Text::kAny) {
    if (const Json* json = present(name)) read_text(*json, value, name);
  }
  void text_or_null(int, const char* name, std::optional<std::string>& value) {
    if (const Json* json = present(name)) read_text(*json, value.emplace(), name);
  }
  void text_if_known(int number, const char* name, std::optional<std::string>& value) {
    text_or_null(number, name, value);
  }
  void texts(int, const char* name, std::vector<std::string>& values) {
    read_list(name, values, [this](const Json& json, std::string& value) { read_text(json, value); });
  }
  void body(int number, const char* name, std::string& value) { text(number, name, value); }
  template <class Name>
  void label(int, const char* name, Name& value) {
    std::string words;
    const Json* json = member(name);
    if (json == nullptr || !read_text(*json, words, name)) return;
    const auto label = base::label_from_outside(words);
    if (!label) return trail_.fault("is no label: too long, or too many others", name);
    value = Name(label->text());
  }
  void flag(int, const char* name, bool& value) {
    const Json* json = member(name);
    if (json == nullptr) return;
    if (!json->is_boolean()) return trail_.fault("is neither true nor false", name);
    value = json->get<bool>();
  }
  template <class Number>
  void number(int, const char* name, Number& value) {
    read_number(member(name), value, name);
  }
  void real(int, const char* name, double& value) {
    const Json* json = member(name);
    if (json == nullptr) return;
    if (!json->is_number() && !json->is_null()) return trail_.fault("is no number", name);
    value = json->is_null() ? std::numeric_limits<double>::infinity() : json->get<double>();
  }
  void small(int, const char* name, std::int8_t& value) { read_number(member(name), value, name); }
  template <class Enum>
  void choice(int, const char* name, Enum& value) {
    std::string words;
    const Json* json = member(name);
    if (json == nullptr || !read_text(*json, words, name)) return;
    const base::Names names = base::names_of(value);
    const auto found = std::find(names.begin(), names.end(), words);
    if (found != names.end()) value = static_cast<Enum>(found - names.begin());
  }

  void offsets(int, Span& value) {
    const Json* start = member("start");
    const Json* end = member("end");
    if (start != nullptr && end != nullptr) return read_offsets(*start, *end, value);
    if (start != nullptr || end != nullptr) trail_.fault("has one of start and end alone");
  }
  void span(int, const char* name, Span& value) {
    const Json* json = member(name);
    if (json == nullptr) return;
    const Trail::Step step(trail_, name);
    read_span(*json, value);
  }
  void span_or_null(int number, const char* name, Span& value) {
    if (present(name) != nullptr) span(number, name, value);
  }
  void spans(int, const char* name, SpanList& values) {
    read_list(name, values, [this](const Json& json, Span& value) { read_span(json, value); });
  }
  void tokens(int, const char* name, TokenRange& value) {
    const Json* json = member(name);
    if (json == nullptr) return;
    if (!is_pair(*json)) return trail_.fault("is no pair of numbers", name);
    read_number(&(*json)[0], value.first, name);
    read_number(&(*json)[1], value.last, name);
  }

  template <class Place>
  void index(int, const char* name, Place& value, List list) {
    if (const Json* json = member(name)) read_place(*json, value, list, name);
  }
  void index(int, const char* name, std::optional<std::size_t>& value, List list) {
    if (const Json* json = present(name)) read_place(*json, value.emplace(), list, name);
  }
  void indices(int, const char* name, std::vector<std::size_t>& values, List list) {
    read_list(name, values, [this, list](const Json& json, std::size_t& value) { read_place(json, value, list); });
  }

  template <class Record>
  void record(int, const char* name, Record& value) {
    if (const Json* json = member(name)) read_record(*json, value, name);
  }
  template <class Record>
  void record_or_null(int, const char* name, std::optional<Record>& value) {
    if (const Json* json = present(name)) read_record(*json, value.emplace(), name);
  }
  template <class Record>
  void record_or_null(int, const char* name, Record& value) {
    if (const Json* json = present(name)) read_record(*json, value, name);
  }
  template <class Record>
  void record_if_known(int number, const char* name, std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void records(int, const char* name, std::vector<Record>& values) {
    read_list(name, values, [this](const Json& json, Record& value) { read_record(json, value); });
  }

  template <class Record>
  void list(int, const char* name, std::vector<Record>& values, List list) {
    std::size_t at = 0;
    read_list(name, values, [this, &at, list](const Json& json, Record& value) {
      read_record(json, value);
      check_id(json, list, at++);
    });
  }
  template <class Record>
  void columns(int, const char* name, std::vector<Record>& values, List) {
    const Json* first = member(name);
    if (first == nullptr) return;
    if (!first->is_array()) return trail_.fault("is no list", name);
    values.resize(first->size());
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      JsonReader reader(object_, index_, trail_);
      reader.row_ = Row{i, values.size()};
      for_each_field(values[i], reader);
    }
  }
  template <class Record>
  void flat(int, Record& value) {
    for_each_field(value, *this);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    const Json* json = member(name);
    if (json == nullptr) return;
    if (!json->is_object()) return trail_.fault("is no object", name);
    const Trail::Step step(trail_, name);
    JsonReader reader(*json, index_, trail_);
    fields(reader);
  }
  void derived(const char*, bool) {}

 private:
  /// Of lists that stand as one array for each field: which entries are read, of how many.
  struct Row {
    std::size_t at = 0;
    std::size_t rows = 0;
  };

  [[nodiscard]] const Json* member(const char* name) const {
    const auto found = object_.find(name);
    if (!trail_.ok() || found == object_.end()) return nullptr;
    if (!row_) return &*found;
    if (found->is_array() && found->size() == row_->rows) return &(*found)[row_->at];
    trail_.fault("is no list of " + std::to_string(row_->rows), name);
    return nullptr;
  }
  [[nodiscard]] const Json* present(const char* name) const {
    const Json* json = member(name);
    return json != nullptr && !json->is_null() ? json : nullptr;
  }

  bool read_text(const Json& json, std::string& value, const char* name = nullptr) {
    if (!json.is_string()) return trail_.fault("is no text", name), false;
    value = json.get_ref<const std::string&>();
    return true;
  }

  template <class Number>
  void read_number(const Json* json, Number& value, const char* name = nullptr) {
    if (json == nullptr) return;
    using Limits = std::numeric_limits<Number>;
    const bool fits = json->is_number_unsigned()
                          ? json->get<std::uint64_t>() <= static_cast<std::uint64_t>(Limits::max())
                          : json->is_number_integer() && std::is_signed_v<Number> &&
                                json->get<std::int64_t>() >= static_cast<std::int64_t>(Limits::min());
    if (!fits) return trail_.fault("is no whole number, or too large", name);
    value = static_cast<Number>(json->get<std::int64_t>());
  }

  static bool is_pair(const Json& json) { return json.is_array() && json.size() == 2; }

  void read_offsets(const Json& start, const Json& end, Span& value) {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    read_number(&start, from);
    read_number(&end, to);
    const auto first = index_.at(from);
    const auto last = index_.at(to);
    if (!first || !last) return trail_.fault("lies beyond the text");
    value = {*first, *last};
  }
  void read_span(const Json& json, Span& value) {
    if (!is_pair(json)) return trail_.fault("is no pair of numbers");
    read_offsets(json[0], json[1], value);
  }

  /// "e3", or a number where the list has no ids.
  template <class Place>
  void read_place(const Json& json, Place& value, List list, const char* name = nullptr) {
    const std::string_view prefix = id_prefix(list);
    if (prefix.empty()) return read_number(&json, value, name);
    std::string id;
    if (!read_text(json, id, name)) return;
    std::uint32_t number = 0;
    const bool digits = id.size() > prefix.size() && id.size() < prefix.size() + 9 && id.starts_with(prefix) &&
                        std::all_of(id.begin() + static_cast<std::ptrdiff_t>(prefix.size()), id.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    if (digits) number = static_cast<std::uint32_t>(std::stoul(id.substr(prefix.size())));
    if (number == 0) return trail_.fault("is no id like " + numbered_id(prefix, 0), name);
    value = static_cast<Place>(number - 1);
  }

  void check_id(const Json& json, List list, std::size_t at) {
    if (!trail_.ok() || id_prefix(list).empty()) return;
    const auto id = json.find("id");
    const std::string due = numbered_id(id_prefix(list), at);
    if (id != json.end() && *id != due) trail_.fault("is another than " + due + ", as the ids count", "id");
  }

  template <class Record>
  void read_record(const Json& json, Record& value, const char* name) {
    const Trail::Step step(trail_, name);
    read_record(json, value);
  }
  template <class Record>
  void read_record(const Json& json, Record& value) {
    if (!json.is_object()) return trail_.fault("is no object");
    JsonReader reader(json, index_, trail_);
    for_each_field(value, reader);
  }

  template <class Value, class Read>
  void read_list(const char* name, std::vector<Value>& values, Read read) {
    const Json* json = member(name);
    if (json == nullptr) return;
    if (!json->is_array()) return trail_.fault("is no list", name);
    const Trail::Step step(trail_, name);
    values.resize(json->size());
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      const Trail::Step entry(trail_, i);
      read((*json)[i], values[i]);
    }
  }

  const Json& object_;
  const ByteIndex& index_;
  Trail& trail_;
  std::optional<Row> row_;
};

}  // namespace

Result<Reading> reading_of(const Json& json) {
  if (!json.is_object()) return Error{ErrorCode::kBrokenInput, "is no object of JSON", {}};
  // Spans are read in code points of the text, wherever it stands among the members.
  const auto text = json.find("text");
  const bool has_text = text != json.end() && text->is_string();
  if (!has_text) return Error{ErrorCode::kBrokenInput, "is missing, or is no text", "text"};
  const ByteIndex index(text->get_ref<const std::string&>());
  Trail trail;
  Reading reading;
  JsonReader reader(json, index, trail);
  for_each_field(reading, reader);
  if (!trail.ok()) return *trail.error();
  return reading;
}

}  // namespace twosource::records
