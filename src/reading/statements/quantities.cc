// Test: tests/unit/reading/statements/quantities_test.cc.
#include "reading/statements/quantities.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/modality.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

namespace dep = document::dep;
namespace pos = document::pos;

constexpr std::uint32_t kNounReach = 4;   // tokens between a number and what it counts
constexpr std::uint32_t kShareWords = 4;  // tokens of what a share is a share of
constexpr std::uint32_t kLongestApproximator = 3;

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

bool is_fraction(double value) { return value != std::floor(value); }

/// What the tokens of a report are part of, painted once.
struct Painted {
  std::vector<bool> timex__token;
  std::vector<bool> cue__token;
  std::vector<std::size_t> attribution__token;  ///< innermost with a source, + 1; 0: none
  std::vector<std::size_t> proposition__token;  ///< by its head, + 1; 0: none
};

template <class Value>
void paint(const Reading& reading, Span span, Value value, std::vector<Value>& tokens) {
  const TokenRange range = document::tokens_in(reading, span);
  std::fill(tokens.begin() + range.first, tokens.begin() + range.last, value);
}

Painted painted(const Reading& reading) {
  const std::size_t count = reading.tokens.size();
  Painted painted{std::vector<bool>(count), std::vector<bool>(count), std::vector<std::size_t>(count),
                  std::vector<std::size_t>(count)};
  for (const Timex& timex : reading.timexes) paint(reading, timex.span, true, painted.timex__token);
  std::vector<std::size_t> with_source;
  for (std::size_t i = 0; i < reading.attributions.size(); ++i) {
    const Attribution& attribution = reading.attributions[i];
    for (const Span cue : attribution.cue) paint(reading, cue, true, painted.cue__token);
    const bool sourced = !attribution.source.empty() || attribution.speaker;
    if (sourced && !attribution.content.empty()) with_source.push_back(i);
  }
  // The widest first, so that the innermost stays.
  std::ranges::stable_sort(with_source, [&](std::size_t a, std::size_t b) {
    return document::hull(reading.attributions[b].content).size() <
           document::hull(reading.attributions[a].content).size();
  });
  for (const std::size_t i : with_source) {
    for (const Span content : reading.attributions[i].content) {
      paint(reading, content, i + 1, painted.attribution__token);
    }
  }
  for (std::size_t i = reading.propositions.size(); i-- > 0;) {
    painted.proposition__token[reading.propositions[i].head] = i + 1;
  }
  return painted;
}

/// Whether a number is part of a name or of an age, and no count.
bool is_in_name(const Token& token) {
  if (token.entity_type.empty()) return false;
  switch (token.entity_type.kind()) {
    case EntityType::kCardinal:
    case EntityType::kQuantity:
    case EntityType::kMoney:
    case EntityType::kPercent:
      return false;
    default:
      return true;
  }
}

/// A number as it stands in a sentence.
struct Number {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< its last token
  double value = 0;
  std::optional<double> upper;  ///< "between 40 and 90 boats": the second number ends the interval
  bool vague = false;
};

/// Finds the quantities of one sentence.
class SentenceQuantities {
 public:
  SentenceQuantities(const Reading& reading, const document::ParseTree& tree, const QuantityRules& rules,
                     const Painted& painted, std::uint32_t sentence)
      : reading_(reading),
        tree_(tree),
        rules_(rules),
        painted_(painted),
        sentence_(sentence),
        range_(reading.sentences[sentence].tokens) {}

