#include "linking/open_questions.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/dates.h"
#include "base/fields.h"
#include "document/grammar.h"
#include "document/places.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"
#include "linking/origins/outlets.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

/// A question that is already of the Story, with the words of its first report.
struct Joined {
  StoryQuestion question;
  std::set<std::string> lemmas;
  bool silence = false;  ///< somebody does not speak at all: it is not said on what
};

/// Reports that leave a question open beyond the first, less how far down it first stands.
double importance(const Joined& joined, const OpenQuestionRules& rules) {
  const StoryQuestion& question = joined.question;
  std::set<std::size_t> reports;
  std::uint32_t first = question.evidence.front().number;
  for (const Evidence& evidence : question.evidence) {
    reports.insert(evidence.report);
    first = std::min(first, evidence.number);
  }
  return rules.another_report * static_cast<double>(reports.size()) - static_cast<double>(first) -
         (joined.silence ? rules.mere_silence : 0);
}

/// Whether nothing is told but that somebody does not speak: "did not respond", and not "declined to comment on the offer".
bool is_mere_silence(const OpenQuestionRules& rules, const Reading& reading, Span clause) {
  const auto words = document::words_in(reading, clause);
  const auto any_in = [&words](const std::unordered_set<std::string>& list) {
    return std::ranges::any_of(words, [&list](const Word& word) { return list.contains(word.lemma); });
  };
  return any_in(rules.comments) && !any_in(rules.particular);
}

/// Whether two ask the same. That both "declined to say" is nothing in common: what is left open is compared, of mere
/// silence who is silent.
bool is_same(const Context& context, const OpenQuestionRules& rules, const std::set<std::string>& one,
             const std::set<std::string>& other) {
  const auto topic = [&rules](std::set<std::string> lemmas) {
    std::erase_if(lemmas, [&rules](const std::string& lemma) { return rules.declining.contains(lemma); });
    return lemmas;
  };
  return likeness(topic(one), topic(other), context.vocabulary.background) >= rules.same_question;
}

/// Whether words begin with what only the sentence before tells: "She", "His own lawyers".
bool leans(const OpenQuestionRules& rules, const Reading& reading, Span span) {
  const auto words = document::words_in(reading, span);
  return !words.empty() && rules.leaning.contains(words.front().norm);
}

/// Whether words end with it: "did not name them".
bool ends_pointing(const OpenQuestionRules& rules, const Reading& reading, Span span) {
  const auto words = document::words_in(reading, span);
  const auto last = std::ranges::find_if(words.rbegin(), words.rend(),
                                         [](const Word& word) { return word.pos != document::pos::PUNCT; });
  return last != words.rend() && rules.pointing.contains(last->norm);
}

/// A sentence without its full stop, with the one before it in its paragraph where it leans on that.
Span told_in_full(const OpenQuestionRules& rules, const Reading& reading, std::size_t sentence) {
  Span whole = reading.sentences[sentence].span;
  if (cut(reading.report.text, whole).ends_with('.')) --whole.end;
  if (sentence == 0 || reading.sentences[sentence - 1].block != reading.sentences[sentence].block) return whole;
  const Span both{reading.sentences[sentence - 1].span.start, whole.end};
  const bool fits = document::words_in(reading, both).size() <= rules.longest;
  return (leans(rules, reading, whole) || ends_pointing(rules, reading, whole)) && fits ? both : whole;
}

/// Where a question stands for the page: its clause, or its sentence where it is not sure whom or what a pronoun of the clause
/// means, or who its subject is ("said that the letter was genuine but declined to comment").
Span shown_place(const OpenQuestionRules& rules, const Reading& reading, const OpenQuestion& open) {
  const ClauseText& clause = open.clause;
  const Span before{clause.span.start, clause.span.start};
  const bool known = clause.subject_entity ? is_only_person(reading, *clause.subject_entity, before)
                                           : clause.subject.empty() && !leans(rules, reading, clause.span);
  const auto sentence = document::sentence_at(reading, clause.span.start);
  if ((known && !ends_pointing(rules, reading, clause.span)) || !sentence) return clause.span;
  const Span whole = told_in_full(rules, reading, *sentence);
  return whole.contains(clause.span) ? whole : clause.span;
}

/// A verb, or what stands before one: "did", "not", "immediately".
bool is_predicate(const Word& word) {
  return word.pos == document::pos::VERB || word.pos == document::pos::AUX || word.pos == document::pos::ADV;
}

/// Whoever a clause begins with, where the name is its whole subject: not of "Roe's office".
std::optional<std::size_t> whole_subject(const Context& context, std::size_t report, Span clause) {
  const Reading& reading = context.reading(report);
  const auto words = document::words_in(reading, clause);
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    for (const Mention& mention : reading.entities[entity].mentions) {
      if (words.empty() || !mention.span.contains(words.front().span) || mention.span.end >= clause.end) continue;
      const auto behind = document::words_in(reading, {mention.span.end, clause.end});
      const bool verb = !behind.empty() && is_predicate(behind.front());
      if (verb) return context.entity_of[report][entity];
    }
  }
  return std::nullopt;
}

/// Whether a report has what somebody says, who may be taken for a place in the one and for a body in the other, or what
/// another says for the same body. Of a government one ministry does not answer for another.
bool has_words_of(const Context& context, const Parties& parties, std::size_t report, std::size_t entity) {
  const auto& entities = context.story.entities;
  const std::string name = context.bare_key(entities[entity].name);
  const Party& body = parties.of_entity(entity);
  return std::ranges::any_of(context.reading(report).attributions, [&](const Attribution& attribution) {
    const bool answers = attribution.act != Act::kDecline && attribution.act != Act::kRefuse;
    if (!answers || !attribution.speaks || attribution.content.empty() || !attribution.speaker) return false;
    if (context.bare_key(entities[context.entity_of[report][*attribution.speaker]].name) == name) return true;
    if (body.name.empty() || body.kind != PartyKind::kBody || body.confidence != Confidence::kSure) return false;
    return parties.of_attribution(report, attribution).name == body.name;
  });
}

