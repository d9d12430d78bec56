// What changes in an archive as a stream of server-sent events (WHATWG HTML §9.2): whoever changed it, this program or another.
//
//   id: 57
//   event: changed
//   data: {"moment":57,"stories":["3f9ab2…"]}
//
// The id is the archive's own moment (Archive::news), so that a reader who comes back with it, even to a server that was started
// anew, misses nothing. Test: tests/end_to_end/serve_live_test.py.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "archives.h"
#include "http.h"

namespace twosource::server {

/// {"moment":57,"stories":["3f9ab2…"]}
std::string news_json(const ArchiveNews& news);

class NewsStreams {
 public:
  explicit NewsStreams(Archives& archives) : archives_(archives) {}  ///< which must outlive it

  /// The stream of one reader who knows all up to a moment; of one who says none, from now on.
  HttpResponse stream(std::string_view since);

 private:
  /// The archive's moment; looked up twice a second at most, however many listen. Errors: those of Archive::open.
  Result<std::int64_t> moment();
  /// What comes after `since`, which goes on to there; empty where nothing does, or the archive is not there now.
  std::string more(std::int64_t& since);

  Archives& archives_;
  std::mutex mutex_;
  std::int64_t moment_ = -1;
  std::chrono::steady_clock::time_point looked_;
};

}  // namespace twosource::server
