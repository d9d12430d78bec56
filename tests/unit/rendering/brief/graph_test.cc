#include "rendering/brief/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Reports and sources, and who has words from whom.
class GraphTest : public testing::Test {
 protected:
  std::size_t report(const std::string& outlet) {
    const std::size_t report = builder_.add_report(outlet, std::string(1, static_cast<char>('A' + reports_++)));
    builder_.story.reports[report].outlet = outlet;
    return node(NodeKind::kReport, outlet, report);
  }

  std::size_t node(NodeKind kind, const std::string& label, std::optional<std::size_t> report = std::nullopt) {
    ProvenanceNode one;
    one.kind = kind;
    one.label = label;
    one.report = report;
    builder_.story.provenance.nodes.push_back(one);
    return builder_.story.provenance.nodes.size() - 1;
  }

  void rests(std::size_t from, std::size_t to) {
    builder_.story.provenance.edges.push_back({from, to, EdgeKind::kCites, 1, {}});
  }

  std::vector<std::string> labels() {
    std::vector<std::string> all;
    for (const SharedSource& source : dependence_graph(builder_.story).sources) all.push_back(source.label);
    return all;
  }

  test::StoryBuilder builder_;
  int reports_ = 0;
};

TEST_F(GraphTest, FourOutletsThatRestOnOneAgency) {
  const std::size_t agency = node(NodeKind::kAgency, "Nordwire");
  const std::size_t speaker = node(NodeKind::kPerson, "Ann Roe");
  for (const char* outlet : {"Post", "Times", "Mail", "Echo"}) rests(report(outlet), agency);
  rests(agency, speaker);
  const DependenceGraph graph = dependence_graph(builder_.story);
  ASSERT_EQ(graph.sources.size(), 2U);
  EXPECT_EQ(graph.sources[0].label, "Nordwire");
  EXPECT_EQ(graph.sources[0].reports.size(), 4U);
  EXPECT_EQ(graph.sources[1].reports.size(), 4U) << "whoever rests on an agency rests on whom it quotes";
  EXPECT_TRUE(graph.sources[1].directly.empty());
  EXPECT_THAT(graph.sources[0].passes_on, ElementsAre(1U));
  const std::string svg = graph_svg(builder_.story, graph, "name");
  EXPECT_THAT(svg, HasSubstr("agency · 4 of 4"));
  EXPECT_THAT(svg, HasSubstr("role=\"img\" aria-labelledby=\"name\""));
}

TEST_F(GraphTest, ASpeakerOfOneReportIsNotDrawnAnOutletThatItCitesIs) {
  const std::size_t post = report("Post");
  rests(report("Times"), node(NodeKind::kBroadcast, "Kanal Sju"));
  rests(post, node(NodeKind::kPerson, "Ann Roe"));
  EXPECT_THAT(labels(), ElementsAre("Kanal Sju"));
  EXPECT_EQ(dependence_graph(builder_.story).others, 1U);
}

TEST_F(GraphTest, OneMediumIsOneNodeHoweverItIsCited) {
  const std::size_t post = report("Post");
  const std::size_t times = report("Times");
  rests(post, node(NodeKind::kOutlet, "Echo"));
  rests(times, node(NodeKind::kReportNotGiven, "Echo"));
  EXPECT_THAT(labels(), ElementsAre("Echo"));
  EXPECT_EQ(dependence_graph(builder_.story).sources.front().kind, "not given");
}

TEST_F(GraphTest, AnOutletIsNoSourceOfItsOwnReport) {
  rests(report("Post"), node(NodeKind::kOutlet, "Post"));
  report("Times");
  EXPECT_THAT(labels(), ElementsAre());
}

TEST_F(GraphTest, HasFourteenNodesAtMost) {
  const std::size_t post = report("Post");
  const std::size_t times = report("Times");
  for (int i = 0; i < 40; ++i) {
    const std::size_t speaker = node(NodeKind::kPerson, "Speaker " + std::to_string(i));
    rests(post, speaker);
    rests(times, speaker);
  }
  EXPECT_EQ(labels().size(), 12U);
}

TEST_F(GraphTest, OfOneReportThereIsNothingToSee) {
  rests(report("Post"), node(NodeKind::kAgency, "Nordwire"));
  EXPECT_TRUE(labels().empty());
}

TEST_F(GraphTest, LabelsAreEscapedAndCut) {
  const std::size_t agency = node(NodeKind::kAgency, "<script>alert(1)</script>" + std::string(10000, 'x'));
  rests(report("\"><svg onload=alert(2)>" + std::string(10000, 'y')), agency);
  report("Times");
  const std::string svg = graph_svg(builder_.story, dependence_graph(builder_.story), "name");
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
  EXPECT_THAT(svg, Not(HasSubstr("><svg onload")));
  EXPECT_LT(svg.size(), 5000U);
}

}  // namespace
}  // namespace twosource::rendering
