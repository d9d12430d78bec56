// A file of named tensors, mapped into memory and checked before use: the weights of data/.
//
// Layout, little-endian: a header of 128 bytes, a table of 96 bytes an entry, then the tensors, each at a multiple of
// 64 bytes. docs/architecture.md, "Weights files", has it byte by byte; eval/encoder/tensor_file.py writes it. The
// header carries a checksum of all that follows, which loading compares, and its SHA-256, which stands for the file in
// the hash of data/ (engine/locate.h) and which tests compare. Whatever is truncated, altered or inconsistent is one
// Error(kDataBroken). Test: tests/unit/base/tensor_file_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::base {

inline constexpr std::size_t kTensorFileHeader = 128;

class TensorFile {
 public:
  /// Maps the file. The tensors live as long as the TensorFile does.
  static Result<TensorFile> open(const std::filesystem::path& path);

  /// The same for bytes in memory, aligned at 64, which must outlive it.
  static Result<TensorFile> parse(std::string_view bytes, std::string where);

  /// A tensor of `rows` by `columns`; 0 stands for any size but 0. An Error when it is missing or of another shape.
  [[nodiscard]] Result<std::span<const std::int8_t>> integers(std::string_view name, std::size_t rows,
                                                              std::size_t columns) const;
  [[nodiscard]] Result<std::span<const float>> floats(std::string_view name, std::size_t rows,
                                                      std::size_t columns) const;
  [[nodiscard]] Result<std::string_view> text(std::string_view name) const;

  [[nodiscard]] const std::string& where() const { return where_; }

  /// The SHA-256 that the header gives, and that of the bytes that follow it: the same in a sound file.
  [[nodiscard]] std::string recorded_sha256() const;
  [[nodiscard]] std::string actual_sha256() const;

 private:
  struct Entry {
    std::uint32_t type = 0;
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    std::string_view bytes;
  };

  TensorFile(std::string_view bytes, std::string where) : bytes_(bytes), where_(std::move(where)) {}
  [[nodiscard]] Error broken(const std::string& message) const;
  [[nodiscard]] Result<const Entry*> entry(std::string_view name, std::uint32_t type, std::size_t rows,
                                           std::size_t columns) const;
  /// The Error that the header or the table has, if any; fills entries_.
  [[nodiscard]] std::string read_table();

  std::shared_ptr<const void> mapping_;
  std::string_view bytes_;
  std::string where_;
  std::map<std::string, Entry, std::less<>> entries_;
};

/// The checksum of the header: bytes taken as 64-bit words into four lanes, each multiplied and rotated in turn.
std::uint64_t tensor_checksum(std::string_view bytes);

}  // namespace twosource::base
