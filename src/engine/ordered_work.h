// Work given to an Executor, its results taken in the order in which it was given, with a bounded amount of both in
// flight. Test: tests/unit/engine/ordered_work_test.cc.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "engine/executor.h"

namespace twosource::engine {

/// For one thread at a time, which gives and takes. When it goes, what no thread has begun is dropped, and what one has
/// is waited for.
template <class Input, class Output>
class OrderedWork {
 public:
  /// `work` must not throw.
  OrderedWork(Executor& executor, std::function<Output(Input)> work)
      : executor_(executor), shared_(std::make_shared<Shared>()) {
    shared_->work = std::move(work);
  }
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  ~OrderedWork() {
    std::unique_lock lock(shared_->mutex);
    shared_->dropped = true;
    shared_->changed.wait(lock, [this] { return shared_->running == 0; });
  }

  [[nodiscard]] bool empty() const { return slots_.empty(); }

  /// Whether as much is in flight as keeps all threads busy.
  [[nodiscard]] bool full() const {
    const unsigned threads = executor_.threads();
    return slots_.size() >= (threads == 1 ? std::size_t{1} : std::size_t{4} * threads);
  }

  void give(Input input) {
    if (!hold_) hold_.emplace(executor_);
    auto slot = std::make_shared<Slot>(std::move(input));
    slots_.push_back(slot);
    executor_.post([shared = shared_, slot = std::move(slot)] { shared->run(*slot); });
  }

  [[nodiscard]] bool first_is_done() const {
    const std::lock_guard lock(shared_->mutex);
    return !slots_.empty() && slots_.front()->output.has_value();
  }

  /// The result of what was given first, once it is there; nothing where `stop` or `deadline` comes before it.
  /// `while_waiting`, where there is one, is called every so often until then.
  std::optional<Output> take(const std::stop_token& stop,
                             const std::optional<std::chrono::steady_clock::time_point>& deadline,
                             const std::function<void()>& while_waiting = {}) {
    using std::chrono::steady_clock;
    std::unique_lock lock(shared_->mutex);
    std::optional<Output>& first = slots_.front()->output;
    const auto done = [&first] { return first.has_value(); };
    while (!done() && !stop.stop_requested() && !(deadline && steady_clock::now() >= *deadline)) {
      if (!while_waiting) {
        if (deadline) {
          shared_->changed.wait_until(lock, stop, *deadline, done);
        } else {
          shared_->changed.wait(lock, stop, done);
        }
        continue;
      }
      const auto pause = steady_clock::now() + kBetweenCalls;
      if (shared_->changed.wait_until(lock, stop, deadline ? std::min(*deadline, pause) : pause, done)) break;
      lock.unlock();
      while_waiting();
      lock.lock();
    }
    if (!done()) return std::nullopt;
    std::optional<Output> output = std::move(first);
    slots_.pop_front();
    return output;
  }

  /// Waits until all that was given is done, and lets the threads go until more is given. Results stay to be taken.
  void rest() {
    {
      std::unique_lock lock(shared_->mutex);
      shared_->changed.wait(lock, [this] {
        return std::ranges::all_of(slots_, [](const auto& slot) { return slot->output.has_value(); });
      });
    }
    hold_.reset();
  }

 private:
  static constexpr std::chrono::milliseconds kBetweenCalls{50};

  struct Slot {
    explicit Slot(Input given) : input(std::move(given)) {}
    Input input;
    std::optional<Output> output;
  };

  /// What the tasks hold, which may wait in the Executor longer than this object is there.
  struct Shared {
    void run(Slot& slot) {
      {
        const std::lock_guard lock(mutex);
        if (dropped) return;
        ++running;
      }
      Output output = work(std::move(slot.input));
      const std::lock_guard lock(mutex);
      slot.output = std::move(output);
      --running;
      changed.notify_all();
    }

    std::function<Output(Input)> work;
    std::mutex mutex;
    std::condition_variable_any changed;
    std::size_t running = 0;
    bool dropped = false;
  };

  Executor& executor_;
  std::optional<Executor::Hold> hold_;  ///< while threads are needed
  std::shared_ptr<Shared> shared_;
  std::deque<std::shared_ptr<Slot>> slots_;
};

}  // namespace twosource::engine
