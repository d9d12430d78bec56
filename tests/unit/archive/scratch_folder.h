// A test with a folder of its own, which goes with it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace twosource::archive {

class ScratchFolder : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string(test.test_suite_name()) + "_" + test.name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name = "news.db") const { return (folder_ / name).string(); }

  std::filesystem::path folder_;
};

}  // namespace twosource::archive
