// What data/<language>/ingest/ says of news pages: patterns for datelines, bylines, credits, captions, notes, and the
// thresholds that go with them. Every pattern carries samples, which tests/unit/ingest/page/rules_test.cc runs.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"

namespace twosource::ingest {

/// One pattern, what it must find and what it must leave alone.
struct Rule {
  std::string name;
  base::Regex pattern;
  int weight = 0;
  std::vector<std::string> samples;
  std::vector<std::string> counter_samples;  ///< "not" in the file
};

/// What a rule found: the whole, and the parts that its named groups mark.
struct RuleMatch {
  std::string_view rule;  ///< its name; lives as long as the rules
  Span whole;
  std::map<std::string, Span> groups;
  [[nodiscard]] std::optional<std::string> text_of(std::string_view text, const std::string& group) const;
};

/// Rules of one kind, tried in their order. Safe to share between threads.
class RuleSet {
 public:
  /// The first rule that finds something in a text.
  [[nodiscard]] std::optional<RuleMatch> find(std::string_view text) const;
  /// Of rules that match where they are searched from: the match at byte `at` that reaches farthest; of equal ones the
  /// first rule's.
  [[nodiscard]] std::optional<RuleMatch> longest_at(std::string_view text, std::size_t at) const;
  /// Sum of the weights of all rules that find something.
  [[nodiscard]] int score(std::string_view text) const;
  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }

 private:
  friend class RuleFile;
  std::vector<Rule> rules_;
  std::optional<base::Regex> any_;  ///< all of them in one: most texts hold none
};

/// How captions are told by their cues (captions.json).
struct CaptionPoints {
  int from = 0;
  int from_with_stop = 0;
  int sure = 0;
  int sure_with_stop = 0;
  std::size_t longest = 0;
};

/// Thresholds of blocks.json; lengths in code points.
struct BlockLimits {
  std::size_t prose_shortest = 0;
  std::size_t heading_longest = 0;
  std::size_t headline_longest = 0;
  std::size_t note_longest = 0;
  std::size_t header_pieces = 0;
  std::size_t tail_pieces = 0;
  std::u32string bullets;
  std::set<std::string> title_small_words;  ///< that a headline in Title Case may leave small
};

/// Agencies and outlets by name (media.json).
class Media {
 public:
  /// The name to show for an outlet as printed; nothing when the words are none ("DC").
  [[nodiscard]] std::optional<std::string> outlet(const std::string& printed) const;
  /// A known name, or one that says of itself that it is an outlet's: "Northern Press".
  [[nodiscard]] bool is_outlet_name(const std::string& printed) const;
  /// As outlet(), but an unknown name counts only when it looks like an outlet's: "The Sentinel", "Northern Press",
  /// "HNN".
  [[nodiscard]] std::optional<std::string> outlet_by_its_looks(const std::string& printed) const;

 private:
  friend class RuleFile;
  std::map<std::string, std::string> names_;  ///< from each form to the name
  std::vector<std::string> not_outlets_;
  std::vector<std::string> outlet_words_;
};

/// What a line that tells when, by whom and for which outlet is made of (date_lines.json).
struct DateLineRules {
  RuleSet parts;                       ///< each matches where it is searched from
  std::optional<base::Regex> between;  ///< what may stand around parts
  std::size_t longest = 0;             ///< in code points
  std::size_t most_names = 0;
};

struct PageRules {
  RuleSet dateline_prefixes;
  RuleSet datelines_alone;
  DateLineRules date_lines;
  RuleSet bylines;
  RuleSet credits_alone;
  RuleSet credit_suffixes;
  RuleSet caption_cues;
  RuleSet notes;
  RuleSet list_labels;  ///< below which other stories are listed
  RuleSet of_authors;   ///< what follows an author's name where a piece is about him
  RuleSet keypoint_labels;
  RuleSet web_furniture;                         ///< of a web page: no part of an article
  RuleSet web_jobs;                              ///< that stand among the names of authors
  RuleSet web_endings;                           ///< behind which nothing of it stands
  std::set<std::string, std::less<>> web_notes;  ///< names of the notes that are kept: on the article itself
  RuleSet glued_headings;
  RuleSet turns;  ///< how the turns of a transcript begin
  CaptionPoints caption;
  BlockLimits limits;
  Media media;
};

/// Reads a folder data/<language>/ingest.
Result<PageRules> read_page_rules(const std::filesystem::path& folder);

}  // namespace twosource::ingest
