// Test: tests/unit/reading/times/inferred_date_test.cc.
#include "reading/times/date_evidence.h"

#include <algorithm>
#include <set>

#include "base/fields.h"
#include "base/stable_math.h"
#include "base/unicode.h"
#include "reading/times/values.h"

namespace twosource::reading {
namespace {

using base::Day;
using base::Fields;

constexpr std::size_t kMostCompared = 64;   ///< mentions of one weekday; a report has a handful
constexpr std::size_t kEverywhere = 8;      ///< mentions from which on a name binds no two passages together
constexpr std::uint32_t kWordsBefore = 64;  ///< bytes that tell a date's context
constexpr std::size_t kMostOfKind = 4;      ///< days without a year that are weighed
constexpr std::size_t kMostDates = 256;     ///< more are a list, no report
constexpr int kMostYears = 3;               ///< mentions of one year that are told apart
constexpr std::string_view kLeapYear = "2024";

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool is_year(std::string_view local) { return local.size() == 4 && is_digits(local); }
bool is_month(std::string_view local) {
  return local.size() == 7 && is_year(local.substr(0, 4)) && local[4] == '-' && is_digits(local.substr(5));
}
bool is_open_day(std::string_view local) {
  return local.size() == 10 && local.starts_with("XXXX-") && local[7] == '-' && is_digits(local.substr(8)) &&
         is_digits(local.substr(5, 2));
}

/// The date of a local value, without a time of day.
std::string_view date_part(std::string_view local) { return local.substr(0, local.find('T')); }

std::size_t block_of(const Reading& reading, Span span) {
  const auto& blocks = reading.report.blocks;
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), span.start,
                                      [](std::uint32_t start, const Block& block) { return start < block.span.start; });
  return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

/// Do two blocks name the same body, event or place (not a country, not a person: those are everywhere)?
bool share_name(const Reading& reading, std::size_t a, std::size_t b) {
  const Span first = reading.report.blocks[a].span;
  const Span second = reading.report.blocks[b].span;
  return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& entity) {
    if (entity.type == EntityType::kPerson || entity.type == EntityType::kNorp || entity.type == EntityType::kGroup)
      return false;
    const auto in = [&entity](Span block) {
      return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
        return mention.kind != MentionKind::kPronoun && block.contains(mention.span);
      });
    };
    return entity.mentions.size() < kEverywhere && in(first) && in(second);
  });
}

/// What tells the context of a date: the words right before it.
std::string_view words_before(std::string_view text, const Timex& timex) {
  const std::uint32_t start = timex.span.start > kWordsBefore ? timex.span.start - kWordsBefore : 0;
  std::uint32_t first = start;
  while (first < timex.span.start && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) ++first;
  return text.substr(first, timex.span.start - first);
}

class Finder {
 public:
  Finder(const Reading& reading, const TimeRules& times, const DateRules& rules)
      : reading_(reading), times_(times), rules_(rules) {}

  ReportDateEvidence find() {
    find_weekdays();
    find_years();
    for (std::size_t index = 0; index < reading_.timexes.size() && all_.size() < kMostDates; ++index) add(index);
    keep_newest();
    return std::move(found_);
  }

 private:
  void find_weekdays() {
    for (std::size_t index = 0; index < reading_.timexes.size(); ++index) {
      const Timex& timex = reading_.timexes[index];
      if (timex.type == TimexType::kSet || !timex.local.starts_with("XXXX-WXX-") || timex.local.size() < 10) continue;
      const char digit = timex.local[9];
      if (digit < '1' || digit > '7') continue;
      WeekdayTold& weekday = found_.weekdays[static_cast<std::size_t>(digit - '1')];
      weekday.mentions += 1;
      weekday.votes += timex.direction == 0 ? -1 : timex.direction;
      if (!weekday.timex) weekday.timex = index;
    }
  }

  /// The first year of each block, for a date of it that has none.
  void find_years() {
    for (std::size_t index = 0; index < reading_.timexes.size(); ++index) {
      const Timex& timex = reading_.timexes[index];
      if (is_year(timex.local)) year__block_.emplace(block_of(reading_, timex.span), index);
    }
  }

