// Words that only describe somebody, and name nobody: "the mine's owner", "An inspector". Such are sources, and nobody to be
// told from others. Test: tests/unit/knowledge/descriptions_test.cc.
#pragma once

#include <string_view>

namespace twosource::knowledge {

/// Whether there are several words and no capital behind the first.
bool is_description(std::string_view name);

}  // namespace twosource::knowledge
