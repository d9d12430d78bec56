#include "archive/search/match.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "archive/ask.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostForms = 24;  ///< of one word
constexpr std::size_t kMostWithOneBeginning = 64;

/// Each inflected form that has a lemma in common with the word, and the word itself.
Result<std::vector<Phrase>> forms_of(Database& database, const std::string& word) {
  std::vector<Phrase> forms{{word}};
  auto find = ask(database,
                  "WITH lemma(name) AS (SELECT ?1 UNION SELECT lemma FROM word_form WHERE form = ?1)"
                  "SELECT name FROM lemma UNION SELECT form FROM lemma JOIN word_form ON word_form.lemma = lemma.name "
                  "ORDER BY 1 LIMIT ?2",
                  word, kMostForms);
  if (!find) return find.error();
  while (true) {
    const auto row = find->step();
    if (!row) return row.error();
    if (!*row) return forms;
    if (find->text(0) != word) forms.push_back({find->text(0)});
  }
}

/// The words of the index that begin so. From one to the next is a step in the index, however often it is printed.
Result<std::vector<Phrase>> words_with(Database& database, const Term& term) {
  const std::string& beginning = term.words.front();
  std::vector<Phrase> words;
  auto find = database.prepare("SELECT term FROM report_vocabulary WHERE term >= ?1 LIMIT 1");
  if (!find) return find.error();
  std::string from = beginning;
  while (true) {
    const auto row = find->bind(1, std::string_view(from)).step();
    if (!row) return row.error();
    if (!*row || !find->text(0).starts_with(beginning)) break;
    words.push_back({find->text(0)});
    from = words.back().front() + '\x01';  // behind this one, before whatever continues it
    find->reset();
    if (words.size() > kMostWithOneBeginning) {
      return Error{
          ErrorCode::kInvalidArgument,
          fmt::format("more than {} words begin with '{}': write more of it", kMostWithOneBeginning, beginning),
          fmt::format("query, column {}", term.column), "query"};
    }
  }
  if (words.empty()) words.push_back({beginning});  // stands nowhere, as it should
  return words;
}

Result<std::vector<Phrase>> phrases_of(Database& database, const Term& term) {
  switch (term.kind) {
    case TermKind::kWord:
      return forms_of(database, term.words.front());
    case TermKind::kPrefix:
      return words_with(database, term);
    case TermKind::kPhrase:
      break;
  }
  return std::vector<Phrase>{term.words};
}

/// Each phrase once: two words may have a form in common.
void take_out_doubles(std::vector<Phrase>& phrases) {
  std::sort(phrases.begin(), phrases.end());
  phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
}

void append_any(std::string& expression, const std::vector<Phrase>& phrases) {
  const char* between = "(";
  for (const Phrase& phrase : phrases) {
    expression += fmt::format("{}\"{}\"", between, fmt::join(phrase, " "));
    between = " OR ";
  }
  expression += ")";
}

void append_marks(std::vector<Mark>& marks, const std::vector<TextWord>& words, const Phrase& phrase,
                  std::size_t wanted) {
  for (const std::size_t at : places_of(words, phrase)) {
    marks.push_back({{words[at].span.start, words[at + phrase.size() - 1].span.end}, wanted});
  }
}

bool stands_in(const std::vector<TextWord>& words, Span span, const Phrase& phrase) {
  std::vector<Mark> marks;
  append_marks(marks, words, phrase, 0);
  return std::any_of(marks.begin(), marks.end(), [span](const Mark& mark) { return span.contains(mark.span); });
}

}  // namespace

Result<WantedWords> written_out(Database& database, const Query& query) {
  WantedWords wanted;
  for (const std::vector<Term>& terms : query.all_of) {
    std::vector<Phrase> any_of;
    for (const Term& term : terms) {
      auto phrases = phrases_of(database, term);
      if (!phrases) return phrases.error();
      any_of.insert(any_of.end(), phrases->begin(), phrases->end());
    }
    take_out_doubles(any_of);
    wanted.all_of.push_back(std::move(any_of));
  }
  for (const Term& term : query.none_of) {
    auto phrases = phrases_of(database, term);
    if (!phrases) return phrases.error();
    wanted.none_of.insert(wanted.none_of.end(), phrases->begin(), phrases->end());
  }
  return wanted;
}

std::string matching(const WantedWords& wanted) {
  std::string expression;
  for (const std::vector<Phrase>& any_of : wanted.all_of) {
    if (!expression.empty()) expression += " AND ";
    append_any(expression, any_of);
  }
  return expression;
}

std::string matching_none(const WantedWords& wanted) {
  std::string expression;
  if (!wanted.none_of.empty()) append_any(expression, wanted.none_of);
  return expression;
}

std::vector<Mark> marks_of(const std::vector<TextWord>& words, const WantedWords& wanted) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < wanted.all_of.size(); ++i) {
    for (const Phrase& phrase : wanted.all_of[i]) append_marks(marks, words, phrase, i);
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& one, const Mark& other) {
    return std::tie(one.span, one.wanted) < std::tie(other.span, other.wanted);
  });
  return marks;
}

bool holds(const std::vector<TextWord>& words, Span span, const WantedWords& wanted) {
  const auto stands = [&](const Phrase& phrase) { return stands_in(words, span, phrase); };
  return std::all_of(wanted.all_of.begin(), wanted.all_of.end(),
                     [&](const auto& any_of) { return std::any_of(any_of.begin(), any_of.end(), stands); }) &&
         std::none_of(wanted.none_of.begin(), wanted.none_of.end(), stands);
}

}  // namespace twosource::archive
