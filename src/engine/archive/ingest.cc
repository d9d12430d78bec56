// Reports into an archive: a batch is prepared, what is new of it is read, all of it is written, and told.
// Test: tests/end_to_end/archive_test.py.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "archive/ask.h"
#include "base/guard.h"
#include "engine/archive/state.h"
#include "engine/archive/stream.h"
#include "engine/ordered_work.h"
#include "ingest/files.h"

namespace twosource {
namespace {

// A batch is what is written at once, and what a stop waits for. Its borders hang on the input alone, so that one that was
// killed is gone on with as if it had not been.
constexpr std::size_t kReportsABatch = 200;
constexpr std::size_t kBytesABatch = std::size_t{32} << 20;

/// A report on its way in.
struct Candidate {
  std::string source;
  Result<Report> report = Report{};  ///< its text and blocks settled
  std::string key;
  std::string words;
  std::optional<Result<Reading>> reading;  ///< of one that is to be stored
  std::optional<StoryProfile> profile;
};

/// Why reports were refused, in a word or two, for the summary.
std::string reason_of(const Error& error) {
  if (error.detail == "page") return "no article";
  switch (error.code) {
    case ErrorCode::kNotFound:
      return "not found";
    case ErrorCode::kUnreadable:
      return "unreadable";
    case ErrorCode::kEmpty:
      return "empty";
    case ErrorCode::kNotText:
      return "no text";
    case ErrorCode::kTooLarge:
      return "too large";
    case ErrorCode::kBrokenInput:
      return "broken";
    case ErrorCode::kUnsupportedLanguage:
      return "in another language";
    case ErrorCode::kInvalidArgument:
      return "not in order";
    default:
      return "not read";
  }
}

/// The id of the report that its provider cancels by what was given; empty where nothing is cancelled.
std::string_view cancelled_id(const Error& error) {
  constexpr std::string_view kCancelled = "canceled ";
  const std::string_view detail = error.detail;
  const bool cancels = error.code == ErrorCode::kWithheld && detail.starts_with(kCancelled);
  return cancels ? detail.substr(kCancelled.size()) : std::string_view();
}

/// What a feed says of an article: kept, and not read.
bool is_summary(const Report& report) { return report.page && report.page->kind == PageKind::kSummary; }

class Ingest {
 public:
  Ingest(Archive::State& archive, const Engine& engine, ReportSource& source, const IngestOptions& options)
      : archive_(archive), engine_(engine), source_(source), options_(options) {}

  Result<IngestSummary> run() {
    while (!ended_ && !options_.stop.stop_requested()) {
      std::vector<Candidate> batch = next_batch();
      if (auto read = read_new(batch); !read) return read.error();
      auto written = write(batch);
      if (!written) return written.error();
      tell(*written);
    }
    if (ended_) {
      if (auto mended = mend(); !mended) return mended.error();
      const auto linked = archive_.link_stories(engine_, options_);
      if (!linked) return linked.error();
    }
    summary_.stopped = options_.stop.stop_requested();
    return summary_;
  }

 private:
  std::vector<Candidate> next_batch();
  Result<void> read_new(std::vector<Candidate>& batch);
  Result<std::vector<IngestedReport>> write(std::vector<Candidate>& batch);
  Result<IngestedReport> write_one(engine::StoryBatch& stories, Candidate& candidate);
  [[nodiscard]] Result<bool> is_forgotten(const Candidate& candidate) const;
  Result<void> cancel(engine::StoryBatch& stories, std::string_view id, Error& told);
  Result<void> store(engine::StoryBatch& stories, Candidate& candidate, const std::optional<archive::ReportRow>& known,
                     IngestedReport& told);
  Result<void> store_unread(Candidate& candidate, const std::optional<archive::ReportRow>& known, IngestedReport& told);
  [[nodiscard]] Result<bool> is_outdated(const archive::ReportRow& known, const Report& report) const;
  void tell(const std::vector<IngestedReport>& reports);
  void tell_progress(std::size_t read);
  Result<void> mend();

