// Quantities of a report: "at least four dozen questions", "1,200 people", "scores of supporters".
//
// A number in words or figures, what makes it more or less than exact, and the noun that is counted. A number that
// stands alone ("31 were hurt", "the company's figure is 23") counts what the number before it in its paragraph counts.
// Of money, the currency is counted ("$1.2 million"); of an age ("a four-year-old boy", "Ann Roe, 52,"), years of a life,
// whose words are the noun. Dates, ordinals, parts of names and "one" are none, nor what another one is compared with
// ("more than the 200 that …"). Test: tests/unit/reading/statements/quantities_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "document/parse.h"
#include "reading/times/rules.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// How a number is more or less than exact.
enum class Approximation { kNone, kOver, kAlmost, kFrom, kTo, kNear };

/// data/<language>/reading/quantities.json.
struct QuantityRules {
  std::unordered_map<std::string, double> number_words;          ///< "dozen" -> 12
  std::unordered_set<std::string> vague_numbers;                 ///< "dozens": at least two of them, fewer than ten
  std::unordered_map<std::string, Approximation> approximators;  ///< "at least" -> kFrom
  std::unordered_set<std::string> share_nouns;                   ///< what a share is counted in: "percent"
  std::unordered_set<std::string> measures;                      ///< of which there can be a fraction: "mile", "hour"
  std::unordered_set<std::string> figure_nouns;             ///< that stand for a number told before: "figure", "toll"
  std::unordered_set<std::string> counting_verbs;           ///< whose subject is the one who counts: "count"
  std::unordered_map<std::string, std::string> currencies;  ///< by their signs: "$" -> "dollar"
  std::string age;                                          ///< what an age counts: "year-old"
  std::unordered_set<std::string> age_units;                ///< "year", "years"
  std::unordered_set<std::string> old;                      ///< "old"
  double oldest = 0;                                        ///< years that nobody outlives
  std::string of;                                           ///< ties a number to what it counts: "dozens of boats"
  std::string between;                                      ///< before the first of two bounds
  std::string compared;                               ///< before a number that another is compared with: "than the"
  std::unordered_set<std::string> range_marks;        ///< between two bounds: "40 to 90"
  std::unordered_set<std::string> vague_quantifiers;  ///< that make a number word vague: "several hundred"
  std::unordered_set<std::string> share_words;        ///< that make a number word a part of it: "half a billion"
  std::unordered_map<std::string, std::string> unit_names;  ///< "ft" -> "foot"
  double near = 0;                                          ///< "about 200" may be this share more or less

  /// `numbers`: the number words that times know too (TimeRules::numbers). Errors: kDataBroken, with the file.
  static Result<QuantityRules> load(const std::filesystem::path& folder, const TimeTable& numbers);
};

/// Fills reading.quantities, in text order. Needs attributions, timexes and propositions.
void find_quantities(Reading& reading, const document::ParseTree& tree, const QuantityRules& rules);

}  // namespace twosource::reading
