#include "archive/schema.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace twosource::archive {
namespace {

constexpr std::int64_t kApplicationId = 0x32535243;  // "2SRC"

// A report goes with all that hangs on it, and takes it along to another id.
constexpr std::string_view kFirstSchema = R"sql(
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE maker (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL, model TEXT NOT NULL, data TEXT NOT NULL,
  language TEXT NOT NULL, reading TEXT NOT NULL, linking TEXT NOT NULL,
  UNIQUE (program, model, data, language, reading, linking)
);

CREATE TABLE batch (number INTEGER PRIMARY KEY);

CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, host TEXT);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  outlet INTEGER REFERENCES outlet,
  title TEXT,
  url TEXT,
  day_basis INTEGER NOT NULL,  -- 0 the day of publication, 1 that of fetching, 2 none
  version INTEGER NOT NULL,    -- the number of the version that stands
  is_read INTEGER NOT NULL,    -- 0: stored alone, as a summary is
  profile BLOB                 -- what stories are told apart by (stories.h); NULL where it is not read
);
CREATE INDEX report_of_outlet ON report (outlet, id);

CREATE TABLE version (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  words TEXT NOT NULL,         -- hash of title and words: what is the same again
  sha256 TEXT NOT NULL,        -- of the text
  fetched_at TEXT,
  maker INTEGER REFERENCES maker,
  text BLOB NOT NULL,          -- packed
  record BLOB NOT NULL,        -- the Reading without its tokens and text, packed
  UNIQUE (report, number),
  UNIQUE (report, words)
);
CREATE INDEX version_of_maker ON version (maker);

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  is_live INTEGER NOT NULL,    -- 0: it left the stream's memory
  is_linked INTEGER NOT NULL,  -- 0: its reports have changed since `summary` was made
  size INTEGER NOT NULL,
  first_report INTEGER,        -- ids of its oldest and newest report
  last_report INTEGER,
  content_id TEXT,             -- Story::id as linked: that of its earliest report
  summary TEXT                 -- JSON: title, days, outlets, entities, claims
);
CREATE INDEX story_by_day ON story (last_report);
CREATE INDEX story_to_link ON story (number) WHERE NOT is_linked AND size > 0;
CREATE INDEX story_by_content ON story (content_id);

CREATE TABLE membership (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE ON UPDATE CASCADE,
  story INTEGER NOT NULL REFERENCES story,
  since INTEGER NOT NULL REFERENCES batch,
  until INTEGER REFERENCES batch,  -- NULL: now
  why TEXT NOT NULL,
  likelihood REAL NOT NULL
);
CREATE UNIQUE INDEX membership_now ON membership (report) WHERE until IS NULL;
CREATE INDEX membership_of_report ON membership (report);
CREATE INDEX membership_of_story ON membership (story) WHERE until IS NULL;

CREATE TABLE story_link (
  story INTEGER NOT NULL REFERENCES story,
  kind TEXT NOT NULL,          -- merged_into, split_from
  other INTEGER NOT NULL REFERENCES story,
  batch INTEGER NOT NULL REFERENCES batch
);
CREATE INDEX link_of_story ON story_link (story);

CREATE TABLE copy (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE ON UPDATE CASCADE,
  original INTEGER NOT NULL REFERENCES report ON DELETE CASCADE ON UPDATE CASCADE,
  share REAL NOT NULL,
  PRIMARY KEY (report, original)
) WITHOUT ROWID;
CREATE INDEX copy_of_original ON copy (original);

CREATE TABLE ruling (
  number INTEGER PRIMARY KEY,
  in_stream INTEGER NOT NULL UNIQUE,  -- its number there: a new one each time that a report of it has a new serial
  same INTEGER NOT NULL,
  one TEXT NOT NULL,           -- JSON: keys of reports
  other TEXT NOT NULL,
  revoked INTEGER NOT NULL
);

