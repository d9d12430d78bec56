// The archive that is served, opened as often as it is asked at once: an Archive is for one thread at a time. A file that was put
// in the place of another one is noticed, and opened anew. Test: tests/end_to_end/serve_test.py.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "twosource/archive.h"

namespace twosource::server {

class Archives {
 public:
  explicit Archives(std::string path) : path_(std::move(path)) {}

  /// What `work` makes of an archive that is open for reading: a Result. Errors: those of Archive::open, and of `work`.
  template <class Work>
  auto with(Work&& work) -> decltype(work(std::declval<Archive&>())) {
    auto archive = take();
    if (!archive) return archive.error();
    auto done = work(archive->archive);
    give_back(*std::move(archive));
    return done;
  }

  /// An archive that is open for changes. Errors: those of Archive::open.
  [[nodiscard]] Result<Archive> to_write() const { return Archive::open(path_, ArchiveAccess::kWrite); }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  /// Which file it is, as long as it is there; a file that replaces it is another one.
  struct FileId {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    bool operator==(const FileId&) const = default;
  };
  struct Open {
    Archive archive;
    FileId file;
  };
  [[nodiscard]] FileId file_id() const;
  Result<Open> take();
  void give_back(Open archive);

  std::string path_;
  std::mutex mutex_;
  std::vector<Open> idle_;
};

}  // namespace twosource::server
