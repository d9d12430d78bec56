#include "rendering/brief/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

#include "base/dates.h"
#include "base/unicode.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kIsoYear = 4;  // bytes of a day's year, "2021-11-08"
constexpr std::size_t kIsoDay = 10;
constexpr std::array<std::string_view, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string_view block_words(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "title";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kKeyPoint:
      return "k";
    case BlockKind::kHeading:
      return "head";
    case BlockKind::kList:
      return "list";
    case BlockKind::kQuote:
      return "quote";
    case BlockKind::kCaption:
      return "cap";
    case BlockKind::kCredit:
      return "credit";
    case BlockKind::kNote:
      return "note";
    case BlockKind::kParagraph:
      break;
  }
  return "";
}

/// A paragraph's label without its number and the number: "A", 7. Only paragraphs are drawn together.
std::pair<std::string_view, unsigned> numbered_label(std::string_view label) {
  std::size_t digits = label.size();
  while (digits > 0 && '0' <= label[digits - 1] && label[digits - 1] <= '9') --digits;
  unsigned number = 0;
  for (const char c : label.substr(digits)) number = number * 10 + static_cast<unsigned>(c - '0');
  return {label.substr(0, digits), number};
}

/// Are these a report's words, but for what was added in brackets or left out ("…")? The parts between are looked for
/// in the printed words, in order.
bool printed_in(std::string_view text, std::string_view quote) {
  std::size_t from = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t bracket = std::min(text.find('[', at), text.size());
    const std::size_t ellipsis = std::min(text.find(kEllipsis, at), text.size());
    const std::string part = on_one_line(text.substr(at, std::min(bracket, ellipsis) - at));
    const std::size_t found = quote.find(part, from);
    if (found == std::string_view::npos) return false;
    from = found + part.size();
    const std::size_t closed = text.find(']', bracket);
    at = ellipsis < bracket ? ellipsis + kEllipsis.size() : closed == std::string_view::npos ? text.size() : closed + 1;
  }
  return true;
}

}  // namespace

std::string date_words(std::string_view iso) {
  const auto range = base::days_of(iso);
  if (!range) return std::string(iso);
  const std::chrono::year_month_day date(range->first);
  const int year = static_cast<int>(date.year());
  if (iso.size() == 4) return std::string(iso);
  const std::string_view month = kMonths.at(static_cast<unsigned>(date.month()) - 1);
  if (iso.size() == 7 && range->first != range->last &&
      iso.find_first_not_of("0123456789-") == std::string_view::npos) {
    return fmt::format("{} {}", month, year);
  }
  if (range->first != range->last) return std::string(iso);
  return fmt::format("{} {} {} {}", kWeekdays.at(base::iso_weekday(range->first) - 1),
                     static_cast<unsigned>(date.day()), month, year);
}

std::string date_words(const std::optional<PublishedDate>& published) {
  if (!published) return "date not known";
  const std::string probably = published->confidence == Confidence::kLikely ? "probably " : "";
  const auto earliest = base::parse_day(published->earliest);
  const auto latest = base::parse_day(published->latest);
  // A month of which a few days are left is told by these.
  constexpr std::chrono::days kFew{14};
  const bool open = earliest && latest && *earliest != *latest;
  if (!open || (published->precision != DatePrecision::kDay && *latest - *earliest >= kFew)) {
    return probably + date_words(published->value);
  }
  if (*latest == *earliest + std::chrono::days(1)) {
    return fmt::format("{}{} or the day after", probably, date_words(published->earliest));
  }
  return fmt::format("{}between {} and {}", probably, date_words(published->earliest), date_words(published->latest));
}

std::string older_day(const Story& story, const std::set<std::size_t>& reports) {
  std::string newest;
  for (const std::size_t report : reports) {
    const auto& published = story.reports[report].published;
    if (!published || published->precision != DatePrecision::kDay) return {};
    newest = std::max(newest, published->latest.substr(0, kIsoDay));
  }
  const auto day = base::parse_day(newest);
  if (!day || newest >= story.as_of) return {};
  const std::string words = date_words(newest);  // "Mon 8 Nov 2021"
  const std::size_t weekday = words.find(' ') + 1;
  const bool this_year = newest.substr(0, kIsoYear) == story.as_of.substr(0, kIsoYear);
  return words.substr(weekday, this_year ? words.rfind(' ') - weekday : std::string::npos);
}

std::string outlet_words(const StoryReport& report) { return report.outlet.value_or("outlet not stated"); }

std::string labels_words(const Story& story, const std::set<std::size_t>& reports) {
  std::string words;
  std::size_t left = reports.size();
  for (const std::size_t report : reports) {
    words += words.empty() ? "" : left == 1 ? " and " : ", ";
    words += story.reports[report].label;
    --left;
  }
  return words;
}

