// Questions to an archive, and what answers them.
#include "archive/search/search.h"

#include <gmock/gmock.h>

#include "archive/search/index.h"
#include "unit/archive/search/made_archive.h"

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class SearchTest : public MadeArchive {
 protected:
  void SetUp() override {
    MadeArchive::SetUp();
    add(MadeReading("gate", "2031-05-14",
                    "The lock gate at Varn stuck on Friday.\n\nMayor Ana Duarte said the gate was safe.")
            .by("The Ledger")
            .titled("Ships wait at Varn")
            .names("Varn", EntityType::kGpe)
            .names("Ana Duarte", EntityType::kPerson)
            .tells("The lock gate at Varn stuck on Friday")
            .says(1, "said", "the gate was safe")
            .inflects("stuck", "stick"));
    add(MadeReading("strike", "2031-05-16",
                    "Dockers struck in Varn. Ana Duarte denied that the strike hurt ships. The union said so.")
            .by("Coastal Post")
            .names("Varn", EntityType::kGpe)
            .names("Ana Duarte", EntityType::kPerson)
            .tells("Dockers struck in Varn")
            .says(1, "denied", "the strike hurt ships")
            .says(std::nullopt, "said", "so")
            .inflects("struck", "strike"));
    add(MadeReading("ferry", "2031-06-02", "A ferry sticks in the mud, Rui Vaz said on Monday, Duarte having said on.")
            .by("The Ledger")
            .names("Rui Vaz", EntityType::kPerson)
            .says(0, "said", "A ferry sticks in the mud")
            .inflects("sticks", "stick"));
    add(MadeReading("bank", "2031-06-02", "The Bank of Varn strikes back.")
            .by("The Ledger")
            .names("Bank of Varn", EntityType::kOrg));
  }
};

TEST_F(SearchTest, WordsAreAllLookedForNewestFirst) {
  EXPECT_THAT(reports("varn"), ElementsAre("bank", "strike", "gate"));
  EXPECT_THAT(reports("VARN gate"), ElementsAre("gate"));
  EXPECT_THAT(reports("varn mud"), IsEmpty());
}

TEST_F(SearchTest, TitlesCountToo) { EXPECT_THAT(reports("wait"), ElementsAre("gate")); }

TEST_F(SearchTest, WordsAreFoundInflectedAndPhrasesAsPrinted) {
  EXPECT_THAT(reports("stick"), ElementsAre("ferry", "gate"));
  EXPECT_THAT(reports("sticks"), ElementsAre("ferry", "gate"));
  EXPECT_THAT(reports("\"stuck\""), ElementsAre("gate"));
  EXPECT_THAT(reports("\"said on\""), ElementsAre("ferry"));
}

TEST_F(SearchTest, HasOrAndNotAndBeginnings) {
  EXPECT_THAT(reports("mud OR gate"), ElementsAre("ferry", "gate"));
  EXPECT_THAT(reports("varn -gate -dockers"), ElementsAre("bank"));
  EXPECT_THAT(reports("dock*"), ElementsAre("strike"));
  EXPECT_THAT(reports("str*"), ElementsAre("bank", "strike"));
  EXPECT_THAT(reports("zzz*"), IsEmpty());
  EXPECT_THAT(reports("-varn"), ElementsAre("ferry"));
}

TEST_F(SearchTest, HasDays) {
  EXPECT_THAT(reports("varn after:2031-05-16"), ElementsAre("bank", "strike"));
  EXPECT_THAT(reports("varn before:2031-05-16"), ElementsAre("gate"));
  EXPECT_THAT(reports("after:2031-05 before:2031-06"), ElementsAre("strike", "gate"));
}

TEST_F(SearchTest, WhatHasNoDayIsInNoRange) {
  MadeReading undated("undated", "2031-01-01", "Varn, some day.");
  undated.reading.report.published.reset();
  add(undated);
  EXPECT_THAT(reports("varn"), ElementsAre("bank", "strike", "gate", "undated"));
  EXPECT_THAT(reports("varn before:2032"), ElementsAre("bank", "strike", "gate"));
  EXPECT_EQ(found("varn").hits.back().day, "");
}

TEST_F(SearchTest, WhatHasNoDayIsShownAsItsStoryDatesIt) {
  MadeReading undated("undated", "2031-01-01", "Varn, some day.");
  undated.reading.report.published.reset();
  const ReportRow row = add(undated);
  EXPECT_EQ(found("varn").hits.back().published, std::nullopt);
  PublishedDate linked = *given_date("2031-05-15");
  linked.basis = DateBasis::kLinked;
  ASSERT_TRUE(Reports(database(), packing_).note_date(row.id, linked).ok());
  const Hit hit = found("varn").hits.back();
  ASSERT_TRUE(hit.published.has_value());
  EXPECT_EQ(hit.published->basis, DateBasis::kLinked);
  EXPECT_EQ(hit.published->value, "2031-05-15");
  EXPECT_EQ(hit.day, "") << "it is still in no range of days";
  EXPECT_EQ(found("varn").hits.front().published->basis, DateBasis::kGiven);
}

