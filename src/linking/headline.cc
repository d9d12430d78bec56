// Test: tests/unit/linking/headline_test.cc.
#include "linking/headline.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "base/fields.h"
#include "base/sha256.h"
#include "base/unicode.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kIdDigits = 16;

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

/// Every run of white space as one space.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : base::trimmed(text)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) line += c;
    if (space && !line.ends_with(' ')) line += ' ';
  }
  return line;
}

/// The last of some marks in a title: " | ".
struct LastMark {
  std::size_t at = 0;
  std::string_view behind;
};

std::optional<LastMark> last_mark(std::string_view title, const std::vector<std::string>& marks) {
  std::optional<LastMark> last;
  for (const std::string& mark : marks) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && (!last || at > last->at)) last = {at, title.substr(at + mark.size())};
  }
  return last;
}

/// A title without its section and its outlet: "Ferry aground | World | Calder Times", "Ferry aground - Calder Times". Behind
/// a dash, only an outlet is none of it.
std::string without_breadcrumbs(const Context& context, const HeadlineRules& rules, std::size_t report,
                                std::string title) {
  const auto& own = context.story.reports[report].outlet;
  const auto is_outlet = [&](std::string_view part) {
    const std::string key = context.bare_key(part);
    return context.world.media.outlets.contains(key) || (own && context.bare_key(*own) == key);
  };
  while (true) {
    std::optional<LastMark> mark = last_mark(title, rules.crumb_marks);
    if (!mark && (mark = last_mark(title, rules.dashes)) && !is_outlet(mark->behind)) mark.reset();
    if (!mark || word_count(title.substr(0, mark->at)) < rules.shortest_title) return title;
    title.resize(mark->at);
  }
}

struct PrintedTitle {
  std::string words;
  std::optional<Place> place;  ///< in a report's text, where it stands there
};

/// How far down a report its title tells of.
constexpr std::uint32_t kTitledParagraphs = 2;

/// Whether what a report begins with was taken back since, by whoever had asserted it.
bool begins_with_withdrawn(const Story& story, std::size_t report) {
  return std::ranges::any_of(story.claims, [report](const Claim& claim) {
    return claim.status == ClaimStatus::kWithdrawn &&
           std::ranges::any_of(claim.statements, [report](const StoryStatement& statement) {
             return statement.place.report == report && statement.stance == Stance::kAsserts &&
                    (statement.place.block != BlockKind::kParagraph || statement.place.number <= kTitledParagraphs);
           });
  });
}

/// Headlines in the text, else the titles that came with the reports; the most central short one.
PrintedTitle title_of_reports(const Context& context, const HeadlineRules& rules, const StoryWords& story_words) {
  PrintedTitle best;
  double best_score = 0;
  const auto offer = [&](std::size_t report, std::string_view printed, double score, std::optional<Place> place) {
    std::string title = without_breadcrumbs(context, rules, report, on_one_line(printed));
    const std::size_t words = word_count(title);
    if (words < rules.shortest_title || words > rules.headline_words || !is_whole(title) || score <= best_score) {
      return;
    }
    best_score = score;
    best = {std::move(title), place};
  };
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    if (context.is_notice(report) || context.is_killed(report) || begins_with_withdrawn(context.story, report))
      continue;
    const Reading* reading = context.readings[report];
    const auto headline = std::find_if(reading->report.blocks.begin(), reading->report.blocks.end(),
                                       [](const Block& block) { return block.kind == BlockKind::kHeadline; });
    if (headline != reading->report.blocks.end()) {
      offer(report, cut(reading->report.text, headline->span),
            story_words.centrality(content_lemmas(*reading, headline->span)), Place{report, headline->span});
    } else if (reading->report.title) {
      // A title beside the text has no tokens: its words are compared as they are printed.
      std::set<std::string> lemmas;
      const std::string lower = base::to_lower(*reading->report.title);
      for (const auto& [lemma, count] : story_words.reports_with()) {
        if (lemma.size() > 3 && lower.find(lemma) != std::string::npos) lemmas.insert(lemma);
      }
      offer(report, *reading->report.title, story_words.centrality(lemmas), std::nullopt);
    }
  }
  return best;
}

/// "Ada Holt in Varn", of "Ada Holt arrived in Varn on Monday": who, and where it happened.
std::string subject_in_place(const Context& context, std::size_t report, const Opening& opening) {
  if (!opening.subject || !opening.place) return {};
  const auto name = [&](std::size_t entity) {
    return on_one_line(context.story.entities[context.entity_of[report][entity]].name);
  };
  return name(*opening.subject) + " " + opening.preposition + " " + name(*opening.place);
}

/// The best clause that is short enough; else the shortest that stands for itself; else the best.
std::string title_of_openings(const Context& context, const HeadlineRules& rules,
                              std::span<const WeighedOpening> openings) {
  std::string title = subject_in_place(context, openings.front().report, *openings.front().opening);
  if (!title.empty()) return title;
  const WeighedOpening* best = &openings.front();
  if (const StoryStatement* lead = lead_of(context.story)) {
    const auto leading = std::ranges::find_if(openings, [lead](const WeighedOpening& opening) {
      return opening.report == lead->place.report && opening.opening->sentence.contains(lead->place.span);
    });
    if (leading != openings.end() && leading->complete) best = &*leading;
  }
  for (const WeighedOpening& other : openings) {
    if (!other.complete || other.score < rules.close_to_best * best->score) continue;
    const std::size_t words = best->opening->clause.words;
    if (!best->complete || (words > rules.title_words && other.opening->clause.words < words)) best = &other;
  }
  return on_one_line(best->text);
}

/// From the first report, so that it stays when later ones join: the earliest published, of one time the smallest id;
/// those without a date come after all others.
std::string story_id(const Story& story) {
  const auto place = [](const StoryReport& report) {
    const std::string day = report.published ? report.published->earliest : "";
    return std::tuple(!report.published.has_value(), day, report.published_at.value_or(day),
                      std::string_view(report.id));
  };
  const auto first = std::ranges::min_element(
      story.reports, [&place](const StoryReport& a, const StoryReport& b) { return place(a) < place(b); });
  return base::sha256_hex(first->sha256).substr(0, kIdDigits);
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

Result<HeadlineRules> HeadlineRules::load(const std::filesystem::path& folder) {
  HeadlineRules rules;
  const auto done = base::read_fields(folder / "headline.json", [&](base::Fields& file) {
    rules.shortest_title = file.count("shortest_title");
    rules.title_words = file.count("title_words");
    rules.headline_words = file.count("headline_words");
    rules.close_to_best = file.number("close_to_best");
    rules.crumb_marks = file.texts("crumb_marks");
    rules.dashes = file.texts("dashes");
  });
  if (!done) return done.error();
  return rules;
}

void make_headline(Context& context, const HeadlineRules& rules, const StoryWords& words,
                   std::span<const WeighedOpening> openings) {
  Story& story = context.story;
  story.id = story_id(story);
  story.as_of = newest_day(story);
  if (context.readings.empty()) return;
  PrintedTitle printed = title_of_reports(context, rules, words);
  story.title = std::move(printed.words);
  if (printed.place) story.short_form.title = evidence_of(context, *printed.place);
  if (!story.title.empty()) return;
  if (!openings.empty()) story.title = title_of_openings(context, rules, openings);
}

}  // namespace twosource::linking
