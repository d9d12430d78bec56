#include <gtest/gtest.h>

#include <string>

#include "rendering/rendering.h"
#include "support/conllu_document.h"

namespace twosource::rendering {
namespace {

Reading reading_of(const std::string& conllu) {
  test::Document document = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines("r1", document.text);
  reading.tokens = document.tokens;
  for (const TokenRange range : document.sentences) {
    reading.sentences.push_back(
        {{document.tokens[range.first].span.start, document.tokens[range.last - 1].span.end}, range, 0});
  }
  return reading;
}

const std::string kTwoSentences =
    "1\tVéra\tVéra\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-PERSON|Norm=véra\n"
    "2\tleft\tleave\tVERB\tVBD\t_\t0\tROOT\t_\tSpaceAfter=No|Norm=left\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tNorm=.\n"
    "\n"
    "1\tWhy\twhy\tSCONJ\tWRB\t_\t0\tROOT\t_\tSpaceAfter=No|Norm=why\n"
    "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\tNorm=?\n"
    "\n";

TEST(Conllu, HasTenColumnsAndTheCommentsOfTheFormat) {
  EXPECT_EQ(reading_conllu(reading_of(kTwoSentences)),
            "# newdoc id = r1\n"
            "# sent_id = r1-s1\n"
            "# text = Véra left.\n"
            "1\tVéra\tVéra\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNER=B-PERSON|Norm=véra|StartChar=0|EndChar=4\n"
            "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|Norm=left|StartChar=5|EndChar=9\n"
            "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tNorm=.|StartChar=9|EndChar=10\n"
            "\n"
            "# sent_id = r1-s2\n"
            "# text = Why?\n"
            "1\tWhy\twhy\tSCONJ\tWRB\t_\t0\troot\t_\tSpaceAfter=No|Norm=why|StartChar=11|EndChar=14\n"
            "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\tNorm=?|StartChar=14|EndChar=15\n"
            "\n");
}

TEST(Conllu, IsReadBackAsItWasWritten) {
  const std::string once = reading_conllu(reading_of(kTwoSentences));
  EXPECT_EQ(reading_conllu(reading_of(once)), once);
}

TEST(Conllu, WhiteSpaceAndSeparatorsAreEscaped) {
  Reading reading = reading_of("1\ta|b\ta|b\tX\tX\t_\t0\tROOT\t_\tNorm=x\n\n");
  reading.report.text = "a|b\n\t ";
  reading.tokens[0].norm = "a|b";
  reading.tokens[0].space_after = false;
  Token space;
  space.span = {3, 6};
  space.lemma = space.norm = "\n\t ";
  space.is_space = true;
  space.head = 0;
  reading.tokens.push_back(space);
  const std::string text = reading_conllu(reading);
  EXPECT_NE(text.find("1\ta|b\ta|b\tX\tX\t_\t0\troot\t_\tSpaceAfter=No|Norm=a\\pb|StartChar=0|EndChar=3\n"),
            std::string::npos);
  EXPECT_NE(
      text.find("2\t\\n\\t\\s\t\\n\\t\\s\t_\t_\t_\t1\t_\t_\tSpaceAfter=No|Norm=\\n\\t\\s|StartChar=3|EndChar=6\n"),
      std::string::npos);
}

}  // namespace
}  // namespace twosource::rendering
