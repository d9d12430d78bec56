#include "engine/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <latch>
#include <thread>
#include <vector>

namespace twosource::engine {
namespace {

using std::chrono::steady_clock;

std::vector<int> squares(unsigned threads, int count, std::size_t* most_in_flight = nullptr) {
  Executor executor(threads);
  OrderedWork<int, int> work(executor, [](int input) {
    if (input % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
    return input * input;
  });
  std::vector<int> results;
  int given = 0;
  while (given < count || !work.empty()) {
    while (given < count && !work.full()) work.give(given++);
    if (most_in_flight != nullptr) *most_in_flight = std::max(*most_in_flight, given - results.size());
    results.push_back(*work.take({}, {}));
  }
  return results;
}

std::ptrdiff_t threads_now() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

/// Waits for the program to have so many threads: one that was joined may stand in the list for a moment longer.
bool has_threads(std::ptrdiff_t expected) {
  for (int i = 0; i < 5000 && threads_now() != expected; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return threads_now() == expected;
}

TEST(OrderedWork, KeepsTheOrderWhateverTheThreads) {
  const std::vector<int> expected = squares(1, 300);
  ASSERT_EQ(expected.size(), 300U);
  EXPECT_EQ(expected[17], 289);
  for (const unsigned threads : {2U, 3U, 8U}) EXPECT_EQ(squares(threads, 300), expected);
}

TEST(OrderedWork, HoldsABoundedAmount) {
  std::size_t most = 0;
  squares(3, 500, &most);
  EXPECT_EQ(most, 12U);
  most = 0;
  squares(1, 500, &most);
  EXPECT_EQ(most, 1U);
}

TEST(OrderedWork, WaitingEndsWithAStopOrADeadline) {
  Executor executor(2);
  std::latch go_on(1);
  OrderedWork<int, int> work(executor, [&go_on](int input) {
    go_on.wait();
    return input;
  });
  work.give(1);
  EXPECT_EQ(work.take({}, steady_clock::now() + std::chrono::milliseconds(5)), std::nullopt);
  std::stop_source stop;
  std::thread stopping([&stop] {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    stop.request_stop();
  });
  EXPECT_EQ(work.take(stop.get_token(), {}), std::nullopt);
  stopping.join();
  go_on.count_down();
  EXPECT_EQ(work.take({}, {}), 1) << "what was waited for in vain is not lost";
}

TEST(OrderedWork, WhenItGoesWhatHasNotBegunIsDroppedAndWhatHasIsWaitedFor) {
  Executor executor(2);
  std::atomic<int> began{0};
  std::atomic<int> ended{0};
  {
    OrderedWork<int, int> work(executor, [&](int input) {
      ++began;
      began.notify_all();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      ++ended;
      return input;
    });
    for (int i = 0; i < 1000; ++i) work.give(i);
    for (int seen = began; seen < 2; seen = began) began.wait(seen);
  }
  EXPECT_EQ(began, ended);
  EXPECT_LT(began, 1000);
}

TEST(OrderedWork, WhoeverWaitsIsCalledUntilTheResultIsThere) {
  Executor executor(2);
  std::latch go_on(1);
  OrderedWork<int, int> work(executor, [&go_on](int input) {
    go_on.wait();
    return input;
  });
  work.give(1);
  int calls = 0;
  EXPECT_EQ(work.take({}, {},
                      [&] {
                        if (++calls == 2) go_on.count_down();
                      }),
            1);
  EXPECT_EQ(calls, 2);
}

TEST(OrderedWork, AtRestItHasNoThreadAndItsResultsStay) {
  const std::ptrdiff_t before = threads_now();
  Executor executor(3);
  OrderedWork<int, int> work(executor, [](int input) { return input * input; });
  for (const int round : {0, 1}) {
    for (int i = 1; i <= 5; ++i) work.give(i);
    work.rest();
    EXPECT_TRUE(has_threads(before)) << "round " << round;
    for (int i = 1; i <= 5; ++i) EXPECT_EQ(work.take({}, {}), i * i);
  }
}

TEST(OrderedWork, ThreadsGoWithTheLastOfThoseWhoShareThem) {
  const std::ptrdiff_t before = threads_now();
  Executor executor(2);
  const auto same = [](int input) { return input; };
  OrderedWork<int, int> stays(executor, same);
  stays.give(1);
  {
    OrderedWork<int, int> goes(executor, same);
    goes.give(2);
    EXPECT_EQ(goes.take({}, {}), 2);
  }
  EXPECT_TRUE(has_threads(before + 2));
  EXPECT_EQ(stays.take({}, {}), 1);
  stays.rest();
  EXPECT_TRUE(has_threads(before));
}

}  // namespace
}  // namespace twosource::engine
