// twosource read: what each report says by itself.
#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>

#include "brat_folder.h"
#include "commands.h"

namespace twosource::cli {
namespace {

struct ReadCommand {
  ReadingOptions reading;
  ReadingFormat format = ReadingFormat::kJsonl;
  std::vector<std::string> layers;
};

const std::map<std::string, ReadingFormat> kFormats{{"jsonl", ReadingFormat::kJsonl},
                                                    {"text", ReadingFormat::kText},
                                                    {"conllu", ReadingFormat::kConllu},
                                                    {"brat", ReadingFormat::kBrat},
                                                    {"timeml", ReadingFormat::kTimeml}};

/// All layers but tokens and words, where none is named; else those named, which the command line has looked at.
Layers layers_of(const std::vector<std::string>& names) { return names.empty() ? Layers{} : *layers_named(names); }

/// Where the readings of one run go: one after the other into one output, or brat's files into a folder.
class Sink {
 public:
  Sink(const ReadCommand& command, ReadingJob& job) : command_(command), job_(job), layers_(layers_of(command.layers)) {
    text_ = text_for(command.reading.output);
  }

  Result<void> open() {
    if (!into_folder(command_)) return {};
    auto folder = BratFolder::open(command_.reading.output);
    if (!folder) return folder.error();
    folder_ = std::move(*folder);
    return {};
  }

  Result<void> write(const Reading& reading) {
    const auto bytes = render(reading, command_.format, layers_, text_);
    if (!bytes) return bytes.error();
    ++readings_;
    if (folder_) return folder_->write(reading.report.id, reading.report.text, *bytes);
    if (command_.format == ReadingFormat::kBrat && readings_ > 1) {
      return Error{ErrorCode::kInvalidArgument, "brat has files of its own for each report: choose a folder with -o",
                   reading.report.id};
    }
    if (command_.format == ReadingFormat::kText && readings_ > 1) {
      if (auto written = job_.output.write("\n"); !written) return written;
    }
    return job_.output.write(*bytes);
  }

  [[nodiscard]] std::size_t readings() const { return readings_; }

  /// Whether -o names a folder and not a file.
  static bool into_folder(const ReadCommand& command) {
    return command.format == ReadingFormat::kBrat && !command.reading.output.empty() && command.reading.output != "-";
  }

 private:
  const ReadCommand& command_;
  ReadingJob& job_;
  Layers layers_;
  TextOptions text_;
  std::optional<BratFolder> folder_;
  std::size_t readings_ = 0;
};

int run_read(const ReadCommand& command) {
  Messages messages(command.reading.quiet);
  ReadingOptions options = command.reading;
  if (Sink::into_folder(command)) options.output.clear();
  auto job = start_reading(options, messages);
  if (!job) return kSomeFailed;
  Sink sink(command, *job);
  Result<void> written = sink.open();
  PathSource source(command.reading.paths);
  ReadingStream stream = job->engine.read(source);
  while (written) {  // what cannot be written need not be read
    const auto reading = stream.next();
    if (!reading) break;
    tell_read(*reading, messages);
    if (*reading) written = sink.write(**reading);
  }
  messages.clear_progress();
  if (!written) messages.error(written.error());
  if (sink.readings() == 0) return kSomeFailed;
  if (written) written = job->output.finish();
  if (!written && messages.errors() == 0) messages.error(written.error());
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_read(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ReadCommand>();
  CLI::App* verb = app.add_subcommand("read", "Print what each report says by itself");
  add_reading_options(*verb, command->reading);
  verb->add_option("--format", command->format,
                   "jsonl, text, conllu, brat or timeml (default: jsonl); brat writes a folder, named by -o")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  verb->add_option("--layers", command->layers,
                   "Layers that jsonl prints, with commas: tokens, sentences, entities, timexes, attributions,\n"
                   "propositions, events, words, quotations, statements, event_mentions, openings, quantities,\n"
                   "open_questions (default: all but tokens and words)")
      ->type_name("LIST")
      ->delimiter(',')
      ->check(CLI::IsMember(layer_names()).description(""));
  verb->callback([command, &run] { run = [command] { return run_read(*command); }; });
}

}  // namespace twosource::cli
