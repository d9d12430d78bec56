// Test: tests/unit/base/compression_test.cc.
#include "base/compression.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

namespace twosource::base {
namespace {

constexpr int kLargestWindow = 26;  ///< log2 of bytes: zstd's levels up to 21; RFC 8878 asks for 8 MB at least
constexpr int kGzipWindow = 15 + 16;
constexpr std::string_view kGzipStart = "\x1F\x8B\x08";
constexpr std::string_view kZstdStart = "\x28\xB5\x2F\xFD";

struct FreeZstd {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
template <class T>
using Zstd = std::unique_ptr<T, FreeZstd>;

/// What a C function made, which gives none where there is no memory.
template <class T>
Zstd<T> owned(T* made) {
  if (made == nullptr) throw std::bad_alloc();
  return Zstd<T>(made);
}

struct EndInflate {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};
using Inflate = std::unique_ptr<z_stream, EndInflate>;

Inflate make_inflate() {
  auto stream = std::make_unique<z_stream>();
  if (inflateInit2(stream.get(), kGzipWindow) != Z_OK) throw std::bad_alloc();
  return Inflate(stream.release());
}

Error broken(std::string message) { return {ErrorCode::kBrokenInput, std::move(message), {}}; }

Error zstd_error(std::size_t code) {
  switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_memory_allocation:
      throw std::bad_alloc();
    case ZSTD_error_frameParameter_windowTooLarge:
      return {ErrorCode::kTooLarge,
              "is packed by zstd with a window of more than " + std::to_string(1 << (kLargestWindow - 20)) +
                  " MiB; pack it without --long and below level 22",
              {}};
    case ZSTD_error_dictionary_wrong:
      return broken("is packed by zstd with a dictionary that is not here; unpack it first");
    default:
      return broken(std::string("is broken zstd: ") + ZSTD_getErrorName(code));
  }
}

}  // namespace

Compression compression_of(std::string_view start) {
  const bool stump = !start.empty() && start.size() < kGzipStart.size();  // cut off within its first bytes
  if (stump ? kGzipStart.starts_with(start) : start.starts_with(kGzipStart)) return Compression::kGzip;
  // A skippable frame may stand before the first of zstd's own: web archives keep their dictionary there.
  const bool skippable = start.size() >= 4 && (start[0] & 0xF0) == 0x50 && start.substr(1, 3) == "\x2A\x4D\x18";
  return skippable || start.starts_with(kZstdStart) ? Compression::kZstd : Compression::kNone;
}

std::string_view first_bytes(Compression kind) {
  return kind == Compression::kGzip ? kGzipStart : kind == Compression::kZstd ? kZstdStart : std::string_view();
}

/// One of the two.
struct Decompressor::Streams {
  Inflate gzip;
  Zstd<ZSTD_DCtx> zstd;

  Result<Step> inflate_step(std::string_view& in, char* out, std::size_t most, std::size_t& given) {
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    gzip->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib does not write there
    gzip->avail_in = static_cast<uInt>(std::min(in.size(), kMost));
    gzip->next_out = reinterpret_cast<Bytef*>(out);
    gzip->avail_out = static_cast<uInt>(std::min(most, kMost));
    const uInt room = gzip->avail_out;
    const int status = inflate(gzip.get(), Z_NO_FLUSH);
    given = room - gzip->avail_out;
    in.remove_prefix(static_cast<std::size_t>(reinterpret_cast<const char*>(gzip->next_in) - in.data()));
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status == Z_STREAM_END) {
      inflateReset(gzip.get());
      return Step::kMemberEnd;
    }
    if (status != Z_OK && status != Z_BUF_ERROR) {
      return broken(std::string("is broken gzip: ") + (gzip->msg ? gzip->msg : "it needs a dictionary"));
    }
    return gzip->avail_out == 0 ? Step::kFull : Step::kNeedsMore;
  }

  Result<Step> zstd_step(std::string_view& in, char* out, std::size_t most, std::size_t& given) {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, most, 0};
    const std::size_t left = ZSTD_decompressStream(zstd.get(), &to, &from);
    given = to.pos;
    in.remove_prefix(from.pos);
    if (ZSTD_isError(left) != 0) return zstd_error(left);
    if (left == 0) return Step::kMemberEnd;
    return to.pos == to.size ? Step::kFull : Step::kNeedsMore;
  }
};

Decompressor::Decompressor(Compression kind) : streams_(std::make_unique<Streams>()) {
  if (kind == Compression::kGzip) {
    streams_->gzip = make_inflate();
  } else {
    streams_->zstd = owned(ZSTD_createDCtx());
    ZSTD_DCtx_setParameter(streams_->zstd.get(), ZSTD_d_windowLogMax, kLargestWindow);
  }
}
Decompressor::Decompressor(Decompressor&&) noexcept = default;
Decompressor& Decompressor::operator=(Decompressor&&) noexcept = default;
Decompressor::~Decompressor() = default;

Result<Decompressor::Step> Decompressor::step(std::string_view& in, std::string& out, std::size_t most) {
  const std::size_t before = out.size();
  const std::size_t bytes = in.size();
  out.resize(before + most);
  std::size_t given = 0;
  auto step = streams_->gzip ? streams_->inflate_step(in, out.data() + before, most, given)
                             : streams_->zstd_step(in, out.data() + before, most, given);
  out.resize(before + given);
  if (step && *step == Step::kMemberEnd) {
    inside_ = false;
  } else {
    inside_ = inside_ || in.size() < bytes;
  }
  return step;
}

void Decompressor::restart() {
  if (streams_->gzip) inflateReset(streams_->gzip.get());
  if (streams_->zstd) ZSTD_DCtx_reset(streams_->zstd.get(), ZSTD_reset_session_only);
  inside_ = false;
}

struct ZstdCodec::Contexts {
  Zstd<ZSTD_CCtx> compress = owned(ZSTD_createCCtx());
  Zstd<ZSTD_DCtx> decompress = owned(ZSTD_createDCtx());
};

ZstdCodec::ZstdCodec(int level) : contexts_(std::make_unique<Contexts>()) {
  ZSTD_CCtx_setParameter(contexts_->compress.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(contexts_->compress.get(), ZSTD_c_checksumFlag, 1);
}
ZstdCodec::ZstdCodec(ZstdCodec&&) noexcept = default;
ZstdCodec& ZstdCodec::operator=(ZstdCodec&&) noexcept = default;
ZstdCodec::~ZstdCodec() = default;

std::string ZstdCodec::compress(std::string_view bytes, std::string_view beside) {
  ZSTD_CCtx_refPrefix(contexts_->compress.get(), beside.data(), beside.size());  // for this one call
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  // Into a buffer of that size it fails for want of memory alone.
  const std::size_t size =
      ZSTD_compress2(contexts_->compress.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();
  packed.resize(size);
  return packed;
}

Result<std::string> ZstdCodec::decompress(std::string_view packed, std::size_t most, std::string_view beside) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    return broken("is no zstd that tells its length");
  }
  if (size > most) {
    return Error{ErrorCode::kTooLarge, "unpacks to " + std::to_string(size) + " bytes, more than is taken", {}};
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  ZSTD_DCtx_refPrefix(contexts_->decompress.get(), beside.data(), beside.size());  // for this one call
  const std::size_t got =
      ZSTD_decompressDCtx(contexts_->decompress.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0) return zstd_error(got);
  if (got != bytes.size()) return broken("is zstd of another length than it tells");
  return bytes;
}

}  // namespace twosource::base
