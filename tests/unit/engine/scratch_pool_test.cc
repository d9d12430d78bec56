#include "engine/scratch_pool.h"

#include <gtest/gtest.h>

#include <string>

namespace twosource::engine {
namespace {

TEST(ScratchPool, WhatIsPutBackIsUsedAgain) {
  ScratchPool<std::string> pool;
  auto memory = pool.take();
  const std::string* const place = memory.get();
  pool.put_back(std::move(memory), 100);
  EXPECT_EQ(pool.take().get(), place);
}

TEST(ScratchPool, CallsAtTheSameTimeHaveMemoryOfTheirOwn) {
  ScratchPool<std::string> pool;
  auto one = pool.take();
  auto other = pool.take();
  EXPECT_NE(one.get(), other.get());
  pool.put_back(std::move(one), 100);
  pool.put_back(std::move(other), 100);
  EXPECT_EQ(pool.idle(), 2U);
}

TEST(ScratchPool, TheMemoryOfALargeTextIsGivenBack) {
  ScratchPool<std::string> pool;
  pool.put_back(pool.take(), kOrdinaryText + 1);
  EXPECT_EQ(pool.idle(), 0U);
}

}  // namespace
}  // namespace twosource::engine
