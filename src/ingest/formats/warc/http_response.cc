// Test: tests/unit/ingest/formats/warc/http_response_test.cc.
#include "ingest/formats/warc/http_response.h"

#include <algorithm>
#include <charconv>

#include "base/compression.h"
#include "base/unicode.h"

namespace twosource::ingest::warc {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;
constexpr std::size_t kLongestChunkLine = 256;

/// Takes the next line, without its end, off the front.
std::string_view take_line(std::string_view& bytes) {
  const std::size_t feed = std::min(bytes.find('\n'), bytes.size());
  std::string_view line = bytes.substr(0, feed);
  bytes.remove_prefix(std::min(feed + 1, bytes.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Of `text/html; charset="utf-8"`.
void take_type(HttpResponse& response, std::string_view value) {
  response.type = base::to_lower(base::trimmed(value.substr(0, value.find(';'))));
  const std::string lower = base::to_lower(value);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos || lower.size() != value.size()) return;
  std::string_view charset = value.substr(at + 8);
  charset = base::trimmed(charset.substr(0, charset.find(';')));
  while (!charset.empty() && (charset.front() == '"' || charset.front() == '\'')) charset.remove_prefix(1);
  response.charset = charset.substr(0, charset.find_first_of("\"'"));
}

/// The length that a chunk's first line tells, which is taken off the front.
std::optional<std::size_t> take_chunk_length(std::string_view& bytes) {
  const std::size_t feed = bytes.substr(0, kLongestChunkLine).find("\r\n");
  if (feed == std::string_view::npos) return std::nullopt;
  const std::string_view line = bytes.substr(0, feed);
  std::size_t length = 0;
  const auto [end, failed] = std::from_chars(line.data(), line.data() + line.size(), length, 16);
  if (failed != std::errc()) return std::nullopt;
  const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
  if (!rest.empty() && rest.front() != ';' && rest.front() != ' ') return std::nullopt;
  bytes.remove_prefix(feed + 2);
  return length;
}

/// Whether bytes begin like text: what is packed has control characters soon.
bool is_text(std::string_view bytes) {
  constexpr std::size_t kLookedAt = 256;
  return std::ranges::none_of(bytes.substr(0, kLookedAt), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

/// How a body is packed that its header calls packed, and whose bytes do not tell.
base::Compression named_compression(std::string_view bytes, std::string_view encoding) {
  if (encoding == "br" && !is_text(bytes)) return base::Compression::kBrotli;
  if (encoding != "deflate" || bytes.size() < 2 || is_text(bytes)) return base::Compression::kNone;
  // With the head of RFC 1950, as the standard has it, or bare, as many servers do.
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  const bool has_head = (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
  return has_head ? base::Compression::kZlib : base::Compression::kDeflate;
}

Result<Body> unpack(const Body& packed, base::Compression kind, std::size_t most) {
  const bool one_member = base::first_bytes(kind).empty();  // others may follow each other
  base::Decompressor unpacker(kind);
  std::string_view in = packed.bytes;
  Body body;
  bool more = true;
  while (more) {
    const auto step = unpacker.step(in, body.bytes, kPiece);
    if (!step && step.error().code == ErrorCode::kTooLarge) return step.error();
    if (body.bytes.size() > most) {
      return Error{ErrorCode::kTooLarge, "unpacks to more than " + std::to_string(most >> 20) + " MiB", {}};
    }
    if (!step) body.cut = true;
    more = step.ok() && (!in.empty() || *step == base::Decompressor::Step::kFull);
    if (step.ok() && one_member && *step == base::Decompressor::Step::kMemberEnd) more = false;
  }
  body.cut = body.cut || packed.cut || unpacker.inside_member();
  return body;
}

}  // namespace

std::optional<HttpResponse> parse_response(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return std::nullopt;
  HttpResponse response;
  const std::string_view status = take_line(bytes);
  const std::size_t space = std::min(status.find(' '), status.size());
  const std::string_view digits = base::trimmed(status.substr(space));
  std::from_chars(digits.data(), digits.data() + digits.size(), response.status);
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = base::to_lower(base::trimmed(line.substr(0, colon)));
    const std::string_view value = base::trimmed(line.substr(colon + 1));
    if (name == "content-type") take_type(response, value);
    if (name == "content-encoding") response.encoding = base::to_lower(value);
  }
  response.body = bytes;
  return response;
}

std::optional<Body> without_chunks(std::string_view stored) {
  Body body;
  bool any = false;
  while (true) {
    const auto length = take_chunk_length(stored);
    if (!length) {
      body.cut = true;
      break;
    }
    if (*length == 0) {
      any = true;
      break;
    }
    body.bytes += stored.substr(0, *length);
    if (stored.size() <= *length) {
      body.cut = true;
      break;
    }
    if (!stored.substr(*length).starts_with("\r\n")) {
      if (!any) return std::nullopt;
      body.cut = true;
      break;
    }
    stored.remove_prefix(*length + 2);
    any = true;
  }
  if (!any) return std::nullopt;
  return body;
}

Result<Body> unpack_body(std::string_view stored, std::string_view encoding, std::size_t most) {
  Body body;
  if (auto chunks = without_chunks(stored)) {
    body = std::move(*chunks);
  } else {
    body.bytes = stored;
  }
  const base::Compression told = base::compression_of(body.bytes);
  if (told != base::Compression::kNone) return unpack(body, told, most);
  const base::Compression named = named_compression(body.bytes, encoding);
  if (named == base::Compression::kNone) return body;
  auto unpacked = unpack(body, named, most);
  return unpacked && unpacked->bytes.empty() ? body : unpacked;
}

}  // namespace twosource::ingest::warc
