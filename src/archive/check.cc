#include "archive/check.h"

#include <functional>
#include <string>
#include <utility>

#include "archive/ask.h"
#include "archive/keys.h"
#include "archive/linked_stories.h"
#include "archive/reports.h"
#include "archive/search/index.h"
#include "archive/stories.h"
#include "base/sha256.h"
#include "twosource/stories.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostProblems = 100;

/// A rule that rows keep, as a question for those that break it: one text each, which says what is wrong of which.
struct Rule {
  std::string_view broken;
  std::string_view sql;
};

constexpr Rule kRules[] = {
    {"has no text of the version that stands",
     "SELECT 'report ' || key FROM report WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.report = report.id AND "
     "number = report.version)"},
    {"is read and in no story",
     "SELECT 'report ' || key FROM report WHERE is_read AND NOT EXISTS (SELECT 1 FROM membership WHERE "
     "membership.report = report.id AND until IS NULL)"},
    {"is in a story without having been read",
     "SELECT 'report ' || key FROM report JOIN membership ON membership.report = report.id WHERE until IS NULL AND NOT "
     "is_read"},
    {"has a number that the stream of stories has not reached",
     "SELECT 'report ' || key FROM report WHERE is_read AND serial > (SELECT CAST(value AS INTEGER) FROM property "
     "WHERE "
     "name = 'stream.last_report')"},
    {"was forgotten, and is there", "SELECT 'report ' || report.key FROM report JOIN tombstone USING (key)"},
    {"is counted with other reports than it has",
     "SELECT 'story ' || id FROM story WHERE size <> (SELECT count(*) FROM membership WHERE story = number AND until "
     "IS "
     "NULL) OR first_report IS NOT (SELECT min(report) FROM membership WHERE story = number AND until IS NULL) OR "
     "last_report IS NOT (SELECT max(report) FROM membership WHERE story = number AND until IS NULL)"},
    {"went into itself", "SELECT 'story ' || id FROM story JOIN story_link ON story = number WHERE other = story"},
    {"went into a story that is not there any more",
     "WITH RECURSIVE way (origin, story, steps) AS (SELECT number, number, 0 FROM story WHERE size = 0 AND EXISTS "
     "(SELECT 1 FROM story_link WHERE story = number AND kind = 'merged_into') UNION ALL SELECT origin, "
     "(SELECT other FROM story_link WHERE story_link.story = way.story AND kind = 'merged_into' ORDER BY rowid DESC "
     "LIMIT 1), steps + 1 FROM way JOIN story ON number = way.story WHERE size = 0 AND steps < 1000) SELECT 'story ' "
     "|| "
     "(SELECT id FROM story WHERE number = origin) FROM way WHERE steps >= 1000"},
    {"has a membership that ends before it begins",
     "SELECT 'report ' || key FROM report JOIN membership ON membership.report = report.id WHERE until < since"},
    {"copies a share of another that is none",
     "SELECT 'report ' || key FROM report JOIN copy ON copy.report = report.id WHERE NOT share BETWEEN 0 AND 1"},
    {"is no list of reports",
     "SELECT 'ruling ' || number FROM ruling WHERE NOT json_valid(one) OR NOT json_valid(other)"},
};

class Check {
 public:
  Check(Database& database, Packing& packing)
      : database_(database), reports_(database, packing), linked_stories_(database, packing) {}

  Result<std::vector<Error>> run() {
    auto done = pages();
    if (done) done = rules();
    if (done) done = words();
    if (done) done = versions();
    if (done) done = profiles();
    if (done) done = linked_stories();
    if (!done) return done.error();
    return std::move(problems_);
  }

 private:
  void tell(std::string message, const std::string& what = {}) {
    if (problems_.size() < kMostProblems) {
      problems_.push_back(
          {ErrorCode::kBrokenInput, std::move(message), database_.path() + (what.empty() ? "" : ", " + what)});
    }
  }

