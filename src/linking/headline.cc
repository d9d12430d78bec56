// Test: tests/unit/linking/headline_test.cc.
#include "linking/headline.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "base/sha256.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kShortestTitle = 3;   // words
constexpr std::size_t kShortestClause = 5;  // words that tell a happening
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

/// Headlines in the text, else the titles that came with the reports; the most central short one.
std::string title_of_reports(const Context& context, const std::map<std::string, double>& reports_with) {
  std::string best;
  double best_score = 0;
  const auto offer = [&](std::string_view printed, double score) {
    const std::string title = on_one_line(printed);
    const std::size_t words = word_count(title);
    if (words < kShortestTitle || words > context.knowledge.reporting.headline.headline_words || !is_whole(title) ||
        score <= best_score) {
      return;
    }
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

/// A clause of a report's opening that may tell what the story is about.
struct Opening {
  std::size_t report = 0;
  std::uint32_t head = 0;  ///< its verb
  Clause clause;
  Span sentence;
  bool complete = false;  ///< the clause stands for itself
  double score = 0;
};

/// Collects and weighs the opening clauses of one report: the main clause of each sentence, or what it says is said.
class OpeningClauses {
 public:
  OpeningClauses(const Context& context, std::size_t report, const std::map<std::string, double>& reports_with)
      : context_(context),
        rules_(context.knowledge.reporting.headline),
        reading_(context.reading(report)),
        report_(report),
        parse_(reading_.tokens),
        reports_with_(reports_with) {
    for (std::size_t p = 0; p < reading_.propositions.size(); ++p) by_head_.emplace(reading_.propositions[p].head, p);
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

  void collect(double weight, std::vector<Opening>& openings) const {
    std::size_t seen = 0;
    for (const Sentence& sentence : reading_.sentences) {
      if (sentence.block >= reading_.report.blocks.size() || sentence.tokens.size() == 0) continue;
      if (reading_.report.blocks[sentence.block].kind != BlockKind::kParagraph) continue;
      if (++seen > rules_.opening_sentences) break;
      std::uint32_t root = sentence.tokens.first;
      while (root + 1 < sentence.tokens.last && reading_.tokens[root].dep != dep::ROOT) ++root;
      add(root, sentence, weight, openings);
      if (const auto said = parse_.child(root, {dep::ccomp})) add(*said, sentence, weight, openings);
      weight *= rules_.factors.later_sentence;
    }
  }

 private:
  void add(std::uint32_t head, const Sentence& sentence, double weight, std::vector<Opening>& openings) const {
    if (!document::is_verbal(reading_.tokens[head]) || is_cue(head)) return;
    Opening opening{
        .report = report_,
        .head = head,
        .clause = clause_of(context_, report_, parse_, head, {.keep = {}, .most_words = sentence.tokens.size()}),
        .sentence = sentence.span};
    if (!opening.clause.has_subject) return;
    opening.complete = is_complete(opening);
    const Span shown = opening.complete ? opening.clause.span : sentence.span;
    opening.score = weight * centrality(context_, reports_with_, content_lemmas(reading_, shown)) * factors(opening);
    openings.push_back(std::move(opening));
  }

  bool is_cue(std::uint32_t token) const {
    const Span word = reading_.tokens[token].span;
    return std::any_of(reading_.attributions.begin(), reading_.attributions.end(), [&](const Attribution& attribution) {
      return std::any_of(attribution.cue.begin(), attribution.cue.end(), [&](Span cue) { return cue.contains(word); });
    });
  }

  /// No object or complement of the verb was left out.
  bool is_complete(const Opening& opening) const {
    if (opening.clause.words < kShortestClause || !is_whole(opening.clause.text)) return false;
    for (const std::uint32_t child : parse_.children(opening.head)) {
      const Label dep = reading_.tokens[child].dep;
      const bool needed = dep == dep::dobj || dep == dep::ccomp || dep == dep::xcomp || dep == dep::attr ||
                          dep == dep::acomp || dep == dep::prt || dep == dep::oprd || dep == dep::agent;
      if (needed && !opening.clause.span.contains(reading_.tokens[child].span)) return false;
    }
    return true;
  }

  double factors(const Opening& opening) const {
    double factor = opening.complete ? 1 : rules_.factors.incomplete;
    const std::string verb = base::to_lower(reading_.tokens[opening.head].lemma);
    if (context_.knowledge.reporting.timeline.empty_verbs.contains(verb)) factor *= rules_.factors.empty_verb;
    const auto found = by_head_.find(opening.head);
    if (found == by_head_.end()) return factor;
    const Proposition& proposition = reading_.propositions[found->second];
    const bool happened = proposition.modality == Modality::kHappened || proposition.modality == Modality::kOngoing;
    if (!happened || proposition.polarity == Polarity::kNegative) factor *= rules_.factors.not_happened;
    if (proposition.attribution) {
      const Naming naming = reading_.attributions[*proposition.attribution].naming;
      factor *= naming == Naming::kAnonymous ? rules_.factors.unnamed_source : rules_.factors.one_source;
      const QuoteKind kind = reading_.attributions[*proposition.attribution].kind;
      if (kind == QuoteKind::kDirect) factor *= rules_.factors.quoted;
    }
    if (const auto tellings = tellings_.find(found->second); tellings != tellings_.end()) {
      factor *= 1 + rules_.factors.another_telling * static_cast<double>(tellings->second - 1);
    }
    if (proposition.time.timex) factor *= rules_.factors.time;
    bool place = false;
    bool name = false;
    for (const Argument& argument : proposition.arguments) {
      if (!argument.entity) continue;
      const EntityType type = reading_.entities[*argument.entity].type;
      const bool is_place = type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
      place = place || (is_place && argument.role == ArgumentRole::kOblique);
      name = name || argument.role == ArgumentRole::kSubject;
    }
    return factor * (place ? rules_.factors.place : 1) * (name ? rules_.factors.name : 1);
  }

  const Context& context_;
  const HeadlineRules& rules_;
  const Reading& reading_;
  std::size_t report_;
  document::ParseTree parse_;
  const std::map<std::string, double>& reports_with_;
  std::map<std::uint32_t, std::size_t> by_head_;  ///< propositions
  std::map<std::size_t, std::size_t> tellings_;   ///< by proposition: reports that tell its claim
};

/// The opening clauses of all reports, best first.
std::vector<Opening> openings_of(const Context& context, const std::map<std::string, double>& reports_with) {
  std::vector<Opening> openings;
  const std::size_t leading = leading_report(context);
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const double weight = report == leading ? 1 : context.knowledge.reporting.headline.factors.other_report;
    OpeningClauses(context, report, reports_with).collect(weight, openings);
  }
  std::stable_sort(openings.begin(), openings.end(),
                   [](const Opening& a, const Opening& b) { return a.score > b.score; });
  return openings;
}

/// The name of the Story's entity that a word is mentioned by, if it is one of these types.
std::string name_at(const Context& context, std::size_t report, std::uint32_t token,
                    std::initializer_list<EntityType> types) {
  const Reading& reading = context.reading(report);
  const Span word = reading.tokens[token].span;
  for (std::size_t e = 0; e < reading.entities.size(); ++e) {
    const bool fits = std::find(types.begin(), types.end(), reading.entities[e].type) != types.end();
    const bool named = std::any_of(reading.entities[e].mentions.begin(), reading.entities[e].mentions.end(),
                                   [](const Mention& mention) { return mention.kind == MentionKind::kName; });
    if (!fits || !named) continue;
    for (const Mention& mention : reading.entities[e].mentions) {
      if (mention.span.contains(word)) return on_one_line(context.story.entities[context.entity_of[report][e]].name);
    }
  }
  return {};
}

/// "Ada Holt in Varn", of "Ada Holt arrived in Varn on Monday": who, and where it happened.
std::string subject_in_place(const Context& context, const Opening& opening) {
  const Reading& reading = context.reading(opening.report);
  const HeadlineRules& rules = context.knowledge.reporting.headline;
  const document::ParseTree parse(reading.tokens);
  if (parse.child(opening.head, {dep::aux, dep::auxpass, dep::neg, dep::dobj, dep::xcomp, dep::ccomp})) return {};
  std::string who;  // "China's top diplomat Wang Yi" may be parsed as two subjects
  for (const std::uint32_t child : parse.children(opening.head)) {
    if (reading.tokens[child].dep != dep::nsubj) continue;
    const std::string name = name_at(context, opening.report, child, {EntityType::kPerson, EntityType::kOrg});
    if (!name.empty()) who = name;
  }
  if (who.empty()) return {};
  const bool goes = rules.goal_verbs.contains(base::to_lower(reading.tokens[opening.head].lemma));
  for (const std::uint32_t child : parse.children(opening.head)) {
    if (reading.tokens[child].dep != dep::prep) continue;
    const std::string preposition = base::to_lower(reading.tokens[child].norm);
    if (!(goes ? rules.goal_prepositions : rules.place_prepositions).contains(preposition)) continue;
    const auto object = document::noun_under(parse, child);
    const std::string where =
        object ? name_at(context, opening.report, *object, {EntityType::kGpe, EntityType::kLoc, EntityType::kFac}) : "";
    if (!where.empty()) return who + (preposition == "at" ? " at " : " in ") + where;
  }
  return {};
}

/// The best clause that is short enough; else the shortest that stands for itself; else the best.
std::string title_of_openings(const Context& context, const std::vector<Opening>& openings) {
  const HeadlineRules& rules = context.knowledge.reporting.headline;
  std::string title = subject_in_place(context, openings.front());
  if (!title.empty()) return title;
  const Opening* best = &openings.front();
  for (const Opening& opening : openings) {
    if (!opening.complete || opening.score < rules.close_to_best * openings.front().score) continue;
    if (!best->complete || (best->clause.words > rules.title_words && opening.clause.words < best->clause.words)) {
      best = &opening;
    }
  }
  return on_one_line(best->clause.text);
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

void make_headline(Context& context) {
  Story& story = context.story;
  story.id = story_id(story);
  story.as_of = newest_day(story);
  if (context.readings.empty()) return;
  const auto reports_with = shared_lemmas(context);
  const std::vector<Opening> openings = openings_of(context, reports_with);
  story.title = title_of_reports(context, reports_with);
  if (openings.empty()) return;
  const Opening& lead = openings.front();
  // A clause with words left out or put in is no evidence as it stands: then the sentence is.
  const bool exact =
      lead.complete && cut(context.reading(lead.report).report.text, lead.clause.span) == lead.clause.text;
  story.lead.push_back(evidence_of(context, {lead.report, exact ? lead.clause.span : lead.sentence}));
  if (story.title.empty()) story.title = title_of_openings(context, openings);
}

}  // namespace twosource::linking
