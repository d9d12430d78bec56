#include "linking/entities/one_party.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "knowledge/namesakes.h"

namespace twosource::linking {

OneParties::Name OneParties::name_of(std::string_view name, bool person) const {
  const knowledge::NameRules& names = world_.names;
  return {person, person ? names.plain_person_words(name) : knowledge::words_of(names.bare_key(name))};
}

void OneParties::add(const Party& party, const StoryEntity* speaker) {
  const auto [known, added] = index_.emplace(party.name, members_.size());
  if (added) members_.push_back({party, {}});
  Member& member = members_[known->second];
  const bool person = speaker != nullptr && speaker->type == EntityType::kPerson;
  std::vector<Name> names;
  // A government is known by the bodies that speak for it, but for its country: that is a part of many names.
  const bool body = speaker != nullptr && !party.country.empty() && world_.country(speaker->name).empty();
  if (person || body) names.push_back(name_of(speaker->name, person));
  if (party.country.empty() && !(person && speaker->name == party.name)) names.push_back(name_of(party.name, false));
  for (Name& name : names) {
    if (std::ranges::find(member.names, name) == member.names.end()) member.names.push_back(std::move(name));
  }
}

bool OneParties::may_be_one(const Member& one, const Member& other) const {
  if (one.party.kind == PartyKind::kGovernment && other.party.kind == PartyKind::kGovernment &&
      (is_home_government(one.party) || is_home_government(other.party))) {
    return true;
  }
  if (!one.party.country.empty() && !other.party.country.empty()) return false;
  return std::ranges::any_of(one.names, [&](const Name& a) {
    return std::ranges::any_of(other.names, [&](const Name& b) {
      if (a.person != b.person) return false;
      return a.person ? knowledge::may_be_one_person(a.words, b.words, world_.names)
                      : knowledge::may_be_one_body(a.words, b.words, world_.names);
    });
  });
}

bool OneParties::is_part(const Member& part, const Member& whole) const {
  if (is_home_government(part.party))
    return whole.party.kind == PartyKind::kGovernment && !is_home_government(whole.party);
  return std::ranges::any_of(part.names, [&](const Name& a) {
    return std::ranges::any_of(
        whole.names, [&](const Name& b) { return a.person == b.person && knowledge::is_part_of(a.words, b.words); });
  });
}

/// For each name that is a part of two that are not one: whether it may be a person's or a government's.
std::vector<OneParties::Part> OneParties::parts_of_several() const {
  std::vector<Part> parts(members_.size(), Part::kNo);
  for (std::size_t i = 0; i < members_.size(); ++i) {
    std::vector<std::size_t> wholes;
    bool several = false;
    for (std::size_t j = 0; j < members_.size(); ++j) {
      if (i == j || !is_part(members_[i], members_[j])) continue;
      several =
          several || std::ranges::any_of(wholes, [&](std::size_t k) { return !may_be_one(members_[j], members_[k]); });
      wholes.push_back(j);
    }
    if (!several) continue;
    const bool local = std::ranges::none_of(
        wholes, [&](std::size_t j) { return !members_[j].party.country.empty() || is_person(members_[j]); });
    parts[i] = local && !is_person(members_[i]) ? Part::kOfBodies : Part::kOfAny;
  }
  return parts;
}

bool OneParties::is_person(const Member& member) {
  return std::ranges::all_of(member.names, [](const Name& name) { return name.person; });
}

std::map<std::string, Party, std::less<>> OneParties::settle() const {
  const std::vector<Part> parts = parts_of_several();
  std::vector<std::size_t> leader(members_.size());
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  const auto rank = [&](std::size_t i) {  // a government first, then the fullest name
    const Member& member = members_[i];
    return std::pair(!member.party.country.empty(), knowledge::words_of(member.party.name).size());
  };
  for (std::size_t i = 0; i < members_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (parts[i] != Part::kNo || parts[j] != Part::kNo || leader[i] == leader[j]) continue;
      if (!may_be_one(members_[i], members_[j])) continue;
      const std::size_t a = leader[i];
      const std::size_t b = leader[j];
      if (!members_[a].party.country.empty() && !members_[b].party.country.empty()) continue;
      const auto [from, to] = rank(a) > rank(b) ? std::pair(b, a) : std::pair(a, b);
      std::ranges::replace(leader, from, to);
    }
  }
  std::map<std::string, Party, std::less<>> settled;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (parts[i] == Part::kOfAny && members_[i].party.country.empty()) {
      settled.emplace(members_[i].party.name, Party{});
    } else if (leader[i] != i) {
      settled.emplace(members_[i].party.name, members_[leader[i]].party);
    }
  }
  return settled;
}

}  // namespace twosource::linking
