// gzip, deflate, brotli and zstd, by zlib, libbrotlidec and libzstd: a stream of bytes unpacked piece by piece, and single
// texts packed by zstd for keeping.
//
//   A stream:
//       Decompressor stream(compression_of(bytes));
//       while (!bytes.empty()) {
//         auto step = stream.step(bytes, out, most);   // cuts off of `bytes` what it used, appends to `out`
//         if (!step) …                                 // broken, or asks for too much memory
//       }
//       if (stream.inside_member()) …                  // the bytes ended too early
//
//   Texts that are kept:
//       ZstdCodec codec(9);
//       const std::string packed = codec.compress(text);
//       Result<std::string> text = codec.decompress(packed, most);
//       const std::string notes = codec.compress(notes_on_text, text);   // which repeat its words
//
// Formats: RFC 1952 (gzip), 1950 (zlib), 1951 (deflate), 7932 (brotli), 8878 (zstd). Test: tests/unit/base/compression_test.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::base {

enum class Compression {
  kNone,
  kGzip,
  kZstd,
  // No bytes tell these: whoever unpacks them was told.
  kZlib,
  kDeflate,
  kBrotli,
};

/// How bytes are packed that begin like this: four of them tell. Never one of those that no bytes tell.
Compression compression_of(std::string_view start);

/// The bytes that a member of this kind begins with; empty where none tell.
std::string_view first_bytes(Compression kind);

/// Unpacks members of one kind, one behind the other, in bounded memory: 64 MiB for zstd's window at most, 16 MiB for
/// brotli's.
class Decompressor {
 public:
  explicit Decompressor(Compression kind);  ///< not kNone
  Decompressor(Decompressor&&) noexcept;
  Decompressor& operator=(Decompressor&&) noexcept;
  ~Decompressor();

  enum class Step {
    kNeedsMore,  ///< all of `in` is used
    kFull,       ///< `most` bytes were given out; there may be more
    kMemberEnd,  ///< a member is whole, its checksum right; the next byte of `in` begins another one
  };
  /// Uses bytes from the front of `in`, which is cut by them, and appends at most `most` bytes to `out`. What breaks the
  /// format is an Error(kBrokenInput), a window beyond the limit an Error(kTooLarge), both without a place; what was
  /// unpacked before it is in `out`. After an Error: restart().
  Result<Step> step(std::string_view& in, std::string& out, std::size_t most);

  /// Forgets the member that is being unpacked: the next byte begins a new one.
  void restart();

  /// Whether a member has begun and not ended.
  [[nodiscard]] bool inside_member() const { return inside_; }

 private:
  struct Streams;
  std::unique_ptr<Streams> streams_;
  bool inside_ = false;
};

/// Packs and unpacks texts, each by itself, with its length and checksum. Keeps working memory: one for each thread.
class ZstdCodec {
 public:
  /// `level` 1 (fast) to 19 (small).
  explicit ZstdCodec(int level);
  ZstdCodec(ZstdCodec&&) noexcept;
  ZstdCodec& operator=(ZstdCodec&&) noexcept;
  ~ZstdCodec();

  /// What repeats pieces of `beside` is smaller for it, and is had back with the same bytes beside it alone.
  [[nodiscard]] std::string compress(std::string_view bytes, std::string_view beside = {});

  /// What compress() was given. Error(kBrokenInput) for anything else, Error(kTooLarge) beyond
  /// `most` bytes, both without a place.
  [[nodiscard]] Result<std::string> decompress(std::string_view packed, std::size_t most, std::string_view beside = {});

 private:
  struct Contexts;
  std::unique_ptr<Contexts> contexts_;
};

}  // namespace twosource::base
