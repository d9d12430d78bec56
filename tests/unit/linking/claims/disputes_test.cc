// Claims with their origins, parties and status, and who denies or answers them: the whole of linking, on small
// reports.
#include "linking/claims/disputes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

/// The first claim of a Story with a statement that holds some words.
const Claim& claim_with(const Story& story, std::string_view words) {
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& statement : claim.statements) {
      if (statement.place.quote.find(words) != std::string::npos) return claim;
    }
  }
  std::cerr << "no claim with " << words << "\n";
  std::abort();
}

std::vector<std::string> parties_of(const Claim& claim) {
  std::vector<std::string> names;
  for (const StoryParty& party : claim.parties) names.push_back(party.name);
  return names;
}

/// One sentence in which somebody is given as saying something.
struct Saying {
  std::string id;
  std::string source;
  std::string type;
  std::string cue;
  std::string content;  ///< in the notation of plain()
  std::string printed;  ///< the content as it is printed
  Act act = Act::kState;
};

ReadingBuilder report_of(const Saying& saying) {
  ReadingBuilder builder(saying.id);
  builder.sentence(plain(saying.source + " " + saying.cue + " that " + saying.content + " ."));
  const auto speaker = builder.entity(saying.source, saying.type, {saying.source});
  const auto attribution = builder.attribution(saying.source, saying.cue, saying.printed, speaker);
  builder.reading.attributions[attribution].act = saying.act;
  const auto proposition = builder.proposition(saying.printed, "dumped");
  builder.reading.propositions[proposition].attribution = attribution;
  return builder;
}

constexpr const char* kContent = "the refinery dumped|dump contaminated sludge into the estuary overnight";
constexpr const char* kPrinted = "the refinery dumped contaminated sludge into the estuary overnight";

/// The same in another order: two outlets' own writing.
constexpr const char* kContentAgain = "overnight the refinery dumped|dump contaminated sludge into the estuary";
constexpr const char* kPrintedAgain = "overnight the refinery dumped contaminated sludge into the estuary";

