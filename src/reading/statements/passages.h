// The passage that a page prints for a statement: its whole sentence, with all that governs it, or so much of a long one
// from its beginning as reads by itself.
//
// A statement is the shortest piece that carries a claim; cut off from "Roe denied that", "was at first planned" or
// "according to the suit" it would say something else. So nothing is ever taken off at the front, and at the end only
// from a comma on behind which nothing governs what stands before it and nothing takes it back ("unless", "but"). A
// sentence that is one person's word and then another's ("Roe said …, but Poe said …") is two: each reads by itself, and
// together they would be neither's. A first word that only joins a sentence to the one before ("However, Roe left") governs
// nothing: statement and passage begin behind it, where a capital does.
// Test: tests/unit/reading/statements/passages_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "document/parse.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// data/<language>/reading/passages.json.
struct PassageRules {
  std::size_t shorten_from = 0;               ///< words from which on a sentence is cut where it can be
  std::size_t longest = 0;                    ///< words of the longest passage; beyond, the statement alone is printed
  std::unordered_set<std::string> cut_marks;  ///< before which a sentence may end: "," ";" "–"
  std::unordered_set<std::string> dashes;     ///< those among them that an outlet adds a word of its own behind
  std::unordered_set<std::string> binding;    ///< first words of what must not be cut off: "unless"
  std::unordered_set<std::string> joining;    ///< words between what two persons say: "but"
  std::unordered_set<std::string>
      connectives;  ///< before a comma, first words that go on from the sentence before: "however"

  static Result<PassageRules> load(const std::filesystem::path& folder);
};

/// Fills Statement::passage of all statements, and begins these behind a connective. Needs statements, attributions and quotations.
void find_passages(Reading& reading, const document::ParseTree& tree, const PassageRules& rules);

}  // namespace twosource::reading
