// Work spread over threads, results handed out in the order of the inputs, with a bounded number of both in flight.
// Test: tests/unit/engine/ordered_map_test.cc.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace twosource::engine {

/// Calls `work(input, worker)` for every input that `next` gives, on `threads` threads (worker is 0 … threads-1, for
/// scratch memory), and `emit(output)` on the caller's thread in input order. At most a few inputs per thread are held
/// at once. `next` and `emit` are never called at the same time as themselves or each other.
template <class Input, class Output>
class OrderedMap {
 public:
  using Next = std::function<std::optional<Input>()>;
  using Work = std::function<Output(Input, unsigned)>;
  using Emit = std::function<void(Output)>;

  static void run(unsigned threads, const Next& next, const Work& work, const Emit& emit) {
    if (threads <= 1) {
      while (std::optional<Input> input = next()) emit(work(std::move(*input), 0));
      return;
    }
    OrderedMap map(work, threads);
    map.feed(next, emit, threads);
  }

 private:
  struct Slot {
    std::optional<Input> input;
    std::optional<Output> output;
  };

  OrderedMap(const Work& work, unsigned threads) : work_(work) {
    for (unsigned worker = 0; worker < threads; ++worker) {
      workers_.emplace_back([this, worker] { serve(worker); });
    }
  }

  ~OrderedMap() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_ready_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  void feed(const Next& next, const Emit& emit, unsigned threads) {
    const std::size_t most_in_flight = std::size_t{4} * threads;
    bool more = true;
    std::size_t in_flight = 0;
    while (more || in_flight > 0) {
      if (more && in_flight < most_in_flight) {
        std::optional<Input> input = next();
        more = input.has_value();
        if (more) {
          ++in_flight;
          post(std::move(*input));
          if (!first_is_done()) continue;
        }
      }
      if (in_flight > 0) {
        emit(take_first());
        --in_flight;
      }
    }
  }

  void post(Input input) {
    {
      const std::lock_guard lock(mutex_);
      slots_.push_back(Slot{std::move(input), std::nullopt});
      waiting_.push_back(&slots_.back());
    }
    work_ready_.notify_one();
  }

  bool first_is_done() {
    const std::lock_guard lock(mutex_);
    return slots_.front().output.has_value();
  }

  Output take_first() {
    std::unique_lock lock(mutex_);
    output_ready_.wait(lock, [this] { return slots_.front().output.has_value(); });
    Output output = std::move(*slots_.front().output);
    slots_.pop_front();
    return output;
  }

  void serve(unsigned worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_ready_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Slot* slot = waiting_.front();
      waiting_.pop_front();
      Input input = std::move(*slot->input);
      slot->input.reset();
      lock.unlock();
      Output output = work_(std::move(input), worker);
      lock.lock();
      slot->output = std::move(output);
      output_ready_.notify_one();
    }
  }

  const Work& work_;
  std::mutex mutex_;
  std::condition_variable work_ready_;
  std::condition_variable output_ready_;
  std::deque<Slot> slots_;     ///< in input order; a deque keeps its elements in place
  std::deque<Slot*> waiting_;  ///< not yet taken by a worker
  bool closed_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace twosource::engine
