// See tensor_file.h.
#include "base/tensor_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/sha256.h"

namespace twosource::base {
namespace {

static_assert(std::endian::native == std::endian::little, "weights files are little-endian");

constexpr std::string_view kMagic = "twosource-tensor";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kEntrySize = 96;
constexpr std::size_t kNameSize = 48;
constexpr std::uint32_t kMostEntries = 4096;
constexpr std::array<std::size_t, 3> kSizeOfType = {1, 4, 1};  // int8, float32, bytes of text

// Places in the header.
constexpr std::size_t kAtVersion = 16;
constexpr std::size_t kAtCount = 20;
constexpr std::size_t kAtSize = 24;
constexpr std::size_t kAtChecksum = 32;
constexpr std::size_t kAtSha256 = 40;

template <class T>
T number_at(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

std::uint64_t tensor_checksum(std::string_view bytes) {
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  const auto mix = [](std::uint64_t lane, std::uint64_t word) {
    return std::rotl((lane ^ word) * 0x9E3779B97F4A7C15ULL, 29);
  };
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = mix(lanes[i], number_at<std::uint64_t>(bytes, at + 8 * i));
  }
  for (; at < bytes.size(); ++at) lanes[0] = mix(lanes[0], static_cast<unsigned char>(bytes[at]));
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = mix(sum, lane);
  return sum;
}

Error TensorFile::broken(const std::string& message) const {
  return {ErrorCode::kDataBroken, message + "; fetch it anew", where_};
}

Result<TensorFile> TensorFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Error{ErrorCode::kDataBroken, std::string("cannot be opened: ") + std::strerror(errno), path};
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
  const auto size = known ? static_cast<std::size_t>(about.st_size) : 0;
  if (size < kTensorFileHeader) {
    ::close(file);
    return Error{ErrorCode::kDataBroken, "is no weights file, or is truncated", path};
  }
  void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  ::close(file);
  if (address == MAP_FAILED) {
    return Error{ErrorCode::kDataBroken, std::string("cannot be mapped: ") + std::strerror(errno), path};
  }
  std::shared_ptr<const void> mapping(address, [address, size](const void*) { ::munmap(address, size); });
  auto parsed = parse({static_cast<const char*>(address), size}, path.string());
  if (parsed) parsed->mapping_ = std::move(mapping);
  return parsed;
}

Result<TensorFile> TensorFile::parse(std::string_view bytes, std::string where) {
  TensorFile file(bytes, std::move(where));
  if (const std::string wrong = file.read_table(); !wrong.empty()) return file.broken(wrong);
  return file;
}

std::string TensorFile::read_table() {
  if (bytes_.size() < kTensorFileHeader || bytes_.substr(0, kMagic.size()) != kMagic) {
    return "is no weights file, or is truncated";
  }
  if (number_at<std::uint32_t>(bytes_, kAtVersion) != kVersion) return "is a weights file of an unknown version";
  if (number_at<std::uint64_t>(bytes_, kAtSize) != bytes_.size()) return "is truncated";
  const std::string_view body = bytes_.substr(kTensorFileHeader);
  if (number_at<std::uint64_t>(bytes_, kAtChecksum) != tensor_checksum(body)) return "is damaged (checksum)";
  const auto count = number_at<std::uint32_t>(bytes_, kAtCount);
  if (count == 0 || count > kMostEntries || count * kEntrySize > body.size()) return "has a broken table";
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view row = body.substr(i * kEntrySize, kEntrySize);
    const std::string_view name = row.substr(0, row.substr(0, kNameSize).find('\0'));
    Entry entry;
    entry.type = number_at<std::uint32_t>(row, kNameSize);
    entry.rows = number_at<std::uint32_t>(row, kNameSize + 4);
    entry.columns = number_at<std::uint32_t>(row, kNameSize + 8);
    const auto offset = number_at<std::uint64_t>(row, kNameSize + 16);
    const auto size = number_at<std::uint64_t>(row, kNameSize + 24);
    if (name.empty() || name.size() > kNameSize || entry.type >= kSizeOfType.size() || offset % 64 != 0 ||
        offset > bytes_.size() || size > bytes_.size() - offset ||
        entry.rows * entry.columns * kSizeOfType[entry.type] != size) {
      return "has a broken table";
    }
    entry.bytes = bytes_.substr(offset, size);
    if (!entries_.emplace(std::string(name), entry).second) return "has a tensor twice";
  }
  return {};
}

Result<const TensorFile::Entry*> TensorFile::entry(std::string_view name, std::uint32_t type, std::size_t rows,
                                                   std::size_t columns) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return broken("lacks the tensor '" + std::string(name) + "'");
  const Entry& entry = found->second;
  const auto fits = [](std::size_t wanted, std::size_t size) { return wanted == 0 ? size > 0 : wanted == size; };
  if (entry.type != type || !fits(rows, entry.rows) || !fits(columns, entry.columns)) {
    return broken("the tensor '" + std::string(name) + "' has another shape than expected");
  }
  return &entry;
}

Result<std::span<const std::int8_t>> TensorFile::integers(std::string_view name, std::size_t rows,
                                                          std::size_t columns) const {
  auto found = entry(name, 0, rows, columns);
  if (!found) return found.error();
  return std::span(reinterpret_cast<const std::int8_t*>((*found)->bytes.data()), (*found)->bytes.size());
}

Result<std::span<const float>> TensorFile::floats(std::string_view name, std::size_t rows, std::size_t columns) const {
  auto found = entry(name, 1, rows, columns);
  if (!found) return found.error();
  return std::span(reinterpret_cast<const float*>((*found)->bytes.data()), (*found)->bytes.size() / sizeof(float));
}

Result<std::string_view> TensorFile::text(std::string_view name) const {
  auto found = entry(name, 2, 1, 0);
  if (!found) return found.error();
  return (*found)->bytes;
}

std::string TensorFile::recorded_sha256() const {
  std::string hex;
  for (const char byte : bytes_.substr(kAtSha256, 32)) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4U];
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15U];
  }
  return hex;
}

std::string TensorFile::actual_sha256() const { return sha256_hex(bytes_.substr(kTensorFileHeader)); }

}  // namespace twosource::base