  [[nodiscard]] std::vector<Quantity> find() const {
    std::vector<Quantity> quantities;
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      if (auto age = age_from(i)) {
        quantities.push_back(std::move(*age));
        continue;
      }
      const auto number = number_from(i);
      if (!number) continue;
      i = number->last;
      if (auto quantity = quantity_of(*number)) quantities.push_back(std::move(*quantity));
    }
    return quantities;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[i].span));
  }

  [[nodiscard]] std::string lemma(std::uint32_t i) const { return base::to_lower(reading_.tokens[i].lemma); }

  [[nodiscard]] std::optional<double> number_at(std::uint32_t i) const {
    const std::string word = lower(i);
    if (const auto value = figures(word)) return value;
    const auto known = rules_.number_words.find(word);
    return known == rules_.number_words.end() ? std::nullopt : std::optional(known->second);
  }

  [[nodiscard]] std::optional<Number> number_from(std::uint32_t i) const {
    const auto start = number_at(i);
    if (!start || painted_.timex__token[i]) return std::nullopt;
    Number number{.first = i, .last = i, .value = *start, .upper = {}, .vague = is_vague(i)};
    while (number.last + 1 < range_.last) {
      const bool hyphen = lower(number.last + 1) == "-" && number.last + 2 < range_.last;  // "twenty-three"
      const std::uint32_t at = number.last + (hyphen ? 2 : 1);
      const auto next = number_at(at);
      if (!next || (hyphen && figures(lower(number.last)) && figures(lower(at)))) break;  // "40-70"
      // "four dozen", "twenty five"
      number.value = *next >= 12 && *next > number.value ? number.value * *next : number.value + *next;
      number.last = at;
      number.vague = number.vague || is_vague(at);
    }
    // "several hundred"
    if (i > range_.first && rules_.vague_quantifiers.contains(lower(i - 1)) && rules_.number_words.contains(lower(i))) {
      number.vague = true;
    }
    take_upper(number);
    return number;
  }

  /// "between 40 and 90", "40 to 90", "40-70": the second number ends the interval, where it is the greater.
  void take_upper(Number& number) const {
    if (number.last + 2 >= range_.last) return;
    const bool between = number.first > range_.first && lower(number.first - 1) == rules_.between;
    if (!between && !rules_.range_marks.contains(lower(number.last + 1))) return;
    const auto upper = number_at(number.last + 2);
    if (!upper || *upper <= number.value) return;
    number.upper = upper;
    number.last += 2;
  }

  [[nodiscard]] bool is_vague(std::uint32_t i) const { return rules_.vague_numbers.contains(lower(i)); }

  /// "a four-year-old boy", "she is 34 years old", "Ann Roe, 52,": a number of years that somebody has lived.
  [[nodiscard]] std::optional<Quantity> age_from(std::uint32_t i) const {
    const auto years = number_at(i);
    if (!years || is_fraction(*years) || *years > rules_.oldest) return std::nullopt;
    const std::uint32_t last = last_of_age(i);
    const auto name = last == i ? named_before(i) : std::nullopt;
    if (last == i && !name) return std::nullopt;
    Quantity quantity = quantity_between(i, last, {.first = i, .last = i, .value = *years, .upper = {}});
    quantity.counted = rules_.age;
    quantity.noun = name ? *name : Span{reading_.tokens[i + 1].span.start, reading_.tokens[last].span.end};
    return quantity;
  }

  /// The last token of "four-year-old boy", "34 years old"; `i`, where the number is of no age that is said to be one.
  [[nodiscard]] std::uint32_t last_of_age(std::uint32_t i) const {
    const auto next = [this](std::uint32_t at) {
      while (at < range_.last && lower(at) == "-") ++at;
      return at;
    };
    const std::uint32_t unit = next(i + 1);
    if (unit >= range_.last || !rules_.age_units.contains(lower(unit))) return i;
    const std::uint32_t old = next(unit + 1);
    if (old >= range_.last || !rules_.old.contains(lower(old))) return i;
    std::uint32_t last = old;
    while (last + 1 < range_.last && reading_.tokens[last + 1].pos == pos::NOUN) ++last;
    return last;
  }

  /// "Ann Roe, 52,": the name that a number between commas goes with.
  [[nodiscard]] std::optional<Span> named_before(std::uint32_t i) const {
    if (i < range_.first + 2 || lower(i - 1) != "," || reading_.tokens[i - 2].pos != pos::PROPN) return std::nullopt;
    if (i + 1 < range_.last && reading_.tokens[i + 1].pos != pos::PUNCT) return std::nullopt;
    std::uint32_t first = i - 2;
    while (first > range_.first && reading_.tokens[first - 1].pos == pos::PROPN) --first;
    if (reading_.tokens[i - 2].entity_type.kind() != EntityType::kPerson) return std::nullopt;
    return Span{reading_.tokens[first].span.start, reading_.tokens[i - 2].span.end};
  }

  /// The currency whose sign stands before a number: "$1.2 million".
  [[nodiscard]] const std::string* currency_before(std::uint32_t first) const {
    if (first == range_.first) return nullptr;
    const auto known = rules_.currencies.find(lower(first - 1));
    return known == rules_.currencies.end() ? nullptr : &known->second;
  }

  [[nodiscard]] std::optional<Quantity> money(const Number& number, const std::string& currency) const {
    const std::uint32_t sign = number.first - 1;
    if (is_compared(sign) || is_share_of(number.first)) return std::nullopt;
    Quantity quantity = quantity_between(sign, number.last, number);
    quantity.counted = currency;
    quantity.noun = reading_.tokens[sign].span;
    return quantity;
  }

  [[nodiscard]] std::optional<Quantity> quantity_of(const Number& number) const {
    if (const std::string* currency = currency_before(number.first)) return money(number, *currency);
    const auto noun = counted_from(number.last + 1);
    if (number.value <= 1 || is_compared(number.first) || is_designation(number.first)) return std::nullopt;
    if (noun ? painted_.timex__token[*noun] : !stands_alone(number)) return std::nullopt;
    if (noun && is_fraction(number.value) && !is_measure(*noun)) return std::nullopt;  // "a 5.9 earthquake"
    if (is_share_of(number.first)) return std::nullopt;
    Quantity quantity = quantity_between(number.first, noun.value_or(number.last), number);
    if (noun) {
      const std::uint32_t unit = unit_from(number.last + 1, *noun);
      const bool two_words = unit == number.last + 2 && ties_two_words(number.last + 1);
      quantity.counted = unit_of(two_words ? lower(unit - 1) + " " + lower(unit) : lemma(unit));
      quantity.noun = counted_words(number.last + 1, *noun);
    }
    return quantity;
  }

  /// A number that stands between two tokens, with what makes it less exact, what governs it and whose it is; what it counts is
  /// left open.
  [[nodiscard]] Quantity quantity_between(std::uint32_t first, std::uint32_t head, const Number& number) const {
    const auto [approximation, from] = approximator_before(first);
    Quantity quantity;
    quantity.span = {reading_.tokens[from].span.start, reading_.tokens[head].span.end};
    quantity.sentence = sentence_;
    set_interval(number, approximation, quantity);
    const std::uint32_t verb = document::clause_head(reading_, head);
    quantity.verb = lemma(verb);
    quantity.by_saying = painted_.cue__token[verb];
    quantity.told = is_told(verb);
    quantity.is_figure = is_figure(verb);
    if (const std::size_t around = attribution_around(from, head); around != 0) quantity.attribution = around - 1;
    if (!quantity.attribution) quantity.owner = owner_of(verb);
    return quantity;
  }

  void set_interval(const Number& number, Approximation approximation, Quantity& quantity) const {
    const double value = number.value;
    quantity.least = value;
    quantity.most = number.upper.value_or(value);
    if (number.vague) {
      quantity.least = value * 2;
      quantity.most = value * 10;
    }
    switch (approximation) {
      case Approximation::kNone:
        break;
      case Approximation::kOver:
        quantity.most = std::max(quantity.most, value * (1 + 2 * rules_.near));
        break;
      case Approximation::kAlmost:
        quantity.least = value * (1 - rules_.near);
        quantity.most = std::nextafter(value, 0);  // "almost four dozen" is not "at least four dozen"
        break;
      case Approximation::kFrom:
        quantity.most = std::numeric_limits<double>::infinity();
        break;
      case Approximation::kTo:
        quantity.least = 0;
        quantity.most = std::nextafter(value, 0);
        break;
      case Approximation::kNear:
        quantity.least = value * (1 - rules_.near);
        quantity.most = value * (1 + rules_.near);
        break;
    }
  }

  [[nodiscard]] bool is_compared(std::uint32_t first) const {
    return first >= range_.first + 2 && lower(first - 2) + " " + lower(first - 1) == rules_.compared;
  }

  /// "half a billion": no count of billions.
  [[nodiscard]] bool is_share_of(std::uint32_t first) const {
    return (first > range_.first && rules_.share_words.contains(lower(first - 1))) ||
           (first > range_.first + 1 && rules_.share_words.contains(lower(first - 2)));
  }

  /// "AK 47", "F-16": a number behind capitals that goes with them is of a make, and counts nothing.
  [[nodiscard]] bool is_designation(std::uint32_t first) const {
    if (first == range_.first) return false;
    const bool hyphen = lower(first - 1) == "-" && first - 1 > range_.first;
    const std::uint32_t before = first - (hyphen ? 2 : 1);
    const std::string_view word = cut(reading_.report.text, reading_.tokens[before].span);
    const bool capitals = std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals && reading_.tokens[before].pos == pos::PROPN && reading_.tokens[before].head > before;
  }

  /// The approximator that ends before a token, and its first token.
  [[nodiscard]] std::pair<Approximation, std::uint32_t> approximator_before(std::uint32_t first) const {
    std::string words;
    std::pair best{Approximation::kNone, first};
    for (std::uint32_t back = 1; back <= kLongestApproximator && back <= first - range_.first; ++back) {
      words = lower(first - back) + (words.empty() ? "" : " " + words);
      const auto found = rules_.approximators.find(words);
      if (found != rules_.approximators.end()) best = {found->second, first - back};
    }
    return best;
  }

  /// A number that stands for what it counts: subject, object or complement, and no part of a name or an age, nor money.
  [[nodiscard]] bool stands_alone(const Number& number) const {
    const std::uint32_t i = number.last;
    const Token& token = reading_.tokens[i];
    if (i + 1 < range_.last && lower(i + 1) == rules_.of) return false;
    if (number.first > range_.first && reading_.tokens[number.first - 1].pos == pos::SYM) return false;
    // "put the toll at 58" is no day.
    const bool named = is_in_name(token) && !(token.entity_type.kind() == EntityType::kDate &&
                                              is_figure(document::clause_head(reading_, i)));
    return !named &&
           (document::is_subject(token) || token.dep == dep::dobj || token.dep == dep::pobj || token.dep == dep::attr);
  }

  /// The noun that a number counts which ends before token `after`.
  [[nodiscard]] std::optional<std::uint32_t> counted_from(std::uint32_t after) const {
    // "six of the crew": a part of another number.
    const bool ties = after + 1 < range_.last && lower(after) == rules_.of;
    if (ties && (reading_.tokens[after + 1].pos == pos::DET || reading_.tokens[after + 1].pos == pos::PRON)) {
      return std::nullopt;
    }
    if (ties_two_words(after)) return after + 1;
    for (std::uint32_t i = after; i < range_.last && i < after + kNounReach; ++i) {
      const Token& token = reading_.tokens[i];
      // "a 400-pound gorilla"
      if (lower(i) == "-" && i == after && i + 1 < range_.last && is_measure(i + 1)) continue;
      if (token.pos == pos::PUNCT || token.pos == pos::VERB || token.pos == pos::CCONJ) return std::nullopt;
      if (token.pos == pos::ADP && !(i == after && lower(i) == rules_.of)) return std::nullopt;
      if (token.pos != pos::NOUN) continue;
      // Of a compound, the last noun is counted.
      while (i + 1 < range_.last && reading_.tokens[i + 1].pos == pos::NOUN &&
             reading_.tokens[i].dep == dep::compound) {
        ++i;
      }
      while (is_hyphenated(i)) i += 2;  // "co-workers"
      return i;
    }
    return std::nullopt;
  }

  /// "per cent": a unit of two words.
  [[nodiscard]] bool ties_two_words(std::uint32_t i) const {
    return i + 1 < range_.last && rules_.unit_names.contains(lower(i) + " " + lower(i + 1));
  }

  /// Whether a word goes on behind a hyphen.
  [[nodiscard]] bool is_hyphenated(std::uint32_t i) const {
    if (i + 2 >= range_.last || lower(i + 1) != "-" || reading_.tokens[i + 2].pos != pos::NOUN) return false;
    return reading_.tokens[i].span.end == reading_.tokens[i + 1].span.start &&
           reading_.tokens[i + 1].span.end == reading_.tokens[i + 2].span.start;
  }

  /// "a 3 percent chance", "a 400-pound gorilla": a measure before what it measures is what is counted.
  [[nodiscard]] std::uint32_t unit_from(std::uint32_t first, std::uint32_t noun) const {
    while (first < noun && lower(first) == "-") ++first;
    return first < noun && is_measure(first) ? first : noun;
  }

  /// One word for all words of a unit: "ft" for "foot".
  [[nodiscard]] std::string unit_of(const std::string& word) const {
    const auto known = rules_.unit_names.find(word);
    return known == rules_.unit_names.end() ? word : known->second;
  }

  /// "percent of its capacity": of a share, what it is a share of.
  [[nodiscard]] Span counted_words(std::uint32_t from, std::uint32_t noun) const {
    if (from < noun && lower(from) == rules_.of) ++from;  // "dozens of boats"
    Span words{reading_.tokens[from].span.start, reading_.tokens[noun].span.end};
    if (!rules_.share_nouns.contains(lemma(noun)) || noun + 1 >= range_.last || lower(noun + 1) != rules_.of) {
      return words;
    }
    for (std::uint32_t i = noun + 2; i < range_.last && i < noun + 2 + kShareWords; ++i) {
      if (reading_.tokens[i].dep == dep::pobj && reading_.tokens[i].head == noun + 1) {
        words.end = reading_.tokens[i].span.end;
        break;
      }
    }
    return words;
  }

  /// A number that must or may be is no count; where it stands in the frame of a clause ("Roe said"), it is told.
  [[nodiscard]] bool is_told(std::uint32_t verb) const {
    const std::size_t known = painted_.proposition__token[verb];
    if (known == 0) return true;
    const Proposition& proposition = reading_.propositions[known - 1];
    return proposition.polarity == Polarity::kPositive && document::is_fact(proposition.modality);
  }

  [[nodiscard]] bool is_measure(std::uint32_t noun) const {
    return rules_.measures.contains(lemma(noun)) || rules_.share_nouns.contains(lemma(noun));
  }

  [[nodiscard]] bool is_figure_noun(std::uint32_t i) const { return rules_.figure_nouns.contains(lemma(i)); }

  /// "the figure is 23", "puts the toll at 23".
  [[nodiscard]] bool is_figure(std::uint32_t verb) const {
    const auto& children = tree_.children(verb);
    return std::ranges::any_of(children, [this](std::uint32_t child) {
      const Label label = reading_.tokens[child].dep;
      return (label == dep::nsubj || label == dep::dobj) && is_figure_noun(child);
    });
  }

  /// The innermost attribution with a source around some tokens, + 1.
  [[nodiscard]] std::size_t attribution_around(std::uint32_t first, std::uint32_t last) const {
    std::size_t innermost = 0;
    for (std::uint32_t i = first; i <= last; ++i) {
      const std::size_t here = painted_.attribution__token[i];
      if (here == 0 || here == innermost) continue;
      const auto size = [this](std::size_t attribution) {
        return document::hull(reading_.attributions[attribution - 1].content).size();
      };
      if (innermost == 0 || size(here) < size(innermost)) innermost = here;
    }
    return innermost;
  }

  /// "the company's figure is 23", "police count 40": whose figure it is.
  [[nodiscard]] Span owner_of(std::uint32_t verb) const {
    const auto subject = tree_.child(verb, {dep::nsubj});
    if (!subject || (!is_figure(verb) && !rules_.counting_verbs.contains(lemma(verb)))) return {};
    const auto owner = is_figure_noun(*subject) ? tree_.child(*subject, {dep::poss}) : subject;
    if (!owner) return {};
    TokenRange words = tree_.extent(*owner);
    while (words.last > *owner + 1 && reading_.tokens[words.last - 1].dep == dep::case_) --words.last;
    return document::span_of(reading_, words);
  }

  const Reading& reading_;
  const document::ParseTree& tree_;
  const QuantityRules& rules_;
  const Painted& painted_;
  std::uint32_t sentence_;
  TokenRange range_;
};

