// Where a report's silence about a claim means something.
#include "linking/claims/absences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

/// Sentences told in an outlet's own word, one block each.
ReadingBuilder report(const std::string& id, const std::string& day, std::initializer_list<const char*> sentences) {
  ReadingBuilder builder(id);
  builder.published(day);
  for (const char* sentence : sentences) {
    const std::string printed(sentence);
    builder.sentence(plain(printed + " ."));
    builder.proposition(printed, printed.substr(0, printed.find(' ')));
  }
  return builder;
}

constexpr const char* kSludge = "Refinery dumped contaminated sludge into estuary overnight";
constexpr const char* kGulls = "Gulls perished along seven kilometres of shingle";
constexpr const char* kMayor = "Mayor cancelled regatta because of stench";

bool silent(const Story& story, const std::string& id) {
  return std::ranges::any_of(story.claims, [&](const Claim& claim) {
    return std::ranges::any_of(claim.absent_from,
                               [&](const Absence& absence) { return story.reports[absence.report].id == id; });
  });
}

TEST(Absences, ALaterReportThatTellsOfWhatStandsBesideIsSilent) {
  ReadingBuilder a = report("a", "2024-05-06", {kGulls, kSludge, kMayor});
  ReadingBuilder b = report("b", "2024-05-06", {kGulls, kSludge, kMayor});
  ReadingBuilder c = report("c", "2024-05-07", {kGulls, kMayor});
  EXPECT_TRUE(silent(linked({&a, &b, &c}), "c"));
}

TEST(Absences, AnEarlierReportCouldNotKnow) {
  ReadingBuilder a = report("a", "2024-05-06", {kGulls, kSludge, kMayor});
  ReadingBuilder b = report("b", "2024-05-06", {kGulls, kSludge, kMayor});
  ReadingBuilder c = report("c", "2024-05-05", {kGulls, kMayor});
  EXPECT_FALSE(silent(linked({&a, &b, &c}), "c"));
}

}  // namespace
}  // namespace twosource::test
