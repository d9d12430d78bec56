// Test: tests/unit/reading/statements/clause_text_test.cc.
#include "reading/statements/clause_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kSubjectWords = 8;  ///< of a subject that is put in
constexpr int kLongestChain = 8;          ///< of clauses that go on from one another

bool is_quote(const Token& token, std::string_view text) {
  const std::string_view word = cut(text, token.span);
  if (word.empty() || word == "'" || word == "’") return false;
  const base::CodePoint mark = base::decode_at(word, 0);
  return mark.size == word.size() && base::is_quotation_mark(mark.value);
}

/// Chooses the tokens of a clause that are shown.
class ClauseCutter {
 public:
  ClauseCutter(const Reading& reading, const document::ParseTree& parse, std::uint32_t head, Span keep)
      : reading_(reading), parse_(parse), head_(head), keep_(keep) {}

  std::vector<std::uint32_t> shown() {
    std::vector<std::uint32_t> open = {head_};
    std::vector<std::uint32_t> result;
    while (!open.empty()) {
      const std::uint32_t token = open.back();
      open.pop_back();
      result.push_back(token);
      for (const std::uint32_t child : parse_.children(token)) {
        if (!is_left_out(child)) open.push_back(child);
      }
    }
    std::sort(result.begin(), result.end());
    keep_between_semicolons(result);
    end_at_gap(result);
    trim(result);
    return result;
  }

 private:
  const Token& token(std::uint32_t index) const { return reading_.tokens[index]; }

  bool holds_what_is_kept(std::uint32_t child) const {
    const TokenRange range = parse_.extent(child);
    const Span words{token(range.first).span.start, token(range.last - 1).span.end};
    return !keep_.empty() && words.overlaps(keep_);
  }

  bool after_comma(std::uint32_t child) const {
    const std::uint32_t first = parse_.extent(child).first;
    if (first == 0) return false;
    const std::string_view before = token(first - 1).norm;
    return before == "," || before == "-" || before == "–" || before == "—" || before == "(" || before == ";";
  }

  bool before_comma(std::uint32_t child) const {
    const std::uint32_t last = parse_.extent(child).last;
    return last < reading_.tokens.size() && token(last).norm == ",";
  }

  bool is_left_out(std::uint32_t child) const {
    const Token& word = token(child);
    if (word.is_space) return true;
    if (holds_what_is_kept(child)) return false;
    const Label dep = word.dep;
    const bool of_head = word.head == head_;
    if (of_head && (dep == dep::cc || dep == dep::mark || dep == dep::parataxis)) return true;
    if (of_head && dep == dep::conj) return true;
    if (dep == dep::advcl) return of_head || after_comma(child);
    if (of_head && child < head_ && (dep == dep::prep || dep == dep::advmod || dep == dep::npadvmod))
      return before_comma(child);
    if (dep == dep::relcl || dep == dep::appos || dep == dep::acl)
      return after_comma(child) && parse_.extent(child).size() > 3;
    if (of_head && child > head_ && dep == dep::prep) return after_comma(child) && parse_.extent(child).size() > 5;
    return false;
  }

