#include "linked_stories.h"

#include <algorithm>

namespace twosource::server {

std::shared_ptr<const ArchivedStory> LinkedStories::find(std::string_view revision) {
  const std::scoped_lock lock(mutex_);
  const auto found =
      std::ranges::find(stories_, revision, [](const auto& one) -> std::string_view { return one.first; });
  if (found == stories_.end()) return nullptr;
  stories_.splice(stories_.begin(), stories_, found);
  return stories_.front().second;
}

std::shared_ptr<const ArchivedStory> LinkedStories::keep(std::string revision, ArchivedStory story) {
  auto kept = std::make_shared<const ArchivedStory>(std::move(story));
  const std::scoped_lock lock(mutex_);
  stories_.emplace_front(std::move(revision), kept);
  if (stories_.size() > most_) stories_.pop_back();
  return kept;
}

}  // namespace twosource::server
