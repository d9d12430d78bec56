// Several that speak with one voice: an entity of their own, since none of them alone is the speaker.
//
// "Ann Roe and Paul Doe said", "the company and its lawyers argued", "both governments", "neither country".
// Test: tests/unit/reading/speakers/speakers_test.cc.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/attributions/attributions.h"
#include "reading/names/entities.h"

namespace twosource::reading {

/// Holds references: use it while they live. Adds entities to the Reading.
class JointSpeakers {
 public:
  JointSpeakers(const FoundAttributions& found, const AttributionRules& rules) : found_(found), rules_(rules) {}

  /// "Ann Roe and Paul Doe", "the company and its lawyers": several that speak with one voice here, an entity of their
  /// own, since neither alone is the speaker. One of them at least has a name.
  std::optional<std::size_t> of_list(std::uint32_t head, TokenRange source);

  /// "Both governments", "the two countries", "neither country": the two countries that this and the last sentence
  /// name, if they are two.
  std::optional<std::size_t> of_both(std::size_t i, std::uint32_t head, TokenRange source);

 private:
  /// Whether "and" stands before the last of several, and no name before the first comma whose apposition the rest is:
  /// "Norvik, the town's heart and its harbour".
  [[nodiscard]] bool is_joined(const std::vector<std::uint32_t>& heads) const;

  /// The entity of several by their names joined, made where there is none; `words` is one more mention of it.
  std::size_t group_named(std::string name, TokenRange words);

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  std::map<std::string, std::size_t> several_;  ///< names of several -> their entity
};

}  // namespace twosource::reading
