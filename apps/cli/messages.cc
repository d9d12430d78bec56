// Test: tests/end_to_end/errors_test.py.
#include "messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "output.h"
#include "twosource/render.h"

namespace twosource::cli {

Messages::Messages(bool quiet) : quiet_(quiet), terminal_(is_terminal(stderr)) {}

void Messages::error(const Error& error) {
  clear_progress();
  ++errors_;
  fmt::print(stderr, "twosource: {}\n", printable(error.line()));
}

void Messages::note(std::string_view text) {
  if (quiet_) return;
  clear_progress();
  fmt::print(stderr, "twosource: note: {}\n", printable(text));
}

void Messages::progress() {
  begin("reports read");
  ++read_;
  const bool milestone = read_ < 10 || (read_ < 100 && read_ % 10 == 0) || read_ % 100 == 0;
  if (!milestone) return;
  const std::string rate =
      seconds() > 1 ? fmt::format(", {:.1f} a second", static_cast<double>(read_) / seconds()) : "";
  show(fmt::format("{} report{} read{}", read_, read_ == 1 ? "" : "s", rate));
}

void Messages::progress(std::string_view work, std::size_t done, std::size_t all) {
  begin(work);
  std::string left;
  if (done > 0 && seconds() > 1) {
    const double rest = seconds() * static_cast<double>(all - std::min(done, all)) / static_cast<double>(done);
    left = rest < 90 ? fmt::format(", {:.0f} seconds left", rest) : fmt::format(", {:.0f} minutes left", rest / 60);
  }
  show(fmt::format("{}: {} of {}{}", work, done, all, left));
}

/// Another piece of work has another beginning.
void Messages::begin(std::string_view work) {
  if (work == work_) return;
  work_ = work;
  since_ = std::chrono::steady_clock::now();
}

double Messages::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - since_).count();
}

void Messages::show(const std::string& line) {
  if (quiet_ || !terminal_) return;
  fmt::print(stderr, "\r{}\x1b[K", line);
  std::fflush(stderr);
  shown_ = true;
}

void Messages::clear_progress() {
  if (!shown_) return;
  fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace twosource::cli
