#include <utility>

#include "commands.h"

namespace twosource::cli {

void add_paths(CLI::App& command, std::vector<std::string>& paths) {
  command
      .add_option("PATH", paths,
                  "Reports: files (text, web pages, JSON Lines, WARC, feeds, ninjs; gzip and zstd around them),\n"
                  "folders (walked in name order), - for standard input")
      ->type_name("")
      ->required();
}

void add_output(CLI::App& command, std::string& output) {
  command.add_option("-o,--output", output, "Write to FILE instead of standard output")->type_name("FILE");
}

void add_engine_options(CLI::App& command, EngineOptions& options) {
  command
      .add_option("--model", options.model,
                  "Language model: a spaCy pipeline's folder, or a name (default: one that reads reports)")
      ->type_name("PATH|NAME");
  command.add_option("--threads", options.threads, "Threads that read reports (default: all processors)")
      ->type_name("N")
      ->check(CLI::Range(1U, 1024U).description(""));
}

void add_quiet(CLI::App& command, bool& quiet) {
  command.add_flag("--quiet", quiet, "No progress and no notes on standard error; errors stay");
}

void add_archive(CLI::App& command, std::string& archive) {
  command.add_option("--archive", archive, "The archive's file")->type_name("FILE")->required();
}

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  add_paths(command, options.paths);
  add_output(command, options.output);
  add_engine_options(command, options.engine);
  add_quiet(command, options.quiet);
}

std::optional<ReadingJob> start_reading(const ReadingOptions& options, Messages& messages) {
  auto engine = Engine::open(options.engine);
  if (!engine) {
    messages.error(engine.error());
    return std::nullopt;
  }
  auto output = Output::open(options.output);
  if (!output) {
    messages.error(output.error());
    return std::nullopt;
  }
  return ReadingJob{std::move(*engine), std::move(*output)};
}

void tell_read(const Result<Reading>& reading, Messages& messages) {
  if (!reading) return messages.error(reading.error());
  const Report& report = reading->report;
  for (const std::string& note : report.notes) messages.note(report.source + ": " + note);
  messages.progress();
}

}  // namespace twosource::cli
