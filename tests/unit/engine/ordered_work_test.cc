#include "engine/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
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

}  // namespace
}  // namespace twosource::engine
