// Test: tests/unit/records/codec_test.cc.
#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/record_names.h"
#include "records/binary.h"
#include "records/story_fields.h"
#include "records/trail.h"
#include "records/wire.h"

namespace twosource::records {
namespace {

/// What all readers of one section share: its strings, how many records it may still hold, where the reader is.
class Content {
 public:
  explicit Content(Trail& shared) : trail(shared) {}

  /// The strings at the front; the rest are the columns.
  void read_strings(Cursor& cursor) {
    records_left_ = cursor.left();
    const auto count = cursor.varint();
    if (!count || *count > cursor.left()) return trail.fault("has a broken table of strings");
    strings_.reserve(*count + 1);
    strings_.emplace_back();
    for (std::uint64_t i = 0; i < *count; ++i) {
      const auto text = cursor.bytes();
      if (!text) return trail.fault("has a broken table of strings");
      strings_.push_back({*text, false, std::nullopt});
    }
  }

  std::string_view string(std::uint64_t number, const char* name) {
    if (number >= strings_.size()) return trail.fault("is a string that is not there", name), std::string_view();
    String& string = strings_[number];
    if (string.text.size() > kLongestSharedString && std::exchange(string.used, true)) {
      trail.fault("shares a string that is too long to be shared", name);
    }
    return string.text;
  }

  Label label(std::uint64_t number, const char* name) {
    const std::string_view text = string(number, name);
    if (!trail.ok()) return {};
    String& string = strings_[number];
    if (!string.label) string.label = base::label_from_outside(text);
    if (!string.label) return trail.fault("is no label: too long, or too many others", name), Label();
    string.used = false;
    return *string.label;
  }

  bool take_records(std::uint64_t count, const char* name) {
    if (count > records_left_) return trail.fault("has more records than bytes", name), false;
    records_left_ -= count;
    return true;
  }

  Trail& trail;

 private:
  struct String {
    std::string_view text = {};
    bool used = false;
    std::optional<Label> label = std::nullopt;
  };
  std::vector<String> strings_;
  std::uint64_t records_left_ = 0;
};

class Columns;

/// The values of one field, read from the front.
struct Column {
  std::optional<std::uint64_t> all;  ///< the value that all records have
  std::optional<Cursor> values;
  std::uint64_t end = 0;  ///< of the place that was read last
  std::unique_ptr<Columns> records;
};

class Columns {
 public:
  /// Takes the fields of some columns apart. What is of no known type cannot be passed over.
  void read(Cursor cursor, Trail& trail) {
    while (!cursor.done()) {
      const auto tag = cursor.varint();
      if (!tag) return trail.fault("breaks off");
      Column column;
      switch (static_cast<Wire>(*tag & 7U)) {
        case Wire::kVarint:
          column.all = cursor.varint();
          break;
        case Wire::kBytes:
          if (const auto bytes = cursor.bytes()) column.values = Cursor(*bytes);
          break;
        case Wire::kEightBytes:
          if (cursor.take(8)) column.all = 0;
          break;
        case Wire::kFourBytes:
          if (cursor.take(4)) column.all = 0;
          break;
      }
      if (!column.all && !column.values) return trail.fault("breaks off");
      if (*tag >> 3U >= kMostFields) continue;  // of a newer version, or padding
      std::unique_ptr<Column>& place = columns_[*tag >> 3U];
      if (place) return trail.fault("has a field twice");
      place = std::make_unique<Column>(std::move(column));
    }
  }

  Column* find(int number) { return columns_[static_cast<std::size_t>(number)].get(); }

 private:
  std::array<std::unique_ptr<Column>, kMostFields> columns_;
};

/// Reads the next value of each column into the fields of a record: a function for each kind of fields.h and story_fields.h.
class BinaryReader {
 public:
  BinaryReader(Columns& columns, Content& content) : columns_(columns), content_(content), trail_(content.trail) {}

  /// Records of one kind, one after the other.
  template <class Record>
  void read(std::vector<Record>& values) {
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      const Trail::Step entry(trail_, i);
      for_each_field(values[i], *this);
    }
  }

