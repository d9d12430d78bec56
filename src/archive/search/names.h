// What an entity may be called by in a question.
//
//   short_names("ana de souza", EntityType::kPerson)          // {"ana", "de souza", "souza"}
//   short_names("norland security council", EntityType::kOrg) // {"security council"}
//
// Names are compared by one key everywhere (knowledge/names.h). Method: as news calls people and bodies after their first
// mention (knowledge/full_names.h): a person by the first name or the end of the name, anything else by an end of two words
// at least. Test: tests/unit/archive/search/index_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twosource/reading.h"

namespace twosource::archive {

/// Names other than the whole `key`, each once.
std::vector<std::string> short_names(std::string_view key, EntityType type);

/// Whether something of this type is kept in the index: names are, numbers and times are not.
bool is_name(EntityType type);

/// Whether it is where something can be.
bool is_place(EntityType type);

}  // namespace twosource::archive
