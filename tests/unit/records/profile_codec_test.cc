// A profile through bytes and back; hostile bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "base/tensor_file.h"
#include "twosource/stories.h"

namespace twosource {
namespace {

StoryProfile filled() {
  StoryProfile profile;
  profile.words = {{1, 255}, {77, 1}, {std::numeric_limits<std::uint32_t>::max(), 30}};
  profile.names = {{0, 8}};
  profile.opening = {{77, 2}};
  profile.title = {{9, 3}, {10, 4}};
  profile.persons = {5, 6};
  profile.places = {4000000000};
  profile.event_days = {-40000, 20000};
  profile.figures = {{12, 1.5F, std::numeric_limits<float>::infinity()}};
  profile.passages = {1, 2, 3000000000};
  profile.first_day = -1;
  profile.last_day = 19000;
  profile.minute = -5;
  profile.outlet = 88;
  profile.agency = 99;
  return profile;
}

/// The bytes of some content, with the checksum that they should have.
std::string sealed(const std::string& content) {
  std::string bytes(1, '\1');
  const std::uint64_t checksum = base::tensor_checksum(content);
  for (unsigned byte = 0; byte < 8; ++byte) bytes += static_cast<char>((checksum >> (8U * byte)) & 0xFFU);
  return bytes + content;
}

TEST(ProfileCodec, GivesBackWhatWentIn) {
  for (const StoryProfile& profile : {filled(), StoryProfile{}}) {
    const auto again = decode_profile(encode(profile));
    ASSERT_TRUE(again) << again.error().line();
    EXPECT_EQ(*again, profile);
  }
}

TEST(ProfileCodec, WhatIsCutShortOrAlteredIsAnError) {
  const std::string bytes = encode(filled());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_EQ(decode_profile(bytes.substr(0, size)).error().code, ErrorCode::kBrokenInput) << size;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string altered = bytes;
    altered[at] = static_cast<char>(altered[at] ^ 4);
    EXPECT_FALSE(decode_profile(altered)) << at;
  }
}

TEST(ProfileCodec, ANewerVersionIsAnErrorOfItsOwn) {
  std::string bytes = encode(filled());
  bytes[0] = 2;
  EXPECT_EQ(decode_profile(bytes).error().code, ErrorCode::kNewerVersion);
}

TEST(ProfileCodec, TooMuchIsAnError) {
  EXPECT_EQ(decode_profile(std::string(100000, 'x')).error().code, ErrorCode::kTooLarge);
}

TEST(ProfileCodec, MadeUpContentIsASoundProfileOrAnError) {
  std::mt19937 random(1);
  const std::string content = encode(filled()).substr(9);
  for (int round = 0; round < 2000; ++round) {
    std::string made_up = content;
    for (int i = 0; i < 3; ++i) made_up[random() % made_up.size()] = static_cast<char>(random());
    const auto read = decode_profile(sealed(made_up));
    if (read) {
      EXPECT_EQ(encode(*read), encode(*decode_profile(encode(*read))));
    }
  }
  EXPECT_FALSE(decode_profile(sealed("\xff\xff\xff\xff\x0f")));
  EXPECT_FALSE(decode_profile(sealed("")));
}

}  // namespace
}  // namespace twosource
