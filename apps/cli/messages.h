// What the command says on standard error: errors and notes, one line each, and progress on a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::cli {

class Messages {
 public:
  explicit Messages(bool quiet);

  /// "twosource: WHERE: MESSAGE". Always printed.
  void error(const Error& error);

  /// "twosource: note: …". Not printed when quiet.
  void note(std::string_view text);

  /// Counts one more report that was read; shown on a terminal alone, now and then, with how many a second.
  void progress();

  /// So much of a piece of work is done ("stories linked"), and how long the rest may take; shown likewise.
  void progress(std::string_view work, std::size_t done, std::size_t all);

  /// Wipes the progress line, before other output.
  void clear_progress();

  [[nodiscard]] std::size_t errors() const { return errors_; }

 private:
  void begin(std::string_view work);
  void show(const std::string& line);
  [[nodiscard]] double seconds() const;

  bool quiet_;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
  std::string work_;  ///< that is under way since then
  std::size_t read_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace twosource::cli
