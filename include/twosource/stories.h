// StoryStream: reports come in one at a time, and each joins the story that it tells, or opens one.
//
// What an archive does with each Reading, in the order in which they come:
//     Result<StoryStream> stream = engine->stories();                          // engine.h
//     const StoryProfile profile = engine->profile(reading);
//     store(number, encode(profile));                                          // some 2 kB
//     const Result<StoryChanges> changes = stream->add(number, profile);
//     if (changes) store(*changes, stream->position());
//
// Each call gives what it changed: which reports went from which story to which, and why; which stories are new, went
// into another, came out of another, or left memory. Whoever writes all of that down has the stories.
//
// Numbers. A report is named by the caller's number, above 0 and above those of all reports before it. A story is named
// by the number of the report that opened it, as long as it lives: of two stories that become one the older name stays,
// of a story that falls apart the part with its first report keeps the name.
//
// Mending. One report at a time is decided on what was known then. After every so many reports (StoryChanges tells by its
// `mended`) the stream looks again at the stories that grew: one that holds two happenings is split, two that tell one
// become one. mend() does so at once, as at the end of a batch.
//
// Rulings. What a person has ruled ("these are the same story", "these are not") the stream never undoes. Of two
// rulings that contradict each other the later one holds.
//
// Memory. A story to which no report was added for three weeks leaves memory, once the stream holds more than some
// thousands of reports. The days are those of the reports, never the clock's: the newest day that any report had, then and
// now. It lives on where the caller stored it, no report joins it any more, and recall() brings it back.
//
// Errors leave a stream as it was, but kOutOfMemory and kInternal, after which it is to be opened anew.
//
// To go on where an earlier stream stopped, give everything that was stored:
//     Result<StoryStream> stream = engine->stories({position, reports, rulings});
// It then goes on as the earlier one would have, byte for byte: what is decided hangs on the reports, their order, the
// rulings and the data of the program, and on nothing else.
//
// A stream is for one thread at a time, and keeps the Engine's inside alive. Method: docs/architecture.md, linking.
// Test: tests/unit/linking/stories/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource {

/// Something that a report may share with others, by a hash of it, and how much that tells of the report.
struct ProfileTerm {
  std::uint32_t key = 0;
  std::uint8_t weight = 0;
  friend bool operator==(const ProfileTerm&, const ProfileTerm&) = default;
};

/// So much of something: "12 passengers".
struct ProfileFigure {
  std::uint32_t counted = 0;  ///< key of the noun
  float least = 0;
  float most = 0;
  friend bool operator==(const ProfileFigure&, const ProfileFigure&) = default;
};

/// What stories are told apart by, of one Reading. Weights hang on the shipped table of how common words are in the
/// news alone, so that a profile never changes. All lists are ascending by key, without repetition.
struct StoryProfile {
  std::vector<ProfileTerm> words;         ///< lemmas of content outside of names
  std::vector<ProfileTerm> names;         ///< lemmas inside of names
  std::vector<ProfileTerm> opening;       ///< both, of headline and first paragraph
  std::vector<ProfileTerm> title;         ///< both, of the headline
  std::vector<std::uint32_t> persons;     ///< surnames of those who are named
  std::vector<std::uint32_t> places;      ///< countries, towns and peoples that are named
  std::vector<std::int32_t> event_days;   ///< days since 1970 on which something is told to happen
  std::vector<ProfileFigure> figures;     ///< how much of what
  std::vector<std::uint32_t> passages;    ///< hashes of runs of words outside of quotations, by which copies are found
  std::optional<std::int32_t> first_day;  ///< first and last possible day of publication, since 1970
  std::optional<std::int32_t> last_day;
  std::optional<std::int64_t> minute;  ///< of publication, since 1970 in UTC, where a moment is known
  std::uint32_t outlet = 0;            ///< key; 0 where it is not known
  std::uint32_t agency = 0;            ///< key of the agency that it credits, or that its outlet is; 0 where neither
  friend bool operator==(const StoryProfile&, const StoryProfile&) = default;
};

/// A profile as bytes, the same on any machine.
std::string encode(const StoryProfile& profile);

/// The profile that was encoded. Errors: kBrokenInput, kNewerVersion, kTooLarge.
Result<StoryProfile> decode_profile(std::string_view bytes);

/// Why a report is in the story that it is in.
enum class MembershipReason {
  kOpened,    ///< it is like no story that there was
  kLikeness,  ///< it is like the story's reports
  kCopy,      ///< it copies one of them, or the other way round
  kMerged,    ///< its story was found to tell the same
  kSplit,     ///< its story was found to tell two things
  kRuled,     ///< a person ruled so, or took a ruling back
  kRemoved,   ///< the report was removed
};

