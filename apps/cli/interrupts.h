// Ctrl-C and the like: the first asks the work to end after what it is at, the second ends the program.
// Test: tests/end_to_end/archive_test.py.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace twosource::cli {

/// While one is there, SIGINT and SIGTERM are received by a thread of its own. To be made before other threads are, which
/// then do not receive them.
class Interrupts {
 public:
  Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
  ~Interrupts();

  /// Stop is requested by the first signal.
  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

 private:
  sigset_t signals_{};
  std::stop_source stop_;
  std::jthread waiting_;
};

}  // namespace twosource::cli
