// Whether the index is whole, by reading alone: FTS5's own 'integrity-check' is a command of whoever may write.
//
// Method: that of FTS5's own check. Every word of every text is indexed anew, some reports at a time, in a table of their own in
// memory; the sum of the hashes of all places of words must be that of the index. There each word is looked up by itself, as a
// search does. So are the lengths of texts, which ranking rests on. Test: tests/unit/archive/search/index_test.cc.
#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "archive/ask.h"
#include "archive/search/index.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kReportsAtOnce = 500;

/// A sum of hashes, whatever order they come in.
class PlacesOfWords {
 public:
  void add(std::string_view word, std::int64_t report, std::string_view column, std::int64_t offset) {
    std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
    const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3; };
    for (const char byte : word) mix(static_cast<unsigned char>(byte));
    mix(0x100);
    for (const char byte : column) mix(static_cast<unsigned char>(byte));
    for (const std::int64_t number : {report, offset}) {
      for (unsigned byte = 0; byte < 8; ++byte)
        mix(0x100U | ((static_cast<std::uint64_t>(number) >> (8U * byte)) & 0xFFU));
    }
    sum_ += hash ^ (hash >> 29U);
  }
  friend bool operator==(const PlacesOfWords&, const PlacesOfWords&) = default;

 private:
  std::uint64_t sum_ = 0;
};

Result<void> each(Result<Statement> question, const auto& see) {
  if (!question) return question.error();
  while (true) {
    const auto row = question->step();
    if (!row) return row.error();
    if (!*row) return {};
    if (auto seen = see(*question); !seen) return seen;
  }
}

/// What an index in memory makes of the texts.
class TextWords {
 public:
  explicit TextWords(Database& database) : database_(database) {}
  ~TextWords() { (void)database_.execute(kGone); }
  TextWords(const TextWords&) = delete;
  TextWords& operator=(const TextWords&) = delete;

  Result<PlacesOfWords> all() {
    if (auto made = database_.execute(kMade); !made) return made.error();
    auto done = each(ask(database_, "SELECT id, title, text FROM report_text ORDER BY id"),
                     [this](const Statement& row) { return add(row); });
    if (done) done = count();
    if (!done) return done.error();
    return places_;
  }

 private:
  static constexpr const char* kMade =
      "CREATE VIRTUAL TABLE temp.text_words USING fts5(title, text, content = '', tokenize = 'unicode61 "
      "remove_diacritics 2');"
      "CREATE VIRTUAL TABLE temp.text_words_places USING fts5vocab('temp', 'text_words', 'instance')";
  static constexpr const char* kGone =
      "DROP TABLE IF EXISTS temp.text_words_places; DROP TABLE IF EXISTS temp.text_words";

  Result<void> add(const Statement& row) {
    auto added = tell(database_, "INSERT INTO temp.text_words (rowid, title, text) VALUES (?1, ?2, ?3)", row.integer(0),
                      row.maybe_text(1), row.maybe_text(2));
    if (!added || ++waiting_ < kReportsAtOnce) return added;
    waiting_ = 0;
    return count();
  }

  /// Takes what was indexed into the sum.
  Result<void> count() {
    auto done =
        each(ask(database_, "SELECT term, doc, col, offset FROM temp.text_words_places"), [this](const Statement& row) {
          places_.add(row.text(0), row.integer(1), row.text(2), row.integer(3));
          return Result<void>();
        });
    if (done) {
      done = each(ask(database_, "SELECT id, sz FROM temp.text_words_docsize"), [this](const Statement& row) {
        places_.add(row.blob(1), row.integer(0), "", 0);
        return Result<void>();
      });
    }
    if (done) done = tell(database_, "INSERT INTO temp.text_words (text_words) VALUES ('delete-all')");
    return done;
  }

  Database& database_;
  PlacesOfWords places_;
  std::size_t waiting_ = 0;
};

/// What the index has.
Result<PlacesOfWords> indexed_words(Database& database) {
  PlacesOfWords places;
  // Each word is looked up as a search does it: what leads to it is looked at as well.
  auto of_word = database.prepare("SELECT doc, col, offset FROM report_vocabulary WHERE term = ?1");
  if (!of_word) return of_word.error();
  std::string word;
  auto next = database.prepare("SELECT term FROM report_vocabulary WHERE term > ?1 LIMIT 1");
  if (!next) return next.error();
  while (true) {
    const auto row = next->bind(1, std::string_view(word)).step();
    if (!row) return row.error();
    if (!*row) break;
    word = next->text(0);
    next->reset();
    of_word->bind(1, std::string_view(word));
    while (true) {
      const auto place = of_word->step();
      if (!place) return place.error();
      if (!*place) break;
      places.add(word, of_word->integer(0), of_word->text(1), of_word->integer(2));
    }
    of_word->reset();
  }
  auto done = each(ask(database, "SELECT id, sz FROM report_words_docsize"), [&places](const Statement& row) {
    places.add(row.blob(1), row.integer(0), "", 0);
    return Result<void>();
  });
  if (!done) return done.error();
  return places;
}

/// A damage of the index is told as that, and not as one of the whole file.
Result<void> check_words(Database& database) {
  const Error broken{ErrorCode::kBrokenInput, "the full text index does not agree with the texts", database.path(),
                     "report_words"};
  const auto indexed = indexed_words(database);
  if (!indexed && indexed.error().code != ErrorCode::kBrokenInput) return indexed.error();
  if (!indexed) return broken;
  const auto printed = TextWords(database).all();
  if (!printed) return printed.error();
  if (*indexed != *printed) return broken;
  return {};
}

}  // namespace

Result<void> check_index(Database& database) {
  if (auto sound = check_words(database); !sound) return sound;
  constexpr std::pair<const char*, const char*> kMustBeNone[] = {
      {"mentions of reports that are not there",
       "SELECT count(*) FROM mention WHERE report NOT IN (SELECT id FROM report_text)"},
      {"mentions of entities that are not there",
       "SELECT count(*) FROM mention WHERE entity NOT IN (SELECT id FROM entity)"},
      {"statements of reports that are not there",
       "SELECT count(*) FROM statement WHERE report NOT IN (SELECT id FROM report_text)"},
      {"speakers that their reports do not name",
       "SELECT count(*) FROM statement s WHERE speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mention m WHERE "
       "m.entity = s.speaker AND m.report = s.report)"},
      {"entities counted wrongly",
       "SELECT count(*) FROM entity e WHERE reports <> (SELECT count(*) FROM mention m WHERE m.entity = e.id)"},
      {"short names of entities that are not there",
       "SELECT count(*) FROM entity_short_name WHERE entity NOT IN (SELECT id FROM entity)"},
  };
  for (const auto& [what, sql] : kMustBeNone) {
    const auto number = database.number(sql);
    if (!number) return number.error();
    if (*number > 0) {
      return Error{ErrorCode::kBrokenInput, fmt::format("the index has {} {}", *number, what), database.path(),
                   "index"};
    }
  }
  return {};
}

}  // namespace twosource::archive
