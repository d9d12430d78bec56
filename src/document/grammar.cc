#include "document/grammar.h"

#include <algorithm>

namespace twosource::document {
namespace {

bool heads_clause(Label label) {
  return label == dep::ROOT || label == dep::ccomp || label == dep::advcl || label == dep::relcl || label == dep::acl ||
         label == dep::parataxis || label == dep::csubj || label == dep::csubjpass;
}

}  // namespace

bool is_verbal(const Token& token) { return token.pos == pos::VERB || token.pos == pos::AUX; }

bool is_noun(const Token& token) { return token.pos == pos::NOUN || token.pos == pos::PROPN; }

bool is_nominal(const Token& token) { return is_noun(token) || token.pos == pos::PRON; }

bool is_content_word(Label part_of_speech) {
  return part_of_speech == pos::NOUN || part_of_speech == pos::PROPN || part_of_speech == pos::VERB ||
         part_of_speech == pos::ADJ || part_of_speech == pos::NUM;
}

bool is_subject(const Token& token) { return token.dep == dep::nsubj || token.dep == dep::nsubjpass; }

bool is_auxiliary(const Token& token) { return token.dep == dep::aux || token.dep == dep::auxpass; }

bool is_relative_pronoun(const Token& token) { return token.tag == tag::WP || token.tag == tag::WDT; }

bool modifies_noun(const Token& token) {
  return token.dep == dep::compound || token.dep == dep::nummod || token.dep == dep::amod || token.dep == dep::poss ||
         token.dep == dep::nmod;
}

bool is_finite_form(const Token& token) {
  return token.tag == tag::VBD || token.tag == tag::VBZ || token.tag == tag::VBP;
}

std::optional<std::uint32_t> subject_of(const ParseTree& tree, std::uint32_t verb) {
  return tree.child(verb, {dep::nsubj, dep::nsubjpass});
}

std::optional<std::uint32_t> object_of(const ParseTree& tree, std::uint32_t verb) {
  return tree.child(verb, {dep::dobj});
}

std::optional<std::uint32_t> noun_under(const ParseTree& tree, std::uint32_t preposition) {
  return tree.child(preposition, {dep::pobj});
}

std::optional<std::uint32_t> complement_of(const ParseTree& tree, std::uint32_t preposition) {
  return tree.child(preposition, {dep::pobj, dep::pcomp});
}

std::uint32_t antecedent_of(const ParseTree& tree, std::uint32_t subject, std::uint32_t verb) {
  return is_relative_pronoun(tree[subject]) && tree[verb].dep == dep::relcl ? tree[verb].head : subject;
}

bool has_auxiliary(const ParseTree& tree, std::uint32_t verb, Label tag, std::string_view lemma) {
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t child) {
    return is_auxiliary(tree[child]) && tree[child].tag == tag && (lemma.empty() || tree[child].lemma == lemma);
  });
}

bool is_finite(const ParseTree& tree, std::uint32_t verb) {
  return is_finite_form(tree[verb]) || std::ranges::any_of(tree.children(verb), [&](std::uint32_t child) {
           return is_auxiliary(tree[child]) && (is_finite_form(tree[child]) || tree[child].tag == tag::MD);
         });
}

bool is_past(const ParseTree& tree, std::uint32_t verb) {
  return tree[verb].tag == tag::VBD || has_auxiliary(tree, verb, tag::VBD);
}

std::uint32_t clause_head(const Reading& reading, std::uint32_t token) {
  for (std::size_t steps = 0; steps < reading.tokens.size(); ++steps) {
    const Token& word = reading.tokens[token];
    if (word.head == token || heads_clause(word.dep)) return token;
    if (word.dep == dep::conj && is_verbal(word) && is_verbal(reading.tokens[word.head])) return token;
    token = word.head;
  }
  return token;
}

}  // namespace twosource::document
