#include "language/components/lemmatizer.h"

#include <gtest/gtest.h>

#include <map>
#include <msgpack.hpp>
#include <sstream>

namespace twosource::language {
namespace {

using Words = std::vector<std::string>;
using Rules = std::vector<std::pair<std::string, std::string>>;

const std::filesystem::path kData = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data";

LemmatizerMethod method(const std::string& language, const std::string& mode) {
  auto found = lemmatizer_method(kData, language, mode, "file");
  EXPECT_TRUE(found) << found.error().line();
  return std::move(found).value();
}

const StringIds& strings() {
  static const StringIds ids({""});
  return ids;
}

/// A lookups.bin of a few words.
std::string small_tables() {
  const std::uint64_t noun = strings().id("noun");
  const std::uint64_t verb = strings().id("verb");
  std::stringstream out;
  msgpack::packer packer(out);
  packer.pack_map(3);
  packer.pack("lemma_rules");
  packer.pack(std::map<std::uint64_t, Rules>{{noun, {{"s", ""}, {"ies", "y"}, {"men", "man"}}},
                                             {verb, {{"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}}}});
  packer.pack("lemma_index");
  packer.pack(std::map<std::uint64_t, Words>{{noun, {"pony", "dog"}}, {verb, {"sail", "bake"}}});
  packer.pack("lemma_exc");
  packer.pack(std::map<std::uint64_t, std::map<std::string, Words>>{{noun, {{"mice", {"mouse"}}}},
                                                                    {verb, {{"sank", {"sink"}}}}});
  return out.str();
}

Lemmatizer by_rules() {
  auto loaded = Lemmatizer::from_bytes(small_tables(), method("en", "rule"), false, strings(), "file");
  EXPECT_TRUE(loaded) << loaded.error().line();
  return std::move(loaded).value();
}

TEST(RuleLemmatizer, PrefersCandidatesThatTheIndexKnows) {
  EXPECT_EQ(by_rules().lemma_of("Ponies", "NOUN", "Number=Plur"), "pony");
  EXPECT_EQ(by_rules().lemma_of("sailing", "VERB", "VerbForm=Part"), "sail");
  EXPECT_EQ(by_rules().lemma_of("baked", "VERB", "Tense=Past"), "bake");
}

TEST(RuleLemmatizer, TakesTheFirstRuleForWordsThatNoIndexKnows) {
  EXPECT_EQ(by_rules().lemma_of("glorped", "VERB", "Tense=Past"), "glorpe");
  EXPECT_EQ(by_rules().lemma_of("Glorp", "VERB", "Tense=Past"), "Glorp") << "no rule: the form as printed";
}

TEST(RuleLemmatizer, PutsExceptionsFirst) {
  EXPECT_EQ(by_rules().lemma_of("Mice", "NOUN", "Number=Plur"), "mouse");
  EXPECT_EQ(by_rules().lemma_of("sank", "VERB", "Tense=Past|VerbForm=Fin"), "sink");
}

TEST(RuleLemmatizer, OnlyLowersBaseForms) {
  EXPECT_EQ(by_rules().lemma_of("Boss", "NOUN", "Number=Sing"), "boss");
  EXPECT_EQ(by_rules().lemma_of("need", "VERB", "Tense=Pres|VerbForm=Fin"), "need");
  EXPECT_EQ(by_rules().lemma_of("Red", "ADJ", "Degree=Pos"), "red");
}

TEST(RuleLemmatizer, LeavesNamesAsPrintedAndLowersTheRest) {
  EXPECT_EQ(by_rules().lemma_of("Mars", "PROPN", "Number=Sing"), "Mars");
  EXPECT_EQ(by_rules().lemma_of("Of", "ADP", ""), "of");
  EXPECT_EQ(by_rules().lemma_of("\n", "SPACE", ""), "\n");
}

TEST(RuleLemmatizer, KeepsLemmasThatAreSet) {
  const std::string text = "mice mice";
  std::vector<Token> tokens(2);
  tokens[0].span = {0, 4};
  tokens[1].span = {5, 9};
  for (Token& token : tokens) token.pos = Label("NOUN");
  tokens[0].lemma = "rodent";
  by_rules().lemmatize(text, tokens);
  EXPECT_EQ(tokens[0].lemma, "rodent");
  EXPECT_EQ(tokens[1].lemma, "mouse");
}

TEST(LookupLemmatizer, ReadsLemmasFromATable) {
  std::stringstream out;
  msgpack::pack(out, std::map<std::string, std::map<std::uint64_t, std::string>>{
                         {"lemma_lookup", {{strings().id("Häuser"), "Haus"}}}});
  const auto loaded = Lemmatizer::from_bytes(out.str(), method("de", "lookup"), false, strings(), "file");
  ASSERT_TRUE(loaded) << loaded.error().line();
  EXPECT_EQ(loaded->lemma_of("Häuser", "NOUN", ""), "Haus");
  EXPECT_EQ(loaded->lemma_of("Boot", "NOUN", ""), "Boot");
}

/// The French lemmatizer with a lookups.bin of a few words.
Lemmatizer index_first() {
  const std::uint64_t noun = strings().id("noun");
  const std::uint64_t verb = strings().id("verb");
  std::stringstream out;
  msgpack::packer packer(out);
  packer.pack_map(4);
  packer.pack("lemma_rules");
  packer.pack(std::map<std::uint64_t, Rules>{{noun, {{"aux", "al"}, {"s", ""}}}, {verb, {{"ons", "er"}}}});
  packer.pack("lemma_index");
  packer.pack(std::map<std::uint64_t, Words>{{noun, {"bras", "canal"}}});
  packer.pack("lemma_exc");
  packer.pack(std::map<std::uint64_t, std::map<std::string, Words>>{{noun, {{"yeux", {"œil"}}}}});
  packer.pack("lemma_lookup");
  packer.pack(std::map<std::uint64_t, Words>{{strings().id("alla"), {"aller"}}, {strings().id("Nice"), {"Nice"}}});
  auto loaded = Lemmatizer::from_bytes(out.str(), method("fr", "rule"), false, strings(), "file");
  EXPECT_TRUE(loaded) << loaded.error().line();
  return std::move(loaded).value();
}

TEST(IndexFirstLemmatizer, TakesWhatTheIndexHasAsItIs) {
  EXPECT_EQ(index_first().lemma_of("Bras", "NOUN", ""), "bras");
}

TEST(IndexFirstLemmatizer, ThenExceptionsThenRulesThenTheTable) {
  EXPECT_EQ(index_first().lemma_of("yeux", "NOUN", ""), "œil");
  EXPECT_EQ(index_first().lemma_of("canaux", "NOUN", ""), "canal");
  EXPECT_EQ(index_first().lemma_of("quais", "NOUN", ""), "quai") << "no index has it: the first rule's candidate";
  EXPECT_EQ(index_first().lemma_of("alla", "VERB", ""), "aller");
  EXPECT_EQ(index_first().lemma_of("Glorp", "VERB", ""), "glorp");
}

TEST(IndexFirstLemmatizer, LooksUpOtherPartsOfSpeechAsPrinted) {
  EXPECT_EQ(index_first().lemma_of("Nice", "PROPN", ""), "Nice");
  EXPECT_EQ(index_first().lemma_of("Brest", "PROPN", ""), "Brest");
  EXPECT_EQ(index_first().lemma_of("\n", "SPACE", ""), "\n");
}

TEST(LemmatizerFile, LacksATable) {
  EXPECT_EQ(Lemmatizer::from_bytes("\x80", method("en", "rule"), false, strings(), "file").error().line(),
            "file: lacks 'lemma_rules'");
}

}  // namespace
}  // namespace twosource::language
