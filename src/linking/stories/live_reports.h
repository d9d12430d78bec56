// The reports and stories that a stream holds in memory, and which stories may tell what a report tells.
//
// An inverted index over the heaviest keys of each report: a report is compared with the newest reports that share such
// a key, a bounded number, however many there are. What it holds hangs on the reports and their stories alone, not on
// how they came to be. Test: tests/unit/linking/stories/stream_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "linking/stories/copies.h"
#include "twosource/stories.h"

namespace twosource::linking {

using ReportNumber = std::uint64_t;
using StoryNumber = std::uint64_t;

/// How many reports are looked at.
struct CandidateRules {
  std::size_t keys = 0;      ///< of a report, its heaviest: what it is found by
  std::size_t postings = 0;  ///< of a key, the newest reports
  std::size_t stories = 0;   ///< those that share most
  std::size_t reports = 0;   ///< the same of single reports (edges.h)
};

/// The heaviest terms of a report, names and words, each key once; ties: the smaller key. What it is found by.
std::vector<ProfileTerm> heaviest_terms(const StoryProfile& profile, std::size_t most);

/// A report that another one copies, or is copied by.
struct Copied {
  ReportNumber report = 0;
  double share = 0;
};

class LiveReports {
 public:
  LiveReports(const CandidateRules& rules, const CopyRules& copies) : rules_(rules), copies_(copies) {}

  void add(ReportNumber report, StoryNumber story, StoryProfile profile);
  void remove(ReportNumber report);
  void move(ReportNumber report, StoryNumber story);

  [[nodiscard]] bool has(ReportNumber report) const { return reports_.contains(report); }
  [[nodiscard]] StoryNumber story_of(ReportNumber report) const { return reports_.at(report).story; }
  [[nodiscard]] const StoryProfile& profile_of(ReportNumber report) const { return reports_.at(report).profile; }

  /// The reports of a story, ascending; none where there is no such story.
  [[nodiscard]] std::span<const ReportNumber> reports_of(StoryNumber story) const;

  [[nodiscard]] std::size_t size() const { return reports_.size(); }

  /// Stories by the number of their newest report, so that those come first to which none was added for longest.
  [[nodiscard]] const std::map<ReportNumber, StoryNumber>& stories_by_newest() const { return by_newest_; }

  /// The stories that share most heavy keys with a report, most first; ties: the newest.
  [[nodiscard]] std::vector<StoryNumber> candidates(const StoryProfile& profile) const;

  /// The passages of a report that are no boilerplate; ascending.
  [[nodiscard]] std::vector<std::uint32_t> telling_passages(const StoryProfile& profile) const;

  /// The reports that a new one copies, or that copy it; ascending.
  [[nodiscard]] std::vector<Copied> copies_of(const StoryProfile& profile) const;

 private:
  struct Live {
    StoryNumber story = 0;
    StoryProfile profile;
  };
  using Postings = std::unordered_map<std::uint32_t, std::vector<ReportNumber>>;

  [[nodiscard]] std::span<const ReportNumber> reports_with(std::uint32_t passage) const;
  [[nodiscard]] bool is_boilerplate(std::uint32_t passage) const;
  void leave_story(ReportNumber report);
  void enter_story(ReportNumber report, StoryNumber story);

  CandidateRules rules_;
  CopyRules copies_;
  std::unordered_map<ReportNumber, Live> reports_;
  std::unordered_map<StoryNumber, std::vector<ReportNumber>> stories_;
  std::map<ReportNumber, StoryNumber> by_newest_;
  Postings by_key_;      ///< ascending
  Postings by_passage_;  ///< ascending
};

}  // namespace twosource::linking
