#include "archive_job.h"

#include <utility>

namespace twosource::cli {

std::optional<ArchiveJob> start_archive_job(const EngineOptions& engine, const std::string& path, ArchiveAccess access,
                                            Messages& messages) {
  auto opened = Engine::open(engine);
  if (!opened) {
    messages.error(opened.error());
    return std::nullopt;
  }
  auto archive = Archive::open(path, access);
  if (!archive) {
    messages.error(archive.error());
    return std::nullopt;
  }
  return ArchiveJob{*std::move(opened), *std::move(archive)};
}

}  // namespace twosource::cli
