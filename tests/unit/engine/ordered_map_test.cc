#include "engine/ordered_map.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace twosource::engine {
namespace {

std::vector<int> squares(unsigned threads, int count, int* most_in_flight = nullptr) {
  int given = 0;
  std::vector<int> results;
  int most = 0;
  OrderedMap<int, int>::run(
      threads,
      [&]() -> std::optional<int> {
        if (given == count) return std::nullopt;
        most = std::max(most, given - static_cast<int>(results.size()));
        return given++;
      },
      [](int input, unsigned) {
        if (input % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        return input * input;
      },
      [&](int output) { results.push_back(output); });
  if (most_in_flight != nullptr) *most_in_flight = most;
  return results;
}

TEST(OrderedMap, KeepsTheOrderWhateverTheThreads) {
  const std::vector<int> expected = squares(1, 300);
  ASSERT_EQ(expected.size(), 300U);
  EXPECT_EQ(expected[17], 289);
  for (const unsigned threads : {2U, 3U, 8U}) EXPECT_EQ(squares(threads, 300), expected);
}

TEST(OrderedMap, NothingGivesNothing) { EXPECT_TRUE(squares(4, 0).empty()); }

TEST(OrderedMap, HoldsABoundedNumberOfInputs) {
  int most = 0;
  squares(3, 500, &most);
  EXPECT_LE(most, 12);
}

TEST(OrderedMap, EveryWorkerHasItsNumber) {
  std::atomic<unsigned> highest{0};
  int given = 0;
  OrderedMap<int, int>::run(
      3, [&]() -> std::optional<int> { return given < 100 ? std::optional(given++) : std::nullopt; },
      [&](int input, unsigned worker) {
        unsigned seen = highest;
        while (seen < worker && !highest.compare_exchange_weak(seen, worker)) {
        }
        return input;
      },
      [](int) {});
  EXPECT_LT(highest, 3U);
}

}  // namespace
}  // namespace twosource::engine