CREATE TABLE tombstone (key TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE VIEW report_text (id, title, text) AS
  SELECT report.id, report.title, unpacked(version.text)
  FROM report JOIN version ON version.report = report.id AND version.number = report.version;

-- What questions rest on (search/index.h). No second copy of the texts: FTS5 has them from the view.
CREATE VIRTUAL TABLE report_words USING fts5(
  title, text, content = 'report_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE report_vocabulary USING fts5vocab(report_words, instance);

CREATE TABLE word_form (lemma TEXT, form TEXT, PRIMARY KEY (lemma, form)) WITHOUT ROWID;
CREATE INDEX word_form_of ON word_form (form, lemma);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,           -- what names are compared by
  type TEXT NOT NULL,
  name TEXT NOT NULL,          -- as the first report printed it
  reports INTEGER NOT NULL,    -- that name it
  UNIQUE (key, type)
);
CREATE TABLE entity_short_name (short TEXT, entity INTEGER, PRIMARY KEY (short, entity)) WITHOUT ROWID;
CREATE TABLE mention (entity INTEGER, report INTEGER, PRIMARY KEY (entity, report DESC)) WITHOUT ROWID;

CREATE TABLE statement (
  report INTEGER,
  number INTEGER,              -- its place in the Reading
  start INTEGER NOT NULL, end INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER,  -- bytes of the text
  speaker INTEGER,             -- an entity
  naming INTEGER NOT NULL,     -- this and `act`: places in their enumerations, which never move (base/record_names.h)
  act INTEGER,                 -- NULL: the report's own voice
  relay INTEGER,               -- an entity
  said_on TEXT,
  status TEXT,                 -- of its claim, where its story was linked
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
CREATE INDEX statement_of_speaker ON statement (speaker, report DESC, number) WHERE speaker IS NOT NULL;
CREATE INDEX statement_of_status ON statement (status, report DESC, number) WHERE status IS NOT NULL;
)sql";

/// Which stories somebody looked at; when a report was published as its words or its story tell; the profile beside the words
/// that it is of; less that is kept twice.
constexpr std::string_view kSecondSchema = R"sql(
CREATE TABLE seen (
  story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
  revision TEXT NOT NULL,      -- what it was linked from when somebody looked at it (Stories::revision_of)
  reports INTEGER NOT NULL
);

DROP VIEW report_text;
CREATE TABLE new_version (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  words TEXT NOT NULL,         -- hash of title and words: what is the same again
  sha256 TEXT NOT NULL,        -- of the text
  fetched_at TEXT,
  maker INTEGER REFERENCES maker,
  profile BLOB,                -- what stories are told apart by (stories.h); NULL where it does not stand, or is not read
  text BLOB NOT NULL,          -- packed
  record BLOB NOT NULL,        -- the Reading without its tokens and text, packed
  UNIQUE (report, number)
);
INSERT INTO new_version
  SELECT report, number, words, sha256, fetched_at, maker,
         (SELECT profile FROM report WHERE report.id = version.report AND report.version = version.number), text, record
  FROM version ORDER BY rowid;
DROP TABLE version;
ALTER TABLE new_version RENAME TO version;
CREATE INDEX version_of_maker ON version (maker);

CREATE TABLE new_report (
  id INTEGER PRIMARY KEY,
  serial INTEGER NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  outlet INTEGER REFERENCES outlet,
  title TEXT,
  url TEXT,
  day_basis INTEGER NOT NULL,  -- 0 the day of publication, 1 that of fetching, 2 none
  version INTEGER NOT NULL,    -- the number of the version that stands
  is_read INTEGER NOT NULL,    -- 0: stored alone, as a summary is
  published TEXT               -- JSON: when, as its words or its story tell; NULL: on the day that was given, or not known
);
INSERT INTO new_report (id, serial, key, name, outlet, title, url, day_basis, version, is_read)
  SELECT id, serial, key, name, outlet, title, url, day_basis, version, is_read FROM report;
DROP TABLE report;
ALTER TABLE new_report RENAME TO report;
CREATE INDEX report_of_outlet ON report (outlet, id);

CREATE VIEW report_text (id, title, text) AS
  SELECT report.id, report.title, unpacked(version.text)
  FROM report JOIN version ON version.report = report.id AND version.number = report.version;

CREATE TABLE new_statement (
  report INTEGER,
  number INTEGER,              -- its place in the Reading
  start INTEGER NOT NULL, end INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER,  -- bytes of the text
  speaker INTEGER,             -- an entity
  naming INTEGER NOT NULL,     -- this, `act` and `status`: places in their enumerations, which never move (base/record_names.h)
  act INTEGER,                 -- NULL: the report's own voice
  relay INTEGER,               -- an entity
  said_on TEXT,
  status INTEGER,              -- of its claim, where its story was linked
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
INSERT INTO new_statement
  SELECT report, number, start, end, cue_start, cue_end, speaker, naming, act, relay, said_on,
         CASE status WHEN 'withdrawn' THEN 0 WHEN 'contested' THEN 1 WHEN 'corroborated' THEN 2 WHEN 'single-origin' THEN 3
                     WHEN 'anonymous' THEN 4 WHEN 'unattributed' THEN 5 END
  FROM statement;
DROP TABLE statement;
ALTER TABLE new_statement RENAME TO statement;
CREATE INDEX statement_of_speaker ON statement (speaker, report DESC, number) WHERE speaker IS NOT NULL;
CREATE INDEX statement_of_status ON statement (status, report DESC, number) WHERE status IS NOT NULL;
)sql";

/// Stories as they were linked. A program that does not know them would leave in them what is forgotten.
constexpr std::string_view kThirdSchema = R"sql(
CREATE TABLE linked_story (
  story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
  revision TEXT NOT NULL,      -- what it was linked from (Stories::revision_of)
  maker INTEGER NOT NULL REFERENCES maker,
  record BLOB NOT NULL         -- the Story without its reports' texts (records/stored_story.h), packed beside them
);
-- An item's worldwide id is its key (keys.h); one of several versions that were taken for reports is that from now on.
UPDATE OR IGNORE report SET key = name WHERE key LIKE 'sha256:%' AND (name LIKE 'urn:%' OR name LIKE 'tag:%') AND name NOT LIKE '% (%)';
)sql";

