// twosource show: a story of an archive as a brief, or one of its reports.
#include <map>
#include <memory>
#include <optional>

#include "commands.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

struct ShowCommand {
  std::string archive;
  std::string story;
  std::string report;
  bool changes = false;
  BriefForm form;
  EngineOptions engine;
  std::string output;
  bool quiet = false;
};

/// As it was linked, where it is kept so: an engine takes longer to open than the rest.
Result<ArchivedStory> find_story(const ShowCommand& command, Archive& archive) {
  if (!command.form.explain) {
    const auto maker = made_by(command.engine);
    if (!maker) return maker.error();
    auto linked = archive.linked_story(*maker, command.story);
    if (!linked) return linked.error();
    if (*linked) return **std::move(linked);
  }
  const auto engine = Engine::open(command.engine);
  if (!engine) return engine.error();
  return archive.story(*engine, command.story, {.explain = command.form.explain.has_value()});
}

int show_story(const ShowCommand& command, Archive& archive, Output& output, Messages& messages) {
  const auto found = find_story(command, archive);
  if (!found) {
    messages.error(found.error());
    return kSomeFailed;
  }
  if (found->was_merged) messages.note(command.story + " went into " + found->id + ", which is shown");
  return print_brief({&found->story, 1}, command.form, command.output, output, messages);
}

Result<std::string> report_bytes(const ShowCommand& command, Archive& archive) {
  const RecordFormat format = command.form.format == BriefFormat::kJson ? RecordFormat::kJson : RecordFormat::kText;
  const TextOptions text = text_for(command.output);
  if (command.changes) {
    const auto changes = archive.changes(command.report);
    return changes ? render(*changes, format, text) : changes.error();
  }
  const auto report = archive.report(command.report);
  return report ? render(*report, format, text) : report.error();
}

int run_show(const ShowCommand& command) {
  Messages messages(command.quiet);
  auto archive = Archive::open(command.archive, ArchiveAccess::kRead);
  auto output = archive ? Output::open(command.output) : archive.error();
  if (!output) {
    messages.error(output.error());
    return kSomeFailed;
  }
  if (command.report.empty()) return show_story(command, *archive, *output, messages);
  const auto bytes = report_bytes(command, *archive);
  Result<void> done = bytes ? output->write(*bytes) : bytes.error();
  if (done) done = output->finish();
  if (!done) messages.error(done.error());
  return done ? kDone : kSomeFailed;
}

void check_command(const ShowCommand& command) {
  if (command.story.empty() == command.report.empty()) {
    throw CLI::ValidationError("show", "takes a story's id, or --report with a report's key");
  }
  if (command.changes && command.report.empty()) throw CLI::ValidationError("--changes", "needs --report");
  const bool is_page = command.form.format == BriefFormat::kHtml || command.form.format == BriefFormat::kMarkdown;
  if (!command.report.empty() && (is_page || command.form.explain)) {
    throw CLI::ValidationError("--report", "is printed as text or json");
  }
}

}  // namespace

void add_show(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ShowCommand>();
  CLI::App* verb = app.add_subcommand("show", "Show a story of an archive, or a report");
  verb->add_option("STORY", command->story, "The story's id, or how it begins")->type_name("");
  add_archive(*verb, command->archive);
  verb->add_option("--report", command->report, "Show this report in place of a story: its address, key or id")
      ->type_name("KEY");
  verb->add_flag("--changes", command->changes, "Show what the versions of the report have otherwise");
  add_output(*verb, command->output);
  add_engine_options(*verb, command->engine);
  add_quiet(*verb, command->quiet);
  add_brief_form(*verb, command->form);
  verb->callback([command, verb, &run] {
    check_brief_form(*verb, command->form);
    check_command(*command);
    run = [command] { return run_show(*command); };
  });
}

}  // namespace twosource::cli
