// Test: tests/unit/reading/times/times_test.cc.
#include "reading/times/times.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/time_resolution.h"
#include "reading/names/first_names.h"
#include "reading/times/anchors.h"
#include "reading/times/date_order.h"
#include "reading/times/matches.h"
#include "reading/times/tense.h"
#include "reading/times/values.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kTitleContext = 80;  ///< bytes around a capitalised expression that tell a title from a headline
constexpr std::size_t kRunningText = 3;    ///< words in small letters there

/// The first token that ends behind byte `at`, from `token` on.
std::uint32_t token_at(const Reading& reading, std::uint32_t at, std::uint32_t token) {
  while (token < reading.tokens.size() && reading.tokens[token].span.end <= at) ++token;
  return token;
}

/// The token that stands for a span in the parse: the first one whose head lies outside.
std::uint32_t head_token(const Reading& reading, Span span, std::uint32_t first) {
  for (std::uint32_t token = first; token < reading.tokens.size(); ++token) {
    if (reading.tokens[token].span.start >= span.end) break;
    if (!span.contains(reading.tokens[reading.tokens[token].head].span) || reading.tokens[token].head == token) {
      return token;
    }
  }
  return first;
}

/// Does a word with a capital stand right before byte `at`: "USA Today"?
bool follows_capitalised(std::string_view text, std::size_t at) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (at < 2 || text[at - 1] != ' ') return false;
  std::size_t start = at - 1;
  while (start > 0 && is_letter(text[start - 1])) --start;
  return start < at - 1 && text[start] >= 'A' && text[start] <= 'Z';
}

/// Words with a capital or a digit first each ("This Week", "60 Minutes"), two or more with the one before, and no
/// number of a year.
bool is_capitalised(std::string_view words, bool after_capital) {
  std::size_t capitals = 0;
  std::size_t count = after_capital ? 1 : 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && words[at - 1] != ' ') continue;
    const auto is_digit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
    const bool capital = words[at] >= 'A' && words[at] <= 'Z';
    if (!capital && !is_digit(at)) return false;
    if (is_digit(at) && is_digit(at + 1) && is_digit(at + 2)) return false;
    capitals += capital ? 1 : 0;
    ++count;
  }
  return count > 1 && capitals > 0;
}

/// Words of five letters or more without a capital, which titles and headlines in capitals have not.
std::size_t words_in_small(std::string_view text) {
  constexpr std::size_t kLeast = 5;
  std::size_t count = 0;
  std::size_t letters = 0;
  bool small = true;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    const bool lower = c >= 'a' && c <= 'z';
    if (lower || (c >= 'A' && c <= 'Z')) {
      small &= lower;
      ++letters;
      continue;
    }
    count += small && letters >= kLeast ? 1 : 0;
    letters = 0;
    small = true;
  }
  return count;
}

/// Collects the timexes of a Reading, block by block.
class TimesFinder {
 public:
  TimesFinder(Reading& reading, const TimeRules& rules) : reading_(reading), rules_(rules) {}

  void find_in(const Block& block_read) {
    const Span block = block_read.span;
    head_ = block_read.kind == BlockKind::kDateline || block_read.kind == BlockKind::kByline;
    const std::string_view text = cut(std::string_view(reading_.report.text), block);
    std::size_t at = next_start(text, 0, rules_);
    while (at < text.size()) {
      const auto matches = matches_at(text, at, rules_);
      const auto taken = std::find_if(matches.begin(), matches.end(),
                                      [&](const TimeMatch& match) { return take(text, match, block.start); });
      at = next_start(text, taken == matches.end() ? at + 1 : taken->span().end, rules_);
    }
  }

  void settle_orders() { settle_date_order(reading_, numeric_, decided_, rules_); }

 private:
  /// Adds what a match says; false where it says nothing that makes sense.
  bool take(std::string_view text, const TimeMatch& match, std::uint32_t start) {
    const TimeRule& rule = rules_.rules[match.rule];
    const auto groups = groups_of(text, match, rules_);
    if (!groups) return false;
    const Span span{start + match.span().start, start + match.span().end};
    token_ = token_at(reading_, span.start, token_);
    if (rule.not_verb && token_ < reading_.tokens.size() && is_verb(reading_.tokens[token_], rules_.tense))
      return false;
    if (is_part_of_name(span) || (is_one_word(span) && is_first_name(reading_, token_)) ||
        (!rule.of_names && is_title(text, match.span())))
      return false;
    const std::int8_t direction = direction_named(fill(rule.direction, *groups), span);
    if (!rule.parts.empty()) return take_parts(match, rule, *groups, {start, direction});
    Timex timex;
    timex.span = span;
    std::string anchored = "@" + fill(rule.anchored, *groups);
    timex.anchor = anchor_of(reading_, rule, anchored, span.start);
    timex.local = timex.anchor ? std::move(anchored) : fill(rule.value, *groups);
    timex.mod = fill(rule.mod, *groups);
    timex.quant = fill(rule.quant, *groups);
    timex.freq = fill(rule.freq, *groups);
    timex.direction = direction;
    timex.type = rule.type;
    return rule.other_order.empty() ? add(std::move(timex))
                                    : add_numeric(std::move(timex), fill(rule.other_order, *groups));
  }

