// Test: tests/unit/records/codec_test.cc.
#include <algorithm>
#include <bit>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/tensor_file.h"
#include "records/binary.h"
#include "records/story_fields.h"
#include "records/wire.h"

namespace twosource::records {
namespace {

/// The strings of a section, each once: but for long ones, which a hostile section could have a reader copy over and
/// over.
class Strings {
 public:
  std::uint64_t number_of(std::string_view text) {
    return text.size() > kLongestSharedString ? add(text) : shared_number_of(text);
  }

  std::uint64_t shared_number_of(std::string_view text) {
    if (text.empty()) return 0;
    const auto [found, is_new] = numbers_.try_emplace(text, 0);
    if (is_new) found->second = add(text);
    return found->second;
  }

  [[nodiscard]] std::string bytes() const {
    std::string all;
    append_varint(all, strings_.size());
    for (const std::string_view string : strings_) append_bytes(all, string);
    return all;
  }

 private:
  std::uint64_t add(std::string_view text) {
    strings_.push_back(text);
    return strings_.size();
  }

  std::vector<std::string_view> strings_;
  std::unordered_map<std::string_view, std::uint64_t> numbers_;
};

struct Columns;

/// The values of one field of all records of a kind.
struct Column {
  std::vector<std::uint64_t> values;
  bool one_each = true;              ///< one value a record; else as many as it needs
  std::uint64_t end = 0;             ///< of the place that was written last
  std::string bytes;                 ///< of a `body`
  std::unique_ptr<Columns> records;  ///< of records inside of records
};

struct Columns {
  std::size_t rows = 0;
  std::vector<Column> columns;  ///< by number

  Column& at(int number) {
    const auto place = static_cast<std::size_t>(number);
    if (columns.size() <= place) columns.resize(place + 1);
    return columns[place];
  }
};

void append_values(std::string& bytes, int number, const Column& column) {
  const std::vector<std::uint64_t>& values = column.values;
  if (values.empty()) return;
  const auto is_first = [&values](std::uint64_t value) { return value == values.front(); };
  if (column.one_each && std::all_of(values.begin(), values.end(), is_first)) {
    append_tag(bytes, number, Wire::kVarint);
    append_varint(bytes, values.front());
    return;
  }
  std::string packed;
  for (const std::uint64_t value : values) append_varint(packed, value);
  append_tag(bytes, number, Wire::kBytes);
  append_bytes(bytes, packed);
}

/// The bytes of some columns; adds the number of their records to `rows`.
std::string bytes_of(const Columns& columns, std::size_t& rows) {
  std::string bytes;
  rows += columns.rows;
  for (std::size_t number = 0; number < columns.columns.size(); ++number) {
    const Column& column = columns.columns[number];
    const int tag = static_cast<int>(number);
    if (!column.bytes.empty()) {
      append_tag(bytes, tag, Wire::kBytes);
      append_bytes(bytes, column.bytes);
    } else if (column.records) {
      std::string inner;
      append_values(inner, 0, column);
      inner += bytes_of(*column.records, rows);
      append_tag(bytes, tag, Wire::kBytes);
      append_bytes(bytes, inner);
    } else {
      append_values(bytes, tag, column);
    }
  }
  return bytes;
}

/// Adds the fields of one record to the columns of its kind: a function for each kind of fields.h and story_fields.h.
class BinaryWriter {
 public:
  BinaryWriter(Columns& columns, Strings& strings, bool text) : columns_(columns), strings_(strings), text_(text) {}

  template <class Record>
  void add(const Record& value) {
    ++columns_.rows;
    for_each_field(value, *this);
  }

  void text(int number, const char*, const std::string& value, Text = Text::kAny) {
    put(number, strings_.number_of(value));
  }
  void text_or_null(int number, const char*, const std::string& value, Text = Text::kAny) {
    put(number, strings_.number_of(value));
  }
  void text_or_null(int number, const char*, const std::optional<std::string>& value) {
    put(number, value ? strings_.number_of(*value) + 1 : 0);
  }
  void text_if_known(int number, const char* name, const std::optional<std::string>& value) {
    text_or_null(number, name, value);
  }
  void texts(int number, const char*, const std::vector<std::string>& values) {
    Column& column = many(number, values.size());
    for (const std::string& value : values) column.values.push_back(strings_.number_of(value));
  }
  void body(int number, const char*, const std::string& value) {
    if (text_) columns_.at(number).bytes = value;
  }
  template <class Name>
  void label(int number, const char*, Name value) {
    put(number, strings_.shared_number_of(value.text()));
  }
  void flag(int number, const char*, bool value) { put(number, value ? 1 : 0); }
  void number(int number, const char*, std::size_t value) { put(number, value); }
  /// By its bits from the other end, where a number that is none too exact has zeros.
  void real(int number, const char*, double value) { put(number, turned(std::bit_cast<std::uint64_t>(value))); }
  void small(int number, const char*, std::int8_t value) { put(number, zigzag(value)); }
  template <class Enum>
  void choice(int number, const char*, Enum value) {
    put(number, static_cast<std::uint64_t>(value));
  }

