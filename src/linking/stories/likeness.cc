#include "linking/stories/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/stable_math.h"

namespace twosource::linking {
namespace {

constexpr std::array<std::string_view, kStoryFeatures> kNames = {"words",   "names",         "titles", "title_in_text",
                                                                 "places",  "other_places",  "days",   "other_days",
                                                                 "figures", "other_figures", "gap",    "copied"};

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

template <class Key>
std::size_t shared(const std::vector<Key>& a, const std::vector<Key>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++count, ++i, ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

/// Of the shorter list, the share that the other has.
template <class Key>
double containment(const std::vector<Key>& a, const std::vector<Key>& b) {
  const std::size_t fewer = std::min(a.size(), b.size());
  return fewer == 0 ? 0 : static_cast<double>(shared(a, b)) / static_cast<double>(fewer);
}

bool has(const std::vector<ProfileTerm>& terms, std::uint32_t key) {
  return std::ranges::binary_search(terms, key, {}, &ProfileTerm::key);
}

/// Of a headline, the share that stands anywhere in a report.
double title_share(const std::vector<std::uint32_t>& title, const StoryProfile& report) {
  if (title.empty()) return 0;
  const auto found =
      std::ranges::count_if(title, [&](std::uint32_t key) { return has(report.words, key) || has(report.names, key); });
  return static_cast<double>(found) / static_cast<double>(title.size());
}

void compare_days(const StoryProfile& a, const StoryProfile& b, double& same, double& other) {
  if (a.event_days.empty() || b.event_days.empty()) return;
  bool near = false;
  for (const std::int32_t day : a.event_days) {
    for (const std::int32_t others : b.event_days) near = near || std::abs(day - others) <= 1;
  }
  same = shared(a.event_days, b.event_days) > 0 ? 1 : 0;
  other = near ? 0 : 1;
}

void compare_figures(const StoryProfile& a, const StoryProfile& b, double& same, double& other) {
  for (auto i = a.figures.begin(), j = b.figures.begin(); i != a.figures.end() && j != b.figures.end();) {
    if (i->counted < j->counted) {
      ++i;
    } else if (j->counted < i->counted) {
      ++j;
    } else {
      (i->least <= j->most && j->least <= i->most ? same : other) += 0.25;
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

}  // namespace

std::string_view name_of(StoryFeature feature) { return kNames[static_cast<std::size_t>(feature)]; }

double copied_share(const StoryProfile& a, const StoryProfile& b) { return containment(a.passages, b.passages); }

StoryFeatures features_of(const StoryProfile& a, const StoryProfile& b) {
  StoryFeatures features{};
  const auto of = [&features](StoryFeature feature) -> double& { return features[static_cast<std::size_t>(feature)]; };
  of(StoryFeature::kWords) = cosine(a.words, b.words);
  of(StoryFeature::kNames) = cosine(a.names, b.names);
  of(StoryFeature::kTitles) = containment(a.title, b.title);
  of(StoryFeature::kTitleInText) = (title_share(a.title, b) + title_share(b.title, a)) / 2;
  of(StoryFeature::kPlaces) = containment(a.places, b.places);
  of(StoryFeature::kOtherPlaces) = !a.places.empty() && !b.places.empty() && shared(a.places, b.places) == 0 ? 1 : 0;
  compare_days(a, b, of(StoryFeature::kDays), of(StoryFeature::kOtherDays));
  compare_figures(a, b, of(StoryFeature::kFigures), of(StoryFeature::kOtherFigures));
  of(StoryFeature::kGap) = base::stable_log1p(days_between(a, b));
  of(StoryFeature::kCopied) = copied_share(a, b);
  return features;
}

double StoryLikeness::likelihood(const StoryProfile& a, const StoryProfile& b) const {
  const StoryFeatures features = features_of(a, b);
  double sum = bias;
  for (std::size_t i = 0; i < kStoryFeatures; ++i) sum += weights[i] * features[i];
  return 1 / (1 + base::stable_exp(-sum));
}

Result<StoryLikeness> StoryLikeness::load(const std::filesystem::path& folder) {
  StoryLikeness likeness;
  const auto done = base::read_fields(folder / "story_likeness.json", [&](base::Fields& file) {
    likeness.bias = file.number("bias");
    base::Fields weights = file.object("weights");
    for (std::size_t i = 0; i < kStoryFeatures; ++i) likeness.weights[i] = weights.number(std::string(kNames[i]));
  });
  if (!done) return done.error();
  return likeness;
}

}  // namespace twosource::linking
