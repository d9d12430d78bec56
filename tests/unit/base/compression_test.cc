// gzip and zstd: streams cut anywhere, members in a row, hostile headers; texts that are kept.
#include "base/compression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zdict.h>
#include <zstd.h>

#include <vector>

#include "support/packed.h"

namespace twosource::base {
namespace {

using namespace std::string_literals;
using test::gzip;
using test::zstd;
using testing::HasSubstr;

const std::string kText = [] {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "Ship " + std::to_string(i) + " left the harbour.\n";
  return text;
}();

/// All that comes out of bytes that are given `chunk` at a time; the Error's message behind it.
std::string unpacked(Compression kind, std::string_view packed, std::size_t chunk, std::size_t* members = nullptr) {
  Decompressor stream(kind);
  std::string out;
  for (std::size_t at = 0; at < packed.size(); at += chunk) {
    std::string_view in = packed.substr(at, chunk);
    auto step = Result<Decompressor::Step>(Decompressor::Step::kFull);
    while (!in.empty() || *step == Decompressor::Step::kFull) {
      step = stream.step(in, out, 700);
      if (!step) return out + "! " + step.error().message;
      if (members && *step == Decompressor::Step::kMemberEnd) ++*members;
    }
  }
  return stream.inside_member() ? out + "! ends too early" : out;
}

std::string unpacked(std::string_view packed, std::size_t chunk = 1000, std::size_t* members = nullptr) {
  return unpacked(compression_of(packed), packed, chunk, members);
}

std::string trained_dictionary() {
  std::string samples;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 2000; ++i) {
    const std::string sample = "Ship " + std::to_string(i * 7919) + " left the harbour.\n";
    samples += sample;
    sizes.push_back(sample.size());
  }
  std::string bytes(2048, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(bytes.data(), bytes.size(), samples.data(), sizes.data(),
                                                 static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) return ZDICT_getErrorName(size);
  bytes.resize(size);
  return bytes;
}

TEST(Compression, WhatNoBytesTellIsUnpackedAsItIsCalled) {
  const std::string text = kText.substr(0, 60000);
  const std::pair<Compression, std::string> all[] = {{Compression::kZlib, test::zlib(text)},
                                                     {Compression::kDeflate, test::deflate(text)},
                                                     {Compression::kBrotli, test::brotli(text)}};
  for (const auto& [kind, packed] : all) {
    EXPECT_EQ(compression_of(packed), Compression::kNone);
    for (const std::size_t chunk : {1, 7, 100000}) EXPECT_EQ(unpacked(kind, packed, chunk), text);
    EXPECT_THAT(unpacked(kind, packed.substr(0, packed.size() / 2), 100), HasSubstr("! ends too early"));
    EXPECT_THAT(unpacked(kind, "\xFF\xFF\xFF\xFF\xFF\xFF", 100), HasSubstr("! is broken"));
  }
}

TEST(Compression, BrotliBeginsAnewWhenItIsToldTo) {
  Decompressor stream(Compression::kBrotli);
  std::string out;
  std::string_view half = "\x30\x06";
  ASSERT_TRUE(stream.step(half, out, 100));
  EXPECT_TRUE(stream.inside_member());
  stream.restart();
  const std::string packed = test::brotli("Ship 1 left the harbour.");
  std::string_view in = packed;
  EXPECT_EQ(*stream.step(in, out, 100), Decompressor::Step::kMemberEnd);
  EXPECT_EQ(out, "Ship 1 left the harbour.");
}

TEST(Compression, IsToldByTheFirstBytes) {
  EXPECT_EQ(compression_of(gzip("a")), Compression::kGzip);
  EXPECT_EQ(compression_of(zstd("a")), Compression::kZstd);
  EXPECT_EQ(compression_of("\x50\x2A\x4D\x18\1\0\0\0x"s), Compression::kZstd) << "a skippable frame";
  EXPECT_EQ(compression_of("A text."), Compression::kNone);
  EXPECT_EQ(compression_of(""), Compression::kNone);
  EXPECT_EQ(compression_of("\x1F"), Compression::kGzip) << "cut off";
}

TEST(Compression, AStreamIsTheSameHoweverItIsCut) {
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}}) {
    EXPECT_EQ(unpacked(gzip(kText), chunk), kText);
    EXPECT_EQ(unpacked(zstd(kText), chunk), kText);
  }
}

