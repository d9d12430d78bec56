#include "archive/search/index.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
  auto find = database.prepare("SELECT id FROM entity WHERE key = ?1 AND type = ?2");
  if (!find) return find.error();
  const auto row = find->bind(1, key).bind(2, type.text()).step();
  if (!row) return row.error();
  return *row ? std::optional(find->integer(0)) : std::nullopt;
}

Result<std::int64_t> add_entity(Database& database, const Entity& entity, const std::string& key) {
  auto add = database.prepare("INSERT INTO entity (key, type, name, reports) VALUES (?1, ?2, ?3, 0)");
  if (!add) return add.error();
  add->bind(1, std::string_view(key)).bind(2, entity.type.text()).bind(3, std::string_view(entity.name));
  if (auto added = add->run(); !added) return added.error();
  const std::int64_t row = database.last_rowid();
  auto call = database.prepare("INSERT INTO entity_short_name VALUES (?1, ?2)");
  if (!call) return call.error();
  for (const std::string& name : short_names(key, entity.type)) {
    if (auto called = call->bind(1, std::string_view(name)).bind(2, row).run(); !called) return called.error();
  }
  return row;
}

/// Notes that a report names an entity, once.
Result<void> add_mention(Database& database, std::int64_t entity, std::int64_t report) {
  auto mention = database.prepare("INSERT OR IGNORE INTO mention VALUES (?1, ?2)");
  if (!mention) return mention.error();
  if (auto added = mention->bind(1, entity).bind(2, report).run(); !added) return added;
  if (database.changed_rows() == 0) return {};
  auto count = database.prepare("UPDATE entity SET reports = reports + 1 WHERE id = ?1");
  if (!count) return count.error();
  return count->bind(1, entity).run();
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

void bind_row(Statement& insert, int parameter, const EntityRows& rows, std::optional<std::size_t> entity) {
  if (entity && rows[*entity]) insert.bind(parameter, *rows[*entity]);
}

/// Cue, act, relay and day of an attribution, as parameters 5 and 6, 9, 10, 11.
void bind_attribution(Statement& insert, const EntityRows& rows, const Attribution& attribution) {
  if (!attribution.cue.empty()) {
    insert.bind(5, std::int64_t{attribution.cue.front().start}).bind(6, std::int64_t{attribution.cue.front().end});
  }
  insert.bind(9, static_cast<std::int64_t>(attribution.act));
  if (!attribution.via.empty()) bind_row(insert, 10, rows, attribution.via.front().entity);
  if (!attribution.time.value.empty()) insert.bind(11, std::string_view(attribution.time.value));
}

Result<void> add_statements(Database& database, std::int64_t report, const Reading& reading, const EntityRows& rows) {
  auto insert = database.prepare(
      "INSERT INTO statement (report, number, start, end, cue_start, cue_end, speaker, naming, act, relay, said_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  if (!insert) return insert.error();
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    const twosource::Statement& statement = reading.statements[i];
    const Teller teller = teller_of(reading, statement);
    insert->bind(1, report).bind(2, static_cast<std::int64_t>(i));
    insert->bind(3, std::int64_t{statement.span.start}).bind(4, std::int64_t{statement.span.end});
    if (teller.attribution != nullptr) bind_attribution(*insert, rows, *teller.attribution);
    bind_row(*insert, 7, rows, teller.speaker);
    insert->bind(8, static_cast<std::int64_t>(teller.naming));
    if (auto added = insert->run(); !added) return added;
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
  auto insert = database.prepare("INSERT OR IGNORE INTO word_form VALUES (?1, ?2)");
  if (!insert) return insert.error();
  for (const auto& [lemma, form] : pairs) {
    if (auto added = insert->bind(1, std::string_view(lemma)).bind(2, std::string_view(form)).run(); !added) {
      return added;
    }
  }
  return {};
}

/// Gives FTS5 the words of a report, to add them or to take them out.
Result<void> index_words(Database& database, const char* sql, std::int64_t report, const Report& words) {
  auto index = database.prepare(sql);
  if (!index) return index.error();
  index->bind(1, report).bind(2, std::string_view(words.title.value_or(""))).bind(3, std::string_view(words.text));
  return index->run();
}

Result<void> take_mention(Database& database, std::int64_t entity, std::int64_t report) {
  auto take = database.prepare("DELETE FROM mention WHERE entity = ?1 AND report = ?2");
  if (!take) return take.error();
  if (auto taken = take->bind(1, entity).bind(2, report).run(); !taken) return taken;
  if (database.changed_rows() == 0) return {};
  for (const char* sql :
       {"UPDATE entity SET reports = reports - 1 WHERE id = ?1",
        "DELETE FROM entity_short_name WHERE entity = ?1 AND (SELECT reports FROM entity WHERE id = ?1) = 0",
        "DELETE FROM entity WHERE id = ?1 AND reports = 0"}) {
    auto change = database.prepare(sql);
    if (!change) return change.error();
    if (auto changed = change->bind(1, entity).run(); !changed) return changed;
  }
  return {};
}

}  // namespace

Result<void> add_to_index(Database& database, std::int64_t report, const Reading& reading) {
  auto added = index_words(database, "INSERT INTO report_words (rowid, title, text) VALUES (?1, ?2, ?3)", report,
                           reading.report);
  if (!added) return added;
  const auto rows = add_entities(database, report, reading);
  if (!rows) return rows.error();
  added = add_statements(database, report, reading, *rows);
  return added ? add_word_forms(database, reading) : added;
}

Result<void> take_from_index(Database& database, std::int64_t report, const Reading& reading) {
  auto taken =
      index_words(database, "INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)",
                  report, reading.report);
  if (!taken) return taken;
  auto statements = database.prepare("DELETE FROM statement WHERE report = ?1");
  if (!statements) return statements.error();
  if (taken = statements->bind(1, report).run(); !taken) return taken;
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
  auto clear = database.prepare("UPDATE statement SET status = NULL WHERE report = ?1 AND status IS NOT NULL");
  if (!clear) return clear.error();
  for (const std::int64_t report : reports) {
    if (auto cleared = clear->bind(1, report).run(); !cleared) return cleared;
  }
  auto note = database.prepare("UPDATE statement SET status = ?4 WHERE report = ?1 AND start = ?2 AND end = ?3");
  if (!note) return note.error();
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& statement : claim.statements) {
      const Evidence& place = statement.place;
      note->bind(1, reports[place.report])
          .bind(2, std::int64_t{place.span.start})
          .bind(3, std::int64_t{place.span.end});
      if (auto noted = note->bind(4, name_of(claim.status)).run(); !noted) return noted;
    }
  }
  return {};
}

Result<void> check_index(Database& database) {
  const auto sound = database.execute("INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1)");
  if (!sound && sound.error().code != ErrorCode::kBrokenInput) return sound;
  if (!sound) {
    return Error{ErrorCode::kBrokenInput, "the full text index does not agree with the texts", database.path(),
                 "report_words"};
  }
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