/// Blocks whose numbers tell nothing of the news.
bool is_apparatus(BlockKind kind) {
  return kind == BlockKind::kByline || kind == BlockKind::kCredit || kind == BlockKind::kNote;
}

/// A told number that stands alone takes its noun from the last told one before its sentence, in its paragraph.
void carry_nouns(Reading& reading) {
  std::vector<Quantity>& all = reading.quantities;
  std::optional<std::size_t> before;
  std::optional<std::size_t> first_here;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool new_sentence = i == 0 || all[i].sentence != all[i - 1].sentence;
    if (new_sentence && first_here) before = std::exchange(first_here, std::nullopt);
    if (before && reading.sentences[all[*before].sentence].block != reading.sentences[all[i].sentence].block) {
      before.reset();
    }
    if (!all[i].told) continue;
    if (!all[i].counted.empty()) {
      // "The company's figure is $12 million": another one for the sum before it.
      if (all[i].is_figure && before && all[*before].counted == all[i].counted) all[i].noun_from = before;
      if (!first_here) first_here = i;
    } else if (before && !is_fraction(all[i].least)) {
      all[i].counted = all[*before].counted;
      all[i].noun = all[*before].noun;
      all[i].noun_from = before;
    }
  }
}

const std::unordered_map<std::string, Approximation> kApproximations = {{"over", Approximation::kOver},
                                                                        {"almost", Approximation::kAlmost},
                                                                        {"from", Approximation::kFrom},
                                                                        {"to", Approximation::kTo},
                                                                        {"near", Approximation::kNear}};

