#include "linking/stories/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "base/stable_math.h"
#include "linking/stories/sorted_lists.h"

namespace twosource::linking {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(StoryFeature::kCount)> kNames = {
    "words",        "names", "opening",    "titles",  "title_in_text", "other_persons",
    "other_places", "days",  "other_days", "figures", "other_figures", "gap"};

/// Of all, as story_likeness.json has them: "words", "words*gap".
std::vector<std::string> feature_names() {
  std::vector<std::string> names(kNames.begin(), kNames.end());
  const auto name = [](StoryFeature feature) { return std::string(kNames[static_cast<std::size_t>(feature)]); };
  for (const StoryFeature common : kInCommon) {
    for (const StoryFeature apart : kKeepsApart) names.push_back(name(common) + "*" + name(apart));
  }
  return names;
}

/// Figures from which on more make no difference.
constexpr double kMostFigures = 4;
/// Days between publications from which on more make no difference.
constexpr double kLongestGap = 60;

std::int64_t square_of(const std::vector<ProfileTerm>& terms) {
  std::int64_t square = 0;
  for (const ProfileTerm& term : terms) square += std::int64_t{term.weight} * term.weight;
  return square;
}

/// Whole numbers up to the division, so that the order of the terms does not matter.
double cosine(const std::vector<ProfileTerm>& a, const std::vector<ProfileTerm>& b) {
  std::int64_t product = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->key == j->key) {
      product += std::int64_t{i->weight} * j->weight;
      ++i, ++j;
    } else if (i->key < j->key) {
      ++i;
    } else {
      ++j;
    }
  }
  if (product == 0) return 0;
  return static_cast<double>(product) /
         std::sqrt(static_cast<double>(square_of(a)) * static_cast<double>(square_of(b)));
}

bool has(const std::vector<ProfileTerm>& terms, std::uint32_t key) {
  return std::ranges::binary_search(terms, key, {}, &ProfileTerm::key);
}

/// Of some terms, by weight, the share of those that `is_there` finds.
template <class IsThere>
double weight_share(const std::vector<ProfileTerm>& terms, const IsThere& is_there) {
  double found = 0;
  double all = 0;
  for (const ProfileTerm& term : terms) {
    all += term.weight;
    if (is_there(term.key)) found += term.weight;
  }
  return all > 0 ? found / all : 0;
}

double title_likeness(const StoryProfile& a, const StoryProfile& b) {
  const auto weight = [](const std::vector<ProfileTerm>& terms) {
    double sum = 0;
    for (const ProfileTerm& term : terms) sum += term.weight;
    return sum;
  };
  const auto& [shorter, longer] =
      weight(a.title) <= weight(b.title) ? std::tie(a.title, b.title) : std::tie(b.title, a.title);
  return weight_share(shorter, [&longer](std::uint32_t key) { return has(longer, key); });
}

/// Of a headline, the share that stands anywhere in another report.
double title_in(const StoryProfile& report, const StoryProfile& other) {
  return weight_share(report.title, [&](std::uint32_t key) { return has(other.words, key) || has(other.names, key); });
}

/// Both have some, and none in common.
double apart(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return !a.empty() && !b.empty() && shared_keys(a, b) == 0 ? 1 : 0;
}

void compare_days(const StoryProfile& a, const StoryProfile& b, double& same, double& other) {
  if (a.event_days.empty() || b.event_days.empty()) return;
  bool near = false;
  for (const std::int32_t day : a.event_days) {
    for (const std::int32_t others : b.event_days) near = near || std::abs(day - others) <= 1;
  }
  same = shared_keys(a.event_days, b.event_days) > 0 ? 1 : 0;
  other = near ? 0 : 1;
}

void compare_figures(const StoryProfile& a, const StoryProfile& b, double& same, double& other) {
  for (auto i = a.figures.begin(), j = b.figures.begin(); i != a.figures.end() && j != b.figures.end();) {
    if (i->counted < j->counted) {
      ++i;
    } else if (j->counted < i->counted) {
      ++j;
    } else {
      (i->least <= j->most && j->least <= i->most ? same : other) += 1 / kMostFigures;
      ++i, ++j;
    }
  }
  same = std::min(same, 1.0);
  other = std::min(other, 1.0);
}

/// Days that surely lie between two publications; 0 where a day is not known.
double days_between(const StoryProfile& a, const StoryProfile& b) {
  if (!a.first_day || !b.first_day) return 0;
  return std::max(
      {0.0, static_cast<double>(*a.first_day) - *b.last_day, static_cast<double>(*b.first_day) - *a.last_day});
}

/// Days between the times of two reports that tell of days: of publication where both are known, else of the nearest two
/// days that they tell of.
double times_apart(const StoryProfile& a, const StoryProfile& b) {
  if (a.first_day && b.first_day) return days_between(a, b);
  double nearest = std::numeric_limits<double>::infinity();
  for (const std::int32_t day : a.event_days) {
    for (const std::int32_t others : b.event_days)
      nearest = std::min(nearest, std::abs(static_cast<double>(day) - others));
  }
  return nearest;
}

}  // namespace

StoryFeatures features_of(const StoryProfile& a, const StoryProfile& b) {
  StoryFeatures features{};
  const auto of = [&features](StoryFeature feature) -> double& { return features[static_cast<std::size_t>(feature)]; };
  of(StoryFeature::kWords) = cosine(a.words, b.words);
  of(StoryFeature::kNames) = cosine(a.names, b.names);
  of(StoryFeature::kOpening) = cosine(a.opening, b.opening);
  of(StoryFeature::kTitles) = title_likeness(a, b);
  of(StoryFeature::kTitleInText) = (title_in(a, b) + title_in(b, a)) / 2;
  of(StoryFeature::kOtherPersons) = apart(a.persons, b.persons);
  of(StoryFeature::kOtherPlaces) = apart(a.places, b.places);
  compare_days(a, b, of(StoryFeature::kDays), of(StoryFeature::kOtherDays));
  compare_figures(a, b, of(StoryFeature::kFigures), of(StoryFeature::kOtherFigures));
  of(StoryFeature::kGap) = base::stable_log1p(std::min(days_between(a, b), kLongestGap));
  std::size_t product = kNames.size();
  for (const StoryFeature common : kInCommon) {
    for (const StoryFeature apart : kKeepsApart) features[product++] = of(common) * of(apart);
  }
  return features;
}

double StoryLikeness::likelihood(const StoryProfile& a, const StoryProfile& b) const {
  const StoryFeatures features = features_of(a, b);
  const bool other_days = features[static_cast<std::size_t>(StoryFeature::kOtherDays)] > 0;
  if (other_days && times_apart(a, b) > sister_days) return 0;
  double sum = bias;
  for (std::size_t i = 0; i < kStoryFeatures; ++i) sum += weights[i] * features[i];
  return 1 / (1 + base::stable_exp(-sum));
}

Result<StoryLikeness> StoryLikeness::load(const std::filesystem::path& folder) {
  StoryLikeness likeness;
  const auto done = base::read_fields(folder / "story_likeness.json", [&](base::Fields& file) {
    likeness.bias = file.number("bias");
    likeness.sister_days = file.number("sister_days");
    base::Fields fitted = file.object("weights");
    const std::vector<std::string> names = feature_names();
    for (std::size_t i = 0; i < kStoryFeatures; ++i) likeness.weights[i] = fitted.number(names[i]);
  });
  if (!done) return done.error();
  return likeness;
}

}  // namespace twosource::linking
