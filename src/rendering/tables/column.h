// Columns that grow row by row, and their way out as Arrow's C data (arrow.apache.org/docs/format/CDataInterface.html).
// Test: tests/unit/rendering/tables/tables_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/tables.h"

namespace twosource::rendering {

/// A column of one type. Struct and list columns have columns inside.
class Column {
 public:
  enum class Type { kText, kInteger, kReal, kFlag, kList, kStruct };

  Column(std::string name, Type type) : name_(std::move(name)), type_(type) {
    if (type == Type::kText || type == Type::kList) offsets_.push_back(0);
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Type type() const { return type_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }

  /// Adds a column inside and gives its place.
  Column& inside(std::string name, Type type);
  [[nodiscard]] Column& child(std::size_t place) { return *children_[place]; }

  void add(std::string_view text);
  void add(std::int32_t number);
  void add(double number);
  void add_flag(bool flag);
  /// Closes a row of a struct, whose columns have theirs already, or of a list, which holds what its column has got since
  /// the row before.
  void close() { end_row(true); }
  /// A row without a value, of a struct that still has values inside, too.
  void add_null();

  /// Bytes of text so far, of all columns inside as well: what offsets of 32 bits bound.
  [[nodiscard]] std::size_t text_bytes() const;

  /// What the column is, into `schema`; all are nullable.
  void export_schema(ArrowSchema* schema) const;
  /// What it holds, into `array`, which owns it from then on; the column is empty after.
  void export_array(ArrowArray* array);

 private:
  void end_row(bool valid);

  std::string name_;
  Type type_;
  std::size_t rows_ = 0;
  std::size_t nulls_ = 0;
  std::vector<std::uint8_t> valid_;  ///< bits
  std::vector<std::int32_t> offsets_;
  std::string text_;
  std::vector<std::int32_t> integers_;
  std::vector<double> reals_;
  std::vector<std::uint8_t> flags_;  ///< bits
  std::vector<std::unique_ptr<Column>> children_;
};

/// Record batches of one struct column, in order, as a stream of Arrow's.
class Batches {
 public:
  explicit Batches(std::unique_ptr<Column> columns) : columns_(std::move(columns)) {}

  [[nodiscard]] Column& columns() { return *columns_; }
  /// Closes a batch where it has got large.
  void end_batch_if_large();
  /// All of it, into `stream`.
  static void export_stream(std::unique_ptr<Batches> batches, ArrowArrayStream* stream);

 private:
  static int get_schema(ArrowArrayStream* stream, ArrowSchema* schema);
  static int get_next(ArrowArrayStream* stream, ArrowArray* array);
  static const char* get_last_error(ArrowArrayStream*);
  static void release(ArrowArrayStream* stream);

  void end_batch();

  std::unique_ptr<Column> columns_;
  std::vector<ArrowArray> done_;
  std::size_t given_ = 0;

 public:
  Batches(const Batches&) = delete;
  Batches& operator=(const Batches&) = delete;
  ~Batches();
};

}  // namespace twosource::rendering
