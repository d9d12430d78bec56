// A StoryProfile as bytes and back.
//
//   bytes   what
//   1       version, 1
//   8       checksum of the rest, little-endian
//   …       the lists in the order of the header, each its count and then its keys, every one told by how far it is from
//           the one before; behind the keys of terms their weights, of figures their bounds (floats, little-endian)
//   …       first day, last day, minute (each 0, or 1 and the number), outlet, agency
//
// Numbers are varints (records/wire.h). Test: tests/unit/records/profile_codec_test.cc.
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

#include "base/guard.h"
#include "base/tensor_file.h"
#include "records/wire.h"
#include "twosource/stories.h"

namespace twosource {
namespace {

using records::append_varint;
using records::Cursor;

constexpr char kVersion = 1;
constexpr std::size_t kChecksum = 8;
constexpr std::size_t kLargest = std::size_t{64} * 1024;

template <class Number>
void append_little_endian(std::string& bytes, Number value) {
  for (unsigned byte = 0; byte < sizeof value; ++byte) bytes += static_cast<char>((value >> (8U * byte)) & 0xFFU);
}

template <class Number>
Number little_endian(std::string_view bytes) {
  Number value = 0;
  for (unsigned byte = 0; byte < sizeof value; ++byte) {
    value |= static_cast<Number>(static_cast<unsigned char>(bytes[byte])) << (8U * byte);
  }
  return value;
}

/// A list ascending by key: how many, then each key by its distance from the one before.
template <class Entry, class Key>
void append_keys(std::string& bytes, const std::vector<Entry>& entries, const Key& key_of) {
  append_varint(bytes, entries.size());
  std::int64_t before = 0;
  for (const Entry& entry : entries) {
    const std::int64_t key = key_of(entry);
    append_varint(bytes, records::zigzag(key - before));
    before = key;
  }
}

void append_terms(std::string& bytes, const std::vector<ProfileTerm>& terms) {
  append_keys(bytes, terms, [](const ProfileTerm& term) { return std::int64_t{term.key}; });
  for (const ProfileTerm& term : terms) bytes += static_cast<char>(term.weight);
}

constexpr auto kItself = [](std::int64_t key) { return key; };

template <class Number>
void append_optional(std::string& bytes, const std::optional<Number>& value) {
  append_varint(bytes, value ? 1 : 0);
  if (value) append_varint(bytes, records::zigzag(*value));
}

/// Reads what the functions above append; after the first fault everything reads as empty.
class ProfileReader {
 public:
  explicit ProfileReader(std::string_view bytes) : cursor_(bytes) {}

  template <class Number, class Entry, class Member>
  void keys(std::vector<Entry>& entries, const Member& member) {
    const std::uint64_t count = number();
    if (count > cursor_.left()) return fail();
    std::int64_t before = 0;
    for (std::uint64_t i = 0; i < count && sound_; ++i) {
      const std::int64_t step = records::unzigzag(number());
      constexpr std::int64_t kFarthest = std::int64_t{1} << 33U;
      if (step < -kFarthest || step > kFarthest || (i > 0 && step <= 0)) return fail();
      before += step;
      if (!std::in_range<Number>(before)) return fail();
      member(entries.emplace_back()) = static_cast<Number>(before);
    }
  }

  void terms(std::vector<ProfileTerm>& terms) {
    keys<std::uint32_t>(terms, [](ProfileTerm& term) -> std::uint32_t& { return term.key; });
    for (ProfileTerm& term : terms) {
      term.weight = fixed<std::uint8_t>();
      if (term.weight == 0) return fail();
    }
  }

  template <class Number>
  void plain_keys(std::vector<Number>& entries) {
    keys<Number>(entries, [](Number& entry) -> Number& { return entry; });
  }

  void figures(std::vector<ProfileFigure>& figures) {
    keys<std::uint32_t>(figures, [](ProfileFigure& figure) -> std::uint32_t& { return figure.counted; });
    for (ProfileFigure& figure : figures) {
      figure.least = std::bit_cast<float>(fixed<std::uint32_t>());
      figure.most = std::bit_cast<float>(fixed<std::uint32_t>());
      if (std::isnan(figure.least) || std::isnan(figure.most) || figure.least > figure.most) return fail();
    }
  }

