// Test: tests/end_to_end/errors_test.py.
#include "output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "twosource/render.h"

namespace twosource::cli {

namespace fs = std::filesystem;

Result<Output> Output::open(const std::string& path) {
  Output output;
  if (path.empty() || path == "-") {
    output.file_ = stdout;
    return output;
  }
  output.path_ = path;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const bool in_place = fs::exists(status) && !fs::is_regular_file(status);  // a device, a pipe
  if (!in_place) output.temporary_ = path + ".part";
  output.file_ = std::fopen(in_place ? path.c_str() : output.temporary_.c_str(), "wb");
  if (output.file_ == nullptr) {
    Error failed = output.failure();
    output.temporary_.clear();
    return failed;
  }
  return output;
}

Output::Output(Output&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)),
      path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})) {}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
  if (!temporary_.empty()) {
    std::error_code error;
    fs::remove(temporary_, error);
  }
}

Result<void> Output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) return failure();
  return {};
}

Result<void> Output::tell(std::string_view bytes) {
  auto written = write(bytes);
  if (written && std::fflush(file_) != 0) return failure();
  return written;
}

Result<void> Output::finish() {
  const bool flushed = std::fflush(file_) == 0;
  if (file_ == stdout) {
    if (!flushed) return failure();
    return {};
  }
  const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
  if (!flushed || !closed) return failure();
  if (!temporary_.empty()) {
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure();
    temporary_.clear();
  }
  return {};
}

Error Output::failure() const {
  return {ErrorCode::kCannotWrite,
          std::string("cannot be written: ") + std::strerror(errno) + "; choose another place with -o",
          path_.empty() ? "standard output" : path_};
}

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) != 0; }

unsigned terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return TextOptions{}.width;
}

}  // namespace twosource::cli
