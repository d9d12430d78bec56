// Stories as tables: claims, statements, differences, timeline. Names and meanings are those of the JSON of a Story
// (rendering/story/json.cc). Test: tests/unit/rendering/tables/tables_test.cc.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/guard.h"
#include "base/unicode.h"
#include "rendering/brief/claim_lines.h"
#include "rendering/brief/words.h"
#include "rendering/json_records.h"
#include "rendering/story/sentences.h"
#include "rendering/tables/column.h"
#include "rendering/tables/row.h"
#include "twosource/tables.h"

namespace twosource {
namespace rendering {
namespace {

using base::CodePointIndex;
using Type = Column::Type;

/// A Story, and where its reports' code points are.
struct Told {
  explicit Told(const Story& of) : story(of) {
    indices.reserve(of.reports.size());
    for (const StoryReport& report : of.reports) indices.emplace_back(report.text);
  }
  const Story& story;
  std::vector<CodePointIndex> indices;
};

void write_head(Row& row, const Story& story) {
  row.text("story", [&] { return story.id; });
}

/// Where words stand, and the words.
void write_evidence(Row& row, const Told& told, const Evidence& place) {
  const Story& story = told.story;
  const Span points = row.fills() ? told.indices[place.report].code_points(place.span) : Span{};
  row.text("report", [&] { return story.reports[place.report].id; });
  row.text_or_null("outlet", [&] { return story.reports[place.report].outlet.value_or(""); });
  row.integer("start", [&] { return points.start; });
  row.integer("end", [&] { return points.end; });
  row.text("quote", [&] { return std::string_view(place.quote); });
  row.text("block", [&] { return name_of(place.block); });
  row.integer("number", [&] { return place.number; });
  row.text("label", [&] { return reference_to(story, place).label; });
}

void write_claim(Row& row, const Story& story, const Claim& claim) {
  const ClaimLabel label = row.fills() ? label_of(story, claim) : ClaimLabel{};
  write_head(row, story);
  row.text("claim", [&] { return std::string_view(claim.id); });
  row.text("text", [&] { return std::string_view(claim.text); });
  row.text("status", [&] { return name_of(claim.status); });
  row.text("confidence", [&] { return name_of(claim.confidence); });
  row.text("label", [&] { return std::string_view(label.label); });
  row.text_or_null("whose", [&] { return std::string_view(label.whose); });
  row.texts("parties", [&] {
    std::vector<std::string> names;
    for (const StoryParty& party : claim.parties) names.push_back(party.name);
    return names;
  });
  row.texts("origins", [&] {
    std::vector<std::string> labels;
    for (const Origin& origin : claim.origins) labels.push_back(origin.label);
    return labels;
  });
  row.texts("reports", [&] {
    std::vector<std::string> ids;
    for (const std::size_t report : reports_of(claim)) ids.push_back(story.reports[report].id);
    return ids;
  });
  row.texts("absent_from", [&] {
    std::vector<std::string> ids;
    for (const Absence& absence : claim.absent_from) ids.push_back(story.reports[absence.report].id);
    return ids;
  });
  row.integer("statements", [&] { return claim.statements.size(); });
}

void write_statement(Row& row, const Told& told, const Claim& claim, const StoryStatement& statement) {
  const auto origin = [&]() -> const Origin& { return claim.origins[statement.origin]; };
  write_head(row, told.story);
  row.text("claim", [&] { return std::string_view(claim.id); });
  write_evidence(row, told, statement.place);
  row.text("origin", [&] { return std::string_view(origin().label); });
  row.text("origin_kind", [&] { return name_of(origin().kind); });
  row.text_or_null("party", [&] { return std::string_view(origin().party.name); });
  row.text_or_null("speaker", [&] { return statement.speaker.value_or(""); });
  row.text_or_null("cue", [&] { return std::string_view(statement.cue); });
  row.texts("via", [&]() -> const std::vector<std::string>& { return statement.via; });
  row.text("whose", [&] { return whose_word(origin(), statement.via); });
  row.text("stance", [&] { return name_of(statement.stance); });
  row.flag("withdrawn", [&] { return statement.withdrawn; });
  row.text("confidence", [&] { return name_of(statement.confidence); });
  const auto id = [](const char* prefix, std::optional<std::size_t> index) {
    return index ? numbered_id(prefix, *index) : std::string();
  };
  row.text_or_null("attribution", [&] { return id("a", statement.attribution); });
  row.text_or_null("proposition", [&] { return id("p", statement.proposition); });
}

void write_difference(Row& row, const Told& told, std::size_t place, const Difference& difference,
                      const DifferingValue& value) {
  write_head(row, told.story);
  row.integer("difference", [&] { return place; });
  row.text("kind", [&] { return name_of(difference.kind); });
  row.text("about", [&] { return heading_of(difference); });
  row.text("text", [&] { return sentence_of(told.story, difference); });
  row.text_or_null("explained",
                   [&] { return difference.explained ? name_of(*difference.explained) : std::string_view(); });
  row.text("value", [&] { return std::string_view(value.value); });
  row.text_or_null("whose", [&] { return std::string_view(value.whose); });
  write_evidence(row, told, value.place);
}

void write_entry(Row& row, const Told& told, const TimelineEntry& entry) {
  write_head(row, told.story);
  row.text_or_null("time", [&] { return std::string_view(entry.time); });
  row.text_or_null("end", [&] { return std::string_view(entry.end); });
  row.text("precision", [&] { return name_of(entry.precision); });
  row.text("basis", [&] { return name_of(entry.basis); });
  row.text("status", [&] { return name_of(entry.status); });
  row.text("text", [&] { return std::string_view(entry.text); });
  row.text_or_null("place", [&] {
    return entry.place ? std::string_view(told.story.entities[*entry.place].name) : std::string_view();
  });
  Column& list = row.column("evidence", Type::kList);
  Column& inside = row.entries(list, Type::kStruct);
  if (!row.fills()) {
    Row declared(inside, row.work());
    return write_evidence(declared, told, {});
  }
  for (const Evidence& place : entry.evidence) {
    Row one(inside, row.work());
    write_evidence(one, told, place);
    inside.close();
  }
  list.close();
}

/// One table: how its columns are declared, and how a Story's rows are written.
struct StoryTable {
  const char* name;
  void (*write)(Column& columns, Row::Work work, const Story& story);
};

/// Once for the declaration, for each one else.
template <class Record, class Write>
void for_each_row(Column& columns, Row::Work work, const std::vector<Record>& records, Write&& write) {
  if (work == Row::Work::kDeclare) {
    Row row(columns, work);
    return write(row, Record{});
  }
  for (const Record& record : records) {
    Row row(columns, work);
    write(row, record);
    columns.close();
  }
}

void claims(Column& columns, Row::Work work, const Story& story) {
  for_each_row(columns, work, story.claims, [&story](Row& row, const Claim& claim) { write_claim(row, story, claim); });
}

void statements(Column& columns, Row::Work work, const Story& story) {
  const Told told(story);
  const auto write = [&](const Claim& claim) {
    for_each_row(columns, work, claim.statements,
                 [&](Row& row, const StoryStatement& one) { write_statement(row, told, claim, one); });
  };
  if (work == Row::Work::kDeclare) return write({});
  for (const Claim& claim : story.claims) write(claim);
}

void differences(Column& columns, Row::Work work, const Story& story) {
  const Told told(story);
  const auto write = [&](std::size_t place, const Difference& difference) {
    for_each_row(columns, work, difference.evidence,
                 [&](Row& row, const DifferingValue& one) { write_difference(row, told, place, difference, one); });
  };
  if (work == Row::Work::kDeclare) return write(0, {});
  for (std::size_t i = 0; i < story.differences.size(); ++i) write(i, story.differences[i]);
}

void timeline(Column& columns, Row::Work work, const Story& story) {
  const Told told(story);
  for_each_row(columns, work, story.timeline,
               [&told](Row& row, const TimelineEntry& one) { write_entry(row, told, one); });
}

constexpr StoryTable kTables[] = {
    {"claims", &claims}, {"statements", &statements}, {"differences", &differences}, {"timeline", &timeline}};

}  // namespace
}  // namespace rendering

std::vector<std::string> story_tables() {
  std::vector<std::string> names;
  for (const rendering::StoryTable& table : rendering::kTables) names.emplace_back(table.name);
  return names;
}

Result<void> table_of(std::span<const Story> stories, std::string_view table, ArrowArrayStream* stream) {
  using rendering::Column;
  using rendering::Row;
  return base::guarded({}, [&]() -> Result<void> {
    for (const rendering::StoryTable& one : rendering::kTables) {
      if (one.name != table) continue;
      auto batches = std::make_unique<rendering::Batches>(std::make_unique<Column>("", Column::Type::kStruct));
      one.write(batches->columns(), Row::Work::kDeclare, {});
      for (const Story& story : stories) {
        one.write(batches->columns(), Row::Work::kFill, story);
        batches->end_batch_if_large();
      }
      rendering::Batches::export_stream(std::move(batches), stream);
      return {};
    }
    return Error{ErrorCode::kInvalidArgument, "there is no table of Stories called '" + std::string(table) + "'", {}};
  });
}

}  // namespace twosource
