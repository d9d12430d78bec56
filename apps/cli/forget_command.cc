// twosource forget: a report out of an archive, for good.
#include <memory>

#include "archive_job.h"
#include "commands.h"

namespace twosource::cli {
namespace {

struct ForgetCommand {
  std::vector<std::string> keys;
  std::string archive;
  EngineOptions engine;
};

int run_forget(const ForgetCommand& command) {
  Messages messages(false);
  auto job = start_archive_job(command.engine, command.archive, ArchiveAccess::kWrite, messages);
  if (!job) return kSomeFailed;
  for (const std::string& key : command.keys) {
    if (auto forgotten = job->archive.forget(job->engine, key); !forgotten) messages.error(forgotten.error());
  }
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_forget(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ForgetCommand>();
  CLI::App* verb = app.add_subcommand("forget", "Take reports out of an archive, and keep them out");
  verb->add_option("KEY", command->keys, "Addresses, keys or ids of reports")->type_name("")->required();
  add_archive(*verb, command->archive);
  add_engine_options(*verb, command->engine);
  verb->callback([command, &run] { run = [command] { return run_forget(*command); }; });
}

}  // namespace twosource::cli
