#include "linking/stories/stream.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "base/fields.h"
#include "base/guard.h"
#include "linking/stories/mending.h"

namespace twosource {

using linking::Copied;
using linking::LiveReports;
using linking::Mender;
using linking::ReportNumber;
using linking::StoryNumber;
using linking::StreamRules;

namespace {

Error refused(std::string what) { return Error{ErrorCode::kInvalidArgument, std::move(what), {}}; }

Error not_found(const char* what, std::uint64_t number) {
  return Error{ErrorCode::kNotFound, std::string(what) + " " + std::to_string(number) + " is not in memory", {}};
}

/// Who copied from whom, of a new report and those in memory.
std::vector<CopyLink> copy_links(const LiveReports& live, ReportNumber report, const StoryProfile& profile,
                                 const std::vector<Copied>& copies) {
  std::vector<CopyLink> links;
  for (const Copied& other : copies) {
    CopyLink link{report, other.report, static_cast<float>(other.share)};
    if (!linking::is_copy_of(profile, live.profile_of(other.report))) std::swap(link.copy, link.original);
    links.push_back(link);
  }
  return links;
}

/// The story that a new report joins, and how likely; its own name where it opens one.
MembershipChange choose_story(StoryStream::State& state, const Mender& mender, ReportNumber report,
                              const StoryProfile& profile, const std::vector<Copied>& copies) {
  const StreamRules& rules = *state.rules;
  const auto nearest = std::ranges::max_element(copies, {}, &Copied::share);
  if (nearest != copies.end() && nearest->share >= rules.copies.joins) {
    return {report, 0, state.live.story_of(nearest->report), MembershipReason::kCopy, 1};
  }
  StoryNumber best = report;
  double most = 0;
  for (const StoryNumber story : state.live.candidates(profile)) {
    const double likelihood = mender.fit(profile, story);
    if (likelihood >= rules.join && likelihood > most) std::tie(best, most) = std::tuple(story, likelihood);
  }
  const bool opens = best == report;
  return {report, 0, best, opens ? MembershipReason::kOpened : MembershipReason::kLikeness,
          opens ? 1 : static_cast<float>(most)};
}

/// The last day of publication of a story's reports that have one.
std::optional<std::int32_t> last_day_of(const LiveReports& live, StoryNumber story) {
  std::optional<std::int32_t> last;
  for (const ReportNumber report : live.reports_of(story)) last = std::max(last, live.profile_of(report).last_day);
  return last;
}

/// Takes the stories that grew longest ago out of memory where there is no more room.
void forget_old(StoryStream::State& state, StoryChanges& changes) {
  const StreamRules& rules = *state.rules;
  while (state.live.size() > rules.live_reports) {
    const StoryNumber oldest = state.live.stories_by_newest().begin()->second;
    const auto day = last_day_of(state.live, oldest);
    const bool recent = !day || !state.position.newest_day || *state.position.newest_day - *day <= rules.live_days;
    if (recent && state.live.size() <= rules.most_reports) return;
    const auto reports = state.live.reports_of(oldest);
    for (const ReportNumber report : std::vector<ReportNumber>(reports.begin(), reports.end()))
      state.live.remove(report);
    changes.stories.push_back({oldest, StoryEventKind::kLeft, 0});
  }
}

/// The stories in memory that some reports are in, each once.
std::vector<StoryNumber> stories_of(const LiveReports& live, const StoryRuling& ruling) {
  std::vector<StoryNumber> stories;
  for (const auto* side : {&ruling.one, &ruling.other}) {
    for (const ReportNumber report : *side) {
      if (live.has(report)) stories.push_back(live.story_of(report));
    }
  }
  std::ranges::sort(stories);
  stories.erase(std::ranges::unique(stories).begin(), stories.end());
  return stories;
}

/// Does what a ruling says to the reports that are in memory.
void apply(StoryStream::State& state, StoryChanges& changes, const StoryRuling& ruling) {
  Mender mender(state, changes);
  for (const auto* side : {&ruling.one, &ruling.other}) {
    for (const ReportNumber report : *side) mender.unite(report);
  }
  for (const StoryNumber story : stories_of(state.live, ruling)) mender.regroup(story);
}

void mend_grown(StoryStream::State& state, StoryChanges& changes) {
  std::vector<StoryNumber> grown;
  const auto& stories = state.live.stories_by_newest();
  for (auto story = stories.upper_bound(state.position.mended_report); story != stories.end(); ++story) {
    grown.push_back(story->second);
  }
  std::ranges::sort(grown);
  Mender mender(state, changes);
  for (const StoryNumber story : grown) mender.regroup(story);
  state.position.mended_report = state.position.last_report;
  state.position.since_mended = 0;
  changes.mended = true;
}

}  // namespace

StoryStream::State::State(std::shared_ptr<const StreamRules> with)
    : rules(std::move(with)), live(rules->candidates, rules->copies) {}

StoryStream::StoryStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
StoryStream::StoryStream(StoryStream&&) noexcept = default;
StoryStream& StoryStream::operator=(StoryStream&&) noexcept = default;
StoryStream::~StoryStream() = default;

Result<StoryChanges> StoryStream::add(std::uint64_t report, StoryProfile profile) {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    State& state = *state_;
    if (report <= state.position.last_report) return refused("a report's number must be above all before it");
    StoryChanges changes;
    const std::vector<Copied> copies = state.live.copies_of(profile);
    changes.copies = copy_links(state.live, report, profile, copies);
    changes.reports.push_back(choose_story(state, Mender(state, changes), report, profile, copies));
    const StoryNumber story = changes.reports.back().to;
    if (story == report) changes.stories.push_back({story, StoryEventKind::kOpened, 0});
    state.position.newest_day = std::max(state.position.newest_day, profile.last_day);
    state.position.last_report = report;
    state.live.add(report, story, std::move(profile));
    forget_old(state, changes);
    if (++state.position.since_mended >= state.rules->mend_every) mend_grown(state, changes);
    return changes;
  });
}

