// The two hashes that spaCy models are trained on: MurmurHash64A names strings, MurmurHash3 spreads those names over
// the rows of embedding tables. By Austin Appleby, public domain; bit for bit as in murmurhash 1.0 and thinc 8.
//
// Test: tests/unit/language/murmur_test.cc, against values that spaCy gave.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace twosource::language {

static_assert(std::endian::native == std::endian::little,
              "the hashes of spaCy's models are those of little-endian machines");

/// MurmurHash64A of some bytes. spaCy's name of a string is this with seed 1.
inline std::uint64_t hash64A(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t kMultiplier = 0xc6a4a7935bd1e995ULL;
  constexpr int kShift = 47;
  std::uint64_t hash = seed ^ (bytes.size() * kMultiplier);
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data() + at, 8);
    block *= kMultiplier;
    block ^= block >> kShift;
    block *= kMultiplier;
    hash = (hash ^ block) * kMultiplier;
  }
  if (at < bytes.size()) {
    std::uint64_t tail = 0;
    std::memcpy(&tail, bytes.data() + at, bytes.size() - at);
    hash = (hash ^ tail) * kMultiplier;
  }
  hash ^= hash >> kShift;
  hash *= kMultiplier;
  return hash ^ (hash >> kShift);
}

/// The four row numbers (before the modulus) that thinc's HashEmbed gives a key: `ops.hash(key, seed)`. thinc calls it
/// MurmurHash3_x86_128_uint64; it is the x64 variant for a key of eight bytes.
inline std::array<std::uint32_t, 4> murmur3_x86_128_uint64(std::uint64_t key, std::uint32_t seed) {
  const auto mix = [](std::uint64_t h) {
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
  };
  std::uint64_t h1 = std::rotl(key * 0x87c37b91114253d5ULL, 31) * 0x4cf5ad432745937fULL;
  h1 ^= seed;
  h1 ^= 8;
  std::uint64_t h2 = std::uint64_t{seed} ^ 8U;
  h1 += h2;
  h2 += h1;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 += h2;
  h2 += h1;
  return {static_cast<std::uint32_t>(h1), static_cast<std::uint32_t>(h1 >> 32), static_cast<std::uint32_t>(h2),
          static_cast<std::uint32_t>(h2 >> 32)};
}

}  // namespace twosource::language
