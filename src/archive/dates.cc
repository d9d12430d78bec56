#include "archive/dates.h"

#include <utility>

#include "base/json.h"
#include "records/json.h"

namespace twosource::archive {
namespace {

bool is_given_day(const PublishedDate& date) {
  return date.basis == DateBasis::kGiven && date.precision == DatePrecision::kDay;
}

}  // namespace

std::optional<std::string> date_of_row(const std::optional<PublishedDate>& published) {
  if (!published || is_given_day(*published)) return std::nullopt;
  PublishedDate date = *published;
  date.evidence.clear();
  return base::to_text(records::json_of(date, base::CodePointIndex("")));
}

std::optional<PublishedDate> date_from_row(std::string_view json) {
  auto date = base::parse_json(json, "date");
  if (!date) return std::nullopt;
  const auto reading = records::reading_of({{"text", ""}, {"published", *std::move(date)}});
  return reading ? reading->report.published : std::nullopt;
}

}  // namespace twosource::archive