std::string block_label(BlockKind kind, unsigned number) {
  const std::string_view block = block_words(kind);
  const bool stands_alone = number == 1 && (block == "title" || block == "dateline" || block == "byline");
  return std::string(block) + (stands_alone ? "" : std::to_string(number));
}

Reference reference_to(const Story& story, const Evidence& evidence) {
  const bool named = evidence.block != BlockKind::kParagraph;
  const std::string label = block_label(evidence.block, evidence.number);
  return {evidence.report, evidence.span, story.reports[evidence.report].label + (named ? " " : "") + label};
}

std::string_view passage_of(const Story& story, const StoryStatement& statement) {
  return cut(story.reports[statement.place.report].text, statement.passage);
}

References sorted(References references) {
  std::stable_sort(references.begin(), references.end(), [](const Reference& a, const Reference& b) {
    return std::tie(a.report, a.span.start, a.span.end) < std::tie(b.report, b.span.start, b.span.end);
  });
  return references;
}

References references_to(const Story& story, std::span<const Evidence> evidence) {
  References references;
  for (const Evidence& one : evidence) references.push_back(reference_to(story, one));
  return sorted(std::move(references));
}

std::string reference_words(const References& references) {
  std::vector<std::string_view> labels;
  for (const Reference& reference : references) {
    if (std::find(labels.begin(), labels.end(), reference.label) == labels.end()) labels.push_back(reference.label);
  }
  std::string text;
  for (std::size_t i = 0; i < labels.size();) {
    const auto [prefix, number] = numbered_label(labels[i]);
    std::size_t last = i;
    while (last + 1 < labels.size() &&
           numbered_label(labels[last + 1]) == std::pair(prefix, number + static_cast<unsigned>(last + 1 - i))) {
      ++last;
    }
    if (!text.empty()) text += ' ';
    if (last >= i + 2) {
      text += fmt::format("{}-{}", labels[i], labels[last]);
      i = last + 1;
    } else {
      text += labels[i++];
    }
  }
  return text;
}

std::string in_quotation_marks(std::string_view words) {
  std::string text = "“";
  char32_t before = U' ';
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode_at(words, at);
    const bool opens = base::is_space(before) || before == U'—' || before == U'–' || before == U'(' || before == U'[';
    if (point.value == U'“' || (point.value == U'"' && opens)) {
      text += "‘";
    } else if (point.value == U'”' || point.value == U'"') {
      text += "’";
    } else {
      text += words.substr(at, point.size);
    }
    before = point.value;
    at += point.size;
  }
  return text + "”";
}

Piece plain(std::string text) { return {PieceKind::kPlain, std::move(text), {}}; }

Piece printed(std::string_view text) { return {PieceKind::kPrinted, on_one_line(text), {}}; }

Piece printed(std::string_view text, const Story& story, const Claim& claim) {
  Piece piece = printed(text);
  piece.claim = static_cast<std::size_t>(&claim - story.claims.data());
  return piece;
}

Piece words_of(std::string_view text, std::span<const Evidence> evidence) {
  const std::string line = on_one_line(text);
  for (const Evidence& one : evidence) {
    if (printed_in(line, on_one_line(one.quote))) return printed(line);
  }
  return plain(line);
}

bool says_the_same(std::string_view words, std::string_view part) {
  std::string key = base::comparison_key(part);
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (key.starts_with(article)) {
      key.erase(0, article.size());
      break;
    }
  }
  const std::string whole = base::comparison_key(words);
  for (std::size_t at = whole.find(key); at != std::string::npos; at = whole.find(key, at + 1)) {
    const std::size_t end = at + key.size();
    const bool opens = at == 0 || whole[at - 1] == ' ';
    const bool closes = end == whole.size() || !base::is_letter(base::decode_at(whole, end).value);
    if (opens && closes) return true;
  }
  return false;
}

std::string whose_word(const Origin& origin, std::span<const std::string> via) {
  std::string words = origin.label;
  const auto says = [&](std::string_view part) { return says_the_same(words, part); };
  if (origin.kind == OriginKind::kOutlet) {
    // That no source is given is what "own word" means; what else it rests on is told.
    if (origin.because.rule != OriginRule::kNoSourceGiven) words += fmt::format(" ({})", name_of(origin.because));
  } else if (!origin.described.empty() && !says(origin.described)) {
    words += ", " + origin.described;
  }
  std::string relays;
  for (const std::string& relay : via) {
    if (says(relay)) continue;
    relays += relays.empty() ? ", via " : " via ";
    relays += relay;
  }
  return words + relays;
}

}  // namespace twosource::rendering
