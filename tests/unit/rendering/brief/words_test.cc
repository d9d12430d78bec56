#include "rendering/brief/words.h"

#include <gtest/gtest.h>

#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

TEST(DateWords, AreForPeople) {
  EXPECT_EQ(date_words("2031-05-14"), "Wed 14 May 2031");
  EXPECT_EQ(date_words("2031-05"), "May 2031");
  EXPECT_EQ(date_words("2031"), "2031");
  EXPECT_EQ(date_words("2031-W20"), "2031-W20");
  EXPECT_EQ(date_words("soon"), "soon");
}

TEST(DateWords, SayWhatIsNotCertainOfAPublicationDate) {
  EXPECT_EQ(date_words(std::nullopt), "date not known");
  PublishedDate date;
  date.value = date.earliest = date.latest = "2031-05-14";
  EXPECT_EQ(date_words(date), "Wed 14 May 2031");
  date.latest = "2031-05-15";
  EXPECT_EQ(date_words(date), "Wed 14 May 2031 or the day after");
  date.latest = "2031-05-17";
  date.confidence = Confidence::kLikely;
  EXPECT_EQ(date_words(date), "probably between Wed 14 May 2031 and Sat 17 May 2031");
}

TEST(OlderDay, IsTheNewestOfTheReportsWhereTheStoryHasALaterOne) {
  Story story;
  story.as_of = "2031-05-14";
  for (const char* day : {"2031-05-12", "2031-05-13", "2031-05-14", "2030-12-30"}) {
    StoryReport report;
    report.published = PublishedDate{};
    report.published->value = report.published->earliest = report.published->latest = day;
    story.reports.push_back(std::move(report));
  }
  story.reports.emplace_back();  // of no day that is known
  EXPECT_EQ(older_day(story, {0, 1}), "13 May");
  EXPECT_EQ(older_day(story, {0, 2}), "");
  EXPECT_EQ(older_day(story, {3}), "30 Dec 2030");
  EXPECT_EQ(older_day(story, {0, 4}), "");
}

TEST(ReferenceWords, DrawLongRunsTogether) {
  const auto words = [](std::initializer_list<const char*> labels) {
    References references;
    for (const char* label : labels) references.push_back({0, {}, label});
    return reference_words(references);
  };
  EXPECT_EQ(words({"A4", "A5", "A6", "A20", "B3"}), "A4-A6 A20 B3");
  EXPECT_EQ(words({"A4", "A5"}), "A4 A5");
  EXPECT_EQ(words({"A4", "A4", "B k3"}), "A4 B k3");
  EXPECT_EQ(words({}), "");
}

TEST(ReferenceTo, NamesTheBlock) {
  const Story story = test::cable_story();
  const auto label = [&](BlockKind kind, unsigned number) {
    return reference_to(story, {1, {}, "", kind, number}).label;
  };
  EXPECT_EQ(label(BlockKind::kParagraph, 7), "B7");
  EXPECT_EQ(label(BlockKind::kKeyPoint, 3), "B k3");
  EXPECT_EQ(label(BlockKind::kCaption, 1), "B cap1");
  EXPECT_EQ(label(BlockKind::kHeading, 1), "B head1");
  EXPECT_EQ(label(BlockKind::kDateline, 1), "B dateline");
}

TEST(WordsOf, OnlyPrintedWordsGetQuotationMarks) {
  const Evidence place{0, {}, "She will\nmeet Tarn on Thursday", BlockKind::kParagraph, 2};
  const std::span<const Evidence> evidence(&place, 1);
  EXPECT_EQ(words_of("will meet Tarn", evidence).kind, PieceKind::kPrinted);
  EXPECT_EQ(words_of("[Velling] will meet Tarn on Thursday [15 May]", evidence).kind, PieceKind::kPrinted);
  EXPECT_EQ(words_of("She … on Thursday …", evidence).kind, PieceKind::kPrinted);
  EXPECT_EQ(words_of("will not meet Tarn", evidence).kind, PieceKind::kPlain);
}

TEST(InQuotationMarks, DoubleMarksInsideBecomeSingle) {
  EXPECT_EQ(in_quotation_marks("the plan"), "“the plan”");
  EXPECT_EQ(in_quotation_marks("calls it “a gift.”"), "“calls it ‘a gift.’”");
  EXPECT_EQ(in_quotation_marks("\"a gift\" (\"or two\")"), "“‘a gift’ (‘or two’)”");
  EXPECT_EQ(in_quotation_marks("a ‘gift’ of Brandt’s"), "“a ‘gift’ of Brandt’s”");
}

TEST(WhoseWord, NamesSpeakerOfficeAndRelay) {
  Origin origin;
  origin.label = "Ivo Tarn";
  origin.described = "Suderland’s premier";
  const std::vector<std::string> via{"Nordwire"};
  EXPECT_EQ(whose_word(origin, via), "Ivo Tarn, Suderland’s premier, via Nordwire");
  origin.described = "the Tarn";
  EXPECT_EQ(whose_word(origin, {}), "Ivo Tarn") << "nothing is said twice";
}

TEST(WhoseWord, AnOutletsOwnWordTellsWhatItRestsOn) {
  Origin origin;
  origin.kind = OriginKind::kOutlet;
  origin.label = "Harbour Post, own word";
  origin.because = {OriginRule::kNoSourceGiven, FirstHand::kDateline, {}};
  EXPECT_EQ(whose_word(origin, {}), "Harbour Post, own word") << "that no source is given is what own word means";
  origin.because.rule = OriginRule::kSharedPassage;
  EXPECT_EQ(whose_word(origin, {}), "Harbour Post, own word (shared passage; dateline)");
}

}  // namespace
}  // namespace twosource::rendering
