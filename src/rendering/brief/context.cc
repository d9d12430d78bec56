// What stands behind the claims: when things happened, who is who, and from whom each report has what it says.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "knowledge/descriptions.h"
#include "knowledge/names.h"
#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kMostPeople = 12;
constexpr std::size_t kMostAliases = 4;
constexpr std::size_t kTimelineLines = 40;
constexpr std::size_t kSourceLines = 20;

std::string_view mark_of(TimelineStatus status) {
  switch (status) {
    case TimelineStatus::kPlanned:
      return "PLANNED";
    case TimelineStatus::kPossible:
      return "POSSIBLE";
    case TimelineStatus::kDenied:
      return "DENIED";
    case TimelineStatus::kOngoing:
      return "ONGOING";
    case TimelineStatus::kHappened:
      break;
  }
  return "";
}

std::string time_words(const TimelineEntry& entry) {
  if (entry.time.empty()) return "undated";
  if (entry.end.empty() || entry.end == entry.time) return date_words(entry.time);
  return fmt::format("{} to {}", date_words(entry.time), date_words(entry.end));
}

/// The offices that the reports give an entity, each with its place: "energy minister (Norland) A1; premier B2".
void add_roles(const Story& story, const StoryEntity& entity, Words& words) {
  for (std::size_t i = 0; i < entity.roles.size(); ++i) {
    const StoryRole& role = entity.roles[i];
    words.push_back(plain(i == 0 ? ": " : "; "));
    words.push_back(printed(role.title));
    if (role.of && role.title.find(story.entities[*role.of].name) == std::string::npos) {
      words.push_back(plain(fmt::format(" [{}]", story.entities[*role.of].name)));
    }
    words.push_back({PieceKind::kReferences, "", references_to(story, role.evidence)});
  }
}

Line line_of(const Story& story, const StoryEntity& entity) {
  Line line;
  line.words = {{PieceKind::kName, entity.name, {}}};
  const std::size_t aliases = std::min(entity.aliases.size(), kMostAliases);
  for (std::size_t i = 0; i < aliases; ++i) {
    line.words.push_back(plain(i == 0 ? " (" : ", "));
    line.words.push_back(printed(entity.aliases[i]));
  }
  if (aliases > 0) line.words.push_back(plain(")"));
  add_roles(story, entity, line.words);
  return line;
}

/// Two people whom a reader may take for one: one surname, or one word of both names by which one is called.
bool may_be_confused(const StoryEntity& a, const StoryEntity& b) {
  const std::vector<std::string> a_words = knowledge::words_of(knowledge::name_key(a.name));
  const std::vector<std::string> b_words = knowledge::words_of(knowledge::name_key(b.name));
  if (a_words.empty() || b_words.empty()) return false;
  const auto called = [](const StoryEntity& entity, const std::string& word) {
    return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                       [&](const std::string& alias) { return knowledge::name_key(alias) == word; });
  };
  if (a_words.back() == b_words.back()) return true;
  return a_words.front() == b_words.front() && (called(a, a_words.front()) || called(b, a_words.front()));
}

/// All reports' words from one origin, for the table of sources.
struct SourceRow {
  bool own_word = false;
  std::size_t statements = 0;
  std::vector<std::map<std::string, References>> cells;  ///< by report, then by relays
};

std::string relays_words(const std::vector<std::string>& via, std::string_view origin) {
  std::string words;
  for (const std::string& relay : via) {
    if (relay != origin) words += fmt::format("{}via {}", words.empty() ? "" : " ", relay);
  }
  return words;
}

bool is_to_be_checked(NodeKind kind) {
  return kind == NodeKind::kReportNotGiven || kind == NodeKind::kAgency || kind == NodeKind::kDocument ||
         kind == NodeKind::kBroadcast;
}

bool is_outlet_of_a_report(const Story& story, const std::string& label) {
  return std::any_of(story.reports.begin(), story.reports.end(),
                     [&](const StoryReport& report) { return report.outlet == label; });
}

}  // namespace

