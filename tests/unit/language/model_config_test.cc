// config.cfg and meta.json: what is read, and what is refused by name.
#include "language/model_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace twosource::language {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ConfigFile, ReadsSectionsValuesAndReferences) {
  const Result<ConfigFile> config = ConfigFile::parse(
      "# made by hand\n[nlp]\nlang = \"en\"\npipeline = [\"a\",\n  \"b\"]\n\n[components.a]\nname=${nlp.lang}\n"
      "list = ${nlp:pipeline}\non = true\nnone = null\n",
      "config.cfg");
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(*config->text("nlp", "lang"), "en");
  EXPECT_EQ(*config->text("components.a", "name"), "en");
  EXPECT_THAT(*config->texts("components.a", "list"), ElementsAre("a", "b"));
  EXPECT_TRUE(*config->flag("components.a", "on"));
  EXPECT_EQ(*config->text("components.a", "none"), "");
  EXPECT_EQ(*config->text("absent", "name"), "");
  EXPECT_THAT(*config->texts("nlp", "disabled"), IsEmpty());
}

TEST(ConfigFile, RefusesWhatItCannotRead) {
  EXPECT_FALSE(ConfigFile::parse("lang = 1\n", "config.cfg").ok()) << "a key outside of every section";
  EXPECT_FALSE(ConfigFile::parse("[nlp]\nlang\n", "config.cfg").ok()) << "a key without value";
  EXPECT_FALSE(ConfigFile::parse("[nlp]\nlang = \"\xFF\"\n", "config.cfg").ok()) << "no UTF-8";
  const Result<ConfigFile> config = ConfigFile::parse("[a]\nx = ${a.y}\ny = ${a.x}\nz = [1]\n", "config.cfg");
  ASSERT_TRUE(config.ok());
  EXPECT_THAT(config->text("a", "x").error().line(), HasSubstr("refers to itself"));
  EXPECT_THAT(config->text("a", "z").error().line(), HasSubstr("config.cfg: [a] z is no text"));
  EXPECT_FALSE(config->texts("a", "z").ok());
}

TEST(SpacyVersion, IsComparedWithEveryCondition) {
  EXPECT_TRUE(meets_spacy_version(">=3.7.5,<3.9.0"));
  EXPECT_TRUE(meets_spacy_version(">=3.8.0, <3.9.0"));
  EXPECT_TRUE(meets_spacy_version("~=3.8.0"));
  EXPECT_FALSE(meets_spacy_version(">=3.7.0,<3.8.0"));
  EXPECT_FALSE(meets_spacy_version(">=4.0.0.dev0"));
  EXPECT_FALSE(meets_spacy_version(""));
  EXPECT_FALSE(meets_spacy_version("whatever"));
}

class ModelFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("twosource_") + test->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  /// A pipeline of a tok2vec, a tagger that listens to it, and one more component.
  void write_pipeline(const std::string& pipeline, const std::string& more = "") const {
    write("meta.json",
          R"({"lang":"en","name":"tiny","version":"1.0","license":"MIT","spacy_version":">=3.8.0,<3.9.0"})");
    write("config.cfg", "[nlp]\nlang = \"en\"\ndisabled = [\"off\"]\npipeline = " + pipeline +
                            "\n[components.tok2vec]\nfactory = \"tok2vec\"\n[components.tok2vec.model]\n"
                            "@architectures = \"spacy.HashEmbedCNN.v2\"\npretrained_vectors = null\n"
                            "[components.tagger]\nfactory = \"tagger\"\n[components.tagger.model]\n"
                            "@architectures = \"spacy.Tagger.v2\"\n[components.tagger.model.tok2vec]\n"
                            "@architectures = \"spacy.Tok2VecListener.v1\"\n" +
                            more);
  }
  void expect_unsupported(const std::string& what) const {
    const Result<ModelConfig> config = read_model_config(folder_);
    ASSERT_FALSE(config.ok()) << what;
    EXPECT_EQ(config.error().code, ErrorCode::kModelUnsupported);
    EXPECT_THAT(config.error().line(), HasSubstr(what));
  }
  std::filesystem::path folder_;
};

TEST_F(ModelFolder, GivesTheComponentsInOrderWithoutThoseDisabled) {
  write_pipeline(R"(["tok2vec","off","tagger"])");
  const Result<ModelConfig> config = read_model_config(folder_);
  ASSERT_TRUE(config.ok()) << config.error().line();
  EXPECT_EQ(config->info.name, "en_tiny");
  EXPECT_EQ(config->info.version, "1.0");
  EXPECT_THAT(config->info.components, ElementsAre("tok2vec", "tagger"));
  EXPECT_TRUE(config->components[1].listens);
}

TEST_F(ModelFolder, NamesAComponentThatItCannotRun) {
  write_pipeline(R"(["tok2vec","textcat"])", "[components.textcat]\nfactory = \"textcat\"\n");
  expect_unsupported("component \"textcat\" (factory \"textcat\") cannot be run");
}

TEST_F(ModelFolder, NamesAnArchitectureThatItCannotRun) {
  write_pipeline(R"(["t"])",
                 "[components.t]\nfactory = \"tok2vec\"\n[components.t.model]\n"
                 "@architectures = \"spacy-transformers.TransformerModel.v3\"\n");
  expect_unsupported("[components.t.model] has the architecture \"spacy-transformers.TransformerModel.v3\"");
}

