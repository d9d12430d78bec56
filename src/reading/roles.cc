// Test: tests/unit/reading/roles_test.cc.
#include "reading/roles.h"

namespace twosource::reading {

void find_roles(Reading& reading, const MentionIndex& mentions, const EntityRules& rules) {
  static_cast<void>(reading), static_cast<void>(mentions), static_cast<void>(rules);
}

}  // namespace twosource::reading
