// An archive with the Engine that works on it, and how its work is followed, as the verbs that change one need them.
#pragma once

#include <optional>
#include <string>

#include "interrupts.h"
#include "messages.h"
#include "twosource/archive.h"

namespace twosource::cli {

struct ArchiveJob {
  Engine engine;
  Archive archive;
};

/// Opens both; where one cannot be opened, tells why and gives nothing.
std::optional<ArchiveJob> start_archive_job(const EngineOptions& engine, const std::string& path, ArchiveAccess access,
                                            Messages& messages);

/// Work that an interrupt ends, whose refusals and progress are shown.
IngestOptions followed(const Interrupts& interrupts, Messages& messages);

}  // namespace twosource::cli
