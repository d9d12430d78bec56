#include "reading/statements/open_questions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/fields.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/statements/clause_text.h"

namespace twosource::reading {
namespace {

/// The words that a match marks: its first named group that took part, else the whole.
Span key_of(const base::Regex& pattern, const base::RegexMatch& match) {
  const auto& names = pattern.group_names();
  for (std::size_t group = 1; group < names.size(); ++group) {
    if (!names[group].empty() && match.has(group)) return match.groups[group];
  }
  return match.whole();
}

bool is_prose(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kCredit && kind != BlockKind::kNote &&
         kind != BlockKind::kDateline;
}

/// A person's own "it is not clear" is that person's word, not what the report leaves open.
bool is_quoted(const Reading& reading, Span words) {
  return std::ranges::any_of(reading.attributions, [words](const Attribution& attribution) {
    return attribution.kind == QuoteKind::kDirect &&
           std::ranges::any_of(attribution.content, [words](Span content) { return content.contains(words); });
  });
}

/// Whether a clause lacks what its sentence tells before it: "reasons she declined to discuss", "Whether their words have any
/// effect remains to be seen". What a comma parts from it is no part of it.
bool lacks_its_beginning(const Reading& reading, const document::ParseTree& parse, const Sentence& sentence,
                         std::uint32_t head, const ClauseText& clause) {
  if (parse[head].dep == dep::relcl) return true;
  const TokenRange before = document::tokens_in(reading, {sentence.span.start, clause.span.start});
  return before.size() > 0 && parse[before.first].pos == pos::SCONJ && parse[before.last - 1].pos != pos::PUNCT;
}

/// What one sentence leaves open: the first rule that matches.
std::optional<OpenQuestion> in_sentence(const Reading& reading, const document::ParseTree& parse,
                                        const Sentence& sentence, const OpenQuestionRules& rules) {
  const std::string_view words = cut(reading.report.text, sentence.span);
  if (words.size() > rules.longest_sentence) return std::nullopt;
  for (const OpenQuestionRule& rule : rules.rules) {
    const auto match = rule.pattern.search(words);
    if (!match || match->groups.empty()) continue;
    const auto in_report = [&](Span span) {
      return Span{span.start + sentence.span.start, span.end + sentence.span.start};
    };
    const Span key = in_report(key_of(rule.pattern, *match));
    const Span whole = in_report(match->whole());
    if (is_quoted(reading, whole)) continue;
    const TokenRange tokens = document::tokens_in(reading, key);
    if (tokens.size() == 0) continue;
    const std::uint32_t head = document::clause_head(reading, tokens.first);
    OpenQuestion question{.kind = rule.kind,
                          .clause = clause_text(reading, parse, head, {.keep = whole, .most_words = rules.most_words})};
    if (!question.clause.span.contains(whole) || lacks_its_beginning(reading, parse, sentence, head, question.clause)) {
      question.clause = {.span = sentence.span,
                         .text = std::string(words),
                         .words = sentence.tokens.size(),
                         .has_subject = true,
                         .subject = {},
                         .subject_entity = {}};
    }
    if (question.clause.words == 0 || question.clause.words > rules.longest) continue;
    return question;
  }
  return std::nullopt;
}

/// Puts the vocabulary's patterns in the place of their names, which stand in capitals.
std::string expanded(std::string pattern, const std::vector<std::pair<std::string, std::string>>& vocabulary) {
  for (const auto& [name, by] : vocabulary) {
    for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + by.size())) {
      pattern.replace(at, name.size(), by);
    }
  }
  return pattern;
}

std::optional<OpenKind> kind_named(const std::string& name) {
  for (const OpenKind kind :
       {OpenKind::kNotSpecified, OpenKind::kDeclined, OpenKind::kUnconfirmed, OpenKind::kNoDetails}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

void find_open_questions(Reading& reading, const document::ParseTree& parse, const OpenQuestionRules& rules) {
  reading.open_questions.clear();
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.block >= reading.report.blocks.size() || !is_prose(reading.report.blocks[sentence.block].kind)) {
      continue;
    }
    if (auto question = in_sentence(reading, parse, sentence, rules)) {
      reading.open_questions.push_back(std::move(*question));
    }
  }
}

Result<OpenQuestionRules> OpenQuestionRules::load(const std::filesystem::path& folder) {
  OpenQuestionRules rules;
  const auto read = base::read_fields(folder / "open_questions.json", [&](base::Fields& file) {
    rules.most_words = file.count("most_words");
    rules.longest = file.count("longest");
    rules.longest_sentence = file.count("longest_sentence");
    const auto vocabulary = file.texts_by_name("vocabulary");
    for (base::Fields& entry : file.objects("rules")) {
      const std::string name = entry.text("name");
      const auto kind = kind_named(entry.text("kind"));
      if (!kind) entry.refuse("kind", "is no kind of open question");
      auto pattern = base::Regex::compile(expanded(entry.text("pattern"), vocabulary), {.ignore_case = true});
      auto samples = entry.texts("samples");
      auto counter_samples = entry.texts("not");
      if (!pattern) entry.refuse("pattern", pattern.error().message);
      if (!kind || !pattern) continue;
      rules.rules.push_back({name, *kind, std::move(*pattern), std::move(samples), std::move(counter_samples)});
    }
  });
  if (!read) return read.error();
  return rules;
}

}  // namespace twosource::reading
