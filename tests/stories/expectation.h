// Whether what one line of a .story file expects holds of what the program tells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stories/newsroom.h"
#include "stories/story_file.h"

namespace twosource::stories {

struct Verdict {
  enum class Kind {
    kHolds,
    kFails,
    kMalformed,  ///< the line is not one that can be understood, or quotes words that no report prints
  };
  Kind kind = Kind::kHolds;
  std::string why = {};    ///< what is not as expected, or what is wrong with the line
  std::string shown = {};  ///< what the program tells instead, in the language of the files
};

Verdict check(const Expectation& expectation, const Told& told);

/// Reads the words of one line from left to right. The first thing that is wrong with the line is kept.
class Words {
 public:
  explicit Words(const std::vector<Word>& words) : words_(words) {}

  [[nodiscard]] bool at_end() const { return next_ == words_.size(); }
  /// Takes the next word if it is this one.
  bool take(std::string_view word);
  /// Takes these words if they all follow: "said by".
  bool take_all(std::string_view words);
  std::optional<std::string> quoted();
  /// A bare word of one capital letter: a report.
  std::optional<std::string> report();
  std::optional<std::string> bare();
  void fail(std::string what) {
    if (wrong_.empty()) wrong_ = std::move(what);
  }
  [[nodiscard]] const std::string& wrong() const { return wrong_; }
  /// The next word, for an error.
  [[nodiscard]] std::string here() const;

 private:
  const std::vector<Word>& words_;
  std::size_t next_ = 0;
  std::string wrong_;
};

/// Printed words to find something by, perhaps in one report alone: A "the dam is safe".
struct Printed {
  std::optional<std::string> report;
  std::string words;
};
std::optional<Printed> printed(Words& words);

/// Index of a report in the Story by its name; fails the line where there is none.
std::optional<std::size_t> report_named(const Told& told, const std::string& name, Words& line);

/// Fails the line where no report prints the words.
void must_be_printed(const Told& told, const Printed& printed, Words& line);

/// The claims that a report makes in these words.
std::vector<std::size_t> claims_with(const Told& told, const Printed& printed);

/// What a claim is expected to be, behind its colon: empty where it is so, else what is not.
std::string check_claim_facts(const Told& told, const Claim& claim, Words& line);

}  // namespace twosource::stories
