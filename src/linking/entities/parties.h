// Bodies that speak with one voice: which party a speaker belongs to.
//
// A government speaks through its ministries, spokesmen, readouts, seats ("the Kremlin") and state media; the police, the
// fire department of a town for themselves, and whoever has an office in a body for that. Worked out from the names,
// roles and descriptions that the reports give and from what every reader knows of countries and services
// (data/<language>/knowledge/). Whoever belongs to no such body is a party of his own. Parties that may be one are
// counted once (one_party.h). Test: tests/stories/parties/*.story.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "linking/context.h"
#include "linking/entities/name_words.h"
#include "linking/entities/party.h"

namespace twosource::linking {

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
  [[nodiscard]] Party home_government(std::string_view description) const;
  [[nodiscard]] Party own_party(std::size_t entity) const;
  [[nodiscard]] std::optional<Party> of_role(const StoryRole& role, int depth) const;
  [[nodiscard]] std::optional<Party> body_named_before(const StoryRole& role) const;
  [[nodiscard]] std::optional<Party> of_roles(const StoryEntity& person, int depth) const;
  [[nodiscard]] Party resolve(std::size_t entity, int depth) const;
  [[nodiscard]] Party local_service(const std::vector<NameWord>& words, const std::string& place_beside) const;
  [[nodiscard]] bool names_another_body(const std::vector<NameWord>& words, std::size_t first, std::size_t size) const;
  [[nodiscard]] Party unsettled(std::size_t report, const Attribution& attribution) const;
  [[nodiscard]] Party body_spoken_for(std::size_t report, const Attribution& attribution) const;
  [[nodiscard]] Party settled(Party party) const;
  [[nodiscard]] std::optional<Party> body_meant(const std::vector<NameWord>& words, int depth) const;
  [[nodiscard]] std::string body_of_office(std::string_view name) const;
  void index_bodies();
  void resolve_bare_heads();
  void settle_one_parties();

  const Context& context_;
  std::vector<Party> parties_;
  std::map<std::string, std::optional<std::size_t>, std::less<>>
      bodies_by_noun_;                                     ///< "zoo" -> the one that is called so
  std::map<std::string, Party, std::less<>> one_parties_;  ///< by name: what may be one, under one name
};

}  // namespace twosource::linking
