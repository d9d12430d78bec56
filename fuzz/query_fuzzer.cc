// A question as it is typed -> what is looked for; and what of it reaches the full text index.
#include "archive/search/match.h"
#include "fuzz/fuzzing.h"

using namespace twosource;

namespace {

/// An index with nothing in it, which takes questions apart as a full one does.
archive::Database& empty_index() {
  static auto database = archive::Database::open(":memory:", archive::Access::kCreate);
  fuzz::require(database.ok(), "a database can be made");
  static const auto made = database->execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS report_words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');"
      "CREATE VIRTUAL TABLE IF NOT EXISTS report_vocabulary USING fts5vocab(report_words, instance);"
      "CREATE TABLE IF NOT EXISTS word_form (lemma TEXT, form TEXT)");
  fuzz::require(made.ok(), "an index can be made");
  return *database;
}

void require_understood(const std::string& matching) {
  if (matching.empty()) return;
  auto find = empty_index().prepare("SELECT rowid FROM report_words WHERE report_words MATCH ?1");
  fuzz::require(find.ok(), "the index can be asked");
  fuzz::require(find->bind(1, std::string_view(matching)).step().ok(), "the index takes what is made of a question");
}

void require_words(const archive::Term& term) {
  fuzz::require(!term.words.empty(), "a term has words");
  for (const std::string& word : term.words) {
    fuzz::require(!word.empty() && archive::phrase_of(word).size() == 1, "a word is letters and digits");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto query = archive::parse_query(fuzz::as_text(data, size));
  if (!query) {
    fuzz::require_clear(query.error());
    return 0;
  }
  for (const auto& any_of : query->all_of) {
    fuzz::require(!any_of.empty(), "what is looked for has alternatives");
    for (const archive::Term& term : any_of) require_words(term);
  }
  for (const archive::Term& term : query->none_of) require_words(term);
  for (const archive::Filter& filter : query->filters) fuzz::require(!filter.any_of.empty(), "a filter has values");
  const auto wanted = archive::written_out(empty_index(), *query);
  fuzz::require(wanted.ok(), "a question can be written out");
  require_understood(archive::matching(*wanted));
  require_understood(archive::matching_none(*wanted));
  return 0;
}
