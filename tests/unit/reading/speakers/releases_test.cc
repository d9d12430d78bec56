#include "reading/speakers/releases.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "document/mentions.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

const ReleaseRules& english_releases() {
  static const auto rules = ReleaseRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

/// A report of some blocks, a token for each word; every "Orrin" is the same firm.
Reading report(std::initializer_list<std::pair<BlockKind, std::string>> blocks) {
  Reading reading;
  Entity firm;
  firm.name = "Orrin";
  firm.type = EntityType::kOrg;
  std::string& text = reading.report.text;
  for (const auto& [kind, words] : blocks) {
    const auto start = static_cast<std::uint32_t>(text.size());
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      Token token;
      token.span = {start + static_cast<std::uint32_t>(at), start + static_cast<std::uint32_t>(end)};
      const auto number = static_cast<std::uint32_t>(reading.tokens.size());
      token.head = number;
      if (words.substr(at, end - at) == "Orrin")
        firm.mentions.push_back({token.span, {number, number + 1}, MentionKind::kName});
      reading.tokens.push_back(token);
      at = end + 1;
    }
    text += words;
    Block block;
    block.kind = kind;
    block.span = {start, static_cast<std::uint32_t>(text.size())};
    reading.report.blocks.push_back(block);
    text += "\n";
  }
  reading.entities.push_back(std::move(firm));
  return reading;
}

std::optional<std::size_t> issuer_of(Reading reading) {
  document::MentionIndex mentions(reading);
  find_issuer(reading, mentions, english_releases());
  return reading.issuer;
}

TEST(Releases, AMarkAboveTheTextTells) {
  EXPECT_TRUE(
      issuer_of(report({{BlockKind::kNote, "FOR IMMEDIATE RELEASE"}, {BlockKind::kParagraph, "Orrin opens a line"}})));
  EXPECT_TRUE(
      issuer_of(report({{BlockKind::kHeadline, "Press release:"}, {BlockKind::kParagraph, "Orrin opens a line"}})));
}

TEST(Releases, SoDoesAFirstParagraphThatIsOne) {
  EXPECT_TRUE(
      issuer_of(report({{BlockKind::kParagraph, "PRESS RELEASE"}, {BlockKind::kParagraph, "Orrin opens a line"}})));
}

TEST(Releases, SoDoesADistributorInTheDateline) {
  EXPECT_TRUE(issuer_of(report(
      {{BlockKind::kDateline, "TARN, June 3, 2025 /PRNewswire/ --"}, {BlockKind::kParagraph, "Orrin opens a line"}})));
}

TEST(Releases, AReportAboutOneIsNone) {
  EXPECT_FALSE(issuer_of(report(
      {{BlockKind::kHeadline, "Orrin opens line"}, {BlockKind::kParagraph, "Orrin said so in a press release"}})));
  EXPECT_FALSE(issuer_of(
      report({{BlockKind::kHeadline, "Orrin opens line"}, {BlockKind::kParagraph, "Press release shows why"}})));
}

}  // namespace
}  // namespace twosource::reading
