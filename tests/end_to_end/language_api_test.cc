// The language API of twosource/language.h with the real model: what its header promises.
#include "twosource/language.h"

#include <gmock/gmock.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>

namespace twosource {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string walk_program;  ///< examples/language/walk.cc, built

const LanguagePipeline& pipeline() {
  static const auto opened = LanguagePipeline::open({});
  EXPECT_TRUE(opened) << (opened ? "" : opened.error().line());
  return *opened;
}

AnalysedText analysed(std::string text, std::span<const std::uint32_t> starts = {}) {
  auto result = pipeline().analyse(std::move(text), starts);
  EXPECT_TRUE(result) << (result ? "" : result.error().line());
  return std::move(result).value();
}

std::vector<std::string> words(const AnalysedText& text, const std::vector<TokenRange>& ranges) {
  std::vector<std::string> found;
  for (const TokenRange range : ranges) found.emplace_back(text.words(range));
  return found;
}

TEST(LanguageApi, WalksSentencesTokensAndNames) {
  const AnalysedText text = analysed("Ana Duarte sailed to Lisbon. She won't return.");
  EXPECT_THAT(words(text, text.sentences()), ElementsAre("Ana Duarte sailed to Lisbon.", "She won't return."));
  EXPECT_THAT(words(text, text.names()), ElementsAre("Ana Duarte", "Lisbon"));
  EXPECT_EQ(text.tokens()[text.names()[1].first].entity_type, EntityType::kGpe);
  const std::span<const Token> second = text.tokens(text.sentences()[1]);
  ASSERT_EQ(second.size(), 5U);
  EXPECT_EQ(text.words(second[2]), "n't");
  EXPECT_EQ(second[2].norm, "not");
  EXPECT_EQ(second[3].lemma, "return");
  EXPECT_EQ(second[3].pos.text(), "VERB");
  EXPECT_EQ(second[3].dep.text(), "ROOT");
  EXPECT_EQ(&text.tokens()[second[3].head], &second[3]) << "a root is its own head";
}

TEST(LanguageApi, TokensAndSpacesGiveTheTextBack) {
  const std::string written = " \"Olé…\"\n\nsaid  the caf\u00e9\u2019s owner\u00a0\U0001F642 (again).  ";
  const AnalysedText text = analysed(written);
  std::string together;
  for (const Token& token : text.tokens()) {
    EXPECT_EQ(token.span.start, together.size());
    together.append(text.words(token)).append(token.space_after ? " " : "");
  }
  EXPECT_EQ(together, written);
  std::uint32_t covered = 0;
  for (const TokenRange sentence : text.sentences()) {
    EXPECT_EQ(sentence.first, covered);
    covered = sentence.last;
  }
  EXPECT_EQ(covered, text.tokens().size());
}

TEST(LanguageApi, StartsSentencesWhereItIsTold) {
  const std::string written = "Harbour to close\nThe mayor said so";
  const std::uint32_t body = 17;
  const AnalysedText text = analysed(written, std::array{0U, body});
  ASSERT_GE(text.sentences().size(), 2U);
  bool starts = false;
  for (const TokenRange sentence : text.sentences()) starts = starts || text.span(sentence).start == body;
  EXPECT_TRUE(starts);
  const auto backwards = pipeline().analyse(written, std::array{body, 0U});
  ASSERT_FALSE(backwards.ok());
  EXPECT_EQ(backwards.error().code, ErrorCode::kInvalidArgument);
}

TEST(LanguageApi, AnEmptyTextHasNothing) {
  const AnalysedText text = analysed("");
  EXPECT_TRUE(text.tokens().empty());
  EXPECT_TRUE(text.sentences().empty());
  EXPECT_TRUE(text.names().empty());
  EXPECT_TRUE(text.words(TokenRange{}).empty());
}

TEST(LanguageApi, SurvivesTheMoveOfTheText) {
  AnalysedText first = analysed("Ana won.");
  const AnalysedText second = std::move(first);
  EXPECT_EQ(second.words(second.tokens()[0]), "Ana");
}

TEST(LanguageApi, SaysWhatIsWrongWithAText) {
  const auto broken = pipeline().analyse("caf\xE9");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().code, ErrorCode::kNotText);
  EXPECT_THAT(broken.error().message, HasSubstr("byte 4"));
  const auto large = pipeline().analyse(std::string(1'000'001, 'a'));
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().code, ErrorCode::kTooLarge);
}