  Archive::State& archive_;
  const Engine& engine_;
  ReportSource& source_;
  const IngestOptions& options_;
  engine::OpenStream stream_;
  IngestSummary summary_;
  std::size_t given_ = 0;  ///< reports of the source
  bool ended_ = false;
};

/// The next reports of the source, their texts and keys settled.
std::vector<Candidate> Ingest::next_batch() {
  const auto prepare = [&](Result<Report> given) {
    Candidate candidate;
    if (!given) {
      candidate.source = given.error().where;
      candidate.report = std::move(given);
      return candidate;
    }
    candidate.source = ingest::place_of(*given);
    candidate.report = Archive::State::finish(engine_, *std::move(given));
    if (!candidate.report) return candidate;
    candidate.key = archive::key_of(*candidate.report, archive_.addresses);
    candidate.words = archive::words_hash(*candidate.report);
    return candidate;
  };
  std::vector<Candidate> batch;
  engine::OrderedWork<Result<Report>, Candidate> work(Archive::State::executor_of(engine_), prepare);
  std::size_t bytes = 0;
  for (std::size_t given = 0; given < kReportsABatch && bytes < kBytesABatch; ++given) {
    auto report = source_.next();
    if (!report) {
      ended_ = true;
      break;
    }
    ++given_;
    if (report->ok()) bytes += (*report)->text.size() + ((*report)->html ? (*report)->html->size() : 0);
    if (work.full()) batch.push_back(*work.take({}, {}));
    work.give(*std::move(report));
  }
  while (!work.empty()) batch.push_back(*work.take({}, {}));
  return batch;
}

/// Reads what the archive does not have with the same words.
Result<void> Ingest::read_new(std::vector<Candidate>& batch) {
  engine::OrderedWork<Candidate*, Candidate*> work(Archive::State::executor_of(engine_), [&](Candidate* candidate) {
    candidate->reading = engine_.read(*candidate->report);
    if (!candidate->reading->ok()) return candidate;
    auto profile = engine_.profile(**candidate->reading);
    if (!profile) {
      candidate->reading = profile.error();
      return candidate;
    }
    candidate->profile = *std::move(profile);
    (*candidate->reading)->tokens = {};  // are not kept
    return candidate;
  });
  const auto take_one = [&] {
    const Candidate* read = *work.take({}, {});
    tell_progress(summary_.read + static_cast<std::size_t>(read - batch.data()) + 1);
  };
  std::set<std::pair<std::string_view, std::string_view>> taken;
  for (Candidate& candidate : batch) {
    if (!candidate.report) continue;
    if (!taken.insert({candidate.key, candidate.words}).second) continue;
    const auto forgotten = is_forgotten(candidate);
    if (!forgotten) return forgotten.error();
    const auto known = archive_.reports.find(candidate.key);
    if (!known) return known.error();
    const auto same = *known ? archive_.reports.has_words(**known, candidate.words) : Result<bool>(false);
    if (!same) return same.error();
    if (*forgotten || *same || is_summary(*candidate.report)) continue;
    if (work.full()) take_one();
    work.give(&candidate);
  }
  while (!work.empty()) take_one();
  return {};
}

/// How many there are in all is told from the share of the source that so many are.
void Ingest::tell_progress(std::size_t read) {
  if (!options_.on_work) return;
  const auto share = source_.share_given();
  const double all = share && *share > 0 ? static_cast<double>(given_) / *share : 0;
  options_.on_work("reports read", read, share ? std::max(read, static_cast<std::size_t>(std::llround(all))) : 0);
}

Result<std::vector<IngestedReport>> Ingest::write(std::vector<Candidate>& batch) {
  auto stories = engine::StoryBatch::begin(archive_, engine_, stream_);
  if (!stories) return stories.error();
  std::vector<IngestedReport> told;
  for (Candidate& candidate : batch) {
    auto written = write_one(*stories, candidate);
    if (!written) return written.error();
    told.push_back(*std::move(written));
  }
  if (auto committed = stories->commit(); !committed) return committed.error();
  return told;
}

Result<IngestedReport> Ingest::write_one(engine::StoryBatch& stories, Candidate& candidate) {
  IngestedReport told{IngestOutcome::kRefused, candidate.source, candidate.key, {}, {}};
  if (!candidate.report) {
    told.error = candidate.report.error();
    if (const std::string_view id = cancelled_id(candidate.report.error()); !id.empty()) {
      if (auto cancelled = cancel(stories, id, *told.error); !cancelled) return cancelled.error();
    }
    return told;
  }
  const auto forgotten = is_forgotten(candidate);
  if (!forgotten) return forgotten.error();
  if (*forgotten) {
    told.outcome = IngestOutcome::kForgotten;
    return told;
  }
  const auto known = archive_.reports.find(candidate.key);
  if (!known) return known.error();
  const auto same = *known ? archive_.reports.has_words(**known, candidate.words) : Result<bool>(false);
  if (!same) return same.error();
  if (*same) {
    told.outcome = IngestOutcome::kSame;
    told.id = (*known)->name;
    return told;
  }
  if (auto stored = store(stories, candidate, *known, told); !stored) return stored.error();
  return told;
}

/// By its key, or by the id by which its provider cancelled it.
Result<bool> Ingest::is_forgotten(const Candidate& candidate) const {
  for (const std::string& name : {candidate.key, candidate.report->id}) {
    auto forgotten = archive_.reports.is_forgotten(name);
    if (!forgotten || *forgotten) return forgotten;
  }
  return false;
}

/// What its provider cancels goes, and does not come back, whatever other version of it comes later.
Result<void> Ingest::cancel(engine::StoryBatch& stories, std::string_view id, Error& told) {
  if (auto buried = archive_.reports.bury(id); !buried) return buried;
  const auto known = archive_.reports.find_named(id);
  if (!known) return known.error();
  if (!*known) return {};
  told.message += "; what was kept of it is forgotten";
  return stories.forget(**known);
}

Result<void> Ingest::store(engine::StoryBatch& stories, Candidate& candidate,
                           const std::optional<archive::ReportRow>& known, IngestedReport& told) {
  if (is_summary(*candidate.report)) return store_unread(candidate, known, told);
  // One that is to be stored and was not read: another process forgot it, or took it out, since.
  if (!candidate.reading) candidate.reading = engine_.read(*candidate.report);
  if (!*candidate.reading) {
    told.error = candidate.reading->error();
    return {};
  }
  archive::NewReport report{candidate.key, candidate.words, 0, **std::move(candidate.reading), true, {}};
  const auto serial = archive_.reports.next_serial();
  if (!serial) return serial.error();
  report.serial = *serial;
  const auto name = known ? Result<std::string>(known->name) : archive_.reports.name_for(report.reading.report.id);
  if (!name) return name.error();
  report.reading.report.id = *name;
  told.id = *name;
  if (!candidate.profile) {
    auto profile = engine_.profile(report.reading);
    if (!profile) return profile.error();
    candidate.profile = *std::move(profile);
  }
  report.profile = encode(*candidate.profile);
  if (!known) {
    told.outcome = IngestOutcome::kNew;
    const auto row = archive_.reports.add(report);
    if (!row) return row.error();
    return stories.add(*row, *std::move(candidate.profile));
  }
  told.outcome = IngestOutcome::kChanged;
  const auto outdated = is_outdated(*known, report.reading.report);
  if (!outdated) return outdated.error();
  if (*outdated) return archive_.reports.add_earlier(*known, report);
  const auto changed = stories.change(*known, report, *std::move(candidate.profile));
  if (!changed) return changed.error();
  return {};
}

/// What a feed says of an article is kept until the article comes, and is in no story. Beside the article it says nothing.
Result<void> Ingest::store_unread(Candidate& candidate, const std::optional<archive::ReportRow>& known,
                                  IngestedReport& told) {
  if (known) {
    told.outcome = IngestOutcome::kSame;
    told.id = known->name;
    return {};
  }
  const auto serial = archive_.reports.next_serial();
  if (!serial) return serial.error();
  const auto name = archive_.reports.name_for(candidate.report->id);
  if (!name) return name.error();
  Reading unread;
  unread.report = *candidate.report;
  unread.report.id = *name;
  const auto row = archive_.reports.add({candidate.key, candidate.words, *serial, std::move(unread), false, {}});
  if (!row) return row.error();
  told.outcome = IngestOutcome::kNew;
  told.id = *name;
  return {};
}

/// Whether a report was fetched before what stands.
Result<bool> Ingest::is_outdated(const archive::ReportRow& known, const Report& report) const {
  if (!report.fetched_at) return false;
  auto standing = archive::ask(archive_.database, "SELECT fetched_at FROM version WHERE report = ?1 AND number = ?2",
                               known.id, known.version);
  if (!standing) return standing.error();
  if (const auto found = standing->step(); !found) return found.error();
  return !standing->is_null(0) && *report.fetched_at < standing->text(0);
}

void Ingest::tell(const std::vector<IngestedReport>& reports) {
  for (const IngestedReport& report : reports) {
    ++summary_.read;
    ++summary_.outcomes[report.outcome];
    if (report.error) ++summary_.refusals[reason_of(*report.error)];
    if (options_.on_report) options_.on_report(report);
  }
  tell_progress(summary_.read);
}

/// At the end of the source: each report was decided on by what was known then.
Result<void> Ingest::mend() {
  auto stories = engine::StoryBatch::begin(archive_, engine_, stream_);
  if (!stories) return stories.error();
  if (auto mended = stories->mend(); !mended) return mended;
  return stories->commit();
}

}  // namespace

Result<IngestSummary> Archive::ingest(const Engine& engine, ReportSource& source, const IngestOptions& options) {
  return base::guarded(state_->database.path(), [&] { return Ingest(*state_, engine, source, options).run(); });
}

}  // namespace twosource
