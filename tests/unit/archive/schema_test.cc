// Which files are archives, and how an older one becomes a newer one.
#include "archive/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <vector>

#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

using testing::HasSubstr;

constexpr std::string_view kProgram = "0.1.0";

/// The steps of this program and one more.
std::vector<Migration> with_step(std::string_view sql, int compatibility) {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({steps.back().number + 1, compatibility, sql});
  return steps;
}

/// Of the schema that this program makes, and the one after it.
const int kNow = migrations().back().number;
const int kNext = kNow + 1;

/// While it is there no file can grow beyond so many bytes, as on a disc that is full.
class FullDisc {
 public:
  explicit FullDisc(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  FullDisc(const FullDisc&) = delete;
  FullDisc& operator=(const FullDisc&) = delete;
  ~FullDisc() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

class SchemaTest : public ScratchFolder {
 protected:
  void make() const {
    const auto made = open_archive(path(), Access::kCreate, kProgram);
    ASSERT_TRUE(made.ok()) << made.error().line();
  }
  /// Where the copy is put that is made before a step beyond this program's schema.
  [[nodiscard]] std::string copy_path() const { return path() + ".schema-" + std::to_string(kNow) + ".backup"; }
  [[nodiscard]] Error refused(Access access) const {
    const auto opened = open_archive(path(), access, kProgram);
    EXPECT_FALSE(opened.ok());
    return opened.ok() ? Error{} : opened.error();
  }
};

TEST_F(SchemaTest, MakesAnArchiveAndOpensItAgain) {
  make();
  for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
    auto opened = open_archive(path(), access, kProgram);
    ASSERT_TRUE(opened.ok()) << opened.error().line();
    EXPECT_EQ(*opened->number("SELECT count(*) FROM report"), 0);
  }
}

TEST_F(SchemaTest, TellsWhatIsNotThere) {
  EXPECT_EQ(refused(Access::kRead).code, ErrorCode::kNotFound);
  EXPECT_THAT(refused(Access::kRead).line(), HasSubstr("twosource ingest"));
}

TEST_F(SchemaTest, RefusesAnotherProgramsDatabase) {
  {
    auto other = Database::open(path(), Access::kCreate);
    ASSERT_TRUE(other.ok());
    ASSERT_TRUE(other->execute("CREATE TABLE bookmark (url TEXT)").ok());
  }
  for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
    EXPECT_THAT(refused(access).line(), HasSubstr("another program's database"));
  }
}

TEST_F(SchemaTest, RefusesAnEmptyFileButWhereItMayMakeOne) {
  std::ofstream(path()).close();
  EXPECT_EQ(refused(Access::kRead).code, ErrorCode::kBrokenInput);
  make();
}

TEST_F(SchemaTest, BringsAnOlderOneUpToDateBesideACopy) {
  make();
  const auto steps = with_step("ALTER TABLE outlet ADD COLUMN country TEXT", kNext);
  EXPECT_EQ(open_archive(path(), Access::kRead, "0.2.0", steps).error().code, ErrorCode::kInvalidArgument);
  auto opened = open_archive(path(), Access::kWrite, "0.2.0", steps);
  ASSERT_TRUE(opened.ok()) << opened.error().line();
  EXPECT_EQ(*opened->number("PRAGMA user_version"), kNext);
  EXPECT_TRUE(opened->prepare("SELECT country FROM outlet").ok());
  auto copy = open_archive(copy_path(), Access::kRead, kProgram);
  ASSERT_TRUE(copy.ok()) << copy.error().line();
  EXPECT_EQ(*copy->number("PRAGMA user_version"), kNow);
}

TEST_F(SchemaTest, LeavesAnOlderOneAsItWasWhereAStepFails) {
  make();
  const auto broken = with_step("ALTER TABLE outlet ADD COLUMN country TEXT; INSERT INTO nowhere VALUES (1)", kNext);
  EXPECT_FALSE(open_archive(path(), Access::kWrite, "0.2.0", broken).ok());
  auto opened = open_archive(path(), Access::kRead, kProgram);
  ASSERT_TRUE(opened.ok()) << opened.error().line();
  EXPECT_FALSE(opened->prepare("SELECT country FROM outlet").ok());
  EXPECT_TRUE(std::filesystem::exists(copy_path()));
}

