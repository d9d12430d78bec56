#include "linking/claims/splits.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "document/modality.h"

namespace twosource::linking {
namespace {

/// Of the longest phrase that is looked for: from here on two quotations are one.
constexpr double kOneQuotation = 0.6;

}  // namespace

ClaimSplits::ClaimSplits(const Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
                         const ClaimSimilarity& similarity)
    : context_(context), rules_(rules), candidates_(candidates), similarity_(similarity) {}

/// Statements that fall into several classes part; those of none stay with the largest class.
std::vector<ClaimGroup> ClaimSplits::split(const ClaimGroup& group, bool by_party) const {
  const auto classes = by_party ? party_classes(group) : number_classes(group);
  std::vector<ClaimGroup> parts(*std::ranges::max_element(classes) + 1);
  std::vector<std::size_t> sizes(parts.size(), 0);
  for (const std::size_t c : classes) ++sizes[c];
  if (parts.size() < 2) return {group};
  const auto largest = static_cast<std::size_t>(std::ranges::max_element(sizes.begin() + 1, sizes.end()) -
                                                sizes.begin());  // class 0: of none
  for (std::size_t i = 0; i < classes.size(); ++i) {
    parts[classes[i] == 0 ? largest : classes[i]].members.push_back(group.members[i]);
  }
  std::erase_if(parts, [](const ClaimGroup& part) { return part.members.empty(); });
  for (ClaimGroup& part : parts)
    part.cohesion = parts.size() == 1 ? group.cohesion : similarity_.cohesion(part.members);
  return parts;
}

ClaimSplits::Classes ClaimSplits::number_classes(const ClaimGroup& group) const {
  Classes classes(group.members.size(), 0);
  std::vector<std::size_t> firsts;  // the first statement of each class
  for (std::size_t i = 0; i < group.members.size(); ++i) {
    const bool differs = std::ranges::any_of(
        group.members, [&](std::size_t other) { return similarity_.numbers().contradict(group.members[i], other); });
    if (!differs) continue;
    const auto same = std::ranges::find_if(
        firsts, [&](std::size_t first) { return !similarity_.numbers().contradict(group.members[i], first); });
    classes[i] = static_cast<std::size_t>(same - firsts.begin()) + 1;
    if (same == firsts.end()) firsts.push_back(group.members[i]);
  }
  return classes;
}

/// Parties held together by at least one sure pair are one class.
ClaimSplits::Classes ClaimSplits::party_classes(const ClaimGroup& group) const {
  const auto& members = group.members;
  std::vector<std::size_t> parent(members.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const std::function<std::size_t(std::size_t)> find = [&](std::size_t i) {
    return parent[i] == i ? i : parent[i] = find(parent[i]);
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (!one_voice(members[i], members[j]) && !bears_out(members[i], members[j])) continue;
      const auto [low, high] = std::minmax({find(i), find(j)});
      parent[high] = low;
    }
  }
  Classes classes(members.size(), 0);
  std::vector<std::size_t> roots;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (candidates_[members[i]].party.name.empty()) continue;
    const auto known = std::ranges::find(roots, find(i));
    classes[i] = static_cast<std::size_t>(known - roots.begin()) + 1;
    if (known == roots.end()) roots.push_back(find(i));
  }
  return classes;
}

bool ClaimSplits::one_voice(std::size_t a, std::size_t b) const {
  const std::string& party = candidates_[a].party.name;
  return !party.empty() && party == candidates_[b].party.name;
}

bool ClaimSplits::bears_out(std::size_t a, std::size_t b) const {
  return !candidates_[a].party.name.empty() && !candidates_[b].party.name.empty() && !bears_no_other_out(a, b);
}

/// What keeps one party's statement from bearing another's out.
std::optional<Apart> ClaimSplits::bears_no_other_out(std::size_t a, std::size_t b) const {
  const Candidate& one = candidates_[a];
  const Candidate& other = candidates_[b];
  if (one->fragment || other->fragment) return Apart::kFragment;
  if (document::is_fact(one->modality) != document::is_fact(other->modality)) return Apart::kMood;
  // Nobody bears another out by the very same words: one of the two speakers was read wrongly.
  if (is_quoted(one) && is_quoted(other)) {
    const auto phrase = similarity_.features(a, b)[static_cast<std::size_t>(Feature::kPhrase)];
    if (phrase >= kOneQuotation) return Apart::kQuotation;
  }
  if (similarity_.likelihood(a, b) < rules_.corroborates) return Apart::kParties;
  return std::nullopt;
}

std::optional<Apart> ClaimSplits::kept_apart(std::size_t a, std::size_t b) const {
  if (similarity_.numbers().contradict(a, b)) return Apart::kNumbers;
  const bool two_parties = !candidates_[a].party.name.empty() && !candidates_[b].party.name.empty() && !one_voice(a, b);
  return two_parties ? bears_no_other_out(a, b) : std::nullopt;
}

bool ClaimSplits::is_quoted(const Candidate& candidate) const {
  if (!candidate->attribution) return false;
  const QuoteKind kind = context_.reading(candidate.report).attributions[*candidate->attribution].kind;
  return kind != QuoteKind::kIndirect;
}

std::vector<ClaimGroup> ClaimSplits::split(std::vector<ClaimGroup> groups) const {
  for (const bool by_party : {false, true}) {
    std::vector<ClaimGroup> parts;
    for (const ClaimGroup& group : groups) {
      for (ClaimGroup& part : split(group, by_party)) parts.push_back(std::move(part));
    }
    groups = std::move(parts);
  }
  std::ranges::sort(groups, {}, [](const ClaimGroup& group) { return group.members.front(); });
  return groups;
}

}  // namespace twosource::linking