constexpr std::array kMigrations{Migration{1, 1, kFirstSchema}, Migration{2, 2, kSecondSchema},
                                 Migration{3, 3, kThirdSchema}};

Error another_programs(const std::string& path) {
  return {ErrorCode::kBrokenInput, "is no archive: it is another program's database; choose another file", path};
}

Result<void> set_property(Database& database, std::string_view name, std::string_view value) {
  auto set = database.prepare("INSERT INTO property VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value");
  if (!set) return set.error();
  return set->bind(1, name).bind(2, value).run();
}

Result<std::string> property(Database& database, std::string_view name) {
  auto find = database.prepare("SELECT value FROM property WHERE name = ?1");
  if (!find) return find.error();
  const auto row = find->bind(1, name).step();
  if (!row) return row.error();
  return *row ? find->text(0) : std::string{};
}

/// A copy of the file as it is, made once for each schema that it is left for: a step that failed and is tried again
/// does not put what it left behind in place of the good copy.
Result<void> back_up(Database& database, int schema) {
  const std::string path = database.path() + ".schema-" + std::to_string(schema) + ".backup";
  std::error_code error;
  if (std::filesystem::exists(path, error)) return {};
  const std::string unfinished = path + ".part";
  std::filesystem::remove(unfinished, error);
  auto copy = database.prepare("VACUUM INTO ?1");
  if (!copy) return copy.error();
  if (auto copied = copy->bind(1, std::string_view(unfinished)).run(); !copied) {
    std::filesystem::remove(unfinished, error);
    return Error{ErrorCode::kCannotWrite, "cannot be copied before it is brought up to date: " + copied.error().message,
                 path};
  }
  std::filesystem::rename(unfinished, path, error);
  if (error) return Error{ErrorCode::kCannotWrite, "cannot be written: " + error.message(), path};
  return {};
}

