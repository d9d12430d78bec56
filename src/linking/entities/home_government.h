// A government that is named without its country, as a paper names its own: "the government", "Energy minister Jo Roe",
// "the Transport Secretary", "the ministry". Whoever speaks for it is no second party beside another of its ministers.
// Test: tests/stories/parties/ministers_of_one_government.story.
#pragma once

#include <vector>

#include "knowledge/world.h"
#include "linking/entities/name_words.h"

namespace twosource::linking {

/// Whether words that tell what somebody or something is name such a government's office or body, and no place or other
/// name ("the Norland government", "minister of St Mark's Church").
bool is_of_home_government(const std::vector<NameWord>& words, const knowledge::Government& rules,
                           const knowledge::NameRules& names);

}  // namespace twosource::linking
