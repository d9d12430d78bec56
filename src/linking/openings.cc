#include "linking/openings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/fields.h"
#include "document/modality.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// Sentences from which on a clause opens nothing: a report tells what it is about long before.
constexpr std::size_t kLastRank = 64;

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

bool is_place(const Entity& entity) {
  return entity.type == EntityType::kGpe || entity.type == EntityType::kLoc || entity.type == EntityType::kFac;
}

/// Weighs the opening clauses of one report.
class Weigher {
 public:
  Weigher(const Context& context, const OpeningWeights& weights, std::size_t report, const StoryWords& story_words)
      : context_(context),
        weights_(weights),
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

  [[nodiscard]] WeighedOpening weigh(const Opening& opening, double weight) const {
    WeighedOpening weighed{
        .report = report_, .opening = &opening, .text = shown_clause(context_, report_, opening.clause)};
    weighed.complete = opening.complete && opening.clause.words >= weights_.shortest_clause && is_whole(weighed.text);
    const Span shown = weighed.complete ? opening.clause.span : opening.sentence;
    const std::size_t rank = std::min(opening.rank, kLastRank);
    for (std::size_t later = 0; later < rank; ++later) weight *= weights_.later_sentence;
    weighed.score =
        weight * story_words_.centrality(content_lemmas(reading_, shown)) * factors(opening, weighed.complete);
    return weighed;
  }

 private:
  double factors(const Opening& opening, bool complete) const {
    double factor = complete ? 1 : weights_.incomplete;
    if (context_.vocabulary.empty_verbs.contains(opening.verb)) factor *= weights_.empty_verb;
    if (!opening.proposition) return factor;
    const Proposition& proposition = reading_.propositions[*opening.proposition];
    if (!document::is_fact(proposition.modality) || proposition.polarity == Polarity::kNegative)
      factor *= weights_.not_happened;
    if (proposition.attribution) {
      const Attribution& attribution = reading_.attributions[*proposition.attribution];
      factor *= attribution.naming == Naming::kAnonymous ? weights_.unnamed_source : weights_.one_source;
    }
    if (const auto tellings = tellings_.find(*opening.proposition); tellings != tellings_.end()) {
      factor *= 1 + weights_.another_telling * static_cast<double>(tellings->second - 1);
    }
    if (proposition.time.timex) factor *= weights_.time;
    bool place = false;
    bool name = false;
    for (const Argument& argument : proposition.arguments) {
      if (!argument.entity) continue;
      place = place || (is_place(reading_.entities[*argument.entity]) && argument.role == ArgumentRole::kOblique);
      name = name || argument.role == ArgumentRole::kSubject;
    }
    return factor * (place ? weights_.place : 1) * (name ? weights_.name : 1);
  }

  const Context& context_;
  const OpeningWeights& weights_;
  const Reading& reading_;
  std::size_t report_;
  const StoryWords& story_words_;
  std::map<std::size_t, std::size_t> tellings_;  ///< by proposition: reports that tell its claim
};

}  // namespace

Result<OpeningWeights> OpeningWeights::load(const std::filesystem::path& folder) {
  OpeningWeights weights;
  const auto done = base::read_fields(folder / "openings.json", [&weights](base::Fields& file) {
    weights.shortest_clause = file.count("shortest_clause");
    weights.later_sentence = file.number("later_sentence");
    weights.other_report = file.number("other_report");
    weights.another_telling = file.number("another_telling");
    weights.unnamed_source = file.number("unnamed_source");
    weights.one_source = file.number("one_source");
    weights.empty_verb = file.number("empty_verb");
    weights.not_happened = file.number("not_happened");
    weights.incomplete = file.number("incomplete");
    weights.place = file.number("place");
    weights.time = file.number("time");
    weights.name = file.number("name");
  });
  if (!done) return done.error();
  return weights;
}

std::vector<WeighedOpening> weighed_openings(const Context& context, const OpeningWeights& weights,
                                             const StoryWords& words) {
  std::vector<WeighedOpening> openings;
  const std::size_t leading = leading_report(context);
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const double weight = report == leading ? 1 : weights.other_report;
    const Weigher weigher(context, weights, report, words);
    for (const Opening& opening : context.reading(report).openings) openings.push_back(weigher.weigh(opening, weight));
  }
  std::stable_sort(openings.begin(), openings.end(),
                   [](const WeighedOpening& a, const WeighedOpening& b) { return a.score > b.score; });
  return openings;
}

}  // namespace twosource::linking
