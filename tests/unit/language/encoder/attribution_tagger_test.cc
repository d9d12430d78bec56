// The encoder's reading of attributions: what the heads make of a network small enough to be written down here, which
// knows three words.
#include "language/encoder/attribution_tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "document/attribution_scores.h"
#include "unit/language/tensor_file_builder.h"

namespace twosource::language {
namespace {

using ::testing::ElementsAre;
using ::testing::Gt;
using ::testing::Lt;
using ::testing::SizeIs;

constexpr std::uint32_t kLead = 64;  // pieces that a window repeats

constexpr std::size_t kWidth = kHeadWidth;  // one head
constexpr std::size_t kLongest = 300;
constexpr std::uint32_t kSaid = 103;
constexpr std::uint32_t kRoe = 104;
constexpr std::uint32_t kRain = 105;
constexpr std::size_t kPairs = 128;   ///< 64 numbers for each of two roles
constexpr std::size_t kBuckets = 18;  ///< of distances on either side
constexpr std::int8_t kMuch = 100;

/// A network without layers: each word is what it is, wherever it stands. "said" is a cue, "Roe" a source, "rain" a
/// content.
class SmallTagger {
 public:
  /// `distance`: what is added for a distance, by role and bucket.
  explicit SmallTagger(const std::function<float(std::size_t, std::size_t)>& distance) {
    std::string vocabulary;
    for (int i = 0; i < 100; ++i) vocabulary += "[unused" + std::to_string(i) + "]\n";
    vocabulary += "[UNK]\n[CLS]\n[SEP]\nsaid\nroe\nrain\nand\n";
    constexpr std::uint32_t kWords = 107;
    file_.add("vocabulary", vocabulary);
    file_.add("shape", 1, 2, std::vector<std::int8_t>{0, 1});
    std::vector<std::int8_t> words(kWords * kWidth);
    for (const std::uint32_t word : {kSaid, kRoe, kRain}) words[word * kWidth + unit_of(word)] = kMuch;
    file_.add("word.weight", kWords, kWidth, words);
    file_.add("word.scale", 1, kWords, std::vector<float>(kWords, 0.01F));
    file_.add("position.weight", kLongest, kWidth, std::vector<float>(kLongest * kWidth));
    file_.add("norm_embedding.weight", 1, kWidth, std::vector<float>(kWidth, 1.0F));
    file_.add("norm_embedding.bias", 1, kWidth, std::vector<float>(kWidth));
    file_.add("layers.0.inner.bias", 1, 16, std::vector<float>(16));
    std::vector<float> tag_bias(16);
    tag_bias[3] = 10;  // no word is of a cue, unless …
    affine("tags", 16, tag_bias, {{4, kSaid}});
    affine("pair_cue", kPairs, std::vector<float>(kPairs), {{0, kSaid}, {64, kSaid}});
    affine("pair_token", kPairs, std::vector<float>(kPairs), {{0, kRoe}, {64, kRain}});
    std::vector<float> distances;
    for (std::size_t role = 0; role < 2; ++role) {
      for (std::size_t bucket = 0; bucket < 2 * kBuckets; ++bucket) distances.push_back(distance(role, bucket));
    }
    file_.add("pair_distance", 2, 2 * kBuckets, distances);
    file_.add("pair_bias", 1, 2, std::vector<float>(2));
  }

  document::AttributionScores score(const std::string& text, const std::vector<Span>& paragraphs) {
    auto file = base::TensorFile::parse(file_.bytes(), "small");
    EXPECT_TRUE(file.ok()) << file.error().line();
    const auto vocabulary = Vocabulary::read(std::move(*file));
    EXPECT_TRUE(vocabulary.ok()) << vocabulary.error().line();
    const auto tagger = AttributionTagger::read(*vocabulary);
    EXPECT_TRUE(tagger.ok()) << tagger.error().line();
    TaggerScratch scratch;
    return tagger->score(text, paragraphs, scratch);
  }
  document::AttributionScores score(const std::string& text) {
    return score(text, {{0, static_cast<std::uint32_t>(text.size())}});
  }

 private:
  static std::size_t unit_of(std::uint32_t word) { return word - kSaid; }

  /// A map in which some outputs read off one word.
  void affine(const std::string& name, std::size_t outputs, const std::vector<float>& bias,
              const std::vector<std::pair<std::size_t, std::uint32_t>>& words) {
    std::vector<std::int8_t> weights(outputs * kWidth);
    for (const auto& [o, word] : words) {
      const std::size_t i = unit_of(word);
      weights[o / 16 * 16 * kWidth + i / 4 * 64 + o % 16 * 4 + i % 4] = kMuch;
    }
    const auto rows = static_cast<std::uint32_t>(outputs);
    file_.add(name + ".weight", rows, kWidth, weights);
    file_.add(name + ".scale", 1, rows, std::vector<float>(outputs, 0.1F));
    file_.add(name + ".bias", 1, rows, bias);
  }

