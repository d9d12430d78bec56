#include "archive/search/words.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::archive {
namespace {

/// The marks that FTS5 takes out of a word; other ones end it.
bool is_diacritic(char32_t c) { return c >= 0x300 && c <= 0x331; }

/// What a letter or digit is in the index. Diacritics go where what is left is a letter of ASCII: not of "ё".
void append_folded(std::string& folded, char32_t c) {
  if (c < 0x80) {
    folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return;
  }
  const std::string plain = base::without_marks(c);
  const bool ascii = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char byte) { return byte > 0; });
  folded += ascii ? plain : base::to_lower(base::to_utf8(std::u32string_view(&c, 1)));
}

}  // namespace

std::vector<TextWord> words_of(std::string_view text) {
  std::vector<TextWord> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_at(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += c.size;
    const bool in_word = base::is_letter(c.value) || base::is_number(c.value);
    if (!in_word && !(inside && is_diacritic(c.value))) {
      inside = false;
      continue;
    }
    if (!inside) words.push_back({{}, {begin, begin}});
    inside = true;
    TextWord& word = words.back();
    word.span.end = static_cast<std::uint32_t>(at);
    if (in_word) append_folded(word.folded, c.value);
  }
  return words;
}

Phrase phrase_of(std::string_view text) {
  Phrase phrase;
  for (TextWord& word : words_of(text)) phrase.push_back(std::move(word.folded));
  return phrase;
}

std::vector<std::size_t> places_of(const std::vector<TextWord>& words, const Phrase& phrase) {
  std::vector<std::size_t> places;
  if (phrase.empty()) return places;
  for (std::size_t at = 0; at + phrase.size() <= words.size(); ++at) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
    const auto same = [](const std::string& wanted, const TextWord& word) { return wanted == word.folded; };
    if (std::equal(phrase.begin(), phrase.end(), first, same)) places.push_back(at);
  }
  return places;
}

}  // namespace twosource::archive
