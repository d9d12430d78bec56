#include "rendering/brief/trims.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "rendering/brief/words.h"

namespace twosource::rendering {
namespace {

enum class Gives {
  kHowDatesAreKnown,
  kRepetition,  ///< a side's words that the head of the dispute prints
  kLines,
  kLinesOfASide,
  kNoDisagreements,  ///< differences that something explains
  kLaterSides,       ///< the words of the sides of every dispute but the first
  kLead,
};

struct Step {
  Gives gives;
  std::string_view sections;  ///< those whose id begins so
  std::size_t keeps;
};

constexpr std::array kSteps{
    Step{Gives::kRepetition, "disputed", 0},  Step{Gives::kHowDatesAreKnown, "", 0},
    Step{Gives::kLines, "not-answered", 3},   Step{Gives::kLinesOfASide, "disputed", 2},
    Step{Gives::kLines, "reports-differ", 2}, Step{Gives::kLines, "in-short", 7},
    Step{Gives::kLines, "not-answered", 1},   Step{Gives::kLinesOfASide, "disputed", 1},
    Step{Gives::kLines, "reports-differ", 1}, Step{Gives::kNoDisagreements, "reports-differ", 0},
    Step{Gives::kLines, "in-short", 5},       Step{Gives::kLaterSides, "disputed", 0},
    Step{Gives::kLines, "in-short", 4},       Step{Gives::kLead, "", 0},
    Step{Gives::kLines, "in-short", 3},
};

void trim_repetition(Section& section) {
  if (section.about.empty()) return;
  for (Line& line : section.lines) {
    for (Piece& piece : line.words) {
      if (line.depth > 0 && piece.kind == PieceKind::kPrinted && piece.text == section.about.front().text) {
        piece = plain("in these words");
      }
    }
  }
}

void trim_sides(Section& section) {
  std::erase_if(section.lines, [](const Line& line) { return line.depth > 0; });
  Line rest;
  rest.words = {plain("In which words: --detail full, or --format html")};
  section.lines.push_back(std::move(rest));
}

void trim_section(Section& section, const Step& step, bool is_first) {
  switch (step.gives) {
    case Gives::kRepetition:
      trim_repetition(section);
      return;
    case Gives::kLaterSides:
      if (!is_first) trim_sides(section);
      return;
    case Gives::kNoDisagreements:
      std::erase_if(section.lines, [](const Line& line) { return line.tone == Tone::kSettled; });
      return;
    case Gives::kLines:
      section.limit = section.limit == 0 ? step.keeps : std::min(section.limit, step.keeps);
      return;
    case Gives::kLinesOfASide:
      section.side_limit = step.keeps;
      return;
    case Gives::kHowDatesAreKnown:
    case Gives::kLead:
      return;
  }
}

}  // namespace

bool trim(BriefView& view, std::size_t step) {
  if (step >= kSteps.size()) return false;
  const Step& taken = kSteps.at(step);
  if (taken.gives == Gives::kHowDatesAreKnown) {
    for (ReportHead& report : view.reports) report.known_from.clear();
    return true;
  }
  if (taken.gives == Gives::kLead) {
    view.lead.clear();
    return true;
  }
  bool is_first = true;
  for (Section& section : view.sections) {
    if (!section.id.starts_with(taken.sections)) continue;
    trim_section(section, taken, is_first);
    is_first = false;
  }
  std::erase_if(view.sections, [](const Section& one) { return one.lines.empty() && one.table.rows.empty(); });
  return true;
}

}  // namespace twosource::rendering
