// What the command says on standard error: errors and notes, one line each, and progress on a terminal.
#pragma once

#include <cstddef>
#include <set>
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

  /// Counts one more report that was read; shown on a terminal alone, now and then.
  void progress();

  /// Wipes the progress line, before other output.
  void clear_progress();

  [[nodiscard]] std::size_t errors() const { return errors_; }

 private:
  bool quiet_;
  bool terminal_;
  bool shown_ = false;
  std::size_t read_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace twosource::cli
