// Who rests on whom: the reports, and of what they have their words from whatever shows that they are not independent (a
// source that several share, another outlet that one cites). What a page draws; graph_svg.cc says how.
//
// The whole provenance of a Story has dozens of nodes, most of them a speaker whom one report alone quotes. Drawn, these hide
// what an editor looks for; the table of origins has them. Test: tests/unit/rendering/brief/graph_test.cc.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// What reports have words from.
struct SharedSource {
  std::string label;                ///< "Washington Post"
  std::string_view kind;            ///< "not given", "agency"; empty for a speaker
  bool is_medium = false;           ///< an agency, an outlet, a broadcast: passes on what others said
  std::set<std::size_t> reports;    ///< that rest on it, by themselves or through another source
  std::set<std::size_t> directly;   ///< of these, by themselves
  std::set<std::size_t> passes_on;  ///< sources (by index) whose words it passes on
  std::vector<Evidence> evidence;

  [[nodiscard]] bool is_shared() const { return reports.size() > 1; }
};

struct DependenceGraph {
  std::vector<SharedSource> sources;  ///< what most reports rest on first
  std::size_t others = 0;             ///< sources that are not drawn
};

/// At most fourteen nodes with the reports; no sources where that is too few, or where nothing is shared or cited.
DependenceGraph dependence_graph(const Story& story);

/// The drawing: reports at the left, sources at the right, a line from each report to what it rests on. `label` is the id of
/// what names it for a reader who does not see it.
std::string graph_svg(const Story& story, const DependenceGraph& graph, std::string_view label);

}  // namespace twosource::rendering
