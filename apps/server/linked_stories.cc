#include "linked_stories.h"

#include <algorithm>
#include <utility>

namespace twosource::server {

std::shared_ptr<const ArchivedStory> LinkedStories::find(std::string_view revision, bool explained) {
  const std::scoped_lock lock(mutex_);
  const auto found = std::ranges::find_if(
      stories_, [&](const Kept& one) { return one.revision == revision && (one.is_explained || !explained); });
  if (found == stories_.end()) return nullptr;
  stories_.splice(stories_.begin(), stories_, found);
  return stories_.front().story;
}

std::shared_ptr<const ArchivedStory> LinkedStories::keep(std::string revision, bool explained, ArchivedStory story) {
  auto kept = std::make_shared<const ArchivedStory>(std::move(story));
  const std::scoped_lock lock(mutex_);
  // Two that were asked for at once: what has the explanations stays.
  const auto stands = [&](const Kept& one) { return one.revision == revision && one.is_explained && !explained; };
  if (std::ranges::any_of(stories_, stands)) return kept;
  stories_.remove_if([&](const Kept& one) { return one.revision == revision; });
  stories_.push_front({std::move(revision), explained, kept});
  if (stories_.size() > most_) stories_.pop_back();
  return kept;
}

}  // namespace twosource::server