  [[nodiscard]] std::optional<std::size_t> year_for(std::size_t block) const {
    const auto own = year__block_.find(block);
    return own == year__block_.end() ? std::nullopt : std::optional(own->second);
  }

  [[nodiscard]] DateContext context_of(const Timex& timex, BlockKind block) const {
    const std::string_view before = words_before(reading_.report.text, timex);
    for (const auto& [context, pattern] : rules_.contexts) {
      const auto match = pattern.search(before);
      if (match && !match->groups.empty()) return context;
    }
    switch (block) {
      case BlockKind::kDateline:
      case BlockKind::kByline:
        return DateContext::kHead;
      case BlockKind::kHeadline:
      case BlockKind::kKeyPoint:
        return DateContext::kSummary;
      case BlockKind::kCaption:
      case BlockKind::kCredit:
        return DateContext::kCaption;
      default:
        return DateContext::kBody;
    }
  }

  /// Whether a caption is of the report's own days.
  [[nodiscard]] DateTie tie_of(std::size_t block, Day day, const DateEvidence& date) const {
    const WeekdayTold& weekday = found_.weekdays[base::iso_weekday(day) - 1];
    if (!weekday.timex || weekday.direction() > 0) return date.weekday ? DateTie::kTied : DateTie::kNone;
    const std::string local = "XXXX-WXX-" + std::to_string(base::iso_weekday(day));
    std::size_t compared = 0;
    const bool bound = std::any_of(reading_.timexes.begin(), reading_.timexes.end(), [&](const Timex& timex) {
      return timex.local.starts_with(local) && timex.direction <= 0 && ++compared < kMostCompared &&
             share_name(reading_, block, block_of(reading_, timex.span));
    });
    return bound ? DateTie::kBound : DateTie::kTied;
  }

  /// How surely a printed day is the report's own, the surest 0: a full one of its head that "published" stands before;
  /// one without a word; one that "updated" stands before; a day without a year, or one that a note tells.
  [[nodiscard]] std::optional<int> rank_of_own(const Timex& timex, BlockKind block) const {
    const std::string_view local = date_part(timex.local);
    const bool full = local.size() == 10 && base::parse_day(local).has_value();
    if (!full && !is_open_day(local)) return std::nullopt;
    const bool head = block == BlockKind::kDateline || block == BlockKind::kByline;
    if (!full || !head) return 3;
    const std::string_view before = words_before(reading_.report.text, timex);
    const auto says = [before](const std::optional<base::Regex>& label) {
      const auto match = label ? label->search(before) : Result<base::RegexMatch>(base::RegexMatch{});
      return match && !match->groups.empty();
    };
    if (says(rules_.changed)) return 2;
    return says(rules_.first_printed) ? 0 : 1;
  }

  void consider_own(std::size_t index, std::size_t block) {
    const auto rank = rank_of_own(reading_.timexes[index], reading_.report.blocks[block].kind);
    if (!rank || (found_.own && *rank >= rank_of_own_)) return;
    found_.own = index;
    rank_of_own_ = *rank;
  }

  void add(std::size_t index) {
    const Timex& timex = reading_.timexes[index];
    if (timex.type == TimexType::kSet || timex.type == TimexType::kDuration || reading_.report.blocks.empty()) return;
    const std::size_t block = block_of(reading_, timex.span);
    const DateContext context = context_of(timex, reading_.report.blocks[block].kind);
    const std::string_view local = date_part(timex.local);
    const std::string_view words = cut(reading_.report.text, timex.span);
    if (context == DateContext::kHead || context == DateContext::kNote) consider_own(index, block);
    DateEvidence evidence;
    evidence.timex = index;
    DateKind& kind = evidence.kind;
    kind.context = context;
    kind.ahead = timex.direction > 0;
    if (is_year(local)) {
      if (timex.type != TimexType::kDate) return;
      kind.form = DateForm::kYear;
      return keep(evidence, std::string(local) + "-01-01");
    }
    if (is_month(local)) {
      kind.form = DateForm::kMonth;
      return keep(evidence, std::string(local) + "-01");
    }
    // "New Year's Eve" is told of every year's; a date is printed in figures.
    if (local.size() != 10 || std::none_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return;
    }
    evidence.weekday = weekday_printed_with(words, times_);
    std::string iso(local);
    if (is_open_day(local)) {
      evidence.year = year_for(block);
      iso = (evidence.year ? reading_.timexes[*evidence.year].local : std::string(kLeapYear)) + iso.substr(4);
    }
    const auto day = base::parse_day(iso);
    if (!day) return;
    const bool open = is_open_day(local);
    const bool fits = !evidence.weekday || base::iso_weekday(*day) == *evidence.weekday;
    if (context == DateContext::kCaption && !kind.ahead) kind.tie = tie_of(block, *day, evidence);
    if (context == DateContext::kBody && !kind.ahead && evidence.weekday) kind.tie = DateTie::kWeekday;
    // A year from elsewhere in a block is the date's where the caption tells of the report's own days.
    if (open && !(evidence.year && kind.tie == DateTie::kBound && fits)) {
      kind.form = DateForm::kDayOfYear;
      kind.tie = evidence.weekday ? DateTie::kWeekday : DateTie::kNone;
      evidence.year.reset();
      return keep(evidence, std::string(kLeapYear) + iso.substr(4));
    }
    keep(evidence, iso);
  }

