#include "archive/search/index.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "archive/ask.h"
#include "archive/search/names.h"
#include "archive/search/words.h"
#include "base/unicode.h"
#include "knowledge/names.h"

namespace twosource::archive {

namespace {

constexpr std::size_t kLongestName = 200;  ///< bytes; what is longer is no name but a misread text

/// Rows of a Reading's entities, by their places there; none for what is no name.
using EntityRows = std::vector<std::optional<std::int64_t>>;

bool is_kept(const Entity& entity) {
  return is_name(entity.type) && !entity.name.empty() && entity.name.size() <= kLongestName;
}

Result<std::optional<std::int64_t>> find_entity(Database& database, std::string_view key, EntityType type) {
  return ask_number(database, "SELECT id FROM entity WHERE key = ?1 AND type = ?2", key, type.text());
}

Result<std::int64_t> add_entity(Database& database, const Entity& entity, const std::string& key) {
  const auto added = tell(database, "INSERT INTO entity (key, type, name, reports) VALUES (?1, ?2, ?3, 0)", key,
                          entity.type.text(), entity.name);
  if (!added) return added.error();
  const std::int64_t row = database.last_rowid();
  for (const std::string& name : short_names(key, entity.type)) {
    const auto called = tell(database, "INSERT INTO entity_short_name VALUES (?1, ?2)", name, row);
    if (!called) return called.error();
  }
  return row;
}

/// Notes that a report names an entity, once.
Result<void> add_mention(Database& database, std::int64_t entity, std::int64_t report) {
  auto added = tell(database, "INSERT OR IGNORE INTO mention VALUES (?1, ?2)", entity, report);
  if (!added || database.changed_rows() == 0) return added;
  return tell(database, "UPDATE entity SET reports = reports + 1 WHERE id = ?1", entity);
}

Result<EntityRows> add_entities(Database& database, std::int64_t report, const Reading& reading) {
  EntityRows rows(reading.entities.size());
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& entity = reading.entities[i];
    if (!is_kept(entity)) continue;
    const std::string key = knowledge::name_key(entity.name);
    auto known = find_entity(database, key, entity.type);
    if (!known) return known.error();
    if (!*known) {
      const auto added = add_entity(database, entity, key);
      if (!added) return added.error();
      *known = *added;
    }
    rows[i] = **known;
    if (auto mentioned = add_mention(database, **known, report); !mentioned) return mentioned.error();
  }
  return rows;
}

/// Whose word a statement is, as its report has it.
struct Teller {
  const Attribution* attribution = nullptr;  ///< none: the report's own voice
  std::optional<std::size_t> speaker;        ///< an entity of the Reading
  Naming naming = Naming::kOutlet;
};

Teller teller_of(const Reading& reading, const twosource::Statement& statement) {
  if (!statement.attribution) {
    const Naming naming = reading.issuer ? Naming::kNamed : Naming::kOutlet;
    return {nullptr, reading.issuer, naming};
  }
  const Attribution& attribution = reading.attributions[*statement.attribution];
  if (statement.inner_speaker) return {&attribution, statement.inner_speaker, Naming::kNamed};
  return {&attribution, attribution.speaker, attribution.naming};
}

std::optional<std::int64_t> row_of(const EntityRows& rows, std::optional<std::size_t> entity) {
  return entity ? rows[*entity] : std::nullopt;
}

Result<void> add_statement(Database& database, std::int64_t report, std::size_t number, const Reading& reading,
                           const EntityRows& rows) {
  const twosource::Statement& statement = reading.statements[number];
  const Teller teller = teller_of(reading, statement);
  std::optional<Span> cue;
  std::optional<Act> act;
  std::optional<std::size_t> relay;
  std::optional<std::string> said_on;
  if (const Attribution* attribution = teller.attribution) {
    act = attribution->act;
    if (!attribution->cue.empty()) cue = attribution->cue.front();
    if (!attribution->via.empty()) relay = attribution->via.front().entity;
    if (!attribution->time.value.empty()) said_on = attribution->time.value;
  }
  return tell(
      database,
      "INSERT INTO statement (report, number, start, end, cue_start, cue_end, speaker, naming, act, relay, said_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      report, number, statement.span.start, statement.span.end, cue ? std::optional(cue->start) : std::nullopt,
      cue ? std::optional(cue->end) : std::nullopt, row_of(rows, teller.speaker), static_cast<int>(teller.naming),
      act ? std::optional(static_cast<int>(*act)) : std::nullopt, row_of(rows, relay), said_on);
}

Result<void> add_statements(Database& database, std::int64_t report, const Reading& reading, const EntityRows& rows) {
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    if (auto added = add_statement(database, report, i, reading, rows); !added) return added;
  }
  return {};
}

