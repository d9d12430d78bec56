// Reports kept, found, changed and forgotten.
#include "archive/reports.h"

#include <gtest/gtest.h>

#include "archive/ask.h"
#include "archive/check.h"
#include "archive/keys.h"
#include "archive/schema.h"
#include "base/sha256.h"
#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

constexpr std::int64_t kDay = 22413;  // 2031-05-14

class ReportsTest : public ScratchFolder {
 protected:
  void SetUp() override {
    ScratchFolder::SetUp();
    database_.emplace(*open_archive(path(), Access::kCreate, "0.1.0"));
    ASSERT_TRUE(packing_.serve(*database_).ok());
    reports_.emplace(*database_, packing_);
  }
  void TearDown() override {
    reports_.reset();
    database_.reset();
    ScratchFolder::TearDown();
  }

  /// A report that is stored and not read, so that no story is asked for.
  NewReport report(const std::string& key, std::string text, const char* day = "2031-05-14") {
    NewReport made;
    made.key = key;
    made.reading.report.id = key;
    made.reading.report.text = std::move(text);
    made.reading.report.sha256 = base::sha256_hex(made.reading.report.text);
    if (day != nullptr) made.reading.report.published = given_date(day);
    made.words = words_hash(made.reading.report);
    made.is_read = false;
    made.serial = *reports_->next_serial();
    return made;
  }
  void expect_sound() {
    const auto problems = check(*database_, packing_);
    ASSERT_TRUE(problems.ok()) << problems.error().line();
    for (const Error& problem : *problems) ADD_FAILURE() << problem.line();
  }

  Packing packing_;
  std::optional<Database> database_;
  std::optional<Reports> reports_;
};

TEST_F(ReportsTest, ComeBackAsTheyWentIn) {
  const auto row = reports_->add(report("a", "The harbour closed."));
  ASSERT_TRUE(row.ok()) << row.error().line();
  const auto reading = reports_->reading(*row);
  ASSERT_TRUE(reading.ok()) << reading.error().line();
  EXPECT_EQ(reading->report.text, "The harbour closed.");
  EXPECT_EQ(reading->report.published->value, "2031-05-14");
  EXPECT_EQ((*reports_->find("a"))->id, row->id);
  EXPECT_FALSE((*reports_->find("b")).has_value());
  expect_sound();
}

TEST_F(ReportsTest, HaveIdsInTheOrderOfTheirDays) {
  EXPECT_EQ((*reports_->add(report("a", "One."))).id, first_row_of(kDay) + 1);
  EXPECT_EQ((*reports_->add(report("b", "Two."))).id, first_row_of(kDay) + 2);
  EXPECT_EQ((*reports_->add(report("c", "Three.", "2031-05-13"))).id, first_row_of(kDay - 1) + 1);
  NewReport fetched = report("d", "Four.", nullptr);
  fetched.reading.report.fetched_at = "2031-05-14T08:00:00Z";
  EXPECT_EQ((*reports_->add(fetched)).id, first_row_of(kDay) + 3);
  EXPECT_EQ((*reports_->add(report("e", "Five.", nullptr))).id, 1);
  expect_sound();
}

TEST_F(ReportsTest, KeepEachVersion) {
  const auto first = reports_->add(report("a", "The harbour closed."));
  EXPECT_TRUE(*reports_->has_words(*first, report("a", "The harbour  closed.").words));
  const auto second = reports_->change(*first, report("a", "The harbour opened.", "2031-05-15"));
  ASSERT_TRUE(second.ok()) << second.error().line();
  EXPECT_EQ(second->version, 2);
  EXPECT_EQ(second->id, first_row_of(kDay + 1) + 1);  // its day is another one
  EXPECT_EQ((*reports_->reading(*second)).report.text, "The harbour opened.");
  EXPECT_EQ((*reports_->reading(*second, 1)).report.text, "The harbour closed.");
  ASSERT_TRUE(reports_->add_earlier(*second, report("a", "The harbour may close.")).ok());
  EXPECT_EQ((*reports_->find("a"))->version, 2);
  expect_sound();
}

TEST_F(ReportsTest, AreFoundByTheBeginningOfAKeyThatOnlyOneHas) {
  ASSERT_TRUE(reports_->add(report("https://a.example/ferry", "One.")).ok());
  ASSERT_TRUE(reports_->add(report("https://a.example/vote", "Two.")).ok());
  EXPECT_TRUE((*reports_->find_named("https://a.example/f")).has_value());
  EXPECT_FALSE((*reports_->find_named("https://a.example/")).has_value());
  EXPECT_FALSE((*reports_->find_named("")).has_value());
}

TEST_F(ReportsTest, HaveNamesOfTheirOwn) {
  EXPECT_EQ(*reports_->name_for("a"), "a");
  ASSERT_TRUE(reports_->add(report("a", "One.")).ok());
  EXPECT_EQ(*reports_->name_for("a"), "a (2)");
}

TEST_F(ReportsTest, OfOneNameAreNumberedOneBehindTheOther) {
  for (int number = 1; number <= 9; ++number) {
    const std::string name = *reports_->name_for("a");
    EXPECT_EQ(name, number == 1 ? "a" : "a (" + std::to_string(number) + ")");
    NewReport next = report("key " + std::to_string(number), "One.");
    next.reading.report.id = name;
    ASSERT_TRUE(reports_->add(next).ok());
  }
}

TEST_F(ReportsTest, AreForgottenForGood) {
  const auto row = reports_->add(report("a", "The harbour closed."));
  ASSERT_TRUE(reports_->forget(*row).ok());
  EXPECT_TRUE(*reports_->is_forgotten("a"));
  EXPECT_FALSE((*reports_->find("a")).has_value());
  EXPECT_EQ(*database_->number("SELECT count(*) FROM version"), 0);
  expect_sound();
}

TEST_F(ReportsTest, TellATextThatIsDamaged) {
  const auto row = reports_->add(report("a", "The harbour closed."));
  ASSERT_TRUE(tell(*database_, "UPDATE version SET text = x'00'").ok());
  const auto reading = reports_->reading(*row);
  ASSERT_FALSE(reading.ok());
  EXPECT_EQ(reading.error().code, ErrorCode::kBrokenInput);
  EXPECT_FALSE((*check(*database_, packing_)).empty());
}

}  // namespace
}  // namespace twosource::archive
