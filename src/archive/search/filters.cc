#include "archive/search/filters.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/ask.h"
#include "archive/search/names.h"
#include "archive/stories.h"
#include "base/record_names.h"
#include "knowledge/names.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostNamesakes = 64;  ///< that one name may mean, those that most reports name

void add_new(std::vector<std::int64_t>& rows, std::int64_t row) {
  if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
}

/// Entities of one name, and how many reports name them.
Result<void> find_entities(Database& database, const std::string& name, FoundFilter& filter) {
  auto find = ask(database,
                  "SELECT id, type, reports, name FROM entity WHERE id IN (SELECT id FROM entity WHERE key = ?1 UNION "
                  "SELECT entity FROM entity_short_name WHERE short = ?1) ORDER BY reports DESC, id LIMIT ?2",
                  knowledge::name_key(name), kMostNamesakes);
  if (!find) return find.error();
  while (true) {
    const auto row = find->step();
    if (!row) return row.error();
    if (!*row) return {};
    if (filter.kind == FilterKind::kPlace && !is_place(EntityType(find->text(1)))) continue;
    add_new(filter.rows, find->integer(0));
    filter.names.push_back(find->text(3));
    filter.reports += static_cast<std::size_t>(find->integer(2));
  }
}

/// "The Ledger" by its name, "ledger.example" by its host, with or without what stands before it.
Result<void> find_outlets(Database& database, const std::string& name, FoundFilter& filter) {
  auto find = ask(database, "SELECT id, name, host FROM outlet ORDER BY id");
  if (!find) return find.error();
  const std::string key = knowledge::name_key(name);
  while (true) {
    const auto row = find->step();
    if (!row) return row.error();
    if (!*row) return {};
    const std::string host = find->text(2);
    const bool at_host = host == name || host.ends_with("." + name);
    if (at_host || knowledge::name_key(find->text(1)) == key) add_new(filter.rows, find->integer(0));
  }
}

/// The story of an id, or the one that it went into.
Result<void> find_story(Database& database, const std::string& id, FoundFilter& filter) {
  const auto found = Stories(database).find(id);
  if (!found) return found.error();
  if (*found) add_new(filter.rows, static_cast<std::int64_t>((*found)->story.number));
  return {};
}

Result<void> count_reports(Database& database, const char* sql, FoundFilter& filter) {
  for (const std::int64_t row : filter.rows) {
    const auto number = ask_number(database, sql, row, kFewReports + 1);
    if (!number) return number.error();
    filter.reports += static_cast<std::size_t>(number->value_or(0));
  }
  return {};
}

Result<void> find_value(Database& database, const std::string& value, FoundFilter& filter) {
  switch (filter.kind) {
    case FilterKind::kEntity:
    case FilterKind::kSpeaker:
    case FilterKind::kPlace:
      return find_entities(database, value, filter);
    case FilterKind::kOutlet:
      return find_outlets(database, value, filter);
    case FilterKind::kStory:
      return find_story(database, value, filter);
    case FilterKind::kStatus:
      break;
  }
  const base::Names names = base::names_of(ClaimStatus{});
  add_new(filter.rows, std::ranges::find(names, value) - names.begin());
  return {};
}

/// How many reports a filter lets through, where its names did not tell already.
Result<void> measure(Database& database, FoundFilter& filter) {
  switch (filter.kind) {
    case FilterKind::kOutlet:
      return count_reports(database, "SELECT count(*) FROM (SELECT 1 FROM report WHERE outlet = ?1 LIMIT ?2)", filter);
    case FilterKind::kStory:
      return count_reports(
          database, "SELECT count(*) FROM (SELECT 1 FROM membership WHERE story = ?1 AND until IS NULL LIMIT ?2)",
          filter);
    case FilterKind::kStatus:
      filter.reports = kFewReports + 1;  // of the many that have claims
      return {};
    default:
      return {};
  }
}

}  // namespace

Result<std::vector<FoundFilter>> find_filters(Database& database, const Query& query, std::vector<std::string>& notes) {
  std::vector<FoundFilter> found;
  for (const Filter& asked : query.filters) {
    FoundFilter filter{asked.kind, asked.excluded, {}, {}, 0};
    for (const std::string& value : asked.any_of) {
      const std::size_t before = filter.rows.size();
      if (auto looked = find_value(database, value, filter); !looked) return looked.error();
      if (filter.rows.size() == before && asked.kind != FilterKind::kStatus) {
        notes.push_back(fmt::format("nothing in the archive is {}:\"{}\"", name_of(asked.kind), value));
      }
    }
    if (auto measured = measure(database, filter); !measured) return measured.error();
    found.push_back(std::move(filter));
  }
  return found;
}

}  // namespace twosource::archive
