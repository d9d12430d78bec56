// Statements with their values in one line.
//
//   auto rows = ask(database, "SELECT id FROM report WHERE outlet = ?1 AND id >= ?2", outlet, first);
//   if (!rows) return rows.error();
//   …rows->step()…
//   auto done = tell(database, "UPDATE version SET sha256 = ?2, text = ?3 WHERE report = ?1", id, sha256, Blob{text});
//
// Test: tests/unit/archive/database_test.cc.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/database.h"

namespace twosource::archive {

/// Bytes; NULL where there are none.
struct Blob {
  std::string_view bytes;
};

template <std::integral Number>
void bind_value(Statement& statement, int parameter, Number value) {
  statement.bind(parameter, static_cast<std::int64_t>(value));
}
inline void bind_value(Statement& statement, int parameter, double value) { statement.bind(parameter, value); }
inline void bind_value(Statement& statement, int parameter, std::string_view value) {
  statement.bind(parameter, value);
}
inline void bind_value(Statement& statement, int parameter, Blob value) {
  value.bytes.empty() ? statement.bind_null(parameter) : statement.bind_blob(parameter, value.bytes);
}
template <class Value>
void bind_value(Statement& statement, int parameter, const std::optional<Value>& value) {
  if (!value) {
    statement.bind_null(parameter);
  } else {
    bind_value(statement, parameter, *value);
  }
}

/// A statement with its parameters bound, ?1 to the first value.
template <class... Values>
Result<Statement> ask(Database& database, std::string_view sql, const Values&... values) {
  auto statement = database.prepare(sql);
  if (!statement) return statement.error();
  int parameter = 0;
  (bind_value(*statement, ++parameter, values), ...);
  return statement;
}

/// Runs a statement that gives no rows.
template <class... Values>
Result<void> tell(Database& database, std::string_view sql, const Values&... values) {
  auto statement = ask(database, sql, values...);
  if (!statement) return statement.error();
  return statement->run();
}

/// The first column of the one row that a statement gives; none where it gives no row, or NULL.
template <class... Values>
Result<std::optional<std::int64_t>> ask_number(Database& database, std::string_view sql, const Values&... values) {
  auto statement = ask(database, sql, values...);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row && !statement->is_null(0) ? std::optional(statement->integer(0)) : std::nullopt;
}

/// All rows that a statement gives, each as `row_of` makes it of the columns.
template <class RowOf>
auto rows_of(Result<Statement> question, const RowOf& row_of)
    -> Result<std::vector<decltype(row_of(std::declval<const Statement&>()))>> {
  if (!question) return question.error();
  std::vector<decltype(row_of(std::declval<const Statement&>()))> rows;
  while (true) {
    const auto row = question->step();
    if (!row) return row.error();
    if (!*row) return rows;
    rows.push_back(row_of(*question));
  }
}

}  // namespace twosource::archive
