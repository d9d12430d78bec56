#include "engine/executor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <memory>
#include <mutex>
#include <set>

namespace twosource::engine {
namespace {

TEST(Executor, RunsEveryTaskOnItsThreads) {
  constexpr int kTasks = 200;
  std::latch done(kTasks);
  std::mutex mutex;
  std::set<std::thread::id> threads;
  Executor executor(3);
  for (int i = 0; i < kTasks; ++i) {
    executor.post([&] {
      {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
      }
      done.count_down();
    });
  }
  done.wait();
  const std::lock_guard lock(mutex);
  EXPECT_LE(threads.size(), 3U);
  EXPECT_FALSE(threads.contains(std::this_thread::get_id()));
}

TEST(Executor, OfOneThreadRunsATaskWhereItIsPosted) {
  Executor executor(1);
  std::thread::id where;
  executor.post([&where] { where = std::this_thread::get_id(); });
  EXPECT_EQ(where, std::this_thread::get_id());
}

TEST(Executor, HasOneThreadForEveryProcessorWhereNoneAreAskedFor) { EXPECT_GE(Executor(0).threads(), 1U); }

TEST(Executor, DropsWhatHasNotBegunWhenItGoes) {
  std::atomic<int> ran{0};
  std::latch begun(2);
  std::latch go_on(1);
  {
    Executor executor(2);
    for (int i = 0; i < 2; ++i) {
      executor.post([&] {
        ++ran;
        begun.count_down();
        go_on.wait();
      });
    }
    begun.wait();
    // What waits holds the two up until it is dropped.
    const auto release = [&go_on](int* number) {
      delete number;
      go_on.count_down();
    };
    executor.post([&ran, held = std::shared_ptr<int>(new int(0), release)] { ran += 100 + *held; });
  }
  EXPECT_EQ(ran, 2);
}

}  // namespace
}  // namespace twosource::engine