  void text(int number, const char* name, std::string& value, Text = Text::kAny) {
    if (const auto next = value_of(number, name)) value = content_.string(*next, name);
  }
  void text_or_null(int number, const char* name, std::string& value, Text = Text::kAny) { text(number, name, value); }
  void text_or_null(int number, const char* name, std::optional<std::string>& value) {
    const auto next = value_of(number, name);
    if (next && *next > 0) value = content_.string(*next - 1, name);
  }
  void text_if_known(int number, const char* name, std::optional<std::string>& value) {
    text_or_null(number, name, value);
  }
  void texts(int number, const char* name, std::vector<std::string>& values) {
    read_many(number, name, values, [this, name](Column& column, std::string& value) {
      if (const auto next = packed(column, name)) value = content_.string(*next, name);
    });
  }
  void body(int number, const char* name, std::string& value) {
    Column* column = columns_.find(number);
    if (column == nullptr) return;
    if (!column->values) return trail_.fault("is of another type", name);
    value = *column->values->take(column->values->left());
  }
  template <class Name>
  void label(int number, const char* name, Name& value) {
    if (const auto next = value_of(number, name)) value = Name(content_.label(*next, name).text());
  }
  void flag(int number, const char* name, bool& value) {
    if (const auto next = value_of(number, name)) value = *next != 0;
  }
  template <class Number>
  void number(int number, const char* name, Number& value) {
    read_number(value_of(number, name), name, value);
  }
  void real(int number, const char* name, double& value) {
    if (const auto next = value_of(number, name)) value = std::bit_cast<double>(turned(*next));
  }
  void small(int number, const char* name, std::int8_t& value) {
    const auto next = value_of(number, name);
    if (!next) return;
    const std::int64_t signed_value = unzigzag(*next);
    if (signed_value < -128 || signed_value > 127) return trail_.fault("is too large", name);
    value = static_cast<std::int8_t>(signed_value);
  }
  template <class Enum>
  void choice(int number, const char* name, Enum& value) {
    const auto next = value_of(number, name);
    if (next && *next < base::names_of(value).size()) value = static_cast<Enum>(*next);
  }

  void offsets(int number, Span& value) { span(number, "start", value); }
  void span(int number, const char* name, Span& value) {
    if (Column* column = many(number, name)) read_range(*column, name, value.start, value.end);
  }
  void span_or_null(int number, const char* name, Span& value) { span(number, name, value); }
  void spans(int number, const char* name, SpanList& values) {
    read_many(number, name, values,
              [this, name](Column& column, Span& value) { read_range(column, name, value.start, value.end); });
  }
  void tokens(int number, const char* name, TokenRange& value) {
    if (Column* column = many(number, name)) read_range(*column, name, value.first, value.last);
  }

  template <class Enum>
  void choice_or_null(int number, const char* name, std::optional<Enum>& value) {
    const auto next = value_of(number, name);
    if (next && *next > 0 && *next <= base::names_of(Enum{}).size()) value = static_cast<Enum>(*next - 1);
  }
  void numbers(int number, const char* name, std::vector<std::uint32_t>& values) {
    read_many(number, name, values,
              [this, name](Column& column, std::uint32_t& value) { read_number(packed(column, name), name, value); });
  }

  template <class Place, class AnyList>
  void index(int number, const char* name, Place& value, AnyList list) {
    const auto next = value_of(number, name);
    if (!next || !id_prefix(list).empty()) return read_number(next, name, value);
    Column& column = *columns_.find(number);
    column.end += static_cast<std::uint64_t>(unzigzag(*next));
    read_number(std::optional(column.end), name, value);
  }
  template <class AnyList>
  void index(int number, const char* name, std::optional<std::size_t>& value, AnyList) {
    const auto next = value_of(number, name);
    if (next && *next > 0) value = *next - 1;
  }
  template <class AnyList>
  void indices(int number, const char* name, std::vector<std::size_t>& values, AnyList) {
    read_many(number, name, values, [this, name](Column& column, std::size_t& value) {
      if (const auto next = packed(column, name)) value = *next;
    });
  }

