#include "linking/stories/earlier_reports.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include "linking/stories/copies.h"
#include "linking/stories/live_reports.h"

namespace twosource::linking {
namespace {

/// The newest places of a key, from `first` on.
template <class Postings, class Place>
std::span<const Place> newest(const Postings& postings, std::uint32_t key, Place first, std::size_t most) {
  const auto found = postings.find(key);
  if (found == postings.end()) return {};
  const std::span<const Place> last = std::span(found->second).last(std::min(found->second.size(), most));
  return last.subspan(static_cast<std::size_t>(std::ranges::lower_bound(last, first) - last.begin()));
}

}  // namespace

void EarlierReports::add(const StoryProfile& profile) {
  const auto place = static_cast<Place>(profiles_.size());
  for (const ProfileTerm& term : heaviest_terms(profile, rules_.candidates.keys)) by_key_[term.key].push_back(place);
  for (const std::uint32_t passage : profile.passages) by_passage_[passage].push_back(place);
  profiles_.push_back(&profile);
}

std::vector<EarlierReports::Place> EarlierReports::with_heavy_keys(const StoryProfile& profile, Place first) const {
  std::unordered_map<Place, std::uint64_t> shared;
  for (const ProfileTerm& term : heaviest_terms(profile, rules_.candidates.keys)) {
    for (const Place place : newest(by_key_, term.key, first, rules_.candidates.postings)) shared[place] += term.weight;
  }
  std::vector<std::pair<std::uint64_t, Place>> ranked;
  for (const auto& [place, weight] : shared) ranked.emplace_back(weight, place);
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), rules_.candidates.reports));
  std::ranges::partial_sort(ranked, end, std::greater());
  std::vector<Place> places;
  for (auto at = ranked.begin(); at != end; ++at) places.push_back(at->second);
  return places;
}

/// What of the earlier reports one report copies. What an outlet has in reports that are not alike, or all outlets in even
/// more, is boilerplate: as of a stream (live_reports.h), but told by likeness, since there are no stories yet.
class EarlierReports::Copies {
 public:
  Copies(const EarlierReports& earlier, Place first) : earlier_(earlier), first_(first) {}

  /// How many passages of a report each earlier one has.
  [[nodiscard]] std::map<Place, std::size_t> shared_with(const std::vector<std::uint32_t>& passages) const {
    std::map<Place, std::size_t> shared;
    for (const std::uint32_t passage : passages) {
      for (const Place place : places_with(passage)) shared[place] += 1;
    }
    return shared;
  }

  std::vector<std::uint32_t> telling(const std::vector<std::uint32_t>& passages) {
    std::vector<std::uint32_t> found;
    std::ranges::copy_if(passages, std::back_inserter(found),
                         [this](std::uint32_t passage) { return !is_boilerplate(passage); });
    return found;
  }

 private:
  [[nodiscard]] std::span<const Place> places_with(std::uint32_t passage) const {
    return newest(earlier_.by_passage_, passage, first_, earlier_.rules_.copies.newest);
  }

  bool is_boilerplate(std::uint32_t passage) {
    const auto [known, added] = boilerplate_.try_emplace(passage, false);
    if (added) known->second = tells_several(places_with(passage));
    return known->second;
  }

  bool tells_several(std::span<const Place> places) {
    const CopyRules& rules = earlier_.rules_.copies;
    if (places.size() < rules.own) return false;
    std::vector<Place> unlike;
    std::map<std::uint32_t, std::vector<Place>> unlike_of;
    for (const Place place : places) {
      if (adds_to(unlike, place) && unlike.size() >= rules.everybodys) return true;
      const std::uint32_t outlet = earlier_.profiles_[place]->outlet;
      if (outlet != 0 && adds_to(unlike_of[outlet], place) && unlike_of[outlet].size() >= rules.own) return true;
    }
    return false;
  }

  bool adds_to(std::vector<Place>& unlike, Place place) {
    if (std::ranges::any_of(unlike, [&](Place other) { return are_alike(other, place); })) return false;
    unlike.push_back(place);
    return true;
  }

  bool are_alike(Place one, Place other) {
    const auto [at, added] = alike_.try_emplace({one, other}, false);
    if (added) at->second = earlier_.are_alike(*earlier_.profiles_[one], *earlier_.profiles_[other]);
    return at->second;
  }

  const EarlierReports& earlier_;
  Place first_;
  std::unordered_map<std::uint32_t, bool> boilerplate_;
  std::map<std::pair<Place, Place>, bool> alike_;
};

std::vector<std::size_t> EarlierReports::related(const StoryProfile& profile, std::size_t first) const {
  const auto from = static_cast<Place>(first);
  std::vector<std::size_t> found;
  for (const Place place : with_heavy_keys(profile, from)) {
    if (are_alike(profile, *profiles_[place])) found.push_back(place);
  }
  std::ranges::sort(found);
  const std::size_t alike = found.size();
  Copies copies(*this, from);
  const CopyRules& rules = rules_.copies;
  for (const auto& [place, shared] : copies.shared_with(profile.passages)) {
    const StoryProfile& other = *profiles_[place];
    const bool known = std::binary_search(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(alike), place);
    if (known || shared < rules.least || of_one_outlet(profile, other)) continue;
    const double share = copied_share(copies.telling(profile.passages), copies.telling(other.passages), rules.least);
    if (share >= rules.joins) found.push_back(place);
  }
  return found;
}

}  // namespace twosource::linking
