// Which full name a short one stands for: the rules by which names are joined, in one report and across reports.
//
//   FullNames persons(names);
//   persons.add_person({"ana", "de", "souza"}, 7);
//   persons.bearers("souza");                     // {7}; so are "ana" and "de souza"
//   FullNames bodies(names);
//   bodies.add_body({"norland", "security", "council"}, 3, Tails::kShorter);
//   bodies.only("security council");              // 3, as long as no other name ends so
//
// Method: news names in full first and short after. A person is called by the first name or by the end of the name, a
// body by the end of its name or by its initials. Whom a short name means where several bear it is for the caller to
// say, who knows how often each is named. Test: tests/unit/knowledge/full_names_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/names.h"

namespace twosource::knowledge {

/// "George Roe" and "George W. Roe": the same first and last word, and one of them has no others. Both have two words
/// at least.
bool is_one_full_name(const std::vector<std::string>& one, const std::vector<std::string>& other);

/// What two such names have in common: their first and last words.
std::string ends_of(const std::vector<std::string>& words);

/// Whether printed words can be an acronym: capitals throughout.
bool is_printed_as_acronym(std::string_view printed);

/// Which ends of a body's name may stand for it.
enum class Tails : std::uint8_t {
  kShorter,  ///< those that leave out a word
  kAll,      ///< the whole too, where something that is not in the words belongs to the name: its country
};

/// Short names and the full names that they may stand for. Full names are the caller's numbers.
class FullNames {
 public:
  explicit FullNames(const NameRules& names) : names_(names) {}

  /// `words` are person_words(), two at least.
  void add_person(const std::vector<std::string>& words, std::size_t full);

  /// "Security Council" for "Russia's Security Council"; not "Trade" for "Committee on Trade", which is another thing.
  void add_body(const std::vector<std::string>& words, std::size_t full, Tails tails);

  /// "MSC" and "mosc" for "Munich Office of Sea Cargo": with and without the small words.
  void add_initials(const std::vector<std::string>& words, std::size_t full);

  /// All full names that a short one may stand for, in the order in which they were added, each once.
  [[nodiscard]] const std::vector<std::size_t>& bearers(std::string_view short_name) const;

  /// The one full name that a short one stands for; nothing where there are several, or none.
  [[nodiscard]] std::optional<std::size_t> only(std::string_view short_name) const;

 private:
  void add(const std::string& short_name, std::size_t full);

  const NameRules& names_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> bearers_;
};

}  // namespace twosource::knowledge
