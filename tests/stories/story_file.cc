#include "stories/story_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/unicode.h"

namespace twosource::stories {
namespace {

using document::AttributionRole;

constexpr std::array<std::pair<std::string_view, AttributionRole>, 3> kMarks = {
    {{"[source", AttributionRole::kSource}, {"[cue", AttributionRole::kCue}, {"[content", AttributionRole::kContent}}};

std::string trimmed(std::string_view text) { return std::string(base::trimmed(text)); }

/// "A, The Gazette, 2024-03-05" -> its parts.
std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.push_back(trimmed(text.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

bool is_date(std::string_view text) {
  return text.size() >= 4 && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

/// Takes the marks out of a report's text, paragraph by paragraph.
class Unmarker {
 public:
  /// Adds a paragraph to the report; what is wrong with its marks, if anything.
  std::string add(std::string_view paragraph, WrittenReport& report) {
    numbers_.clear();
    std::vector<Mark> open;
    if (!report.text.empty()) report.text += "\n\n";
    for (std::size_t at = 0; at < paragraph.size();) {
      if (auto mark = mark_at(paragraph, at)) {
        mark->span.start = static_cast<std::uint32_t>(report.text.size());
        open.push_back(*mark);
      } else if (paragraph[at] == ']' && !open.empty()) {
        open.back().span.end = static_cast<std::uint32_t>(report.text.size());
        report.marks.push_back(open.back());
        open.pop_back();
        ++at;
      } else {
        report.text += paragraph[at++];
      }
    }
    if (!open.empty()) return "a mark is not closed: every “[source”, “[cue” and “[content” needs its “]”";
    return {};
  }

 private:
  /// The mark that opens here; `at` moves behind "[cue.2 ".
  std::optional<Mark> mark_at(std::string_view text, std::size_t& at) {
    for (const auto& [opening, role] : kMarks) {
      if (!text.substr(at).starts_with(opening)) continue;
      const std::size_t space = text.find(' ', at);
      if (space == std::string_view::npos) return std::nullopt;
      const std::string number(text.substr(at + opening.size(), space - at - opening.size()));
      if (!number.empty() && number.front() != '.') return std::nullopt;
      const auto [known, added] = numbers_.emplace(number, attributions_);
      if (added) ++attributions_;
      at = space + 1;
      return Mark{.role = role, .attribution = known->second, .span = {}};
    }
    return std::nullopt;
  }

  std::map<std::string, std::size_t> numbers_;  ///< of this paragraph's attributions: "", ".2"
  std::size_t attributions_ = 0;
};

/// Goes through the lines of a file.
class Parser {
 public:
  explicit Parser(std::string where) : where_(std::move(where)) {}

  Result<StoryFile> parse(std::string_view text) {
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
      ++number_;
      if (line.ends_with('\r')) line.pop_back();
      if (auto error = take(line); !error.empty()) return broken(error);
    }
    if (auto error = end_paragraph(); !error.empty()) return broken(error);
    if (story_.title.empty()) return broken("needs a first line that says what it shows: # A ministry is one party");
    if (story_.reports.empty()) return broken("has no report");
    if (story_.expectations.empty()) return broken("expects nothing");
    return std::move(story_);
  }

 private:
  enum class Part { kHead, kReport, kExpect, kWanted };

  [[nodiscard]] Error broken(const std::string& message) const {
    return {ErrorCode::kBrokenInput, message, where_ + ":" + std::to_string(number_)};
  }

  std::string take(const std::string& line) {
    if (line.starts_with("report ")) return start_report(std::string_view(line).substr(7));
    if (line == "expect" || line == "wanted") return start_expectations(line == "wanted");
    switch (part_) {
      case Part::kHead:
        if (line.starts_with("#") && story_.title.empty()) story_.title = trimmed(std::string_view(line).substr(1));
        return line.empty() || line.starts_with("#") ? "" : "before the first report only lines with # may stand";
      case Part::kReport:
        return take_text(line);
      default:
        return take_expectation(line);
    }
  }

  std::string start_report(std::string_view head) {
    if (part_ == Part::kExpect || part_ == Part::kWanted) return "a report stands before what is expected";
    if (auto error = end_paragraph(); !error.empty()) return error;
    part_ = Part::kReport;
    unmarker_ = Unmarker();
    WrittenReport report;
    for (const std::string& part : split_at_commas(head)) {
      if (report.name.empty()) {
        report.name = part;
      } else if (is_date(part)) {
        report.date = part;
      } else if (part.starts_with("titled ")) {
        report.title = part.substr(7);
      } else if (!report.outlet) {
        report.outlet = part;
      } else {
        return "a report's line is: report NAME, OUTLET, DATE, titled TITLE; all but the name may be left out";
      }
    }
    const bool one_letter = report.name.size() == 1 && report.name >= "A" && report.name <= "Z";
    if (!one_letter) return "a report's name is one capital letter";
    if (std::ranges::any_of(story_.reports, [&](const WrittenReport& r) { return r.name == report.name; })) {
      return "a second report " + report.name;
    }
    story_.reports.push_back(std::move(report));
    return {};
  }

  std::string start_expectations(bool wanted) {
    if (auto error = end_paragraph(); !error.empty()) return error;
    part_ = wanted ? Part::kWanted : Part::kExpect;
    return {};
  }

  /// Lines of a paragraph are joined: where they are broken means nothing.
  std::string take_text(const std::string& line) {
    const std::string words = trimmed(line);
    if (words.empty()) return end_paragraph();
    if (!paragraph_.empty()) paragraph_ += ' ';
    paragraph_ += words;
    return {};
  }

  std::string end_paragraph() {
    if (paragraph_.empty()) return {};
    return unmarker_.add(std::exchange(paragraph_, {}), story_.reports.back());
  }

  std::string take_expectation(const std::string& line) {
    Expectation expectation{.line = number_, .wanted = part_ == Part::kWanted, .text = trimmed(line), .words = {}};
    if (expectation.text.empty() || expectation.text.starts_with('#')) return {};
    std::string word;
    bool quoted = false;
    const auto end_word = [&] {
      if (!word.empty()) expectation.words.push_back({std::exchange(word, {}), false});
    };
    for (const char c : expectation.text) {
      if (quoted && c != '"') {
        word += c;
      } else if (c == '"') {
        if (quoted) expectation.words.push_back({std::exchange(word, {}), true});
        if (!quoted) end_word();
        quoted = !quoted;
      } else if (c == ' ' || c == ',' || c == ':') {
        end_word();
        if (c != ' ') expectation.words.push_back({std::string(1, c), false});
      } else {
        word += c;
      }
    }
    if (quoted) return "a quotation mark is not closed";
    end_word();
    story_.expectations.push_back(std::move(expectation));
    return {};
  }

  std::string where_;
  std::size_t number_ = 0;
  Part part_ = Part::kHead;
  std::string paragraph_;
  Unmarker unmarker_;
  StoryFile story_;
};

}  // namespace

Result<StoryFile> parse_story(std::string_view text, const std::string& where) { return Parser(where).parse(text); }

Result<StoryFile> read_story(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::kUnreadable, "cannot be read", path.string()};
  std::ostringstream text;
  text << file.rdbuf();
  return parse_story(text.str(), path.string());
}

}  // namespace twosource::stories
