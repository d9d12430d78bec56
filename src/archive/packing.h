// How texts and records lie in the archive's file: packed by zstd, with length and checksum.
// Test: tests/unit/archive/packing_test.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "archive/database.h"
#include "twosource/error.h"

namespace twosource::archive {

/// For one thread at a time, as the connection is that it serves.
class Packing {
 public:
  /// Bytes of the largest thing that is unpacked: a record's bound (codec.h).
  static constexpr std::size_t kLargest = std::size_t{64} << 20;

  Packing();
  Packing(Packing&&) noexcept;
  Packing& operator=(Packing&&) noexcept;
  ~Packing();

  /// `beside`: bytes that are kept elsewhere, of which these repeat pieces.
  [[nodiscard]] std::string pack(std::string_view bytes, std::string_view beside = {});

  /// Error(kBrokenInput) for what was not packed, or beside other bytes.
  [[nodiscard]] Result<std::string> unpack(std::string_view packed, std::string_view beside = {});

  /// Makes `unpacked`(blob) callable in SQL; NULL where the blob is broken. This must outlive the connection.
  Result<void> serve(Database& database);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace twosource::archive
