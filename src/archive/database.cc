#include "archive/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "archive/writer.h"

namespace twosource::archive {

struct Connection {
  sqlite3* sqlite = nullptr;
  std::string path;
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>>
      ready;  ///< statements that nobody uses, by their words
  std::optional<std::chrono::steady_clock::time_point> deadline;

  struct Function {
    TextOfBlob function;
    void* context;
  };
  std::vector<std::unique_ptr<Function>> functions;

  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    for (const auto& [words, statements] : ready) {
      for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    }
    sqlite3_close(sqlite);
  }

  [[nodiscard]] Error failed(int code) const;
  Result<void> execute(std::string_view sql);

  /// What is written to a file that was deleted, or has another in its place, is lost, and nothing would tell it.
  [[nodiscard]] Result<void> still_there() const;
};

namespace {

constexpr int kWaitForWriter = 5000;       // milliseconds
constexpr int kStepsBetweenChecks = 1000;  // of SQLite's machine, between looks at the clock

int flags_of(Access access) {
  switch (access) {
    case Access::kRead:
      return SQLITE_OPEN_READONLY;
    case Access::kWrite:
      return SQLITE_OPEN_READWRITE;
    case Access::kCreate:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// A file's name as SQLite takes one that nobody changes.
std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    const bool is_plain = c != '%' && c != '?' && c != '#';
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

/// What a failure is to a program, by SQLite's primary code.
ErrorCode code_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_CANTOPEN:
      return ErrorCode::kUnreadable;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return ErrorCode::kBrokenInput;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_READONLY:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_PERM:
      return ErrorCode::kCannotWrite;
    case SQLITE_INTERRUPT:
      return ErrorCode::kCancelled;
    case SQLITE_NOMEM:
      return ErrorCode::kOutOfMemory;
    case SQLITE_TOOBIG:
      return ErrorCode::kTooLarge;
    default:
      return ErrorCode::kInternal;
  }
}

/// What it is to a person, where SQLite's own words do not say what to do.
std::string message_of(int code, const char* words, int system_error, const std::string& path) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is no archive: it is no SQLite database";
    case SQLITE_CORRUPT:
      return "is damaged: go back to a copy of it";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is being written by " + writer_of(path) + "; try again when that is done";
    case SQLITE_READONLY:
      return "may not be written";
    case SQLITE_FULL:
      return "cannot be written: the disc is full; what was acknowledged is kept";
    case SQLITE_CANTOPEN:
      if (system_error == ENOENT) return "is not there, and no file can be made there";
      return "cannot be opened" + (system_error == 0 ? "" : std::string(": ") + std::strerror(system_error));
    case SQLITE_INTERRUPT:
      return "took longer than it was given";
    default:
      return words;
  }
}

/// Whether it is the place that keeps a file from being opened: nothing can be written there.
bool is_locked_in(const Result<Database>& database) {
  if (database) return false;
  const ErrorCode code = database.error().code;
  return code == ErrorCode::kUnreadable || code == ErrorCode::kCannotWrite;
}

void call_text_of_blob(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* called = static_cast<Connection::Function*>(sqlite3_user_data(context));
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  const auto text = bytes == nullptr ? std::nullopt : called->function({bytes, size}, called->context);
  if (!text) return sqlite3_result_null(context);
  sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

int is_late(void* connection) {
  const auto& deadline = static_cast<Connection*>(connection)->deadline;
  return deadline && std::chrono::steady_clock::now() > *deadline ? 1 : 0;
}

}  // namespace

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string& path, Access access) {
  auto database = open_at(path, path, flags_of(access));
  if (access == Access::kRead && is_locked_in(database)) {
    // A log cannot be opened where nothing may be written; without one the file is as it will stay.
    std::error_code error;
    const auto log = std::filesystem::file_size(path + "-wal", error);
    if (!error && log > 0) {
      return Error{ErrorCode::kUnreadable,
                   "has changes in its log, which can be read only by who may write there: let them open it once",
                   path};
    }
    database = open_at(path, immutable_uri(path), flags_of(access) | SQLITE_OPEN_URI);
  }
  if (!database) return database;
  auto set = database->execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -65536");
  if (set && access != Access::kRead) {
    // Small pages: of rows that fill none, less is left over. Each report touches pages all over the indices of names: they
    // are written back when several reports have.
    set = database->execute("PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 32768");
  }
  if (!set) return set.error();
  return database;
}