  template <class Enum>
  void choice_or_null(int number, const char*, const std::optional<Enum>& value) {
    put(number, value ? static_cast<std::uint64_t>(*value) + 1 : 0);
  }
  void numbers(int number, const char*, const std::vector<std::uint32_t>& values) {
    Column& column = many(number, values.size());
    column.values.insert(column.values.end(), values.begin(), values.end());
  }

  void offsets(int number, Span value) { put_range(columns_.at(number), value.start, value.end); }
  void span(int number, const char*, Span value) { offsets(number, value); }
  /// One that is empty is absent, wherever it lies: JSON has null for it.
  void span_or_null(int number, const char*, Span value) { offsets(number, value.empty() ? Span{} : value); }
  void spans(int number, const char*, const SpanList& values) {
    Column& column = many(number, values.size());
    for (const Span value : values) put_range(column, value.start, value.end);
  }
  void tokens(int number, const char*, TokenRange value) { put_range(columns_.at(number), value.first, value.last); }

  template <class AnyList>
  void index(int number, const char*, std::size_t value, AnyList list) {
    if (!id_prefix(list).empty()) return put(number, value);
    // Places in the text's order lie near the one before: told by how far.
    Column& column = columns_.at(number);
    put(number, zigzag(static_cast<std::int64_t>(value - column.end)));
    column.end = value;
  }
  template <class AnyList>
  void index(int number, const char*, std::optional<std::size_t> value, AnyList) {
    put(number, value ? *value + 1 : 0);
  }
  template <class AnyList>
  void indices(int number, const char*, const std::vector<std::size_t>& values, AnyList) {
    Column& column = many(number, values.size());
    column.values.insert(column.values.end(), values.begin(), values.end());
  }

  template <class Record>
  void record_or_null(int number, const char*, const std::optional<Record>& value) {
    put(number, value ? 1 : 0);
    BinaryWriter writer = inner(number);
    if (value) writer.add(*value);
  }
  template <class Record>
  void record_or_null(int number, const char* name, const Record& value) {
    record(number, name, value);
  }
  template <class Record>
  void record_if_known(int number, const char* name, const std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void record(int number, const char*, const Record& value) {
    put(number, 1);
    inner(number).add(value);
  }
  template <class Record>
  void records(int number, const char*, const std::vector<Record>& values) {
    put(number, values.size());
    BinaryWriter writer = inner(number);
    for (const Record& value : values) writer.add(value);
  }
  template <class Record>
  void list(int number, const char* name, const std::vector<Record>& values, List list) {
    if (list != List::kTokens) records(number, name, values);  // which have a section of their own
  }
  template <class Record>
  void columns(int number, const char* name, const std::vector<Record>& values, List) {
    records(number, name, values);
  }
  template <class Record>
  void flat(int number, const Record& value) {
    record(number, "", value);
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
  void put(int number, std::uint64_t value) { columns_.at(number).values.push_back(value); }
  Column& many(int number, std::size_t count) {
    Column& column = columns_.at(number);
    column.one_each = false;
    column.values.push_back(count);
    return column;
  }
  static void put_range(Column& column, std::uint32_t from, std::uint32_t to) {
    column.one_each = false;
    column.values.push_back(zigzag(std::int64_t{from} - static_cast<std::int64_t>(column.end)));
    column.values.push_back(static_cast<std::uint32_t>(to - from));
    column.end = to;
  }
  BinaryWriter inner(int number) {
    Column& column = columns_.at(number);
    if (!column.records) column.records = std::make_unique<Columns>();
    return {*column.records, strings_, text_};
  }

  Columns& columns_;
  Strings& strings_;
  bool text_;
};

/// The content of a section: strings in front, then the columns that `write` fills.
template <class Write>
std::string content_of(bool text, const Write& write) {
  Strings strings;
  Columns columns;
  BinaryWriter writer(columns, strings, text);
  write(writer);
  std::size_t rows = 0;
  std::string bytes = bytes_of(columns, rows);
  bytes.insert(0, strings.bytes());
  if (rows > bytes.size()) {
    const std::string padding(rows - bytes.size(), '\0');
    append_tag(bytes, kPadding, Wire::kBytes);
    append_bytes(bytes, padding);
  }
  return bytes;
}

}  // namespace

std::string section_of(const Reading& reading, Section section, bool text) {
  return content_of(text, [&](BinaryWriter& writer) {
    if (section != Section::kTokens) return writer.add(reading);
    for (const Token& token : reading.tokens) writer.add(token);
    writer.number(0, "", reading.tokens.size());
  });
}

std::string section_of(const Story& story) {
  return content_of(false, [&](BinaryWriter& writer) { writer.add(story); });
}

std::uint64_t checksum_of(std::uint64_t section, std::string_view content) {
  return base::tensor_checksum(content) ^ section;
}

void append_section(std::string& bytes, Section section, std::string_view content) {
  append_varint(bytes, static_cast<std::uint64_t>(section));
  append_varint(bytes, content.size());
  std::uint64_t checksum = checksum_of(static_cast<std::uint64_t>(section), content);
  for (int i = 0; i < 8; ++i, checksum >>= 8U) bytes += static_cast<char>(checksum & 0xFFU);
  bytes += content;
}

}  // namespace twosource::records
