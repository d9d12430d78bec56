// Stories looked at again: what one report at a time cannot see.
//
// Test: tests/unit/linking/stories/stream_test.cc.
#pragma once

#include <span>
#include <vector>

#include "linking/stories/stream.h"

namespace twosource::linking {

/// Changes the stories of a stream and notes what it changes.
class Mender {
 public:
  Mender(StoryStream::State& state, StoryChanges& changes) : state_(state), changes_(changes) {}

  /// How likely a report tells what a story's reports tell: the mean over them.
  [[nodiscard]] double fit(const StoryProfile& profile, StoryNumber story) const;

  /// Clusters the reports of a story anew, together with those of the stories that look most like it: what one report
  /// too many had joined is split, what has come to look alike is merged, what stood nearer elsewhere moves.
  void regroup(StoryNumber story);

  /// Brings all reports that are ruled to be one story with this one into one: that which has most of them.
  void unite(ReportNumber report);

 private:
  /// Reports that stay together, whatever they look like.
  using Unit = std::vector<ReportNumber>;

  [[nodiscard]] double mean_likelihood(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const;
  [[nodiscard]] std::vector<ReportNumber> sample(std::span<const ReportNumber> reports) const;
  [[nodiscard]] std::vector<StoryNumber> with_neighbours(StoryNumber story) const;
  [[nodiscard]] std::vector<Unit> units_of(StoryNumber story) const;
  [[nodiscard]] std::vector<std::vector<ReportNumber>> clusters_of(const std::vector<Unit>& units) const;
  [[nodiscard]] bool are_apart(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const;
  [[nodiscard]] ReportNumber first_report(StoryNumber story) const;
  void settle(const std::vector<StoryNumber>& stories, const std::vector<std::vector<ReportNumber>>& clusters);
  void move(ReportNumber report, StoryNumber to, MembershipReason why);

  StoryStream::State& state_;
  StoryChanges& changes_;
};

}  // namespace twosource::linking
