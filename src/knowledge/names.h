// How names are compared: one key, and what a language leaves out of it.
//
//   name_key("U.S.")                          // "us": case, periods, hyphens and kinds of apostrophes make no difference
//   names.bare_key("the People’s Daily")      // "people daily": nor do articles and possessive marks
//   names.person_words("Mr. Ian Roe Jr.")     // {"ian", "roe"}
//   names.initials({"bank", "of", "varn"}, Letters::kTelling)   // "bv"
//
// Both sides of a comparison, and the tables of world.h, go through the same function. The words are those of
// data/<language>/knowledge/names.json. Test: tests/unit/knowledge/names_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::knowledge {

/// The key that names are compared by: case, periods, hyphens, white space and quotation marks around a word make no
/// difference.
std::string name_key(std::string_view name);

/// The words of a key.
std::vector<std::string> words_of(std::string_view key);

/// Words with one space between them: the key that words_of() takes apart.
std::string joined(const std::vector<std::string>& words);

/// Which words of a name give their first letter to its initials.
enum class Letters : std::uint8_t {
  kAll,
  kTelling,  ///< "and" and "for" give none
};

/// The words that a language leaves out when it compares names. All are name keys.
struct NameRules {
  using Words = std::set<std::string, std::less<>>;

  Words articles;                             ///< before a name: "the"
  Words indefinite_articles;                  ///< before what is no name: "an". "An officer" is not "the officer"
  std::vector<std::string> possessive_marks;  ///< at the end of a word: "'s"
  Words titles;                               ///< before a person's name, whoever it is: "mr"
  Words short_titles;                         ///< of both, those that tell nothing without the name: "const"
  Words ranks;                                ///< before a person's name, in his report's words: "constable"
  Words suffixes;                             ///< behind a person's name: "jr", "iii"
  Words small_words;                          ///< inside of a body's name: "of", "at"
  Words unlettered_words;                     ///< that leave no letter in an acronym: "for"
  Words legal_forms;                          ///< of a firm, printed or left out: "plc"
  std::vector<Words> short_first_names;       ///< each line one first name: "william", "bill"

  /// name_key() without the definite article before the name and the possessive marks of its words.
  [[nodiscard]] std::string bare_key(std::string_view name) const;

  /// Printed words without the article, of either kind, before and the possessive mark behind them.
  [[nodiscard]] std::string_view without_article(std::string_view printed) const;
  [[nodiscard]] std::string_view without_mark(std::string_view printed) const;

  /// The words of a person's name, without the titles before and the suffixes behind it. Marks inside stay: "Roe's aide"
  /// is no Roe.
  [[nodiscard]] std::vector<std::string> person_words(std::string_view name) const;

  /// The same without ranks: "Constable Ian Roe" is Ian Roe. One word stays.
  [[nodiscard]] std::vector<std::string> plain_person_words(std::string_view name) const;

  /// "nyt" of {"new", "york", "times"}.
  [[nodiscard]] std::string initials(const std::vector<std::string>& words, Letters letters) const;

  /// `path` is data/<language>/knowledge/names.json.
  static Result<NameRules> load(const std::filesystem::path& path);
};

}  // namespace twosource::knowledge
