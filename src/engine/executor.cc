#include "engine/executor.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace twosource::engine {

Executor::Executor(unsigned threads)
    : threads_(threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency())) {}

Executor::~Executor() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
  }
  work_ready_.notify_all();
  for (std::thread& worker : workers_) worker.join();
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
