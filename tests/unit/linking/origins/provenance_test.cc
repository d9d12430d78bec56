// The graph of who has it from whom.
#include "linking/origins/provenance.h"

#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource {
namespace {

using test::linked;
using test::ReadingBuilder;

const ProvenanceNode& to(const Story& story, const ProvenanceEdge& edge) { return story.provenance.nodes[edge.to]; }

/// "Bo Lind said it is safe, Reuters reported."
ReadingBuilder relayed() {
  ReadingBuilder report("a");
  report.sentence(
      "Bo/PROPN/compound/2 Lind/PROPN/nsubj/3 said/VERB/ccomp/9/say it/PRON/nsubj/5 is/AUX/ccomp/3/be "
      "safe/ADJ/acomp/5 +,/PUNCT/punct/9 Reuters/PROPN/nsubj/9 reported/VERB/ROOT/9/report +./PUNCT/punct/9");
  const auto lind = report.entity("Bo Lind", "PERSON", {"Bo Lind"});
  const auto reuters = report.entity("Reuters", "ORG", {"Reuters"});
  report.attribution("Bo Lind", "said", "it is safe", lind);
  report.reading.attributions[0].via.push_back({reuters, report.words("Reuters")});
  return report;
}

TEST(Provenance, ARelayStandsBetweenTheReportAndTheSpeaker) {
  auto report = relayed();
  const Story story = linked({&report});
  ASSERT_EQ(story.provenance.edges.size(), 2U);
  const ProvenanceEdge& first = story.provenance.edges[0];
  EXPECT_EQ(story.provenance.nodes[first.from].kind, NodeKind::kReport);
  EXPECT_EQ(to(story, first).kind, NodeKind::kAgency);
  EXPECT_EQ(first.kind, EdgeKind::kCites);
  const ProvenanceEdge& second = story.provenance.edges[1];
  EXPECT_EQ(second.kind, EdgeKind::kRelays);
  EXPECT_EQ(to(story, second).kind, NodeKind::kPerson);
  EXPECT_EQ(to(story, second).label, "Bo Lind");
}

TEST(Provenance, AnOutletsEarlierReportIsAReportNotGiven) {
  ReadingBuilder report("a");
  report.sentence(
      "CNN/PROPN/nsubj/2 reported/VERB/ROOT/2/report that/SCONJ/mark/5 it/PRON/nsubj/5 rained/VERB/ccomp/2/rain "
      "+./PUNCT/punct/2");
  const auto cnn = report.entity("CNN", "ORG", {"CNN"});
  report.attribution("CNN", "reported", "that it rained", cnn);
  report.reading.attributions[0].act = Act::kReport;
  const Story story = linked({&report});
  ASSERT_EQ(story.provenance.edges.size(), 1U);
  EXPECT_EQ(to(story, story.provenance.edges[0]).kind, NodeKind::kReportNotGiven);
}

TEST(Provenance, NobodysWordsHaveNoNode) {
  ReadingBuilder report("a");
  report.sentence(
      "Neither/DET/det/2 side/NOUN/nsubj/3 said/VERB/ROOT/3/say whether/SCONJ/mark/6 it/PRON/nsubj/6 "
      "rained/VERB/ccomp/3/rain +./PUNCT/punct/3");
  report.attribution("Neither side", "said", "whether it rained");
  EXPECT_TRUE(linked({&report}).provenance.edges.empty());
}

TEST(Provenance, EdgesCountWithTheirWords) {
  auto report = relayed();
  const Story story = linked({&report});
  for (const ProvenanceEdge& edge : story.provenance.edges) {
    EXPECT_EQ(edge.count, edge.evidence.size());
    for (const Evidence& evidence : edge.evidence) {
      EXPECT_EQ(cut(story.reports[evidence.report].text, evidence.span), evidence.quote);
    }
  }
}

}  // namespace
}  // namespace twosource
