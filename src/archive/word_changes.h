// Which words one text has otherwise than another: the shortest way from one to the other, word by word.
//
// Method: Myers, An O(ND) Difference Algorithm and Its Variations (Algorithmica 1986). Texts that have too little in
// common for that are one change from the first word that differs to the last. Test: tests/unit/archive/word_changes_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "twosource/archived.h"

namespace twosource::archive {

/// In text order; what is only added or only taken out has an empty span at its place in the other text.
std::vector<WordChange> word_changes(std::string_view before, std::string_view after);

}  // namespace twosource::archive