/// The first or last day that a report may have been published.
std::optional<base::Day> published(const StoryReport& report, std::string PublishedDate::*day) {
  return report.published ? base::parse_day((*report.published).*day) : std::nullopt;
}

/// Whether what a report left open was left open long before another report: that one was written with what came since.
bool is_of_the_past(const Context& context, const OpenQuestionRules& rules, std::size_t report) {
  const auto last = published(context.story.reports[report], &PublishedDate::latest);
  return last && std::ranges::any_of(context.story.reports, [&](const StoryReport& other) {
           const auto first = published(other, &PublishedDate::earliest);
           return first && *first - *last > std::chrono::days(rules.open_for);
         });
}

/// "Flysul did not respond", where another report has what Flysul says.
bool is_answered(const Context& context, const OpenQuestionRules& rules, const Parties& parties, std::size_t report,
                 const OpenQuestion& open) {
  if (open.kind != OpenKind::kDeclined) return false;
  if (!is_mere_silence(rules, context.reading(report), open.clause.span)) return false;
  const auto silent = whole_subject(context, report, open.clause.span);
  if (!silent) return false;
  for (std::size_t other = 0; other < context.readings.size(); ++other) {
    if (other != report && has_words_of(context, parties, other, *silent)) return true;
  }
  return false;
}

/// Whether a sentence holds a count of what is told as so.
bool counts(const Reading& reading, std::size_t sentence) {
  return std::ranges::any_of(reading.quantities, [sentence](const Quantity& quantity) {
    return quantity.sentence == sentence && quantity.told;
  });
}

/// Whether what a sentence leaves open itself, it does not settle.
bool leaves_open(const Reading& reading, Span sentence) {
  return std::ranges::any_of(reading.open_questions,
                             [sentence](const OpenQuestion& open) { return sentence.overlaps(open.clause.span); });
}

/// What a question asks the number of: the words behind "how many".
std::set<std::string> asked_to_count(const OpenQuestionRules& rules, const Reading& reading, Span clause) {
  const auto words = document::words_in(reading, clause);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (rules.asking_number.contains(words[i].norm + " " + words[i + 1].norm)) {
      return content_lemmas(reading, {words[i + 1].span.end, clause.end});
    }
  }
  return {};
}

/// "It was not clear how many passengers were aboard", where a later report counts the passengers aboard.
bool is_counted_since(const Context& context, const OpenQuestionRules& rules, std::size_t report,
                      const OpenQuestion& open) {
  const auto asked = asked_to_count(rules, context.reading(report), open.clause.span);
  if (asked.empty()) return false;
  for (std::size_t other = 0; other < context.readings.size(); ++other) {
    if (!is_older(context, report, other)) continue;
    const Reading& later = context.reading(other);
    for (std::size_t i = 0; i < later.sentences.size(); ++i) {
      if (!counts(later, i) || leaves_open(later, later.sentences[i].span)) continue;
      if (std::ranges::includes(content_lemmas(later, later.sentences[i].span), asked)) return true;
    }
  }
  return false;
}

}  // namespace

Result<OpenQuestionRules> OpenQuestionRules::load(const std::filesystem::path& folder) {
  OpenQuestionRules rules;
  const auto done = base::read_fields(folder / "open_questions.json", [&](base::Fields& file) {
    rules.same_question = file.number("same_question");
    rules.another_report = file.number("another_report");
    rules.mere_silence = file.number("mere_silence");
    rules.declining = file.text_set("declining");
    rules.leaning = file.text_set("leaning");
    rules.pointing = file.text_set("pointing");
    rules.longest = file.count("longest");
    rules.open_for = file.count("open_for");
    rules.comments = file.text_set("comments");
    rules.particular = file.text_set("particular");
    rules.asking_number = file.text_set("asking_number");
  });
  if (!done) return done.error();
  return rules;
}

void join_open_questions(Context& context, const OpenQuestionRules& rules, const Parties& parties) {
  std::vector<Joined> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    if (is_of_the_past(context, rules, report)) continue;
    for (const OpenQuestion& open : context.reading(report).open_questions) {
      if (is_answered(context, rules, parties, report, open) || is_counted_since(context, rules, report, open))
        continue;
      const Span place = shown_place(rules, context.reading(report), open);
      Evidence evidence = evidence_of(context, {report, place});
      std::set<std::string> lemmas = content_lemmas(context.reading(report), open.clause.span);
      const auto same = std::find_if(
          all.begin(), all.end(), [&](const Joined& other) { return is_same(context, rules, other.lemmas, lemmas); });
      if (same == all.end()) {
        std::string text = place == open.clause.span ? shown_clause(context, report, open.clause)
                                                     : one_line(context.words({report, place}));
        all.push_back({.question = {.text = std::move(text), .kind = open.kind, .evidence = {}},
                       .lemmas = std::move(lemmas),
                       .silence = is_mere_silence(rules, context.reading(report), open.clause.span)});
        all.back().question.evidence.push_back(std::move(evidence));
      } else {
        same->question.evidence.push_back(std::move(evidence));
      }
    }
  }
  // What several reports leave open comes first, then what they leave open early: the main happening stands at the top.
  std::stable_sort(all.begin(), all.end(), [&rules](const Joined& one, const Joined& other) {
    return importance(one, rules) > importance(other, rules);
  });
  for (Joined& joined : all) context.story.open.push_back(std::move(joined.question));
}

}  // namespace twosource::linking