  TensorFileBuilder file_;
};

SmallTagger tagger_without_distances() {
  return SmallTagger([](std::size_t, std::size_t) { return 0.0F; });
}

/// Times a word, with spaces.
std::string many(std::size_t count, const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += word + " ";
  return text;
}

TEST(AttributionTagger, TellsTheTagsOfEveryPieceAndWhereItStands) {
  const auto scores = tagger_without_distances().score("Roe said rain");
  ASSERT_THAT(scores.pieces, SizeIs(3));
  EXPECT_EQ(scores.pieces[1].span, (Span{4, 8}));
  EXPECT_GT(scores.pieces[1].tags[4], scores.pieces[1].tags[3]);  // "said" begins a cue
  EXPECT_LT(scores.pieces[0].tags[4], scores.pieces[0].tags[3]);
  EXPECT_LT(scores.pieces[2].tags[4], scores.pieces[2].tags[3]);
}

TEST(AttributionTagger, TellsOfEachCueWhatBelongsToIt) {
  const auto scores = tagger_without_distances().score("and Roe said rain and");
  ASSERT_THAT(scores.cues, SizeIs(1));
  const document::CueScores& cue = scores.cues.front();
  EXPECT_EQ(cue.piece, 2U);
  EXPECT_EQ(cue.first, 0U);
  EXPECT_THAT(cue.source, ElementsAre(Lt(1), Gt(100), Lt(1), Lt(1), Lt(1)));
  EXPECT_THAT(cue.content, ElementsAre(Lt(1), Lt(1), Lt(1), Gt(100), Lt(1)));
}

TEST(AttributionTagger, SeesNoCueInOtherWords) {
  EXPECT_THAT(tagger_without_distances().score("Roe and rain").cues, SizeIs(0));
  EXPECT_THAT(tagger_without_distances().score("").pieces, SizeIs(0));
}

TEST(AttributionTagger, CountsDistancesOneByOneAndThenByStrides) {
  SmallTagger tagger([](std::size_t role, std::size_t bucket) { return role == 0 ? static_cast<float>(bucket) : 0; });
  const auto behind = tagger.score("said " + many(200, "and"));
  const std::vector<float>& source = behind.cues.front().source;
  for (std::size_t distance = 1; distance < 8; ++distance) EXPECT_EQ(source[distance], distance);
  EXPECT_EQ(source[8], 8);
  EXPECT_EQ(source[11], 8);
  EXPECT_EQ(source[12], 9);
  EXPECT_EQ(source[181], 16);
  EXPECT_EQ(source[182], 17);
  EXPECT_EQ(source[200], 17);
  const auto before = tagger.score(many(3, "and") + "said");
  EXPECT_THAT(before.cues.front().source, ElementsAre(kBuckets + 3, kBuckets + 2, kBuckets + 1, testing::_));
}

TEST(AttributionTagger, ACueReachesIntoTheWindowThatRepeatsIt) {
  const std::string first = many(70, "and") + "Roe said";
  const std::string second = "rain " + many(229, "and");
  const auto end = static_cast<std::uint32_t>(first.size());
  const std::string text = first + second;
  const auto scores =
      tagger_without_distances().score(text, {{0, end}, {end, static_cast<std::uint32_t>(text.size())}});
  ASSERT_THAT(scores.cues, SizeIs(1));
  const document::CueScores& cue = scores.cues.front();
  EXPECT_EQ(cue.first, 0U);
  ASSERT_THAT(cue.content, SizeIs(scores.pieces.size()));
  EXPECT_GT(cue.source[70], 100);
  EXPECT_GT(cue.content[72], 100);
}

TEST(AttributionTagger, ACueOfALaterWindowKnowsWhatIsRepeatedBeforeIt) {
  const std::string first = many(100, "and") + "Roe";
  const std::string second = " said rain " + many(218, "and");
  const auto end = static_cast<std::uint32_t>(first.size());
  const std::string text = first + second;
  const auto scores =
      tagger_without_distances().score(text, {{0, end}, {end, static_cast<std::uint32_t>(text.size())}});
  ASSERT_THAT(scores.cues, SizeIs(1));
  const document::CueScores& cue = scores.cues.front();
  EXPECT_EQ(cue.piece, 101U);
  EXPECT_EQ(cue.first, 101 - kLead);
  EXPECT_GT(cue.source[100 - cue.first], 100);
}

TEST(AttributionTagger, AFileWithoutItsPartsIsRefused) {
  TensorFileBuilder empty;
  empty.add("shape", 1, 2, std::vector<std::int8_t>{0, 1});
  auto file = base::TensorFile::parse(empty.bytes(), "empty");
  ASSERT_TRUE(file.ok()) << file.error().line();
  const auto vocabulary = Vocabulary::read(std::move(*file));
  ASSERT_FALSE(vocabulary.ok());
  EXPECT_EQ(vocabulary.error().code, ErrorCode::kDataBroken);
  EXPECT_THAT(vocabulary.error().line(), testing::HasSubstr("vocabulary"));
}

TEST(AttributionTagger, AMissingFileIsNamed) {
  const auto tagger = AttributionTagger::load("/nowhere/encoder.weights");
  ASSERT_FALSE(tagger.ok());
  EXPECT_THAT(tagger.error().line(), testing::HasSubstr("/nowhere/encoder.weights"));
}

}  // namespace
}  // namespace twosource::language
