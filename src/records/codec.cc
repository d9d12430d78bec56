// The stored forms of a Reading, behind include/twosource/codec.h. Test: tests/unit/records/codec_test.cc.
#include "twosource/codec.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "base/guard.h"
#include "base/json.h"
#include "records/binary.h"
#include "records/check.h"
#include "records/json.h"
#include "records/wire.h"

namespace twosource {
namespace {

constexpr std::size_t kLargestEncoded = std::size_t{64} << 20;
constexpr std::size_t kLargestJson = std::size_t{512} << 20;
constexpr std::string_view kWhat = "an encoded Reading";

using records::Section;

Error broken(std::string_view message) { return {ErrorCode::kBrokenInput, std::string(message), std::string(kWhat)}; }

Error too_large(std::size_t limit) {
  return {ErrorCode::kTooLarge, "is larger than the " + std::to_string(limit) + " bytes that are read",
          std::string(kWhat)};
}

Error newer_version(std::string_view version, std::string_view known) {
  return {ErrorCode::kNewerVersion,
          "is of version " + std::string(version) + ", this program reads " + std::string(known) +
              ": read it with a newer Twosource",
          std::string(kWhat)};
}

/// One section at the front of `cursor`: its number and its content, whose checksum holds.
Result<std::pair<std::uint64_t, std::string_view>> next_section(records::Cursor& cursor) {
  const auto number = cursor.varint();
  const auto size = number ? cursor.varint() : std::nullopt;
  const auto sum = size ? cursor.take(8) : std::nullopt;
  const auto content = sum ? cursor.take(*size) : std::nullopt;
  if (!content) return broken("is cut short");
  std::uint64_t given = 0;
  for (int i = 7; i >= 0; --i) given = (given << 8U) | static_cast<unsigned char>((*sum)[static_cast<std::size_t>(i)]);
  if (given != records::checksum_of(*number, *content)) return broken("is damaged: a checksum does not hold");
  return std::pair(*number, *content);
}

/// `text`: in place of the one that was left out.
Result<Reading> decode(std::string_view bytes, const CodecOptions& options, std::optional<std::string> text) {
  if (bytes.size() > kLargestEncoded) return too_large(kLargestEncoded);
  records::Cursor cursor(bytes);
  const auto magic = cursor.take(records::kMagic.size());
  if (!magic || *magic != records::kMagic) return broken("begins with other bytes than an encoded Reading does");
  const auto major = cursor.take(1);
  if (!major) return broken("is cut short");
  const auto version = static_cast<std::uint8_t>(major->front());
  if (version > records::kMajorVersion) {
    return newer_version(std::to_string(version), std::to_string(records::kMajorVersion));
  }
  Reading reading;
  bool has_reading = false;
  while (!cursor.done()) {
    const auto section = next_section(cursor);
    if (!section) return section.error();
    const auto& [number, content] = *section;
    const bool is_reading = number == static_cast<std::uint64_t>(Section::kReading);
    const bool is_tokens = number == static_cast<std::uint64_t>(Section::kTokens) && options.tokens;
    if ((is_reading && has_reading) || (is_tokens && !reading.tokens.empty())) return broken("has a section twice");
    has_reading = has_reading || is_reading;
    if (!is_reading && !is_tokens) continue;
    auto read = read_section(content, is_reading ? Section::kReading : Section::kTokens, reading);
    if (!read) return read.error();
  }
  if (!has_reading) return broken("is cut short");
  if (text) reading.report.text = *std::move(text);
  if (auto sound = records::check(reading); !sound) return sound.error();
  return reading;
}

Result<Reading> read_json(std::string_view text) {
  if (text.size() > kLargestJson) return too_large(kLargestJson);
  const auto json = base::parse_json(text, "a Reading as JSON");
  if (!json) return json.error();
  const auto schema = json->is_object() ? json->find("schema") : json->end();
  const std::string version = schema != json->end() && schema->is_string() ? schema->get<std::string>() : "";
  if (version != records::kReadingSchema) {
    const bool is_reading =
        version.starts_with(records::kReadingSchema.substr(0, records::kReadingSchema.find('/') + 1));
    if (is_reading) return newer_version(version, records::kReadingSchema);
    return Error{ErrorCode::kBrokenInput, "is not " + std::string(records::kReadingSchema), "schema"};
  }
  auto reading = records::reading_of(*json);
  if (!reading) return reading.error();
  if (auto sound = records::check(*reading); !sound) return sound.error();
  return reading;
}

}  // namespace

std::string encode(const Reading& reading, const CodecOptions& options) {
  std::string bytes(records::kMagic);
  bytes += static_cast<char>(records::kMajorVersion);
  append_section(bytes, Section::kReading, section_of(reading, Section::kReading, options.text));
  if (options.tokens && !reading.tokens.empty()) {
    append_section(bytes, Section::kTokens, section_of(reading, Section::kTokens));
  }
  return bytes;
}

Result<Reading> decode_reading(std::string_view bytes, const CodecOptions& options) {
  return base::guarded(std::string(kWhat), [&] { return decode(bytes, options, std::nullopt); });
}

Result<Reading> decode_reading(std::string_view bytes, std::string text) {
  return base::guarded(std::string(kWhat), [&] { return decode(bytes, {.tokens = false}, std::move(text)); });
}

Result<Reading> reading_from_json(std::string_view json) {
  return base::guarded("a Reading as JSON", [&] { return read_json(json); });
}

}  // namespace twosource
