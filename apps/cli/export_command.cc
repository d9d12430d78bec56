// twosource export: all that an archive holds, for other programs.
#include <map>
#include <memory>

#include "commands.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

enum class ExportFormat { kReadings, kStories };

struct ExportCommand {
  std::string archive;
  ExportFormat format = ExportFormat::kReadings;
  std::string output;
  EngineOptions engine;
  bool quiet = false;
};

const std::map<std::string, ExportFormat> kFormats{{"readings", ExportFormat::kReadings},
                                                   {"stories", ExportFormat::kStories}};

Result<void> export_readings(Archive& archive, Output& output) {
  return archive.readings([&output](const Reading& reading) -> Result<void> {
    const auto line = render(reading, ReadingFormat::kJsonl);
    return line ? output.write(*line) : line.error();
  });
}

Result<void> export_stories(const ExportCommand& command, Archive& archive, Output& output) {
  const auto engine = Engine::open(command.engine);
  if (!engine) return engine.error();
  return archive.stories({}, [&](const StoryListing& listing) -> Result<void> {
    const auto story = archive.story(*engine, listing.id);
    if (!story) return story.error();
    const auto line = render(story->story, BriefFormat::kJson);
    return line ? output.write(*line) : line.error();
  });
}

int run_export(const ExportCommand& command) {
  Messages messages(command.quiet);
  auto archive = Archive::open(command.archive, ArchiveAccess::kRead);
  auto output = archive ? Output::open(command.output) : archive.error();
  Result<void> done = output ? Result<void>() : output.error();
  if (done) {
    done = command.format == ExportFormat::kReadings ? export_readings(*archive, *output)
                                                     : export_stories(command, *archive, *output);
  }
  if (done) done = output->finish();
  if (!done) messages.error(done.error());
  return done ? kDone : kSomeFailed;
}

}  // namespace

void add_export(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ExportCommand>();
  CLI::App* verb = app.add_subcommand("export", "Write out all that an archive holds");
  add_archive(*verb, command->archive);
  verb->add_option("--format", command->format,
                   "readings or stories (default: readings): a line of JSON each, as of read and brief")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  add_output(*verb, command->output);
  add_engine_options(*verb, command->engine);
  add_quiet(*verb, command->quiet);
  verb->callback([command, &run] { run = [command] { return run_export(*command); }; });
}

}  // namespace twosource::cli
