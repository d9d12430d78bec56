// What a piece of text is about, as a set of weighted terms, so that pieces of several reports can be compared.
//
// A term is a lemma (synonyms fold into one), a number, or an entity of the Story, whichever words name it: a name, a
// description or a pronoun; countries, their demonyms, seats and capitals are one term. Its weight is its background
// idf times how rare it is in this Story: the words that every report repeats tell nothing apart. (Spärck Jones 1972)
// Test: tests/stories/claims/*.story.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "linking/claims/rules.h"
#include "linking/context.h"

namespace twosource::linking {

using TermId = std::uint32_t;

/// Distinct terms in ascending order.
using Terms = std::vector<TermId>;

/// All terms of a Story: by word, with weights.
class TermTable {
 public:
  static constexpr TermId kNone = 0xFFFFFFFFU;

  /// Story::entities must be linked.
  TermTable(const Context& context, const ClaimRules& rules);

  /// The terms of the words of a span, without those that carry no content.
  [[nodiscard]] Terms of(std::size_t report, Span span) const;

  /// The term of the first word of a span; kNone for one that carries no content.
  [[nodiscard]] TermId of_word_at(std::size_t report, Span span) const;

  /// The term of a Story's entity; of a country, by its own name. kNone where no report has it.
  [[nodiscard]] TermId of_entity(std::size_t entity) const { return entity_terms_[entity]; }
  [[nodiscard]] TermId of_country(const std::string& country) const;

  [[nodiscard]] double weight(TermId term) const { return weights_[term]; }
  [[nodiscard]] double weight(const Terms& terms) const;
  [[nodiscard]] double shared_weight(const Terms& a, const Terms& b) const;

  [[nodiscard]] bool is_entity(TermId term) const { return kinds_[term] == Kind::kEntity; }
  [[nodiscard]] std::size_t size() const { return weights_.size(); }

 private:
  enum class Kind : std::uint8_t { kWord, kNumber, kEntity };

  /// A run of words, half open indices.
  struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  TermId intern(const std::string& name, Kind kind, double idf);
  void add_report(const Context& context, std::size_t report);
  [[nodiscard]] WordRange words_in(std::size_t report, Span span) const;
  void weigh_by_rarity(const Context& context, double least_rarity);

  std::unordered_map<std::string, TermId> ids_;
  std::vector<Kind> kinds_;
  std::vector<double> weights_;
  std::span<const Reading* const> readings_;
  std::vector<TermId> entity_terms_;                          ///< by story entity
  std::vector<std::vector<TermId>> terms_;                    ///< terms_[report][word]
  std::vector<std::unordered_map<std::size_t, Terms>> more_;  ///< more_[report][word]: of a description, its entity
};

}  // namespace twosource::linking
