#include "reading/times/entry_times.h"

#include <gtest/gtest.h>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

/// "14.05" above "aa", "11.15" above "bb", each of which somebody says.
Reading live_page() {
  Reading reading = plain("14.05\naa\n11.15\nbb");
  for (const std::size_t line : {0U, 2U}) {
    reading.report.blocks[line].kind = BlockKind::kDateline;
    Timex timex;
    timex.span = reading.report.blocks[line].span;
    timex.type = TimexType::kTime;
    timex.value = line == 0 ? "2025-03-14T14:05" : "2025-03-14T11:15";
    reading.timexes.push_back(timex);
    Attribution attribution;
    attribution.cue = {reading.report.blocks[line + 1].span};
    reading.attributions.push_back(attribution);
  }
  return reading;
}

TEST(EntryTimes, WhatAnEntryTellsWasSaidAtItsTime) {
  Reading reading = live_page();
  carry_entry_times(reading);
  EXPECT_EQ(reading.attributions[0].time.value, "2025-03-14T14:05");
  EXPECT_EQ(reading.attributions[1].time.value, "2025-03-14T11:15");
}

TEST(EntryTimes, ATimeOfItsOwnStays) {
  Reading reading = live_page();
  reading.attributions[1].time = {std::size_t{0}, "2025-03-13"};
  carry_entry_times(reading);
  EXPECT_EQ(reading.attributions[1].time.value, "2025-03-13");
}

TEST(EntryTimes, OneLineOfATimeMakesNoLivePage) {
  Reading reading = live_page();
  reading.report.blocks[2].kind = BlockKind::kParagraph;
  carry_entry_times(reading);
  EXPECT_FALSE(reading.attributions[0].time.timex);
}

}  // namespace
}  // namespace twosource::reading
