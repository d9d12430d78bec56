// Where a command writes to: standard output or a file, with every failure told once.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::cli {

/// Writes to a file (-o) or, with an empty path or "-", to standard output. A file appears under its name only when it
/// is complete: an earlier one of that name survives a failed run.
class Output {
 public:
  static Result<Output> open(const std::string& path);

  Output(Output&& other) noexcept;
  Output& operator=(Output&& other) = delete;
  ~Output();

  /// Writes some bytes. An Error (disk full, closed pipe) names the output.
  Result<void> write(std::string_view bytes);

  /// Writes some bytes that are to be seen at once, whatever comes later.
  Result<void> tell(std::string_view bytes);

  /// Completes the output; call it once, at the end.
  Result<void> finish();

 private:
  Output() = default;
  [[nodiscard]] Error failure() const;

  std::FILE* file_ = nullptr;
  std::string path_;       ///< empty: standard output
  std::string temporary_;  ///< written instead of `path_` until the end; empty where that is a device
};

/// Whether a person sees what is written there.
bool is_terminal(std::FILE* stream);

/// Columns of the terminal on standard output; 100 where there is none.
unsigned terminal_width();

}  // namespace twosource::cli
