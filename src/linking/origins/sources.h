// What a source of words is called on a page.
//
// Whether it says anything at all, whose paper "the statement" is, and who speaks inside another's words, its report
// decides (Attribution::speaks, Attribution::paper, Statement::inner_speaker). Test:
// tests/unit/linking/origins/sources_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "linking/knowledge.h"

namespace twosource::linking {

/// Whether a description is of somebody who reports others' words: "the Lisbon daily".
bool describes_outlet(const SourceRules& rules, const std::string& description);

/// Runs of white space made one space.
std::string one_line(std::string_view words);

}  // namespace twosource::linking
