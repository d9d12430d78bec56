// twosource brief: several reports of one happening -> one brief.
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "commands.h"

namespace twosource::cli {
namespace {

struct BriefCommand {
  ReadingOptions reading;
  BriefForm form;
};

/// Says which reports the brief is not about.
void tell_left_out(const std::vector<Story>& stories, Messages& messages) {
  if (stories.size() > 1) messages.note("no two of the reports tell one story: each is briefed alone");
  for (const Story& story : stories) {
    for (const LeftOut& left_out : story.left_out) {
      messages.note(fmt::format("{}: left out: {}", left_out.report, left_out.because));
    }
  }
}

int run_brief(const BriefCommand& command) {
  Messages messages(command.reading.quiet);
  auto job = start_reading(command.reading, messages);
  if (!job) return kSomeFailed;
  PathSource source(command.reading.paths);
  RunOptions run;
  run.on_read = [&messages](const Result<Reading>& reading) { tell_read(reading, messages); };
  run.explain = command.form.explain.has_value();
  const auto briefing = brief(job->engine, source, run);
  messages.clear_progress();
  if (!briefing) {
    if (messages.errors() == 0) messages.error(briefing.error());  // else it is told already
    return kSomeFailed;
  }
  tell_left_out(briefing->stories, messages);

  return print_brief(briefing->stories, command.form, command.reading.output, job->output, messages);
}

}  // namespace

void add_brief(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<BriefCommand>();
  CLI::App* verb = app.add_subcommand("brief", "Brief several reports of one happening (the main job)");
  add_reading_options(*verb, command->reading);
  add_brief_form(*verb, command->form);
  verb->callback([command, verb, &run] {
    check_brief_form(*verb, command->form);
    run = [command] { return run_brief(*command); };
  });
}

}  // namespace twosource::cli
