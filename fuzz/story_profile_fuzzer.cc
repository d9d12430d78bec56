// A stored story profile, as bytes with their checksum made right: what is read is in order, and the same once more.
#include <algorithm>
#include <functional>
#include <string>

#include "base/tensor_file.h"
#include "fuzz/fuzzing.h"
#include "twosource/stories.h"

namespace twosource::fuzz {
namespace {

template <class List, class Key>
bool ascends(const List& list, Key key) {
  return std::ranges::adjacent_find(list, std::ranges::greater_equal(), key) == list.end();
}

bool is_in_order(const StoryProfile& profile) {
  const auto keys_ascend = [](const std::vector<ProfileTerm>& terms) { return ascends(terms, &ProfileTerm::key); };
  return keys_ascend(profile.words) && keys_ascend(profile.names) && keys_ascend(profile.opening) &&
         keys_ascend(profile.title) && ascends(profile.persons, std::identity()) &&
         ascends(profile.places, std::identity()) && ascends(profile.event_days, std::identity()) &&
         ascends(profile.figures, &ProfileFigure::counted) && ascends(profile.passages, std::identity());
}

}  // namespace
}  // namespace twosource::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace twosource;
  constexpr std::size_t kChecksum = 8;  // behind the version
  std::string bytes(fuzz::as_text(data, size));
  if (bytes.size() > kChecksum) {
    const std::uint64_t checksum = base::tensor_checksum(std::string_view(bytes).substr(1 + kChecksum));
    for (std::size_t i = 0; i < kChecksum; ++i) bytes[1 + i] = static_cast<char>((checksum >> (8 * i)) & 0xFFU);
  }
  const auto profile = decode_profile(bytes);
  if (!profile) return 0;
  fuzz::require(fuzz::is_in_order(*profile), "a profile that is read is in order");
  const auto again = decode_profile(encode(*profile));
  fuzz::require(again && *again == *profile, "a profile that is read is the same once more");
  return 0;
}
