// SQLite as the archive uses it: what is committed stays, what is not is undone, what goes wrong is told.
#include "archive/database.h"

#include <gtest/gtest.h>

#include <fstream>

#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

class DatabaseTest : public ScratchFolder {
 protected:
  [[nodiscard]] Database with_table() const {
    auto database = Database::open(path(), Access::kCreate);
    EXPECT_TRUE(database.ok());
    EXPECT_TRUE(database->execute("CREATE TABLE place (name TEXT UNIQUE, people INTEGER)").ok());
    return *std::move(database);
  }
};

TEST_F(DatabaseTest, GivesBackWhatWasBound) {
  Database database = with_table();
  auto add = database.prepare("INSERT INTO place VALUES (?1, ?2)");
  ASSERT_TRUE(add.ok());
  ASSERT_TRUE(add->bind(1, std::string_view("Säntis")).bind(2, std::int64_t{7}).run().ok());
  ASSERT_TRUE(add->bind(1, std::optional<std::string>{}).bind_null(2).run().ok());

  auto all = database.prepare("SELECT name, people FROM place ORDER BY rowid");
  ASSERT_TRUE(all.ok());
  ASSERT_TRUE(*all->step());
  EXPECT_EQ(all->text(0), "Säntis");
  EXPECT_EQ(all->integer(1), 7);
  ASSERT_TRUE(*all->step());
  EXPECT_EQ(all->maybe_text(0), std::nullopt);
  EXPECT_TRUE(all->is_null(1));
  EXPECT_FALSE(*all->step());
}

TEST_F(DatabaseTest, UndoesWhatIsNotCommitted) {
  Database database = with_table();
  {
    const auto undone = Transaction::begin(database);
    ASSERT_TRUE(undone.ok());
    ASSERT_TRUE(database.execute("INSERT INTO place VALUES ('Bern', 1)").ok());
  }
  EXPECT_EQ(*database.number("SELECT count(*) FROM place"), 0);

  auto kept = Transaction::begin(database);
  ASSERT_TRUE(kept.ok());
  ASSERT_TRUE(database.execute("INSERT INTO place VALUES ('Bern', 1)").ok());
  ASSERT_TRUE(kept->commit().ok());
  EXPECT_EQ(*database.number("SELECT count(*) FROM place"), 1);
}

TEST_F(DatabaseTest, StaysUsableWhenMoved) {
  Database first = with_table();
  std::optional<Database> second;
  auto add = first.prepare("INSERT INTO place VALUES ('Chur', 2)");
  ASSERT_TRUE(add.ok());
  second = std::move(first);
  EXPECT_TRUE(add->run().ok());
}

TEST_F(DatabaseTest, ReadersDoNotWrite) {
  const Database writer = with_table();
  auto reader = Database::open(path(), Access::kRead);
  ASSERT_TRUE(reader.ok());
  const auto written = reader->execute("INSERT INTO place VALUES ('Thun', 3)");
  ASSERT_FALSE(written.ok());
  EXPECT_EQ(written.error().code, ErrorCode::kCannotWrite);
}

TEST_F(DatabaseTest, TellsWhatIsNoDatabase) {
  std::ofstream(path()) << "Dear diary, this is no database, however long it goes on and on.";
  const auto opened = Database::open(path(), Access::kWrite);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(opened.error().line(), path() + ": is no archive: it is no SQLite database");
}

TEST_F(DatabaseTest, TellsWhatIsNotThere) {
  const auto opened = Database::open(path(), Access::kRead);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().line(), path() + ": is not there, and no file can be made there");
}

TEST_F(DatabaseTest, EndsWhatTakesTooLong) {
  Database database = with_table();
  database.set_deadline(std::chrono::steady_clock::now());
  const auto endless = database.number(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) SELECT count(*) FROM n");
  ASSERT_FALSE(endless.ok());
  EXPECT_EQ(endless.error().code, ErrorCode::kCancelled);
}

TEST_F(DatabaseTest, CallsFunctionsOnBlobs) {
  Database database = with_table();
  const auto backwards = [](std::string_view bytes, void*) {
    return bytes.empty() ? std::nullopt : std::optional<std::string>(std::string(bytes.rbegin(), bytes.rend()));
  };
  ASSERT_TRUE(database.add_function("backwards", backwards, nullptr).ok());
  EXPECT_EQ(*database.number("SELECT backwards(x'414243') = 'CBA'"), 1);
  EXPECT_EQ(*database.number("SELECT backwards(x'') IS NULL"), 1);
}

}  // namespace
}  // namespace twosource::archive
