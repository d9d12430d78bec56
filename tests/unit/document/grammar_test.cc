// What a parse says of subjects, objects, auxiliaries and clauses.
#include "document/grammar.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "support/conllu_document.h"

namespace twosource::document {
namespace {

/// A sentence of "form/POS/TAG/label/head" (heads from 1, 0 for the root), its tree and its words by their forms.
class Sentence {
 public:
  explicit Sentence(const std::string& words) {
    std::istringstream all(words);
    std::string conllu;
    std::string word;
    for (int number = 1; all >> word; ++number) {
      std::istringstream parts(word);
      std::string form;
      std::string pos;
      std::string tag;
      std::string label;
      std::string head;
      std::getline(parts, form, '/');
      std::getline(parts, pos, '/');
      std::getline(parts, tag, '/');
      std::getline(parts, label, '/');
      std::getline(parts, head, '/');
      conllu += std::to_string(number) + '\t' + form + '\t' + form + '\t' + pos + '\t' + tag + "\t_\t" + head + '\t' +
                label + "\t_\t_\n";
    }
    test::Document document = test::document_from_conllu(conllu + '\n');
    reading.report.text = std::move(document.text);
    reading.tokens = std::move(document.tokens);
  }

  [[nodiscard]] ParseTree tree() const { return ParseTree(reading.tokens); }

  [[nodiscard]] std::uint32_t at(std::string_view form) const {
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
      if (cut(reading.report.text, reading.tokens[i].span) == form) return i;
    }
    ADD_FAILURE() << form;
    return 0;
  }

  Reading reading;
};

// "The aide who was named had left Varn, and will speak."
const char* const kAide =
    "The/DET/DT/det/2 aide/NOUN/NN/nsubj/7 who/PRON/WP/nsubjpass/5 was/AUX/VBD/auxpass/5 named/VERB/VBN/relcl/2 "
    "had/AUX/VBD/aux/7 left/VERB/VBN/ROOT/0 Varn/PROPN/NNP/dobj/7 and/CCONJ/CC/cc/7 will/AUX/MD/aux/11 "
    "speak/VERB/VB/conj/7";

TEST(Grammar, ASubjectIsActiveOrPassive) {
  const Sentence sentence(kAide);
  EXPECT_EQ(subject_of(sentence.tree(), sentence.at("left")), sentence.at("aide"));
  EXPECT_EQ(subject_of(sentence.tree(), sentence.at("named")), sentence.at("who"));
  EXPECT_EQ(subject_of(sentence.tree(), sentence.at("speak")), std::nullopt) << "that of the first verb is not its own";
  EXPECT_TRUE(is_subject(sentence.reading.tokens[sentence.at("who")]));
  EXPECT_FALSE(is_subject(sentence.reading.tokens[sentence.at("Varn")]));
  EXPECT_EQ(object_of(sentence.tree(), sentence.at("left")), sentence.at("Varn"));
}

TEST(Grammar, ARelativePronounStandsForTheNounOfItsClause) {
  const Sentence sentence(kAide);
  EXPECT_EQ(antecedent_of(sentence.tree(), sentence.at("who"), sentence.at("named")), sentence.at("aide"));
  EXPECT_EQ(antecedent_of(sentence.tree(), sentence.at("aide"), sentence.at("left")), sentence.at("aide"));
  const Sentence question("who/PRON/WP/nsubj/2 left/VERB/VBD/ROOT/0");
  EXPECT_EQ(antecedent_of(question.tree(), 0, 1), 0U) << "a question's pronoun stands for nobody else";
}

TEST(Grammar, AVerbIsFiniteByItsFormOrByAnAuxiliary) {
  const Sentence sentence(kAide);
  EXPECT_TRUE(is_finite(sentence.tree(), sentence.at("left"))) << "had";
  EXPECT_TRUE(is_finite(sentence.tree(), sentence.at("named"))) << "was, of a passive";
  EXPECT_TRUE(is_finite(sentence.tree(), sentence.at("speak"))) << "will";
  EXPECT_TRUE(is_past(sentence.tree(), sentence.at("left")));
  EXPECT_FALSE(is_past(sentence.tree(), sentence.at("speak")));
  EXPECT_TRUE(has_auxiliary(sentence.tree(), sentence.at("left"), tag::VBD, "had"));
  EXPECT_FALSE(has_auxiliary(sentence.tree(), sentence.at("left"), tag::VBD, "was")) << "another verb's";
  const Sentence infinitive("Roe/PROPN/NNP/nsubj/2 wants/VERB/VBZ/ROOT/0 to/PART/TO/aux/4 leave/VERB/VB/xcomp/2");
  EXPECT_FALSE(is_finite(infinitive.tree(), infinitive.at("leave")));
  EXPECT_TRUE(is_finite(infinitive.tree(), infinitive.at("wants")));
}

TEST(Grammar, WhatAPrepositionGoverns) {
  const Sentence sentence(
      "spoke/VERB/VBD/ROOT/0 in/ADP/IN/prep/1 Varn/PROPN/NNP/pobj/2 of/ADP/IN/prep/1 leaving/VERB/VBG/pcomp/4");
  EXPECT_EQ(noun_under(sentence.tree(), sentence.at("in")), sentence.at("Varn"));
  EXPECT_EQ(noun_under(sentence.tree(), sentence.at("of")), std::nullopt);
  EXPECT_EQ(complement_of(sentence.tree(), sentence.at("of")), sentence.at("leaving"));
}

TEST(Grammar, TheHeadOfAClauseIsItsVerb) {
  const Sentence sentence(kAide);
  EXPECT_EQ(clause_head(sentence.reading, sentence.at("Varn")), sentence.at("left"));
  EXPECT_EQ(clause_head(sentence.reading, sentence.at("was")), sentence.at("named")) << "a relative clause";
  EXPECT_EQ(clause_head(sentence.reading, sentence.at("will")), sentence.at("speak")) << "a verb joined to another";
  const Sentence heading("Storm/NOUN/NN/ROOT/0 over/ADP/IN/prep/1 Varn/PROPN/NNP/pobj/2");
  EXPECT_EQ(clause_head(heading.reading, heading.at("Varn")), heading.at("Storm")) << "a clause without a verb";
}

TEST(Grammar, KindsOfWords) {
  const Sentence sentence(kAide);
  const auto token = [&](std::string_view form) { return sentence.reading.tokens[sentence.at(form)]; };
  EXPECT_TRUE(is_verbal(token("left")) && is_verbal(token("had")) && !is_verbal(token("Varn")));
  EXPECT_TRUE(is_auxiliary(token("had")) && is_auxiliary(token("was")) && !is_auxiliary(token("left")));
  EXPECT_TRUE(is_noun(token("aide")) && is_noun(token("Varn")) && !is_noun(token("who")));
  EXPECT_TRUE(is_nominal(token("who")) && is_relative_pronoun(token("who")) && !is_relative_pronoun(token("aide")));
  EXPECT_TRUE(is_content_word(pos::VERB) && !is_content_word(pos::DET) && !is_content_word(pos::AUX));
  const Sentence noun("2023/NUM/CD/nummod/2 fair/NOUN/NN/ROOT/0");
  EXPECT_TRUE(modifies_noun(noun.reading.tokens[0]));
  EXPECT_FALSE(modifies_noun(noun.reading.tokens[1]));
}

}  // namespace
}  // namespace twosource::document
