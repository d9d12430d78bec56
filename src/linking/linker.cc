#include "linking/linker.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "linking/claims/claims.h"
#include "linking/context.h"
#include "linking/differences/differences.h"
#include "linking/entities/entities.h"
#include "linking/entities/parties.h"
#include "linking/headline.h"
#include "linking/leaning.h"
#include "linking/open_questions.h"
#include "linking/openings.h"
#include "linking/origins/copied_reports.h"
#include "linking/origins/killed_reports.h"
#include "linking/origins/outlets.h"
#include "linking/origins/provenance.h"
#include "linking/short_form.h"
#include "linking/stories/edges.h"
#include "linking/stories/profile.h"
#include "linking/stories/stories.h"
#include "linking/stories/stream.h"
#include "linking/story_words.h"
#include "linking/times/linked_dates.h"
#include "linking/times/timeline.h"
#include "linking/vocabulary.h"

namespace twosource::linking {
namespace {

/// "A", "B", … "Z", "AA", …
std::string label_of(std::size_t index) {
  std::string label;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    label.insert(label.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return label;
}

StoryReport story_report_of(const Report& report, const knowledge::World& world) {
  StoryReport story;
  story.id = report.id;
  if (report.outlet) story.outlet = world.outlet_name(*report.outlet);
  story.title = report.title;
  story.url = report.url;
  story.published = report.published;
  story.published_at = report.published_at;
  story.version_of = report.version_of;
  story.sha256 = report.sha256;
  story.text = report.text;
  story.blocks = report.blocks;
  return story;
}

/// Newest first, of one day by the moment (unknown ones as if of its beginning), unknown dates last, then by id.
bool stands_before(const StoryReport& a, const StoryReport& b) {
  const auto time = [](const StoryReport& report) {
    return report.published
               ? std::tuple(report.published->earliest, report.published->latest, report.published_at.value_or(""))
               : std::tuple<std::string, std::string, std::string>();
  };
  return std::tuple(time(b), std::string_view(a.id)) < std::tuple(time(a), std::string_view(b.id));
}

/// Readings and their reports, side by side.
struct Reports {
  std::vector<const Reading*> readings;
  std::vector<const document::PieceVectors*> vectors;
  std::vector<StoryReport> story;
};

/// Puts reports into the Story's order and says where each stood before.
std::vector<std::size_t> put_in_order(Reports& reports) {
  std::vector<std::size_t> order(reports.readings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return stands_before(reports.story[a], reports.story[b]); });
  Reports sorted;
  for (const std::size_t from : order) {
    sorted.readings.push_back(reports.readings[from]);
    sorted.vectors.push_back(reports.vectors[from]);
    sorted.story.push_back(std::move(reports.story[from]));
    sorted.story.back().label = label_of(sorted.story.size() - 1);
  }
  reports = std::move(sorted);
  return order;
}

Reports reports_of(std::span<const Reading* const> readings, std::span<const document::PieceVectors> vectors,
                   const knowledge::World& world) {
  Reports reports;
  for (const document::PieceVectors& of_text : vectors) reports.vectors.push_back(&of_text);
  for (const Reading* reading : readings) {
    reports.readings.push_back(reading);
    reports.story.push_back(story_report_of(reading->report, world));
  }
  put_in_order(reports);
  return reports;
}

/// Links entities and dates. A date that another report settles may change the order of the reports, in which
/// everything is told: then entities are linked anew.
void link_entities_and_dates(Context& context, const DateRules& rules, Reports& reports) {
  link_entities(context);
  link_dates(context, rules);
  reports.story = std::move(context.story.reports);
  const std::vector<std::size_t> order = put_in_order(reports);
  std::vector<std::size_t> new_place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) new_place[order[i]] = i;
  for (StoryReport& report : reports.story) {
    for (Evidence& evidence : report.published_evidence) evidence.report = new_place[evidence.report];
  }
  context.readings = reports.readings;
  context.vectors = reports.vectors;
  context.story.reports = std::move(reports.story);
  if (std::ranges::is_sorted(order)) return;
  context.story.entities.clear();
  link_entities(context);
}

}  // namespace

