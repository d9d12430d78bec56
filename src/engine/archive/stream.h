// The stream of stories, in step with the file: one transaction that adds reports to stories and takes them out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/archive/state.h"
#include "twosource/stories.h"

namespace twosource::engine {

/// The stream, kept open from one batch to the next as long as nobody else writes.
struct OpenStream {
  std::optional<StoryStream> stream;
  std::int64_t seen = 0;  ///< SQLite's data_version when it was in step
};

/// One batch: what is not committed when this goes never was, and the stream is opened anew for the next one.
class StoryBatch {
 public:
  /// Errors: kCannotWrite (another program is writing).
  static Result<StoryBatch> begin(Archive::State& archive, const Engine& engine, OpenStream& open);

  StoryBatch(StoryBatch&& other) noexcept;
  StoryBatch& operator=(StoryBatch&&) = delete;
  ~StoryBatch();

  /// Puts a report that was stored into a story.
  Result<void> add(const archive::ReportRow& row, StoryProfile profile);

  /// Takes a report out of its story; it is still stored.
  Result<void> remove(const archive::ReportRow& row);

  /// Takes a report out everywhere, and leaves a tombstone for its key.
  Result<void> forget(const archive::ReportRow& row);

  /// Stores another version of a report, and decides its story anew.
  Result<archive::ReportRow> change(const archive::ReportRow& row, const archive::NewReport& report,
                                    std::optional<StoryProfile> profile);

  Result<void> rule(const archive::RulingRow& ruling);
  Result<void> revoke(const archive::RulingRow& ruling);

  /// Looks again at the stories that grew.
  Result<void> mend();

  Result<void> commit();

 private:
  StoryBatch(Archive::State& archive, OpenStream& open, archive::Transaction transaction)
      : archive_(&archive), open_(&open), transaction_(std::move(transaction)) {}

  /// Brings back the story of a report that left the stream's memory.
  Result<void> recall(const archive::ReportRow& row);
  Result<void> recall(const std::vector<std::string>& keys);
  Result<void> rule_anew(const std::string& key);
  Result<void> write(const Result<StoryChanges>& changes);
  [[nodiscard]] StoryStream& stream() { return *open_->stream; }

  Archive::State* archive_;
  OpenStream* open_;
  archive::Transaction transaction_;
  std::optional<std::int64_t> batch_;  ///< its number, once something changed
  bool committed_ = false;
};

}  // namespace twosource::engine
