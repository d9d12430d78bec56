// Errors as values. Nothing in Twosource throws across a public function, prints, or exits:
// a function that can fail returns a Result, and the caller decides what becomes of the Error.
//
//   Result<Engine> engine = Engine::open(options);
//   if (!engine) return tell(engine.error());
//   Result<Reading> reading = engine->read(std::move(report));
//
// Who asks a failed Result for its value anyway has a defect: the program ends there, with the Error's line on standard
// error, in every build. What a Result that is about to go holds is given by value, so that nothing is left dangling:
//   for (const Story& story : *brief_of(reports)) …      // safe
//   brief_of(reports)->size()                            // does not compile: name the Result first
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace twosource {

/// What went wrong, for programs. People read Error::message.
enum class ErrorCode {
  kNotFound,             ///< a path that does not exist
  kUnreadable,           ///< a path that exists and cannot be read
  kEmpty,                ///< a file without text, a folder without reports
  kNotText,              ///< bytes that are no text in any supported encoding
  kTooLarge,             ///< an input beyond a stated bound
  kBrokenInput,          ///< an input that breaks its own format (JSON, JSONL)
  kWithheld,             ///< a report that its provider has withheld, cancelled or embargoed
  kDuplicateId,          ///< two Reports with one id
  kUnsupportedLanguage,  ///< a Report in a language without model or rules
  kModelNotFound,        ///< no language model where one was looked for
  kModelBroken,          ///< a model folder that is incomplete, truncated or inconsistent
  kModelUnsupported,     ///< a sound model of a kind or version that cannot be run
  kDataBroken,           ///< a file of data/ that is missing or malformed
  kCannotWrite,          ///< output that could not be written
  kInvalidArgument,      ///< a call or an option that makes no sense
  kNewerVersion,         ///< a stored record of a newer version, which this one cannot read
  kCancelled,            ///< stopped by the caller, or past the deadline that the caller gave
  kOutOfMemory,          ///< more memory than there is
  kInternal,             ///< a defect of Twosource, or of a source that the caller wrote: an exception, caught
};

/// One failure: a code for programs, one line for people that says what is wrong and what to do
/// about it, and the place ("reports/a.jsonl:17", "models/en/tagger/model"), empty where none applies. `detail` is what
/// it is about as a program would name it, where that is one thing: a field of the input ("published"), an option or a
/// limit
/// ("max_bytes", "deadline").
struct Error {
  ErrorCode code = ErrorCode::kInvalidArgument;
  std::string message;
  std::string where;
  std::string detail = {};

  /// "where: message", the line shown to a person.
  [[nodiscard]] std::string line() const { return where.empty() ? message : where + ": " + message; }
};

namespace detail {
/// Ends the program: a value was asked of a failed Result, or an Error of one that did not fail.
[[noreturn]] void no_value(const Error* error) noexcept;
[[noreturn]] void no_error() noexcept;
}  // namespace detail

/// A T or the Error that kept it from being made.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): reads as the value
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): reads as the error

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& value() & { return get(); }
  const T& value() const& { return get(); }
  T value() && { return std::move(get()); }
  T& operator*() & { return get(); }
  const T& operator*() const& { return get(); }
  T operator*() && { return std::move(get()); }
  T* operator->() & { return &get(); }
  const T* operator->() const& { return &get(); }
  T* operator->() && = delete;

  [[nodiscard]] const Error& error() const& {
    const Error* error = std::get_if<Error>(&state_);
    if (error == nullptr) detail::no_error();
    return *error;
  }
  [[nodiscard]] Error error() && {
    Error* error = std::get_if<Error>(&state_);
    if (error == nullptr) detail::no_error();
    return std::move(*error);
  }

 private:
  T& get() {
    if (!ok()) detail::no_value(std::get_if<Error>(&state_));
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] const T& get() const {
    if (!ok()) detail::no_value(std::get_if<Error>(&state_));
    return *std::get_if<T>(&state_);
  }

  std::variant<T, Error> state_;
};

/// The Result of a function that gives nothing back: success, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }
  [[nodiscard]] const Error& error() const& {
    if (ok_) detail::no_error();
    return error_;
  }
  [[nodiscard]] Error error() && {
    if (ok_) detail::no_error();
    return std::move(error_);
  }

 private:
  Error error_;
  bool ok_ = true;
};

}  // namespace twosource
