#include "archive/writer.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <cstdint>
#include <fstream>
#include <sstream>

namespace twosource::archive {
namespace {

// The byte of the log's index that a writer locks (sqlite.org/walformat.html).
constexpr std::uint64_t kWriteLock = 120;

/// A line of /proc/locks: "1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120".
struct Lock {
  std::string number, kind, strength, mode, process, file;
  std::uint64_t first = 0;
  std::string last;
};

std::string name_of_process(const std::string& process) {
  std::ifstream file("/proc/" + process + "/comm");
  std::string name;
  std::getline(file, name);
  return name;
}

}  // namespace

std::string writer_of(const std::string& path) {
  // The file is not opened: to close it again would let go of the locks that this process has on it.
  struct stat index {};
  if (stat((path + "-shm").c_str(), &index) != 0) return "another program";
  const std::string file = fmt::format("{:02x}:{:02x}:{}", major(index.st_dev), minor(index.st_dev), index.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    Lock lock;
    words >> lock.number >> lock.kind >> lock.strength >> lock.mode >> lock.process >> lock.file >> lock.first >>
        lock.last;
    if (lock.mode != "WRITE" || lock.file != file || lock.first != kWriteLock) continue;
    const std::string name = name_of_process(lock.process);
    if (!name.empty()) return fmt::format("{} (process {})", name, lock.process);
  }
  return "another program";
}

}  // namespace twosource::archive
