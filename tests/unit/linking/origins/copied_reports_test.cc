// Copies in a Story: told with their passages, and no further party.
#include "linking/origins/copied_reports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const std::string kFirst = "The harbour office closed|close three of the seven old piers after divers found|find rust";
const std::string kSecond = "Dana Moss said|say on Monday that the pilot had|have left the north beacon dark all night";
const std::string kThird = "Two barges and a trawler were|be towed to the inner basin before the evening tide came";

std::string printed(const std::string& annotated) {
  std::string words;
  std::istringstream all(annotated);
  for (std::string word; all >> word;) words += (words.empty() ? "" : " ") + word.substr(0, word.find('|'));
  return words;
}

/// A report of one charge by Dana Moss.
ReadingBuilder report(const std::string& id, const std::string& outlet, const std::string& day) {
  ReadingBuilder builder(id);
  builder.published(day);
  builder.reading.report.outlet = outlet;
  for (const std::string& sentence : {kFirst, kSecond, kThird}) builder.sentence(plain(sentence + " ."));
  const auto moss = builder.entity("Dana Moss", "PERSON", {"Dana Moss"});
  builder.attribution("Dana Moss", "said", "the pilot had left the north beacon dark all night", moss);
  builder.proposition("the pilot had left the north beacon dark all night", "left");
  builder.proposition(printed(kFirst), "closed");
  return builder;
}

/// The same charge in other words, by somebody else.
ReadingBuilder other_report() {
  ReadingBuilder builder("o");
  builder.published("2031-05-05");
  builder.reading.report.outlet = "Severn Courier";
  builder.sentence(plain("Neil Garth told reporters the pilot had|have left the north beacon dark ."));
  const auto garth = builder.entity("Neil Garth", "PERSON", {"Neil Garth"});
  builder.attribution("Neil Garth", "told", "the pilot had left the north beacon dark", garth);
  builder.proposition("the pilot had left the north beacon dark", "left");
  return builder;
}

TEST(CopiedReports, AreToldWithTheWordsThatBothHave) {
  ReadingBuilder wire = report("w", "Reuters", "2031-05-05");
  ReadingBuilder paper = report("p", "Dockside Mail", "2031-05-06");
  const Story story = linked({&wire, &paper});
  EXPECT_THAT(report_with_id(story, "w").copies, IsEmpty());
  const StoryReport& copy = report_with_id(story, "p");
  ASSERT_THAT(copy.copies, SizeIs(1));
  const StoryReport& original = story.reports[copy.copies[0].report];
  EXPECT_EQ(original.id, "w");
  EXPECT_EQ(copy.copies[0].share, 1);
  ASSERT_THAT(copy.copies[0].passages, SizeIs(1));
  EXPECT_EQ(cut(copy.text, copy.copies[0].passages[0].here), cut(original.text, copy.copies[0].passages[0].there));
}

TEST(CopiedReports, OneOutletCopiesNobody) {
  ReadingBuilder morning = report("m", "Dockside Mail", "2031-05-05");
  ReadingBuilder evening = report("e", "Dockside Mail", "2031-05-06");
  for (const StoryReport& of_story : linked({&morning, &evening}).reports) EXPECT_THAT(of_story.copies, IsEmpty());
}

/// What a claim counts: its status, its parties and its origins that assert it, by the words of its text.
std::map<std::string, std::string> counts_of(const Story& story) {
  std::map<std::string, std::string> counts;
  for (const Claim& claim : story.claims) {
    std::set<std::string> parties;
    for (const StoryParty& party : claim.parties) parties.insert(party.name);
    counts[claim.text] = std::string(name_of(claim.status)) + ", parties " + std::to_string(parties.size()) +
                         ", origins " + std::to_string(claim.origins.size());
  }
  return counts;
}

TEST(CopiedReports, AreNoFurtherPartyOrOrigin) {
  ReadingBuilder wire = report("w", "Reuters", "2031-05-05");
  ReadingBuilder other = other_report();
  const Story before = linked({&wire, &other});
  ReadingBuilder paper = report("p", "Dockside Mail", "2031-05-06");
  ReadingBuilder another = report("q", "Harbour Post", "2031-05-06");
  const Story after = linked({&wire, &other, &paper, &another});
  EXPECT_EQ(counts_of(before), counts_of(after));
}

}  // namespace
}  // namespace twosource::test
