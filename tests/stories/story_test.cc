// One test for each .story file of this folder: stories/<folder>/<file>.
//
// TWOSOURCE_STORY=show prints what the program makes of every story that is run, in the language of the files.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "stories/expectation.h"
#include "stories/newsroom.h"
#include "stories/shown.h"
#include "stories/story_file.h"

namespace twosource::stories {
namespace {

namespace fs = std::filesystem;

/// Loaded once for all files; null with the reason in `error`.
Newsroom* newsroom(std::string& error) {
  static const auto opened = std::make_unique<Result<Newsroom>>(Newsroom::open());
  if (!*opened) error = opened->error().line();
  return *opened ? &opened->value() : nullptr;
}

bool is_to_be_shown() {
  const char* wish = std::getenv("TWOSOURCE_STORY");
  return wish != nullptr && std::string(wish) == "show";
}

class StoryTest : public testing::Test {
 public:
  explicit StoryTest(fs::path path) : path_(std::move(path)) {}

 private:
  void TestBody() override {
    const auto file = read_story(path_);
    ASSERT_TRUE(file.ok()) << file.error().line();
    std::string error;
    Newsroom* room = newsroom(error);
    ASSERT_NE(room, nullptr) << error;
    const auto told = room->tell(*file);
    ASSERT_TRUE(told.ok()) << told.error().line();
    if (is_to_be_shown()) std::cout << "# " << file->title << "\n" << shown_story(*told) << "\n";
    for (const Expectation& expectation : file->expectations) judge(expectation, check(expectation, *told));
  }

  void judge(const Expectation& expectation, const Verdict& verdict) const {
    const std::string file = path_.string();
    const auto fail = [&](const std::string& message) {
      ADD_FAILURE_AT(file.c_str(), static_cast<int>(expectation.line)) << expectation.text << "\n" << message;
    };
    switch (verdict.kind) {
      case Verdict::Kind::kMalformed:
        return fail(verdict.why);
      case Verdict::Kind::kHolds:
        if (expectation.wanted) fail("holds now: move it to expect");
        return;
      case Verdict::Kind::kFails:
        if (!expectation.wanted) fail(verdict.why + "\nThe program says:\n" + verdict.shown);
        return;
    }
  }

  fs::path path_;
};

const int kRegistered = [] {
  std::vector<fs::path> paths;
  const fs::path folder = fs::path(TWOSOURCE_SOURCE_DIR) / "tests/stories";
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".story") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const fs::path name = path.lexically_relative(folder);
    testing::RegisterTest(("stories/" + name.parent_path().generic_string()).c_str(), name.stem().string().c_str(),
                          nullptr, nullptr, path.string().c_str(), 1,
                          [path]() -> StoryTest* { return new StoryTest(path); });
  }
  return static_cast<int>(paths.size());
}();

TEST(Stories, ThereAreSome) { EXPECT_GT(kRegistered, 0); }

}  // namespace
}  // namespace twosource::stories
