#include "linking/lemmas.h"

#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {

bool is_content(const Word& word) { return document::is_content_word(word.pos); }

std::set<std::string> content_lemmas(const Reading& reading, Span span) {
  std::set<std::string> lemmas;
  for (const Word& word : document::words_in(reading, span)) {
    if (is_content(word)) lemmas.insert(word.lemma);
  }
  return lemmas;
}

double likeness(const std::set<std::string>& one, const std::set<std::string>& other, const Background& background) {
  double shared = 0;
  double all = 0;
  for (const std::string& lemma : one) {
    const double weight = background.idf(lemma);
    all += weight;
    if (other.contains(lemma)) shared += weight;
  }
  for (const std::string& lemma : other) {
    if (!one.contains(lemma)) all += background.idf(lemma);
  }
  return all > 0 ? shared / all : 0;
}

}  // namespace twosource::linking
