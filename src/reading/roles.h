// Roles: the offices and descriptions that the report gives its persons ("Kremlin spokesman Dmitry Peskov", "Ann Roe,
// the head of the council").
//
// Test: tests/unit/reading/roles_test.cc.
#pragma once

#include "reading/entities.h"
#include "reading/entity_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills Entity::roles from what stands before names, in apposition to them, and behind "was named". Needs the names.
void find_roles(Reading& reading, const MentionIndex& mentions, const EntityRules& rules);

}  // namespace twosource::reading
