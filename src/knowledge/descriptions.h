// Words that only describe somebody, and name nobody: "the mine's owner", "An inspector". Such are sources, and nobody to be
// told from others. Test: tests/unit/knowledge/descriptions_test.cc.
#pragma once

#include <string_view>

namespace twosource::knowledge {

/// Whether there are several words and no capital behind the first.
bool is_description(std::string_view name);

/// "The Center for Humane Technology": "the", and behind it words that all begin with a capital, two of them at least, but for
/// such as join a name's parts ("of", "for", "and": three letters at most). What follows the article is the name; empty where
/// it is none.
std::string_view name_behind_article(std::string_view words);

}  // namespace twosource::knowledge
