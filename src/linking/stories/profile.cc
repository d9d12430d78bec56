#include "linking/stories/profile.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/fields.h"
#include "base/stable_math.h"
#include "linking/lemmas.h"
#include "linking/stories/shared_passages.h"
#include "linking/stories/shingles.h"
#include "linking/stories/sorted_lists.h"

namespace twosource::linking {
namespace {

constexpr double kRounding = 0.5;
constexpr double kHeaviest = 255;

/// Never 0, which stands for nothing.
std::uint32_t key_of(std::string_view text) {
  const std::uint64_t hash = hash_on(kHashStart, text);
  return std::max<std::uint32_t>(static_cast<std::uint32_t>(hash >> 32U), 1);
}

/// Minutes since 1970 of "2023-02-21T14:05:00Z", a moment in UTC.
std::optional<std::int64_t> minute_of(std::string_view moment) {
  constexpr std::size_t kHour = 11;
  constexpr std::size_t kMinute = 14;
  constexpr int kMinutesOfHour = 60;
  constexpr int kMinutesOfDay = 24 * kMinutesOfHour;
  const auto day = base::parse_day(moment);
  if (!day || moment.size() < kMinute + 2) return std::nullopt;
  const auto two_digits = [&](std::size_t at) { return (moment[at] - '0') * 10 + (moment[at + 1] - '0'); };
  return day->time_since_epoch().count() * std::int64_t{kMinutesOfDay} + two_digits(kHour) * kMinutesOfHour +
         two_digits(kMinute);
}

bool is_place(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac || type == EntityType::kNorp;
}

/// Makes the profile of one Reading.
class Profiler {
 public:
  Profiler(const Reading& reading, const Vocabulary& vocabulary, const knowledge::World& world,
           const ProfileRules& rules, const CreditRules& credits)
      : reading_(reading), vocabulary_(vocabulary), world_(world), rules_(rules), credits_(credits) {}

  [[nodiscard]] StoryProfile make() const {
    const std::uint32_t opening = end_of_opening(reading_.report);
    const Span title = headline();
    StoryProfile profile;
    profile.words = terms([](const Word& word) { return !word.in_name; }, rules_.most_words);
    profile.names = terms([](const Word& word) { return word.in_name; }, rules_.most_names);
    profile.opening = terms([&](const Word& word) { return word.span.start < opening; }, rules_.most_opening);
    profile.title = terms([&](const Word& word) { return title.contains(word.span); }, rules_.most_opening);
    profile.persons = persons();
    profile.places = places();
    profile.event_days = event_days();
    profile.figures = figures();
    profile.passages = passages();
    set_publication(profile);
    return profile;
  }

 private:
  [[nodiscard]] Span headline() const {
    const auto& blocks = reading_.report.blocks;
    const auto found = std::ranges::find(blocks, BlockKind::kHeadline, &Block::kind);
    return found == blocks.end() ? Span{} : found->span;
  }

  /// The heaviest of the words with a meaning of their own that `take` takes.
  template <class Take>
  [[nodiscard]] std::vector<ProfileTerm> terms(const Take& take, std::size_t most) const {
    const std::uint32_t opening = end_of_opening(reading_.report);
    std::map<std::string_view, double> frequencies;
    for (const Word& word : reading_.words) {
      if (!take(word) || !is_content(word) || vocabulary_.stop.contains(word.lemma)) continue;
      frequencies[word.lemma] += word.span.start < opening ? rules_.opening : 1.0;
    }
    std::vector<ProfileTerm> found;
    for (const auto& [lemma, frequency] : frequencies) {
      const double weight = base::stable_log1p(frequency) * vocabulary_.background.idf(std::string(lemma));
      const auto steps = static_cast<std::uint8_t>(std::min(weight * rules_.steps + kRounding, kHeaviest));
      if (steps > 0) found.push_back({key_of(lemma), steps});
    }
    std::ranges::sort(found, {}, [](const ProfileTerm& term) { return std::pair(-int{term.weight}, term.key); });
    found.resize(std::min(found.size(), most));
    std::ranges::sort(found, {}, &ProfileTerm::key);
    found.erase(std::ranges::unique(found, {}, &ProfileTerm::key).begin(), found.end());
    return found;
  }

  [[nodiscard]] std::vector<std::uint32_t> persons() const {
    std::vector<std::uint32_t> keys;
    for (const Entity& entity : reading_.entities) {
      if (entity.type != EntityType::kPerson) continue;
      const std::vector<std::string> words = world_.names.plain_person_words(entity.name);
      if (!words.empty()) keys.push_back(key_of(words.back()));
    }
    return sorted(std::move(keys));
  }

