// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#include "ingest/formats/html/outlet.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "ingest/formats/html/words.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kShortestKey = 3;  ///< of a part of a name that a host's name is searched for

bool is_agency(const MetadataRules& rules, const std::string& name) {
  std::string key = base::comparison_key(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  return rules.agencies.contains(key);
}

/// "a - b | c" at each of the separators.
std::vector<std::string> parts_of(const std::string& name, const std::vector<std::string>& separators) {
  std::vector<std::string> parts = {name};
  for (const std::string& separator : separators) {
    std::vector<std::string> cut;
    for (const std::string& part : parts) {
      std::size_t start = 0;
      for (std::size_t at = part.find(separator); at != std::string::npos; at = part.find(separator, start)) {
        cut.push_back(part.substr(start, at - start));
        start = at + separator.size();
      }
      cut.push_back(part.substr(start));
    }
    parts = std::move(cut);
  }
  return parts;
}

}  // namespace

Outlet::Outlet(const Told& told, const LinkedData& linked, const MetadataRules& rules, const std::string& url)
    : rules_(rules), host_key_(squeezed(host_of(url))) {
  for (const std::string& name : rules.sites) {
    if (const auto found = told.metas.find(name); found != told.metas.end()) take(found->second, FieldBasis::kMeta);
  }
  const auto& article = linked.article;
  if (article && !is_agency(rules, article->publisher)) take(article->publisher, FieldBasis::kJsonLd);
  take(linked.site, FieldBasis::kJsonLd);
  if (!name_ && !host_of(url).empty()) {
    name_ = std::string(host_of(url));
    basis_ = FieldBasis::kUrl;
  }
  key_ = squeezed(name_.value_or(""));
}

void Outlet::take(std::string name, FieldBasis basis) {
  if (name_) return;
  name = site_part(one_line(without_references(name)));
  if (name.starts_with('@')) name.erase(0, 1);
  if (name.empty() || name.size() > kLongestName || is_web_address(name)) return;
  if (rules_.no_sites.contains(base::comparison_key(name))) return;
  name_ = std::move(name);
  basis_ = basis;
}

/// Of "Headlines of the day - Packet" the part that the address names, else the first.
std::string Outlet::site_part(const std::string& name) const {
  const std::vector<std::string> parts = parts_of(name, rules_.title_separators);
  const auto named = std::ranges::find_if(parts, [this](const std::string& part) {
    const std::string key = squeezed(part);
    return key.size() >= kShortestKey && host_key_.find(key) != std::string::npos;
  });
  return named == parts.end() ? parts.front() : *named;
}

bool Outlet::is_named(const std::string& name) const {
  const std::string key = squeezed(name);
  const bool for_outlet = name.find(" for ") != std::string::npos && key.find(key_) != std::string::npos;
  return !key_.empty() && (key == key_ || for_outlet);
}

bool Outlet::is_site(const std::string& words) const {
  const std::string key = squeezed(words);
  if (key.empty()) return false;
  const bool outlet = !key_.empty() && (key_.find(key) != std::string::npos || key.find(key_) != std::string::npos);
  return outlet || host_key_.find(key) != std::string::npos;
}

bool Outlet::is_other_agency(const std::string& name) const {
  if (!is_agency(rules_, name)) return false;
  const std::string key = squeezed(name);
  const bool own = !key_.empty() && (key_.find(key) != std::string::npos || key.find(key_) != std::string::npos);
  return !own && !(!host_key_.empty() && host_key_.starts_with(key));
}

}  // namespace twosource::ingest::html
