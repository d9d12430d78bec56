#include "linking/stories/copies.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kShingleWords = 8;
/// Shingles that two sentences must share: three make ten words in a row.
constexpr std::size_t kLeastShared = 3;

/// FNV-1a, continued.
std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return (hash ^ 0x20U) * 0x100000001B3ULL;
}

/// Normal forms of the words of a sentence; a quotation parts the runs of words (an empty string).
std::vector<std::string> words_outside_quotations(const Reading& reading, const Sentence& sentence) {
  std::vector<std::string> words;
  auto quotation = std::ranges::partition_point(reading.quotations,
                                                [&](const Quotation& q) { return q.span.end <= sentence.span.start; });
  for (const Word& word : document::words_in(reading, sentence.span)) {
    while (quotation != reading.quotations.end() && quotation->span.end <= word.span.start) ++quotation;
    const bool quoted = quotation != reading.quotations.end() && quotation->span.overlaps(word.span);
    if (!quoted) {
      words.push_back(word.norm);
    } else if (words.empty() || !words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

std::vector<std::uint64_t> shingles_of(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> shingles;
  for (std::size_t first = 0; first + kShingleWords <= words.size(); ++first) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    bool whole = true;
    for (std::size_t i = first; i < first + kShingleWords; ++i) {
      whole = whole && !words[i].empty();
      hash = hash_on(hash, words[i]);
    }
    if (whole) shingles.push_back(hash);
  }
  std::ranges::sort(shingles);
  shingles.erase(std::ranges::unique(shingles).begin(), shingles.end());
  return shingles;
}

/// The agency named in brackets or alone in the dateline or byline of a report, else the one that its web page names.
std::string wire_in(const Context& context, const Report& report) {
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::kDateline && block.kind != BlockKind::kByline) continue;
    const std::string_view text = cut(report.text, block.span);
    std::string word;
    for (std::size_t at = 0; at <= text.size();) {
      const base::CodePoint point = at < text.size() ? base::decode_at(text, at) : base::CodePoint{U' ', 1};
      if (base::is_letter(point.value)) {
        word += text.substr(at, point.size);
      } else {
        if (context.world.media.agencies.contains(context.bare_key(word))) return word;
        word.clear();
      }
      at += point.size;
    }
  }
  return report.page && !report.page->agencies.empty() ? report.page->agencies.front() : std::string();
}

}  // namespace

Passages::Passages(const Context& context) {
  for (const Reading* reading : context.readings) {
    std::vector<std::vector<std::uint64_t>> sentences;
    for (const Sentence& sentence : reading->sentences) {
      sentences.push_back(shingles_of(words_outside_quotations(*reading, sentence)));
    }
    shingles_.push_back(std::move(sentences));
    wires_.push_back(wire_in(context, reading->report));
  }
}

bool Passages::shared(std::size_t report_a, std::size_t sentence_a, std::size_t report_b,
                      std::size_t sentence_b) const {
  const auto& a = shingles_[report_a][sentence_a];
  const auto& b = shingles_[report_b][sentence_b];
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++common, ++i, ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return common >= kLeastShared;
}

}  // namespace twosource::linking
