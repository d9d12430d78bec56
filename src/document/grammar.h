// Questions about the grammar of a read text, and the labels that the answers are made of.
//
//   const auto subject = document::subject_of(tree, verb);           // "who" of "the aide who resigned"
//   if (tree[child].dep == dep::prep) …                              // a pointer compared; a typo does not compile
//
// This is the only file that spells a dependency label, a part of speech or a tag: those of spaCy's English models
// (dependencies in the style of ClearNLP, parts of speech of Universal Dependencies, tags of the Penn Treebank). What
// several places ask of them has a name here. Test: tests/unit/document/grammar_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/parse.h"
#include "twosource/reading.h"

namespace twosource::document {

// The constants are made before main() and are for use after that: no other object's making may need them.
// NOLINTBEGIN(cert-err58-cpp)

/// Dependency labels, by the spelling that the parser gives them ("case" is a word of C++).
namespace dep {
inline const Label ROOT{"ROOT"};
inline const Label acl{"acl"};  ///< a participle, an infinitive or a clause that hangs on a noun
inline const Label acomp{"acomp"};
inline const Label advcl{"advcl"};
inline const Label advmod{"advmod"};
inline const Label agent{"agent"};  ///< the "by" of a passive
inline const Label amod{"amod"};
inline const Label appos{"appos"};
inline const Label attr{"attr"};
inline const Label aux{"aux"};
inline const Label auxpass{"auxpass"};
inline const Label case_{"case"};  ///< the "'s" of a possessor
inline const Label cc{"cc"};
inline const Label ccomp{"ccomp"};
inline const Label compound{"compound"};
inline const Label conj{"conj"};
inline const Label csubj{"csubj"};
inline const Label csubjpass{"csubjpass"};
inline const Label dative{"dative"};
inline const Label dep{"dep"};  ///< whatever the parser has no label for
inline const Label det{"det"};
inline const Label dobj{"dobj"};
inline const Label expl{"expl"};  ///< the "there" of "there is"
inline const Label mark{"mark"};
inline const Label neg{"neg"};
inline const Label nmod{"nmod"};
inline const Label npadvmod{"npadvmod"};
inline const Label nsubj{"nsubj"};
inline const Label nsubjpass{"nsubjpass"};
inline const Label nummod{"nummod"};
inline const Label oprd{"oprd"};
inline const Label parataxis{"parataxis"};
inline const Label pcomp{"pcomp"};
inline const Label pobj{"pobj"};
inline const Label poss{"poss"};
inline const Label preconj{"preconj"};
inline const Label prep{"prep"};
inline const Label prt{"prt"};
inline const Label relcl{"relcl"};
inline const Label tmod{"tmod"};
inline const Label xcomp{"xcomp"};
}  // namespace dep

/// Universal parts of speech.
namespace pos {
inline const Label ADJ{"ADJ"};
inline const Label ADP{"ADP"};
inline const Label ADV{"ADV"};
inline const Label AUX{"AUX"};
inline const Label CCONJ{"CCONJ"};
inline const Label DET{"DET"};
inline const Label NOUN{"NOUN"};
inline const Label NUM{"NUM"};
inline const Label PART{"PART"};
inline const Label PRON{"PRON"};
inline const Label PROPN{"PROPN"};
inline const Label PUNCT{"PUNCT"};
inline const Label SCONJ{"SCONJ"};
inline const Label SPACE{"SPACE"};
inline const Label SYM{"SYM"};
inline const Label VERB{"VERB"};
}  // namespace pos

/// Tags of the Penn Treebank; PRPS and WPS are its PRP$ and WP$.
namespace tag {
inline const Label AFX{"AFX"};
inline const Label CC{"CC"};
inline const Label DT{"DT"};
inline const Label HYPH{"HYPH"};
inline const Label IN{"IN"};
inline const Label MD{"MD"};
inline const Label NN{"NN"};
inline const Label NNP{"NNP"};
inline const Label NNPS{"NNPS"};
inline const Label NNS{"NNS"};
inline const Label POS{"POS"};
inline const Label PRP{"PRP"};
inline const Label PRPS{"PRP$"};
inline const Label RP{"RP"};
inline const Label TO{"TO"};
inline const Label VB{"VB"};
inline const Label VBD{"VBD"};
inline const Label VBG{"VBG"};
inline const Label VBN{"VBN"};
inline const Label VBP{"VBP"};
inline const Label VBZ{"VBZ"};
inline const Label WDT{"WDT"};
inline const Label WP{"WP"};
inline const Label WPS{"WP$"};
inline const Label WRB{"WRB"};
}  // namespace tag

// NOLINTEND(cert-err58-cpp)

// Of one token.

/// Whether a token is a verb or an auxiliary.
bool is_verbal(const Token& token);

/// A noun, common or proper.
bool is_noun(const Token& token);

/// A noun or a pronoun.
bool is_nominal(const Token& token);

/// A part of speech whose words carry meaning of their own: nouns, verbs, adjectives and numbers.
bool is_content_word(Label part_of_speech);

/// The subject of a clause, active or passive ("Roe" of "Roe left" and of "Roe was asked"); no clause as a subject.
bool is_subject(const Token& token);

/// An auxiliary of a verb, that of a passive included.
bool is_auxiliary(const Token& token);

/// "who", "which" and the like, as the head of a phrase.
bool is_relative_pronoun(const Token& token);

/// A word that tells one noun from others: "the 2023 fair", "Monday's vote".
bool modifies_noun(const Token& token);

/// A form of the verb that bears the tense itself: "met", "meets", "meet"; no participle and no infinitive.
bool is_finite_form(const Token& token);

// Of a token in its tree.

/// The subject of a verb's own clause, active or passive.
std::optional<std::uint32_t> subject_of(const ParseTree& tree, std::uint32_t verb);

/// The direct object of a verb.
std::optional<std::uint32_t> object_of(const ParseTree& tree, std::uint32_t verb);

/// The noun that a preposition governs.
std::optional<std::uint32_t> noun_under(const ParseTree& tree, std::uint32_t preposition);

/// What a preposition governs: a noun, or a clause.
std::optional<std::uint32_t> complement_of(const ParseTree& tree, std::uint32_t preposition);

/// What a subject stands for: the noun of a relative clause for its "who" and "which", otherwise the subject itself.
std::uint32_t antecedent_of(const ParseTree& tree, std::uint32_t subject, std::uint32_t verb);

/// Whether a verb has an auxiliary with this tag (and this lemma, where one is given).
bool has_auxiliary(const ParseTree& tree, std::uint32_t verb, Label tag, std::string_view lemma = {});

/// Whether a verb, or an auxiliary of it, bears a tense or is a modal: whether it heads a full clause.
bool is_finite(const ParseTree& tree, std::uint32_t verb);

/// Whether a verb, or an auxiliary of it, is in the past tense.
bool is_past(const ParseTree& tree, std::uint32_t verb);

/// The token that heads the clause which a token belongs to: the verb, or the predicate of a clause without one.
std::uint32_t clause_head(const Reading& reading, std::uint32_t token);

}  // namespace twosource::document

namespace twosource {

// They are in every line that asks of grammar, and go without the name of their folder.
namespace dep = document::dep;
namespace pos = document::pos;
namespace tag = document::tag;

}  // namespace twosource
