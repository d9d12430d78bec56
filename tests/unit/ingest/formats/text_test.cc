// How a saved news page falls into blocks. Each test gives the page and its blocks, one a line: kind, then the words
// they begin with.
#include "ingest/formats/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/unicode.h"

namespace twosource::ingest {
namespace {

using testing::ElementsAre;

const TextReader& reader() {
  static const TextReader reader =
      TextReader::open(std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data" / "en" / "ingest").value();
  return reader;
}

/// "caption: The minister speaks" for each block, cut to its first 30 bytes.
std::vector<std::string> blocks_of(const std::string& text, const std::optional<std::string>& title = {}) {
  std::vector<std::string> shown;
  for (const Block& block : reader().read(text, title).blocks) {
    shown.push_back(std::string(name_of(block.kind)) + ": " +
                    std::string(base::trimmed(cut(text, block.span).substr(0, 30))));
  }
  return shown;
}

const std::string kBody =
    "The harbour master closed the port on Tuesday after a storm tore two ships from their moorings, officials said.";
const std::string kMore =
    "The storm is expected to move on by Thursday, according to the weather service in the capital.";

TEST(Blocks, ParagraphsAreWhatEmptyLinesSetApart) {
  EXPECT_THAT(blocks_of(kBody + "\n\n" + kMore),
              ElementsAre("paragraph: The harbour master closed the", "paragraph: The storm is expected to move"));
}

TEST(Blocks, LineEndsOfWindowsAreLineEnds) {
  EXPECT_EQ(blocks_of(kBody + "\r\n\r\n" + kMore), blocks_of(kBody + "\n\n" + kMore));
}

TEST(Blocks, CountFromOneForEachKind) {
  const auto blocks = reader().read("Storm closes port\n\n" + kBody + "\n\n" + kMore, {}).blocks;
  ASSERT_EQ(blocks.size(), 3);
  EXPECT_EQ(blocks[0].number, 1);
  EXPECT_EQ(blocks[1].number, 1);
  EXPECT_EQ(blocks[2].number, 2);
}

TEST(Blocks, AnUnpunctuatedFirstLineIsTheHeadline) {
  EXPECT_THAT(blocks_of("Storm closes port\n\n" + kBody),
              ElementsAre("headline: Storm closes port", "paragraph: The harbour master closed the"));
}

TEST(Blocks, AHeadlineInTitleCaseMayEndInAStop) {
  EXPECT_THAT(blocks_of("Storm Tears Ships From Their Moorings in Porto Novo Harbour.\n\n" + kBody),
              ElementsAre("headline: Storm Tears Ships From Their M", "paragraph: The harbour master closed the"));
}

TEST(Blocks, TheKnownTitleIsTheHeadline) {
  EXPECT_THAT(blocks_of("A storm closed the port on Tuesday, and nobody said for how long it would stay so.\n" + kBody,
                        "A storm closed the port on Tuesday, and nobody said for how long it would stay so."),
              ElementsAre("headline: A storm closed the port on Tue", "paragraph: The harbour master closed the"));
}

TEST(Blocks, CaptionAndCreditStandAtTheTopInEitherOrder) {
  const std::string caption =
      "Harbour master Ana Brandt speaks during the 2024 Ports Conference on March 3 in Varna, Bulgaria.";
  const std::string dateline = "\nLondon HNN  — \n\n";
  EXPECT_THAT(blocks_of("Tom Lindt/Northlight Images\n" + caption + dateline + kBody),
              ElementsAre("credit: Tom Lindt/Northlight Images", "caption: Harbour master Ana Brandt spea",
                          "dateline: London HNN  —", "paragraph: The harbour master closed the"));
  EXPECT_THAT(blocks_of(caption + "\nTom Lindt/Northlight Images" + dateline + kBody),
              ElementsAre("caption: Harbour master Ana Brandt spea", "credit: Tom Lindt/Northlight Images",
                          "dateline: London HNN  —", "paragraph: The harbour master closed the"));
}

TEST(Blocks, ACreditBehindItsCaptionIsABlockOfItsOwn) {
  EXPECT_THAT(blocks_of("Storm closes port\nTwo ships at the pier on Tuesday. (Tom Lindt/The Quay)\n\n" + kBody),
              ElementsAre("headline: Storm closes port", "caption: Two ships at the pier on Tuesd",
                          "credit: (Tom Lindt/The Quay)", "paragraph: The harbour master closed the"));
}

TEST(Blocks, ALongUnpunctuatedLineOfWhatIsSeenIsACaption) {
  EXPECT_THAT(
      blocks_of("Harbour master Ana Brandt arrives for the opening of the new northern pier of the port of Varna\n\n" +
                kBody),
      ElementsAre("caption: Harbour master Ana Brandt arri", "paragraph: The harbour master closed the"));
}

TEST(Blocks, AnUnpunctuatedLastLineIsACaption) {
  EXPECT_THAT(blocks_of(kBody + "\n\nA general view of the harbour and the old town of Varna"),
              ElementsAre("paragraph: The harbour master closed the", "caption: A general view of the harbour"));
}

TEST(Blocks, BulletsAboveTheBodyAreKeyPoints) {
  EXPECT_THAT(blocks_of("  • The port is closed\n  • Two ships are adrift\n\n" + kBody),
              ElementsAre("keypoint: The port is closed", "keypoint: Two ships are adrift",
                          "paragraph: The harbour master closed the"));
}

TEST(Blocks, LinesUnderALabelAreKeyPoints) {
  EXPECT_THAT(blocks_of("Storm closes port\nKey points\nThe port is closed\nTwo ships are adrift\n\n" + kBody),
              ElementsAre("headline: Storm closes port", "heading: Key points", "keypoint: The port is closed",
                          "keypoint: Two ships are adrift", "paragraph: The harbour master closed the"));
}

TEST(Blocks, BulletsInTheBodyAreAList) {
  EXPECT_THAT(blocks_of(kBody + "\n\n- the northern pier\n- the southern pier\n\n" + kMore),
              ElementsAre("paragraph: The harbour master closed the", "list: the northern pier",
                          "list: the southern pier", "paragraph: The storm is expected to move"));
}

TEST(Blocks, AShortUnpunctuatedLineBetweenParagraphsIsAHeading) {
  EXPECT_THAT(blocks_of(kBody + "\n\nPort warns of ‘delays’\n\n" + kMore),
              ElementsAre("paragraph: The harbour master closed the", "heading: Port warns of ‘delays’",
                          "paragraph: The storm is expected to move"));
}

TEST(Blocks, AShortSentenceBetweenParagraphsIsAParagraph) {
  EXPECT_THAT(blocks_of(kBody + "\n\nIt was over by noon.\n\nBrandt went on:\n\n" + kMore),
              ElementsAre("paragraph: The harbour master closed the", "paragraph: It was over by noon.",
                          "paragraph: Brandt went on:", "paragraph: The storm is expected to move"));
}

TEST(Blocks, ADatelineBeforeTheFirstWordsIsABlockOfItsOwn) {
  for (const std::string dateline : {"VARNA, Bulgaria (AP) —", "VARNA, March 3 (Reuters) -", "Varna (CNN) —", "VARNA —",
                                     "(Reuters) -", "Varna, Bulgaria —"}) {
    EXPECT_THAT(blocks_of("Storm closes port\n\n" + dateline + " " + kBody),
                ElementsAre("headline: Storm closes port", "dateline: " + dateline,
                            "paragraph: The harbour master closed the"));
  }
}

TEST(Blocks, ADashInsideASentenceIsNoDateline) {
  EXPECT_THAT(
      blocks_of("NATO, which runs the port — as it has since 1998 — closed it on Tuesday after a storm, it said."),
      ElementsAre("paragraph: NATO, which runs the port —"));
}

TEST(Blocks, DatesOfPublicationAreDatelines) {
  EXPECT_THAT(blocks_of("Storm closes port\nPublished 9:41 AM EST, Tue March 5, 2024\n\n" + kBody),
              ElementsAre("headline: Storm closes port", "dateline: Published 9:41 AM EST, Tue Mar",
                          "paragraph: The harbour master closed the"));
}

TEST(Blocks, ContributorsAndCorrectionsAreNotes) {
  EXPECT_THAT(blocks_of(kBody + "\n\nHNN’s Ida Holt contributed to this report.\nCorrection: The port has two piers."),
              ElementsAre("paragraph: The harbour master closed the", "note: HNN’s Ida Holt contributed t",
                          "note: Correction: The port has two p"));
}

TEST(Blocks, AQuotationWithItsNameBelowIsAQuote) {
  EXPECT_THAT(blocks_of(kBody + "\n\n“Nobody was hurt.”\n— Ana Brandt, harbour master\n\n" + kMore),
              ElementsAre("paragraph: The harbour master closed the", "quote: “Nobody was hurt.”",
                          "quote: — Ana Brandt, harbour master", "paragraph: The storm is expected to move"));
}

TEST(Blocks, LoseNoWord) {
  const std::string text = "\xEF\xBB\xBF\n\tOne\n\n• Two\n***\n\n" + kBody + "\r\rThree\x0C Four\n—\n";
  std::size_t at = 0;
  for (const Block& block : reader().read(text, {}).blocks) {
    ASSERT_LE(at, block.span.start);
    ASSERT_LT(block.span.start, block.span.end);
    const std::string between = text.substr(at, block.span.start - at);
    EXPECT_EQ(between.find_first_not_of("\xEF\xBB\xBF \t\r\n\x0C\xE2\x80\xA2*"), std::string::npos) << between;
    at = block.span.end;
  }
  EXPECT_EQ(text.find_first_not_of(" \r\n", at), std::string::npos);
}

TEST(Blocks, AnAuthorsNameInOtherMarksEndsAReport) {
  const std::string report = "Storm closes port\n\nBy Ida O’Holt\n\n" + kBody + "\n\n" + kMore;
  EXPECT_EQ(reader().read(report + "\n\nIda O'Holt", {}).blocks.size(), 5) << "shorter by two bytes than the byline's";
}

TEST(Outlet, IsWhatTheDatelineNames) {
  EXPECT_EQ(reader().read("London HNN  — \n\n" + kBody, {}).outlet, "HNN");
  EXPECT_EQ(reader().read("VARNA (AP) — " + kBody, {}).outlet, "Associated Press");
  EXPECT_EQ(reader().read("NEW YORK — " + kBody, {}).outlet, std::nullopt);
}

TEST(Outlet, IsWhatTheBylineNames) {
  const PageText page = reader().read("Storm closes port\nBy Ida Holt and Tom Lindt, Northern Press\n\n" + kBody, {});
  EXPECT_EQ(page.outlet, "Northern Press");
  EXPECT_THAT(page.authors, ElementsAre("Ida Holt", "Tom Lindt"));
}

TEST(Outlet, IsWhoseContributorsTheNoteThanks) {
  EXPECT_EQ(reader().read(kBody + "\n\nHNN’s Ida Holt contributed to this report.", {}).outlet, "HNN");
  EXPECT_EQ(reader().read(kBody + "\n\nThe Associated Press contributed to this report.", {}).outlet, std::nullopt);
}

TEST(Outlet, IsForWhomTheAuthorTookThePicture) {
  const std::string top = "Storm closes port\nBy Ida Holt\nTwo ships at the pier. (Ida Holt/The Quay)\n\n";
  EXPECT_EQ(reader().read(top + kBody, {}).outlet, "The Quay");
}

TEST(Outlet, StaysOpenWhereNothingSaysIt) { EXPECT_EQ(reader().read(kBody, {}).outlet, std::nullopt); }

TEST(Blocks, OfAMillionLinesComeInTimeThatGrowsWithThem) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "A/B\n";
  EXPECT_EQ(reader().read(text, {}).blocks.size(), 200'000);
}

}  // namespace
}  // namespace twosource::ingest
