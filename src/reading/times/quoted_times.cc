#include "reading/times/quoted_times.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/dates.h"
#include "base/time_resolution.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

std::optional<base::Day> day_of(const Timex& timex) {
  return base::parse_day(std::string_view(timex.value).substr(0, timex.value.find('T')));
}

/// "tomorrow", "tonight": counted in days from when it is said.
bool counts_days(const Timex& timex) {
  return timex.type != TimexType::kSet && !timex.anchor &&
         (timex.local.starts_with("day+") || timex.local.starts_with("day-"));
}

void count_from(Timex& timex, base::Day day) {
  std::string value = base::resolve_time(timex.local, timex.direction, day);
  if (!value.empty()) timex.value = std::move(value);
}

/// Whether words stand in a quotation of somebody's words.
bool is_said(Span words, const Attribution& attribution, const std::vector<Quotation>& quotations) {
  const auto holds = [words](Span part) { return part.contains(words); };
  return std::ranges::any_of(attribution.content, holds) &&
         std::ranges::any_of(quotations, [&](const Quotation& quotation) { return holds(quotation.inner); });
}

/// "— Ann Roe (@annroe) January 21, 2025": the quoted blocks right above are posts of that day.
void resolve_posts(Reading& reading, const Timex& signature, const std::vector<Quotation>& quotations) {
  const auto day = day_of(signature);
  const auto& blocks = reading.report.blocks;
  const auto own =
      std::ranges::find_if(blocks, [&](const Block& block) { return block.span.contains(signature.span); });
  if (!day || own == blocks.end()) return;
  auto first = own;
  while (first != blocks.begin() &&
         base::is_quotation_mark(base::decode_at(cut(reading.report.text, (first - 1)->span), 0).value))
    --first;
  const Span posts{first->span.start, own->span.start};
  for (Timex& timex : reading.timexes) {
    if (!posts.contains(timex.span) || !counts_days(timex)) continue;
    const bool quoted =
        std::ranges::any_of(quotations, [&](const Quotation& one) { return one.inner.contains(timex.span); });
    if (quoted) count_from(timex, *day);
  }
}

}  // namespace

void resolve_quoted_times(Reading& reading, const std::vector<Quotation>& quotations, const DateRules& rules) {
  if (quotations.empty()) return;
  for (const Attribution& attribution : reading.attributions) {
    if (!attribution.time.timex) continue;
    const auto said = day_of(reading.timexes[*attribution.time.timex]);
    if (!said) continue;
    for (std::size_t i = 0; i < reading.timexes.size(); ++i) {
      Timex& timex = reading.timexes[i];
      if (i != *attribution.time.timex && counts_days(timex) && is_said(timex.span, attribution, quotations))
        count_from(timex, *said);
    }
  }
  for (const Timex& timex : reading.timexes) {
    if (is_of_post(reading.report.text, timex, rules)) resolve_posts(reading, timex, quotations);
  }
  // "by noon tomorrow": what counts from one of them.
  for (Timex& timex : reading.timexes) {
    if (!timex.anchor || !counts_days(reading.timexes[*timex.anchor])) continue;
    std::string value = base::resolve_from(timex.local, reading.timexes[*timex.anchor].value);
    if (!value.empty()) timex.value = std::move(value);
  }
}

}  // namespace twosource::reading