TEST_F(ModelFolder, NamesAListenerThatNothingSpeaksTo) {
  write_pipeline(R"(["tagger","tok2vec"])");
  expect_unsupported("component \"tagger\" takes word vectors from no earlier tok2vec");
}

TEST_F(ModelFolder, KnowsWhoUsesStaticVectors) {
  write_pipeline(R"(["t"])",
                 "[components.t]\nfactory = \"tok2vec\"\n[components.t.model]\n"
                 "@architectures = \"spacy.HashEmbedCNN.v2\"\npretrained_vectors = true\n");
  const Result<ModelConfig> config = read_model_config(folder_);
  ASSERT_TRUE(config.ok()) << config.error().line();
  EXPECT_TRUE(config->components[0].uses_vectors);
}

TEST_F(ModelFolder, NamesATransformer) {
  write_pipeline(R"(["transformer"])", "[components.transformer]\nfactory = \"transformer\"\n");
  expect_unsupported("component \"transformer\" (factory \"transformer\") cannot be run");
}

TEST_F(ModelFolder, NamesATokenizerOfItsOwn) {
  write_pipeline(R"(["tok2vec"])", "[nlp.tokenizer]\n@tokenizers = \"spacy.ja.JapaneseTokenizer\"\n");
  expect_unsupported("the tokenizer \"spacy.ja.JapaneseTokenizer\" cannot be run");
  write_pipeline("[\"tok2vec\"]\ntokenizer = {\"@tokenizers\":\"spacy.zh.ChineseTokenizer\"}");
  expect_unsupported("the tokenizer \"spacy.zh.ChineseTokenizer\" cannot be run");
}

TEST_F(ModelFolder, NamesASenterBeforeAParser) {
  const std::string network =
      "@architectures = \"spacy.Tagger.v2\"\n[components.senter.model.tok2vec]\n"
      "@architectures = \"spacy.Tok2VecListener.v1\"\n";
  write_pipeline(R"(["tok2vec","senter","parser"])",
                 "[components.senter]\nfactory = \"senter\"\n[components.senter.model]\n" + network +
                     "[components.parser]\nfactory = \"parser\"\n[components.parser.model]\nuse_upper = true\n"
                     "@architectures = \"spacy.TransitionBasedParser.v2\"\n[components.parser.model.tok2vec]\n"
                     "@architectures = \"spacy.Tok2VecListener.v1\"\n");
  expect_unsupported("a senter runs before the parser \"parser\"");
}

TEST_F(ModelFolder, ReadsTheSettingsOfAnEditTreeLemmatizer) {
  const std::string lemmatizer =
      "[components.l.model]\n@architectures = \"spacy.Tagger.v2\"\n[components.l.model.tok2vec]\n"
      "@architectures = \"spacy.Tok2VecListener.v1\"\n[components.l]\nfactory = \"trainable_lemmatizer\"\n";
  write_pipeline(R"(["tok2vec","l"])", lemmatizer + "top_k = 3\nbackoff = \"orth\"\noverwrite = true\n");
  const Result<ModelConfig> config = read_model_config(folder_);
  ASSERT_TRUE(config.ok()) << config.error().line();
  EXPECT_EQ(config->components[1].top_trees, 3U);
  EXPECT_TRUE(config->components[1].backs_off);
  EXPECT_TRUE(config->components[1].lemmatizer_overwrites);
  write_pipeline(R"(["tok2vec","l"])", lemmatizer + "backoff = \"shape\"\n");
  expect_unsupported("component \"l\" falls back to \"shape\"");
}

TEST_F(ModelFolder, NamesAnotherVersion) {
  write_pipeline(R"(["tok2vec"])");
  write("meta.json", R"({"spacy_version":">=2.3.0,<2.4.0"})");
  expect_unsupported("the model is for spaCy >=2.3.0,<2.4.0");
}

TEST_F(ModelFolder, NamesWhatATruncatedConfigurationLacks) {
  write_pipeline(R"(["tok2vec","ner"])");
  EXPECT_THAT(read_model_config(folder_).error().line(),
              HasSubstr("config.cfg: the section [components.ner] is missing"));
  write("config.cfg", "");
  EXPECT_THAT(read_model_config(folder_).error().line(), HasSubstr("config.cfg: [nlp] lang"));
  write("config.cfg", "[nlp]\nlang = \"../en\"\n");
  EXPECT_THAT(read_model_config(folder_).error().line(), HasSubstr("[nlp] lang is no code of a language"));
  write("config.cfg", "[nlp]\nlang = \"en\"\n");
  EXPECT_THAT(read_model_config(folder_).error().line(), HasSubstr("names no component"));
}

TEST_F(ModelFolder, NamesTheFileThatIsMissingOrBroken) {
  EXPECT_THAT(read_model_config(folder_).error().line(), HasSubstr("meta.json"));
  write_pipeline(R"(["tok2vec"])");
  std::filesystem::remove(folder_ / "config.cfg");
  EXPECT_THAT(read_model_config(folder_).error().line(), HasSubstr("config.cfg"));
  write("meta.json", "{");
  const Result<ModelConfig> config = read_model_config(folder_);
  EXPECT_EQ(config.error().code, ErrorCode::kModelBroken);
  EXPECT_THAT(config.error().line(), HasSubstr("meta.json"));
}

}  // namespace
}  // namespace twosource::language
