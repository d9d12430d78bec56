// twosource stories: the stories of an archive, and what people rule of them.
#include <map>
#include <memory>
#include <optional>

#include "commands.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

struct StoriesCommand {
  std::string archive;
  StoryFilter filter;
  RecordFormat format = RecordFormat::kText;
  std::string output;
  std::vector<std::string> same;
  std::vector<std::string> not_same;
  bool undo = false;
  bool rulings = false;
  EngineOptions engine;
  bool quiet = false;

  [[nodiscard]] bool rules() const { return undo || !same.empty() || !not_same.empty(); }
};

const std::map<std::string, RecordFormat> kFormats{{"text", RecordFormat::kText}, {"jsonl", RecordFormat::kJson}};

/// Rules as the command line says, or takes the last ruling back; tells what was done.
Result<void> rule(const StoriesCommand& command, Archive& archive, Messages& messages) {
  const auto engine = Engine::open(command.engine);
  if (!engine) return engine.error();
  if (command.undo) {
    const auto ruling = archive.undo_ruling(*engine);
    if (!ruling) return ruling.error();
    messages.note(*render(*ruling));
    return {};
  }
  const bool same = !command.same.empty();
  const std::vector<std::string>& two = same ? command.same : command.not_same;
  if (auto ruled = archive.rule(*engine, same ? Ruling::kSame : Ruling::kNotSame, two[0], two[1]); !ruled) return ruled;
  const auto all = archive.rulings();
  if (!all) return all.error();
  messages.note(*render(all->back()));
  return {};
}

Result<void> list_rulings(Archive& archive, Output& output) {
  const auto rulings = archive.rulings();
  if (!rulings) return rulings.error();
  for (const ArchivedRuling& ruling : *rulings) {
    if (auto written = output.write(*render(ruling)); !written) return written;
  }
  return {};
}

Result<void> list(const StoriesCommand& command, Archive& archive, Output& output) {
  const TextOptions text = text_for(command.output);
  bool first = true;
  return archive.stories(command.filter, [&](const StoryListing& story) -> Result<void> {
    const auto lines = render(story, command.format, text);
    if (!lines) return lines.error();
    const bool gap = !first && command.format == RecordFormat::kText;
    first = false;
    return output.write(gap ? "\n" + *lines : *lines);
  });
}

int run_stories(const StoriesCommand& command) {
  Messages messages(command.quiet);
  auto archive = Archive::open(command.archive, command.rules() ? ArchiveAccess::kWrite : ArchiveAccess::kRead);
  auto output = archive ? Output::open(command.output) : archive.error();
  Result<void> done = output ? Result<void>() : output.error();
  if (done && command.rules()) {
    done = rule(command, *archive, messages);
  } else if (done) {
    done = command.rulings ? list_rulings(*archive, *output) : list(command, *archive, *output);
    if (done) done = output->finish();
  }
  if (!done) messages.error(done.error());
  const bool wrong_day = !done && done.error().code == ErrorCode::kInvalidArgument && !done.error().detail.empty();
  return done ? kDone : wrong_day ? kWrongCommandLine : kSomeFailed;
}

}  // namespace

void add_stories(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<StoriesCommand>();
  CLI::App* verb = app.add_subcommand("stories", "List the stories of an archive, or rule which are one");
  add_archive(*verb, command->archive);
  verb->add_option("--since", command->filter.since, "Stories with a report of this day or later")->type_name("DAY");
  verb->add_option("--until", command->filter.until, "Stories with a report of this day or earlier")->type_name("DAY");
  verb->add_option("--format", command->format, "text or jsonl (default: text)")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  add_output(*verb, command->output);
  auto* same = verb->add_option("--same", command->same, "Rule that two stories are one (ids, or of reports)")
                   ->type_name("A B")
                   ->expected(2);
  auto* not_same =
      verb->add_option("--not-same", command->not_same, "Rule that two stories, or a story and its report, are not one")
          ->type_name("A B")
          ->expected(2)
          ->excludes(same);
  auto* undo = verb->add_flag("--undo", command->undo, "Take the last ruling back")->excludes(same)->excludes(not_same);
  verb->add_flag("--rulings", command->rulings, "List what was ruled")
      ->excludes(same)
      ->excludes(not_same)
      ->excludes(undo);
  add_engine_options(*verb, command->engine);
  add_quiet(*verb, command->quiet);
  verb->callback([command, &run] { run = [command] { return run_stories(*command); }; });
}

}  // namespace twosource::cli
