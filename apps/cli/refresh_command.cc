// twosource refresh: what an older program, model or data made of an archive's reports, made anew.
#include <fmt/format.h>

#include <memory>

#include "archive_job.h"
#include "commands.h"
#include "interrupts.h"

namespace twosource::cli {
namespace {

struct RefreshCommand {
  std::string archive;
  EngineOptions engine;
  bool quiet = false;
};

int run_refresh(const RefreshCommand& command) {
  Messages messages(command.quiet);
  const Interrupts interrupts;
  auto job = start_archive_job(command.engine, command.archive, ArchiveAccess::kWrite, messages);
  if (!job) return kSomeFailed;
  const auto summary = job->archive.refresh(job->engine, followed(interrupts, messages));
  messages.clear_progress();
  if (!summary) {
    messages.error(summary.error());
    return kSomeFailed;
  }
  fmt::print("read {} reports anew, linked {} stories anew{}\n", summary->read, summary->linked,
             summary->stopped ? "; stopped before the end" : "");
  if (summary->stopped) return kInterrupted;
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_refresh(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<RefreshCommand>();
  CLI::App* verb =
      app.add_subcommand("refresh", "Read and link anew what an older program, model or data made of an archive");
  add_archive(*verb, command->archive);
  add_engine_options(*verb, command->engine);
  add_quiet(*verb, command->quiet);
  verb->callback([command, &run] { run = [command] { return run_refresh(*command); }; });
}

}  // namespace twosource::cli
