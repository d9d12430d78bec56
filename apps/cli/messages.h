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

  /// So much of a piece of work is done ("stories linked"), how much a second, and where one knows how much there is (not
  /// 0), how long the rest may take. Shown on a terminal alone, now and then.
  void progress(std::string_view work, std::size_t done, std::size_t all);

  /// Counts one more report that was read.
  void progress() { progress("reports read", ++read_, 0); }

  /// Wipes the progress line, before other output.
  void clear_progress();

  [[nodiscard]] std::size_t errors() const { return errors_; }

 private:
  using Clock = std::chrono::steady_clock;
  void show(const std::string& line);

  bool quiet_;
  bool terminal_;
  bool shown_ = false;
  std::string work_;         ///< that is under way
  Clock::time_point since_;  ///< when it was first told of
  std::size_t done_then_ = 0;
  Clock::time_point shown_at_;
  std::size_t read_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace twosource::cli
