// Layers of Readings as tables, by the lists of records/fields.h. Test: tests/unit/rendering/tables/tables_test.cc.
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/guard.h"
#include "base/record_names.h"
#include "base/unicode.h"
#include "records/fields.h"
#include "records/json.h"
#include "rendering/tables/column.h"
#include "rendering/tables/row.h"
#include "twosource/tables.h"

namespace twosource {
namespace rendering {
namespace {

using base::CodePointIndex;
using records::List;
using Type = Column::Type;

/// A Reading whose records are written; its text, when it is first asked for a place.
struct Source {
  const Reading& reading;
  CodePointIndex index;

  explicit Source(const Reading& of) : reading(of), index(of.report.text) {}
};

/// Writes the fields of one record as columns: a function for each kind of fields.h.
class FieldColumns {
 public:
  FieldColumns(Column& columns, Row::Work work, const Source& source) : row_(columns, work), source_(source) {}

  template <class Record>
  void write(const Record& record) {
    has_text_of_its_own_ = std::is_same_v<Record, ClauseText>;
    records::for_each_field(record, *this);
  }

  /// Whose record it is, and its id.
  void head(List list, std::size_t place) {
    const Report& report = source_.reading.report;
    row_.text("report", [&report] { return report.id; });
    row_.text_or_null("outlet", [&report] { return report.outlet.value_or(""); });
    row_.text_or_null("published", [&report] { return report.published ? report.published->value : ""; });
    if (!id_prefix(list).empty()) row_.text("id", [&] { return records::numbered_id(id_prefix(list), place); });
  }

  void text(int, const char* name, const std::string& value, records::Text = records::Text::kAny) {
    row_.text(name, [&value] { return std::string_view(value); });
  }
  void text_or_null(int, const char* name, const std::string& value, records::Text = records::Text::kAny) {
    row_.text_or_null(name, [&value] { return std::string_view(value); });
  }
  void text_or_null(int, const char* name, const std::optional<std::string>& value) {
    row_.text_or_null(name, [&value] { return value ? std::string_view(*value) : std::string_view(); });
  }
  void text_if_known(int number, const char* name, const std::optional<std::string>& value) {
    text_or_null(number, name, value);
  }
  void texts(int, const char* name, const std::vector<std::string>& values) {
    row_.texts(name, [&values]() -> const std::vector<std::string>& { return values; });
  }
  void body(int number, const char* name, const std::string& value) { text(number, name, value); }
  template <class Name>
  void label(int, const char* name, Name value) {
    row_.text(name, [&value] { return value.text(); });
  }
  void flag(int, const char* name, bool value) {
    row_.flag(name, [value] { return value; });
  }
  void number(int, const char* name, std::size_t value) {
    row_.integer(name, [value] { return value; });
  }
  void real(int, const char* name, double value) {
    Column& column = row_.column(name, Type::kReal);
    if (!row_.fills()) return;
    if (std::isinf(value)) {
      column.add_null();
    } else {
      column.add(value);
    }
  }
  void small(int, const char* name, std::int8_t value) {
    row_.integer(name, [value] { return value; });
  }
  template <class Enum>
  void choice(int, const char* name, Enum value) {
    row_.text(name, [value] { return base::names_of(value)[static_cast<std::size_t>(value)]; });
  }

  void offsets(int, Span value) {
    const Span points = row_.fills() ? source_.index.code_points(value) : Span{};
    row_.integer("start", [points] { return points.start; });
    row_.integer("end", [points] { return points.end; });
    if (!has_text_of_its_own_) row_.text("text", [&] { return words(value); });
  }
  void span(int, const char* name, Span value) {
    Column& column = row_.column(records::name_of_one(name), Type::kStruct);
    write_span(column, value);
    row_.text(words_name(name), [&] { return words(value); });
  }
  void span_or_null(int, const char* name, Span value) {
    Column& column = row_.column(name, Type::kStruct);
    if (row_.fills() && value.empty()) {
      column.add_null();
    } else {
      write_span(column, value);
    }
    row_.text_or_null(words_name(name), [&] { return words(value); });
  }
  void spans(int, const char* name, const SpanList& values) {
    Column& list = row_.column(name, Type::kList);
    Column& entry = row_.entries(list, Type::kStruct);
    if (row_.fills()) {
      for (const Span value : values) write_span(entry, value);
      list.close();
    } else {
      write_span(entry, {});
    }
    row_.text_or_null(words_name(name), [&] { return words(values); });
  }
  void tokens(int, const char* name, TokenRange value) {
    Column& column = row_.column(records::name_of_one(name), Type::kStruct);
    Row range(column, row_.work());
    range.integer("first", [value] { return value.first; });
    range.integer("last", [value] { return value.last; });
    if (row_.fills()) column.close();
  }

