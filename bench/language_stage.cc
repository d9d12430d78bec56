// The language stage alone, over the texts of a JSONL file held in memory: what bench/spacy_stage.py does with spaCy.
//
//   bench_language_stage MODEL DATA REPORTS.jsonl THREADS [ANSWERS]
//
// Prints {"load": seconds, "seconds": seconds, "tokens": count, "kernels": name}; ANSWERS gets a line for each token,
// so that the answers can be compared.
#include <fmt/format.h>
#include <fmt/os.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "bench/texts.h"
#include "language/network/kernels.h"
#include "language/pipeline.h"
#include "language/scratch.h"

namespace {

using namespace twosource;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// The layers that spaCy's own scorer looks at, one token a line; the same format as bench/spacy_stage.py.
void write_answers(const char* path, const std::vector<std::string>& texts,
                   const std::vector<language::Analysis>& answers) {
  fmt::ostream file = fmt::output_file(path);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::vector<Token>& tokens = answers[i].tokens;
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      const Token& is = tokens[token];
      file.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", cut(texts[i], is.span).size(), is.tag.text(), is.pos.text(), is.lemma,
                 static_cast<std::int64_t>(is.head) - static_cast<std::int64_t>(token), is.dep.text(),
                 is.entity_type.text());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr, "bench_language_stage MODEL DATA REPORTS.jsonl THREADS [ANSWERS]\n");
    return 2;
  }
  const Clock::time_point start = Clock::now();
  const auto pipeline = language::Pipeline::load(argv[1], argv[2]);
  if (!pipeline) {
    fmt::print(stderr, "{}\n", pipeline.error().line());
    return 1;
  }
  const double load = seconds_since(start);
  const std::vector<std::string> texts = bench::read_texts(argv[3]);
  const int threads = std::atoi(argv[4]);
  const bool keeps = argc > 5;

  std::vector<language::Analysis> answers(texts.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> tokens = 0;
  const Clock::time_point begin = Clock::now();
  std::vector<std::jthread> workers;
  for (int i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      language::Scratch scratch;
      for (std::size_t text = next++; text < texts.size(); text = next++) {
        auto analysis = pipeline->analyse(texts[text], {}, scratch);
        if (!analysis) continue;
        tokens += analysis->tokens.size();
        if (keeps) answers[text] = std::move(*analysis);
      }
    });
  }
  workers.clear();
  const double seconds = seconds_since(begin);
  if (keeps) write_answers(argv[5], texts, answers);
  fmt::print("{{\"load\": {:.4f}, \"seconds\": {:.4f}, \"tokens\": {}, \"kernels\": \"{}\"}}\n", load, seconds,
             tokens.load(), language::kernels().name);
}
