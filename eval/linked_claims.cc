// Stories with their claims, linked by several sets of rules: what eval/accuracy measures claims by, and what
// eval/train_claim_weights.py tries its weights on.
//
//   eval_linked_claims STORY.jsonl… -- DATA_FOLDER OUT.jsonl [DATA_FOLDER OUT.jsonl …]
//
// Each STORY.jsonl holds the reports of one happening, one a line. They are read once, with the rules that the program
// finds by itself, and linked as one story with the linking rules and the encoder of statements of each DATA_FOLDER.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "eval/statement_encoder.h"
#include "linking/linker.h"
#include "rendering/rendering.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

int fail(const std::string& message) {
  std::cerr << message << '\n';
  return 1;
}

int run(const std::vector<std::string>& stories, const std::vector<std::string>& rules_and_outputs) {
  const auto engine = Engine::open({});
  if (!engine) return fail(engine.error().line());
  std::vector<linking::Linker> linkers;
  std::map<std::filesystem::path, language::StatementEncoder> encoders;
  std::vector<std::filesystem::path> encoder_of;  // by linker
  std::vector<std::ofstream> outputs;
  for (std::size_t i = 0; i + 1 < rules_and_outputs.size(); i += 2) {
    const auto world = knowledge::World::load(rules_and_outputs[i], "en");
    if (!world) return fail(world.error().line());
    auto linker = linking::Linker::load(rules_and_outputs[i], "en", *world);
    if (!linker) return fail(linker.error().line());
    linkers.push_back(std::move(*linker));
    auto encoder = eval::statement_encoder(rules_and_outputs[i]);
    if (!encoder) return fail(encoder.error().line());
    encoder_of.push_back(std::filesystem::canonical(rules_and_outputs[i] + "/en/language/statements.weights"));
    encoders.try_emplace(encoder_of.back(), std::move(*encoder));
    outputs.emplace_back(rules_and_outputs[i + 1], std::ios::binary);
  }
  language::StatementEncoder::Scratch scratch;
  for (const std::string& path : stories) {
    std::vector<Reading> readings;
    PathSource source({path});
    ReadingStream stream = engine->read(source);
    while (std::optional<Result<Reading>> reading = stream.next()) {
      if (*reading) {
        readings.push_back(std::move(**reading));
      } else {
        std::cerr << reading->error().line() << '\n';
      }
    }
    std::vector<const Reading*> pointers;
    for (const Reading& reading : readings) pointers.push_back(&reading);
    std::map<std::filesystem::path, std::vector<document::PieceVectors>> vectors;
    for (const auto& [file, encoder] : encoders) vectors[file] = encoder.encode(pointers, scratch);
    for (std::size_t i = 0; i < linkers.size(); ++i) {
      outputs[i] << rendering::story_json(linkers[i].link(pointers, vectors[encoder_of[i]]), {});
    }
  }
  return 0;
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (dashes == arguments.end()) return twosource::fail("eval_linked_claims STORY.jsonl… -- DATA_FOLDER OUT.jsonl …");
  return twosource::run({arguments.begin(), dashes}, {dashes + 1, arguments.end()});
}
