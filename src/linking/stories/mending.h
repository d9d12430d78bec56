// Stories looked at again: what one report at a time cannot see.
//
// Test: tests/unit/linking/stories/mending_test.cc.
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

  /// Splits a story into what it holds; gives back the names of all its parts.
  std::vector<StoryNumber> split(StoryNumber story, MembershipReason why);

  /// Merges some stories with those that tell the same.
  void merge(const std::vector<StoryNumber>& stories);

  /// Brings all reports that are ruled to be one story with this one into one: that which has most of them.
  void unite(ReportNumber report);

  /// Moves a report to a story, which may be a new one.
  void move(ReportNumber report, StoryNumber to, MembershipReason why, double likelihood);

 private:
  [[nodiscard]] double mean_likelihood(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const;
  [[nodiscard]] std::vector<ReportNumber> sample(std::span<const ReportNumber> reports) const;
  [[nodiscard]] std::vector<std::vector<ReportNumber>> units_of(std::span<const ReportNumber> reports) const;
  [[nodiscard]] std::vector<StoryNumber> neighbours(StoryNumber story) const;
  [[nodiscard]] bool are_apart(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const;
  void move_all(StoryNumber from, StoryNumber to, MembershipReason why, double likelihood);

  StoryStream::State& state_;
  StoryChanges& changes_;
};

}  // namespace twosource::linking