/// Each step's rules as that step loads them.
struct Linker::Rules {
  std::shared_ptr<const knowledge::World> world;
  Vocabulary vocabulary;
  StoryRules stories;
  ProfileRules profiles;
  StreamRules stream;
  DateRules dates;
  OutletRules sources;
  KilledReportRules killed;
  ClaimRules claims;
  NewsValueRules news_value;
  TimelineRules timeline;
  DifferenceRules differences;
  OpenQuestionRules open_questions;
  ProvenanceRules provenance;
  LeaningRules leaning;
  OpeningWeights openings;
  HeadlineRules headline;
  ShortFormRules short_form;
};

Linker::Linker(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;
Linker::~Linker() = default;

Result<Linker> Linker::load(const std::filesystem::path& data, const std::string& language,
                            std::shared_ptr<const knowledge::World> world) {
  const std::filesystem::path folder = data / language / "linking";
  Rules rules;
  rules.world = std::move(world);
  std::optional<Error> problem;
  const auto load = [&folder, &problem]<class Part>(Part& part) {
    if (problem) return;
    Result<Part> loaded = Part::load(folder);
    if (loaded) {
      part = std::move(*loaded);
    } else {
      problem = loaded.error();
    }
  };
  load(rules.vocabulary);
  load(rules.stories);
  load(rules.profiles);
  load(rules.stream);
  load(rules.dates);
  load(rules.sources);
  load(rules.killed);
  load(rules.claims);
  load(rules.news_value);
  load(rules.timeline);
  load(rules.differences);
  load(rules.open_questions);
  load(rules.provenance);
  load(rules.leaning);
  load(rules.openings);
  load(rules.headline);
  load(rules.short_form);
  if (problem) return *problem;
  return Linker(std::make_shared<const Rules>(std::move(rules)));
}

Result<Groups> Linker::group(std::span<const Reading* const> readings, Gathered gathered) const {
  if (gathered == Gathered::kChosen) return group_chosen(readings, rules_->vocabulary, rules_->stories);
  std::vector<ProfiledReport> reports;
  for (const Reading* reading : readings) reports.push_back({reading->report.id, profile(*reading)});
  return group_anyhow(reports, {rules_, &rules_->stream});
}

StoryWindows Linker::story_windows(std::size_t reports) const { return windows_for(reports, rules_->stream); }

std::vector<StoryEdge> Linker::story_edges(std::span<const ProfiledReport> reports, const StoryWindow& window,
                                           const StoryWindows& windows) const {
  return edges_of(reports, window, windows, rules_->stream);
}

Result<Groups> Linker::stories_of(std::span<const ProfiledReport> component) const {
  return stories_of_component(component, {rules_, &rules_->stream});
}

StoryProfile Linker::profile(const Reading& reading) const {
  return profile_of(reading, rules_->vocabulary, *rules_->world, rules_->profiles, rules_->sources.credits);
}

Result<StoryStream> Linker::stories(StoredStories stored) const {
  return open_stream({rules_, &rules_->stream}, std::move(stored));
}

Story Linker::link(std::span<const Reading* const> readings, std::span<const document::PieceVectors> vectors,
                   bool explain) const {
  Reports reports = reports_of(readings, vectors, *rules_->world);
  Story story;
  story.reports = std::move(reports.story);
  Context context{reports.readings, *rules_->world, rules_->vocabulary, story, {}, reports.vectors};
  link_entities_and_dates(context, rules_->dates, reports);
  std::vector<StoryProfile> profiles;
  for (const Reading* reading : context.readings) profiles.push_back(profile(*reading));
  find_copies(context, profiles, rules_->stream.copies);
  find_killed_reports(context, rules_->killed);
  const StoryWords words(context);
  const Parties parties(context);
  link_claims(context, rules_->claims, rules_->leaning, NewsValues(context, rules_->news_value, words), rules_->sources,
              parties, explain);
  make_timeline(context, rules_->timeline);
  find_differences(context, rules_->differences);
  join_open_questions(context, rules_->open_questions, parties);
  trace_provenance(context, rules_->provenance);
  const std::vector<WeighedOpening> openings = weighed_openings(context, rules_->openings, words);
  choose_short_form(context, rules_->short_form, rules_->leaning);
  make_headline(context, rules_->headline, words, openings);
  return story;
}

}  // namespace twosource::linking
