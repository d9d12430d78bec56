// Test: tests/unit/knowledge/names_test.cc.
#include "knowledge/names.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"

namespace twosource::knowledge {
namespace {

NameRules::Words keys(base::Fields& file, const char* list) {
  NameRules::Words words;
  for (const std::string& word : file.texts(list)) words.insert(name_key(word));
  return words;
}

/// The printed words without the first one, where it is one of some lists and not the only one. "A. Roe" has no article.
std::string_view without_first(std::string_view printed, std::initializer_list<const NameRules::Words*> lists) {
  const std::size_t space = printed.find(' ');
  if (space == std::string_view::npos) return printed;
  const std::string first = base::comparison_key(printed.substr(0, space));
  const bool listed = std::ranges::any_of(lists, [&first](const auto* list) { return list->contains(first); });
  return listed ? printed.substr(space + 1) : printed;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  for (const char c : base::comparison_key(name)) {
    if (c == '.' || c == '"') continue;
    key += c == '-' ? ' ' : c;
  }
  return key;
}

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.emplace_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string NameRules::bare_key(std::string_view name) const {
  std::vector<std::string> words = words_of(name_key(without_first(name, {&articles})));
  for (std::string& word : words) {
    const auto mark =
        std::ranges::find_if(possessive_marks, [&word](const std::string& each) { return word.ends_with(each); });
    if (mark != possessive_marks.end()) word.resize(word.size() - mark->size());
  }
  std::erase(words, "");
  return joined(words);
}

std::string_view NameRules::without_article(std::string_view printed) const {
  return without_first(printed, {&articles, &indefinite_articles});
}

std::string_view NameRules::without_mark(std::string_view printed) const {
  const std::string key = base::comparison_key(printed);
  for (const std::string& mark : possessive_marks) {
    if (!key.ends_with(mark)) continue;
    std::size_t end = printed.size();
    for (std::size_t left = base::code_point_count(mark); left > 0 && end > 0; --left) {
      do --end;
      while (end > 0 && (static_cast<unsigned char>(printed[end]) & 0xC0U) == 0x80U);
    }
    return printed.substr(0, end);
  }
  return printed;
}

std::vector<std::string> NameRules::person_words(std::string_view name) const {
  std::vector<std::string> words = words_of(name_key(without_first(without_mark(name), {&articles})));
  while (words.size() > 1 && suffixes.contains(words.back())) words.pop_back();
  const auto first = std::ranges::find_if_not(words, [this](const std::string& word) { return titles.contains(word); });
  if (first != words.end()) words.erase(words.begin(), first);
  return words;
}

std::vector<std::string> NameRules::plain_person_words(std::string_view name) const {
  std::vector<std::string> words = person_words(name);
  while (words.size() > 1 && (ranks.contains(words.front()) || titles.contains(words.front())))
    words.erase(words.begin());
  return words;
}

std::string NameRules::initials(const std::vector<std::string>& words, Letters letters) const {
  std::string initials;
  for (const std::string& word : words) {
    if (word.empty() || (letters == Letters::kTelling && unlettered_words.contains(word))) continue;
    initials += word.substr(0, base::decode_at(word, 0).size);
  }
  return initials;
}

Result<NameRules> NameRules::load(const std::filesystem::path& path) {
  NameRules rules;
  const auto read = base::read_fields(path, [&rules](base::Fields& file) {
    rules.articles = keys(file, "articles");
    rules.indefinite_articles = keys(file, "indefinite_articles");
    rules.possessive_marks = file.texts("possessive_marks");
    rules.titles = keys(file, "titles");
    rules.ranks = keys(file, "ranks");
    rules.short_titles = keys(file, "short_titles");
    rules.suffixes = keys(file, "suffixes");
    rules.small_words = keys(file, "small_words");
    rules.unlettered_words = keys(file, "unlettered_words");
    rules.legal_forms = keys(file, "legal_forms");
    for (const std::string& line : file.texts("short_first_names")) {
      const std::vector<std::string> words = words_of(name_key(line));
      rules.short_first_names.emplace_back(words.begin(), words.end());
    }
  });
  if (!read) return read.error();
  return rules;
}

}  // namespace twosource::knowledge
