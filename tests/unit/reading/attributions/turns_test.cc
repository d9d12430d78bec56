#include "reading/attributions/turns.h"

#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

TEST(Turns, OfATranscriptAreSaidByTheNameBeforeTheColon) {
  const Reading reading = read_all("turns");
  ASSERT_GE(reading.attributions.size(), 4U);
  const Attribution& question = reading.attributions[0];
  EXPECT_EQ(words(reading, question), "HOST / : / Minister, will the ferry sail on Friday?");
  EXPECT_EQ(question.act, Act::kAsk);
  EXPECT_EQ(question.kind, QuoteKind::kDirect);
}

TEST(Turns, RunOnUpToTheNext) {
  const Reading reading = read_all("turns");
  EXPECT_EQ(words(reading, attribution_of(reading, "We checked").content),
            "We checked every bolt. Nobody will sail before Friday. | It is a good ship.");
}

TEST(Turns, WereSpokenOnWhatTheHeadNames) {
  const Reading reading = read_all("turns");
  for (const Attribution& attribution : reading.attributions) {
    if (words(reading, attribution.cue) != ":") continue;
    ASSERT_EQ(attribution.via.size(), 1U);
    EXPECT_EQ(cut(reading.report.text, attribution.via.front().span), "Norvik Radio");
  }
}

TEST(Turns, OfTheHostAreTheOutletsWord) {
  const Reading reading = read_all("turns");
  for (const Attribution& attribution : reading.attributions) {
    if (words(reading, attribution.cue) != ":") continue;
    const bool host = words(reading, attribution.source) == "HOST";
    EXPECT_EQ(attribution.naming == Naming::kOutlet, host) << words(reading, attribution);
  }
}

}  // namespace
}  // namespace twosource::reading
