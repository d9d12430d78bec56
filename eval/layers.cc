// What the language stage says of texts, layer by layer: the other side of `make parity` (eval/parity).
//
//   eval_layers MODEL-FOLDER DATA-FOLDER < texts.jsonl > layers.jsonl
//
// A line of input is {"text", "sentence_starts"}, a line of output one object of columns, an entry a token. Offsets
// count code points.
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "language/pipeline.h"
#include "language/scratch.h"

namespace {

using twosource::EntityMark;
using twosource::Span;
using twosource::Token;
using twosource::TokenRange;
using twosource::base::Json;
using twosource::language::Analysis;
using twosource::language::Pipeline;
using twosource::language::Scratch;

Json columns_of(const std::string& text, const Analysis& analysis) {
  const twosource::base::CodePointIndex index(text);
  Json columns = Json::object();
  for (const char* name : {"start", "end", "space", "is_space", "norm", "tag", "pos", "morph", "lemma", "head", "dep",
                           "sentence_start", "entity"}) {
    columns[name] = Json::array();
  }
  for (const Token& token : analysis.tokens) {
    const Span span = index.code_points(token.span);
    columns["start"].push_back(span.start);
    columns["end"].push_back(span.end);
    columns["space"].push_back(token.space_after ? 1 : 0);
    columns["is_space"].push_back(token.is_space ? 1 : 0);
    columns["norm"].push_back(token.norm);
    columns["tag"].push_back(token.tag.text());
    columns["pos"].push_back(token.pos.text());
    columns["morph"].push_back(token.morph.text());
    columns["lemma"].push_back(token.lemma);
    columns["head"].push_back(token.head);
    columns["dep"].push_back(token.dep.text());
    columns["sentence_start"].push_back(0);
    const char* mark = token.entity == EntityMark::kBegin ? "B-" : token.entity == EntityMark::kInside ? "I-" : "";
    columns["entity"].push_back(mark + std::string(token.entity_type.text()));
  }
  for (const TokenRange& sentence : analysis.sentences) columns["sentence_start"].at(sentence.first) = 1;
  return columns;
}

std::vector<std::uint32_t> byte_offsets(const std::string& text, const Json& code_points) {
  std::vector<std::uint32_t> offsets;
  std::uint32_t seen = 0;
  std::size_t at = 0;
  for (const Json& wanted : code_points) {
    for (; seen < wanted.get<std::uint32_t>(); ++seen) at += twosource::base::decode_at(text, at).size;
    offsets.push_back(static_cast<std::uint32_t>(at));
  }
  return offsets;
}

int fail(const twosource::Error& error) {
  fmt::print(stderr, "eval_layers: {}\n", error.line());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: eval_layers MODEL-FOLDER DATA-FOLDER < texts.jsonl > layers.jsonl\n");
    return 2;
  }
  const auto pipeline = Pipeline::load(argv[1], argv[2]);
  if (!pipeline) return fail(pipeline.error());
  Scratch scratch;
  for (std::string line; std::getline(std::cin, line);) {
    const auto job = twosource::base::parse_json(line, "standard input");
    if (!job) return fail(job.error());
    const auto text = job->at("text").get<std::string>();
    const auto analysis = pipeline->analyse(text, byte_offsets(text, job->at("sentence_starts")), scratch);
    if (!analysis) return fail(analysis.error());
    fmt::print("{}\n", twosource::base::to_text(columns_of(text, *analysis)));
  }
  return 0;
}
