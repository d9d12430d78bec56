// The expected values are spaCy's own: spacy.strings.hash_string and thinc's NumpyOps().hash.
#include "language/murmur.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

TEST(Hash64A, GivesSpacysStringHashes) {
  EXPECT_EQ(hash64A("a", 1), 11901859001352538922ULL);
  EXPECT_EQ(hash64A("abcdefg", 1), 18200195881963043692ULL);
  EXPECT_EQ(hash64A("abcdefgh", 1), 17751780907874141760ULL);
  EXPECT_EQ(hash64A("abcdefghi", 1), 13885881106499164936ULL);
  EXPECT_EQ(hash64A("…", 1), 12034422695025479550ULL);
  EXPECT_EQ(hash64A("Οδυσσεύς", 1), 10414621595989878865ULL);
}

TEST(Murmur3, GivesThincsRowNumbers) {
  using testing::ElementsAre;
  EXPECT_THAT(murmur3_x86_128_uint64(0, 8), ElementsAre(0U, 0U, 0U, 0U));
  EXPECT_THAT(murmur3_x86_128_uint64(1, 8), ElementsAre(1161550108U, 2247783286U, 1742325162U, 1224191281U));
  EXPECT_THAT(murmur3_x86_128_uint64(13549936205470267463ULL, 9),
              ElementsAre(4228687453U, 2189942780U, 1258849004U, 3182895105U));
  EXPECT_THAT(murmur3_x86_128_uint64(~0ULL, 12345), ElementsAre(1967414132U, 343595426U, 191999711U, 3899055424U));
}

}  // namespace
}  // namespace twosource::language
