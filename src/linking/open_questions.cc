#include "linking/open_questions.h"

#include <algorithm>
#include <set>

#include "base/fields.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// A question that is already of the Story, with the words of its first report.
struct Joined {
  StoryQuestion question;
  std::set<std::string> lemmas;
};

/// Reports that leave a question open beyond the first, less how far down it first stands.
double importance(const StoryQuestion& question, double another_report) {
  std::set<std::size_t> reports;
  std::uint32_t first = question.evidence.front().number;
  for (const Evidence& evidence : question.evidence) {
    reports.insert(evidence.report);
    first = std::min(first, evidence.number);
  }
  return another_report * static_cast<double>(reports.size()) - static_cast<double>(first);
}

}  // namespace

Result<OpenQuestionRules> OpenQuestionRules::load(const std::filesystem::path& folder) {
  OpenQuestionRules rules;
  const auto done = base::read_fields(folder / "open_questions.json", [&](base::Fields& file) {
    rules.same_question = file.number("same_question");
    rules.another_report = file.number("another_report");
  });
  if (!done) return done.error();
  return rules;
}

void join_open_questions(Context& context, const OpenQuestionRules& rules) {
  std::vector<Joined> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    for (const OpenQuestion& open : context.reading(report).open_questions) {
      Evidence evidence = evidence_of(context, {report, open.clause.span});
      std::set<std::string> lemmas = content_lemmas(context.reading(report), open.clause.span);
      const auto same = std::find_if(all.begin(), all.end(), [&](const Joined& other) {
        return likeness(other.lemmas, lemmas, context.vocabulary.background) >= rules.same_question;
      });
      if (same == all.end()) {
        all.push_back({{.text = shown_clause(context, report, open.clause), .kind = open.kind, .evidence = {}},
                       std::move(lemmas)});
        all.back().question.evidence.push_back(std::move(evidence));
      } else {
        same->question.evidence.push_back(std::move(evidence));
      }
    }
  }
  // What several reports leave open comes first, then what they leave open early: the main happening stands at the top.
  std::stable_sort(all.begin(), all.end(), [&rules](const Joined& one, const Joined& other) {
    return importance(one.question, rules.another_report) > importance(other.question, rules.another_report);
  });
  for (Joined& joined : all) context.story.open.push_back(std::move(joined.question));
}

}  // namespace twosource::linking
