#include <utility>

#include "commands.h"

namespace twosource::cli {

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command
      .add_option("PATH", options.paths,
                  "Reports: files (text, web pages, JSON Lines, WARC, feeds, ninjs; gzip and zstd around them),\n"
                  "folders (walked in name order), - for standard input")
      ->type_name("")
      ->required();
  command.add_option("-o,--output", options.output, "Write to FILE instead of standard output")->type_name("FILE");
  command
      .add_option("--model", options.engine.model,
                  "Language model: a spaCy pipeline's folder, or a name (default: one that reads reports)")
      ->type_name("PATH|NAME");
  command.add_option("--threads", options.engine.threads, "Threads that read reports (default: all processors)")
      ->type_name("N")
      ->check(CLI::Range(1U, 1024U).description(""));
  command.add_flag("--quiet", options.quiet, "No progress and no notes on standard error; errors stay");
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