TEST(Claims, TwoNamedPartiesCorroborate) {
  ReadingBuilder a = report_of({"a", "Greenwatch", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Ada Quill", "PERSON", "said", kContentAgain, kPrintedAgain});
  const Story story = linked({&a, &b});
  const Claim& claim = claim_with(story, "sludge");
  EXPECT_EQ(claim.status, ClaimStatus::kCorroborated);
  EXPECT_THAT(parties_of(claim), testing::ElementsAre("Ada Quill", "Greenwatch"));
  EXPECT_THAT(claim.statements, testing::SizeIs(2));
}

TEST(Claims, OneSentenceWithTwoSpeakersIsOneOrigin) {
  ReadingBuilder a = report_of({"a", "Greenwatch", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Ada Quill", "PERSON", "said", kContent, kPrinted});
  EXPECT_EQ(claim_with(linked({&a, &b}), "sludge").status, ClaimStatus::kSingleOrigin);
}

TEST(Claims, OneSpeakerInTwoReportsIsOneOrigin) {
  ReadingBuilder a = report_of({"a", "Ada Quill", "PERSON", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Ada Quill", "PERSON", "told", kContent, kPrinted});
  const Story story = linked({&a, &b});
  const Claim& claim = claim_with(story, "sludge");
  EXPECT_EQ(claim.status, ClaimStatus::kSingleOrigin);
  EXPECT_THAT(claim.origins, testing::SizeIs(1));
}

TEST(Claims, ACountryAndItsMinistryAreOneParty) {
  ReadingBuilder a = report_of({"a", "Norway", "GPE", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Norwegian Foreign Ministry", "ORG", "said", kContent, kPrinted});
  const Story story = linked({&a, &b});
  EXPECT_EQ(claim_with(story, "sludge").status, ClaimStatus::kSingleOrigin);
  EXPECT_THAT(parties_of(claim_with(story, "sludge")), testing::ElementsAre("Norwegian government"));
}

TEST(Claims, ACountrysPartyIsAGovernmentAndAUnionOfStatesIsNone) {
  ReadingBuilder a = report_of({"a", "Norwegian Foreign Ministry", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "NATO", "ORG", "said", kContentAgain, kPrintedAgain});
  const Claim claim = claim_with(linked({&a, &b}), "sludge");
  EXPECT_THAT(claim.parties, testing::ElementsAre(StoryParty{"NATO", PartyKind::kBody},
                                                  StoryParty{"Norwegian government", PartyKind::kGovernment}));
}

TEST(Claims, UnnamedSourcesAreOneAnonymousOrigin) {
  ReadingBuilder a = report_of({"a", "officials", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "insiders", "ORG", "said", kContent, kPrinted});
  a.reading.attributions[0].naming = Naming::kAnonymous;
  b.reading.attributions[0].naming = Naming::kAnonymous;
  const Story story = linked({&a, &b});
  EXPECT_EQ(claim_with(story, "sludge").status, ClaimStatus::kAnonymous);
  EXPECT_THAT(claim_with(story, "sludge").origins, testing::SizeIs(1));
}

TEST(Disputes, ADenialOfTheSameContentContests) {
  ReadingBuilder a = report_of({"a", "Greenwatch", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Acme Oil", "ORG", "denied", kContent, kPrinted, Act::kDeny});
  const Story story = linked({&a, &b});
  const Claim& claim = claim_with(story, "sludge");
  EXPECT_EQ(claim.status, ClaimStatus::kContested);
  EXPECT_THAT(parties_of(claim), testing::ElementsAre("Greenwatch"));
  const auto denial = std::ranges::find(claim.statements, Stance::kDenies, &StoryStatement::stance);
  ASSERT_NE(denial, claim.statements.end());
  EXPECT_TRUE(denial->place.quote.starts_with("denied that")) << denial->place.quote;
}

TEST(Disputes, ADenialWithoutAChargeIsNoDispute) {
  ReadingBuilder a = report_of({"a", "Acme Oil", "ORG", "denied", kContent, kPrinted, Act::kDeny});
  ReadingBuilder b("b");
  b.sentence(plain("The council opened|open a museum of lighthouses ."));
  b.proposition("The council opened a museum of lighthouses", "opened");
  const Story story = linked({&a, &b});
  EXPECT_TRUE(std::ranges::none_of(story.claims, [](const Claim& c) { return c.status == ClaimStatus::kContested; }));
}

TEST(Disputes, YesAndNoOfOnePredicateAreOneContestedClaim) {
  ReadingBuilder a = report_of({"a", "Greenwatch", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Ada Quill", "PERSON", "said", kContent, kPrinted});
  b.reading.propositions[0].polarity = Polarity::kNegative;
  for (ReadingBuilder* builder : {&a, &b}) {
    const auto refinery = builder->entity("refinery", "ORG", {"refinery"}, MentionKind::kNominal);
    builder->reading.propositions[0].arguments = {
        {ArgumentRole::kSubject, refinery, builder->reading.entities[refinery].mentions.front().span}};
  }
  const Story story = linked({&a, &b});
  EXPECT_EQ(claim_with(story, "sludge").status, ClaimStatus::kContested);
  EXPECT_THAT(parties_of(claim_with(story, "sludge")), testing::ElementsAre("Greenwatch"));
}

TEST(Statements, WhatNobodySaidIsNoStatement) {
  ReadingBuilder a = report_of({"a", "neither side", "ORG", "said", kContent, kPrinted});
  EXPECT_THAT(linked({&a}).claims, testing::IsEmpty());
}

TEST(Statements, ARefusalIsShownWithItsCue) {
  ReadingBuilder a("a");
  a.sentence(plain("Greenwatch refused to withdraw its complaint about the sludge ."));
  const auto speaker = a.entity("Greenwatch", "ORG", {"Greenwatch"});
  const auto attribution =
      a.attribution("Greenwatch", "refused", "to withdraw its complaint about the sludge", speaker);
  a.reading.attributions[attribution].act = Act::kRefuse;
  const Story story = linked({&a});
  ASSERT_THAT(story.claims, testing::SizeIs(1));
  EXPECT_EQ(story.claims[0].text, "Greenwatch refused to withdraw its complaint about the sludge");
  EXPECT_EQ(story.claims[0].statements[0].place.quote, "refused to withdraw its complaint about the sludge");
}

TEST(Claims, AnswerDoesNotHangOnTheOrderOfReports) {
  ReadingBuilder a = report_of({"a", "Greenwatch", "ORG", "said", kContent, kPrinted});
  ReadingBuilder b = report_of({"b", "Ada Quill", "PERSON", "said", kContent, kPrinted});
  const Story one = linked({&a, &b});
  const Story other = linked({&b, &a});
  ASSERT_EQ(one.claims.size(), other.claims.size());
  for (std::size_t i = 0; i < one.claims.size(); ++i) EXPECT_EQ(one.claims[i].id, other.claims[i].id);
}

}  // namespace
}  // namespace twosource::test
