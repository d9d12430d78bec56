#include "reading/times/entry_times.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "document/places.h"

namespace twosource::reading {
namespace {

/// The clock time that each block is under; nothing where no line of one stands above it, or the page has but one.
std::vector<std::optional<std::size_t>> timex__block(const Reading& reading) {
  std::vector<std::optional<std::size_t>> times(reading.report.blocks.size());
  std::optional<std::size_t> current;
  std::size_t entries = 0;
  auto timex = reading.timexes.begin();
  for (std::size_t block = 0; block < times.size(); ++block) {
    const Block& here = reading.report.blocks[block];
    while (timex != reading.timexes.end() && timex->span.start < here.span.start) ++timex;
    const bool timed = here.kind == BlockKind::kDateline && timex != reading.timexes.end() &&
                       here.span.contains(timex->span) && timex->type == TimexType::kTime;
    if (timed) {
      current = static_cast<std::size_t>(timex - reading.timexes.begin());
      ++entries;
    }
    times[block] = current;
  }
  if (entries < 2) std::ranges::fill(times, std::nullopt);
  return times;
}

}  // namespace

void carry_entry_times(Reading& reading) {
  const auto times = timex__block(reading);
  for (Attribution& attribution : reading.attributions) {
    if (attribution.time.timex || attribution.within || attribution.cue.empty()) continue;
    const auto block = document::block_at(reading, attribution.cue.front().start);
    if (!block || !times[*block]) continue;
    attribution.time = {times[*block], reading.timexes[*times[*block]].value};
  }
}

}  // namespace twosource::reading
