// twosource read: what each report says by itself.
#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>

#include "commands.h"

namespace twosource::cli {
namespace {

struct ReadCommand {
  ReadingOptions reading;
  ReadingFormat format = ReadingFormat::kJsonl;
  std::vector<std::string> layers;
};

const std::map<std::string, ReadingFormat> kFormats{{"jsonl", ReadingFormat::kJsonl},
                                                    {"conllu", ReadingFormat::kConllu},
                                                    {"timeml", ReadingFormat::kTimeml}};
const std::map<std::string, bool Layers::*> kLayers{
    {"tokens", &Layers::tokens},   {"sentences", &Layers::sentences},       {"entities", &Layers::entities},
    {"timexes", &Layers::timexes}, {"attributions", &Layers::attributions}, {"propositions", &Layers::propositions},
    {"events", &Layers::events}};

/// All layers but the tokens, where none is named; else those named.
Layers layers_of(const std::vector<std::string>& names) {
  Layers layers;
  if (names.empty()) return layers;
  for (const auto& [name, layer] : kLayers) layers.*layer = false;
  for (const std::string& name : names) layers.*kLayers.at(name) = true;
  return layers;
}

std::vector<std::string> layer_names() {
  std::vector<std::string> names;
  for (const auto& [name, layer] : kLayers) names.push_back(name);
  return names;
}

int run_read(const ReadCommand& command) {
  Messages messages(command.reading.quiet);
  auto job = start_reading(command.reading, messages);
  if (!job) return kSomeFailed;
  const Layers layers = layers_of(command.layers);
  std::size_t readings = 0;
  Result<void> written;
  job->engine.read(command.reading.paths,
                   {[&](const Reading& reading) {
                      tell_read(reading, messages);
                      ++readings;
                      if (written) written = job->output.write(job->engine.render(reading, command.format, layers));
                    },
                    [&messages](const Error& error) { messages.error(error); }});
  messages.clear_progress();
  if (readings == 0) return kSomeFailed;
  if (written) written = job->output.finish();
  if (!written) messages.error(written.error());
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_read(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ReadCommand>();
  CLI::App* verb = app.add_subcommand("read", "Print what each report says by itself");
  add_reading_options(*verb, command->reading);
  verb->add_option("--format", command->format, "jsonl, conllu or timeml (default: jsonl)")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  verb->add_option("--layers", command->layers,
                   "Layers that jsonl prints, with commas: tokens, sentences, entities, timexes, attributions,\n"
                   "propositions, events (default: all but tokens)")
      ->type_name("LIST")
      ->delimiter(',')
      ->check(CLI::IsMember(layer_names()).description(""));
  verb->callback([command, &run] { run = [command] { return run_read(*command); }; });
}

}  // namespace twosource::cli
