// Who is one and the same across reports: Story::entities.
//
// Each Reading has joined the mentions of its own entities. Here entities of several Readings are joined by name: equal
// full names ("Robert S. Mueller III" and "Robert Mueller"), a surname alone where one person of the story bears it,
// acronyms, a country's names and demonyms ("U.S.", "American"), and bodies of one country under its names ("China's
// Foreign Ministry", "Chinese Foreign Ministry"). Names that could be two people's stay apart: a false joining puts
// words into someone's mouth, a missed one only costs a link. Test: tests/unit/linking/entities/entities_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::entities, most mentioned first, and Context::entity_of.
void link_entities(Context& context);

}  // namespace twosource::linking
