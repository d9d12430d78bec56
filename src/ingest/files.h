// The PATHs that a user gives -> files to read, and their bytes within bounds.
#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "twosource/error.h"

namespace twosource::ingest {

/// One report is at most this large: a text file, or a line of JSONL. The language stage takes a million code points,
/// which are at most 12 MB as JSON with every code point escaped.
inline constexpr std::size_t kLargestReport = std::size_t{16} << 20;

/// How a file is read, as far as its name tells. What begins like a web page is one, whatever it is called. kEither:
/// standard input and pipes, which have no name to go by: JSONL when it begins with a brace.
enum class FileKind { kText, kHtml, kJsonl, kEither };

struct InputFile {
  std::filesystem::path path;  ///< empty for standard input
  std::string id;              ///< relative to the PATH given, with '/'
  std::string where;           ///< for messages
  FileKind kind = FileKind::kText;
};

/// Walks PATHs in their order, and a folder by the bytes of the relative paths in it. Of a folder it takes what it can
/// read by its name; it passes over hidden names and does not follow links to folders. Holds the names of one folder at
/// each depth, never of all.
class FileWalk {
 public:
  explicit FileWalk(std::vector<std::string> paths) : paths_(std::move(paths)) {}

  /// The next file, or the Error that took its place, or nothing at the end.
  std::optional<Result<InputFile>> next();

 private:
  struct Entry {
    std::string name;  ///< relative to the PATH; a folder's ends in '/'
  };
  Result<InputFile> input_for(const std::string& path);
  static void drop_parts_of_pages(std::vector<Entry>& entries);
  std::optional<Error> enter_folder(const std::string& relative);
  std::optional<Result<InputFile>> next_in_folder();

  std::vector<std::string> paths_;
  std::size_t next_path_ = 0;
  std::filesystem::path root_;              ///< the folder that is being walked
  std::vector<std::vector<Entry>> depths_;  ///< what is left of each folder on the way down, last first
  bool walking_ = false;
  bool found_any_ = false;
};

/// Bytes of a file or of standard input, in bounded memory.
class ByteStream {
 public:
  static Result<ByteStream> open(const InputFile& file);

  enum class Line { kRead, kTooLong, kEnd, kFailed };
  /// Reads up to the next line feed, which is left out. A line beyond `limit` is passed over, not stored.
  Line next_line(std::string& line, std::size_t limit);

  /// All bytes up to the end; beyond `limit`: Error(kTooLarge).
  Result<std::string> read_all(std::size_t limit);

  /// The first byte that is no white space (nor a byte order mark) is a brace.
  bool starts_like_json();

 private:
  ByteStream(std::unique_ptr<std::istream> owned, std::istream& stream, std::string where);
  bool refill();

  std::unique_ptr<std::istream> owned_;  ///< none for standard input
  std::istream* stream_;
  std::string where_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< of the buffer, the first byte not yet given out
};

}  // namespace twosource::ingest
