// Test: tests/unit/linking/headline_test.cc.
#include "linking/headline.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/sha256.h"
#include "base/unicode.h"
#include "linking/clauses.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kOpeningSentences = 6;  // where a report tells what it is about
constexpr double kLaterSentence = 0.85;       // weight of each further sentence of the opening
constexpr std::size_t kShortestTitle = 3;     // words
constexpr std::size_t kLongestTitle = 16;
constexpr std::size_t kTitleFromClause = 14;
constexpr std::size_t kIdDigits = 16;

/// How many reports use each lemma: what a story is about is what its reports share.
std::map<std::string, double> shared_lemmas(const Context& context) {
  std::map<std::string, double> reports_with;
  for (const Reading* reading : context.readings) {
    const Span whole{0, static_cast<std::uint32_t>(reading->report.text.size())};
    for (const std::string& lemma : content_lemmas(*reading, whole)) reports_with[lemma] += 1;
  }
  return reports_with;
}

/// Mean weight of a piece's words: rare in the news, common in this story.
double centrality(const Context& context, const std::map<std::string, double>& reports_with,
                  const std::set<std::string>& lemmas) {
  if (lemmas.empty()) return 0;
  double sum = 0;
  for (const std::string& lemma : lemmas) {
    const auto found = reports_with.find(lemma);
    const double share = found == reports_with.end() ? 0 : found->second / static_cast<double>(context.readings.size());
    sum += context.knowledge.background.idf(lemma) * share;
  }
  constexpr double kFewWords = 4;  // a piece of two words is not about anything
  return sum / (static_cast<double>(lemmas.size()) + kFewWords);
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

/// Headlines in the text, else the titles that came with the reports; the most central short one.
std::string title_of_reports(const Context& context, const std::map<std::string, double>& reports_with) {
  std::string best;
  double best_score = 0;
  const auto offer = [&](std::string_view printed, double score) {
    const std::string_view title = base::trimmed(printed);
    const std::size_t words = word_count(title);
    if (words < kShortestTitle || words > kLongestTitle || score <= best_score) return;
    best_score = score;
    best = title;
  };
  for (const Reading* reading : context.readings) {
    const auto headline = std::find_if(reading->report.blocks.begin(), reading->report.blocks.end(),
                                       [](const Block& block) { return block.kind == BlockKind::kHeadline; });
    if (headline != reading->report.blocks.end()) {
      offer(cut(reading->report.text, headline->span),
            centrality(context, reports_with, content_lemmas(*reading, headline->span)));
    } else if (reading->report.title) {
      // A title beside the text has no tokens: its words are compared as they are printed.
      std::set<std::string> lemmas;
      const std::string lower = base::to_lower(*reading->report.title);
      for (const auto& [lemma, count] : reports_with) {
        if (lemma.size() > 3 && lower.find(lemma) != std::string::npos) lemmas.insert(lemma);
      }
      offer(*reading->report.title, centrality(context, reports_with, lemmas));
    }
  }
  return best;
}

/// The report that leads: the newest with a date, else the first.
std::size_t leading_report(const Context& context) {
  std::size_t best = 0;
  std::string newest;
  for (std::size_t report = 0; report < context.story.reports.size(); ++report) {
    const auto& published = context.story.reports[report].published;
    if (published && published->value > newest) {
      newest = published->value;
      best = report;
    }
  }
  return best;
}

struct Lead {
  Clause clause;
  Span sentence;
};

Lead lead_of(const Context& context, std::size_t report, const std::map<std::string, double>& reports_with) {
  const Reading& reading = context.reading(report);
  const Parse parse(reading);
  Lead best;
  double best_score = -1;
  double position = 1;
  std::size_t seen = 0;
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.block >= reading.report.blocks.size() || sentence.tokens.size() == 0) continue;
    if (reading.report.blocks[sentence.block].kind != BlockKind::kParagraph) continue;
    if (++seen > kOpeningSentences) break;
    std::uint32_t root = sentence.tokens.first;
    while (root + 1 < sentence.tokens.last && reading.tokens[root].dep != "ROOT") ++root;
    const std::string_view pos = reading.tokens[root].pos.text();
    const double score = position * centrality(context, reports_with, content_lemmas(reading, sentence.span));
    position *= kLaterSentence;
    if ((pos != "VERB" && pos != "AUX") || score <= best_score) continue;
    best_score = score;
    best = {clause_of(context, report, parse, root), sentence.span};
  }
  return best;
}

std::string story_id(const Story& story) {
  std::set<std::string> hashes;
  for (const StoryReport& report : story.reports) hashes.insert(report.sha256);
  std::string all;
  for (const std::string& hash : hashes) all += hash + "\n";
  return base::sha256_hex(all).substr(0, kIdDigits);
}

std::string newest_day(const Story& story) {
  std::string newest;
  for (const StoryReport& report : story.reports) {
    if (report.published && report.published->precision == DatePrecision::kDay) {
      newest = std::max(newest, report.published->value.substr(0, 10));
    }
  }
  return newest;
}

}  // namespace

void make_headline(Context& context) {
  Story& story = context.story;
  story.id = story_id(story);
  story.as_of = newest_day(story);
  if (context.readings.empty()) return;
  const auto reports_with = shared_lemmas(context);
  const std::size_t report = leading_report(context);
  const Lead lead = lead_of(context, report, reports_with);
  if (!lead.sentence.empty()) {
    // A clause with words left out or put in is no evidence as it stands: then the sentence is.
    const bool exact = cut(context.reading(report).report.text, lead.clause.span) == lead.clause.text;
    story.lead.push_back(evidence_of(context, {report, exact ? lead.clause.span : lead.sentence}));
  }
  story.title = title_of_reports(context, reports_with);
  if (story.title.empty() && !lead.clause.text.empty()) {
    const Parse parse(context.reading(report));
    const TokenRange tokens = tokens_in(context.reading(report), lead.clause.span);
    std::uint32_t root = tokens.first;
    while (root + 1 < tokens.last && context.reading(report).tokens[root].dep != "ROOT") ++root;
    story.title = clause_of(context, report, parse, root, {.keep = {}, .most_words = kTitleFromClause}).text;
  }
}

}  // namespace twosource::linking
