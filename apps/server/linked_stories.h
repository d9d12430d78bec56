// Stories that were looked at lately, linked: to link one takes longer than all else that a page needs, and who reads a story
// opens its claims one after the other. Test: tests/unit/server/linked_stories_test.cc.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "twosource/archive.h"

namespace twosource::server {

class LinkedStories {
 public:
  explicit LinkedStories(std::size_t most = 32) : most_(most) {}

  /// The story of a revision (Archive::story_revision); null where it is not kept.
  std::shared_ptr<const ArchivedStory> find(std::string_view revision);

  /// Keeps one; the one that was not asked for longest goes.
  std::shared_ptr<const ArchivedStory> keep(std::string revision, ArchivedStory story);

 private:
  std::size_t most_;
  std::mutex mutex_;
  std::list<std::pair<std::string, std::shared_ptr<const ArchivedStory>>> stories_;  ///< asked for last first
};

}  // namespace twosource::server
