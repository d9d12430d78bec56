// What the hits of a search divide into, with how many of each, and the question that asks for one of them. Test:
// tests/unit/rendering/desk/pages_test.cc.
#pragma once

#include <string>

#include "twosource/desk.h"
#include "twosource/search.h"

namespace twosource::rendering::desk {

/// Outlets, months, and of statements how their claims stand; empty where nothing divides them. Counted are the hits that are
/// there, which is said where there are more.
std::string facets(const SearchQuestion& question, const Found& found);

}  // namespace twosource::rendering::desk
