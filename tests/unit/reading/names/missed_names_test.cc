#include "reading/names/missed_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A sentence of word/POS/TAG/HEAD/dep, of which the recogniser has found nothing; "+" glues a word to the one before.
Reading sentence(const std::string& words) {
  std::istringstream list(words);
  std::vector<std::string> lines;
  std::string word;
  while (list >> word) {
    if (word.front() == '+') {
      word.erase(0, 1);
      lines.back().replace(lines.back().rfind('_'), 1, "SpaceAfter=No");
    }
    std::vector<std::string> parts;
    std::istringstream cut(word);
    for (std::string part; std::getline(cut, part, '/');) parts.push_back(part);
    lines.push_back(std::to_string(lines.size() + 1) + "\t" + parts[0] + "\t" + parts[0] + "\t" + parts[1] + "\t" +
                    parts[2] + "\t_\t" + parts[3] + "\t" + parts[4] + "\t_\t_");
  }
  std::string conllu;
  for (const std::string& line : lines) conllu += line + "\n";
  auto parsed = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines("r", parsed.text);
  reading.tokens = std::move(parsed.tokens);
  find_sentences(reading, parsed.sentences);
  return reading;
}

std::vector<std::string> found(const Reading& reading) {
  const std::vector<bool> covered(reading.tokens.size(), false);
  std::vector<std::string> names;
  for (const NameSpan& name : missed_names(reading, english_entities(), covered))
    names.push_back(printed(reading, name.tokens) + " " + std::string(name.type.text()));
  return names;
}

TEST(MissedNames, ACourtesyTitleStandsBeforeAPerson) {
  EXPECT_THAT(found(sentence("Mr/PROPN/NNP/3/compound Justice/PROPN/NNP/3/compound Orme/PROPN/NNP/4/nsubj "
                             "ruled/VERB/VBD/0/root")),
              ElementsAre("Orme PERSON"));
}

TEST(MissedNames, AHyphenDoesNotPartAName) {
  EXPECT_THAT(found(sentence("Ruth/PROPN/NNP/4/compound Brod/PROPN/NNP/4/compound +-/PUNCT/HYPH/4/punct "
                             "+Klee/PROPN/NNP/5/nsubj left/VERB/VBD/0/root")),
              ElementsAre("Ruth Brod-Klee PERSON"));
}

TEST(MissedNames, WhoeverSaysItAsHeOrSheIsAPerson) {
  EXPECT_THAT(found(sentence("Ysk/PROPN/NNP/2/compound Orrm/PROPN/NNP/4/nsubj will/AUX/MD/4/aux sell/VERB/VB/7/ccomp "
                             "+,/PUNCT/,/7/punct she/PRON/PRP/7/nsubj said/VERB/VBD/0/root")),
              ElementsAre("Ysk Orrm PERSON"));
}

TEST(MissedNames, CapitalisedWordsAloneTellNothing) {
  EXPECT_THAT(found(sentence("Ysk/PROPN/NNP/2/compound Orrm/PROPN/NNP/3/nsubj opened/VERB/VBD/0/root")), IsEmpty());
  EXPECT_THAT(found(sentence("Victoria/PROPN/NNP/2/compound Station/PROPN/NNP/3/dobj closed/VERB/VBD/0/root")),
              IsEmpty());
}

TEST(MissedNames, ANicknameStandsInsideOfAName) {
  const Reading reading = sentence(
      "Margaret/PROPN/NNP/5/nmod “/PUNCT/``/5/punct +Meg/PROPN/NNP/5/nmod +”/PUNCT/''/5/punct Ashe/PROPN/NNP/6/nsubj "
      "left/VERB/VBD/0/root");
  const auto names = names_with_nicknames(reading);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(printed(reading, names.front()), "Margaret “Meg” Ashe");
}

}  // namespace
}  // namespace twosource::reading
