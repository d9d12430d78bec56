// The brief of the hand-built story and the hand-built Reading, whole, in every format: tests/golden/.
//
// When a change of presentation is meant, write the files anew, and read what changed before committing:
//   TWOSOURCE_UPDATE_GOLDEN=1 build/debug/rendering_tests --gtest_filter='Golden.*' && git diff tests/golden
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/display_width.h"
#include "rendering/rendering.h"
#include "unit/rendering/reading_builder.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

void expect_golden(const std::string& name, const std::string& content) {
  const std::filesystem::path path = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "tests/golden" / name;
  if (std::getenv("TWOSOURCE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << content;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(content, expected.str()) << name << " changed; the head of this file says how to update it";
}

BriefOptions full() {
  BriefOptions options;
  options.detail = Detail::kFull;
  options.passages = Passages::kFull;
  return options;
}

TEST(Golden, ShortText) { expect_golden("cable.short.txt", brief_text(test::cable_story(), {})); }

TEST(Golden, ExplainedText) {
  expect_golden("cable.explained.txt", explanation_text(test::explained_cable_story(), "", {}));
}

TEST(Golden, FullText) { expect_golden("cable.full.txt", brief_text(test::cable_story(), full())); }

TEST(Golden, NarrowText) {
  BriefOptions options = full();
  options.text.width = 48;
  const std::string text = brief_text(test::cable_story(), options);
  expect_golden("cable.narrow.txt", text);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(base::display_width(line), 48U) << line;
}

TEST(Golden, Reading) { expect_golden("harbour.reading.txt", reading_text(test::harbour_reading(), {})); }

TEST(Golden, Brat) { expect_golden("harbour.ann", reading_brat(test::harbour_reading())); }

TEST(Golden, Markdown) {
  const std::vector<Story> stories{test::cable_story()};
  expect_golden("cable.md", brief_markdown(stories, full()));
}

TEST(Golden, Html) {
  const std::vector<Story> stories{test::cable_story()};
  std::string html = brief_html(stories, full());
  // Without the stylesheet, which is a file of its own, and its hash.
  html.erase(0, html.find("<body>"));
  expect_golden("cable.html", html);
}

TEST(Golden, Json) { expect_golden("cable.story.jsonl", story_json(test::cable_story(), full())); }

TEST(BriefText, HasColourOnlyWhenAskedFor) {
  BriefOptions options = full();
  EXPECT_EQ(brief_text(test::cable_story(), options).find('\x1b'), std::string::npos);
  options.text.colour = true;
  const std::string text = brief_text(test::cable_story(), options);
  EXPECT_NE(text.find("\x1b[1m"), std::string::npos);
  EXPECT_EQ(text.find("\x1b[31mRead"), std::string::npos) << "the report's own escape sequence stays dead";
}

}  // namespace
}  // namespace twosource::rendering
