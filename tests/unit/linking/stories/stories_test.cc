// Which reports tell one happening.
#include "linking/stories/stories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

Reading report(const std::string& id, const std::string& text, const std::string& day = "") {
  ReadingBuilder builder(id);
  if (!day.empty()) builder.published(day);
  builder.sentence(plain(text));
  Reading reading = builder.build();
  if (const auto monday = text.find("Monday"); monday != std::string::npos) {
    Timex timex;
    timex.span = {static_cast<std::uint32_t>(monday), static_cast<std::uint32_t>(monday + 6)};
    timex.value = day;
    reading.timexes.push_back(timex);
    reading.lead_times = {reading.timexes.size() - 1};
  }
  return reading;
}

std::vector<std::vector<std::size_t>> groups_of(const std::vector<Reading>& readings,
                                                Gathered gathered = Gathered::kAnyhow) {
  std::vector<const Reading*> all;
  for (const Reading& reading : readings) all.push_back(&reading);
  return *english_linker().group(all, gathered);
}

TEST(Stories, ReportsOfOneHappeningAreOneStory) {
  const std::vector<Reading> readings = {
      report("a", "A ferry capsized off Brenholm island , 12 passengers drowned ."),
      report("b", "The orchestra of Vell cancelled its concerts , the conductor resigned ."),
      report("c", "Passengers drowned when the ferry capsized near Brenholm ."),
  };
  EXPECT_THAT(groups_of(readings), testing::ElementsAre(testing::ElementsAre(0, 2), testing::ElementsAre(1)));
}

TEST(Stories, LikeHappeningsFarApartInTimeAreTwo) {
  const std::vector<Reading> readings = {
      report("a", "A ferry capsized off Brenholm island on Monday , passengers drowned .", "2024-05-06"),
      report("b", "Passengers drowned when on Monday a ferry capsized off Brenholm island .", "2025-05-05"),
  };
  EXPECT_THAT(groups_of(readings), testing::SizeIs(2));
}

TEST(Stories, WhoChoosesReportsMeansThemTogether) {
  const std::vector<Reading> readings = {
      report("a", "A ferry capsized off Brenholm island , 12 passengers drowned .", "2024-05-01"),
      report("b", "Divers of the navy found the captain off Brenholm , the harbour office said .", "2024-07-30"),
      report("c", "The orchestra of Vell cancelled its concerts , the conductor resigned .", "2024-05-01"),
  };
  EXPECT_THAT(groups_of(readings), testing::SizeIs(3));
  EXPECT_THAT(groups_of(readings, Gathered::kChosen),
              testing::ElementsAre(testing::ElementsAre(0, 1), testing::ElementsAre(2)));
}

TEST(Stories, AnyNumberOfCopiesIsOneStory) {
  std::vector<Reading> readings;
  for (int i = 0; i < 200; ++i) {
    readings.push_back(report(std::to_string(i), "A ferry capsized off Brenholm island , 12 passengers drowned ."));
  }
  EXPECT_THAT(groups_of(readings), testing::ElementsAre(testing::SizeIs(200)));
}

TEST(Stories, EveryReadingIsInOneStory) {
  EXPECT_THAT(groups_of({}), testing::IsEmpty());
  const std::vector<Reading> readings = {report("a", "Nothing .")};
  EXPECT_THAT(groups_of(readings), testing::ElementsAre(testing::ElementsAre(0)));
}

}  // namespace
}  // namespace twosource::test
