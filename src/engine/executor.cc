#include "engine/executor.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace twosource::engine {

Executor::Executor(unsigned threads)
    : threads_(threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency())) {}

Executor::~Executor() { end(); }

void Executor::end() {
  std::vector<std::thread> ending;
  std::deque<std::function<void()>> dropped;  // what they hold goes without the lock
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    dropped.swap(waiting_);
    ending.swap(workers_);
  }
  dropped.clear();
  work_ready_.notify_all();
  for (std::thread& worker : ending) worker.join();
  const std::lock_guard lock(mutex_);
  closed_ = false;
}

Executor::Hold::Hold(Executor& executor) : executor_(executor) {
  const std::lock_guard lock(executor_.life_);
  ++executor_.holds_;
}

Executor::Hold::~Hold() {
  const std::lock_guard lock(executor_.life_);
  if (--executor_.holds_ == 0) executor_.end();
}

/// Starts the threads where there are none yet, as many as the machine gives. False where it gives none.
bool Executor::start() {
  const std::lock_guard lock(mutex_);
  if (!workers_.empty()) return true;
  workers_.reserve(threads_);
  try {
    while (workers_.size() < threads_) workers_.emplace_back([this] { serve(); });
  } catch (const std::system_error&) {
    return !workers_.empty();
  }
  return true;
}

void Executor::post(std::function<void()> task) {
  if (threads_ == 1 || !start()) return task();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
  }
  work_ready_.notify_one();
}

void Executor::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    work_ready_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (closed_) return;
    std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // what it holds goes before the lock is taken again
    lock.lock();
  }
}

}  // namespace twosource::engine
