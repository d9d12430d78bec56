// Test: tests/unit/language/components/morphology_test.cc.
#include "language/components/morphology.h"

#include <algorithm>
#include <map>
#include <vector>

namespace twosource::language {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const std::size_t end = text.find(separator, start);
    parts.emplace_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

std::string join(const std::vector<std::string>& parts, char separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

}  // namespace

Result<std::string> normal_morph(std::string_view features) {
  if (features.empty() || features == "_") return std::string();
  std::map<std::string, std::string> fields;
  for (const std::string& feature : split(features, '|')) {
    const auto halves = split(feature, '=');
    if (halves.size() != 2) {
      return Error{ErrorCode::kModelBroken, "'" + std::string(features) + "' are no morphological features", ""};
    }
    auto values = split(halves[1], ',');
    std::sort(values.begin(), values.end());
    fields[halves[0]] = join(values, ',');
  }
  std::vector<std::string> sorted;
  for (const auto& [field, values] : fields) sorted.push_back(field + '=' + values);
  std::sort(sorted.begin(), sorted.end());
  return join(sorted, '|');
}

std::string with_features(std::string_view features, std::string_view added) {
  if (features.empty()) return std::string(added);
  if (added.empty()) return std::string(features);
  std::vector<std::string> all = split(added, '|');
  for (std::string& feature : split(features, '|')) {
    if (!morph_values(added, feature.substr(0, feature.find('=')))) all.push_back(std::move(feature));
  }
  std::sort(all.begin(), all.end());
  return join(all, '|');
}

std::optional<std::string_view> morph_values(std::string_view features, std::string_view field) {
  while (!features.empty()) {
    const std::string_view feature = features.substr(0, features.find('|'));
    if (feature.size() > field.size() && feature.starts_with(field) && feature[field.size()] == '=') {
      return feature.substr(field.size() + 1);
    }
    features.remove_prefix(std::min(features.size(), feature.size() + 1));
  }
  return std::nullopt;
}

}  // namespace twosource::language