std::unordered_set<std::string> words(base::Fields& file, const char* key) {
  const auto list = file.texts(key);
  return {list.begin(), list.end()};
}

void read_rules(base::Fields& file, QuantityRules& rules) {
  for (const auto& [word, number] : file.numbers_by_name("more_number_words")) rules.number_words.emplace(word, number);
  rules.vague_numbers = words(file, "vague_numbers");
  for (const auto& [phrase, name] : file.texts_by_name("approximators")) {
    const auto known = kApproximations.find(name);
    if (known == kApproximations.end()) {
      file.refuse("approximators", "'" + name + "' is none that is known");
    } else {
      rules.approximators.emplace(phrase, known->second);
    }
  }
  rules.share_nouns = words(file, "share_nouns");
  rules.measures = words(file, "measures");
  rules.figure_nouns = words(file, "figure_nouns");
  rules.counting_verbs = words(file, "counting_verbs");
  for (auto& [sign, currency] : file.texts_by_name("currencies")) rules.currencies.emplace(sign, currency);
  rules.age = file.text("age");
  rules.age_units = words(file, "age_units");
  rules.old = words(file, "old");
  rules.range_marks = words(file, "range_marks");
  rules.vague_quantifiers = words(file, "vague_quantifiers");
  rules.share_words = words(file, "share_words");
  for (auto& [word, unit] : file.texts_by_name("unit_names")) rules.unit_names.emplace(word, unit);
  rules.oldest = file.number("oldest");
  rules.of = file.text("of");
  rules.between = file.text("between");
  rules.compared = file.text("compared");
  rules.near = file.number("near");
}

}  // namespace

Result<QuantityRules> QuantityRules::load(const std::filesystem::path& folder, const TimeTable& numbers) {
  QuantityRules rules;
  for (const auto& [word, digits] : numbers) {
    if (const auto number = figures(digits)) rules.number_words.emplace(word, *number);
  }
  const auto read =
      base::read_fields(folder / "quantities.json", [&rules](base::Fields& file) { read_rules(file, rules); });
  if (!read) return read.error();
  return rules;
}

void find_quantities(Reading& reading, const document::ParseTree& tree, const QuantityRules& rules) {
  const Painted tokens = painted(reading);
  reading.quantities.clear();
  for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
    if (is_apparatus(reading.report.blocks[reading.sentences[i].block].kind)) continue;
    auto found = SentenceQuantities(reading, tree, rules, tokens, i).find();
    std::ranges::move(found, std::back_inserter(reading.quantities));
  }
  carry_nouns(reading);
}

}  // namespace twosource::reading
