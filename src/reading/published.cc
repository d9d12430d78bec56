// Test: tests/unit/reading/published_test.cc.
#include "reading/published.h"

namespace twosource::reading {

std::optional<PublishedDate> infer_published(const Reading& reading) {
  static_cast<void>(reading);
  return std::nullopt;
}

}  // namespace twosource::reading
