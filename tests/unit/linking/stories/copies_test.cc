// That a report copies another, and which of the two.
#include "linking/stories/copies.h"

#include <gtest/gtest.h>

#include <vector>

namespace twosource::linking {
namespace {

TEST(Copies, AreToldByWhatTheShorterHas) {
  const std::vector<std::uint32_t> wire{1, 2, 3, 4, 5, 6, 7, 8};
  const std::vector<std::uint32_t> paper{2, 3, 4, 9};
  EXPECT_EQ(copied_share(wire, paper, 3), 0.75);
  EXPECT_EQ(copied_share(paper, wire, 3), 0.75);
  EXPECT_EQ(copied_share(wire, paper, 4), 0) << "too little to tell";
  EXPECT_EQ(copied_share({}, wire, 0), 0);
}

TEST(Copies, AnUnknownOutletIsNotTheSameOne) {
  StoryProfile one;
  StoryProfile other;
  EXPECT_FALSE(of_one_outlet(one, other));
  one.outlet = other.outlet = 5;
  EXPECT_TRUE(of_one_outlet(one, other));
}

StoryProfile report_of(std::uint32_t outlet, std::uint32_t agency, std::int32_t day) {
  StoryProfile profile;
  profile.outlet = outlet;
  profile.agency = agency;
  profile.first_day = profile.last_day = day;
  return profile;
}

constexpr std::uint32_t kPaper = 1;
constexpr std::uint32_t kOtherPaper = 2;
constexpr std::uint32_t kAgency = 3;
constexpr std::uint32_t kOtherAgency = 4;

TEST(Copies, WhoCreditsTheOtherIsTheCopyWhateverTheDay) {
  const StoryProfile wire = report_of(kAgency, kAgency, 12);
  const StoryProfile paper = report_of(kPaper, kAgency, 10);
  EXPECT_TRUE(is_copy_of(paper, wire));
  EXPECT_FALSE(is_copy_of(wire, paper));
}

TEST(Copies, AnAgencyIsTheOriginalOfWhoCreditsNobody) {
  const StoryProfile wire = report_of(kAgency, kAgency, 12);
  const StoryProfile paper = report_of(kPaper, 0, 10);
  EXPECT_TRUE(is_copy_of(paper, wire));
  EXPECT_FALSE(is_copy_of(wire, paper));
}

TEST(Copies, OfTwoPapersOrTwoAgenciesTheLaterOneIsTheCopy) {
  EXPECT_TRUE(is_copy_of(report_of(kPaper, kAgency, 12), report_of(kOtherPaper, kAgency, 10)));
  EXPECT_FALSE(is_copy_of(report_of(kPaper, 0, 10), report_of(kOtherPaper, 0, 12)));
  EXPECT_TRUE(is_copy_of(report_of(kAgency, kAgency, 12), report_of(kOtherAgency, kOtherAgency, 10)));
}

TEST(Copies, OfOneDayTheMomentTells) {
  StoryProfile morning = report_of(kPaper, 0, 10);
  StoryProfile evening = report_of(kOtherPaper, 0, 10);
  morning.minute = 14400 + 8 * 60;
  evening.minute = 14400 + 20 * 60;
  EXPECT_TRUE(is_copy_of(evening, morning));
  EXPECT_FALSE(is_copy_of(morning, evening));
}

}  // namespace
}  // namespace twosource::linking