  /// A question that a damage kept from being answered is a problem and no failure.
  Result<void> noted(const Result<void>& done) {
    if (done || done.error().code != ErrorCode::kBrokenInput) return done;
    tell(done.error().message);
    return {};
  }

  Result<void> each(std::string_view sql, const std::function<Result<void>(const Statement&)>& see) {
    auto question = ask(database_, sql);
    if (!question) return question.error();
    while (problems_.size() < kMostProblems) {
      const auto row = question->step();
      if (!row) return row.error();
      if (!*row) break;
      if (auto seen = see(*question); !seen) return seen;
    }
    return {};
  }

  Result<void> pages() {
    auto done = noted(each("PRAGMA integrity_check(100)", [this](const Statement& row) -> Result<void> {
      if (row.text(0) != "ok") tell("its pages are damaged: " + row.text(0));
      return {};
    }));
    if (!done) return done;
    return noted(each("PRAGMA foreign_key_check", [this](const Statement& row) -> Result<void> {
      tell("a row of \"" + row.text(0) + "\" belongs to one of \"" + row.text(2) + "\" that is not there");
      return {};
    }));
  }

  Result<void> rules() {
    for (const Rule& rule : kRules) {
      auto done = noted(each(rule.sql, [&](const Statement& row) -> Result<void> {
        tell(std::string(rule.broken), row.text(0));
        return {};
      }));
      if (!done) return done;
    }
    return {};
  }

  Result<void> words() { return noted(check_index(database_)); }

  Result<void> versions() {
    return noted(
        each("SELECT report, number, words, sha256 FROM version", [this](const Statement& row) -> Result<void> {
          const auto report = reports_.find_id(row.integer(0));
          if (!report) return report.error();
          if (!*report) return {};  // told by foreign_key_check
          const std::string what =
              "report " + (*report)->key +
              (row.integer(1) == (*report)->version ? "" : ", version " + std::to_string(row.integer(1)));
          const auto reading = reports_.reading(**report, row.integer(1));
          if (!reading && reading.error().code != ErrorCode::kBrokenInput &&
              reading.error().code != ErrorCode::kTooLarge) {
            return reading.error();
          }
          if (!reading) {
            tell(reading.error().message, what);
          } else if (base::sha256_hex(reading->report.text) != row.text(3)) {
            tell("its text is another one than its hash says", what);
          } else if (words_hash(reading->report) != row.text(2)) {
            tell("its title or words are others than their hash says", what);
          } else if (reading->report.id != (*report)->name) {
            tell("its Reading is that of another report", what);
          } else if (row.integer(1) == (*report)->version && !reports_.is_of_day(**report, reading->report)) {
            tell("its number is of another day than it was published", what);
          }
          return {};
        }));
  }

  Result<void> profiles() {
    return noted(
        each("SELECT key, profile FROM report JOIN version ON version.report = report.id AND number = report.version "
             "WHERE is_read",
             [this](const Statement& row) -> Result<void> {
               const auto profile = decode_profile(row.blob(1));
               if (!profile) tell("its profile " + profile.error().message, "report " + row.text(0));
               return {};
             }));
  }

  Result<void> linked_stories() {
    return noted(each("SELECT id, number, revision FROM linked_story JOIN story ON number = story",
                      [this](const Statement& row) -> Result<void> {
                        const auto story = static_cast<std::uint64_t>(row.integer(1));
                        const auto revision = Stories(database_).revision_of(story);
                        if (!revision) return revision.error();
                        const auto linked = linked_stories_.kept(story);
                        if (*revision == row.text(2) && linked) return {};
                        tell("what is kept of its linking " + (linked ? "is of other reports" : linked.error().line()) +
                                 ": 'twosource refresh' makes it anew",
                             "story " + row.text(0));
                        return {};
                      }));
  }

  Database& database_;
  Reports reports_;
  LinkedStories linked_stories_;
  std::vector<Error> problems_;
};

}  // namespace

Result<std::vector<Error>> check(Database& database, Packing& packing) { return Check(database, packing).run(); }

}  // namespace twosource::archive
