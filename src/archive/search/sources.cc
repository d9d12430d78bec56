#include <algorithm>
#include <map>
#include <utility>

#include "archive/ask.h"
#include "archive/search/hits.h"
#include "archive/search/search.h"
#include "archive/snapshot.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostReports = 5000;

/// How often one is named: in how many statements, of how many reports.
struct Count {
  std::size_t statements = 0;
  std::size_t reports = 0;
  std::int64_t last_report = -1;

  void add(std::int64_t report) {
    ++statements;
    if (report != last_report) ++reports;
    last_report = report;
  }
};

using Counts = std::map<std::int64_t, Count>;  ///< by entity

std::size_t& kind_of(Sources& sources, Naming naming) {
  switch (naming) {
    case Naming::kNamed:
      return sources.named;
    case Naming::kUnnamedOnRecord:
      return sources.unnamed;
    case Naming::kAnonymous:
      return sources.anonymous;
    case Naming::kDocument:
      return sources.documents;
    case Naming::kOutlet:
      break;
  }
  return sources.own_word;
}

Result<NamedSource> named(Database& database, std::int64_t entity, const Count& count) {
  auto find = ask(database, "SELECT name, type FROM entity WHERE id = ?1", entity);
  if (!find) return find.error();
  const auto row = find->step();
  if (!row) return row.error();
  NamedSource source{{}, {}, count.statements, count.reports};
  if (*row) {
    source.name = find->text(0);
    source.type = EntityType(find->text(1));
  }
  return source;
}

/// Those that most statements name, most first; ties by name.
Result<std::vector<NamedSource>> most_named(Database& database, const Counts& counts, std::size_t limit) {
  std::vector<NamedSource> all;
  for (const auto& [entity, count] : counts) {
    auto source = named(database, entity, count);
    if (!source) return source.error();
    all.push_back(*std::move(source));
  }
  std::sort(all.begin(), all.end(), [](const NamedSource& one, const NamedSource& other) {
    if (one.statements != other.statements) return one.statements > other.statements;
    return std::pair(one.name, one.type.text()) < std::pair(other.name, other.type.text());
  });
  if (all.size() > limit) all.resize(limit);
  return all;
}

/// Counts the statements of reports as they come.
class Counter {
 public:
  explicit Counter(Database& database) : database_(database) {}

  Result<void> add(std::int64_t report) {
    const auto statements = statements_of(database_, report);
    if (!statements) return statements.error();
    ++sources_.reports;
    sources_.statements += statements->size();
    for (const FoundStatement& statement : *statements) {
      ++kind_of(sources_, statement.naming);
      if (statement.speaker) origins_[*statement.speaker].add(report);
      if (statement.relay) relays_[*statement.relay].add(report);
    }
    return note_day(report);
  }

  Result<Sources> counted(std::size_t limit) {
    auto origins = most_named(database_, origins_, limit);
    if (!origins) return origins.error();
    auto relays = most_named(database_, relays_, limit);
    if (!relays) return relays.error();
    sources_.origins = *std::move(origins);
    sources_.relays = *std::move(relays);
    return std::move(sources_);
  }

 private:
  Result<void> note_day(std::int64_t report) {
    const auto basis = ask_number(database_, "SELECT day_basis FROM report WHERE id = ?1", report);
    if (!basis) return basis.error();
    const std::string day = *basis ? day_of(report, **basis) : std::string{};
    if (day.empty()) return {};
    if (sources_.to.empty()) sources_.to = day;  // the newest comes first
    sources_.from = day;
    return {};
  }

  Database& database_;
  Sources sources_;
  Counts origins_;
  Counts relays_;
};

Result<Sources> sources_now(Database& database, std::string_view text, const SearchOptions& options) {
  auto question = understand(database, text);
  if (!question) return question.error();
  if (question->statements) {
    return Error{ErrorCode::kInvalidArgument,
                 "counts all statements of reports: leave out speaker: and status:", "--sources", "sources"};
  }
  auto stream = ReportStream::open(database, question->conditions);
  if (!stream) return stream.error();
  Counter counter(database);
  bool more = false;
  for (std::size_t reports = 0; !more; ++reports) {
    const auto report = stream->next();
    if (!report) return report.error();
    if (!*report) break;
    more = reports == kMostReports;
    if (more) break;
    if (auto added = counter.add(**report); !added) return added.error();
  }
  auto sources = counter.counted(options.limit);
  if (!sources) return sources;
  sources->query = text;
  sources->more = more || stream->gave_up();
  sources->notes = std::move(question->notes);
  if (stream->gave_up()) sources->notes.push_back(ReportStream::why_it_gave_up());
  return sources;
}

}  // namespace

Result<Sources> sources(Database& database, std::string_view query, const SearchOptions& options) {
  return within_snapshot(database, options.deadline, [&] { return sources_now(database, query, options); });
}

}  // namespace twosource::archive