TEST(Compression, MembersFollowEachOther) {
  for (const auto& pack : {gzip, zstd}) {
    std::size_t members = 0;
    EXPECT_EQ(unpacked(pack("One. ") + pack("") + pack("Two."), 5, &members), "One. Two.");
    EXPECT_EQ(members, 3U);
  }
}

TEST(Compression, WhatEndsTooEarlyIsKeptUpToThere) {
  for (const std::string& packed : {gzip(kText), zstd(kText)}) {
    for (std::size_t i = 1; i <= 100; ++i) {
      const std::string out = unpacked(std::string_view(packed).substr(0, 4 + (packed.size() - 5) * i / 100));
      const std::size_t end = out.find("! ends too early");
      ASSERT_NE(end, std::string::npos);
      EXPECT_TRUE(kText.starts_with(out.substr(0, end)));
    }
  }
}

TEST(Compression, WhatIsBrokenIsToldAndTheNextMemberCanBeRead) {
  std::string packed = gzip(kText);
  packed[packed.size() - 8] ^= 1;  // of the checksum
  EXPECT_THAT(unpacked(packed), HasSubstr("! is broken gzip: "));
  std::string wrong_sum = zstd(kText);
  wrong_sum.back() ^= 1;
  EXPECT_THAT(unpacked(wrong_sum), HasSubstr("! is broken zstd: "));

  Decompressor stream(Compression::kGzip);
  std::string out;
  std::string_view in = packed;
  while (stream.step(in, out, 1000)) {
  }
  stream.restart();
  const std::string next = gzip("Next.");
  in = next;
  out.clear();
  ASSERT_TRUE(stream.step(in, out, 1000));
  EXPECT_EQ(out, "Next.");
}

TEST(Compression, AWindowBeyondTheLimitIsRefused) {
  // RFC 8878, 3.1.1: no single segment, no content size; a window descriptor of 2^(10 + 17) bytes; a raw last block "a".
  EXPECT_THAT(unpacked("\x28\xB5\x2F\xFD\0\x88\x09\0\0a"s),
              HasSubstr("! is packed by zstd with a window of more than 64 MiB"));
  EXPECT_EQ(unpacked("\x28\xB5\x2F\xFD\0\x80\x09\0\0a"s), "a");
}

TEST(ZstdCodec, GivesBackWhatItWasGiven) {
  ZstdCodec codec(9);
  for (const std::string& text : {std::string(), "A"s, kText}) {
    EXPECT_EQ(*codec.decompress(codec.compress(text), text.size()), text);
  }
  EXPECT_LT(codec.compress(kText).size(), kText.size() / 4);
}

TEST(ZstdCodec, RefusesWhatIsBrokenOrTooLarge) {
  ZstdCodec codec(9);
  std::string packed = codec.compress(kText);
  EXPECT_EQ(codec.decompress(packed, kText.size() - 1).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(codec.decompress(packed.substr(0, packed.size() - 1), 1 << 20).error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(codec.decompress("A text.", 1 << 20).error().code, ErrorCode::kBrokenInput);
  packed.back() ^= 1;
  EXPECT_EQ(codec.decompress(packed, 1 << 20).error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(*codec.decompress(codec.compress("Still works."), 100), "Still works.");
}

TEST(ZstdCodec, WhatRepeatsABesideIsSmallerAndIsHadBackBesideItAlone) {
  ZstdCodec codec(9);
  const std::string notes = "words: " + kText.substr(0, 400);
  const std::string packed = codec.compress(notes, kText);
  EXPECT_LT(packed.size(), codec.compress(notes).size());
  EXPECT_EQ(*codec.decompress(packed, 1 << 20, kText), notes);
  EXPECT_EQ(codec.decompress(packed, 1 << 20, "Another text.").error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(codec.decompress(packed, 1 << 20).error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(*codec.decompress(codec.compress(notes), 1 << 20), notes) << "what is beside is of one call alone";
}

TEST(ZstdCodec, WhatWasPackedWithADictionaryCannotBeReadWithoutIt) {
  const std::string dictionary = trained_dictionary();
  const std::string text = "Ship 4711 left the harbour.\n";
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  packed.resize(ZSTD_compress_usingDict(context, packed.data(), packed.size(), text.data(), text.size(),
                                        dictionary.data(), dictionary.size(), 9));
  ZSTD_freeCCtx(context);
  EXPECT_THAT(ZstdCodec(9).decompress(packed, 100).error().message, HasSubstr("a dictionary that is not here"));
}

}  // namespace
}  // namespace twosource::base
