// Bodies that speak with one voice: which party a speaker belongs to.
//
// A government speaks through its ministries, spokesmen, readouts, seats ("the Kremlin") and state media; an officer of a company for the company. Worked out from the names, roles and
// descriptions that the reports give and from what every reader knows of countries (data/<language>/linking/). Whoever
// belongs to no such body is a party of his own. Test: tests/stories/parties/*.story.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linking/context.h"

namespace twosource::linking {

struct Party {
  std::string name;  ///< "Russian government", "Acme Corp"; empty when unknown
  PartyKind kind = PartyKind::kBody;
  std::string country;  ///< of a government or a union of states: "Russia"; else empty
  Confidence confidence = Confidence::kSure;
};

/// The party of every entity of a Story, and of speakers that are described only.
class Parties {
 public:
  /// Story::entities must be linked.
  explicit Parties(const Context& context);

  [[nodiscard]] const Party& of_entity(std::size_t entity) const { return parties_[entity]; }

  /// The party of an attribution's source. Anonymous sources and the outlet's own voice have none.
  [[nodiscard]] Party of_attribution(std::size_t report, const Attribution& attribution) const;

  /// The government that a description names as its own: "a spokesman for China's Foreign Ministry". None: empty name.
  [[nodiscard]] Party described(std::string_view description) const;

 private:
  [[nodiscard]] Party government(const std::string& country, Confidence confidence = Confidence::kSure) const;
  [[nodiscard]] Party own_party(std::size_t entity) const;
  [[nodiscard]] std::optional<Party> of_role(const StoryRole& role, int depth) const;
  [[nodiscard]] std::optional<Party> body_named_before(const StoryRole& role) const;
  [[nodiscard]] Party resolve(std::size_t entity, int depth) const;
  void resolve_bare_heads();

  const Context& context_;
  std::vector<Party> parties_;
};

}  // namespace twosource::linking
