// Test: tests/unit/base/compression_test.cc.
#include "base/compression.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <new>
#include <utility>

namespace twosource::base {
namespace {

constexpr int kLargestWindow = 26;  ///< log2 of bytes: zstd's levels up to 21; RFC 8878 asks for 8 MB at least
// zlib's way to say which of its formats: the size of the window, and more.
constexpr int kZlibWindow = 15;
constexpr int kGzipWindow = kZlibWindow + 16;
constexpr int kDeflateWindow = -kZlibWindow;
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

Inflate make_inflate(Compression kind) {
  const int window = kind == Compression::kGzip      ? kGzipWindow
                     : kind == Compression::kDeflate ? kDeflateWindow
                                                     : kZlibWindow;
  auto stream = std::make_unique<z_stream>();
  if (inflateInit2(stream.get(), window) != Z_OK) throw std::bad_alloc();
  return Inflate(stream.release());
}

struct EndBrotli {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};
using Brotli = std::unique_ptr<BrotliDecoderState, EndBrotli>;

Brotli make_brotli() {
  Brotli state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (!state) throw std::bad_alloc();
  return state;
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

/// One of the three.
struct Decompressor::Streams {
  Inflate zlib;
  Zstd<ZSTD_DCtx> zstd;
  Brotli brotli;
  std::string_view name;  ///< of the format

  Result<Step> step(std::string_view& in, char* out, std::size_t most, std::size_t& given) {
    if (zlib) return inflate_step(in, out, most, given);
    return zstd ? zstd_step(in, out, most, given) : brotli_step(in, out, most, given);
  }

  Result<Step> inflate_step(std::string_view& in, char* out, std::size_t most, std::size_t& given) {
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    zlib->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib does not write there
    zlib->avail_in = static_cast<uInt>(std::min(in.size(), kMost));
    zlib->next_out = reinterpret_cast<Bytef*>(out);
    zlib->avail_out = static_cast<uInt>(std::min(most, kMost));
    const uInt room = zlib->avail_out;
    const int status = inflate(zlib.get(), Z_NO_FLUSH);
    given = room - zlib->avail_out;
    in.remove_prefix(static_cast<std::size_t>(reinterpret_cast<const char*>(zlib->next_in) - in.data()));
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status == Z_STREAM_END) {
      inflateReset(zlib.get());
      return Step::kMemberEnd;
    }
    if (status != Z_OK && status != Z_BUF_ERROR) {
      return broken("is broken " + std::string(name) + ": " + (zlib->msg ? zlib->msg : "it needs a dictionary"));
    }
    return zlib->avail_out == 0 ? Step::kFull : Step::kNeedsMore;
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

  Result<Step> brotli_step(std::string_view& in, char* out, std::size_t most, std::size_t& given) {
    std::size_t left_in = in.size();
    std::size_t left_out = most;
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(in.data());
    auto* next_out = reinterpret_cast<std::uint8_t*>(out);
    const auto status = BrotliDecoderDecompressStream(brotli.get(), &left_in, &next_in, &left_out, &next_out, nullptr);
    given = most - left_out;
    in.remove_prefix(in.size() - left_in);
    switch (status) {
      case BROTLI_DECODER_RESULT_SUCCESS:
        brotli = make_brotli();
        return Step::kMemberEnd;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
        return Step::kNeedsMore;
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT:
        return Step::kFull;
      case BROTLI_DECODER_RESULT_ERROR:
        break;
    }
    const BrotliDecoderErrorCode code = BrotliDecoderGetErrorCode(brotli.get());
    // The codes of what could not be allocated stand together.
    if (code <= BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES && code >= BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES) {
      throw std::bad_alloc();
    }
    return broken("is broken brotli");
  }
};

Decompressor::Decompressor(Compression kind) : streams_(std::make_unique<Streams>()) {
  if (kind == Compression::kBrotli) {
    streams_->brotli = make_brotli();
  } else if (kind != Compression::kZstd) {
    streams_->zlib = make_inflate(kind);
    streams_->name = kind == Compression::kGzip ? "gzip" : "deflate";
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
  auto step = streams_->step(in, out.data() + before, most, given);
  out.resize(before + given);
  if (step && *step == Step::kMemberEnd) {
    inside_ = false;
  } else {
    inside_ = inside_ || in.size() < bytes;
  }
  return step;
}

void Decompressor::restart() {
  if (streams_->zlib) inflateReset(streams_->zlib.get());
  if (streams_->zstd) ZSTD_DCtx_reset(streams_->zstd.get(), ZSTD_reset_session_only);
  if (streams_->brotli) streams_->brotli = make_brotli();
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
