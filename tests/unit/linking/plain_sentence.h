// Sentences for tests of linking that need words and places but no parse.
#pragma once

#include <cctype>
#include <sstream>
#include <string>
#include <string_view>

namespace twosource::test {

/// Annotates words for ReadingBuilder::sentence: numbers NUM, capitalised words PROPN, others NOUN; a full stop, comma
/// or quotation mark standing alone is PUNCT. The lemma of a word can follow it after a bar: "sent|send".
inline std::string plain(std::string_view sentence) {
  std::istringstream words{std::string(sentence)};
  std::string annotated;
  for (std::string word; words >> word;) {
    const std::size_t bar = word.find('|');
    const std::string form = word.substr(0, bar);
    const std::string lemma = bar == std::string::npos ? form : word.substr(bar + 1);
    const auto first = static_cast<unsigned char>(form.front());
    const std::string_view pos = std::isdigit(first) ? "NUM" : std::isupper(first) ? "PROPN" : "NOUN";
    const bool stop = form == "." || form == ",";
    if (!annotated.empty()) annotated += ' ';
    annotated += (stop ? "+" : "") + form + "/" + std::string(std::ispunct(first) ? "PUNCT" : pos) + "/dep/1/" + lemma;
  }
  return annotated;
}

}  // namespace twosource::test