  [[nodiscard]] std::vector<std::uint32_t> places() const {
    std::vector<std::uint32_t> keys;
    for (const Entity& entity : reading_.entities) {
      if (!is_place(entity.type)) continue;
      const std::string_view country = world_.country(entity.name);
      keys.push_back(key_of(country.empty() ? world_.names.bare_key(entity.name) : std::string(country)));
    }
    return sorted(std::move(keys));
  }

  [[nodiscard]] std::vector<std::int32_t> event_days() const {
    std::set<std::size_t> timexes(reading_.lead_times.begin(), reading_.lead_times.end());
    for (const EventMention& event : reading_.event_mentions) {
      if (event.time == EventTime::kGiven && event.timex) timexes.insert(*event.timex);
    }
    std::vector<std::int32_t> days;
    for (const std::size_t timex : timexes) {
      const auto range = base::days_of(reading_.timexes[timex].value);
      if (range && range->first == range->last && days.size() < rules_.most_days) {
        days.push_back(static_cast<std::int32_t>(range->first.time_since_epoch().count()));
      }
    }
    return sorted(std::move(days));
  }

  [[nodiscard]] std::vector<ProfileFigure> figures() const {
    std::map<std::uint32_t, ProfileFigure> first_of;
    for (const Quantity& quantity : reading_.quantities) {
      if (quantity.counted.empty() || first_of.size() >= rules_.most_figures) continue;
      const std::uint32_t counted = key_of(quantity.counted);
      first_of.emplace(counted,
                       ProfileFigure{counted, static_cast<float>(quantity.least), static_cast<float>(quantity.most)});
    }
    std::vector<ProfileFigure> found;
    for (const auto& [counted, figure] : first_of) found.push_back(figure);
    return found;
  }

  [[nodiscard]] std::vector<std::uint32_t> passages() const {
    const Span whole{0, static_cast<std::uint32_t>(reading_.report.text.size())};
    std::vector<std::uint32_t> hashes = winnowed(compared_words(reading_, whole).shingles);
    hashes.resize(std::min(hashes.size(), rules_.most_passages));
    return hashes;
  }

  void set_publication(StoryProfile& profile) const {
    const Report& report = reading_.report;
    if (report.published) {
      const auto days = [](const std::string& iso) -> std::optional<std::int32_t> {
        const auto day = base::parse_day(iso);
        if (!day) return std::nullopt;
        return static_cast<std::int32_t>(day->time_since_epoch().count());
      };
      profile.first_day = days(report.published->earliest);
      profile.last_day = days(report.published->latest);
    }
    if (report.published_at) profile.minute = minute_of(*report.published_at);
    if (report.outlet) profile.outlet = key_of(world_.outlet_key(*report.outlet));
    profile.agency = agency_key(profile.outlet);
  }

  /// That of the agency that the report credits, or that its outlet is.
  [[nodiscard]] std::uint32_t agency_key(std::uint32_t outlet) const {
    const std::string agency = agency_of(reading_.report, world_, credits_);
    if (!agency.empty()) return key_of(world_.names.bare_key(agency));
    const auto& name = reading_.report.outlet;
    return name && world_.media.agencies.contains(world_.outlet_key(*name)) ? outlet : 0;
  }

  const Reading& reading_;
  const Vocabulary& vocabulary_;
  const knowledge::World& world_;
  const ProfileRules& rules_;
  const CreditRules& credits_;
};

}  // namespace

std::uint32_t end_of_opening(const Report& report) {
  for (const Block& block : report.blocks) {
    if (block.kind == BlockKind::kParagraph) return block.span.end;
  }
  return 0;
}

Result<ProfileRules> ProfileRules::load(const std::filesystem::path& folder) {
  ProfileRules rules;
  const auto done = base::read_fields(folder / "profile.json", [&](base::Fields& file) {
    rules.opening = file.number("opening");
    rules.steps = file.number("steps");
    rules.most_words = file.count("most_words");
    rules.most_names = file.count("most_names");
    rules.most_opening = file.count("most_opening");
    rules.most_days = file.count("most_days");
    rules.most_figures = file.count("most_figures");
    rules.most_passages = file.count("most_passages");
  });
  if (!done) return done.error();
  return rules;
}

StoryProfile profile_of(const Reading& reading, const Vocabulary& vocabulary, const knowledge::World& world,
                        const ProfileRules& rules, const CreditRules& credits) {
  return Profiler(reading, vocabulary, world, rules, credits).make();
}

}  // namespace twosource::linking
