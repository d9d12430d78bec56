#include "linking/claims/news_value.h"

#include <algorithm>
#include <map>
#include <span>

#include "base/fields.h"
#include "base/stable_math.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// Bytes over which earliness falls by a factor of e: some four sentences.
constexpr double kOpening = 500;
/// Digits of a year at the beginning of a date's value.
constexpr std::size_t kYearDigits = 4;

bool is_year(std::string_view words) {
  return words.size() == kYearDigits && std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; });
}

bool has_digit(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<NewsValueRules> NewsValueRules::load(const std::filesystem::path& folder) {
  NewsValueRules rules;
  const auto done = base::read_fields(folder / "news_value.json", [&rules](base::Fields& file) {
    rules.outside = file.number("outside");
    base::Fields fields = file.object("weights");
    rules.bias = fields.number("bias");
    for (std::size_t i = 0; i < kNewsFeatures.size(); ++i) {
      rules.weights[i] = fields.number(std::string(kNewsFeatures[i]));
    }
  });
  if (!done) return done.error();
  return rules;
}

NewsValues::NewsValues(const Context& context, const NewsValueRules& rules, const StoryWords& words)
    : context_(context), rules_(rules), words_(words) {
  for (const StoryReport& report : context.story.reports) {
    if (report.published) newest_year_ = std::max(newest_year_, report.published->value.substr(0, kYearDigits));
  }
}

double NewsValues::earliness(const Claim& claim) const {
  std::map<std::size_t, std::uint32_t> first;
  for (const StoryStatement& statement : claim.statements) {
    const auto [known, added] = first.emplace(statement.place.report, statement.place.span.start);
    if (!added) known->second = std::min(known->second, statement.place.span.start);
  }
  double sum = 0;
  for (const auto& [report, start] : first) sum += base::stable_exp(-static_cast<double>(start) / kOpening);
  return sum / static_cast<double>(context_.readings.size());
}

bool NewsValues::is_of_former_years(const Evidence& place) const {
  if (newest_year_.empty()) return false;
  return std::ranges::any_of(context_.reading(place.report).timexes, [&](const Timex& timex) {
    const std::string year = timex.value.substr(0, kYearDigits);
    return place.span.contains(timex.span) && is_year(year) && year < newest_year_;
  });
}

NewsFeatures NewsValues::features(const Claim& claim) const {
  const auto reports_of_story = static_cast<double>(context_.readings.size());
  std::set<std::size_t> reports;
  std::size_t longest = 0;
  double attributed = 0;
  for (const StoryStatement& statement : claim.statements) {
    reports.insert(statement.place.report);
    longest = std::max<std::size_t>(longest, statement.place.span.size());
    attributed += statement.speaker ? 1 : 0;
  }
  const Evidence& shown = claim.statements[claim.shown].place;
  const Reading& reading = context_.reading(shown.report);
  const std::span<const Word> words = document::words_in(reading, shown.span);
  const auto names = std::ranges::count_if(words, [](const Word& word) { return word.in_name; });
  return {static_cast<double>(reports.size()) / reports_of_story,
          earliness(claim),
          words_.centrality(content_lemmas(reading, shown.span)),
          base::stable_log1p(static_cast<double>(longest)),
          attributed / static_cast<double>(claim.statements.size()),
          has_digit(shown.quote) ? 1.0 : 0.0,
          is_of_former_years(shown) ? 1.0 : 0.0,
          static_cast<double>(claim.origins.size()) / reports_of_story,
          base::stable_log1p(static_cast<double>(words.size())),
          base::stable_log1p(static_cast<double>(names))};
}

double NewsValues::of(const Claim& claim) const {
  const NewsFeatures values = features(claim);
  double sum = rules_.bias;
  for (std::size_t i = 0; i < values.size(); ++i) sum += rules_.weights[i] * values[i];
  const bool outside = std::ranges::all_of(claim.statements, [](const StoryStatement& statement) {
    return statement.place.block == BlockKind::kHeading || statement.place.block == BlockKind::kCaption;
  });
  return (outside ? rules_.outside : 1) / (1 + base::stable_exp(-sum));
}

}  // namespace twosource::linking
