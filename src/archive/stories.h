// The stories of an archive, as the stream of stories (twosource/stories.h) left them: which report is in which, since when
// and why, what went where, what people ruled.
//
// A story's id is what people and pages call it: that of the report that opened it, by content, as a brief has it. It
// stays while the story lives; one that went into another is found by its own id and leads there. Whatever writes is
// called inside of a transaction. Test: tests/unit/archive/stories_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "twosource/error.h"
#include "twosource/stories.h"

namespace twosource::archive {

struct StoryRow {
  std::uint64_t number = 0;
  std::string id;
  bool is_live = true;    ///< in the stream's memory
  bool is_linked = true;  ///< `summary` is of the reports that it has now
  std::int64_t size = 0;
  std::int64_t first_report = 0;  ///< row ids
  std::int64_t last_report = 0;
  std::string summary;  ///< JSON, empty before it was linked
};

/// Where an id leads.
struct FoundStory {
  StoryRow story;
  bool was_merged = false;  ///< the id is that of a story that went into this one
};

/// What a person ruled.
struct RulingRow {
  std::int64_t number = 0;
  std::uint64_t in_stream = 0;
  bool same = true;
  std::vector<std::string> one;  ///< keys of reports
  std::vector<std::string> other;
  bool revoked = false;
};

class Stories {
 public:
  explicit Stories(Database& database) : database_(database) {}  ///< which must outlive it

  /// What the stream goes on from.
  [[nodiscard]] Result<StoredStories> stored() const;

  /// The reports of a story, as the stream wants them.
  [[nodiscard]] Result<std::vector<StoredReport>> reports_of(std::uint64_t story) const;

  /// The number of a batch, which begins.
  Result<std::int64_t> begin_batch();

  /// Writes down what a call of the stream changed. Reports are those of the table by their serials.
  Result<void> apply(const StoryChanges& changes, std::int64_t batch);
  Result<void> set_position(const StreamPosition& position);

  /// The story of a report by its row id; none where it is not read.
  [[nodiscard]] Result<std::optional<std::uint64_t>> story_of(std::int64_t report) const;

  /// `story` opened in place of `emptied`, for a new version of its only report: it takes over its id and its past.
  Result<void> carry_on(std::uint64_t emptied, std::uint64_t story);

  /// The only report of `emptied` went into `story`: the id of the one leads to the other.
  Result<void> lead_on(std::uint64_t emptied, std::uint64_t story, std::int64_t batch);

  /// By its id, a former one, or that of its earliest report (Story::id); also by the beginning of its id.
  [[nodiscard]] Result<std::optional<FoundStory>> find(std::string_view id) const;
  [[nodiscard]] Result<std::optional<StoryRow>> get(std::uint64_t number) const;

  /// Stories with reports of days from `since` to `until` (days since 1970, both in), the newest first; only those whose
  /// newest report is older than the row `older_than`.
  Result<void> each(std::optional<std::int64_t> since, std::optional<std::int64_t> until,
                    std::optional<std::int64_t> older_than,
                    const std::function<Result<void>(const StoryRow&)>& see) const;

  /// The first stories, in order of number above `above`, whose summary is not of what they are now.
  [[nodiscard]] Result<std::vector<StoryRow>> to_link(std::uint64_t above, std::size_t most) const;
  Result<void> note_linked(std::uint64_t story, std::string_view content_id, std::string_view summary);
  /// What a story's row says of its reports, which have changed: what was linked of it is not kept.
  Result<void> count(std::uint64_t story);
  /// Takes out what lists show of it, until it is linked anew.
  Result<void> clear_summary(std::uint64_t story);
  Result<void> set_live(std::uint64_t story);

  /// Row ids of its reports, in order of publication.
  [[nodiscard]] Result<std::vector<std::int64_t>> rows_of(std::uint64_t story) const;

  /// A hash of what it is linked from: its id, its reports, their words and what read them.
  [[nodiscard]] Result<std::string> revision_of(std::uint64_t story) const;
  /// Somebody looked at it as it is now; or nobody did.
  Result<void> mark_seen(std::uint64_t story);
  Result<void> mark_unseen(std::uint64_t story);
  /// As what it was looked at last: its revision, and how many reports it had. None: nobody did.
  [[nodiscard]] Result<std::optional<std::pair<std::string, std::size_t>>> seen_as(std::uint64_t story) const;

  /// The number of the newest batch that changed stories; 0 before the first.
  [[nodiscard]] Result<std::int64_t> moment() const;
  /// Ids of the stories whose reports came, went or were read anew in batches after `moment`, in order of change, the newest
  /// first; at most `most`.
  [[nodiscard]] Result<std::vector<std::string>> changed_since(std::int64_t moment, std::size_t most) const;

  /// Ids of the stories that went into it, and of the one that it was split from.
  [[nodiscard]] Result<std::vector<std::string>> merged_into(std::uint64_t story) const;
  [[nodiscard]] Result<std::optional<std::string>> split_from(std::uint64_t story) const;

  [[nodiscard]] Result<std::vector<RulingRow>> rulings() const;
  Result<RulingRow> add_ruling(bool same, std::vector<std::string> one, std::vector<std::string> other);
  Result<void> revoke_ruling(std::int64_t number);
  /// Gives a ruling another number in the stream, where it is made anew.
  Result<std::uint64_t> renumber_ruling(std::int64_t number);
  /// A ruling as the stream wants it: serials of the reports that are there. None where a side has none left.
  [[nodiscard]] Result<std::optional<StoryRuling>> in_stream(const RulingRow& ruling) const;

 private:
  Result<void> apply_event(const StoryEvent& event, std::int64_t batch);
  Result<void> apply_membership(const MembershipChange& change, std::int64_t batch);
  Result<void> ensure(std::uint64_t story);
  Result<std::optional<std::int64_t>> row_of(std::uint64_t serial) const;
  Result<std::uint64_t> next_in_stream() const;

  Database& database_;
};

}  // namespace twosource::archive
