// Test: tests/unit/reading/coreference_test.cc.
#include "reading/coreference.h"

namespace twosource::reading {

void resolve_references(Reading& reading, MentionIndex& mentions, const EntityRules& rules) {
  static_cast<void>(reading), static_cast<void>(mentions), static_cast<void>(rules);
}

}  // namespace twosource::reading