TEST_F(SearchTest, WhereNothingSaysWhichReportsToLookAtTheNewestAreLookedAt) {
  ASSERT_TRUE(database()
                  .execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001) "
                           "INSERT INTO report SELECT (1 << 40) + i, 1000 + i, 'key' || i, 'name' || i, "
                           "(SELECT id FROM outlet WHERE name = 'Coastal Post'), NULL, NULL, 0, 1, 1, NULL FROM n")
                  .ok());
  const Found nothing = found("-outlet:\"Coastal Post\"");
  EXPECT_THAT(nothing.hits, IsEmpty());
  EXPECT_TRUE(nothing.more);
  EXPECT_THAT(nothing.notes, ElementsAre(testing::HasSubstr("the newest 50000 reports alone")));
}

TEST_F(SearchTest, HasNames) {
  EXPECT_THAT(reports("entity:\"Ana Duarte\""), ElementsAre("strike", "gate"));
  EXPECT_THAT(reports("entity:duarte gate"), ElementsAre("gate"));
  EXPECT_THAT(reports("entity:\"bank of varn\""), ElementsAre("bank"));
  EXPECT_THAT(reports("entity:vaz OR entity:duarte"), ElementsAre("ferry", "strike", "gate"));
  EXPECT_THAT(reports("place:varn"), ElementsAre("strike", "gate"));
  EXPECT_THAT(reports("place:\"Bank of Varn\""), IsEmpty());
  EXPECT_THAT(reports("-entity:varn"), ElementsAre("bank", "ferry"));
}

TEST_F(SearchTest, HasOutlets) {
  EXPECT_THAT(reports("outlet:\"the ledger\""), ElementsAre("bank", "ferry", "gate"));
  EXPECT_THAT(reports("varn -outlet:\"The Ledger\""), ElementsAre("strike"));
}

TEST_F(SearchTest, TellsOfNamesThatAreNotThere) {
  const Found nothing = found("outlet:Ledger entity:\"Nobody\"");
  EXPECT_THAT(nothing.hits, IsEmpty());
  EXPECT_THAT(nothing.notes, ElementsAre("nothing in the archive is outlet:\"Ledger\"",
                                         "nothing in the archive is entity:\"Nobody\""));
}

TEST_F(SearchTest, WhatOneSaysIsAnsweredByStatements) {
  const Found said = found("speaker:\"Ana Duarte\"");
  ASSERT_THAT(said.hits, SizeIs(2));
  EXPECT_TRUE(said.statements);
  const Hit& denied = said.hits.front();
  EXPECT_EQ(denied.quote, "the strike hurt ships");
  ASSERT_TRUE(denied.saying.has_value());
  EXPECT_EQ(denied.saying->speaker, "Ana Duarte");
  EXPECT_EQ(denied.saying->cue_words, "denied");
  EXPECT_EQ(denied.day, "2031-05-16");
  EXPECT_EQ(denied.outlet, "Coastal Post");
}

TEST_F(SearchTest, WordsBesideASpeakerStandInTheStatement) {
  EXPECT_THAT(quotes("speaker:duarte gate"), ElementsAre("the gate was safe"));
  EXPECT_THAT(quotes("speaker:duarte varn"), IsEmpty());
  EXPECT_THAT(quotes("speaker:duarte -gate"), ElementsAre("the strike hurt ships"));
  EXPECT_THAT(quotes("speaker:duarte ships OR safe"), ElementsAre("the strike hurt ships", "the gate was safe"));
}

TEST_F(SearchTest, HasStatusesOfClaims) {
  EXPECT_THAT(quotes("status:contested"), IsEmpty());
  Story story;
  story.claims.resize(1);
  story.claims[0].status = ClaimStatus::kContested;
  Evidence place;
  const Found gate = found("speaker:duarte gate");
  place.span = gate.hits.front().span;
  story.claims[0].statements.resize(1);
  story.claims[0].statements[0].place = place;
  const std::vector<std::int64_t> rows{*database().number("SELECT id FROM report WHERE name = 'gate'")};
  ASSERT_TRUE(note_statuses(database(), story, rows).ok());
  EXPECT_THAT(quotes("status:contested"), ElementsAre("the gate was safe"));
  EXPECT_THAT(quotes("status:contested OR status:withdrawn outlet:\"Coastal Post\""), IsEmpty());
  EXPECT_EQ(found("status:contested").hits.front().saying->status, ClaimStatus::kContested);
  ASSERT_TRUE(note_statuses(database(), Story{}, rows).ok());
  EXPECT_THAT(quotes("status:contested"), IsEmpty());
}

