// Stories that were looked at lately, linked: to link one takes longer than all else that a page needs, and who reads a story
// opens its claims one after the other. A story that was linked with its explanations (RunOptions::explain) stands for one
// without them; never the other way round. Test: tests/unit/server/linked_stories_test.cc.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "twosource/archive.h"

namespace twosource::server {

class LinkedStories {
 public:
  explicit LinkedStories(std::size_t most = 32) : most_(most) {}

  /// The story of a revision (Archive::story_revision), where it has to be with its explanations; null where it is not kept so.
  std::shared_ptr<const ArchivedStory> find(std::string_view revision, bool explained);

  /// Keeps one, in place of the one of its revision; the one that was not asked for longest goes.
  std::shared_ptr<const ArchivedStory> keep(std::string revision, bool explained, ArchivedStory story);

 private:
  struct Kept {
    std::string revision;
    bool is_explained = false;
    std::shared_ptr<const ArchivedStory> story;
  };

  std::size_t most_;
  std::mutex mutex_;
  std::list<Kept> stories_;  ///< asked for last first
};

}  // namespace twosource::server