TEST(LanguageApi, SaysWhatIsWrongWithAModel) {
  const auto absent = LanguagePipeline::open({.model = "no/such/model", .data = ""});
  ASSERT_FALSE(absent.ok());
  EXPECT_EQ(absent.error().code, ErrorCode::kModelNotFound);
  EXPECT_THAT(absent.error().line(), HasSubstr("no/such/model"));
}

TEST(LanguageApi, NamesItsModel) {
  EXPECT_THAT(pipeline().model(), HasSubstr("en_core_web_sm"));
  EXPECT_EQ(pipeline().language(), "en");
}

bool same_tokens(const AnalysedText& a, const AnalysedText& b) {
  const auto same = [](const Token& x, const Token& y) {
    return x.span == y.span && x.lemma == y.lemma && x.norm == y.norm && x.pos == y.pos && x.tag == y.tag &&
           x.morph == y.morph && x.dep == y.dep && x.head == y.head && x.entity_type == y.entity_type;
  };
  return std::equal(a.tokens().begin(), a.tokens().end(), b.tokens().begin(), b.tokens().end(), same) &&
         a.sentences() == b.sentences();
}

TEST(LanguageApi, ServesSeveralThreadsAtOnce) {
  const std::vector<std::string> texts = {"The mayor of Porto said no.", "Two ships, one harbour; it won't do.",
                                          "\"We are closed,\" Ana Duarte told the Courier on Tuesday."};
  std::vector<AnalysedText> alone;
  for (const std::string& text : texts) alone.push_back(analysed(text));
  std::vector<int> differing(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < differing.size(); ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = 0; i < 12; ++i) {
        const std::size_t which = (thread + i) % texts.size();
        const auto again = pipeline().analyse(texts[which]);
        if (!again || !same_tokens(*again, alone[which])) ++differing[thread];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(differing, testing::Each(0));
}

TEST(LanguageApi, ItsExampleRuns) {
  const auto input = std::filesystem::temp_directory_path() / ("twosource_walk_" + std::to_string(getpid()));
  std::ofstream(input) << "Ana Duarte sailed to Lisbon.\n";
  std::FILE* pipe = popen((walk_program + " < " + input.string()).c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string printed;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) printed += static_cast<char>(c);
  EXPECT_EQ(pclose(pipe), 0);
  std::filesystem::remove(input);
  EXPECT_THAT(printed, HasSubstr("sailed\tsail\tVERB\tVBD\tTense=Past|VerbForm=Fin\tROOT of sailed\n"));
  EXPECT_THAT(printed, HasSubstr("name: Lisbon (GPE)\n"));
}

// What must not compile: views into a result that is about to go.
template <class T>
concept GivesTokens = requires(T text) { std::forward<T>(text).tokens(); };
template <class T>
concept GivesText = requires(T text) { std::forward<T>(text).text(); };
template <class T>
concept GivesSentences = requires(T text) { std::forward<T>(text).sentences(); };
template <class T>
concept GivesNames = requires(T text) { std::forward<T>(text).names(); };
template <class T>
concept GivesWords = requires(T text, TokenRange range) { std::forward<T>(text).words(range); };
template <class T>
concept GivesModel = requires(T pipeline) { std::forward<T>(pipeline).model(); };
static_assert(GivesTokens<AnalysedText&> && !GivesTokens<AnalysedText>);
static_assert(GivesText<const AnalysedText&> && !GivesText<AnalysedText> && !GivesText<const AnalysedText>);
static_assert(GivesSentences<AnalysedText&> && !GivesSentences<AnalysedText>);
static_assert(GivesNames<AnalysedText&> && !GivesNames<AnalysedText>);
static_assert(GivesWords<AnalysedText&> && !GivesWords<AnalysedText>);
static_assert(GivesModel<LanguagePipeline&> && !GivesModel<LanguagePipeline>);

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc > 1) twosource::walk_program = argv[1];
  return RUN_ALL_TESTS();
}