/// A report went from one story to another.
struct MembershipChange {
  std::uint64_t report = 0;
  std::uint64_t from = 0;  ///< 0: none, it is new
  std::uint64_t to = 0;    ///< 0: none, it was removed
  MembershipReason why = MembershipReason::kOpened;
  float likelihood = 0;  ///< that it belongs with the reports of `to`, from 0 to 1, where that decided; else 1
};

enum class StoryEventKind {
  kOpened,      ///< by a new report
  kMergedInto,  ///< `other`, whose name all its reports now have
  kSplitFrom,   ///< `other`
  kEmptied,     ///< its last report was removed
  kLeft,        ///< memory, without a change
};

struct StoryEvent {
  std::uint64_t story = 0;
  StoryEventKind kind = StoryEventKind::kOpened;
  std::uint64_t other = 0;
};

/// A report copies another, in whole or in part.
struct CopyLink {
  std::uint64_t copy = 0;
  std::uint64_t original = 0;  ///< by agency, then by time, then by the order in which they came
  float share = 0;             ///< of the passages of the shorter one, how many stand in both
};

/// What one call changed, in the order in which it happened.
struct StoryChanges {
  std::vector<MembershipChange> reports;
  std::vector<StoryEvent> stories;
  std::vector<CopyLink> copies;  ///< of the report that was added
  bool mended = false;           ///< the stories that had grown were looked at again
};

/// What a person ruled of some reports: that all of `one` and `other` tell one story, or that none of `one` tells the
/// story of any of `other`. To rule of two stories, give their reports.
struct StoryRuling {
  std::uint64_t number = 0;  ///< the caller's, ascending in the order in which the rulings were made
  bool same = true;
  std::vector<std::uint64_t> one;
  std::vector<std::uint64_t> other;
};

/// How far a stream is; to be stored after each call.
struct StreamPosition {
  std::uint64_t last_report = 0;           ///< the number of the report that was added last
  std::uint64_t mended_report = 0;         ///< the same at the last mending
  std::uint32_t since_mended = 0;          ///< reports added since
  std::optional<std::int32_t> newest_day;  ///< of all reports so far, in days since 1970
};

/// A report as it was stored.
struct StoredReport {
  std::uint64_t number = 0;
  std::uint64_t story = 0;
  StoryProfile profile;
};

/// Where an earlier stream stopped: all reports of the stories that had not left, and all rulings that hold.
struct StoredStories {
  StreamPosition position;
  std::vector<StoredReport> reports;
  std::vector<StoryRuling> rulings;
};

class StoryStream {
 public:
  struct State;
  explicit StoryStream(std::unique_ptr<State> state);  ///< Engine::stories makes one
  StoryStream(StoryStream&&) noexcept;
  StoryStream& operator=(StoryStream&&) noexcept;
  ~StoryStream();

  /// Puts a report into a story. Errors: kInvalidArgument (a number that is not above that of the last report).
  Result<StoryChanges> add(std::uint64_t report, StoryProfile profile);

  /// Takes a report out; what is left of its story is looked at again. Errors: kNotFound (no report in memory).
  Result<StoryChanges> remove(std::uint64_t report);

  /// Applies a ruling, to reports in memory now and to those that are recalled. Errors: kInvalidArgument (a number that
  /// is not above that of the last ruling; a report on both sides of "not the same").
  Result<StoryChanges> rule(StoryRuling ruling);

  /// Takes a ruling back; the stories of its reports are looked at again. Errors: kNotFound.
  Result<StoryChanges> revoke(std::uint64_t ruling);

  /// Looks again at the stories that grew since the last mending.
  Result<StoryChanges> mend();

  /// Brings back all reports of stories that left, so that others can join them, and they be removed or ruled on;
  /// rulings that were made meanwhile are applied. Errors: kInvalidArgument (reports that are in memory already, or with
  /// a number not yet reached).
  Result<StoryChanges> recall(std::vector<StoredReport> reports);

  /// The story of a report in memory.
  [[nodiscard]] std::optional<std::uint64_t> story_of(std::uint64_t report) const;

  /// The reports of a story in memory, ascending; none where there is no such story.
  [[nodiscard]] std::vector<std::uint64_t> reports_of(std::uint64_t story) const;

  [[nodiscard]] StreamPosition position() const;

 private:
  std::unique_ptr<State> state_;
};

std::string_view name_of(MembershipReason reason);
std::string_view name_of(StoryEventKind kind);

}  // namespace twosource
