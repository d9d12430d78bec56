#include "linking/stories/live_reports.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace twosource::linking {
namespace {

void insert(std::vector<ReportNumber>& ascending, ReportNumber report) {
  ascending.insert(std::ranges::lower_bound(ascending, report), report);
}

void erase(std::vector<ReportNumber>& ascending, ReportNumber report) {
  const auto found = std::ranges::lower_bound(ascending, report);
  if (found != ascending.end() && *found == report) ascending.erase(found);
}

std::span<const ReportNumber> newest(const std::vector<ReportNumber>& ascending, std::size_t most) {
  return std::span(ascending).last(std::min(ascending.size(), most));
}

template <class Postings>
void erase(Postings& postings, std::uint32_t key, ReportNumber report) {
  const auto found = postings.find(key);
  if (found == postings.end()) return;
  erase(found->second, report);
  if (found->second.empty()) postings.erase(found);
}

}  // namespace

std::vector<ProfileTerm> heaviest_terms(const StoryProfile& profile, std::size_t most) {
  const auto key_then_weight = [](const ProfileTerm& term) { return std::pair(term.key, -int{term.weight}); };
  std::vector<ProfileTerm> terms;
  std::ranges::merge(profile.words, profile.names, std::back_inserter(terms), {}, key_then_weight, key_then_weight);
  terms.erase(std::ranges::unique(terms, {}, &ProfileTerm::key).begin(), terms.end());
  std::ranges::sort(terms, {}, [](const ProfileTerm& term) { return std::pair(-int{term.weight}, term.key); });
  terms.resize(std::min(terms.size(), most));
  return terms;
}

void LiveReports::add(ReportNumber report, StoryNumber story, StoryProfile profile) {
  for (const ProfileTerm& term : heaviest_terms(profile, rules_.keys)) insert(by_key_[term.key], report);
  for (const std::uint32_t passage : profile.passages) insert(by_passage_[passage], report);
  reports_[report].profile = std::move(profile);
  enter_story(report, story);
}

void LiveReports::remove(ReportNumber report) {
  leave_story(report);
  const StoryProfile& profile = reports_.at(report).profile;
  for (const ProfileTerm& term : heaviest_terms(profile, rules_.keys)) erase(by_key_, term.key, report);
  for (const std::uint32_t passage : profile.passages) erase(by_passage_, passage, report);
  reports_.erase(report);
}

void LiveReports::move(ReportNumber report, StoryNumber story) {
  leave_story(report);
  enter_story(report, story);
}

std::span<const ReportNumber> LiveReports::reports_of(StoryNumber story) const {
  const auto found = stories_.find(story);
  return found == stories_.end() ? std::span<const ReportNumber>() : std::span<const ReportNumber>(found->second);
}

void LiveReports::leave_story(ReportNumber report) {
  const auto found = stories_.find(reports_.at(report).story);
  std::vector<ReportNumber>& members = found->second;
  by_newest_.erase(members.back());
  erase(members, report);
  if (members.empty()) {
    stories_.erase(found);
  } else {
    by_newest_[members.back()] = found->first;
  }
}

void LiveReports::enter_story(ReportNumber report, StoryNumber story) {
  std::vector<ReportNumber>& members = stories_[story];
  if (!members.empty()) by_newest_.erase(members.back());
  insert(members, report);
  by_newest_[members.back()] = story;
  reports_.at(report).story = story;
}

std::vector<StoryNumber> LiveReports::candidates(const StoryProfile& profile) const {
  struct Shared {
    std::uint64_t weight = 0;
    ReportNumber newest = 0;
    std::uint32_t last_key = 0;
  };
  std::unordered_map<StoryNumber, Shared> shared;
  for (const ProfileTerm& term : heaviest_terms(profile, rules_.keys)) {
    const auto postings = by_key_.find(term.key);
    if (postings == by_key_.end()) continue;
    for (const ReportNumber report : newest(postings->second, rules_.postings)) {
      Shared& story = shared[reports_.at(report).story];
      if (story.last_key == term.key) continue;  // each key once for a story, however many of its reports have it
      story.last_key = term.key;
      story.weight += term.weight;
      story.newest = std::max(story.newest, report);
    }
  }
  std::vector<std::tuple<std::uint64_t, ReportNumber, StoryNumber>> ranked;
  for (const auto& [story, of] : shared) ranked.emplace_back(of.weight, of.newest, story);
  std::ranges::sort(ranked, std::greater());
  ranked.resize(std::min(ranked.size(), rules_.stories));
  std::vector<StoryNumber> found;
  for (const auto& [weight, newest, story] : ranked) found.push_back(story);
  return found;
}

std::span<const ReportNumber> LiveReports::reports_with(std::uint32_t passage) const {
  const auto postings = by_passage_.find(passage);
  return postings == by_passage_.end() ? std::span<const ReportNumber>() : newest(postings->second, copies_.newest);
}

/// Whether an outlet has it in reports of several stories, or all outlets have it in even more.
bool LiveReports::is_boilerplate(std::uint32_t passage) const {
  const auto reports = reports_with(passage);
  if (reports.size() < copies_.own) return false;
  std::set<StoryNumber> stories;
  std::map<std::uint32_t, std::set<StoryNumber>> of_outlet;
  for (const ReportNumber report : reports) {
    const Live& live = reports_.at(report);
    stories.insert(live.story);
    if (stories.size() >= copies_.everybodys) return true;
    if (live.profile.outlet == 0) continue;
    std::set<StoryNumber>& own = of_outlet[live.profile.outlet];
    own.insert(live.story);
    if (own.size() >= copies_.own) return true;
  }
  return false;
}

std::vector<std::uint32_t> LiveReports::telling_passages(const StoryProfile& profile) const {
  std::vector<std::uint32_t> telling;
  std::ranges::copy_if(profile.passages, std::back_inserter(telling),
                       [this](std::uint32_t passage) { return !is_boilerplate(passage); });
  return telling;
}

std::vector<Copied> LiveReports::copies_of(const StoryProfile& profile) const {
  const std::vector<std::uint32_t> telling = telling_passages(profile);
  std::map<ReportNumber, std::size_t> shared;
  for (const std::uint32_t passage : telling) {
    for (const ReportNumber report : reports_with(passage)) shared[report] += 1;
  }
  std::vector<Copied> found;
  for (const auto& [report, count] : shared) {
    const StoryProfile& other = profile_of(report);
    if (count < copies_.least || of_one_outlet(profile, other)) continue;
    const double share = copied_share(telling, telling_passages(other), copies_.least);
    if (share >= copies_.linked) found.push_back({report, share});
  }
  return found;
}

}  // namespace twosource::linking
