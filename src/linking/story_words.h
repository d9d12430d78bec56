// What a Story is about, by its words: those that most of its reports use and that are rare in the news.
//
// Centroid-based, as Radev et al. (2004) weigh sentences. Test: tests/unit/linking/headline_test.cc.
#pragma once

#include <map>
#include <set>
#include <string>

#include "linking/context.h"

namespace twosource::linking {

class StoryWords {
 public:
  /// Linear in the reports' words.
  explicit StoryWords(const Context& context);

  /// Mean weight of a piece's lemmas: how rare in the news times the share of the reports that have it. A piece of two
  /// words is not about anything, so some are added to the number that the sum is divided by.
  [[nodiscard]] double centrality(const std::set<std::string>& lemmas) const;

  /// By lemma of content, how many reports have it.
  [[nodiscard]] const std::map<std::string, double>& reports_with() const { return reports_with_; }

 private:
  const Context& context_;
  std::map<std::string, double> reports_with_;
};

}  // namespace twosource::linking
