// Whose a weekday is that stands between a verb and its clause. Parses are by hand, with the day hung upon the clause.
#include "reading/times/said_days.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

/// The head of a word, by its place, once the parse is mended.
std::uint32_t mended_head(const std::string& conllu, std::uint32_t token) {
  const auto document = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines("r", document.text);
  reading.tokens = document.tokens;
  mend_said_days(reading, english_times());
  return reading.tokens[token].head;
}

/// One line of CoNLL-U.
std::string line(int index, const std::string& form, const std::string& pos, const std::string& tag, int head,
                 const std::string& dep) {
  return std::to_string(index) + "\t" + form + "\t" + form + "\t" + pos + "\t" + tag + "\t_\t" + std::to_string(head) +
         "\t" + dep + "\t_\t_\n";
}

std::string mill() {
  return line(1, "Millers", "NOUN", "NNS", 2, "nsubj") + line(2, "announced", "VERB", "VBD", 0, "ROOT");
}

TEST(SaidDays, BelongToTheVerbBeforeThem) {
  const std::string words = mill() + line(3, "on", "ADP", "IN", 7, "prep") +
                            line(4, "Monday", "PROPN", "NNP", 3, "pobj") + line(5, "they", "PRON", "PRP", 7, "nsubj") +
                            line(6, "would", "AUX", "MD", 7, "aux") + line(7, "close", "VERB", "VB", 2, "ccomp");
  EXPECT_EQ(mended_head(words, 2), 1U);
}

TEST(SaidDays, BelongToItWithAPartOfTheDay) {
  const std::string words = mill() + line(3, "Monday", "PROPN", "NNP", 4, "compound") +
                            line(4, "night", "NOUN", "NN", 7, "npadvmod") + line(5, "they", "PRON", "PRP", 7, "nsubj") +
                            line(6, "would", "AUX", "MD", 7, "aux") + line(7, "close", "VERB", "VB", 2, "ccomp");
  EXPECT_EQ(mended_head(words, 3), 1U);
}

TEST(SaidDays, StayWithTheClauseBehindThatOrAComma) {
  const std::string that = mill() + line(3, "that", "SCONJ", "IN", 8, "mark") + line(4, "on", "ADP", "IN", 8, "prep") +
                           line(5, "Monday", "PROPN", "NNP", 4, "pobj") + line(6, "they", "PRON", "PRP", 8, "nsubj") +
                           line(7, "would", "AUX", "MD", 8, "aux") + line(8, "close", "VERB", "VB", 2, "ccomp");
  EXPECT_EQ(mended_head(that, 3), 7U);
  const std::string comma = mill() + line(3, "on", "ADP", "IN", 8, "prep") +
                            line(4, "Monday", "PROPN", "NNP", 3, "pobj") + line(5, ",", "PUNCT", ",", 8, "punct") +
                            line(6, "they", "PRON", "PRP", 8, "nsubj") + line(7, "would", "AUX", "MD", 8, "aux") +
                            line(8, "close", "VERB", "VB", 2, "ccomp");
  EXPECT_EQ(mended_head(comma, 2), 7U);
}

TEST(SaidDays, AMonthStaysWhereItIs) {
  const std::string words = mill() + line(3, "in", "ADP", "IN", 7, "prep") +
                            line(4, "March", "PROPN", "NNP", 3, "pobj") + line(5, "they", "PRON", "PRP", 7, "nsubj") +
                            line(6, "would", "AUX", "MD", 7, "aux") + line(7, "close", "VERB", "VB", 2, "ccomp");
  EXPECT_EQ(mended_head(words, 2), 6U);
}

}  // namespace
}  // namespace twosource::reading
