// See wordpiece.h.
#include "language/encoder/wordpiece.h"

#include "base/unicode.h"

namespace twosource::language {
namespace {

constexpr std::uint32_t kUnknown = 100;
constexpr std::size_t kLongestWord = 100;   ///< code points; a longer one is unknown
constexpr std::size_t kLongestPiece = 100;  ///< bytes; no vocabulary has longer ones

bool is_cjk(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2CEAF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool is_ascii_punctuation(char32_t c) {
  return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
}

}  // namespace

struct WordPieces::Word {
  std::string plain;
  std::vector<Span> source__byte;  ///< the code point of the text that each byte of `plain` comes from
  std::size_t code_points = 0;

  void add(std::string_view plain_bytes, Span source) {
    plain += plain_bytes;
    source__byte.resize(plain.size(), source);
    for (const char byte : plain_bytes) code_points += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
  }
};

WordPieces::WordPieces(std::string_view vocabulary) {
  while (!vocabulary.empty()) {
    const std::size_t end = std::min(vocabulary.find('\n'), vocabulary.size());
    const std::string_view piece = vocabulary.substr(0, end);
    vocabulary.remove_prefix(std::min(end + 1, vocabulary.size()));
    if (piece.starts_with("##") && piece.size() > 2) {
      further_ids_.emplace(piece.substr(2), size_);
    } else {
      first_ids_.emplace(piece, size_);
    }
    ++size_;
  }
}

void WordPieces::end_word(Word& word, std::vector<WordPiece>& pieces) const {
  if (word.plain.empty()) return;
  const std::size_t before = pieces.size();
  const std::string_view plain = word.plain;
  std::size_t start = 0;
  while (start < plain.size() && word.code_points <= kLongestWord) {
    const auto& ids = start == 0 ? first_ids_ : further_ids_;
    std::size_t end = std::min(plain.size(), start + kLongestPiece);
    auto found = ids.end();
    for (; end > start; --end) {
      found = ids.find(plain.substr(start, end - start));
      if (found != ids.end()) break;
    }
    if (end == start) break;
    pieces.push_back({found->second, {word.source__byte[start].start, word.source__byte[end - 1].end}});
    start = end;
  }
  if (start < plain.size()) {
    pieces.resize(before);
    pieces.push_back({kUnknown, {word.source__byte.front().start, word.source__byte.back().end}});
  }
  word = {};
}

void WordPieces::cut(std::string_view text, Span span, std::vector<WordPiece>& pieces) const {
  Word word;
  for (std::uint32_t at = span.start; at < span.end;) {
    const auto [c, size] = base::decode_at(text, at);
    const Span source{at, at + size};
    at += size;
    if (c < 128 && c > 32 && !is_ascii_punctuation(c) && c != 127) {
      const char plain = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      word.add({&plain, 1}, source);
      continue;
    }
    const bool space = base::is_separator(c) || c == '\t' || c == '\n' || c == '\r';
    const bool mark = is_ascii_punctuation(c) || (c >= 128 && (base::is_punctuation(c) || is_cjk(c)));
    if (space || mark) end_word(word, pieces);
    if (space || base::is_other(c) || c == 0xFFFD) continue;
    word.add(base::without_marks(c), source);
    if (mark) end_word(word, pieces);
  }
  end_word(word, pieces);
}

}  // namespace twosource::language
