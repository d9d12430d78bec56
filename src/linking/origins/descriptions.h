// What is told of a source beside its name: "Prosecutor Ann Roe" is Ann Roe, prosecutor.
//
// A report's words for a source often hold the name once more, in full ("Apple's chief Tim Holt"), in part ("Mr. Holt") or
// in another form ("the AP"). A line that has the name needs what is left. Test:
// tests/unit/linking/origins/descriptions_test.cc.
#pragma once

#include <string>

#include "knowledge/names.h"
#include "twosource/story.h"

namespace twosource::linking {

/// What the words of a report say of an entity beside its name: without the name of a person, the courtesy titles before it
/// and his age; nothing where the words are but another form of the name, or a scrap ("The", "the Post and"). Words that do not hold
/// the name stay, but for titles and small words that are left at their ends.
std::string beside_name(const knowledge::NameRules& names, const StoryEntity& entity, const std::string& words);

}  // namespace twosource::linking
