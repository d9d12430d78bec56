// Profiles that never were, as many as are wanted: the same each time, on any machine.
//
// So many reports a day; happenings of a few reports or of many, over days or weeks; every fifth has a sister, which happens
// later with the same people in the same place; every seventh report is a copy.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "twosource/stories.h"

namespace twosource::bench {

inline constexpr std::size_t kReportsADay = 200;

struct Happening {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> names;
  std::size_t day = 0;
};

struct MadeUp {
  std::size_t happening = 0;
  StoryProfile profile;
};

/// Makes up reports; the same ones each time.
class Press {
 public:
  MadeUp next() {
    const std::size_t day = made_ / kReportsADay;
    ++made_;
    const std::size_t happening = happening_of(day);
    StoryProfile profile = report_of(happenings_[happening], day);
    std::vector<StoryProfile>& earlier = earlier_[happening];
    if (!earlier.empty() && below(7) == 0) {
      profile = earlier[below(earlier.size())];
      profile.first_day = profile.last_day = static_cast<std::int32_t>(day);
      profile.passages.resize(profile.passages.size() * 4 / 5);
    }
    profile.outlet = 1 + below(500);
    if (earlier.size() < 20) earlier.push_back(profile);
    return {happening, std::move(profile)};
  }

 private:
  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  /// One of the last ones, the newer the likelier; every eighth report tells of a new one.
  std::size_t happening_of(std::size_t day) {
    if (happenings_.empty() || below(8) == 0) {
      happenings_.push_back(new_happening(day));
      earlier_.emplace_back();
      return happenings_.size() - 1;
    }
    const std::size_t window = std::min<std::size_t>(happenings_.size(), 300);
    return happenings_.size() - 1 - std::min({below(window), below(window), below(window)});
  }

  Happening new_happening(std::size_t day) {
    Happening made;
    made.day = day;
    for (int i = 0; i < 40; ++i) made.words.push_back(10'000 + below(60'000));
    for (int i = 0; i < 8; ++i) made.names.push_back(100'000 + std::min(below(20'000), below(20'000)));
    if (happenings_.size() > 1000 && below(5) == 0) {
      const Happening& sister = happenings_[happenings_.size() - 1000];
      made.names = sister.names;
      std::copy(sister.words.begin(), sister.words.begin() + 15, made.words.begin());
    }
    return made;
  }

  StoryProfile report_of(const Happening& happening, std::size_t day) {
    std::map<std::uint32_t, std::uint8_t> words;
    std::map<std::uint32_t, std::uint8_t> names;
    for (int i = 0; i < 25; ++i) words[happening.words[below(40)]] = static_cast<std::uint8_t>(40 + below(60));
    for (int i = 0; i < 5; ++i) names[happening.names[below(8)]] = static_cast<std::uint8_t>(50 + below(60));
    for (int i = 0; i < 70; ++i)
      words[std::min(below(10'000), below(10'000))] = static_cast<std::uint8_t>(10 + below(30));
    for (int i = 0; i < 6; ++i) names[100'000 + below(20'000)] = static_cast<std::uint8_t>(30 + below(30));
    StoryProfile profile;
    for (const auto& [key, weight] : words) profile.words.push_back({key, weight});
    for (const auto& [key, weight] : names) profile.names.push_back({key, weight});
    for (const ProfileTerm& term : profile.words) {
      if (term.key >= 10'000 && profile.opening.size() < 12) profile.opening.push_back(term);
      if (term.key >= 10'000 && profile.title.size() < 5) profile.title.push_back(term);
    }
    for (int i = 0; i < 90; ++i) profile.passages.push_back(static_cast<std::uint32_t>(random_()));
    std::ranges::sort(profile.passages);
    profile.event_days = {static_cast<std::int32_t>(happening.day)};
    profile.first_day = profile.last_day = static_cast<std::int32_t>(day);
    return profile;
  }

  std::mt19937 random_{20310504};
  std::size_t made_ = 0;
  std::vector<Happening> happenings_;
  std::vector<std::vector<StoryProfile>> earlier_;
};

/// B-cubed F1 of the story and the happening of each report.
inline double bcubed(const std::vector<std::pair<std::uint64_t, std::size_t>>& reports) {
  std::map<std::uint64_t, double> of_story;
  std::map<std::size_t, double> of_happening;
  std::map<std::pair<std::uint64_t, std::size_t>, double> of_both;
  for (const auto& report : reports) {
    of_story[report.first] += 1;
    of_happening[report.second] += 1;
    of_both[report] += 1;
  }
  double precision = 0;
  double recall = 0;
  for (const auto& [both, count] : of_both) {
    precision += count * count / of_story[both.first];
    recall += count * count / of_happening[both.second];
  }
  return 2 * precision * recall / (precision + recall) / static_cast<double>(reports.size());
}

}  // namespace twosource::bench
