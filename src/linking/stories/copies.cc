#include "linking/stories/copies.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "document/places.h"
#include "linking/stories/shingles.h"
#include "linking/stories/sorted_lists.h"

namespace twosource::linking {
namespace {

/// Shingles that two sentences must share: three make ten words in a row.
constexpr std::size_t kLeastShared = 3;

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
  std::vector<std::uint64_t> shingles = sorted(shingles_in_order(words));
  if (!shingles.empty() && shingles.front() == 0) shingles.erase(shingles.begin());
  return shingles;
}

/// Whether words stand in a text with no letter beside them.
bool holds_word(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) return false;
  const bool before = at > 0 && base::is_letter(base::decode_before(text, at).value);
  const std::size_t end = at + words.size();
  return !before && !(end < text.size() && base::is_letter(base::decode_at(text, end).value));
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

/// The agency that a note names, whose rights the whole report is under, or that ends its copy so.
std::string wire_in_notes(const Context& context, const Report& report, const OutletRules& rules) {
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::kNote && block.kind != BlockKind::kCredit) continue;
    const std::string_view printed = cut(report.text, block.span);
    const std::string note = base::to_lower(printed);
    for (const auto& [begin, agency] : rules.sign_offs) {
      if (note.starts_with(begin)) return agency;
    }
    const auto is_in = [&note](const std::string& mark) { return note.find(mark) != std::string::npos; };
    if (std::ranges::none_of(rules.copy_marks, is_in)) continue;
    std::string longest;
    for (const std::string& agency : context.world.media.agencies) {
      if (std::pair(agency.size(), agency) > std::pair(longest.size(), longest) && holds_word(note, agency))
        longest = agency;
    }
    if (longest.empty() || (report.outlet && context.bare_key(*report.outlet) == longest)) continue;
    return note.size() == printed.size() ? std::string(printed.substr(note.find(longest), longest.size())) : longest;
  }
  return {};
}

}  // namespace

Passages::Passages(const Context& context, const OutletRules& rules) {
  for (const Reading* reading : context.readings) {
    std::vector<std::vector<std::uint64_t>> sentences;
    for (const Sentence& sentence : reading->sentences) {
      sentences.push_back(shingles_of(words_outside_quotations(*reading, sentence)));
    }
    shingles_.push_back(std::move(sentences));
    wires_.push_back(wire_in(context, reading->report));
    if (wires_.back().empty()) wires_.back() = wire_in_notes(context, reading->report, rules);
  }
}

bool Passages::shared(std::size_t report_a, std::size_t sentence_a, std::size_t report_b,
                      std::size_t sentence_b) const {
  return shared_keys(shingles_[report_a][sentence_a], shingles_[report_b][sentence_b]) >= kLeastShared;
}

}  // namespace twosource::linking