Section timeline(const Story& story) {
  Section section;
  section.id = "timeline";
  section.title = "Timeline";
  // The rarer kind of date is marked, so that the page stays quiet.
  const auto inferred = static_cast<std::size_t>(
      std::count_if(story.timeline.begin(), story.timeline.end(),
                    [](const TimelineEntry& entry) { return entry.basis == TimelineBasis::kInferred; }));
  const bool mark_inferred = inferred * 2 <= story.timeline.size();
  const TimelineBasis marked = mark_inferred ? TimelineBasis::kInferred : TimelineBasis::kSaid;
  const std::string_view mark = mark_inferred ? "date worked out" : "date as printed";
  section.about = {plain(mark_inferred ? "dates as the reports give them, but for those marked"
                                       : "dates worked out from the reports’ words, but for those marked")};
  section.in_short_form = false;
  section.limit = kTimelineLines;
  std::string last_time;
  for (const TimelineEntry& entry : story.timeline) {
    Line line;
    const std::string time = time_words(entry);
    if (time != last_time) line.label = time;
    last_time = time;
    line.mark = mark_of(entry.status);
    line.tone = Tone::kDate;
    line.words = {words_of(entry.text, entry.evidence)};
    if (entry.basis == marked) line.whose = mark;
    line.references = references_to(story, entry.evidence);
    section.lines.push_back(std::move(line));
  }
  return section;
}

Section who_is_who(const Story& story) {
  Section section;
  section.id = "who-is-who";
  section.title = "Who is who";
  section.in_short_form = false;
  std::vector<const StoryEntity*> people;
  for (const StoryEntity& entity : story.entities) {
    if (entity.type != EntityType::kPerson || knowledge::is_description(entity.name) || people.size() >= kMostPeople)
      continue;
    people.push_back(&entity);
  }
  for (const StoryEntity* person : people) section.lines.push_back(line_of(story, *person));
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = i + 1; j < people.size(); ++j) {
      if (!may_be_confused(*people[i], *people[j])) continue;
      Line line;
      line.words = {{PieceKind::kName, people[i]->name, {}},
                    plain(" is not "),
                    {PieceKind::kName, people[j]->name, {}},
                    plain(", so far as the reports tell")};
      section.lines.push_back(std::move(line));
    }
  }
  return section;
}

Section where_it_comes_from(const Story& story) {
  std::map<std::string, SourceRow> rows;
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& statement : claim.statements) {
      const Origin& origin = claim.origins[statement.origin];
      SourceRow& row = rows[origin.label];
      row.cells.resize(story.reports.size());
      row.own_word = origin.kind == OriginKind::kOutlet;
      ++row.statements;
      row.cells[statement.place.report][relays_words(statement.via, origin.label)].push_back(
          reference_to(story, statement.place));
    }
  }
  std::vector<std::pair<std::string, SourceRow>> ordered(rows.begin(), rows.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.second.own_word, -static_cast<long>(a.second.statements)) <
           std::tuple(b.second.own_word, -static_cast<long>(b.second.statements));
  });
  Section section;
  section.id = "sources";
  section.title = "Where it comes from";
  section.in_short_form = false;
  section.limit = kSourceLines;
  for (auto& [label, source] : ordered) {
    SourceTable::Row row{label, std::vector<std::vector<SourceTable::Part>>(story.reports.size())};
    for (std::size_t report = 0; report < source.cells.size(); ++report) {
      for (auto& [via, references] : source.cells[report]) {
        row.cells[report].push_back({via, sorted(std::move(references))});
      }
    }
    section.table.rows.push_back(std::move(row));
  }
  return section;
}

Section to_check_first(const Story& story) {
  Section section;
  section.id = "to-check";
  section.title = "To check first";
  section.about = {plain("sources that the reports rest on and that are not given here")};
  section.in_short_form = false;
  const Provenance& provenance = story.provenance;
  for (std::size_t i = 0; i < provenance.nodes.size(); ++i) {
    const ProvenanceNode& node = provenance.nodes[i];
    const bool is_report = node.kind == NodeKind::kReportNotGiven;
    if (!is_to_be_checked(node.kind) || (!is_report && is_outlet_of_a_report(story, node.label))) continue;
    std::vector<Evidence> evidence;
    for (const ProvenanceEdge& edge : provenance.edges) {
      if (edge.to == i) evidence.insert(evidence.end(), edge.evidence.begin(), edge.evidence.end());
    }
    Line line;
    line.words = {plain((is_report ? "another report by " : "") + on_one_line(node.label))};
    line.references = references_to(story, evidence);
    section.lines.push_back(std::move(line));
  }
  return section;
}

}  // namespace twosource::rendering
