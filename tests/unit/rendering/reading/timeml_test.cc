#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "rendering/rendering.h"
#include "support/conllu_document.h"

namespace twosource::rendering {
namespace {

using ::testing::HasSubstr;

Timex timex(Span span, TimexType type, const std::string& value, const std::string& local) {
  Timex made;
  made.span = span;
  made.type = type;
  made.value = value;
  made.local = local;
  return made;
}

Reading reading_of(const std::string& text) {
  Reading reading;
  reading.report = test::report_of_lines("harbour & quay.txt", text);
  return reading;
}

/// A text with one time of each kind that the format writes differently.
Reading every_kind() {
  const std::string text = "On March 3 and the day after they met. Over the past two days, twice a week, late in 2022.";
  Reading reading = reading_of(text);
  reading.report.title = "Talks <begin>";
  reading.report.published =
      PublishedDate{.value = "2023-03-06", .earliest = "2023-03-06", .latest = "2023-03-06", .evidence = {}};
  const auto span = [&text](std::string_view words) {
    const auto start = static_cast<std::uint32_t>(text.find(words));
    return Span{start, start + static_cast<std::uint32_t>(words.size())};
  };
  reading.timexes.push_back(timex(span("March 3"), TimexType::kDate, "2023-03-03", "XXXX-03-03"));
  reading.timexes.push_back(timex(span("the day after"), TimexType::kDate, "2023-03-04", "@day+1"));
  reading.timexes.back().anchor = 0;
  reading.timexes.push_back(timex(span("the past two days"), TimexType::kDuration, "P2D", "P2D"));
  reading.timexes.back().direction = -2;
  reading.timexes.push_back(timex(span("twice a week"), TimexType::kSet, "P1W", "P1W"));
  reading.timexes.back().freq = "2X";
  reading.timexes.push_back(timex(span("late in 2022"), TimexType::kDate, "2022", "2022"));
  reading.timexes.back().mod = "END";
  return reading;
}

/// Written anew with TWOSOURCE_UPDATE_GOLDEN=1.
TEST(Timeml, IsAsTheGoldenFileHasIt) {
  const std::filesystem::path path = TWOSOURCE_SOURCE_DIR "/tests/golden/talks.timeml.xml";
  const std::string content = reading_timeml(every_kind());
  if (std::getenv("TWOSOURCE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << content;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(content, expected.str());
}

TEST(Timeml, AnUnknownDateIsOpen) {
  EXPECT_THAT(reading_timeml(reading_of("They met.")),
              HasSubstr("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"XXXX-XX-XX\" temporalFunction=\"false\" "
                        "functionInDocument=\"CREATION_TIME\"></TIMEX3></DCT>"));
}

TEST(Timeml, WhatXmlForbidsIsReplacedOneForOne) {
  EXPECT_THAT(reading_timeml(reading_of("a\x01"
                                        "b\x1B[31m\xEF\xBF\xBF <TEXT> & \"c\" ]]> \r")),
              HasSubstr("<TEXT>a\uFFFDb\uFFFD[31m\uFFFD &lt;TEXT&gt; &amp; &quot;c&quot; ]]&gt; &#13;</TEXT>"));
}

}  // namespace
}  // namespace twosource::rendering
