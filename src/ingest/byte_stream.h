// The bytes of a file or of standard input, unpacked where they are packed, in bounded memory.
//
// Packed files (gzip, zstd) are told by their first bytes and read as if they were not packed. What unpacks to more than
// 250 times its size (and 256 MiB) is a bomb and is not read on. Test: tests/unit/ingest/byte_stream_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/compression.h"
#include "ingest/files.h"
#include "twosource/error.h"

namespace twosource::ingest {

class ByteStream {
 public:
  static Result<ByteStream> open(const InputFile& file);

  /// The bytes of a stream that messages call `where`.
  static ByteStream of(std::unique_ptr<std::istream> stream, std::string where);

  /// The next bytes, at least `wanted` of them unless there are fewer, without using them. Good until the next call.
  std::string_view peek(std::size_t wanted);

  /// Passes over bytes that peek() gave.
  void use(std::size_t size) { at_ += size; }

  enum class Line { kRead, kTooLong, kEnd, kFailed };
  /// Reads up to the next line feed, which is left out. A line beyond `limit` is passed over, not stored.
  Line next_line(std::string& line, std::size_t limit);

  /// All bytes up to the end; beyond `limit`: Error(kTooLarge).
  Result<std::string> read_all(std::size_t limit);

  /// What ended the stream before its end: it cannot be read (kUnreadable), is packed and broken or cut off
  /// (kBrokenInput), is a bomb or asks for too much memory (kTooLarge).
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

  /// After a failure: goes on with the next packed member that begins, and forgets the failure; false where there is none.
  bool resume();

  /// Where in the file the byte stands that is `ahead` of the next one; of a packed file, where the member begins that
  /// holds it.
  [[nodiscard]] std::uint64_t place(std::size_t ahead = 0) const;

 private:
  ByteStream(std::unique_ptr<std::istream> owned, std::istream& stream, std::string where);
  /// Appends more to the buffer; false at the end and after a failure.
  bool grow();
  bool grow_packed();
  bool read_raw();
  bool at_next_member();
  void fail(ErrorCode code, std::string message);

  /// Where in the buffer a packed member begins, and where in the file.
  struct Member {
    std::size_t at;
    std::uint64_t place;
  };

  std::unique_ptr<std::istream> owned_;  ///< none for standard input
  std::istream* stream_;
  std::string where_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< of the buffer, the first byte not yet used
  std::optional<Error> failure_;
  std::uint64_t* taken_ = nullptr;  ///< InputFile::taken

  std::string raw_;             ///< of a packed file, what is not yet unpacked
  std::size_t raw_at_ = 0;      ///< its first byte not yet unpacked
  std::size_t raw_member_ = 0;  ///< where in it the member begins that is unpacked; behind that where it is a large one
  std::uint64_t raw_end_ = 0;   ///< where in the file the last byte read stands, and behind it
  std::uint64_t unpacked_ = 0;  ///< bytes in all
  std::vector<Member> members_;  ///< of the buffer, in order
  base::Compression packing_ = base::Compression::kNone;
  std::optional<base::Decompressor> unpacker_;
  bool flushing_ = false;  ///< the unpacker holds more
};

}  // namespace twosource::ingest