  /// Behind the head a clause ends where something was left out, unless what must be kept comes later.
  void end_at_gap(std::vector<std::uint32_t>& tokens) const {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (tokens[i] <= head_ || !has_words_between(tokens[i - 1], tokens[i])) continue;
      if (!keep_.empty() && token(tokens.back()).span.end > keep_.start && token(tokens[i]).span.start <= keep_.start) {
        continue;
      }
      tokens.resize(i);
      return;
    }
  }

  /// A semicolon ends a clause whatever the parse says.
  void keep_between_semicolons(std::vector<std::uint32_t>& tokens) const {
    const auto is_semicolon = [this](std::uint32_t index) { return token(index).norm == ";"; };
    const auto own = std::lower_bound(tokens.begin(), tokens.end(), head_);
    const auto end = std::find_if(own, tokens.end(), is_semicolon);
    const auto start = std::find_if(std::make_reverse_iterator(own), tokens.rend(), is_semicolon).base();
    tokens = std::vector<std::uint32_t>(start, end);
  }

  bool has_words_between(std::uint32_t one, std::uint32_t other) const {
    for (std::uint32_t i = one + 1; i < other; ++i) {
      if (!token(i).is_space && token(i).pos != pos::PUNCT) return true;
    }
    return false;
  }

  /// Punctuation at the ends goes, except for the marks of a quotation that is shown.
  void trim(std::vector<std::uint32_t>& tokens) const {
    const auto is_outer = [this](std::uint32_t index) {
      const Token& word = token(index);
      return word.pos == pos::PUNCT && !is_quote(word, reading_.report.text);
    };
    while (!tokens.empty() && is_outer(tokens.back())) tokens.pop_back();
    while (!tokens.empty() && is_outer(tokens.front())) tokens.erase(tokens.begin());
    balance_quotes(tokens);
  }

  /// An opening quotation mark whose closing one was left out, or the other way round, at an end.
  void balance_quotes(std::vector<std::uint32_t>& tokens) const {
    const auto marks = std::count_if(tokens.begin(), tokens.end(), [this](std::uint32_t index) {
      return is_quote(token(index), reading_.report.text);
    });
    if (marks % 2 == 0 || tokens.empty()) return;
    if (is_quote(token(tokens.front()), reading_.report.text)) {
      tokens.erase(tokens.begin());
    } else if (is_quote(token(tokens.back()), reading_.report.text)) {
      tokens.pop_back();
    } else if (const std::uint32_t next = tokens.back() + 1; next < reading_.tokens.size()) {
      const std::uint32_t closing = token(next).pos == pos::PUNCT && next + 1 < reading_.tokens.size() &&
                                            !is_quote(token(next), reading_.report.text)
                                        ? next + 1
                                        : next;
      if (is_quote(token(closing), reading_.report.text)) tokens.push_back(closing);
    }
  }

  const Reading& reading_;
  const document::ParseTree& parse_;
  std::uint32_t head_;
  Span keep_;
};

bool is_boundary(const Token& token) {
  return token.pos == pos::ADP || token.pos == pos::CCONJ || token.pos == pos::SCONJ || token.pos == pos::PUNCT ||
         token.dep == dep::mark || token.dep == dep::prep;
}

/// Where a text that is too long is broken off: before the last phrase that starts within its words.
std::size_t breaking_point(const Reading& reading, const std::vector<std::uint32_t>& tokens, std::size_t most_words) {
  std::size_t words = 0;
  std::size_t boundary = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (words > most_words / 2 && is_boundary(reading.tokens[tokens[i]])) boundary = i;
    if (reading.tokens[tokens[i]].pos == pos::PUNCT) continue;
    if (++words > most_words) return boundary < tokens.size() ? boundary : i;
  }
  return tokens.size();
}

std::string joined(const Reading& reading, const std::vector<std::uint32_t>& tokens, std::size_t most_words) {
  const std::size_t end = breaking_point(reading, tokens, most_words);
  std::string text;
  for (std::size_t i = 0; i < end; ++i) {
    const Token& token = reading.tokens[tokens[i]];
    if (i > 0) {
      bool left_out = false;
      for (std::uint32_t between = tokens[i - 1] + 1; between < tokens[i]; ++between) {
        left_out = left_out || !(reading.tokens[between].is_space || reading.tokens[between].pos == pos::PUNCT);
      }
      const Token& before = reading.tokens[tokens[i - 1]];
      if (left_out) {
        while (text.ends_with(',') || text.ends_with(' ')) text.pop_back();
        text += " …";
        if (token.norm == ",") continue;  // the comma that closes what was left out
        text += ' ';
      } else if (before.space_after || tokens[i - 1] + 1 != tokens[i]) {
        text += ' ';
      }
    }
    text += cut(reading.report.text, token.span);
  }
  if (end == tokens.size()) return text;
  while (text.ends_with(',') || text.ends_with(' ')) text.pop_back();
  return text + " …";
}

