// Test: tests/unit/ingest/formats/html/authors_test.cc.
#include "ingest/formats/html/authors.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kLongest = 60;           ///< of a name, in bytes
constexpr std::size_t kLongestPrinted = 1000;  ///< of a text with names, in bytes
constexpr std::size_t kMostWords = 6;

/// "MS", "PhD": letters behind a name.
bool is_degree(std::string_view part) {
  return part.size() <= 4 && part.find(' ') == std::string_view::npos && part.back() >= 'A' && part.back() <= 'Z';
}

/// A name that somebody logs in by: "jroe2", "newsadmin".
bool is_login(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-'; });
}

/// The parts between "," ";" "/" "|" "and" "&".
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t size = 0;
    if (at < text.size()) {
      for (const std::string_view between :
           {" and ", " AND ", " And ", " & ", ", ", "; ", ";", " | ", "|", " / ", " - ", " – ", " — ", " with "}) {
        if (text.substr(at).starts_with(between)) {
          size = between.size();
          break;
        }
      }
    }
    if (size == 0 && at < text.size()) {
      ++at;
      continue;
    }
    if (at > start) parts.push_back(text.substr(start, at - start));
    at += std::max<std::size_t>(size, 1);
    start = at;
  }
  return parts;
}

}  // namespace

AuthorNames::AuthorNames(const PageRules& words, const std::set<std::string, std::less<>>& no_authors)
    : words_(words), no_authors_(no_authors) {}

std::vector<std::string> AuthorNames::of(std::string_view printed) const {
  std::vector<std::string> names;
  if (printed.size() > kLongestPrinted) return names;
  if (printed.find("://") != std::string_view::npos || printed.starts_with("www.")) return names;
  for (const std::string_view part : parts_of(printed)) {
    std::string name = name_of(part);
    if (name.empty() || (!names.empty() && (is_degree(name) || words_.web_jobs.find(name)))) continue;
    names.push_back(std::move(name));
  }
  return names;
}

std::string AuthorNames::name_of(std::string_view part) const {
  part = base::trimmed(part);
  const std::string lower = base::to_lower(part);
  for (const std::string_view by : {"by ", "by: ", "von ", "written by ", "posted by ", "story by "}) {
    if (lower.starts_with(by)) part = base::trimmed(part.substr(by.size()));
  }
  if (const auto bracket = part.find_first_of("(<["); bracket != std::string_view::npos)
    part = base::trimmed(part.substr(0, bracket));
  while (!part.empty() && (part.back() == '.' || part.back() == ',' || part.back() == ':')) {
    if (part.back() == '.' && part.size() > 2 && part[part.size() - 3] == ' ') break;  // an initial
    if (part.back() == '.' && part.size() > 2 && (part.ends_with("Jr.") || part.ends_with("Sr."))) break;
    part.remove_suffix(1);
  }
  if (part.empty() || part.size() > kLongest || part.find('@') != std::string_view::npos) return {};
  if (std::ranges::any_of(part, [](char c) { return c >= '0' && c <= '9'; })) return {};
  if (static_cast<std::size_t>(std::ranges::count(part, ' ')) >= kMostWords) return {};
  const std::string key = base::comparison_key(part);
  if (no_authors_.contains(key) || is_login(part) || lower == "by") return {};
  return std::string(part);
}

}  // namespace twosource::ingest::html
