#include "archive/search/names.h"

#include <algorithm>

#include "knowledge/names.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostWords = 12;  ///< of a name that has short ones: longer ones are no names but misread text

}  // namespace

std::vector<std::string> short_names(std::string_view key, EntityType type) {
  const std::vector<std::string> words = knowledge::words_of(key);
  std::vector<std::string> names;
  if (words.size() < 2 || words.size() > kMostWords) return names;
  const bool person = type == EntityType::kPerson;
  if (person) names.push_back(words.front());
  const std::size_t last = words.size() - (person ? 1 : 2);
  for (std::size_t first = 1; first <= last; ++first) {
    names.push_back(knowledge::joined({words.begin() + static_cast<std::ptrdiff_t>(first), words.end()}));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool is_name(EntityType type) {
  switch (type.kind()) {
    case EntityType::kDate:
    case EntityType::kTime:
    case EntityType::kPercent:
    case EntityType::kMoney:
    case EntityType::kQuantity:
    case EntityType::kOrdinal:
    case EntityType::kCardinal:
      return false;
    default:
      return true;
  }
}

bool is_place(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

}  // namespace twosource::archive
