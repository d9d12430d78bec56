// What is asked together sees the archive as it is at one moment, whoever writes meanwhile; a question has so long and no
// longer. Test: tests/unit/archive/search/search_test.cc, tests/unit/archive/database_test.cc.
#pragma once

#include <fmt/format.h>

#include <chrono>

#include "archive/database.h"

namespace twosource::archive {

/// What `work` gives, a Result.
template <class Work>
auto within_snapshot(Database& database, Work&& work) -> decltype(work()) {
  if (auto begun = database.execute("BEGIN"); !begun) return begun.error();
  auto done = work();
  auto ended = database.execute("COMMIT");
  if (done && !ended) return ended.error();
  return done;
}

/// The same; past the deadline kCancelled, detail "deadline".
template <class Work>
auto within_snapshot(Database& database, std::chrono::milliseconds deadline, Work&& work) -> decltype(work()) {
  auto done = within_snapshot(database, [&] {
    database.set_deadline(std::chrono::steady_clock::now() + deadline);
    auto worked = work();
    database.set_deadline(std::nullopt);
    return worked;
  });
  if (!done && done.error().code == ErrorCode::kCancelled) {
    return Error{ErrorCode::kCancelled,
                 fmt::format("takes longer than {} ms: narrow it by days, a name or another word", deadline.count()),
                 "query", "deadline"};
  }
  return done;
}

}  // namespace twosource::archive
