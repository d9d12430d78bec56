#include "rendering/brief/graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kMostNodes = 14;

bool is_medium(NodeKind kind) {
  return kind == NodeKind::kAgency || kind == NodeKind::kOutlet || kind == NodeKind::kBroadcast ||
         kind == NodeKind::kReportNotGiven;
}

std::string_view kind_words(NodeKind kind) {
  switch (kind) {
    case NodeKind::kReportNotGiven:
      return "not given";
    case NodeKind::kAgency:
      return "agency";
    case NodeKind::kOutlet:
      return "outlet";
    case NodeKind::kBroadcast:
      return "broadcast";
    case NodeKind::kDocument:
      return "document";
    default:
      return "";
  }
}

/// The sources of a Story, and which of its nodes stand for which: what one medium is cited as (an outlet, a broadcast, a
/// report of it) is one.
class SourceCollector {
 public:
  explicit SourceCollector(const Story& story) : story_(story) {
    for (const ProvenanceNode& node : story.provenance.nodes) place_.push_back(place_of(node));
    for (const ProvenanceEdge& edge : story.provenance.edges) add(edge);
    for (bool grown = true; grown;) grown = pass_on();
  }

  [[nodiscard]] std::vector<SharedSource> take() { return std::move(sources_); }

 private:
  std::optional<std::size_t> place_of(const ProvenanceNode& node) {
    if (node.report) return std::nullopt;
    const std::string label = on_one_line(node.label);
    const bool medium = is_medium(node.kind);
    std::size_t place = sources_.size();
    if (medium) place = media_.try_emplace(label, place).first->second;
    if (place == sources_.size()) sources_.push_back({label, kind_words(node.kind), medium, {}, {}, {}, {}});
    if (node.kind == NodeKind::kReportNotGiven) sources_[place].kind = kind_words(node.kind);
    return place;
  }

  void add(const ProvenanceEdge& edge) {
    const std::optional<std::size_t> to = place_[edge.to];
    if (!to) return;
    SharedSource& source = sources_[*to];
    if (const std::optional<std::size_t> report = story_.provenance.nodes[edge.from].report) {
      // That an outlet names itself says nothing of where it has its words from.
      if (source.is_medium && story_.reports[*report].outlet == source.label) return;
      source.directly.insert(*report);
      source.reports.insert(*report);
    } else if (place_[edge.from] != to) {
      sources_[*place_[edge.from]].passes_on.insert(*to);
    }
    source.evidence.insert(source.evidence.end(), edge.evidence.begin(), edge.evidence.end());
  }

  /// Whoever rests on a source rests on what that passes on; whether that told anything new.
  bool pass_on() {
    bool grown = false;
    for (const SharedSource& source : sources_) {
      for (const std::size_t origin : source.passes_on) {
        const std::size_t before = sources_[origin].reports.size();
        sources_[origin].reports.insert(source.reports.begin(), source.reports.end());
        grown = grown || sources_[origin].reports.size() > before;
      }
    }
    return grown;
  }

  const Story& story_;
  std::vector<SharedSource> sources_;
  std::map<std::string, std::size_t> media_;       ///< by label
  std::vector<std::optional<std::size_t>> place_;  ///< of each node; none for a report
};

}  // namespace

DependenceGraph dependence_graph(const Story& story) {
  DependenceGraph graph;
  const std::vector<SharedSource> all = SourceCollector(story).take();
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].is_shared() || (all[i].is_medium && !all[i].reports.empty())) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(all[b].reports.size(), all[b].is_medium, all[b].evidence.size()) <
           std::tuple(all[a].reports.size(), all[a].is_medium, all[a].evidence.size());
  });
  if (story.reports.size() < 2 || story.reports.size() >= kMostNodes) return graph;
  order.resize(std::min(order.size(), kMostNodes - story.reports.size()));
  for (const std::size_t i : order) {
    graph.sources.push_back(all[i]);
    std::set<std::size_t> drawn;
    for (const std::size_t origin : all[i].passes_on) {
      const auto at = std::find(order.begin(), order.end(), origin);
      if (at != order.end()) drawn.insert(static_cast<std::size_t>(at - order.begin()));
    }
    graph.sources.back().passes_on = std::move(drawn);
  }
  graph.others = all.size() - order.size();
  return graph;
}

}  // namespace twosource::rendering
