#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rendering/rendering.h"
#include "unit/rendering/reading_builder.h"

namespace twosource::rendering {
namespace {

using ::testing::HasSubstr;

TEST(Brat, AnAttributionIsAnEventThatItsCueTriggers) {
  const std::string ann = reading_brat(test::harbour_reading());
  EXPECT_THAT(ann, HasSubstr("T1\tState 16 20\tsays\nT2\tSource 21 29\tminister\nT3\tContent 0 14\tBridge is safe\n"
                             "E1\tState:T1 Source:T2 Content:T3\nA1\tKind E1 indirect\nA2\tNaming E1 named\n"
                             "A3\tLikely E1\n#1\tAnnotatorNotes E1\tspeaker: Ilse Brandt\n"));
}

TEST(Brat, LineBreaksAndGapsMakeSeveralFragments) {
  const std::string ann = reading_brat(test::harbour_reading());
  EXPECT_THAT(ann, HasSubstr("\tContent 30 41;42 54\t“We checked every bolt,”\n"));
  EXPECT_THAT(ann, HasSubstr(" the fault on paper\n"));
}

TEST(Brat, RelaysAndTheAttributionAroundAreArguments) {
  const std::string ann = reading_brat(test::harbour_reading());
  EXPECT_THAT(ann, HasSubstr("Via:T"));
  EXPECT_THAT(ann, HasSubstr("E4\tDeny:T"));
  EXPECT_THAT(ann, HasSubstr(" Within:E3\n"));
}

TEST(Brat, TheConfigurationKnowsEveryAct) {
  const std::string conf = brat_annotation_conf();
  for (const char* type : {"State", "Deny", "Decline", "Report", "Other"}) {
    EXPECT_THAT(conf, HasSubstr(std::string("\n") + type + "\tSource?:Source"));
  }
  EXPECT_THAT(conf, HasSubstr("Naming\tArg:<EVENT>, Value:named|unnamed-on-record|anonymous|document|outlet\n"));
}

}  // namespace
}  // namespace twosource::rendering
