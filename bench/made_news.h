// News that never was, as much of it as is wanted: the same for the same seed, on any machine.
//
// Stories have a cast of persons, places and bodies, and one to a dozen reports over some days, by different outlets; one
// in five has a sister, the same cast at another time; half of those whose story had one lately copy it, whole or in part.
// Words follow Zipf's law, as those of news do. A report has some 2.5 kB. Its Reading is a stand-in: sentences, words with
// lemmas, names, one statement a sentence, two in three of them attributed. A true Reading holds more layers.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <vector>

#include "base/dates.h"
#include "twosource/reading.h"

namespace twosource::bench {

/// Whole numbers from a seed, the same everywhere (the distributions of <random> are not).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  bool one_in(std::size_t number) { return below(number) == 0; }
  /// A rank from 0: each twice as common as one of twice its number.
  std::size_t zipf(std::size_t size) {
    const double share = static_cast<double>(engine_() >> 11U) / static_cast<double>(std::uint64_t{1} << 53U);
    return std::min(size - 1, static_cast<std::size_t>(std::pow(static_cast<double>(size), share)) - 1);
  }

 private:
  std::mt19937_64 engine_;
};

/// Words and names by number.
inline std::string made_word(std::size_t number) {
  static constexpr std::array<const char*, 20> kSyllables{"ba",  "ko",  "ri",  "ten", "mu",  "sal", "pe",
                                                          "dor", "li",  "gan", "fe",  "nor", "ti",  "ras",
                                                          "vo",  "mel", "ju",  "hen", "ca",  "ster"};
  std::string word;
  for (number += 20; number > 0; number /= 20) word += kSyllables[number % 20];
  return word;
}

inline std::string capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

inline std::string person(std::size_t number) {
  return capital(made_word(number % 400)) + " " + capital(made_word(number / 3 + 500)) + "ov";
}
inline std::string place(std::size_t number) { return capital(made_word(number + 40)) + "burg"; }
inline std::string body(std::size_t number) {
  static constexpr std::array<const char*, 5> kKinds{"Council", "Ministry", "Union", "Bank", "Court"};
  return place(number / 5) + " " + capital(made_word(number % 60)) + " " + kKinds[number % 5];
}
inline std::string outlet(std::size_t number) { return "The " + place(number) + " Post"; }

class MadeNews {
 public:
  static constexpr std::size_t kReportsADay = 1000;

  explicit MadeNews(std::uint64_t seed) : chance_(seed) {}

  struct Made {
    Reading reading;
    std::size_t story = 0;  ///< counted from 1
  };

  /// The next report; reports come in the order of their days.
  Made next() {
    const std::size_t day = made_ / kReportsADay;
    Story& story = story_of(day);
    Made made{write(story), story.number};
    Reading& reading = made.reading;
    reading.report.id = "r" + std::to_string(++made_);
    reading.report.outlet = outlet(chance_.zipf(300));
    reading.report.published = given_date(base::to_iso(base::Day(std::chrono::days(kFirstDay + day))));
    reading.made_by.program = "bench";
    return made;
  }

 private:
  static constexpr std::size_t kFirstDay = 20'000;
  static constexpr std::size_t kPersons = 40'000;
  static constexpr std::size_t kPlaces = 4000;
  static constexpr std::size_t kBodies = 8000;
  static constexpr std::size_t kWords = 60'000;
  static constexpr std::size_t kLiveStories = 400;

  struct Story {
    std::size_t number = 0;
    std::size_t left = 0;  ///< reports to come
    std::size_t last_day = 0;
    std::vector<std::string> persons, places, bodies, words;
  };

  Story& story_of(std::size_t day) {
    while (!stories_.empty() && (stories_.front().left == 0 || stories_.front().last_day < day)) stories_.pop_front();
    if (stories_.size() < kLiveStories || chance_.one_in(4)) {
      open_story(day);
      return stories_.back();
    }
    Story& story = stories_[chance_.below(stories_.size())];
    if (story.left > 0) --story.left;
    return story;
  }

  void open_story(std::size_t day) {
    Story story;
    story.number = ++opened_;
    story.left = 1 + chance_.zipf(12);
    story.last_day = day + chance_.below(14);
    if (chance_.one_in(5) && !stories_.empty()) {  // a sister: the same cast, another happening
      const Story& other = stories_[chance_.below(stories_.size())];
      story.persons = other.persons;
      story.places = other.places;
      story.bodies = other.bodies;
    } else {
      for (int i = 0; i < 4; ++i) story.persons.push_back(person(chance_.zipf(kPersons)));
      for (int i = 0; i < 3; ++i) story.places.push_back(place(chance_.zipf(kPlaces)));
      for (int i = 0; i < 3; ++i) story.bodies.push_back(body(chance_.zipf(kBodies)));
    }
    for (int i = 0; i < 30; ++i) story.words.push_back(made_word(chance_.zipf(kWords)));
    stories_.push_back(std::move(story));
  }

  Reading write(const Story& story);
  const Reading* last_of(const Story& story) const;
  void sentence(const Story& story, Reading& reading);
  void add_word(Reading& reading, const std::string& printed, const std::string& lemma, bool in_name);
  void add_name(Reading& reading, const std::string& name, EntityType type);
  std::string small_word();

  Chance chance_;
  std::deque<Story> stories_;
  std::deque<std::pair<std::size_t, Reading>> recent_;  ///< by story: what may be copied
  std::size_t made_ = 0;
  std::size_t opened_ = 0;
};

}  // namespace twosource::bench
