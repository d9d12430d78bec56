// Test: tests/unit/linking/headline_test.cc.
#include "linking/headline.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "base/fields.h"
#include "base/sha256.h"
#include "base/unicode.h"
#include "document/modality.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kIdDigits = 16;
/// Sentences from which on a clause opens nothing: a report tells what it is about long before.
constexpr std::size_t kLastRank = 64;

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

/// Nothing left out and no quotation opened that is not closed, or the other way round.
bool is_whole(std::string_view text) {
  if (text.empty() || text.find("…") != std::string_view::npos || text.ends_with("...")) return false;
  int open = 0;
  int straight = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_at(text, at);
    if (c.value == U'“') ++open;
    if (c.value == U'”' && --open < 0) return false;
    if (c.value == U'"') ++straight;
    at += c.size;
  }
  return open == 0 && straight % 2 == 0;
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

/// An opening clause of a report, weighed.
struct Weighed {
  std::size_t report = 0;
  const Opening* opening = nullptr;
  std::string text;       ///< as it is shown
  bool complete = false;  ///< the clause stands for itself
  double score = 0;
};

bool is_place(const Entity& entity) {
  return entity.type == EntityType::kGpe || entity.type == EntityType::kLoc || entity.type == EntityType::kFac;
}

/// Weighs the opening clauses of one report.
class OpeningWeights {
 public:
  OpeningWeights(const Context& context, const HeadlineRules& rules, std::size_t report, const StoryWords& story_words)
      : context_(context),
        rules_(rules),
        reading_(context.reading(report)),
        report_(report),
        story_words_(story_words) {
    for (const Claim& claim : context.story.claims) {
      std::set<std::size_t> reports;
      for (const StoryStatement& statement : claim.statements) reports.insert(statement.place.report);
      for (const StoryStatement& statement : claim.statements) {
        if (statement.place.report == report && statement.proposition) {
          tellings_.emplace(*statement.proposition, reports.size());
        }
      }
    }
  }

  [[nodiscard]] Weighed weigh(const Opening& opening, double weight) const {
    Weighed weighed{.report = report_, .opening = &opening, .text = shown_clause(context_, report_, opening.clause)};
    weighed.complete = opening.complete && opening.clause.words >= rules_.shortest_clause && is_whole(weighed.text);
    const Span shown = weighed.complete ? opening.clause.span : opening.sentence;
    const std::size_t rank = std::min(opening.rank, kLastRank);
    for (std::size_t later = 0; later < rank; ++later) weight *= rules_.factors.later_sentence;
    weighed.score =
        weight * story_words_.centrality(content_lemmas(reading_, shown)) * factors(opening, weighed.complete);
    return weighed;
  }

 private:
  double factors(const Opening& opening, bool complete) const {
    double factor = complete ? 1 : rules_.factors.incomplete;
    if (context_.vocabulary.empty_verbs.contains(opening.verb)) factor *= rules_.factors.empty_verb;
    if (!opening.proposition) return factor;
    const Proposition& proposition = reading_.propositions[*opening.proposition];
    if (!document::is_fact(proposition.modality) || proposition.polarity == Polarity::kNegative)
      factor *= rules_.factors.not_happened;
    if (proposition.attribution) {
      const Attribution& attribution = reading_.attributions[*proposition.attribution];
      factor *= attribution.naming == Naming::kAnonymous ? rules_.factors.unnamed_source : rules_.factors.one_source;
    }
    if (const auto tellings = tellings_.find(*opening.proposition); tellings != tellings_.end()) {
      factor *= 1 + rules_.factors.another_telling * static_cast<double>(tellings->second - 1);
    }
    if (proposition.time.timex) factor *= rules_.factors.time;
    bool place = false;
    bool name = false;
    for (const Argument& argument : proposition.arguments) {
      if (!argument.entity) continue;
      place = place || (is_place(reading_.entities[*argument.entity]) && argument.role == ArgumentRole::kOblique);
      name = name || argument.role == ArgumentRole::kSubject;
    }
    return factor * (place ? rules_.factors.place : 1) * (name ? rules_.factors.name : 1);
  }

  const Context& context_;
  const HeadlineRules& rules_;
  const Reading& reading_;
  std::size_t report_;
  const StoryWords& story_words_;
  std::map<std::size_t, std::size_t> tellings_;  ///< by proposition: reports that tell its claim
};

/// The opening clauses of all reports, best first.
std::vector<Weighed> weighed_openings(const Context& context, const HeadlineRules& rules,
                                      const StoryWords& story_words) {
  std::vector<Weighed> openings;
  const std::size_t leading = leading_report(context);
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const double weight = report == leading ? 1 : rules.factors.other_report;
    const OpeningWeights weights(context, rules, report, story_words);
    for (const Opening& opening : context.reading(report).openings) openings.push_back(weights.weigh(opening, weight));
  }
  std::stable_sort(openings.begin(), openings.end(),
                   [](const Weighed& a, const Weighed& b) { return a.score > b.score; });
  return openings;
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
                              const std::vector<Weighed>& openings) {
  std::string title = subject_in_place(context, openings.front().report, *openings.front().opening);
  if (!title.empty()) return title;
  const Weighed* best = &openings.front();
  if (const StoryStatement* lead = lead_of(context.story)) {
    const auto leading = std::ranges::find_if(openings, [lead](const Weighed& opening) {
      return opening.report == lead->place.report && opening.opening->sentence.contains(lead->place.span);
    });
    if (leading != openings.end() && leading->complete) best = &*leading;
  }
  for (const Weighed& other : openings) {
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
    rules.shortest_clause = file.count("shortest_clause");
    rules.shortest_title = file.count("shortest_title");
    rules.title_words = file.count("title_words");
    rules.headline_words = file.count("headline_words");
    rules.close_to_best = file.number("close_to_best");
    rules.crumb_marks = file.texts("crumb_marks");
    rules.dashes = file.texts("dashes");
    base::Fields fields = file.object("factors");
    rules.factors.later_sentence = fields.number("later_sentence");
    rules.factors.other_report = fields.number("other_report");
    rules.factors.another_telling = fields.number("another_telling");
    rules.factors.unnamed_source = fields.number("unnamed_source");
    rules.factors.one_source = fields.number("one_source");
    rules.factors.empty_verb = fields.number("empty_verb");
    rules.factors.not_happened = fields.number("not_happened");
    rules.factors.incomplete = fields.number("incomplete");
    rules.factors.place = fields.number("place");
    rules.factors.time = fields.number("time");
    rules.factors.name = fields.number("name");
  });
  if (!done) return done.error();
  return rules;
}

void make_headline(Context& context, const HeadlineRules& rules, const StoryWords& words) {
  Story& story = context.story;
  story.id = story_id(story);
  story.as_of = newest_day(story);
  if (context.readings.empty()) return;
  PrintedTitle printed = title_of_reports(context, rules, words);
  story.title = std::move(printed.words);
  if (printed.place) story.short_form.title = evidence_of(context, *printed.place);
  if (!story.title.empty()) return;
  const std::vector<Weighed> openings = weighed_openings(context, rules, words);
  if (!openings.empty()) story.title = title_of_openings(context, rules, openings);
}

}  // namespace twosource::linking
