// twosource ingest: reports into an archive.
#include <memory>
#include <optional>

#include "archive_job.h"
#include "commands.h"
#include "interrupts.h"

namespace twosource::cli {
namespace {

struct IngestCommand {
  std::vector<std::string> paths;
  std::string archive;
  EngineOptions engine;
  PathOptions read;
  bool json = false;
  bool quiet = false;
};

int run_ingest(const IngestCommand& command) {
  Messages messages(command.quiet);
  const Interrupts interrupts;
  auto job = start_archive_job(command.engine, command.archive, ArchiveAccess::kCreate, messages);
  if (!job) return kSomeFailed;
  auto output = Output::open({});
  if (!output) {
    messages.error(output.error());
    return kSomeFailed;
  }
  const RecordFormat format = command.json ? RecordFormat::kJson : RecordFormat::kText;
  Result<void> written;
  PathSource source(command.paths, command.read);
  IngestOptions options = followed(interrupts, messages);
  options.on_report = [&, refused = options.on_report](const IngestedReport& report) {
    refused(report);
    if (command.json && written) written = output->tell(*render(report, format));
  };
  const auto summary = job->archive.ingest(job->engine, source, options);
  messages.clear_progress();
  if (!summary) {
    messages.error(summary.error());
    return kSomeFailed;
  }
  if (written) written = output->tell(*render(*summary, format));
  if (!written) messages.error(written.error());
  if (summary->stopped) return kInterrupted;
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_ingest(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<IngestCommand>();
  CLI::App* verb = app.add_subcommand("ingest", "Take reports into an archive");
  add_paths(*verb, command->paths);
  add_archive(*verb, command->archive);
  add_engine_options(*verb, command->engine);
  verb->add_option("--fetched-at", command->read.fetched_at,
                   "When reports were fetched that do not tell it: 2031-05-14T09:30:00Z")
      ->type_name("TIME");
  verb->add_flag("--embargoed", command->read.embargoed, "Take reports whose embargo is not known to be over, too");
  verb->add_flag("--json", command->json, "A line of JSON for each report as soon as it is kept, and for the summary");
  add_quiet(*verb, command->quiet);
  verb->callback([command, &run] {
    if (command->read.fetched_at && !moment_in_utc(*command->read.fetched_at)) {
      throw CLI::ValidationError("--fetched-at", "is no day with time and zone, as 2031-05-14T09:30:00Z");
    }
    run = [command] { return run_ingest(*command); };
  });
}

}  // namespace twosource::cli
