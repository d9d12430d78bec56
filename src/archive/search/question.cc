#include "archive/search/question.h"

#include <algorithm>
#include <limits>

#include "archive/reports.h"
#include "base/dates.h"

namespace twosource::archive {
namespace {

std::int64_t first_row(std::string_view day) { return first_row_of(base::parse_day(day)->time_since_epoch().count()); }

/// The report ids of the days asked for. What has no day lies at day 0, and is in no range.
void bound(const Query& query, Conditions& conditions) {
  const bool any = query.from.empty() && query.before.empty();
  conditions.first = any ? std::numeric_limits<std::int64_t>::min() : first_row_of(1);
  conditions.behind = std::numeric_limits<std::int64_t>::max();
  if (!query.from.empty()) conditions.first = first_row(query.from);
  if (!query.before.empty()) conditions.behind = first_row(query.before);
}

/// What must not stand there is the index's to leave out, where it is asked for words at all.
void exclude(const std::string& none, Conditions& conditions) {
  if (none.empty()) return;
  if (conditions.matching.empty()) {
    conditions.matching_none = none;
  } else {
    conditions.matching = "(" + conditions.matching + ") NOT " + none;
  }
}

bool is_of_statements(const FoundFilter& filter) {
  return filter.kind == FilterKind::kSpeaker || filter.kind == FilterKind::kStatus;
}

/// Names that a filter asks for, as they are printed.
void add_names(const FoundFilter& filter, WantedWords& shown) {
  std::vector<Phrase> names;
  for (const std::string& name : filter.names) {
    Phrase phrase = phrase_of(name);
    if (!phrase.empty()) names.push_back(std::move(phrase));
  }
  if (!names.empty() && !filter.excluded) shown.all_of.push_back(std::move(names));
}

}  // namespace

Result<Question> understand(Database& database, std::string_view text) {
  const auto query = parse_query(text);
  if (!query) return query.error();
  Question question;
  auto wanted = written_out(database, *query);
  if (!wanted) return wanted.error();
  question.wanted = *std::move(wanted);
  question.shown = question.wanted;
  auto filters = find_filters(database, *query, question.notes);
  if (!filters) return filters.error();
  question.conditions.filters = *std::move(filters);
  for (const FoundFilter& filter : question.conditions.filters) {
    question.statements = question.statements || is_of_statements(filter);
    add_names(filter, question.shown);
  }
  question.conditions.matching = matching(question.wanted);
  // Of statements, what must not stand there may stand elsewhere in the report.
  if (!question.statements) exclude(matching_none(question.wanted), question.conditions);
  bound(*query, question.conditions);
  return question;
}

}  // namespace twosource::archive
