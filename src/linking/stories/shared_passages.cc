#include "linking/stories/shared_passages.h"

#include <algorithm>
#include <utility>

#include "document/places.h"
#include "linking/stories/shingles.h"

namespace twosource::linking {
namespace {

/// Places of one shingle that are looked at: bounds what a text of one word a million times costs.
constexpr std::size_t kMostPlaces = 16;

struct Run {
  std::size_t here = 0;
  std::size_t there = 0;
  std::size_t length = 0;
};

class Comparison {
 public:
  Comparison(const ComparedWords& here, const ComparedWords& there) : here_(here), there_(there) {
    for (std::size_t i = 0; i < there.shingles.size(); ++i) {
      if (there.shingles[i] != 0) places_.emplace_back(there.shingles[i], i);
    }
    std::ranges::sort(places_);
  }

  [[nodiscard]] std::vector<SharedPassage> passages() const {
    std::vector<SharedPassage> found;
    std::size_t from = 0;
    for (std::size_t i = 0; i < here_.shingles.size();) {
      const Run run = longest_around(i, from);
      if (run.length == 0) {
        ++i;
        continue;
      }
      if (words_outside_quotations(run) >= kPassageWords) found.push_back(passage_of(run));
      from = i = run.here + run.length;
    }
    return found;
  }

 private:
  /// The longest run that holds the shingle at `seed` and begins at `from` or behind it; of length 0 where none does.
  [[nodiscard]] Run longest_around(std::size_t seed, std::size_t from) const {
    Run longest;
    if (here_.shingles[seed] == 0) return longest;
    const auto first = std::ranges::lower_bound(places_, std::pair(here_.shingles[seed], std::size_t{0}));
    std::size_t looked_at = 0;
    for (auto place = first; place != places_.end() && looked_at < kMostPlaces; ++place, ++looked_at) {
      if (place->first != here_.shingles[seed]) break;
      const Run run = run_around(seed, place->second, from);
      if (run.length > longest.length) longest = run;
    }
    return longest;
  }

  [[nodiscard]] Run run_around(std::size_t seed, std::size_t place, std::size_t from) const {
    std::size_t end = 0;
    while (seed + end < here_.words.size() && place + end < there_.words.size() && equal(seed + end, place + end)) {
      ++end;
    }
    if (end < kShingleWords) return {};  // two runs with one hash
    std::size_t before = 0;
    while (seed - before > from && place > before && equal(seed - before - 1, place - before - 1)) ++before;
    return {seed - before, place - before, before + end};
  }

  [[nodiscard]] bool equal(std::size_t here, std::size_t there) const {
    return here_.words[here].norm == there_.words[there].norm;
  }

  [[nodiscard]] std::size_t words_outside_quotations(const Run& run) const {
    std::size_t count = 0;
    for (std::size_t i = run.here; i < run.here + run.length; ++i) count += here_.words[i].quoted ? 0 : 1;
    return count;
  }

  [[nodiscard]] SharedPassage passage_of(const Run& run) const {
    const auto hull = [&run](const ComparedWords& text, std::size_t first) {
      return Span{text.words[first].span.start, text.words[first + run.length - 1].span.end};
    };
    return {hull(here_, run.here), hull(there_, run.there)};
  }

  const ComparedWords& here_;
  const ComparedWords& there_;
  std::vector<std::pair<std::uint64_t, std::size_t>> places_;  ///< of the other text's shingles, ascending
};

}  // namespace

ComparedWords compared_words(const Reading& reading, Span within) {
  ComparedWords compared;
  std::vector<std::string_view> outside;  // what is quoted parts runs of words
  auto quotation =
      std::ranges::partition_point(reading.quotations, [&](const Quotation& q) { return q.span.end <= within.start; });
  for (const Word& word : document::words_in(reading, within)) {
    while (quotation != reading.quotations.end() && quotation->span.end <= word.span.start) ++quotation;
    const bool quoted = quotation != reading.quotations.end() && quotation->span.overlaps(word.span);
    compared.words.push_back({word.norm, word.span, quoted});
    outside.push_back(quoted ? std::string_view() : std::string_view(word.norm));
  }
  compared.shingles = shingles_in_order(outside);
  return compared;
}

std::vector<SharedPassage> shared_passages(const ComparedWords& here, const ComparedWords& there) {
  return Comparison(here, there).passages();
}

std::vector<SharedPassage> shared_passages(const Reading& here, const Reading& there) {
  const auto whole = [](const Reading& reading) {
    return compared_words(reading, {0, static_cast<std::uint32_t>(reading.report.text.size())});
  };
  return shared_passages(whole(here), whole(there));
}

}  // namespace twosource::linking
