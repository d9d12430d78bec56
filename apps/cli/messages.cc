// Test: tests/end_to_end/errors_test.py.
#include "messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "output.h"
#include "twosource/render.h"

namespace twosource::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenLines{100};

/// "40 seconds", "3 minutes", "2.5 hours".
std::string time_words(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} seconds", seconds);
  return seconds < 5400 ? fmt::format("{:.0f} minutes", seconds / 60) : fmt::format("{:.1f} hours", seconds / 3600);
}

}  // namespace

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

void Messages::progress(std::string_view work, std::size_t done, std::size_t all) {
  const Clock::time_point now = Clock::now();
  if (work != work_) {
    work_ = work;
    since_ = now;
    done_then_ = done;
  } else if (done != all && now - shown_at_ < kBetweenLines) {
    return;
  }
  shown_at_ = now;
  std::string line = all == 0 ? fmt::format("{}: {}", work, done) : fmt::format("{}: {} of {}", work, done, all);
  const double seconds = std::chrono::duration<double>(now - since_).count();
  const double rate = seconds > 1 ? static_cast<double>(done - std::min(done, done_then_)) / seconds : 0;
  if (rate > 0) line += fmt::format(", {:.1f} a second", rate);
  if (rate > 0 && all > done) line += ", " + time_words(static_cast<double>(all - done) / rate) + " left";
  show(line);
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
