// SQLite, as the archive uses it: connections, statements and transactions that let go of themselves, errors as values.
//
//   Result<Database> database = Database::open("news.db", Access::kWrite);
//   auto find = database->prepare("SELECT title FROM report WHERE key = ?1");
//   if (!find) return find.error();
//   find->bind(1, key);
//   while (true) {
//     auto row = find->step();
//     if (!row) return row.error();
//     if (!*row) break;
//     titles.push_back(find->text(0));
//   }
//
// Statements are kept ready by the connection that prepared them: to prepare the same words again costs a look-up. A
// Statement that goes is reset and given back. All of SQLite's calls stand in database.cc; one connection is for one
// thread at a time. Method: the write-ahead log with synchronous=FULL, so that what was committed is there after a loss of
// power (sqlite.org/wal.html), foreign keys held. Test: tests/unit/archive/database_test.cc.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "twosource/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace twosource::archive {

enum class Access {
  kRead,   ///< the file must be there; nothing is written
  kWrite,  ///< the file must be there
  kCreate  ///< made where it is not there
};

struct Connection;  ///< database.cc

/// One prepared statement, in use. Numbers of parameters count from 1, of columns from 0, as SQLite has them.
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;
  ~Statement();

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, const std::optional<std::string>& text);  ///< NULL where there is none
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);

  /// The next row: true where there is one, whose columns stay until the next step.
  Result<bool> step();

  /// Runs a statement that gives no rows, and makes it ready to be bound anew.
  Result<void> run();

  /// Makes it ready to be bound and stepped anew.
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string blob(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  /// Text, or none where the column is NULL.
  [[nodiscard]] std::optional<std::string> maybe_text(int column) const;

 private:
  friend class Database;
  Statement(Connection& connection, sqlite3_stmt* statement) : connection_(&connection), statement_(statement) {}
  void give_back();

  Connection* connection_;
  sqlite3_stmt* statement_;
  int failed_bind_ = 0;  ///< of the first parameter that could not be bound, told by step
};

/// A function that SQL can call with one blob, which gives text: an archive's texts are stored packed.
using TextOfBlob = std::optional<std::string> (*)(std::string_view bytes, void* context);

class Database {
 public:
  /// Errors: kNotFound, kUnreadable (no permission; kCannotWrite where it was to be written), kBrokenInput (a file that
  /// is no SQLite database).
  static Result<Database> open(const std::string& path, Access access);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// Words of SQL, one statement; the same words are compiled once.
  Result<Statement> prepare(std::string_view sql);

  /// Runs several statements that take and give nothing.
  Result<void> execute(std::string_view sql);

  /// The one number that a statement gives; 0 where it gives no row.
  Result<std::int64_t> number(std::string_view sql);

  /// Makes `name`(blob) callable; it gives NULL where `function` gives none. `context` must outlive the connection.
  Result<void> add_function(const char* name, TextOfBlob function, void* context);

  /// What runs longer than this from now on ends with kCancelled, detail "deadline". None: as long as it takes.
  void set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline);

  [[nodiscard]] std::int64_t last_rowid() const;
  [[nodiscard]] std::int64_t changed_rows() const;  ///< by the statement that ran last
  [[nodiscard]] const std::string& path() const;

 private:
  friend class Transaction;
  static Result<Database> open_at(const std::string& path, const std::string& name, int flags);
  explicit Database(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;  ///< where it is stays, also when this is moved
};

/// Changes that are made together or not at all: what is not committed when this goes is undone. Begins at once as a
/// writer's (BEGIN IMMEDIATE), so that a second writer is told before anything was done: it waits for five seconds, then
/// kCannotWrite says who is writing. Neither begins nor commits in a file that was deleted or replaced meanwhile
/// (kCannotWrite).
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);

  Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

}  // namespace twosource::archive
