// Test: tests/unit/reading/sentences_test.cc.
#include "reading/sentences.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"
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

Result<SentenceRules> SentenceRules::load(const std::filesystem::path& folder) {
  SentenceRules rules;
  const auto read = base::read_fields(folder / "sentences.json", [&rules](base::Fields& file) {
    for (base::Fields& rule : file.objects("unbroken")) {
      auto pattern = base::Regex::compile(rule.text("pattern"));
      if (!pattern) return rule.refuse("pattern", pattern.error().message);
      rules.unbroken.push_back({rule.text("name"), std::move(*pattern), rule.texts("samples"), rule.texts("not")});
    }
  });
  if (!read) return read.error();
  return rules;
}

std::vector<std::uint32_t> unbroken_places(std::string_view text, const SentenceRules& rules) {
  std::vector<std::uint32_t> places;
  for (const SentenceRules::Rule& rule : rules.unbroken) {
    const auto found = rule.pattern.find_all(text);
    if (!found) continue;  // a hostile text: the parser's own answer stands
    for (const base::RegexMatch& match : *found) places.push_back(match.whole().end);
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

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
