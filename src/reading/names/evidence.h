// What the words around a name tell of its type, where the recogniser knows the name badly or not at all.
//
//   a title or office before it       "spokeswoman Ann Roe", "Transport Minister Ann Roe"           PERSON
//   an office in apposition           "Ann Roe, the union's president,", "her deputy, Ann Roe,"     PERSON
//   a noun for a body beside it       "the news agency Meridian", "Vallis, the company that ..."    ORG
//
// Test: tests/unit/reading/names/evidence_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reading/names/rules.h"
#include "reading/names/spans.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The type that the words around a name tell (a person, an organisation), or nothing.
std::optional<EntityType> type_told(const Reading& reading, TokenRange name, const EntityRules& rules);

/// The noun that tells what body a name is: "agency" of "the news agency Meridian", "company" of "Vallis, the company".
std::optional<std::uint32_t> body_noun_beside(const Reading& reading, TokenRange name, const EntityRules& rules);

/// The office of somebody whom a title before his name tells of: "governor" of "Gov. Ann Roe", "judge" of "Mr Justice
/// Roe".
std::optional<std::string> office_of_title(const Reading& reading, TokenRange name, const EntityRules& rules);

/// How many tokens of titles stand at the front of a capitalised run: 2 of "Transport Minister Ann Roe"; 0 where no
/// person's name follows ("Prime Minister's Office", "Chief Justice").
std::uint32_t titles_before_name(const Reading& reading, TokenRange run, const EntityRules& rules);

}  // namespace twosource::reading
