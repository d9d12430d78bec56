// The Engine's threads: one pool, which every stream gives its work to, there while some stream needs it. Between
// streams a program that uses Twosource has no thread of ours, and may fork.
// Test: tests/unit/engine/executor_test.cc.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace twosource::engine {

class Executor {
 public:
  /// Keeps the threads: when the last Hold goes they end, after what they have begun; what waits is dropped. The
  /// Executor must outlive it.
  class Hold {
   public:
    explicit Hold(Executor& executor);
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold();

   private:
    Executor& executor_;
  };

  /// The threads are started by the first task. 0: one for every processor. 1: none is started, and a task runs where
  /// it is posted.
  explicit Executor(unsigned threads);
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;
  /// Waits for the tasks that have begun; the others are dropped.
  ~Executor();

  [[nodiscard]] unsigned threads() const { return threads_; }

  /// Runs `task`, which must not throw, on one of the threads; the first posted begins first.
  void post(std::function<void()> task);

 private:
  bool start();
  void serve();
  void end();

  const unsigned threads_;
  std::mutex life_;  ///< taken before `mutex_`, and while threads end
  std::size_t holds_ = 0;
  std::mutex mutex_;
  std::condition_variable work_ready_;
  std::deque<std::function<void()>> waiting_;
  bool closed_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace twosource::engine