TEST_F(SearchTest, HasStories) {
  ASSERT_TRUE(
      database()
          .execute(
              "INSERT INTO batch (number) VALUES (1);"
              "INSERT INTO story (number, id, is_live, is_linked, size) VALUES (1, 's1', 1, 0, 1), (2, 's2', 0, 0, 0);"
              "INSERT INTO membership SELECT id, 1, 1, NULL, 'x', 1 FROM report WHERE name = 'gate';"
              "INSERT INTO story_link VALUES (2, 'merged_into', 1, 1)")
          .ok());
  EXPECT_THAT(reports("story:s1"), ElementsAre("gate"));
  EXPECT_THAT(reports("story:s2 varn"), ElementsAre("gate"));
  EXPECT_THAT(reports("varn -story:s1"), ElementsAre("bank", "strike"));
  EXPECT_EQ(found("story:s1").hits.front().story, "s1");
}

TEST_F(SearchTest, MarksWhatWasLookedFor) {
  const Found gates = found("gate");
  const Hit& hit = gates.hits.front();
  EXPECT_EQ(hit.quote, "The lock gate at Varn stuck on Friday.");
  ASSERT_THAT(hit.marks, SizeIs(1));
  EXPECT_EQ(cut(hit.text, hit.marks.front()), "gate");
  const Found named = found("entity:\"Ana Duarte\"");
  EXPECT_EQ(cut(named.hits.back().text, named.hits.back().marks.front()), "Ana Duarte");
}

TEST_F(SearchTest, RanksTheNewestByTheirWords) {
  add(MadeReading("many", "2031-05-01", "Gate, gate, gate: the gate of gates."));
  EXPECT_THAT(reports("gate", {.best = true}), ElementsAre("many", "gate"));
  EXPECT_THAT(reports("gate outlet:\"The Ledger\"", {.best = true}), ElementsAre("gate"));
  EXPECT_EQ(found("gate", {.best = true}).ranked, 2U);
  EXPECT_EQ(search(database(), "speaker:duarte", {.best = true}).error().code, ErrorCode::kInvalidArgument);
}

TEST_F(SearchTest, GivesAsManyAsAskedForAndCountsOn) {
  const Found some = found("varn", {.limit = 2});
  EXPECT_THAT(some.hits, SizeIs(2));
  EXPECT_EQ(some.count, 3U);
  EXPECT_FALSE(some.more);
}

TEST_F(SearchTest, StopsCountingAtAThousand) {
  auto transaction = Transaction::begin(database());
  for (int i = 0; i < 1002; ++i) add(MadeReading("r" + std::to_string(i), "2031-01-01", "Rain again."));
  ASSERT_TRUE(transaction->commit().ok());
  const Found rain = found("rain");
  EXPECT_EQ(rain.count, 1000U);
  EXPECT_TRUE(rain.more);
  EXPECT_THAT(rain.hits, SizeIs(20));
}

TEST_F(SearchTest, EndsAtItsDeadline) {
  auto transaction = Transaction::begin(database());
  for (int i = 0; i < 500; ++i) add(MadeReading("r" + std::to_string(i), "2031-01-01", "Rain again."));
  ASSERT_TRUE(transaction->commit().ok());
  const auto late = search(database(), "-snow", {.deadline = std::chrono::milliseconds(-1)});
  ASSERT_FALSE(late.ok());
  EXPECT_EQ(late.error().code, ErrorCode::kCancelled);
  EXPECT_THAT(late.error().line(), HasSubstr("narrow it by days"));
  EXPECT_TRUE(search(database(), "rain", {}).ok());
}

TEST_F(SearchTest, TooManyBeginningsAreToldOf) {
  std::string text;
  for (int i = 0; i < 70; ++i) text += "prefix" + std::to_string(i) + " ";
  add(MadeReading("many", "2031-05-01", text));
  const auto refused = search(database(), "varn prefix*", {});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().line(), "query, column 6: more than 64 words begin with 'prefix': write more of it");
  EXPECT_THAT(reports("prefix1*"), ElementsAre("many"));
}

TEST_F(SearchTest, CountsWhomReportsRestOn) {
  const auto rests = sources(database(), "varn", {});
  ASSERT_TRUE(rests.ok()) << rests.error().line();
  EXPECT_EQ(rests->reports, 3U);
  EXPECT_EQ(rests->statements, 5U);
  EXPECT_EQ(rests->own_word, 2U);
  EXPECT_EQ(rests->named, 3U);
  EXPECT_EQ(rests->from, "2031-05-14");
  EXPECT_EQ(rests->to, "2031-06-02");
  ASSERT_THAT(rests->origins, SizeIs(1));
  EXPECT_EQ(rests->origins[0].name, "Ana Duarte");
  EXPECT_EQ(rests->origins[0].statements, 2U);
  EXPECT_EQ(rests->origins[0].reports, 2U);
  EXPECT_EQ(sources(database(), "speaker:x", {}).error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace twosource::archive