  void index(int number, const char* name, std::size_t value, List list) {
    index(number, name, std::optional<std::size_t>(value), list);
  }
  void index(int, const char* name, std::optional<std::size_t> value, List list) {
    Column& column = row_.column(records::name_of_one(name), id_prefix(list).empty() ? Type::kInteger : Type::kText);
    if (row_.fills()) add_place(column, value, list);
    if (list != List::kEntities) return;
    row_.text_or_null(std::string(name) + "_name",
                      [&] { return value ? std::string_view(source_.reading.entities[*value].name) : ""; });
  }
  void indices(int, const char* name, const std::vector<std::size_t>& values, List list) {
    Column& column = row_.column(name, Type::kList);
    Column& entry = row_.entries(column, id_prefix(list).empty() ? Type::kInteger : Type::kText);
    if (!row_.fills()) return;
    for (const std::size_t value : values) add_place(entry, value, list);
    column.close();
  }

  template <class Record>
  void record(int, const char* name, const Record& value) {
    write_struct(row_.column(name, Type::kStruct), &value);
  }
  template <class Record>
  void record_or_null(int, const char* name, const std::optional<Record>& value) {
    write_struct(row_.column(name, Type::kStruct), value ? &*value : nullptr);
  }
  template <class Record>
  void record_or_null(int, const char* name, const Record& value) {
    write_struct(row_.column(name, Type::kStruct), records::says_nothing(value) ? nullptr : &value);
  }
  template <class Record>
  void record_if_known(int number, const char* name, const std::optional<Record>& value) {
    record_or_null(number, name, value);
  }
  template <class Record>
  void records(int, const char* name, const std::vector<Record>& values) {
    Column& list = row_.column(name, Type::kList);
    Column& entry = row_.entries(list, Type::kStruct);
    if (!row_.fills()) return write_struct<Record>(entry, nullptr);
    for (const Record& value : values) write_struct(entry, &value);
    list.close();
  }
  template <class Record>
  void list(int number, const char* name, const std::vector<Record>& values, List) {
    records(number, name, values);
  }
  template <class Fields>
  void inside(const char* name, Fields fields) {
    Column& column = row_.column(name, Type::kStruct);
    FieldColumns inner(column, row_.work(), source_);
    fields(inner);
    if (row_.fills()) column.close();
  }
  void derived(const char* name, bool value) {
    row_.flag(name, [value] { return value; });
  }

 private:
  [[nodiscard]] std::string_view words(Span span) const { return cut(source_.reading.report.text, span); }
  [[nodiscard]] std::string words(const SpanList& spans) const {
    std::string all;
    for (const Span span : spans) {
      if (!all.empty()) all += " … ";
      all += words(span);
    }
    return all;
  }

  /// "content_text"; of a sentence, "text".
  static std::string words_name(std::string_view name) {
    return name == "sentences" ? "text" : std::string(name) + "_text";
  }

  void write_span(Column& column, Span value) {
    const Span points = row_.fills() ? source_.index.code_points(value) : Span{};
    Row pair(column, row_.work());
    pair.integer("start", [points] { return points.start; });
    pair.integer("end", [points] { return points.end; });
    if (row_.fills()) column.close();
  }

  /// A record inside, or null; when columns are declared, those of such a record.
  template <class Record>
  void write_struct(Column& column, const Record* value) {
    if (row_.fills() && value == nullptr) return column.add_null();
    FieldColumns inner(column, row_.work(), source_);
    inner.write(row_.fills() ? *value : Record{});
    if (row_.fills()) column.close();
  }

