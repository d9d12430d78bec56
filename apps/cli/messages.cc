// Test: tests/end_to_end/errors_test.py.
#include "messages.h"

#include <fmt/format.h>

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
  ++read_;
  const bool milestone = read_ < 10 || (read_ < 100 && read_ % 10 == 0) || read_ % 100 == 0;
  if (quiet_ || !terminal_ || !milestone) return;
  fmt::print(stderr, "\r{} report{} read", read_, read_ == 1 ? "" : "s");
  std::fflush(stderr);
  shown_ = true;
}

void Messages::clear_progress() {
  if (!shown_) return;
  fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace twosource::cli
