#include "rendering/desk/facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "rendering/desk/parts.h"
#include "rendering/rendering.h"

namespace twosource::rendering::desk {
namespace {

constexpr std::size_t kMostValues = 8;

/// Values with the words that a question gains by them.
using Counts = std::map<std::pair<std::string, std::string>, std::size_t>;

/// "after:2031-05 before:2031-06"
std::string month_question(const std::string& month) {
  int year = std::stoi(month.substr(0, 4));
  int next = std::stoi(month.substr(5, 2)) + 1;
  if (next > 12) {
    next = 1;
    ++year;
  }
  return fmt::format("after:{} before:{:04}-{:02}", month, year, next);
}

std::string facet(const SearchQuestion& question, std::string_view name, const Counts& counts) {
  if (counts.size() < 2) return {};
  std::vector<std::pair<std::pair<std::string, std::string>, std::size_t>> all(counts.begin(), counts.end());
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string html = fmt::format("<div><dt>{}</dt><dd>", name);
  for (std::size_t i = 0; i < std::min(all.size(), kMostValues); ++i) {
    const auto& [words, narrower] = all[i].first;
    html += fmt::format("{}{} {}", i == 0 ? "" : " · ", link(search_address(question.query + " " + narrower), words),
                        all[i].second);
  }
  if (all.size() > kMostValues) html += fmt::format(" · {} more", all.size() - kMostValues);
  return html + "</dd></div>\n";
}

bool is_month(std::string_view day) {
  constexpr std::size_t kMonth = 7;
  return day.size() >= kMonth && day[4] == '-' &&
         day.substr(0, kMonth).find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

std::string facets(const SearchQuestion& question, const Found& found) {
  Counts outlets;
  Counts months;
  Counts statuses;
  for (const Hit& hit : found.hits) {
    if (hit.outlet) ++outlets[{*hit.outlet, desk_outlet_question(*hit.outlet)}];
    if (is_month(hit.day)) ++months[{hit.day.substr(0, 7), month_question(hit.day.substr(0, 7))}];
    if (hit.saying && hit.saying->status) {
      const std::string status(name_of(*hit.saying->status));
      ++statuses[{status, "status:" + status}];
    }
  }
  const std::string all =
      facet(question, "outlet", outlets) + facet(question, "month", months) + facet(question, "status", statuses);
  if (all.empty()) return {};
  const bool is_part = found.more || found.count > found.hits.size();
  const std::string of = is_part ? fmt::format("<div><dt>counted</dt><dd>the {} {}</dd></div>\n",
                                               found.ranked ? "best" : "newest", found.hits.size())
                                 : "";
  return "<dl class=\"fields facets\">\n" + all + of + "</dl>\n";
}

}  // namespace twosource::rendering::desk
