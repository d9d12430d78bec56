#include "interrupts.h"

#include <pthread.h>

namespace twosource::cli {

Interrupts::Interrupts() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  waiting_ = std::jthread([this](const std::stop_token& over) {
    constexpr timespec kLook{0, 100'000'000};
    while (!over.stop_requested()) {
      const int signal = sigtimedwait(&signals_, nullptr, &kLook);
      if (signal < 0) continue;
      if (!stop_.request_stop()) {
        pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
        std::raise(signal);
      }
    }
  });
}

Interrupts::~Interrupts() {
  waiting_.request_stop();
  waiting_.join();
  pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
}

}  // namespace twosource::cli
