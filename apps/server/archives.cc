#include "archives.h"

#include <sys/stat.h>

#include <utility>

namespace twosource::server {

Archives::FileId Archives::file_id() const {
  struct stat status {};
  if (stat(path_.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

Result<Archives::Open> Archives::take() {
  const FileId file = file_id();
  {
    const std::scoped_lock lock(mutex_);
    std::erase_if(idle_, [&](const Open& one) { return one.file != file; });
    if (!idle_.empty()) {
      Open one = std::move(idle_.back());
      idle_.pop_back();
      return one;
    }
  }
  auto opened = Archive::open(path_, ArchiveAccess::kRead);
  if (!opened) return opened.error();
  return Open{*std::move(opened), file};
}

void Archives::give_back(Open archive) {
  const std::scoped_lock lock(mutex_);
  idle_.push_back(std::move(archive));
}

}  // namespace twosource::server
