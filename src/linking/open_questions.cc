// Test: tests/unit/linking/open_questions_test.cc.
#include "linking/open_questions.h"

#include <algorithm>
#include <set>

#include "document/grammar.h"
#include "document/parse.h"
#include "document/places.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr double kSameQuestion = 0.5;
constexpr std::size_t kMostWords = 60;          // of a question
constexpr std::size_t kLongestSentence = 2000;  // bytes; a longer "sentence" is no prose

struct Found {
  StoryQuestion question;
  std::set<std::string> lemmas;
};

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
  for (const Attribution& attribution : reading.attributions) {
    if (attribution.kind != QuoteKind::kDirect) continue;
    for (const Span content : attribution.content) {
      if (content.contains(words)) return true;
    }
  }
  return false;
}

/// What one sentence leaves open: the first rule that matches.
std::optional<Found> in_sentence(const Context& context, std::size_t report, const document::ParseTree& parse,
                                 const Sentence& sentence) {
  const Reading& reading = context.reading(report);
  const std::string_view words = cut(reading.report.text, sentence.span);
  if (words.size() > kLongestSentence) return std::nullopt;
  for (const OpenQuestionRule& rule : context.knowledge.reporting.open_questions) {
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
    Clause clause = clause_of(context, report, parse, document::clause_head(reading, tokens.first),
                              {.keep = whole, .most_words = 40});
    if (!clause.span.contains(whole)) clause = {sentence.span, std::string(words), sentence.tokens.size(), true};
    if (clause.words == 0 || clause.words > kMostWords) continue;
    Found found;
    found.question.text = clause.text;
    found.question.kind = rule.kind;
    found.question.evidence.push_back(evidence_of(context, {report, clause.span}));
    found.lemmas = content_lemmas(reading, clause.span);
    return found;
  }
  return std::nullopt;
}

/// Reports that leave a question open beyond the first, less how far down it first stands.
double importance(const StoryQuestion& question) {
  constexpr double kAnotherReport = 10;  // paragraphs that another report weighs as much as
  std::set<std::size_t> reports;
  std::uint32_t first = question.evidence.front().number;
  for (const Evidence& evidence : question.evidence) {
    reports.insert(evidence.report);
    first = std::min(first, evidence.number);
  }
  return kAnotherReport * static_cast<double>(reports.size()) - static_cast<double>(first);
}

}  // namespace

void find_open_questions(Context& context) {
  std::vector<Found> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const Reading& reading = context.reading(report);
    const document::ParseTree parse(reading.tokens);
    for (const Sentence& sentence : reading.sentences) {
      if (sentence.block >= reading.report.blocks.size() || !is_prose(reading.report.blocks[sentence.block].kind)) {
        continue;
      }
      auto found = in_sentence(context, report, parse, sentence);
      if (!found) continue;
      const auto same = std::find_if(all.begin(), all.end(), [&](const Found& other) {
        return likeness(other.lemmas, found->lemmas, context.knowledge.background) >= kSameQuestion;
      });
      if (same == all.end()) {
        all.push_back(std::move(*found));
      } else {
        same->question.evidence.push_back(std::move(found->question.evidence.front()));
      }
    }
  }
  // What several reports leave open comes first, then what they leave open early: the main happening stands at the top.
  std::stable_sort(all.begin(), all.end(), [](const Found& one, const Found& other) {
    return importance(one.question) > importance(other.question);
  });
  for (Found& found : all) context.story.open.push_back(std::move(found.question));
}

}  // namespace twosource::linking
