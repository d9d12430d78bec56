#include "linking/stories/copies.h"

#include <algorithm>

#include "linking/stories/sorted_lists.h"

namespace twosource::linking {
namespace {

bool is_agency(const StoryProfile& report) { return report.agency != 0 && report.agency == report.outlet; }

}  // namespace

CopyRules CopyRules::from(base::Fields& fields) {
  CopyRules rules;
  rules.joins = fields.number("joins");
  rules.linked = fields.number("linked");
  rules.least = fields.count("least");
  rules.newest = fields.count("newest");
  rules.own = fields.count("own");
  rules.everybodys = fields.count("everybodys");
  return rules;
}

double copied_share(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t least) {
  const std::size_t shared = shared_keys(a, b);
  if (shared == 0 || shared < least) return 0;
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

bool of_one_outlet(const StoryProfile& a, const StoryProfile& b) { return a.outlet != 0 && a.outlet == b.outlet; }

bool is_copy_of(const StoryProfile& report, const StoryProfile& other) {
  if (report.agency != 0 && report.agency == other.outlet) return true;
  if (other.agency != 0 && other.agency == report.outlet) return false;
  if (is_agency(report) != is_agency(other)) return is_agency(other);
  if (report.minute && other.minute && *report.minute != *other.minute) return *report.minute > *other.minute;
  if (report.first_day && other.last_day && *report.first_day > *other.last_day) return true;
  return !(report.last_day && other.first_day && *report.last_day < *other.first_day);
}

}  // namespace twosource::linking