Result<Database> Database::open_at(const std::string& path, const std::string& name, int flags) {
  auto connection = std::make_unique<Connection>();
  connection->path = path;
  const int opened = sqlite3_open_v2(name.c_str(), &connection->sqlite, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (opened != SQLITE_OK) return connection->failed(opened);
  sqlite3_extended_result_codes(connection->sqlite, 1);
  sqlite3_busy_timeout(connection->sqlite, kWaitForWriter);
  Database database(std::move(connection));
  // Looks into the file: what is no database is told here and not by the first question.
  if (auto looked = database.number("SELECT count(*) FROM sqlite_master"); !looked) return looked.error();
  return database;
}

Error Connection::failed(int code) const {
  Error error{code_of(code), message_of(code, sqlite3_errmsg(sqlite), sqlite3_system_errno(sqlite), path), path};
  if (error.code == ErrorCode::kCancelled) error.detail = "deadline";
  return error;
}

Result<void> Connection::execute(std::string_view sql) {
  const int done = sqlite3_exec(sqlite, std::string(sql).c_str(), nullptr, nullptr, nullptr);
  if (done != SQLITE_OK) return failed(done);
  return {};
}

Result<void> Connection::still_there() const {
  int moved = 0;
  if (sqlite3_file_control(sqlite, nullptr, SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved == 0) return {};
  return Error{ErrorCode::kCannotWrite, "was deleted, moved or replaced while it was open: begin again", path};
}

Result<Statement> Database::prepare(std::string_view sql) {
  const auto known = connection_->ready.find(sql);
  if (known != connection_->ready.end() && !known->second.empty()) {
    sqlite3_stmt* statement = known->second.back();
    known->second.pop_back();
    return Statement(*connection_, statement);
  }
  sqlite3_stmt* statement = nullptr;
  const int done = sqlite3_prepare_v3(connection_->sqlite, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (done != SQLITE_OK) return connection_->failed(done);
  return Statement(*connection_, statement);
}

Result<void> Database::execute(std::string_view sql) { return connection_->execute(sql); }

Result<std::int64_t> Database::number(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

Result<void> Database::add_function(const char* name, TextOfBlob function, void* context) {
  auto& kept = connection_->functions.emplace_back(
      std::make_unique<Connection::Function>(Connection::Function{function, context}));
  const int done =
      sqlite3_create_function_v2(connection_->sqlite, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                 kept.get(), &call_text_of_blob, nullptr, nullptr, nullptr);
  if (done != SQLITE_OK) return connection_->failed(done);
  return {};
}

void Database::set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline) {
  connection_->deadline = deadline;
  sqlite3_progress_handler(connection_->sqlite, deadline ? kStepsBetweenChecks : 0, deadline ? &is_late : nullptr,
                           connection_.get());
}

std::int64_t Database::last_rowid() const { return sqlite3_last_insert_rowid(connection_->sqlite); }
std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_->sqlite); }
const std::string& Database::path() const { return connection_->path; }

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      failed_bind_(other.failed_bind_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(connection_, other.connection_);
  std::swap(statement_, other.statement_);
  std::swap(failed_bind_, other.failed_bind_);
  return *this;
}

Statement::~Statement() { give_back(); }

void Statement::give_back() {
  if (statement_ == nullptr) return;
  reset();
  try {
    connection_->ready[sqlite3_sql(statement_)].push_back(statement_);
  } catch (...) {
    sqlite3_finalize(statement_);
  }
  statement_ = nullptr;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  if (const int done = sqlite3_bind_int64(statement_, parameter, value)) failed_bind_ = done;
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  if (const int done = sqlite3_bind_double(statement_, parameter, value)) failed_bind_ = done;
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const char* bytes = text.data() == nullptr ? "" : text.data();
  const int done = sqlite3_bind_text64(statement_, parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (done != SQLITE_OK) failed_bind_ = done;
  return *this;
}

Statement& Statement::bind(int parameter, const std::optional<std::string>& text) {
  return text ? bind(parameter, std::string_view(*text)) : bind_null(parameter);
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  if (const int done = sqlite3_bind_blob64(statement_, parameter, data, bytes.size(), SQLITE_TRANSIENT)) {
    failed_bind_ = done;
  }
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  if (const int done = sqlite3_bind_null(statement_, parameter)) failed_bind_ = done;
  return *this;
}

Result<bool> Statement::step() {
  if (failed_bind_ != 0) return connection_->failed(failed_bind_);
  const int done = sqlite3_step(statement_);
  if (done == SQLITE_ROW) return true;
  if (done == SQLITE_DONE) return false;
  return connection_->failed(done);
}

Result<void> Statement::run() {
  const auto row = step();
  reset();
  if (!row) return row.error();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  failed_bind_ = 0;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }
bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes == nullptr ? std::string{}
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::string Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return bytes == nullptr ? std::string{}
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::optional<std::string> Statement::maybe_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

Result<Transaction> Transaction::begin(Database& database) {
  if (auto there = database.connection_->still_there(); !there) return there.error();
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(*database.connection_);
}

Transaction::~Transaction() {
  if (connection_ != nullptr) (void)connection_->execute("ROLLBACK");
}

Result<void> Transaction::commit() {
  if (auto there = connection_->still_there(); !there) return there;
  auto done = connection_->execute("COMMIT");
  if (done) connection_ = nullptr;
  return done;
}

}  // namespace twosource::archive
