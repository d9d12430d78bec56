// Roles: the offices and descriptions that the report gives its persons.
//
//   before the name     "Kremlin spokesman Dmitry Peskov", "US Secretary of State Ann Roe"
//   in apposition       "Ann Roe, the head of the council", "the head of the council, Ann Roe"
//   told of             "Ann Roe, who was named trade envoy", "Ann Roe is the director of the fund"
//
// Test: tests/unit/reading/names/roles_test.cc.
#pragma once

#include <string>

#include "document/mentions.h"
#include "reading/names/entities.h"
#include "reading/names/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills Entity::roles. Needs the names. `of` is the body or country that the office belongs to, where the report names
/// it.
void find_roles(Reading& reading, const document::MentionIndex& mentions, const EntityRules& rules);

/// "the union's president": gives the role its body where a reference stands for it. Needs the references.
void attach_bodies(Reading& reading, const document::MentionIndex& mentions);

/// Gives every role the day for which the report tells it: the report's own. Call it once that is known.
void date_roles(Reading& reading);

}  // namespace twosource::reading
