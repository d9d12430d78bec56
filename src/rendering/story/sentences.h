// What a Story finds, in words for people: JSON and pages print the same sentence.
// Test: tests/unit/rendering/story/sentences_test.cc.
#pragma once

#include <string>

#include "twosource/story.h"

namespace twosource::rendering {

/// "tractors", "foreign minister, Norland", "when: the ferry sailed": what reports differ on.
std::string heading_of(const Difference& difference);

/// "Numbers differ: “400” (A), “nearly 900” (B)."
std::string sentence_of(const Story& story, const Difference& difference);

/// Why it tells something that a report does not have a claim.
std::string reason_of(const Absence& absence);

}  // namespace twosource::rendering
