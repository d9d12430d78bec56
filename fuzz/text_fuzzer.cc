// A whole report: bytes -> text -> blocks -> tokens -> Reading -> JSON and CoNLL-U, with every span checked.
#include "fuzz/whole_program.h"
#include "rendering/rendering.h"

namespace {

using namespace twosource;

void require_cuts(const Reading& reading, const SpanList& spans) {
  for (const Span span : spans) fuzz::require_cuts(reading.report.text, span);
}

void check_tokens(const Reading& reading) {
  std::uint32_t end = 0;
  for (const Token& token : reading.tokens) {
    fuzz::require_cuts(reading.report.text, token.span);
    fuzz::require(token.span.start >= end && !token.span.empty(), "tokens follow each other");
    fuzz::require(token.head < reading.tokens.size(), "a head is a token");
    end = token.span.end;
  }
  for (const Sentence& sentence : reading.sentences) {
    fuzz::require_cuts(reading.report.text, sentence.span);
    fuzz::require(sentence.tokens.last <= reading.tokens.size(), "a sentence is made of tokens");
    fuzz::require(sentence.block < reading.report.blocks.size(), "a sentence lies in a block");
  }
}

void check_found(const Reading& reading) {
  const std::string& text = reading.report.text;
  for (const Entity& entity : reading.entities) {
    for (const Mention& mention : entity.mentions) fuzz::require_cuts(text, mention.span);
    for (const Role& role : entity.roles) fuzz::require_cuts(text, role.span);
  }
  for (const Timex& timex : reading.timexes) fuzz::require_cuts(text, timex.span);
  for (const Attribution& attribution : reading.attributions) {
    require_cuts(reading, attribution.source);
    require_cuts(reading, attribution.cue);
    require_cuts(reading, attribution.content);
    fuzz::require(!attribution.speaker || *attribution.speaker < reading.entities.size(), "a speaker is an entity");
  }
  for (const Proposition& proposition : reading.propositions) {
    require_cuts(reading, proposition.span);
    require_cuts(reading, proposition.predicate);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto reading = fuzz::WholeProgram::get().read(fuzz::as_text(data, size), "a.txt");
  if (!reading) return 0;
  check_tokens(*reading);
  check_found(*reading);
  Layers layers;
  layers.tokens = true;
  fuzz::require(rendering::reading_json(*reading, layers).find('\n') == std::string::npos, "a Reading is one line");
  rendering::reading_conllu(*reading);
  return 0;
}
