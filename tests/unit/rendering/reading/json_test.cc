#include <gtest/gtest.h>

#include <string>

#include "base/json.h"
#include "rendering/rendering.h"
#include "support/conllu_document.h"

namespace twosource::rendering {
namespace {

/// "Señor Vald “left”.": every offset after the first word differs between bytes and code points.
Reading vald_left() {
  Reading reading;
  reading.made_by = {"0.1.0", "a model 1.0", "0123abcd", "4567abcd", "89abcdef", "cdef0123"};
  reading.report = test::report_of_lines("r1", "Señor Vald “left”.");
  reading.report.outlet = "Harbour Post";
  reading.report.published = PublishedDate{};
  reading.report.published->value = "2031-05";
  reading.report.published->precision = DatePrecision::kMonth;
  reading.report.published->earliest = "2031-05-01";
  reading.report.published->latest = "2031-05-31";
  reading.report.published->evidence = {{7, 11}};
  Token token;
  token.span = {7, 11};
  token.lemma = "Vald";
  token.norm = "vald";
  token.pos = Label("PROPN");
  token.entity = EntityMark::kBegin;
  token.entity_type = EntityType::kPerson;
  reading.tokens = {token};
  reading.sentences = {{{0, 23}, {0, 1}, 0}};
  Entity vald;
  vald.name = "Vald";
  vald.type = EntityType::kPerson;
  vald.mentions = {{{7, 11}, {0, 1}, MentionKind::kName}};
  vald.roles = {{"Señor", std::nullopt, "", {0, 6}}};
  reading.entities = {vald};
  Attribution said;
  said.source = {{7, 11}};
  said.content = {{12, 22}};
  said.speaker = 0;
  said.naming = Naming::kAnonymous;
  said.via = {{std::nullopt, {0, 6}}};
  reading.attributions = {said};
  Proposition left;
  left.span = {{15, 19}};
  left.attribution = 0;
  left.time.value = "2031-05-14";
  reading.propositions = {left};
  Statement statement;
  statement.span = {12, 22};
  statement.content = {15, 19};
  statement.passage = {12, 22};
  statement.attribution = 0;
  reading.statements = {statement};
  return reading;
}

base::Json json_of(const Layers& layers) {
  return base::parse_json(reading_json(vald_left(), layers), "reading").value();
}

TEST(ReadingJson, CountsCodePoints) {
  const base::Json json = json_of({});
  EXPECT_EQ(json["entities"][0]["mentions"][0]["start"], 6);
  EXPECT_EQ(json["entities"][0]["mentions"][0]["end"], 10);
  EXPECT_EQ(json["attributions"][0]["content"].dump(), "[[11,17]]");
  EXPECT_EQ(json["published"]["evidence"].dump(), "[[6,10]]");
  EXPECT_EQ(json["sentences"].dump(), "[[0,18]]");
}

TEST(ReadingJson, LayersSelectWhatIsPrinted) {
  EXPECT_FALSE(json_of({}).contains("tokens"));
  Layers tokens_alone;
  tokens_alone.tokens = true;
  tokens_alone.sentences = tokens_alone.entities = tokens_alone.timexes = false;
  tokens_alone.attributions = tokens_alone.propositions = tokens_alone.events = false;
  tokens_alone.quotations = tokens_alone.statements = tokens_alone.event_mentions = false;
  tokens_alone.openings = tokens_alone.quantities = tokens_alone.open_questions = false;
  const base::Json json = json_of(tokens_alone);
  std::string names;
  for (const auto& item : json.items()) names += item.key() + " ";
  EXPECT_EQ(names,
            "schema made_by id outlet url title authors language published text blocks sha256 source notes tokens "
            "lead_times printed_date issuer ");
}

TEST(ReadingJson, TokensCarryTheirNormAndTheirName) {
  Layers layers;
  layers.tokens = true;
  EXPECT_EQ(json_of(layers)["tokens"][0].dump(),
            R"({"start":6,"end":10,"lemma":"Vald","pos":"PROPN","tag":"","morph":"","head":0,"dep":"",)"
            R"("space_after":false,"norm":"vald","ent":{"iob":"B","type":"PERSON"},"is_space":false})");
}

TEST(ReadingJson, AStatementIsAPlaceWithWhatItTells) {
  EXPECT_EQ(
      json_of({})["statements"][0].dump(),
      R"({"id":"s1","start":11,"end":17,"content":[12,16],"passage":[11,17],"proposition":null,"attribution":"a1","denial":false,)"
      R"("fragment":false,"first_person":false,"polarity":"positive","modality":"happened","subject":null,)"
      R"("inner_speaker":null,"sentence":0,"block":0,"refers_to":null,"withdrawal":false})");
}

TEST(ReadingJson, AbsenceIsNull) {
  const base::Json json = json_of({});
  EXPECT_TRUE(json["url"].is_null());
  EXPECT_TRUE(json["entities"][0]["roles"][0]["of"].is_null());
  EXPECT_TRUE(json["entities"][0]["roles"][0]["as_of"].is_null());
  EXPECT_TRUE(json["attributions"][0]["time"].is_null());
  EXPECT_TRUE(json["attributions"][0]["within"].is_null());
  EXPECT_TRUE(json["attributions"][0]["via"][0]["entity"].is_null());
  EXPECT_TRUE(json["propositions"][0]["time"]["timex"].is_null());
}

TEST(ReadingJson, AnonymousIsTrueForSourcesThatAskedNotToBeNamedAlone) {
  EXPECT_EQ(json_of({})["attributions"][0]["anonymous"], true);
  Reading reading = vald_left();
  reading.attributions[0].naming = Naming::kUnnamedOnRecord;
  const base::Json json = base::parse_json(reading_json(reading, {}), "reading").value();
  EXPECT_EQ(json["attributions"][0]["anonymous"], false);
  EXPECT_EQ(json["attributions"][0]["naming"], "unnamed-on-record");
}

}  // namespace
}  // namespace twosource::rendering
