// A folder whose reports are taken into the archive as they come: `serve --watch FOLDER`. It is looked at once a second, which every
// file system bears; a file is read once it is as it was a look ago, so that one that is being written is left alone. What
// is there already comes in with the first looks; the same again changes nothing. Test:
// tests/end_to_end/serve_taking_in_test.py.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "twosource/archive.h"
#include "twosource/desk.h"
#include "twosource/engine.h"

namespace twosource::server {

class FolderWatch {
 public:
  /// What cannot be taken in, and what cannot be done, is told to `tell` as well. The engine must outlive it.
  FolderWatch(const Engine& engine, std::string archive, std::string folder, std::function<void(const Error&)> tell)
      : engine_(engine), archive_(std::move(archive)), tell_(std::move(tell)) {
    watched_.folder = std::move(folder);
  }

  /// Until stop is requested.
  void run(const std::stop_token& stop);

  /// What came in so far. From any thread.
  [[nodiscard]] DeskWatched watched() const;

 private:
  struct State {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    bool operator==(const State&) const = default;
  };
  using Files = std::map<std::string, State>;  ///< by path, so that they are taken in by name

  [[nodiscard]] Files look();
  /// Whether it could be written at all; what could not is tried again.
  bool take(const std::vector<std::string>& paths, const std::stop_token& stop);
  void note(const IngestedReport& report);
  void fail(const Error& error);

  const Engine& engine_;
  std::string archive_;
  std::function<void(const Error&)> tell_;
  Files seen_;   ///< at the last look
  Files taken_;  ///< as they were taken in
  mutable std::mutex mutex_;
  DeskWatched watched_;
};

}  // namespace twosource::server
