// Test: tests/unit/reading/sentences_test.cc.
#include "reading/sentences.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"

namespace twosource::reading {
namespace {

/// Adds the sentence of tokens [first, last) of one block, if there is anything in it but white space.
void add_sentence(Reading& reading, std::uint32_t first, std::uint32_t last, std::uint32_t block) {
  while (first < last && reading.tokens[first].is_space) ++first;
  while (first < last && reading.tokens[last - 1].is_space) --last;
  if (first == last) return;
  for (std::uint32_t token = first; token < last; ++token) {
    Token& here = reading.tokens[token];
    if (here.head >= first && here.head < last) continue;
    here.head = token;
    here.dep = dep::ROOT;
  }
  const Span span = {reading.tokens[first].span.start, reading.tokens[last - 1].span.end};
  reading.sentences.push_back({base::trimmed(reading.report.text, span), {first, last}, block});
}

}  // namespace

void find_sentences(Reading& reading, const std::vector<TokenRange>& sentences) {
  const std::vector<Block>& blocks = reading.report.blocks;
  reading.sentences.clear();
  std::uint32_t block = 0;
  for (const TokenRange& range : sentences) {
    std::uint32_t first = range.first;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
      const Span span = reading.tokens[token].span;
      if (block < blocks.size() && span.start < blocks[block].span.end) {
        if (span.start < blocks[block].span.start) first = token + 1;  // between blocks
        continue;
      }
      if (block < blocks.size()) add_sentence(reading, first, token, block);
      while (block < blocks.size() && blocks[block].span.end <= span.start) ++block;
      const bool inside = block < blocks.size() && blocks[block].span.start <= span.start;
      first = inside ? token : token + 1;
    }
    if (block < blocks.size()) add_sentence(reading, first, range.last, block);
  }
}

}  // namespace twosource::reading
