#include "linking/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/fields.h"
#include "base/stable_math.h"

namespace twosource::linking {
namespace {

using base::Fields;

/// Calls `use` for each word of a string with spaces between words.
template <class Use>
void for_each_word(const std::string& words, const Use& use) {
  std::size_t start = 0;
  while (start < words.size()) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    if (end > start) use(words.substr(start, end - start));
    start = end + 1;
  }
}

void read_background(Fields& file, Background& background) {
  background.documents = file.number("documents");
  for (const auto& [count, lemmas] : file.texts_by_name("lemmas_by_count")) {
    std::uint32_t documents = 0;
    const auto read = std::from_chars(count.data(), count.data() + count.size(), documents);
    if (read.ptr != count.data() + count.size()) file.refuse("lemmas_by_count", "'" + count + "' is no count");
    for_each_word(lemmas, [&](std::string lemma) { background.document_counts.emplace(std::move(lemma), documents); });
  }
}

/// Each line of words that are one, by word: the first of them.
std::unordered_map<std::string, std::string> classes(Fields& file, const char* key) {
  std::unordered_map<std::string, std::string> first_of;
  for (const std::string& line : file.texts(key)) {
    const std::string first = line.substr(0, line.find(' '));
    for_each_word(line, [&](std::string lemma) { first_of.emplace(std::move(lemma), first); });
  }
  return first_of;
}

void read_words(Fields& file, Vocabulary& vocabulary) {
  vocabulary.stop = file.text_set("stop");
  for (const std::vector<std::string>& pair : file.lists("opposites")) {
    for (const std::string& one : pair) {
      for (const std::string& other : pair) {
        if (one != other) vocabulary.opposites[one].insert(other);
      }
    }
  }
  vocabulary.existence = file.text_set("existence");
  vocabulary.accounts = file.text_set("accounts");
  vocabulary.measures = file.text_set("measures");
  vocabulary.empty_verbs = file.text_set("empty_verbs");
  vocabulary.synonym_class = classes(file, "synonyms");
  vocabulary.deed_class = classes(file, "deeds");
}

const std::string& first_of(const std::unordered_map<std::string, std::string>& classes, const std::string& lemma) {
  const auto found = classes.find(lemma);
  return found == classes.end() ? lemma : found->second;
}

}  // namespace

double Background::documents_with(const std::string& lemma) const {
  const auto found = document_counts.find(lemma);
  return found == document_counts.end() ? 1.0 : found->second;
}

double Background::idf(const std::string& lemma) const { return base::stable_log(documents / documents_with(lemma)); }

const std::string& Vocabulary::synonym(const std::string& lemma) const { return first_of(synonym_class, lemma); }
const std::string& Vocabulary::deed(const std::string& lemma) const { return first_of(deed_class, lemma); }

Result<Vocabulary> Vocabulary::load(const std::filesystem::path& folder) {
  Vocabulary vocabulary;
  const auto background = base::read_fields(folder / "background.json",
                                            [&](Fields& file) { read_background(file, vocabulary.background); });
  if (!background) return background.error();
  const auto words = base::read_fields(folder / "words.json", [&](Fields& file) { read_words(file, vocabulary); });
  if (!words) return words.error();
  return vocabulary;
}

}  // namespace twosource::linking
