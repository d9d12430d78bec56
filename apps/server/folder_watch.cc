#include "folder_watch.h"

#include <chrono>
#include <condition_variable>

#include "twosource/source.h"

namespace twosource::server {
namespace {

constexpr auto kBetweenLooks = std::chrono::seconds(1);
constexpr std::size_t kMostTold = 20;  // of what was refused

/// Waits, or until stop is requested.
void wait(const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any waiting;
  waiting.wait_for(lock, stop, kBetweenLooks, [] { return false; });
}

}  // namespace

FolderWatch::Files FolderWatch::look() {
  namespace fs = std::filesystem;
  Files files;
  std::error_code error;
  fs::recursive_directory_iterator walk(watched_.folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const bool is_hidden = walk->path().filename().string().starts_with('.');
    std::error_code gone;
    if (is_hidden && walk->is_directory(gone)) walk.disable_recursion_pending();
    if (is_hidden || !walk->is_regular_file(gone)) continue;
    const State state{walk->file_size(gone), walk->last_write_time(gone)};
    if (!gone) files.emplace(walk->path().string(), state);
  }
  if (error) fail({ErrorCode::kUnreadable, "cannot be looked through: " + error.message(), watched_.folder});
  return files;
}

void FolderWatch::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    Files now = look();
    std::vector<std::string> ripe;
    for (const auto& [path, state] : now) {
      const auto before = seen_.find(path);
      const auto taken = taken_.find(path);
      const bool rests = before != seen_.end() && before->second == state;
      if (rests && (taken == taken_.end() || taken->second != state)) ripe.push_back(path);
    }
    if (!ripe.empty() && take(ripe, stop)) {
      for (const std::string& path : ripe) taken_[path] = now[path];
    }
    seen_ = std::move(now);
    wait(stop);
  }
}

bool FolderWatch::take(const std::vector<std::string>& paths, const std::stop_token& stop) {
  auto archive = Archive::open(archive_, ArchiveAccess::kWrite);
  if (!archive) {
    fail(archive.error());
    return false;
  }
  PathSource source(paths);
  IngestOptions options;
  options.stop = stop;
  options.on_report = [this](const IngestedReport& report) { note(report); };
  const auto summary = archive->ingest(engine_, source, options);
  if (!summary) fail(summary.error());
  return summary.ok() && !summary->stopped;
}

void FolderWatch::note(const IngestedReport& report) {
  if (report.error) fail(*report.error);
  const std::scoped_lock lock(mutex_);
  ++watched_.outcomes[report.outcome];
}

void FolderWatch::fail(const Error& error) {
  const std::scoped_lock lock(mutex_);
  if (!watched_.wrong.empty() && watched_.wrong.back() == error.line()) return;  // it is tried each second
  tell_(error);
  watched_.wrong.push_back(error.line());
  if (watched_.wrong.size() > kMostTold) watched_.wrong.erase(watched_.wrong.begin());
}

DeskWatched FolderWatch::watched() const {
  const std::scoped_lock lock(mutex_);
  return watched_;
}

}  // namespace twosource::server
