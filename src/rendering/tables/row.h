// One row of a table, written column by column in the order in which the columns were declared.
// Test: tests/unit/rendering/tables/tables_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "rendering/tables/column.h"

namespace twosource::rendering {

/// The same calls in the same order declare the columns of a struct once, and fill a row of it each time after. What a
/// row holds is asked for when it is filled alone.
class Row {
 public:
  enum class Work { kDeclare, kFill };

  Row(Column& columns, Work work) : columns_(columns), work_(work) {}

  [[nodiscard]] Work work() const { return work_; }
  [[nodiscard]] bool fills() const { return work_ == Work::kFill; }

  Column& column(std::string_view name, Column::Type type) {
    return fills() ? columns_.child(next_++) : columns_.inside(std::string(name), type);
  }

  /// The column of a list's entries.
  Column& entries(Column& list, Column::Type type) const { return fills() ? list.child(0) : list.inside("item", type); }

  template <class Value>
  void text(std::string_view name, Value&& value) {
    Column& column = this->column(name, Column::Type::kText);
    if (fills()) column.add(std::string_view(value()));
  }

  /// Null where the text is empty.
  template <class Value>
  void text_or_null(std::string_view name, Value&& value) {
    Column& column = this->column(name, Column::Type::kText);
    if (fills()) add_text_or_null(column, value());
  }

  template <class Value>
  void integer(std::string_view name, Value&& value) {
    Column& column = this->column(name, Column::Type::kInteger);
    if (fills()) column.add(static_cast<std::int32_t>(value()));
  }

  template <class Value>
  void flag(std::string_view name, Value&& value) {
    Column& column = this->column(name, Column::Type::kFlag);
    if (fills()) column.add_flag(value());
  }

  /// A list of texts.
  template <class Values>
  void texts(std::string_view name, Values&& values) {
    Column& list = column(name, Column::Type::kList);
    Column& entry = entries(list, Column::Type::kText);
    if (!fills()) return;
    for (const auto& value : values()) entry.add(std::string_view(value));
    list.close();
  }

  static void add_text_or_null(Column& column, std::string_view text) {
    if (text.empty()) {
      column.add_null();
    } else {
      column.add(text);
    }
  }

 private:
  Column& columns_;
  Work work_;
  std::size_t next_ = 0;
};

}  // namespace twosource::rendering
