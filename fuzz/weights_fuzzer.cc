// A component's `model` file, as every component that reads one, and the networks run where they load.
#include "fuzz/fuzzing.h"
#include "language/components/entity_recognizer.h"
#include "language/components/parser.h"
#include "language/components/tagger.h"
#include "language/network/tok2vec.h"

namespace {

using namespace twosource;
using namespace twosource::language;

constexpr std::size_t kWords = 5;

/// MessagePack of {"moves": …} with JSON of under 256 bytes, as spaCy writes a `moves` file.
std::string moves_file(std::string_view json) {
  std::string file = "\x81\xA5moves\xD9";
  file += static_cast<char>(json.size());
  file += json;
  return file;
}

std::vector<float> some_vectors(std::size_t width) {
  std::vector<float> vectors(kWords * width);
  for (std::size_t i = 0; i < vectors.size(); ++i) vectors[i] = static_cast<float>(i % 7) - 3;
  return vectors;
}

std::vector<Token> some_tokens() {
  std::vector<Token> tokens(kWords);
  for (std::uint32_t i = 0; i < kWords; ++i) tokens[i].span = {2 * i, 2 * i + 1};
  for (std::uint32_t i = 0; i < kWords; ++i) tokens[i].head = i;
  return tokens;
}

void run_tagger(const ModelFile& file, std::size_t width) {
  const auto tagger = Tagger::read(file, R"({"labels": ["NN", "VB", "DT"]})", "cfg", width);
  if (!tagger) return fuzz::require_clear(tagger.error());
  std::vector<Token> tokens = some_tokens();
  LabelScratch scratch;
  tagger->tag(some_vectors(width), tokens, scratch);
}

void run_parser(const ModelFile& file, std::size_t width) {
  static const std::string moves =
      moves_file(R"({"0":{"":9},"1":{"":9},"2":{"nsubj":9,"det":8},"3":{"dobj":9,"pobj||prep":8},"4":{"ROOT":9}})");
  const auto parser = Parser::read(file, moves, "moves", width);
  if (!parser) return fuzz::require_clear(parser.error());
  std::vector<Token> tokens = some_tokens();
  ParserScratch scratch;
  scratch.tree.starts_sentence.assign(kWords, 0);
  parser->parse(some_vectors(width), {}, tokens, scratch);
  for (const Token& token : tokens) fuzz::require(token.head < kWords, "a head is a token");
}

void run_recognizer(const ModelFile& file, std::size_t width) {
  static const std::string moves =
      moves_file(R"({"0":{},"1":{"ORG":9},"2":{"ORG":9},"3":{"ORG":9},"4":{"ORG":9},"5":{"":9}})");
  const auto recognizer = EntityRecognizer::read(file, moves, "moves", width);
  if (!recognizer) return fuzz::require_clear(recognizer.error());
  std::vector<Token> tokens = some_tokens();
  EntityScratch scratch;
  recognizer->recognise(some_vectors(width), {}, tokens, scratch);
}

void run_tok2vec(const ModelFile& file) {
  const auto network = Tok2Vec::read(file);
  if (!network) return fuzz::require_clear(network.error());
  Tok2VecScratch scratch;
  const std::vector<LexicalFeatures> features(kWords, LexicalFeatures{.norm = 42});
  fuzz::require(network->encode(features, scratch).size() == kWords * network->width(), "a vector for every word");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = ModelFile::parse(fuzz::as_text(data, size), "model");
  if (!file) {
    fuzz::require_clear(file.error());
    return 0;
  }
  run_tok2vec(*file);
  for (const std::size_t width : {std::size_t{2}, std::size_t{96}}) {
    run_tagger(*file, width);
    run_parser(*file, width);
    run_recognizer(*file, width);
  }
  return 0;
}