  template <class Record>
  void record_or_null(int number, const char* name, std::optional<Record>& value) {
    std::vector<Record> values;
    records(number, name, values);
    if (!values.empty()) value = std::move(values.front());
  }
  template <class Record>
  void record_or_null(int number, const char* name, Record& value) {
    record(number, name, value);
  }
  template <class Record>
  void record_if_known(int number, const char* name, std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void record(int number, const char* name, Record& value) {
    std::vector<Record> values;
    records(number, name, values);
    if (!values.empty()) value = std::move(values.front());
  }
  template <class Record>
  void records(int number, const char* name, std::vector<Record>& values) {
    Column* column = many(number, name);
    if (column == nullptr) return;
    const Trail::Step step(trail_, name);
    if (!column->records) {
      column->records = std::make_unique<Columns>();
      column->records->read(*column->values, trail_);
      if (!trail_.ok()) return;
    }
    BinaryReader reader(*column->records, content_);
    const auto count = reader.value_of(0, name);
    if (!count || !content_.take_records(*count, nullptr)) return;
    values.resize(*count);
    reader.read(values);
  }
  template <class Record>
  void list(int number, const char* name, std::vector<Record>& values, List list) {
    if (list != List::kTokens) records(number, name, values);  // which have a section of their own
  }
  template <class Record>
  void columns(int number, const char* name, std::vector<Record>& values, List) {
    records(number, name, values);
  }
  template <class Record>
  void flat(int number, Record& value) {
    record(number, "report", value);
  }
  template <class Fields>
  void inside(const char*, Fields fields) {
    fields(*this);
  }
  void derived(const char*, bool) {}
  void quote(int, const char*, const std::string&) {}
  template <class Record>
  void left_out(int, const char*, const std::vector<Record>&) {}

 private:
  /// The next value of a field that has one for each record.
  std::optional<std::uint64_t> value_of(int number, const char* name) {
    Column* column = columns_.find(number);
    if (column == nullptr || !trail_.ok()) return std::nullopt;
    return column->all ? column->all : packed(*column, name);
  }
  /// The column of a field that has as many values as it needs.
  Column* many(int number, const char* name) {
    Column* column = columns_.find(number);
    if (column == nullptr || !trail_.ok()) return nullptr;
    if (column->values) return column;
    trail_.fault("is of another type", name);
    return nullptr;
  }
  std::optional<std::uint64_t> packed(Column& column, const char* name) {
    const auto value = column.values->varint();
    if (!value) trail_.fault("has fewer values than records", name);
    return value;
  }

  template <class Value, class Read>
  void read_many(int number, const char* name, std::vector<Value>& values, Read read) {
    Column* column = many(number, name);
    const auto count = column != nullptr ? packed(*column, name) : std::nullopt;
    if (!count) return;
    if (*count > column->values->left()) return trail_.fault("has fewer values than it says", name);
    values.resize(*count);
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) read(*column, values[i]);
  }

  template <class Number>
  void read_number(std::optional<std::uint64_t> next, const char* name, Number& value) {
    if (!next) return;
    if (*next > std::numeric_limits<Number>::max()) return trail_.fault("is too large", name);
    value = static_cast<Number>(*next);
  }

  void read_range(Column& column, const char* name, std::uint32_t& from, std::uint32_t& to) {
    const auto gap = packed(column, name);
    const auto size = gap ? packed(column, name) : std::nullopt;
    if (!size) return;
    from = static_cast<std::uint32_t>(column.end + static_cast<std::uint64_t>(unzigzag(*gap)));
    to = static_cast<std::uint32_t>(from + *size);
    column.end = to;
  }

  Columns& columns_;
  Content& content_;
  Trail& trail_;
};

/// Takes a section's content apart for `read`.
template <class Read>
Result<void> read_content(std::string_view bytes, const Read& read) {
  Trail trail;
  Content content(trail);
  Cursor cursor(bytes);
  content.read_strings(cursor);
  Columns columns;
  if (trail.ok()) columns.read(cursor, trail);
  BinaryReader reader(columns, content);
  if (trail.ok()) read(reader, content);
  if (!trail.ok()) return *trail.error();
  return {};
}

}  // namespace

Result<void> read_section(std::string_view bytes, Section section, Reading& reading) {
  return read_content(bytes, [&](BinaryReader& reader, Content& content) {
    if (section != Section::kTokens) return for_each_field(reading, reader);
    const Trail::Step step(content.trail, "tokens");
    std::uint32_t count = 0;
    reader.number(0, nullptr, count);
    if (content.take_records(count, nullptr)) reading.tokens.resize(count);
    reader.read(reading.tokens);
  });
}

Result<void> read_section(std::string_view bytes, Story& story) {
  return read_content(bytes, [&](BinaryReader& reader, Content&) { for_each_field(story, reader); });
}

}  // namespace twosource::records