/// Whether a word's lemma says what else it may be printed as: a name has no other forms.
bool is_inflected(const Word& word) {
  static const std::set<std::string_view> kInflected{"NOUN", "VERB", "ADJ", "AUX"};
  return !word.in_name && word.norm != word.lemma && kInflected.contains(word.pos.text());
}

Result<void> add_word_forms(Database& database, const Reading& reading) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Word& word : reading.words) {
    if (!is_inflected(word)) continue;
    Phrase lemma = phrase_of(word.lemma);
    Phrase form = phrase_of(word.norm);
    if (lemma.size() != 1 || form.size() != 1 || lemma == form) continue;
    pairs.emplace(std::move(lemma.front()), std::move(form.front()));
  }
  for (const auto& [lemma, form] : pairs) {
    auto added = tell(database, "INSERT OR IGNORE INTO word_form VALUES (?1, ?2)", lemma, form);
    if (!added) return added;
  }
  return {};
}

Result<void> take_mention(Database& database, std::int64_t entity, std::int64_t report) {
  auto taken = tell(database, "DELETE FROM mention WHERE entity = ?1 AND report = ?2", entity, report);
  if (!taken || database.changed_rows() == 0) return taken;
  for (const char* sql :
       {"UPDATE entity SET reports = reports - 1 WHERE id = ?1",
        "DELETE FROM entity_short_name WHERE entity = ?1 AND (SELECT reports FROM entity WHERE id = ?1) = 0",
        "DELETE FROM entity WHERE id = ?1 AND reports = 0"}) {
    if (taken = tell(database, sql, entity); !taken) return taken;
  }
  return {};
}

}  // namespace

Result<void> add_to_index(Database& database, std::int64_t report, const Reading& reading) {
  auto added = tell(database, "INSERT INTO report_words (rowid, title, text) VALUES (?1, ?2, ?3)", report,
                    reading.report.title, reading.report.text);
  if (!added) return added;
  const auto rows = add_entities(database, report, reading);
  if (!rows) return rows.error();
  added = add_statements(database, report, reading, *rows);
  return added ? add_word_forms(database, reading) : added;
}

Result<void> take_from_index(Database& database, std::int64_t report, const Reading& reading) {
  auto taken =
      tell(database, "INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)",
           report, reading.report.title, reading.report.text);
  if (taken) taken = tell(database, "DELETE FROM statement WHERE report = ?1", report);
  if (!taken) return taken;
  for (const Entity& entity : reading.entities) {
    if (!is_kept(entity)) continue;
    const auto row = find_entity(database, knowledge::name_key(entity.name), entity.type);
    if (!row) return row.error();
    if (!*row) continue;
    if (taken = take_mention(database, **row, report); !taken) return taken;
  }
  return {};
}

Result<void> forget_unused_words(Database& database) {
  return database.execute(
      "DELETE FROM word_form WHERE NOT EXISTS (SELECT 1 FROM report_vocabulary WHERE term = word_form.form)");
}

Result<void> note_statuses(Database& database, const Story& story, std::span<const std::int64_t> reports) {
  for (const std::int64_t report : reports) {
    auto cleared =
        tell(database, "UPDATE statement SET status = NULL WHERE report = ?1 AND status IS NOT NULL", report);
    if (!cleared) return cleared;
  }
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& statement : claim.statements) {
      const Evidence& place = statement.place;
      auto noted = tell(database, "UPDATE statement SET status = ?4 WHERE report = ?1 AND start = ?2 AND end = ?3",
                        reports[place.report], place.span.start, place.span.end, static_cast<int>(claim.status));
      if (!noted) return noted;
    }
  }
  return {};
}

}  // namespace twosource::archive
