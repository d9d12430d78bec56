// Members of a JSON object from outside, which may be there or not and of any type.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace twosource::ingest {

/// The member of this name, small and capital letters alike; null where there is none.
const base::Json& member(const base::Json& object, std::string_view name);

/// A string or a whole number as text; empty where it is something else.
std::string text_of(const base::Json& value);

/// The text of the first of these members that has one.
std::string first_text(const base::Json& object, const std::vector<std::string_view>& names);

}  // namespace twosource::ingest
