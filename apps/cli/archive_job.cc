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

IngestOptions followed(const Interrupts& interrupts, Messages& messages) {
  IngestOptions options;
  options.stop = interrupts.token();
  options.on_report = [&messages](const IngestedReport& report) {
    if (report.error) messages.error(*report.error);
  };
  options.on_work = [&messages](std::string_view what, std::size_t done, std::size_t all) {
    messages.progress(what, done, all);
  };
  return options;
}

}  // namespace twosource::cli
