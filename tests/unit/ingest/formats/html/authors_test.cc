// Who wrote it, of what bylines and markup print.
#include "ingest/formats/html/authors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Authors : public testing::Test {
 protected:
  std::vector<std::string> of(const std::string& printed) const { return AuthorNames(rules, none).of(printed); }
  PageRules rules = read_page_rules(std::string(TWOSOURCE_SOURCE_DIR) + "/data/en/ingest").value();
  std::set<std::string, std::less<>> none = {"staff", "hours ago"};
};

TEST_F(Authors, NamesAreTakenOutOfBylines) {
  EXPECT_THAT(of("By Jane Roe"), ElementsAre("Jane Roe"));
  EXPECT_THAT(of("Jane Roe, Bob Hay and Ann Lee"), ElementsAre("Jane Roe", "Bob Hay", "Ann Lee"));
  EXPECT_THAT(of("By JANE ROE, AP Auto Writer"), ElementsAre("JANE ROE"));
  EXPECT_THAT(of("Jane Roe | Senior political correspondent"), ElementsAre("Jane Roe"));
  EXPECT_THAT(of("Jane Roe (Lisbon)"), ElementsAre("Jane Roe"));
  EXPECT_THAT(of("Jane Roe, PhD, RD"), ElementsAre("Jane Roe"));
  EXPECT_THAT(of("Martin Luther King Jr."), ElementsAre("Martin Luther King Jr."));
}

TEST_F(Authors, AnAgencyOrAnUnnamedReporterIsOneAsPrinted) {
  EXPECT_THAT(of("The Associated Press"), ElementsAre("The Associated Press"));
  EXPECT_THAT(of("PTI"), ElementsAre("PTI"));
  EXPECT_THAT(of("Packet staff reporter"), ElementsAre("Packet staff reporter"));
}

TEST_F(Authors, WhatIsNobodysNameIsLeftOut) {
  for (const char* const printed :
       {"", "By", "https://a.example/jane", "@janeroe", "jane@a.example", "newsadmin", "Staff", "Hours Ago",
        "18 March 2031", "The harbour of Digby will close on Friday after a storm"}) {
    EXPECT_THAT(of(printed), IsEmpty()) << printed;
  }
}

}  // namespace
}  // namespace twosource::ingest::html
