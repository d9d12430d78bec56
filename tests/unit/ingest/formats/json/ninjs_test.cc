// Items of ninjs as Reports, in all three generations of the format; what is not for use is refused.
#include "ingest/formats/json/ninjs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/files.h"
#include "ingest/intake.h"

namespace twosource::ingest {
namespace {

using base::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kBody =
    "LISBON (Coastal Press) - The harbour of Lisbon will close on Friday, mayor Rui Vaz said on Tuesday.\nNobody was "
    "hurt, he "
    "said.";

Json item(const std::string& more = "") {
  return Json::parse(
      R"({"uri":"urn:cp:1","type":"text","pubstatus":"usable","versioncreated":"2031-03-18T09:46:53Z",)"
      R"("firstcreated":"2031-03-18T09:30:04Z","copyrightholder":"Coastal Press","language":"en-GB",)"
      R"("headlines":[{"role":"short","value":"Harbour"},{"role":"main","value":"Harbour to close & open"}],)"
      R"("bodies":[{"role":"html","contenttype":"text/html","value":"<p>Markup.</p>"},)"
      R"({"role":"text","contenttype":"text/plain","value":)" +
      Json(kBody).dump() + "}],\"by\":\"Ana Duarte\"" + (more.empty() ? "" : "," + more) + "}");
}

Result<Report> raw(const Json& object, const PathOptions& options = {}) {
  return read_ninjs(object, "a.json", options);
}
Error refused(const Json& object, const PathOptions& options = {}) { return raw(object, options).error(); }

Report read(const Json& object, const PathOptions& options = {}) {
  static const auto& intake = *new Result<Intake>(Intake::open(TWOSOURCE_SOURCE_DIR "/data", {"en"}));
  return intake->finish(raw(object, options).value(), kLargestReport).value();
}

TEST(Ninjs, AnItemOfTheSecondGeneration) {
  const Report report = read(item());
  EXPECT_EQ(report.id, "urn:cp:1");
  EXPECT_EQ(report.text,
            "Harbour to close & open\n\n" + kBody.substr(0, kBody.find('\n')) + "\n\nNobody was hurt, he said.");
  EXPECT_EQ(report.blocks.at(1).kind, BlockKind::kDateline);
  EXPECT_EQ(report.outlet, "Coastal Press");
  EXPECT_THAT(report.authors, ElementsAre("Ana Duarte"));
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.published_at, "2031-03-18T09:30:04Z");
  EXPECT_EQ(report.page->modified_at, "2031-03-18T09:46:53Z");
  EXPECT_THAT(report.page->agencies, IsEmpty()) << "it is its own";
}

TEST(Ninjs, TheFirstGenerationNamesItsBodies) {
  const Report report = read(Json::parse(
      R"({"uri":"urn:cp:2","headline":"Harbour to close","byline":"Ana Duarte",)"
      R"("body_xhtml":"<p>The harbour will close on Friday.</p>","versioncreated":"2031-03-18T09:46:53Z"})"));
  EXPECT_EQ(report.text, "Harbour to close\n\nThe harbour will close on Friday.");
  EXPECT_EQ(report.published->value, "2031-03-18");
  EXPECT_THAT(read(Json::parse(R"({"uri":"u","body_xhtml":"<p>Marked.</p>","body_text":"Plain."})")).text, "Plain.");
  EXPECT_THAT(
      read(Json::parse(R"({"uri":"u","headline_main":"Harbour to close","body_main":"Main.","body_text":"Other."})"))
          .text,
      "Harbour to close\n\nMain.");
}

TEST(Ninjs, TheThirdGenerationWritesCapitals) {
  const Report report = read(Json::parse(
      R"({"uri":"urn:cp:3","pubStatus":"usable","firstCreated":"2031-03-18T09:30:04Z","copyrightHolder":"Coastal Press",)"
      R"("infoSources":[{"role":"provider","name":"Harbour News"},{"name":"TASS"}],"edNote":"ADDS quotes",)"
      R"("bodies":[{"contentType":"text/plain","value":"The harbour will close on Friday."}]})"));
  EXPECT_EQ(report.outlet, "Harbour News");
  EXPECT_THAT(report.page->agencies, ElementsAre("TASS", "Coastal Press"));
  EXPECT_THAT(report.notes, testing::Contains("its provider notes: ADDS quotes"));
}

TEST(Ninjs, WhatIsNotForUseIsRefused) {
  const auto with = [](const std::string& key, const std::string& value) {
    Json object = item();
    object[key] = value;
    return object;
  };
  for (const auto& [status, detail] : {std::pair("canceled", "canceled urn:cp:1"), std::pair("withheld", "withheld")}) {
    const Error error = refused(with("pubstatus", status));
    EXPECT_EQ(error.code, ErrorCode::kWithheld);
    EXPECT_EQ(error.detail, detail);
    EXPECT_THAT(error.line(), HasSubstr("a.json: \"urn:cp:1\" is "));
  }
  EXPECT_EQ(refused(with("pubstatus", "commissioned")).code, ErrorCode::kBrokenInput);
  EXPECT_TRUE(raw(with("type", "composite")).ok()) << "a text with its pictures";
  EXPECT_THAT(refused(with("type", "picture")).line(), HasSubstr("is an item of type \"picture\": only text is read"));
  EXPECT_THAT(refused(Json::parse(R"({"uri":"u","headline":"A"})")).line(), HasSubstr("without a body"));
  EXPECT_THAT(refused(Json::parse(R"({"bodies":[{"value":"A."}]})")).line(), HasSubstr("has no \"uri\""));
  EXPECT_THAT(
      refused(Json::parse(R"({"uri":"u","bodies":[{"contenttype":"application/xml","value":"<nitf/>"}]})")).line(),
      HasSubstr("without a body"));
}

TEST(Ninjs, AnEmbargoHoldsUntilItIsKnownToBeOver) {
  for (const char* const name : {"embargoed", "embargoedUntil"}) {
    Json object = item();
    object[name] = "2031-03-20T06:00:00+01:00";
    EXPECT_EQ(refused(object).detail, "embargoed");
    EXPECT_TRUE(raw(object, {.embargoed = true, .fetched_at = {}}).ok());
    EXPECT_TRUE(raw(object, {.embargoed = false, .fetched_at = "2031-03-20T05:00:00Z"}).ok());
    EXPECT_EQ(refused(object, {.embargoed = false, .fetched_at = "2031-03-20T04:59:59Z"}).code, ErrorCode::kWithheld);
    object[name] = "soon";
    EXPECT_EQ(refused(object, {.embargoed = false, .fetched_at = "2031-03-20T05:00:00Z"}).code, ErrorCode::kWithheld);
  }
}

TEST(Ninjs, MembersOfAnyTypeDoNoHarm) {
  for (const char* const odd :
       {R"({"uri":7,"bodies":{"value":"A."}})", R"({"uri":"u","bodies":[7,null,{"value":[]}],"headlines":"A"})",
        R"({"uri":"u","body_text":"A.","infosources":[7],"by":{},"language":7,"ednote":[]})",
        R"({"uri":"u","body_text":{},"pubstatus":7})"}) {
    const auto report = raw(Json::parse(odd));
    EXPECT_TRUE(report.ok() || !report.error().message.empty());
  }
}

}  // namespace
}  // namespace twosource::ingest
