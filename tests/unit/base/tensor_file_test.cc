// Weights files: what they hold, and that no altered byte goes unseen.
#include "base/tensor_file.h"

#include <gtest/gtest.h>

#include <cstring>

#include "base/sha256.h"

namespace twosource::base {
namespace {

template <class T>
void put(std::string& bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// A file of one tensor: two rows of three floats.
std::string small_file() {
  constexpr std::size_t kOffset = 256;
  std::string bytes(kOffset + 24, '\0');
  std::memcpy(bytes.data(), "twosource-tensor", 16);
  put(bytes, 16, std::uint32_t{1});
  put(bytes, 20, std::uint32_t{1});
  put(bytes, 24, std::uint64_t{bytes.size()});
  std::memcpy(bytes.data() + 128, "bias", 4);
  put(bytes, 128 + 48, std::uint32_t{1});
  put(bytes, 128 + 52, std::uint32_t{2});
  put(bytes, 128 + 56, std::uint32_t{3});
  put(bytes, 128 + 64, std::uint64_t{kOffset});
  put(bytes, 128 + 72, std::uint64_t{24});
  for (std::size_t i = 0; i < 6; ++i) put(bytes, kOffset + 4 * i, static_cast<float>(i));
  return bytes;
}

std::string sealed(std::string bytes) {
  put(bytes, 32, tensor_checksum(std::string_view(bytes).substr(kTensorFileHeader)));
  return bytes;
}

TEST(TensorFile, GivesTensorsByNameAndShape) {
  const std::string bytes = sealed(small_file());
  const auto file = TensorFile::parse(bytes, "small");
  ASSERT_TRUE(file.ok()) << file.error().line();
  EXPECT_EQ(file->floats("bias", 2, 3).value()[4], 4.0F);
  EXPECT_EQ(file->floats("bias", 0, 3).value().size(), 6U);
  EXPECT_FALSE(file->floats("bias", 3, 2).ok());
  EXPECT_FALSE(file->integers("bias", 2, 3).ok());
  EXPECT_FALSE(file->floats("weight", 2, 3).ok());
}

TEST(TensorFile, TruncatedAnywhereItIsOneError) {
  const std::string bytes = sealed(small_file());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto file = TensorFile::parse(std::string_view(bytes).substr(0, size), "small");
    ASSERT_FALSE(file.ok()) << size;
    EXPECT_EQ(file.error().code, ErrorCode::kDataBroken);
    EXPECT_EQ(file.error().where, "small");
  }
}

TEST(TensorFile, AFlippedBitIsSeen) {
  const std::string bytes = sealed(small_file());
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    // The SHA-256 and what follows it in the header are no part of what loading compares.
    const bool compared = bit / 8 < 40 || bit / 8 >= kTensorFileHeader;
    EXPECT_EQ(TensorFile::parse(flipped, "small").ok(), !compared) << bit;
  }
}

TEST(TensorFile, ASealedTableIsNotTrusted) {
  for (const auto& [at, value] : {std::pair{48, 7U}, std::pair{52, 0xFFFFFFFFU}, std::pair{64, 0xFFFFFFC0U},
                                  std::pair{64, 257U}, std::pair{72, 0xFFFFFFFFU}, std::pair{76, 0xFFFFFFFFU}}) {
    std::string bytes = small_file();
    put(bytes, 128 + at, value);
    EXPECT_FALSE(TensorFile::parse(sealed(bytes), "small").ok()) << at;
  }
}

TEST(TensorFile, TheEncodersWeightsAreWhatTheirHeadersSay) {
  for (const std::string name : {"encoder", "statements"}) {
    const auto file = TensorFile::open(TWOSOURCE_SOURCE_DIR "/data/en/language/" + name + ".weights");
    ASSERT_TRUE(file.ok()) << file.error().line();
    EXPECT_EQ(file->recorded_sha256(), file->actual_sha256()) << name;
  }
}

}  // namespace
}  // namespace twosource::base
