// Where reports of one story differ: what an editor wants to see side by side.
//
// One file for each kind, and one for tolls among the numbers. Each compares only what is shown to be about the same thing: one office, one claim, one
// saying of one speaker. A wrong difference costs more than a missing one. What a later report, another occasion or
// another rendering explains says so. Tests: tests/unit/linking/differences/differences_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// Which tolls are compared (tolls.cc).
struct TollRules {
  struct Kind {
    std::string name;                       ///< "dead"
    std::unordered_set<std::string> words;  ///< lemmas that tell it: "kill"
  };
  std::vector<Kind> kinds;
  std::unordered_set<std::string> figures;  ///< words for a number: "toll"
  std::size_t words_behind = 0;             ///< a number among which a word tells its kind: "37 are dead"

  /// Reads tolls.json of data/<language>/linking/.
  static Result<TollRules> load(const std::filesystem::path& folder);
};

/// What differences are looked for in.
struct DifferenceRules {
  using WordSet = std::unordered_set<std::string>;
  TollRules tolls;
  WordSet unique_offices;                                        ///< held by one person at a time: "foreign minister"
  WordSet office_marks;                                          ///< words of another time's office: "former", "acting"
  std::unordered_map<std::string, std::string> office_variants;  ///< "spokesperson" -> "spokesman"
  int reach = 0;            ///< days before its report that a toll or a term may be told of
  WordSet sentencing;       ///< verbs behind which a duration is a prison term: "jail"
  double same_thing = 0;    ///< likelihood that two statements are one claim, from which their numbers are of one thing
  double same_measure = 0;  ///< the same of numbers of a measure
  double most_apart = 0;    ///< times that one number of a thing is another, told otherwise: beyond, they are of two
  WordSet people;           ///< nouns for people, which count alike: "person", "passenger"
  double same_age = 0;      ///< the same of ages of whoever is called alike: "a boy"
  std::string age;          ///< what ages count: "year-old"
  WordSet age_words;        ///< words of an age that say nothing of whose it is: "old"
  WordSet parts;            ///< words that make a number one of a part: "other", "additional"
  WordSet totals;           ///< words of a sentence that tells a total: "combined"
  std::vector<WordSet> exclusive_offices;  ///< of each, a person holds one in one body
  std::string minister;                    ///< ending of offices of which a person holds one: "minister"
  WordSet no_ministries;                   ///< offices that end so and are none: "prime minister"
  double alike_deeds = 0;                  ///< what two clauses of one deed share at least
  double same_account = 0;                 ///< likeness from which two accounts of a meeting are one
  WordSet nobody;                          ///< nouns that name nobody: "none"
  double one_saying = 0;                   ///< likeness from which two quotations render one saying
  double same_words = 0;                   ///< likeness from which two speakers are given one saying
  double shared_words = 0;                 ///< likeness of short quotations that stand for one claim
  std::size_t least_quoted = 0;            ///< words; shorter quotations are alike by chance
  WordSet agenda_verbs;                    ///< lemmas that tell what a meeting is about: "discuss", "raise"

  /// Reads differences.json of data/<language>/linking/.
  static Result<DifferenceRules> load(const std::filesystem::path& folder);
};

/// Fills Story::differences. Needs entities, dates and claims.
void find_differences(Context& context, const DifferenceRules& rules);

/// One office given to two persons; offices of one person that exclude each other. (roles.cc)
std::vector<Difference> role_differences(const Context& context, const DifferenceRules& rules);
/// One claim with different quantities of the same thing. (numbers.cc)
std::vector<Difference> number_differences(const Context& context, const DifferenceRules& rules);
/// How many died, were hurt, are missing: tolls of one happening in whatever words. (tolls.cc)
std::vector<Difference> toll_differences(const Context& context, const DifferenceRules& rules);
/// Prison terms of one person. (prison_terms.cc)
std::vector<Difference> prison_term_differences(const Context& context, const DifferenceRules& rules);
/// One claim put on different days. (times.cc)
std::vector<Difference> date_differences(const Context& context, const DifferenceRules& rules);
/// One claim told as planned or possible, and as done. (times.cc)
std::vector<Difference> status_differences(const Context& context, const DifferenceRules& rules);
/// One saying of one speaker in two renderings. (sayings.cc)
std::vector<Difference> wording_differences(const Context& context, const DifferenceRules& rules);
/// One saying given to two speakers. (sayings.cc)
std::vector<Difference> attribution_differences(const Context& context, const DifferenceRules& rules);
/// What several sources say that one meeting is about. (accounts.cc)
std::vector<Difference> account_differences(const Context& context, const DifferenceRules& rules);

/// Whether a sentence tells of days well before its report: of another happening, perhaps.
bool tells_of_earlier_days(const Context& context, const DifferenceRules& rules, std::size_t report, Span sentence);

/// Whose number it is: the source of the innermost attribution around it; of a figure, whose it is; else nobody's. (numbers.cc)
std::string whose_number(const Context& context, const DifferenceRules& rules, std::size_t report,
                         const Quantity& quantity);

/// A difference without values yet.
Difference new_difference(DifferenceKind kind, std::string about);

/// A value with its place.
DifferingValue differing_value(const Context& context, Place place);

/// Whether two names may be one person's whom linking kept apart: a part of the other, or one surname.
bool share_a_name(const std::string& one, const std::string& other);

/// Whether all of the evidence comes from one report; a difference is one between reports.
bool in_one_report(const std::vector<DifferingValue>& values);

}  // namespace twosource::linking