  template <class Number>
  void optional(std::optional<Number>& value) {
    const std::uint64_t there = number();
    if (there > 1) return fail();
    if (there == 0) return;
    const std::int64_t read = records::unzigzag(number());
    if (!std::in_range<Number>(read)) return fail();
    value = static_cast<Number>(read);
  }

  void key(std::uint32_t& value) {
    const std::uint64_t read = number();
    if (!std::in_range<std::uint32_t>(read)) return fail();
    value = static_cast<std::uint32_t>(read);
  }

  [[nodiscard]] bool done() const { return sound_ && cursor_.done(); }

 private:
  std::uint64_t number() {
    const auto value = sound_ ? cursor_.varint() : std::nullopt;
    if (!value) fail();
    return value.value_or(0);
  }

  template <class Number>
  Number fixed() {
    const auto bytes = sound_ ? cursor_.take(sizeof(Number)) : std::nullopt;
    if (!bytes) return fail(), Number{};
    return little_endian<Number>(*bytes);
  }

  void fail() { sound_ = false; }

  Cursor cursor_;
  bool sound_ = true;
};

Error broken(std::string what) { return Error{ErrorCode::kBrokenInput, std::move(what), "a story profile"}; }

Result<StoryProfile> decode(std::string_view bytes) {
  if (bytes.size() > kLargest) return Error{ErrorCode::kTooLarge, "has more than 64 KiB", "a story profile"};
  if (bytes.size() < 1 + kChecksum) return broken("is cut short");
  if (bytes.front() > kVersion) {
    return Error{ErrorCode::kNewerVersion, "is of a newer version, which this program cannot read", "a story profile"};
  }
  const std::string_view content = bytes.substr(1 + kChecksum);
  if (bytes.front() < kVersion || little_endian<std::uint64_t>(bytes.substr(1)) != base::tensor_checksum(content)) {
    return broken("is altered or cut short: make it anew from its Reading");
  }
  StoryProfile profile;
  ProfileReader reader(content);
  reader.terms(profile.words);
  reader.terms(profile.names);
  reader.terms(profile.opening);
  reader.terms(profile.title);
  reader.plain_keys(profile.persons);
  reader.plain_keys(profile.places);
  reader.plain_keys(profile.event_days);
  reader.figures(profile.figures);
  reader.plain_keys(profile.passages);
  reader.optional(profile.first_day);
  reader.optional(profile.last_day);
  reader.optional(profile.minute);
  reader.key(profile.outlet);
  reader.key(profile.agency);
  if (!reader.done() || profile.first_day.has_value() != profile.last_day.has_value()) {
    return broken("holds what no profile has");
  }
  return profile;
}

}  // namespace

std::string encode(const StoryProfile& profile) {
  std::string content;
  append_terms(content, profile.words);
  append_terms(content, profile.names);
  append_terms(content, profile.opening);
  append_terms(content, profile.title);
  append_keys(content, profile.persons, kItself);
  append_keys(content, profile.places, kItself);
  append_keys(content, profile.event_days, kItself);
  append_keys(content, profile.figures, [](const ProfileFigure& figure) { return std::int64_t{figure.counted}; });
  for (const ProfileFigure& figure : profile.figures) {
    append_little_endian(content, std::bit_cast<std::uint32_t>(figure.least));
    append_little_endian(content, std::bit_cast<std::uint32_t>(figure.most));
  }
  append_keys(content, profile.passages, kItself);
  append_optional(content, profile.first_day);
  append_optional(content, profile.last_day);
  append_optional(content, profile.minute);
  append_varint(content, profile.outlet);
  append_varint(content, profile.agency);
  std::string bytes(1, kVersion);
  append_little_endian(bytes, base::tensor_checksum(content));
  return bytes + content;
}

Result<StoryProfile> decode_profile(std::string_view bytes) {
  return base::guarded("a story profile", [&] { return decode(bytes); });
}

}  // namespace twosource
