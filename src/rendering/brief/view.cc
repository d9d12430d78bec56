#include "rendering/brief/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/display_width.h"
#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kLongestInlineQuote = 40;  // columns; of longer ones the place is enough

Evidence own_evidence(const Story& story, std::size_t report, Span span) {
  const StoryReport& source = story.reports[report];
  Evidence evidence{report, span, std::string(cut(source.text, span)), BlockKind::kParagraph, 1};
  for (const Block& block : source.blocks) {
    if (block.span.contains(span)) {
      evidence.block = block.kind;
      evidence.number = block.number;
    }
  }
  return evidence;
}

/// "inferred from “on Wednesday” A1", "settled with other reports: …".
Words known_from(const Story& story, std::size_t report) {
  const StoryReport& source = story.reports[report];
  if (!source.published) return {};
  std::vector<Evidence> evidence;
  for (const Span span : source.published->evidence) evidence.push_back(own_evidence(story, report, span));
  evidence.insert(evidence.end(), source.published_evidence.begin(), source.published_evidence.end());
  Words words;
  switch (source.published->basis) {
    case DateBasis::kGiven:
      return {plain("date given with the report")};
    case DateBasis::kInferred:
      words = {plain("inferred from ")};
      break;
    case DateBasis::kLinked:
      words = {plain("settled by another report: ")};
      break;
  }
  if (evidence.empty())
    return {plain(source.published->basis == DateBasis::kLinked ? "settled by another report" : "inferred")};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (i > 0) words.push_back(plain(", "));
    if (base::display_width(evidence[i].quote) <= kLongestInlineQuote) words.push_back(printed(evidence[i].quote));
    words.push_back({PieceKind::kReferences, "", {reference_to(story, evidence[i])}});
  }
  return words;
}

/// Reports that are not among those given and on which some of these rest: on them these are one source, not several.
std::vector<Words> rests_on(const Story& story) {
  std::vector<Words> all;
  const Provenance& provenance = story.provenance;
  for (std::size_t node = 0; node < provenance.nodes.size(); ++node) {
    if (provenance.nodes[node].kind != NodeKind::kReportNotGiven) continue;
    std::set<std::size_t> reports;
    std::vector<Evidence> evidence;
    for (const ProvenanceEdge& edge : provenance.edges) {
      const std::optional<std::size_t> report = provenance.nodes[edge.from].report;
      if (edge.to != node || !report) continue;
      reports.insert(*report);
      evidence.insert(evidence.end(), edge.evidence.begin(), edge.evidence.end());
    }
    if (reports.empty()) continue;
    const bool one = reports.size() == 1;
    all.push_back({plain(fmt::format("{} {} in part on another report by {}, not given here: {} for it",
                                     labels_words(story, reports), one ? "rests" : "rest",
                                     on_one_line(provenance.nodes[node].label),
                                     one ? "no second source" : fmt::format("one source, not {},", reports.size()))),
                   {PieceKind::kReferences, "", references_to(story, evidence)}});
  }
  return all;
}

ReportHead head_of(const Story& story, std::size_t report) {
  const StoryReport& source = story.reports[report];
  return {.label = source.label,
          .outlet = outlet_words(source),
          .date = date_words(source.published),
          .id = source.id,
          .title = source.title,
          .url = linkable_url(source.url),
          .known_from = known_from(story, report)};
}

/// The first line; nothing where an entry prints the same.
Words lead_words(const Story& story) {
  const StoryStatement* lead = lead_of(story);
  if (lead == nullptr) return {};
  for (const std::size_t claim : story.short_form.claims) {
    const StoryStatement& shown = story.claims[claim].statements[story.claims[claim].shown];
    if (shown.place.report == lead->place.report && shown.passage.start == lead->passage.start) return {};
  }
  // Of the statement that stands for its claim there are the words with what was added in brackets.
  const Claim& claim = story.claims[story.short_form.lead->claim];
  const bool is_shown = story.short_form.lead->statement == claim.shown;
  const std::string day = older_day(story, {lead->place.report});
  return {printed(is_shown ? std::string_view(claim.text) : passage_of(story, *lead), story, claim),
          plain(day.empty() ? day : fmt::format(" ({})", day)),
          {PieceKind::kReferences, "", {reference_to(story, lead->place)}}};
}

std::vector<Section> sections_of(const Story& story) {
  std::vector<Section> all;
  const auto add = [&](Section section) {
    if (!section.lines.empty() || !section.table.rows.empty()) all.push_back(std::move(section));
  };
  const auto add_all = [&](std::vector<Section> sections) {
    for (Section& section : sections) add(std::move(section));
  };
  ShownClaims shown(story);
  add(in_short(story, shown));
  add_all(disputed(story, shown));
  add_all(accounts_differ(story));
  add(not_answered(story));
  add(reports_differ(story));
  add(told_by_several(story, shown));
  add_all(only_in(story, shown));
  add(timeline(story));
  add(who_is_who(story));
  add(where_it_comes_from(story));
  add(to_check_first(story));
  std::stable_partition(all.begin(), all.end(), [](const Section& section) { return section.in_short_form; });
  return all;
}

}  // namespace

BriefView brief_view(const Story& story) {
  BriefView view;
  view.title = on_one_line(story.title);
  if (!story.as_of.empty()) view.as_of = fmt::format("as of {}, newest report", date_words(story.as_of));
  view.lead = lead_words(story);
  for (std::size_t i = 0; i < story.reports.size(); ++i) view.reports.push_back(head_of(story, i));
  view.rests_on = rests_on(story);
  for (const LeftOut& one : story.left_out) {
    Line line;
    line.label = "left out";
    line.words = {{PieceKind::kName, on_one_line(one.report), {}}, plain(": " + on_one_line(one.because))};
    view.left_out.push_back(std::move(line));
  }
  view.sections = sections_of(story);
  const std::size_t count = story.reports.size();
  view.foot = {
      count == 1 ? "Made by program from this one report: nothing here is checked against another."
                 : fmt::format("Made by program from these {} reports.", count),
      "Labels say whose word it is, not whether it is true. Quotation marks hold printed words only; square "
      "brackets hold what was added. An outlet’s own word gives no source. Where a label counts nobody, further places "
      "very probably tell the same. A7 is paragraph 7 of report A; k is a key point, head a cross-heading, cap a "
      "caption.",
      fmt::format("Twosource {}, {}, data {}.", story.made_by.program, story.made_by.model, story.made_by.data)};
  return view;
}

std::size_t lines_within_limit(const Section& section) {
  if (section.limit == 0) return section.lines.size();
  std::size_t items = 0;
  for (std::size_t i = 0; i < section.lines.size(); ++i) {
    if (section.lines[i].depth == 0 && ++items > section.limit) return i;
  }
  return section.lines.size();
}

}  // namespace twosource::rendering