  void keep(DateEvidence evidence, const std::string& iso) {
    const auto day = base::parse_day(iso);
    if (!day) return;
    evidence.day = *day;
    all_.push_back(evidence);
  }

  /// What lies in a year before the newest one that the report prints tells of the past, not of its own date.
  [[nodiscard]] bool is_background(const DateEvidence& date) const {
    const auto year_of = [](const DateEvidence& one) { return std::chrono::year_month_day{one.day}.year(); };
    return std::any_of(all_.begin(), all_.end(), [&](const DateEvidence& other) {
      return other.kind.form != DateForm::kDayOfYear && !other.kind.ahead && year_of(other) > year_of(date);
    });
  }

  /// Of each kind the newest (ties: the first that is printed), of days without a year the first few; in the order of
  /// the kinds' names, in which they are weighed.
  void keep_newest() {
    std::map<std::string, const DateEvidence*> newest;
    std::map<std::pair<std::string, Day>, int> mentions;
    std::map<std::string, std::set<Day>> days;
    for (const DateEvidence& evidence : all_) {
      const std::string name = evidence.kind.name();
      mentions[{name, evidence.day}] += 1;
      if (evidence.kind.form == DateForm::kDayOfYear) {
        auto& seen = days[name];
        if (seen.size() < kMostOfKind && seen.insert(evidence.day).second) found_.dates.push_back(evidence);
        continue;
      }
      const auto [at, added] = newest.emplace(name, &evidence);
      if (!added && evidence.day > at->second->day) at->second = &evidence;
    }
    std::set<std::size_t> used;  // a year that a date took is no evidence of its own besides
    for (const auto& [name, evidence] : newest) {
      if (evidence->year) used.insert(*evidence->year);
    }
    for (const auto& [name, evidence] : newest) {
      if (used.contains(evidence->timex) || is_background(*evidence)) continue;
      DateEvidence kept = *evidence;
      if (kept.kind.form == DateForm::kYear) kept.kind.mentions = std::min(mentions[{name, kept.day}], kMostYears);
      found_.dates.push_back(kept);
    }
  }

  const Reading& reading_;
  const TimeRules& times_;
  const DateRules& rules_;
  ReportDateEvidence found_;
  int rank_of_own_ = 0;
  std::vector<DateEvidence> all_;
  std::map<std::size_t, std::size_t> year__block_;
};

constexpr std::array<std::string_view, 7> kContextNames = {"body", "caption", "summary", "head",
                                                           "note", "post",    "rights"};

std::optional<DateContext> context_named(std::string_view name) {
  const auto found = std::ranges::find(kContextNames, name);
  if (found == kContextNames.end()) return std::nullopt;
  return static_cast<DateContext>(found - kContextNames.begin());
}

void read_contexts(Fields& file, DateRules& rules) {
  for (Fields& context : file.objects("contexts")) {
    const auto name = context_named(context.text("name"));
    if (!name) context.refuse("name", "is no place of a date");
    auto pattern = base::Regex::compile(context.text("before"), {.ignore_case = true});
    if (!pattern) context.refuse("before", pattern.error().message);
    if (name && pattern) rules.contexts.emplace_back(*name, std::move(*pattern));
  }
}

