// Test: tests/unit/knowledge/namesakes_test.cc.
#include "knowledge/namesakes.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/unicode.h"

namespace twosource::knowledge {
namespace {

using Words = std::vector<std::string>;

/// One letter in so many may be another, where a name is written down by ear or from another script.
constexpr std::size_t kLettersPerSlip = 4;
/// Names of bodies are written down by eye.
constexpr std::size_t kLettersPerSlipOfBody = 8;
/// Letters of a surname of which one may be a slip of the pen.
constexpr std::size_t kLongSurname = 6;
/// So many letters that begin a first name may be its short form: "Tim", "Ben".
constexpr std::size_t kShortestShortForm = 3;

std::string plain_letters(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::decode_at(word, at);
    plain += base::without_marks(point.value);
    at += point.size;
  }
  return plain;
}

std::size_t edit_distance(const std::u32string& one, const std::u32string& other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t replaced = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// "Brandt" and "Brnadt"
bool is_with_neighbours_swapped(const std::u32string& one, const std::u32string& other) {
  if (one.size() != other.size()) return false;
  const auto [first, second] = std::ranges::mismatch(one, other);
  if (other.end() - second < 2) return false;
  return first[0] == second[1] && first[1] == second[0] && std::equal(first + 2, one.end(), second + 2);
}

/// "Zelynsky" and "Zelynskyy", "Rashed" and "Rashid"; not "Tim" and "Jim".
bool is_one_spelling(const std::string& one, const std::string& other, std::size_t letters = kLettersPerSlip) {
  if (one == other) return true;
  const std::u32string a = base::to_utf32(one);
  const std::u32string b = base::to_utf32(other);
  return edit_distance(a, b) <= std::max(a.size(), b.size()) / letters;
}

/// "Bill" for William, "Tim" for Timothy, "J" for Jane.
bool is_one_first_name(const std::string& one, const std::string& other, const NameRules& names) {
  if (is_one_spelling(one, other)) return true;
  const auto& [shorter, longer] =
      std::minmax(one, other, [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (longer.starts_with(shorter) && (shorter.size() == 1 || shorter.size() >= kShortestShortForm)) return true;
  return is_short_first_name(one, other, names);
}

bool is_one_spelling(const Words& one, const Words& other, std::size_t letters = kLettersPerSlip) {
  return std::ranges::equal(one, other,
                            [letters](const auto& a, const auto& b) { return is_one_spelling(a, b, letters); });
}

/// The words in order, each without the mark of the plural: "elections commission" is "commission for elections".
Words as_set(const Words& words, const NameRules::Words& left_out) {
  Words set;
  for (std::string word : words) {
    if (left_out.contains(word)) continue;
    if (word.size() > kShortestShortForm && word.ends_with('s')) word.pop_back();
    set.push_back(std::move(word));
  }
  std::ranges::sort(set);
  const auto repeated = std::ranges::unique(set);
  set.erase(repeated.begin(), repeated.end());
  return set;
}

Words content_of_body(const Words& words, const NameRules& names) {
  Words plain = without_accents(words);
  std::erase_if(plain, [&names](const std::string& word) {
    return names.small_words.contains(word) || names.articles.contains(word);
  });
  Words content = as_set(plain, names.legal_forms);
  return content.empty() ? as_set(plain, {}) : content;
}

bool is_initials_of(const Words& one, const Words& other, const NameRules& names) {
  if (one.size() != 1 || other.size() < 2) return false;
  return std::ranges::any_of(std::array{Letters::kTelling, Letters::kAll}, [&](Letters letters) {
    const std::string initials = names.initials(other, letters);
    // "THN" is The Harbour News.
    return one.front() == initials || std::ranges::any_of(names.articles, [&](const std::string& article) {
             return one.front() == article.substr(0, 1) + initials;
           });
  });
}

}  // namespace

std::vector<std::string> without_accents(const Words& words) {
  Words plain;
  for (const std::string& word : words) plain.push_back(plain_letters(word));
  return plain;
}

bool is_short_first_name(const std::string& one, const std::string& other, const NameRules& names) {
  return std::ranges::any_of(names.short_first_names,
                             [&](const NameRules::Words& line) { return line.contains(one) && line.contains(other); });
}

bool is_part_of(const Words& part, const Words& whole) {
  return !part.empty() && part.size() < whole.size() &&
         std::ranges::all_of(part, [&](const auto& word) { return std::ranges::find(whole, word) != whole.end(); });
}

bool is_misspelt_surname(const std::string& one, const std::string& other) {
  const std::u32string a = base::to_utf32(one);
  const std::u32string b = base::to_utf32(other);
  if (std::min(a.size(), b.size()) < kLongSurname) return false;
  return edit_distance(a, b) == 1 || is_with_neighbours_swapped(a, b);
}

bool may_be_one_person(const Words& one, const Words& other, const NameRules& names) {
  Words a = without_accents(one);
  Words b = without_accents(other);
  if (a.empty() || b.empty()) return false;
  const bool surnames = is_one_spelling(a.back(), b.back());
  if (a.size() > 1 && b.size() > 1 && surnames && is_one_first_name(a.front(), b.front(), names)) return true;
  if (is_one_spelling(a, b)) return true;
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b || is_part_of(a, b) || is_part_of(b, a);
}

bool may_be_one_body(const Words& one, const Words& other, const NameRules& names) {
  const Words a = content_of_body(one, names);
  const Words b = content_of_body(other, names);
  if (a.empty() || b.empty()) return false;
  if (is_one_spelling(one, other, kLettersPerSlipOfBody) || std::ranges::includes(a, b) || std::ranges::includes(b, a))
    return true;
  return is_initials_of(one, other, names) || is_initials_of(other, one, names);
}

}  // namespace twosource::knowledge
