// A .story file: reports of somebody's own invention, and what the program is expected to make of them together.
//
// The format is described in README.md, for those who write one. Here it becomes records; an error names its line.
// Test: tests/stories/story_file_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/attribution_scores.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::stories {

/// Words that the writer marks: "[cue said]".
struct Mark {
  document::AttributionRole role = document::AttributionRole::kSource;
  std::size_t attribution = 0;  ///< marks of one attribution have one number
  Span span;                    ///< of the text without marks
};

struct WrittenReport {
  std::string name;  ///< "A"
  std::optional<std::string> outlet;
  std::optional<std::string> date;
  std::optional<std::string> title;
  std::string text;
  std::vector<Mark> marks;  ///< empty: the program is to find out by itself who says what
};

/// A word of an expectation, or what stands between quotation marks in it.
struct Word {
  std::string text;
  bool quoted = false;
};

/// One line of `expect` or `wanted`.
struct Expectation {
  std::size_t line = 0;
  bool wanted = false;  ///< does not hold yet; once it does, it belongs into `expect`
  std::string text;     ///< as written
  std::vector<Word> words;
};

struct StoryFile {
  std::string title;  ///< the first line, less its #
  std::vector<WrittenReport> reports;
  std::vector<Expectation> expectations;
};

/// `where` names the file in errors.
Result<StoryFile> parse_story(std::string_view text, const std::string& where);
Result<StoryFile> read_story(const std::filesystem::path& path);

}  // namespace twosource::stories