Result<void> make_step(Database& database, const Migration& step, std::string_view program) {
  // Held while a table is made anew, foreign keys would take its rows along; they are checked before the commit.
  if (auto off = database.execute("PRAGMA foreign_keys = OFF"); !off) return off;
  auto made = [&]() -> Result<void> {
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto schema = database.number("PRAGMA user_version");
    if (!schema) return schema.error();
    if (*schema >= step.number) return {};  // another program was quicker
    if (auto done = database.execute(step.sql); !done) return done;
    const auto broken = database.number("SELECT count(*) FROM pragma_foreign_key_check");
    if (!broken) return broken.error();
    if (*broken > 0) {
      return Error{ErrorCode::kBrokenInput, "cannot be brought up to date: rows are missing; go back to a copy of it",
                   database.path()};
    }
    if (auto set = set_property(database, "compatibility", std::to_string(step.compatibility)); !set) return set;
    if (auto set = set_property(database, "program", program); !set) return set;
    if (auto set = database.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                                    "; PRAGMA user_version = " + std::to_string(step.number));
        !set) {
      return set;
    }
    return transaction->commit();
  }();
  auto on = database.execute("PRAGMA foreign_keys = ON");
  return made ? on : made;
}

/// The schema of a file: 0 of one that has nothing in it. Errors: another program's, a newer one.
Result<int> schema_of(Database& database, int known) {
  const auto application = database.number("PRAGMA application_id");
  if (!application) return application.error();
  const auto tables = database.number("SELECT count(*) FROM sqlite_master");
  if (!tables) return tables.error();
  if (*application == 0 && *tables == 0) return 0;
  if (*application != kApplicationId) return another_programs(database.path());
  const auto schema = database.number("PRAGMA user_version");
  if (!schema) return schema.error();
  if (*schema <= known) return static_cast<int>(*schema);
  const auto compatibility = property(database, "compatibility");
  if (!compatibility) return compatibility.error();
  if (std::strtol(compatibility->c_str(), nullptr, 10) <= known) return static_cast<int>(*schema);
  const auto program = property(database, "program");
  if (!program) return program.error();
  return Error{ErrorCode::kNewerVersion, "is of a newer version: open it with Twosource " + *program + " or later",
               database.path()};
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

Result<Database> open_archive(const std::string& path, Access access, std::string_view program,
                              std::span<const Migration> steps) {
  std::error_code error;
  if (access != Access::kCreate && !std::filesystem::exists(path, error)) {
    return Error{ErrorCode::kNotFound, "is not there; 'twosource ingest' makes an archive", path};
  }
  // A pipe would be waited for.
  const auto status = std::filesystem::status(path, error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    return Error{ErrorCode::kBrokenInput, "is no file, as an archive is", path};
  }
  auto database = Database::open(path, access);
  if (!database) return database.error();
  const auto schema = schema_of(*database, steps.back().number);
  if (!schema) return schema.error();
  if (*schema == 0 && access != Access::kCreate) {
    return Error{ErrorCode::kBrokenInput, "is no archive: there is nothing in it", path};
  }
  if (*schema < steps.back().number && access == Access::kRead) {
    return Error{ErrorCode::kInvalidArgument, "is of an older version: 'twosource refresh' brings it up to date", path};
  }
  for (const Migration& step : steps) {
    if (step.number <= *schema) continue;
    if (*schema > 0) {
      if (auto kept = back_up(*database, *schema); !kept) return kept.error();
    }
    if (auto made = make_step(*database, step, program); !made) return made.error();
  }
  return database;
}

}  // namespace twosource::archive