/// A subject that is put in: words, or an entity whose name they are.
struct Subject {
  std::string words;
  std::optional<std::size_t> entity;
  [[nodiscard]] bool is_known() const { return !words.empty() || entity.has_value(); }
};

/// The entity that a pronoun stands for.
Subject behind(const Reading& reading, std::uint32_t pronoun) {
  for (std::size_t e = 0; e < reading.entities.size(); ++e) {
    for (const Mention& mention : reading.entities[e].mentions) {
      if (mention.span == reading.tokens[pronoun].span) return {{}, e};
    }
  }
  return {};
}

/// A noun with what belongs to it, as printed, or whom a pronoun stands for.
Subject noun_phrase(const Reading& reading, const document::ParseTree& parse, std::uint32_t noun) {
  if (reading.tokens[noun].pos == pos::PRON) return behind(reading, noun);
  // Without the relative clause that the noun is taken out of.
  std::vector<std::uint32_t> words;
  for (const std::uint32_t token : ClauseCutter(reading, parse, noun, {}).shown()) {
    const auto clause = parse.child(noun, {dep::relcl, dep::acl});
    if (!clause || !parse.extent(*clause).contains(token)) words.push_back(token);
  }
  return {joined(reading, words, kSubjectWords), std::nullopt};
}

/// A subject that stands outside of the clause: of the first conjunct, or of the clause that a participle ("…, saying
/// that") goes on from.
Subject subject_elsewhere(const Reading& reading, const document::ParseTree& parse, std::uint32_t head) {
  const auto goes_on = [&reading](std::uint32_t verb) {
    const Token& token = reading.tokens[verb];
    return token.dep == dep::conj ||
           (token.dep == dep::advcl && token.tag == tag::VBG && document::is_verbal(reading.tokens[token.head]));
  };
  std::uint32_t verb = head;
  for (int steps = 0; steps < kLongestChain && goes_on(verb); ++steps) {
    verb = reading.tokens[verb].head;
    if (const auto subject = document::subject_of(parse, verb)) return noun_phrase(reading, parse, *subject);
  }
  return {};
}

}  // namespace

ClauseText clause_text(const Reading& reading, const document::ParseTree& parse, std::uint32_t head,
                       const ClauseOptions& options) {
  std::vector<std::uint32_t> tokens = ClauseCutter(reading, parse, head, options.keep).shown();
  ClauseText clause;
  if (tokens.empty()) return clause;
  clause.span = {reading.tokens[tokens.front()].span.start, reading.tokens[tokens.back()].span.end};

  // The subject that is put in: a pronoun's name, a relative clause's noun, or the first conjunct's subject.
  Subject subject;
  const auto own = parse.child(head, {dep::nsubj, dep::nsubjpass, dep::csubj, dep::expl});
  if (own && reading.tokens[*own].pos == pos::PRON) {
    if (tokens.front() == *own) subject = noun_phrase(reading, parse, document::antecedent_of(parse, *own, head));
    if (subject.is_known()) tokens.erase(tokens.begin());
  } else if (!own) {
    subject = subject_elsewhere(reading, parse, head);
  }
  clause.words = static_cast<std::size_t>(std::count_if(
      tokens.begin(), tokens.end(), [&](std::uint32_t index) { return reading.tokens[index].pos != pos::PUNCT; }));
  clause.text = joined(reading, tokens, options.most_words);
  clause.has_subject = subject.is_known() || (own && reading.tokens[*own].pos != pos::PRON);
  clause.subject = std::move(subject.words);
  clause.subject_entity = subject.entity;
  return clause;
}

}  // namespace twosource::reading
