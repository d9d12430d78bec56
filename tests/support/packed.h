// Bytes packed as the programs gzip and zstd pack them, for tests.
#pragma once

#include <zlib.h>

#include <string>

#include "base/compression.h"

namespace twosource::test {

/// By zlib; its number for the window tells the format.
inline std::string packed_by_zlib(const std::string& bytes, int window) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

inline std::string gzip(const std::string& bytes) { return packed_by_zlib(bytes, 15 + 16); }
inline std::string zlib(const std::string& bytes) { return packed_by_zlib(bytes, 15); }
inline std::string deflate(const std::string& bytes) { return packed_by_zlib(bytes, -15); }

/// One uncompressed part (RFC 7932, 9.2) of up to 65,536 bytes, and the end.
inline std::string brotli(const std::string& bytes) {
  const std::size_t head = ((bytes.size() - 1) << 4U) | (1U << 20U);
  std::string packed;
  for (unsigned byte = 0; byte < 3; ++byte) packed += static_cast<char>((head >> (8U * byte)) & 0xFFU);
  return packed + bytes + '\3';
}

inline std::string zstd(const std::string& bytes) { return base::ZstdCodec(3).compress(bytes); }

}  // namespace twosource::test