std::optional<base::Regex> read_label(Fields& file, const char* key) {
  auto pattern = base::Regex::compile(file.text(key), {.ignore_case = true});
  if (!pattern) {
    file.refuse(key, pattern.error().message);
    return std::nullopt;
  }
  return std::move(*pattern);
}

std::vector<int> read_edges(Fields& file, const char* key) {
  const std::vector<double> numbers = file.numbers(key);
  return {numbers.begin(), numbers.end()};
}

/// Shares become log densities: a bucket's share is spread over its days or years, as many as `first` before the first
/// edge and `last` from the last one on.
std::vector<double> densities(const std::vector<double>& shares, const std::vector<int>& edges, double first,
                              double last) {
  std::vector<double> result;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    double width = i == 0 ? first : last;
    if (i > 0 && i < edges.size()) width = edges[i] - edges[i - 1];
    result.push_back(base::stable_log(shares[i] / width));
  }
  return result;
}

void read_shares(Fields& file, DateRules& rules) {
  constexpr double kDaysOfYear = 365;
  Fields widths = file.object("widths");
  const double before = widths.number("before");
  const double after = widths.number("after");
  for (const auto& [kind, shares] : file.number_lists_by_name("shares")) {
    const bool years = kind.starts_with(name_of(DateForm::kYear));
    const std::vector<int>& edges = years ? rules.year_edges : rules.edges;
    if (shares.size() != edges.size() + 1) file.refuse("shares", "'" + kind + "' has not one share for each bucket");
    const double unit = years ? 1 : kDaysOfYear;
    rules.shares[kind] = densities(shares, edges, before * unit, after * unit);
  }
}

/// Log shares of a weekday, by how many days lie between.
std::array<double, kWeekdays> read_weekdays(Fields& file, const char* key) {
  std::array<double, kWeekdays> log_shares = {};
  std::ranges::transform(file.numbers(key, kWeekdays), log_shares.begin(), base::stable_log);
  return log_shares;
}

void read_thresholds(Fields thresholds, DateRules& rules) {
  rules.most_counted = static_cast<int>(thresholds.count("most_counted"));
  rules.wrong_weekday = base::stable_log(thresholds.number("wrong_weekday"));
  rules.day = thresholds.number("day");
  rules.month = thresholds.number("month");
  rules.year = thresholds.number("year");
  rules.range = thresholds.number("range");
}

}  // namespace

std::string_view name_of(DateForm form) {
  constexpr std::array<std::string_view, 4> kNames = {"day", "day-of-year", "month", "year"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::string DateKind::name() const {
  constexpr std::array<std::string_view, 4> kTies = {"", " weekday", " tied", " bound"};
  std::string name(name_of(form));
  name += ' ';
  name += kContextNames.at(static_cast<std::size_t>(context));
  if (ahead) name += " ahead";
  name += kTies.at(static_cast<std::size_t>(tie));
  if (mentions > 0) name += ' ' + std::to_string(mentions);
  return name;
}

Result<DateRules> DateRules::load(const std::filesystem::path& folder) {
  DateRules rules;
  const auto read = base::read_fields(folder / "published.json", [&rules](Fields& file) {
    read_contexts(file, rules);
    rules.first_printed = read_label(file, "first_printed");
    rules.changed = read_label(file, "changed");
    rules.edges = read_edges(file, "edges");
    rules.year_edges = read_edges(file, "year_edges");
    read_shares(file, rules);
    rules.past = read_weekdays(file, "past");
    rules.future = read_weekdays(file, "future");
    read_thresholds(file.object("thresholds"), rules);
  });
  if (!read) return read.error();
  return rules;
}

bool is_of_post(std::string_view text, const Timex& timex, const DateRules& rules) {
  return std::ranges::any_of(rules.contexts, [&](const auto& context) {
    if (context.first != DateContext::kPost) return false;
    const auto match = context.second.search(words_before(text, timex));
    return match && !match->groups.empty();
  });
}

ReportDateEvidence find_date_evidence(const Reading& reading, const TimeRules& times, const DateRules& rules) {
  return Finder(reading, times, rules).find();
}

}  // namespace twosource::reading
