// What questions rest on: written with a report, taken out with it, checked as a whole.
#include "archive/search/index.h"

#include <gmock/gmock.h>

#include "archive/ask.h"
#include "archive/search/names.h"
#include "unit/archive/search/made_archive.h"

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Names, PeopleAreCalledByTheirFirstNameOrTheEndOfTheirName) {
  EXPECT_THAT(short_names("ana de souza", EntityType::kPerson), ElementsAre("ana", "de souza", "souza"));
  EXPECT_THAT(short_names("ana", EntityType::kPerson), IsEmpty());
}

TEST(Names, OthersAreCalledByEndsOfTwoWords) {
  EXPECT_THAT(short_names("norland security council", EntityType::kOrg), ElementsAre("security council"));
  EXPECT_THAT(short_names("security council", EntityType::kOrg), IsEmpty());
}

class IndexTest : public MadeArchive {
 protected:
  static MadeReading gate() {
    return MadeReading("gate", "2031-05-14", "The gate stuck, Ana Duarte said.")
        .names("Ana Duarte", EntityType::kPerson)
        .names("Friday", EntityType::kDate)
        .says(0, "said", "The gate stuck")
        .inflects("stuck", "stick");
  }
  void expect_empty() {
    for (const char* table :
         {"mention", "statement", "entity", "entity_short_name", "word_form", "report_vocabulary"}) {
      EXPECT_EQ(*database().number("SELECT count(*) FROM " + std::string(table)), 0) << table;
    }
  }
  std::string damage() {
    const auto checked = check_index(database());
    return checked ? "none" : checked.error().message;
  }
};

TEST_F(IndexTest, KeepsNamesAndNoTimes) {
  add(gate());
  EXPECT_EQ(*database().number("SELECT count(*) FROM entity"), 1);
  EXPECT_EQ(damage(), "none");
}

TEST_F(IndexTest, ForgetsAReportWhole) {
  const ReportRow row = add(gate());
  ASSERT_TRUE(Reports(database(), packing_).forget(row).ok());
  expect_empty();
  EXPECT_EQ(damage(), "none");
}

TEST_F(IndexTest, KeepsWhatOtherReportsName) {
  const ReportRow row = add(gate());
  MadeReading other = gate();
  other.reading.report.id = "other";
  add(other);
  ASSERT_TRUE(Reports(database(), packing_).forget(row).ok());
  EXPECT_THAT(reports("entity:duarte"), ElementsAre("other"));
  EXPECT_THAT(reports("stick"), ElementsAre("other"));
  EXPECT_EQ(damage(), "none");
}

TEST_F(IndexTest, FollowsAReportThatChanges) {
  const ReportRow row = add(gate());
  Reports reports_of(database(), packing_);
  const Reading changed = MadeReading("gate", "2031-05-20", "The gate opened.").reading;
  const auto moved = reports_of.change(row, {"key of gate", "other words", 9, changed, true, "profile"});
  ASSERT_TRUE(moved.ok()) << moved.error().line();
  EXPECT_THAT(reports("stuck"), IsEmpty());
  EXPECT_THAT(reports("opened after:2031-05-20"), ElementsAre("gate"));
  EXPECT_EQ(damage(), "none");
}

TEST_F(IndexTest, TellsDamage) {
  add(gate());
  const auto put_text = [this](std::string_view text) {
    return tell(database(), "UPDATE version SET text = ?1", Blob{packing_.pack(text)}).ok();
  };
  ASSERT_TRUE(put_text("The gate fell."));
  EXPECT_THAT(damage(), HasSubstr("full text index"));
  ASSERT_TRUE(put_text("The gate stuck, Ana Duarte said."));
  ASSERT_TRUE(database().execute("UPDATE entity SET reports = 7").ok());
  EXPECT_EQ(damage(), "the index has 1 entities counted wrongly");
  ASSERT_TRUE(database().execute("DELETE FROM mention").ok());
  EXPECT_THAT(damage(), HasSubstr("1 speakers that their reports do not name"));
}

TEST_F(IndexTest, TellsDamageOfItsOwnTables) {
  add(gate());
  add(MadeReading("lock", "2031-05-15", "The lock gate stuck again."));
  for (const char* sql : {"DELETE FROM report_words_docsize WHERE id = (SELECT max(id) FROM report)",
                          "UPDATE report_words_docsize SET sz = x'0001'", "DELETE FROM report_words_data WHERE id > 10",
                          "UPDATE report_words_data SET block = x'0102' WHERE id > 10",
                          "INSERT INTO report_words (report_words) VALUES ('delete-all')"}) {
    ASSERT_TRUE(database().execute(sql).ok()) << sql;
    EXPECT_THAT(damage(), HasSubstr("full text index")) << sql;
    ASSERT_TRUE(database().execute("INSERT INTO report_words (report_words) VALUES ('rebuild')").ok());
    EXPECT_EQ(damage(), "none") << sql;
  }
}

TEST_F(IndexTest, IsCheckedByWhoMayOnlyRead) {
  add(gate());
  auto reader = open_archive(path(), Access::kRead, "0.1.0");
  ASSERT_TRUE(reader.ok()) << reader.error().line();
  Packing packing;
  ASSERT_TRUE(packing.serve(*reader).ok());
  EXPECT_TRUE(check_index(*reader).ok());
  EXPECT_TRUE(check_index(*reader).ok()) << "it leaves nothing behind";
}

}  // namespace
}  // namespace twosource::archive
