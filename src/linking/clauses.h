// The words of one clause, short enough for one line of a page.
//
// A timeline entry or an open question is shown in printed words. A clause is cut out of its sentence along the parse:
// without what is subordinate, coordinate or in apposition and set off by commas; left-out words inside show as "…". A
// subject that stands elsewhere ("and announced …", "who arrived …", "He arrived …") is put in square brackets.
// Test: tests/unit/linking/clauses_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/grammar.h"
#include "document/parse.h"
#include "linking/context.h"

namespace twosource::linking {

/// A clause as it is shown.
struct Clause {
  Span span;         ///< from its first to its last word, as evidence
  std::string text;  ///< printed words; "…" and square brackets for what was left out or put in
  std::size_t words = 0;
  bool has_subject = false;  ///< one that a reader understands: a noun, or a name in brackets
};

struct ClauseOptions {
  Span keep;                    ///< words that must not be left out, even in a subordinate clause; may be empty
  std::size_t most_words = 34;  ///< a longer text is broken off, with "…"
};

/// The clause that a token heads.
Clause clause_of(const Context& context, std::size_t report, const document::ParseTree& parse, std::uint32_t head,
                 const ClauseOptions& options = {});

}  // namespace twosource::linking
