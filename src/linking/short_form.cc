#include "linking/short_form.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// The passages that are shown so far.
class Shown {
 public:
  Shown(const Context& context, const ShortFormRules& rules) : context_(context), rules_(rules) {}

  [[nodiscard]] bool tells(const Claim& claim) const {
    const Passage passage = passage_of(claim);
    return std::ranges::any_of(passages_, [&](const Passage& shown) {
      const bool one_place =
          shown.place.report == passage.place.report && shown.place.span.overlaps(passage.place.span);
      return one_place || share_in_common(shown.lemmas, passage.lemmas) >= rules_.same_words;
    });
  }

  void add(const Claim& claim) { passages_.push_back(passage_of(claim)); }

 private:
  struct Passage {
    Place place;
    std::set<std::string> lemmas;
  };

  [[nodiscard]] Passage passage_of(const Claim& claim) const {
    const StoryStatement& shown = claim.statements[claim.shown];
    return {{shown.place.report, shown.passage}, content_lemmas(context_.reading(shown.place.report), shown.passage)};
  }

  [[nodiscard]] double weight_of(const std::set<std::string>& lemmas) const {
    double sum = 0;
    for (const std::string& lemma : lemmas) sum += context_.vocabulary.background.idf(lemma);
    return sum;
  }

  [[nodiscard]] double share_in_common(const std::set<std::string>& one, const std::set<std::string>& other) const {
    std::set<std::string> common;
    std::ranges::set_intersection(one, other, std::inserter(common, common.end()));
    const double least = std::min(weight_of(one), weight_of(other));
    return least > 0 ? weight_of(common) / least : 0;
  }

  const Context& context_;
  const ShortFormRules& rules_;
  std::vector<Passage> passages_;
};

bool is_contested(const Claim& claim) { return claim.status == ClaimStatus::kContested; }

/// Disputes that are sure first, else by weight, as claims stand.
std::vector<std::size_t> disputes(const Story& story, std::size_t limit) {
  std::vector<std::size_t> disputed;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (is_contested(story.claims[i])) disputed.push_back(i);
  }
  std::ranges::stable_sort(disputed, {}, [&](std::size_t i) { return story.claims[i].confidence; });
  if (disputed.size() > limit) disputed.resize(limit);
  return disputed;
}

/// The statement of a claim that stands nearest to the beginning of its report; of two, the one of the newer report.
std::size_t first_statement(const Claim& claim) {
  const auto first = std::ranges::min_element(claim.statements, {}, [](const StoryStatement& statement) {
    return std::tuple(statement.stance, statement.place.span.start, statement.place.report);
  });
  return static_cast<std::size_t>(first - claim.statements.begin());
}

}  // namespace

Result<ShortFormRules> ShortFormRules::load(const std::filesystem::path& folder) {
  ShortFormRules rules;
  const auto done = base::read_fields(folder / "short_form.json", [&rules](base::Fields& file) {
    rules.claims = file.count("claims");
    rules.disputed = file.count("disputed");
    rules.differences = file.count("differences");
    rules.open = file.count("open");
    rules.same_words = file.number("same_words");
  });
  if (!done) return done.error();
  return rules;
}

void choose_short_form(Context& context, const ShortFormRules& rules) {
  Story& story = context.story;
  ShortForm& chosen = story.short_form;
  chosen.disputed = disputes(story, rules.disputed);
  Shown shown(context, rules);
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (chosen.claims.size() + chosen.disputed.size() >= rules.claims) break;
    const Claim& claim = story.claims[i];
    if (claim.statements.empty() || is_contested(claim) || shown.tells(claim)) continue;
    shown.add(claim);
    chosen.claims.push_back(i);
  }
  if (!story.claims.empty() && !story.claims.front().statements.empty()) {
    chosen.lead = {0, first_statement(story.claims.front())};
  }
  for (std::size_t i = 0; i < story.differences.size() && chosen.differences.size() < rules.differences; ++i) {
    if (!story.differences[i].explained) chosen.differences.push_back(i);
  }
  for (std::size_t i = 0; i < std::min(story.open.size(), rules.open); ++i) chosen.open.push_back(i);
}

}  // namespace twosource::linking
