// Dates in markup, in the ways that pages print them.
#include "ingest/formats/html/dates.h"

#include <gtest/gtest.h>

namespace twosource::ingest::html {
namespace {

const DateNames& dates() {
  static const DateNames opened = DateNames::open(std::string(TWOSOURCE_SOURCE_DIR) + "/data/html/dates.json").value();
  return opened;
}

TEST(PageDates, EachWayOfWriting) {
  const std::pair<const char*, const char*> kWays[] = {
      {"2031-03-18", "2031-03-18"},
      {"2031-03-18T09:05:07Z", "2031-03-18T09:05:07Z"},
      {"2031-03-18T09:05:07.123Z", "2031-03-18T09:05:07Z"},
      {"2031-03-18T09:05:07+0000", "2031-03-18T09:05:07+00:00"},
      {"2031-03-18T09:05-05:00", "2031-03-18T09:05:00-05:00"},
      {"2031-03-18 09:05:07 -0300", "2031-03-18T09:05:07-03:00"},
      {"2031-03-18T09:05:07+02", "2031-03-18T09:05:07+02:00"},
      {"2031/03/18 09:05", "2031-03-18T09:05:00"},
      {"20310318", "2031-03-18"},
      {"Tue, 18 Mar 2031 09:05:07 GMT", "2031-03-18T09:05:07+00:00"},
      {"Tue Mar 18 2031 09:05:07 GMT", "2031-03-18T09:05:07+00:00"},
      {"18 March 2031", "2031-03-18"},
      {"18th March 2031, 5.34pm", "2031-03-18T17:34:00"},
      {"March 18, 2031 5:34 pm EST", "2031-03-18T17:34:00-05:00"},
      {"Mar. 18, 2031 at 12:10 a.m. ET", "2031-03-18T00:10:00"},
      {"Updated 9:05 PM PDT, Tue March 18, 2031", "2031-03-18T21:05:00-07:00"},
      {"18/03/2031", "2031-03-18"},
      {"03/18/2031", "2031-03-18"},
      {"1931590800", "2031-03-18T09:00:00Z"},
      {"1931590800000", "2031-03-18T09:00:00Z"},
  };
  for (const auto& [printed, iso] : kWays) EXPECT_EQ(dates().iso(printed).value_or("nothing"), iso) << printed;
}

TEST(PageDates, WhatTellsNoDayIsNone) {
  for (const char* const printed :
       {"", "yesterday", "8 hours ago", "March 2031", "2031-03", "11/12/2031", "2031-02-30", "0000-00-00", "18 March",
        "12", "99999999999999999999999", "2031-13-01T00:00:00Z"}) {
    EXPECT_FALSE(dates().iso(printed)) << printed;
  }
}

TEST(PageDates, AnAddressTellsADayButAMonthIsNone) {
  EXPECT_EQ(dates().day_of_url("https://a.example/news/2031/03/18/harbour"), "2031-03-18");
  EXPECT_EQ(dates().day_of_url("https://a.example/2031/mar/18/harbour"), "2031-03-18");
  EXPECT_EQ(dates().day_of_url("https://a.example/harbour-20310318/"), "2031-03-18");
  EXPECT_FALSE(dates().day_of_url("https://a.example/2031/03/harbour-17"));
  EXPECT_FALSE(dates().day_of_url("https://a.example/article/20319999"));
  EXPECT_FALSE(dates().day_of_url("https://a.example/a?day=2031/03/18"));
}

}  // namespace
}  // namespace twosource::ingest::html
