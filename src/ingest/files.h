// The PATHs that a user gives -> files to read. Test: tests/unit/ingest/path_source_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "twosource/error.h"

namespace twosource::ingest {

/// One report is at most this large: a text file, or a line of JSONL. The language stage takes a million code points,
/// which are at most 12 MB as JSON with every code point escaped.
inline constexpr std::size_t kLargestReport = std::size_t{16} << 20;

/// What a file's name says of it; what it is, its content decides (format.h).
enum class NameHint {
  kNone,   ///< a text, a pipe, standard input, or a name without an ending: may be anything
  kPage,   ///< a web page
  kLines,  ///< JSON Lines
  kOther,  ///< anything else: it may be anything but a plain text
};

struct InputFile {
  std::filesystem::path path;  ///< empty for standard input
  std::string id;              ///< relative to the PATH given, with '/'
  std::string where;           ///< for messages
  NameHint hint = NameHint::kNone;
  std::uint64_t* taken = nullptr;  ///< what is read of it is added there
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

/// The bytes of all files of a walk; none where one of them is standard input, a pipe or the like.
std::optional<std::uint64_t> bytes_of(const std::vector<std::string>& paths);

}  // namespace twosource::ingest