Result<StoryChanges> StoryStream::remove(std::uint64_t report) {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    State& state = *state_;
    if (!state.live.has(report)) return not_found("report", report);
    StoryChanges changes;
    const StoryNumber story = state.live.story_of(report);
    state.live.remove(report);
    changes.reports.push_back({report, story, 0, MembershipReason::kRemoved, 1});
    if (state.live.reports_of(story).empty()) changes.stories.push_back({story, StoryEventKind::kEmptied, 0});
    Mender(state, changes).regroup(story);
    return changes;
  });
}

Result<StoryChanges> StoryStream::rule(StoryRuling ruling) {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    State& state = *state_;
    if (ruling.number <= state.rulings.last()) return refused("a ruling's number must be above all before it");
    const auto both = [&](ReportNumber report) {
      return std::ranges::find(ruling.other, report) != ruling.other.end();
    };
    if (!ruling.same && std::ranges::any_of(ruling.one, both)) {
      return refused("a report cannot tell another story than itself");
    }
    StoryChanges changes;
    state.rulings.add(ruling);
    apply(state, changes, ruling);
    return changes;
  });
}

Result<StoryChanges> StoryStream::revoke(std::uint64_t ruling) {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    const StoryRuling revoked = state_->rulings.remove(ruling);
    if (revoked.number == 0) return not_found("ruling", ruling);
    StoryChanges changes;
    Mender mender(*state_, changes);
    for (const StoryNumber story : stories_of(state_->live, revoked)) mender.regroup(story);
    return changes;
  });
}

Result<StoryChanges> StoryStream::mend() {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    StoryChanges changes;
    mend_grown(*state_, changes);
    return changes;
  });
}

Result<StoryChanges> StoryStream::recall(std::vector<StoredReport> reports) {
  return base::guarded({}, [&]() -> Result<StoryChanges> {
    State& state = *state_;
    for (const StoredReport& report : reports) {
      if (report.number == 0 || report.number > state.position.last_report || state.live.has(report.number)) {
        return refused("report " + std::to_string(report.number) + " cannot be recalled");
      }
    }
    StoryChanges changes;
    for (StoredReport& report : reports) state.live.add(report.number, report.story, std::move(report.profile));
    Mender mender(state, changes);
    for (const StoredReport& report : reports) mender.unite(report.number);
    for (const StoredReport& report : reports) {
      if (state.rulings.concerns(report.number)) mender.regroup(state.live.story_of(report.number));
    }
    return changes;
  });
}

std::optional<std::uint64_t> StoryStream::story_of(std::uint64_t report) const {
  return state_->live.has(report) ? std::optional(state_->live.story_of(report)) : std::nullopt;
}

std::vector<std::uint64_t> StoryStream::reports_of(std::uint64_t story) const {
  const auto reports = state_->live.reports_of(story);
  return {reports.begin(), reports.end()};
}

StreamPosition StoryStream::position() const { return state_->position; }

namespace linking {

Result<StoryStream> open_stream(std::shared_ptr<const StreamRules> rules, StoredStories stored) {
  return base::guarded({}, [&]() -> Result<StoryStream> {
    auto state = std::make_unique<StoryStream::State>(std::move(rules));
    state->position = stored.position;
    for (StoryRuling& ruling : stored.rulings) state->rulings.add(std::move(ruling));
    for (StoredReport& report : stored.reports) {
      if (report.number == 0 || report.story == 0 || report.number > stored.position.last_report ||
          state->live.has(report.number)) {
        return refused("report " + std::to_string(report.number) +
                       " is stored twice, without a story, or beyond the last");
      }
      state->live.add(report.number, report.story, std::move(report.profile));
    }
    return StoryStream(std::move(state));
  });
}

Result<StreamRules> StreamRules::load(const std::filesystem::path& folder) {
  StreamRules rules;
  auto likeness = StoryLikeness::load(folder);
  if (!likeness) return likeness.error();
  rules.likeness = *std::move(likeness);
  const auto done = base::read_fields(folder / "stream.json", [&](base::Fields& file) {
    rules.join = file.number("join");
    rules.near = file.number("near");
    rules.compared = file.count("compared");
    rules.regrouped = file.count("regrouped");
    rules.mend_every = file.count("mend_every");
    rules.live_days = static_cast<std::int32_t>(file.count("live_days"));
    rules.live_reports = file.count("live_reports");
    rules.most_reports = file.count("most_reports");
    base::Fields candidates = file.object("candidates");
    rules.candidates.keys = candidates.count("keys");
    rules.candidates.postings = candidates.count("postings");
    rules.candidates.stories = candidates.count("stories");
    rules.candidates.reports = candidates.count("reports");
    base::Fields copies = file.object("copies");
    rules.copies = CopyRules::from(copies);
  });
  if (!done) return done.error();
  return rules;
}

}  // namespace linking

}  // namespace twosource
