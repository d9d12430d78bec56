// Stories as they were linked, kept beside their reports: to link one of fifty reports takes seconds, to read it a tenth of one.
//
//   LinkedStories linked(database, packing);
//   linked.keep(story, revision, made);                         // when it was linked, inside of a transaction
//   Result<std::optional<Story>> kept = linked.find(story, engine.made_by());
//   if (kept && *kept) …                                        // what linking it now would give
//
// What is kept fits as long as the story is of the revision that was linked (Stories::revision_of) and linking is of the same
// program, model and data; it is dropped as soon as the story changes. Stories of few reports are linked about as fast as they
// are read, and are most of all stories: they are not kept (is_worth_keeping). Test: tests/unit/archive/linked_stories_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "archive/database.h"
#include "archive/packing.h"
#include "archive/stories.h"
#include "twosource/error.h"
#include "twosource/story.h"

namespace twosource::archive {

/// The size from which a story is kept as it was linked.
constexpr std::size_t kFewestReportsKept = 4;

class LinkedStories {
 public:
  /// Both must outlive it.
  LinkedStories(Database& database, Packing& packing) : database_(database), packing_(packing) {}

  /// Keeps a story, by its number, as it was linked from what it is of this revision; nothing where it has too few reports.
  Result<void> keep(std::uint64_t story, std::string_view revision, const Story& linked);

  /// What linking the story now would give, but for explanations. None where nothing is kept that fits, and where what is kept is
  /// damaged, which `check` tells. To be asked within a snapshot.
  [[nodiscard]] Result<std::optional<Story>> find(std::uint64_t story, std::string_view revision,
                                                  const MadeBy& now) const;

  /// Marks the stories as not linked that are to be kept as they were linked, and are not, or not as what they are now, not by this
  /// program, model and data, or are damaged.
  Result<void> mark_unkept(const Stories& stories, const MadeBy& now);

  /// What is kept of a story, whether it fits or not. Errors: kNotFound (nothing is), kBrokenInput (it is damaged).
  [[nodiscard]] Result<Story> kept(std::uint64_t story) const;

 private:
  [[nodiscard]] Result<std::map<std::string, std::string>> texts_of(std::uint64_t story) const;

  Database& database_;
  Packing& packing_;
};

}  // namespace twosource::archive
