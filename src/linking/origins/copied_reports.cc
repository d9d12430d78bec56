#include "linking/origins/copied_reports.h"

#include <cstddef>
#include <utility>

#include "linking/stories/shared_passages.h"

namespace twosource::linking {

void find_copies(Context& context, std::span<const StoryProfile> profiles, const CopyRules& rules) {
  // The newest report stands first: where nothing tells, it is the copy.
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    for (std::size_t j = i + 1; j < profiles.size(); ++j) {
      if (of_one_outlet(profiles[i], profiles[j])) continue;
      const double share = copied_share(profiles[i].passages, profiles[j].passages, rules.least);
      if (share < rules.linked) continue;
      const auto [copy, original] = is_copy_of(profiles[i], profiles[j]) ? std::pair(i, j) : std::pair(j, i);
      context.story.reports[copy].copies.push_back(
          {original, share, shared_passages(context.reading(copy), context.reading(original))});
    }
  }
}

}  // namespace twosource::linking
