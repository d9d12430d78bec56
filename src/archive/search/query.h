// A question to the archive, as a person types it -> what is looked for.
//
//   const Result<Query> query = parse_query("\"lock gate\" strik* OR walkout -football outlet:\"The Ledger\" after:2031-05");
//
// Words are all looked for; "a phrase" as it is printed; -word not at all; a OR b either; prefix* its beginnings. What
// follows a filter's name narrows it: entity: speaker: outlet: place: status: story: (a value in quotation marks may have
// spaces; OR between values of one filter; - before entity, outlet, place and story), after: (that day or later) and before:
// (earlier than that day), a day, a month or a year each. What is no such question is an Error that names the column and
// what to write instead. A phrase in the result holds letters and digits alone: nothing else that was typed goes further.
// Test: tests/unit/archive/search/query_test.cc; fuzz/query_fuzzer.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/search/words.h"
#include "twosource/error.h"

namespace twosource::archive {

enum class TermKind : std::uint8_t {
  kWord,    ///< one word, in all its inflected forms
  kPhrase,  ///< as printed; one word in quotation marks, too
  kPrefix,  ///< the beginning of one word
};

struct Term {
  TermKind kind = TermKind::kWord;
  Phrase words;
  std::size_t column = 1;  ///< where it was typed
};

enum class FilterKind : std::uint8_t { kEntity, kSpeaker, kOutlet, kPlace, kStatus, kStory };

/// One of `any_of` must hold; of an excluded one, none may.
struct Filter {
  FilterKind kind = FilterKind::kEntity;
  std::vector<std::string> any_of;
  bool excluded = false;
};

struct Query {
  std::vector<std::vector<Term>> all_of;  ///< of each, one at least
  std::vector<Term> none_of;
  std::vector<Filter> filters;
  std::string from;    ///< first day, "2031-05-14"; empty: from the beginning
  std::string before;  ///< the day after the last one; empty: to the end
};

constexpr std::size_t kLongestQuery = 2000;  ///< bytes
constexpr std::size_t kMostTerms = 32;       ///< words, phrases and values

/// Errors: kInvalidArgument at "query, column N", counted in characters from 1.
Result<Query> parse_query(std::string_view text);

/// The names that filters have in a question: "entity"; after and before are none of them.
std::string_view name_of(FilterKind kind);

}  // namespace twosource::archive