  /// "05/03/2025": in the order that makes sense, or else, for the time being, in that of the rule's value.
  bool add_numeric(Timex timex, std::string other) {
    const std::array<bool, 2> sensible = {base::parse_day(timex.local).has_value(), base::parse_day(other).has_value()};
    if (!sensible[0] && !sensible[1]) return false;
    if (sensible[0] != sensible[1]) ++decided_.at(sensible[0] ? 0 : 1);
    if (sensible[0] && sensible[1]) numeric_.push_back({reading_.timexes.size(), {timex.local, other}});
    if (!sensible[0]) timex.local = std::move(other);
    return add(std::move(timex));
  }

  [[nodiscard]] bool is_one_word(Span span) const {
    return token_ < reading_.tokens.size() && reading_.tokens[token_].span == span;
  }

  /// "60 Minutes", "Russia Today": inside of a longer name of something that is neither a time nor a place in it. Where
  /// who wrote it and on what day stand side by side, what is taken for one name may be both.
  [[nodiscard]] bool is_part_of_name(Span span) const {
    if (token_ >= reading_.tokens.size()) return false;
    const std::string_view words = cut(reading_.report.text, span);
    if (head_ && std::ranges::any_of(words, [](char c) { return c >= '0' && c <= '9'; })) return false;
    const Token& first = reading_.tokens[token_];
    if (first.entity == EntityMark::kOutside || !rules_.names.contains(first.entity_type.text())) return false;
    if (first.entity == EntityMark::kInside) return true;
    std::uint32_t last = token_;
    while (last + 1 < reading_.tokens.size() && reading_.tokens[last + 1].entity == EntityMark::kInside) ++last;
    return reading_.tokens[last].span.end > span.end;
  }

  /// "on CBS This Morning", a programme called "This Week": capitalised in running text, words that else are not.
  [[nodiscard]] static bool is_title(std::string_view text, Span span) {
    const std::size_t from = span.start > kTitleContext ? span.start - kTitleContext : 0;
    return is_capitalised(cut(text, span), follows_capitalised(text, span.start)) &&
           words_in_small(text.substr(from, span.start - from)) +
                   words_in_small(text.substr(span.end, kTitleContext)) >=
               kRunningText;
  }

  struct Place {
    std::uint32_t start = 0;  ///< of the block
    std::int8_t direction = 0;
  };

  bool take_parts(const TimeMatch& match, const TimeRule& rule, const TimeGroups& groups, Place place) {
    const auto& names = rule.pattern.group_names();
    bool any = false;
    for (const TimePart& part : rule.parts) {
      for (std::size_t group = 1; group < names.size(); ++group) {
        if (names[group] != part.group || !match.match.has(group)) continue;
        Timex timex;
        const Span words = match.match.groups[group];
        timex.span = {place.start + words.start, place.start + words.end};
        timex.type = rule.type;
        timex.local = fill(part.value, groups);
        timex.direction = place.direction;
        any |= add(std::move(timex));
      }
    }
    return any;
  }

  bool add(Timex timex) {
    timex.local = base::with_feast_day(timex.local);
    if (!is_sensible_time(timex.local)) return false;
    timex.value = base::unresolved_time(timex.local);
    reading_.timexes.push_back(std::move(timex));
    link_last(reading_, rules_);
    return true;
  }

  [[nodiscard]] std::int8_t direction_named(std::string_view name, Span span) const {
    if (name == "past") return -1;
    if (name == "future") return 1;
    if (name == "-1") return -2;  // the words themselves say so
    if (name == "+1") return 2;
    if (name != "tense" || token_ >= reading_.tokens.size()) return 0;
    return direction_of(reading_, head_token(reading_, span, token_), rules_.tense);
  }

  Reading& reading_;
  const TimeRules& rules_;
  std::vector<NumericDate> numeric_;  ///< whose figures allow two days
  std::array<int, 2> decided_ = {};   ///< dates in figures that allow one, by order
  bool head_ = false;                 ///< in a dateline or a byline
  std::uint32_t token_ = 0;           ///< the first that ends behind the start of the last match
};

}  // namespace

void find_times(Reading& reading, const TimeRules& rules) {
  reading.timexes.clear();
  TimesFinder finder(reading, rules);
  for (const Block& block : reading.report.blocks) finder.find_in(block);
  finder.settle_orders();
}

void resolve_times(Reading& reading) {
  const auto day = reading.report.published ? base::parse_day(reading.report.published->value) : std::nullopt;
  const auto resolve = [&](Timex& timex) {
    if (timex.type == TimexType::kSet || timex.local.empty()) return;
    std::string value;
    if (timex.anchor) {
      value = base::resolve_from(timex.local, reading.timexes[*timex.anchor].value);
    } else if (day) {
      value = base::resolve_time(timex.local, timex.direction, *day);
    }
    if (!value.empty()) timex.value = std::move(value);
  };
  for (Timex& timex : reading.timexes) {
    // What counts from a later time ("the quarter ended Sept. 30"): that one counts from none.
    if (timex.anchor && &reading.timexes[*timex.anchor] > &timex) resolve(reading.timexes[*timex.anchor]);
    resolve(timex);
  }
}

}  // namespace twosource::reading
