// Event mentions read against the report's own date.
#include "linking/times/event_days.h"

#include <gtest/gtest.h>

#include "support/english_world.h"
#include "unit/linking/linked_story.h"

namespace twosource::linking {
namespace {

/// Days of the events of a report of 8 May 2024 whose lead tells something of a day.
std::vector<std::string> days(Reading reading, const std::string& lead_day) {
  static const Vocabulary vocabulary;
  const auto rules = DateRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  Timex timex;
  timex.value = lead_day;
  reading.timexes = {timex};
  reading.lead_times = {0};
  Story story;
  story.reports.emplace_back();
  story.reports[0].published =
      PublishedDate{.value = "2024-05-08", .earliest = "2024-05-08", .latest = "2024-05-08", .evidence = {}};
  const std::vector<const Reading*> readings{&reading};
  const Context context{readings, *test::english_world(), vocabulary, story, {}};
  std::vector<std::string> days;
  for (const EventDays& event : days_of_events(context, *rules, 0)) days.push_back(event.time.value_or("?"));
  return days;
}

Reading with_event(EventTime time) {
  Reading reading;
  reading.event_mentions.emplace_back();
  reading.event_mentions[0].time = time;
  if (time == EventTime::kGiven) reading.event_mentions[0].timex = 0;
  return reading;
}

using Days = std::vector<std::string>;

TEST(EventDays, TheDayThatIsToldOfIsTheLeadsWithinAWeek) {
  EXPECT_EQ(days(with_event(EventTime::kTellingDay), "2024-05-06"), Days{"2024-05-06"});
  EXPECT_EQ(days(with_event(EventTime::kTellingDay), "2024-04-06"), Days{"2024-05-08"});
  EXPECT_EQ(days(with_event(EventTime::kTellingDay), "2024-05-09"), Days{"2024-05-08"});
  EXPECT_EQ(days(with_event(EventTime::kTellingDay), "2024-05"), Days{"2024-05-08"});
}

TEST(EventDays, AGivenTimeIsAsPreciseAsItIsGiven) {
  EXPECT_EQ(days(with_event(EventTime::kGiven), "2024-05-06"), Days{"2024-05-06"});
  EXPECT_EQ(days(with_event(EventTime::kGiven), "2023-04"), Days{"2023-04"});
  EXPECT_EQ(days(with_event(EventTime::kGiven), "1998"), Days{"1998"});
  EXPECT_EQ(days(with_event(EventTime::kGiven), "2024-W19"), Days{"?"});
}

TEST(EventDays, ThePresentIsTheReportsDayAndAnOpenTimeNone) {
  EXPECT_EQ(days(with_event(EventTime::kReportDay), "2024-05-06"), Days{"2024-05-08"});
  EXPECT_EQ(days(with_event(EventTime::kOpen), "2024-05-06"), Days{"?"});
}

}  // namespace
}  // namespace twosource::linking
