#include "linking/origins/descriptions.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace twosource::linking {
namespace {

std::vector<std::string_view> printed_words(std::string_view words) {
  std::vector<std::string_view> printed;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) printed.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return printed;
}

bool has_letter(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode_at(words, at);
    if (base::is_letter(point.value)) return true;
    at += point.size;
  }
  return false;
}

/// Without the commas and brackets at both ends.
std::string_view without_marks(std::string_view words) {
  constexpr std::string_view kMarks = " ,;()";
  const std::size_t first = words.find_first_not_of(kMarks);
  return first == std::string_view::npos ? "" : words.substr(first, words.find_last_not_of(kMarks) + 1 - first);
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty() && word != ",") text += ' ';
    text += word;
  }
  return text;
}

/// Whether words are what the reports call a body or place, with its acronym in brackets behind it or without.
bool is_another_name(const knowledge::NameRules& names, const StoryEntity& entity, std::string_view words) {
  const std::string key = names.bare_key(without_marks(words.substr(0, words.find('('))));
  const auto is_it = [&](const std::string& name) { return names.bare_key(name) == key; };
  return is_it(entity.name) || std::ranges::any_of(entity.aliases, is_it);
}

/// Takes the last run of a person's names, with the initials between them and the titles before, out of some words.
void take_name(const knowledge::NameRules& names, const StoryEntity& person, std::vector<std::string_view>& words) {
  const std::vector<std::string> own = names.plain_person_words(person.name);
  const auto key_of = [](std::string_view word) { return knowledge::name_key(without_marks(word)); };
  const auto is_name = [&](std::string_view word) { return std::ranges::find(own, key_of(word)) != own.end(); };
  const auto is_initial = [](std::string_view word) { return word.size() == 2 && word.ends_with('.'); };
  std::size_t last = words.size();
  while (last > 0 && !is_name(words[last - 1])) --last;
  if (last == 0) return;
  std::size_t first = last - 1;
  while (first > 0 && (is_name(words[first - 1]) || is_initial(words[first - 1]))) --first;
  while (first > 0 && names.titles.contains(key_of(words[first - 1]))) --first;
  const bool comma = words[last - 1].ends_with(',') && first > 0 && !words[first - 1].ends_with(',');
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last));
  if (comma) words.insert(words.begin() + static_cast<std::ptrdiff_t>(first), ",");
}

/// "the", "and", "for": a description that ends so is cut off from what it goes on with.
bool is_small(const knowledge::NameRules& names, std::string_view word) {
  return names.small_words.contains(base::to_lower(without_marks(word)));
}

/// "the president" of "The president", which stood at the beginning of a sentence.
std::string with_small_article(const knowledge::NameRules& names, const std::string& words) {
  const std::size_t end = std::min(words.find(' '), words.size());
  const std::string first = base::to_lower(words.substr(0, end));
  const bool article = names.articles.contains(first) || names.indefinite_articles.contains(first);
  return article ? first + words.substr(end) : words;
}

}  // namespace

std::string beside_name(const knowledge::NameRules& names, const StoryEntity& entity, const std::string& words) {
  const bool person = entity.type == EntityType::kPerson;
  if (!person && is_another_name(names, entity, words)) return {};
  const bool ends_so = !person && words.ends_with(" " + entity.name);
  std::vector<std::string_view> printed =
      printed_words(std::string_view(words).substr(0, words.size() - (ends_so ? entity.name.size() : 0)));
  if (person) take_name(names, entity, printed);
  if (!printed.empty() && names.without_mark(printed.front()).empty()) printed.erase(printed.begin());
  while (!printed.empty() && names.short_titles.contains(knowledge::name_key(without_marks(printed.back()))))
    printed.pop_back();
  if (printed.empty() || is_small(names, printed.back())) return {};
  const std::string told(without_marks(joined(printed)));
  return has_letter(told) ? with_small_article(names, told) : std::string();
}

}  // namespace twosource::linking
