#include "rendering/brief/trims.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace twosource::rendering {
namespace {

enum class Gives { kHowDatesAreKnown, kLines, kLinesOfASide };

struct Step {
  Gives gives;
  std::string_view sections;  ///< those whose id begins so
  std::size_t keeps;
};

constexpr std::array kSteps{
    Step{Gives::kHowDatesAreKnown, "", 0},     Step{Gives::kLines, "not-answered", 3},
    Step{Gives::kLinesOfASide, "disputed", 2}, Step{Gives::kLines, "reports-differ", 2},
    Step{Gives::kLines, "in-short", 7},        Step{Gives::kLines, "not-answered", 1},
    Step{Gives::kLinesOfASide, "disputed", 1}, Step{Gives::kLines, "reports-differ", 1},
    Step{Gives::kLines, "in-short", 5},
};

}  // namespace

bool trim(BriefView& view, std::size_t step) {
  if (step >= kSteps.size()) return false;
  const Step& taken = kSteps.at(step);
  if (taken.gives == Gives::kHowDatesAreKnown) {
    for (ReportHead& report : view.reports) report.known_from.clear();
    return true;
  }
  for (Section& section : view.sections) {
    if (!section.id.starts_with(taken.sections)) continue;
    std::size_t& limit = taken.gives == Gives::kLines ? section.limit : section.side_limit;
    limit = limit == 0 ? taken.keeps : std::min(limit, taken.keeps);
  }
  return true;
}

}  // namespace twosource::rendering
