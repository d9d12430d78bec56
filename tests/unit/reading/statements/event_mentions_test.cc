// What the verbs and nouns of a report tell, when, and of whom.
#include "reading/statements/event_mentions.h"

#include <gtest/gtest.h>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::ReadingBuilder;

const EventRules& english_events() {
  static const auto rules = EventRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

const std::vector<EventMention>& events(ReadingBuilder& report) {
  Reading& reading = report.reading;
  find_event_mentions(reading, document::ParseTree(reading.tokens), document::MentionIndex(reading), english_events());
  return reading.event_mentions;
}

/// "verb time: role participant, …" of each event mention.
std::vector<std::string> lines(ReadingBuilder& report) {
  std::vector<std::string> lines;
  const auto words = [&report](Span span) { return std::string(cut(report.reading.report.text, span)); };
  for (const EventMention& event : events(report)) {
    std::string line = event.kind == EventKind::kVerb ? "" : std::string(name_of(event.kind)) + " ";
    for (const Span word : event.words) line += words(word) + " ";
    line += event.timex ? words(report.reading.timexes[*event.timex].span) : std::string(name_of(event.time));
    for (const Participant& participant : event.participants) {
      line += ", " + std::string(name_of(participant.role)) + " ";
      if (!participant.preposition.empty()) line += participant.preposition + " ";
      line += words(participant.head);
    }
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

/// "Holt arrived on Monday and spoke. She has a boat."
ReadingBuilder report_of_holt() {
  ReadingBuilder report("a");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 arrived/VERB/ROOT/3/arrive on/ADP/prep/3 Monday/PROPN/pobj/4 "
      "and/CCONJ/cc/3 spoke/VERB/conj/3/speak +./PUNCT/punct/3");
  report.sentence("She/PRON/nsubj/2 has/VERB/ROOT/2/have a/DET/det/4 boat/NOUN/dobj/2 +./PUNCT/punct/2");
  for (Token& token : report.reading.tokens) {
    if (token.pos.text() == "VERB") token.tag = Label(token.lemma == "have" ? "VBZ" : "VBD");
  }
  const auto monday = report.timex("Monday", "2024-05-06", "XXXX-WXX-1");
  report.proposition("Ada Holt arrived on Monday", "arrived", {}, monday);
  return report;
}

TEST(EventMentions, TakeTheirClausesTimeOrThatOfTheirTense) {
  auto report = report_of_holt();
  const Lines expected = {"arrived Monday, agent Holt, oblique on Monday", "spoke Monday, agent Holt",
                          "has report-day, agent She, patient boat"};
  EXPECT_EQ(lines(report), expected);
}

TEST(EventMentions, TheTimesThatTheLeadTellsAsPastAreKept) {
  auto report = report_of_holt();
  events(report);
  EXPECT_EQ(report.reading.lead_times, std::vector<std::size_t>{0});
  report.reading.tokens[report.token("arrived")].tag = Label("VBZ");
  events(report);
  EXPECT_TRUE(report.reading.lead_times.empty());
}

TEST(EventMentions, SinceMondayIsNoTimeOfTheirs) {
  ReadingBuilder report("a");
  report.sentence("Holt/PROPN/nsubj/2 slept/VERB/ROOT/2/sleep since/ADP/prep/2 Monday/PROPN/pobj/3");
  report.reading.tokens[1].tag = Label("VBD");
  report.proposition("Holt slept since Monday", "slept", {}, report.timex("Monday", "2024-05-06"));
  EXPECT_EQ(lines(report), Lines{"slept telling-day, agent Holt, oblique since Monday"});
}

TEST(EventMentions, AreNounsAsWellWithThoseWhoOwnThem) {
  ReadingBuilder report("a");
  report.sentence(
      "They/PRON/nsubj/2 welcomed/VERB/ROOT/2/welcome the/DET/det/4 arrest/NOUN/dobj/2/arrest "
      "of/ADP/prep/4 Holt/PROPN/pobj/5 in/ADP/prep/4 Varn/PROPN/pobj/7 +./PUNCT/punct/2");
  report.reading.tokens[1].tag = Label("VBD");
  const Lines expected = {"welcomed telling-day, agent They, patient arrest",
                          "noun arrest telling-day, owner Holt, oblique in Varn"};
  EXPECT_EQ(lines(report), expected);
  EXPECT_TRUE(report.reading.event_mentions[0].happening_object);
}

TEST(EventMentions, OfNoVerbAreFramesWhereTheReportSaysSomething) {
  ReadingBuilder report("a");
  report.sentence("Holt/PROPN/nsubj/2 is/AUX/ROOT/2/be mayor/NOUN/attr/2/mayor +./PUNCT/punct/2");
  report.reading.tokens[1].tag = Label("VBZ");
  EXPECT_TRUE(lines(report).empty());
  report.proposition("Holt is mayor", "is", {});
  EXPECT_EQ(lines(report), Lines{"frame is report-day, agent Holt"});
  EXPECT_EQ(report.reading.event_mentions[0].proposition, 0U);
}

TEST(EventMentions, ParticipantsKeepTheirPrepositionsAndTheirEntities) {
  ReadingBuilder report("a");
  report.sentence(
      "Holt/PROPN/nsubj/2 met/VERB/ROOT/2/meet with/ADP/prep/2 Lind/PROPN/pobj/3 and/CCONJ/cc/2 gave/VERB/conj/2/give "
      "it/PRON/dobj/6 to/ADP/dative/6 Lind/PROPN/pobj/8");
  for (const char* verb : {"met", "gave"}) report.reading.tokens[report.token(verb)].tag = Label("VBD");
  const auto lind = report.entity("Bo Lind", "PERSON", {"Lind"});
  const Lines expected = {"met telling-day, agent Holt, oblique with Lind",
                          "gave telling-day, agent Holt, patient it, recipient Lind"};
  EXPECT_EQ(lines(report), expected);
  EXPECT_EQ(report.reading.event_mentions[0].participants[1].entity, lind);
  EXPECT_FALSE(report.reading.event_mentions[0].participants[0].entity);
}

TEST(EventMentions, TheSubjectOfAPassiveSuffers) {
  ReadingBuilder report("a");
  report.sentence(
      "Holt/PROPN/nsubjpass/3 was/AUX/auxpass/3/be seen/VERB/ROOT/3/see and/CCONJ/cc/3 followed/VERB/conj/3/follow "
      "by/ADP/agent/5 Lind/PROPN/pobj/6 and/CCONJ/cc/3 left/VERB/conj/3/leave");
  for (const char* verb : {"seen", "followed"}) report.reading.tokens[report.token(verb)].tag = Label("VBN");
  for (const char* verb : {"was", "left"}) report.reading.tokens[report.token(verb)].tag = Label("VBD");
  const Lines expected = {"seen telling-day, patient Holt", "followed telling-day, patient Holt, agent Lind",
                          "left telling-day, agent Holt"};
  EXPECT_EQ(lines(report), expected);
}

TEST(EventMentions, APluperfectAndWhatMayBeAreOfAnOpenTime) {
  ReadingBuilder report("a");
  report.sentence("Holt/PROPN/nsubj/3 had/AUX/aux/3/have left/VERB/ROOT/3/leave");
  report.sentence("Lind/PROPN/nsubj/3 may/AUX/aux/3/may stay/VERB/ROOT/3/stay");
  report.reading.tokens[1].tag = Label("VBD");
  report.reading.tokens[2].tag = Label("VBN");
  report.reading.tokens[4].tag = Label("MD");
  const Lines expected = {"left open, agent Holt", "stay open, agent Lind"};
  EXPECT_EQ(lines(report), expected);
  EXPECT_FALSE(report.reading.event_mentions[0].worded_possible);
  EXPECT_TRUE(report.reading.event_mentions[1].worded_possible);
}

TEST(EventMentions, KnowWhatOnlyASpeakerCanSayAndWhoseCueTheyAre) {
  ReadingBuilder report("a");
  report.sentence("Holt/PROPN/nsubj/2 said/VERB/ROOT/2/say we/PRON/nsubj/4 left/VERB/ccomp/2/leave Varn/PROPN/dobj/4");
  report.attribution("Holt", "said", "we left Varn");
  report.proposition("we left Varn", "left");
  const auto& found = events(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].sayings, std::vector<std::size_t>{0});
  EXPECT_FALSE(found[0].in_person);
  EXPECT_TRUE(found[1].in_person);
}

TEST(EventRules, AMissingFileIsNamed) {
  const auto rules = EventRules::load(TWOSOURCE_SOURCE_DIR "/data/none");
  ASSERT_FALSE(rules.ok());
  EXPECT_NE(rules.error().line().find("events.json"), std::string::npos);
}

}  // namespace
}  // namespace twosource::reading
