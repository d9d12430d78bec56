// Test: tests/unit/linking/differences/quantities_test.cc.
#include "linking/differences/quantities.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

constexpr double kNear = 0.25;           // "about 200" may be a quarter more or less
constexpr std::uint32_t kNounReach = 4;  // tokens between a number and what it counts

/// "1,200" or "2.5" as a number.
std::optional<double> figures(std::string_view word) {
  std::string digits;
  for (const char c : word) {
    if (c == ',') continue;
    if ((c < '0' || c > '9') && c != '.') return std::nullopt;
    digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

struct Scanner {
  const Reading& reading;
  const DifferenceRules& rules;
  TokenRange range;

  std::string lower(std::uint32_t i) const { return base::to_lower(cut(reading.report.text, reading.tokens[i].span)); }

  bool in_timex(std::uint32_t i) const {
    const Span span = reading.tokens[i].span;
    return std::any_of(reading.timexes.begin(), reading.timexes.end(),
                       [span](const Timex& timex) { return timex.span.overlaps(span); });
  }

  std::optional<double> number_at(std::uint32_t i) const {
    if (const auto value = figures(lower(i))) return value;
    const auto word = rules.number_words.find(lower(i));
    return word == rules.number_words.end() ? std::nullopt : std::optional(word->second);
  }

  /// "dozens", "hundreds": at least two of them, fewer than ten.
  bool is_vague(std::uint32_t i) const {
    const std::string word = lower(i);
    return word.ends_with('s') && rules.number_words.contains(word);
  }

  /// The approximator that ends before a token, and its first token.
  std::pair<std::string, std::uint32_t> approximator_before(std::uint32_t first) const {
    std::string words;
    std::pair<std::string, std::uint32_t> best{"", first};
    for (std::uint32_t back = 1; back <= 3 && back <= first - range.first; ++back) {
      words = lower(first - back) + (words.empty() ? "" : " " + words);
      const auto found = rules.approximators.find(words);
      if (found != rules.approximators.end()) best = {found->second, first - back};
    }
    return best;
  }

  /// A number that stands for what it counts: subject, object or complement, and no part of a name or an age.
  bool stands_alone(std::uint32_t i) const {
    const Token& token = reading.tokens[i];
    if (i + 1 < range.last && lower(i + 1) == "of") return false;
    if (!token.entity_type.empty() && token.entity_type != EntityType::kCardinal &&
        token.entity_type != EntityType::kQuantity && token.entity_type != EntityType::kMoney &&
        token.entity_type != EntityType::kPercent) {
      return false;
    }
    for (const Label dep : {dep::nsubj, dep::nsubjpass, dep::dobj, dep::pobj, dep::attr}) {
      if (token.dep == dep) return true;
    }
    return false;
  }

  /// "percent of its capacity": of a share, what it is a share of.
  Span counted_words(std::uint32_t from, std::uint32_t noun) const {
    constexpr std::uint32_t kShareWords = 4;
    Span words{reading.tokens[from].span.start, reading.tokens[noun].span.end};
    const std::string lemma = base::to_lower(reading.tokens[noun].lemma);
    if (!rules.share_nouns.contains(lemma) || noun + 1 >= range.last || lower(noun + 1) != "of") return words;
    for (std::uint32_t i = noun + 2; i < range.last && i < noun + 2 + kShareWords; ++i) {
      if (reading.tokens[i].dep == dep::pobj && reading.tokens[i].head == noun + 1) {
        words.end = reading.tokens[i].span.end;
        return words;
      }
    }
    return words;
  }

  /// The noun that a number counts which ends before token `after`.
  std::optional<std::uint32_t> counted_from(std::uint32_t after) const {
    // "six of the crew": a part of another number.
    const bool partitive = after + 1 < range.last && lower(after) == "of" &&
                           (reading.tokens[after + 1].pos == pos::DET || reading.tokens[after + 1].pos == pos::PRON);
    if (partitive) return std::nullopt;
    for (std::uint32_t i = after; i < range.last && i < after + kNounReach; ++i) {
      const Token& token = reading.tokens[i];
      if (token.pos == pos::PUNCT || token.pos == pos::VERB || token.pos == pos::CCONJ) return std::nullopt;
      if (token.pos == pos::ADP && !(i == after && lower(i) == "of")) return std::nullopt;
      if (token.pos != pos::NOUN) continue;
      // Of a compound, the last noun is counted.
      while (i + 1 < range.last && reading.tokens[i + 1].pos == pos::NOUN && reading.tokens[i].dep == dep::compound)
        ++i;
      return i;
    }
    return std::nullopt;
  }
};

}  // namespace

std::vector<Quantity> quantities_in(const Reading& reading, Span span, const DifferenceRules& rules) {
  const Scanner scan{reading, rules, document::tokens_in(reading, span)};
  std::vector<Quantity> quantities;
  for (std::uint32_t i = scan.range.first; i < scan.range.last; ++i) {
    const std::uint32_t first = i;
    const auto start = scan.number_at(i);
    if (!start || scan.in_timex(i)) continue;
    double value = *start;
    bool vague = scan.is_vague(i);
    while (i + 1 < scan.range.last) {
      const bool hyphen = scan.lower(i + 1) == "-" && i + 2 < scan.range.last;  // "twenty-three"
      const auto next = scan.number_at(hyphen ? i + 2 : i + 1);
      if (!next) break;
      value = *next >= 12 && *next > value ? value * *next : value + *next;  // "four dozen", "twenty five"
      i += hyphen ? 2 : 1;
      vague = vague || scan.is_vague(i);
    }
    // "between 40 and 90 boats": the second number ends the interval.
    std::optional<double> upper;
    if (first > scan.range.first && scan.lower(first - 1) == "between" && i + 2 < scan.range.last) {
      upper = scan.number_at(i + 2);
      if (upper) i += 2;
    }
    const auto noun = scan.counted_from(i + 1);
    const bool compared =
        first >= scan.range.first + 2 && scan.lower(first - 1) == "the" && scan.lower(first - 2) == "than";
    if (value <= 1 || compared || (noun ? scan.in_timex(*noun) : !scan.stands_alone(i))) continue;
    const auto [approximation, from] = scan.approximator_before(first);
    const std::uint32_t head = noun.value_or(i);
    Quantity quantity{.least = value,
                      .most = upper.value_or(value),
                      .counted = noun ? base::to_lower(reading.tokens[*noun].lemma) : std::string(),
                      .span = {reading.tokens[from].span.start, reading.tokens[head].span.end},
                      .head = head};
    if (noun) quantity.noun = scan.counted_words(i + 1, *noun);
    if (vague) {
      quantity.least = value * 2;
      quantity.most = value * 10;
    }
    if (approximation == "over") quantity.most = std::max(quantity.most, value * (1 + 2 * kNear));
    if (approximation == "almost") {
      quantity.least = value * (1 - kNear);
      quantity.most = std::nextafter(value, 0);  // "almost four dozen" is not "at least four dozen"
    }
    if (approximation == "from") quantity.most = std::numeric_limits<double>::infinity();
    if (approximation == "to") {
      quantity.least = 0;
      quantity.most = std::nextafter(value, 0);
    }
    if (approximation == "near") {
      quantity.least = value * (1 - kNear);
      quantity.most = value * (1 + kNear);
    }
    quantities.push_back(std::move(quantity));
  }
  return quantities;
}

}  // namespace twosource::linking