  static void add_place(Column& column, std::optional<std::size_t> place, List list) {
    if (!place) {
      column.add_null();
    } else if (id_prefix(list).empty()) {
      column.add(static_cast<std::int32_t>(*place));
    } else {
      column.add(std::string_view(records::numbered_id(id_prefix(list), *place)));
    }
  }

  Row row_;
  const Source& source_;
  bool has_text_of_its_own_ = false;
};

/// Looks for one list among the fields of a Reading, and writes its records; a list that it does not know of, none.
class Layer {
 public:
  Layer(Column& columns, Row::Work work, std::string_view wanted, const Source& source)
      : columns_(columns), work_(work), wanted_(wanted), source_(source) {}

  [[nodiscard]] bool found() const { return found_; }

  template <class Record>
  void list(int, const char* name, const std::vector<Record>& values, List list) {
    if (name != wanted_) return;
    found_ = true;
    if (work_ == Row::Work::kDeclare) return write(Record{}, list, 0);
    for (std::size_t i = 0; i < values.size(); ++i) write(values[i], list, i);
  }
  template <class Record>
  void columns(int number, const char* name, const std::vector<Record>& values, List list) {
    this->list(number, name, values, list);
  }
  template <class Record>
  void record(int, const char*, const Record&) {}
  template <class Record>
  void flat(int, const Record& record) {
    if constexpr (std::is_same_v<Record, Report>) {
      if (wanted_ != "reports") return;
      found_ = true;
      FieldColumns fields(columns_, work_, source_);
      fields.write(record);
      if (work_ == Row::Work::kFill) columns_.close();
    }
  }
  template <class Place>
  void index(int, const char*, Place, List) {}
  template <class Places>
  void indices(int, const char*, const Places&, List) {}

 private:
  template <class Record>
  void write(const Record& record, List list, std::size_t place) {
    FieldColumns fields(columns_, work_, source_);
    fields.head(list, place);
    fields.write(record);
    if (work_ == Row::Work::kFill) columns_.close();
  }

  Column& columns_;
  Row::Work work_;
  std::string_view wanted_;
  const Source& source_;
  bool found_ = false;
};

/// Whether there is such a table.
bool write_layer(Column& columns, Row::Work work, std::string_view table, const Reading& reading) {
  const Source source(reading);
  Layer layer(columns, work, table, source);
  records::for_each_field(reading, layer);
  return layer.found();
}

/// The names of the lists of a Reading.
class ListNames {
 public:
  std::vector<std::string> names{"reports"};

  template <class Record>
  void list(int, const char* name, const std::vector<Record>&, List) {
    names.emplace_back(name);
  }
  template <class Record>
  void columns(int, const char* name, const std::vector<Record>&, List) {
    names.emplace_back(name);
  }
  template <class... Rest>
  void record(Rest&&...) {}
  template <class... Rest>
  void flat(Rest&&...) {}
  template <class... Rest>
  void index(Rest&&...) {}
  template <class... Rest>
  void indices(Rest&&...) {}
};

}  // namespace
}  // namespace rendering

std::vector<std::string> reading_tables() {
  rendering::ListNames lists;
  const Reading none;
  records::for_each_field(none, lists);
  return std::move(lists.names);
}

Result<void> table_of(std::span<const Reading* const> readings, std::string_view table, ArrowArrayStream* stream) {
  using rendering::Column;
  using rendering::Row;
  return base::guarded({}, [&]() -> Result<void> {
    auto batches = std::make_unique<rendering::Batches>(std::make_unique<Column>("", Column::Type::kStruct));
    if (!rendering::write_layer(batches->columns(), Row::Work::kDeclare, table, {})) {
      return Error{
          ErrorCode::kInvalidArgument, "there is no table of Readings called '" + std::string(table) + "'", {}};
    }
    for (const Reading* reading : readings) {
      rendering::write_layer(batches->columns(), Row::Work::kFill, table, *reading);
      batches->end_batch_if_large();
    }
    rendering::Batches::export_stream(std::move(batches), stream);
    return {};
  });
}

}  // namespace twosource
