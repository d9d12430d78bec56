// The encoder's reading of attributions alone, over the texts of a JSONL file held in memory, on one core.
//
//   bench_attributions WEIGHTS REPORTS.jsonl
//
// Prints {"pieces": count, "cues": count, "seconds": seconds, "microseconds_a_piece": figure, "kernels": name}.
// WEIGHTS is data/en/language/encoder.weights; TWOSOURCE_KERNELS forces an instruction set.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "bench/texts.h"
#include "document/attribution_scores.h"
#include "language/encoder/attribution_tagger.h"

namespace {

using namespace twosource;

std::vector<Span> paragraphs_of(const std::string& text) {
  std::vector<Span> paragraphs;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) paragraphs.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    start = end + 1;
  }
  return paragraphs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "bench_attributions WEIGHTS REPORTS.jsonl\n");
    return 2;
  }
  const auto tagger = language::AttributionTagger::load(argv[1]);
  if (!tagger) {
    fmt::print(stderr, "{}\n", tagger.error().line());
    return 1;
  }
  const std::vector<std::string> texts = bench::read_texts(argv[2]);
  language::TaggerScratch scratch;
  std::size_t pieces = 0;
  std::size_t cues = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text : texts) {
    const document::AttributionScores scores = tagger->score(text, paragraphs_of(text), scratch);
    pieces += scores.pieces.size();
    cues += scores.cues.size();
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  fmt::print(
      "{{\"pieces\": {}, \"cues\": {}, \"seconds\": {:.4f}, \"microseconds_a_piece\": {:.1f}, \"kernels\": \"{}\"}}\n",
      pieces, cues, taken.count(), taken.count() * 1e6 / static_cast<double>(std::max<std::size_t>(pieces, 1)),
      language::encoder_kernels().name);
  return 0;
}