TEST_F(SchemaTest, LeavesAnOlderOneAsItWasWhereTheDiscIsFull) {
  make();
  const auto large = with_step("CREATE TABLE filler (x); INSERT INTO filler VALUES (randomblob(4000000))", kNext);
  const auto size = std::filesystem::file_size(path());
  for (const rlim_t bytes : {static_cast<rlim_t>(size / 2), static_cast<rlim_t>(1'000'000)}) {
    {
      const FullDisc full(bytes);  // for the copy, then for the step alone
      const auto opened = open_archive(path(), Access::kWrite, "0.2.0", large);
      ASSERT_FALSE(opened.ok());
      EXPECT_EQ(opened.error().code, ErrorCode::kCannotWrite) << opened.error().line();
    }
    EXPECT_EQ(std::filesystem::exists(copy_path()), bytes > size);
    EXPECT_FALSE(std::filesystem::exists(copy_path() + ".part"));
    auto opened = open_archive(path(), Access::kWrite, kProgram);
    ASSERT_TRUE(opened.ok()) << opened.error().line();
    EXPECT_EQ(*opened->number("PRAGMA user_version"), kNow);
    EXPECT_EQ(*opened->number("SELECT count(*) FROM sqlite_master WHERE name = 'filler'"), 0);
  }
  EXPECT_TRUE(open_archive(path(), Access::kWrite, "0.2.0", large).ok()) << "with room it is brought up to date";
}

TEST_F(SchemaTest, KeepsTheFirstCopyWhenAStepIsTriedAgain) {
  make();
  std::ofstream(copy_path()) << "the good copy";
  ASSERT_TRUE(open_archive(path(), Access::kWrite, "0.2.0", with_step("SELECT 1", kNext)).ok());
  EXPECT_EQ(std::filesystem::file_size(copy_path()), 13U);
}

TEST_F(SchemaTest, OpensANewerOneThatItCanStillUse) {
  make();
  ASSERT_TRUE(open_archive(path(), Access::kWrite, "0.2.0", with_step("CREATE TABLE more (x)", 1)).ok());
  EXPECT_TRUE(open_archive(path(), Access::kRead, kProgram).ok());
}

TEST_F(SchemaTest, NamesTheProgramThatCanOpenANewerOne) {
  make();
  ASSERT_TRUE(open_archive(path(), Access::kWrite, "0.2.0", with_step("CREATE TABLE more (x)", kNext)).ok());
  EXPECT_EQ(refused(Access::kRead).code, ErrorCode::kNewerVersion);
  EXPECT_THAT(refused(Access::kRead).line(), HasSubstr("Twosource 0.2.0 or later"));
}

TEST_F(SchemaTest, BringsTheFirstSchemaUpToDate) {
  {
    auto first = open_archive(path(), Access::kCreate, kProgram, migrations().first(1));
    ASSERT_TRUE(first.ok()) << first.error().line();
    const auto filled = first->execute(
        "INSERT INTO report (id, serial, key, name, day_basis, version, is_read, profile) "
        "VALUES (7, 1, 'a.txt', 'a.txt', 0, 2, 1, x'AB');"
        "INSERT INTO version VALUES (7, 1, 'w1', 's1', NULL, NULL, x'01', x'02'),"
        "                           (7, 2, 'w2', 's2', NULL, NULL, x'03', x'04');"
        "INSERT INTO statement (report, number, start, end, naming, status) "
        "VALUES (7, 0, 0, 4, 0, 'contested'), (7, 1, 4, 9, 0, NULL)");
    ASSERT_TRUE(filled.ok()) << filled.error().line();
  }
  auto opened = open_archive(path(), Access::kWrite, kProgram);
  ASSERT_TRUE(opened.ok()) << opened.error().line();
  EXPECT_EQ(*opened->number("SELECT count(*) FROM version WHERE report = 7"), 2);
  EXPECT_EQ(*opened->number("SELECT number FROM version WHERE profile = x'AB'"), 2) << "the version that stands";
  EXPECT_EQ(*opened->number("SELECT status FROM statement WHERE number = 0"), 1) << "ClaimStatus::kContested";
  EXPECT_EQ(*opened->number("SELECT status IS NULL FROM statement WHERE number = 1"), 1);
  EXPECT_EQ(*opened->number("SELECT count(*) FROM seen"), 0);
  EXPECT_TRUE(std::filesystem::exists(path() + ".schema-1.backup"));
}

TEST_F(SchemaTest, BringsTheSecondSchemaUpToDate) {
  {
    auto second = open_archive(path(), Access::kCreate, kProgram, migrations().first(2));
    ASSERT_TRUE(second.ok()) << second.error().line();
    ASSERT_TRUE(second->execute("INSERT INTO story VALUES (1, 's', 1, 1, 0, NULL, NULL, NULL, NULL)").ok());
  }
  auto opened = open_archive(path(), Access::kWrite, kProgram);
  ASSERT_TRUE(opened.ok()) << opened.error().line();
  EXPECT_EQ(*opened->number("SELECT count(*) FROM linked_story"), 0);
  ASSERT_TRUE(opened
                  ->execute("INSERT INTO maker VALUES (1, '', '', '', '', '', '');"
                            "INSERT INTO linked_story VALUES (1, 'r', 1, x'00'); DELETE FROM story")
                  .ok());
  EXPECT_EQ(*opened->number("SELECT count(*) FROM linked_story"), 0) << "goes with its story";
  EXPECT_TRUE(std::filesystem::exists(path() + ".schema-2.backup"));
}

}  // namespace
}  // namespace twosource::archive
