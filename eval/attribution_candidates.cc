// Candidates of attributions with their features, as JSON Lines: what eval/train_attribution_weights.py learns from.
//
//   eval_attribution_candidates DATA_FOLDER < documents.conllu > candidates.jsonl
//
// The input is CoNLL-U with the text as `# text_json`, a document between "# id = …" and "# end" (offsets in MISC).
#include <iostream>
#include <string>

#include "base/json.h"
#include "base/unicode.h"
#include "reading/attribution_candidates.h"
#include "reading/attribution_rules.h"
#include "reading/sentences.h"
#include "support/conllu_document.h"

namespace twosource {
namespace {

using base::Json;

void print(const std::string& id, const std::string& conllu, const reading::AttributionRules& rules) {
  auto document = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines(id, document.text);
  reading.tokens = std::move(document.tokens);
  reading::find_sentences(reading, document.sentences);
  const base::CodePointIndex index(reading.report.text);
  const auto spans = [&](const std::vector<TokenRange>& ranges) {
    Json list = Json::array();
    for (const TokenRange range : ranges) {
      const Span span = index.code_points(reading::span_of(reading.tokens, range));
      list.push_back({span.start, span.end});
    }
    return list;
  };
  Json line{{"id", id}, {"candidates", Json::array()}};
  const reading::AttributionContext context(reading);
  for (const auto& candidate : reading::find_candidates(context, rules)) {
    line["candidates"].push_back({{"features", candidate.features},
                                  {"source", candidate.source_head ? spans({candidate.source}) : Json::array()},
                                  {"cue", spans(candidate.cue)},
                                  {"content", spans(candidate.content)},
                                  {"quotation", candidate.quotation.has_value()}});
  }
  std::cout << base::to_text(line) << '\n';
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  const auto rules =
      twosource::reading::AttributionRules::load(std::string(argc > 1 ? argv[1] : "data") + "/en/reading");
  if (!rules) {
    std::cerr << rules.error().line() << '\n';
    return 1;
  }
  auto open = *rules;
  open.weights.clear();  // no lemma is ruled out
  std::string line;
  std::string id;
  std::string conllu;
  while (std::getline(std::cin, line)) {
    if (line.starts_with("# id = ")) {
      id = line.substr(7);
      conllu.clear();
    } else if (line == "# end") {
      twosource::print(id, conllu, open);
    } else {
      conllu += line + '\n';
    }
  }
}
