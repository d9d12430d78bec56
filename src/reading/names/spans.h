// Names in the text, before anyone asks which of them are the same: the recogniser's, repaired, and those that rules
// find where it found none ("China's Foreign Ministry", "the Kremlin").
//
// Test: tests/unit/reading/names/entities_test.cc.
#pragma once

#include <string>
#include <vector>

#include "reading/names/rules.h"
#include "reading/transcripts.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// One name in the text, without article, title and possessive.
struct NameSpan {
  TokenRange tokens;
  EntityType type;
  std::string key;      ///< name_key of the words
  std::string country;  ///< the country that it names or, of a body, belongs to; empty otherwise
  bool known = false;   ///< the type comes from the rules and is not put to the vote
  std::string body;     ///< of a body of a country: what it is, "foreign ministry"
};

/// All names, in text order; a body of a country ("China's Foreign Ministry") comes with the country inside of it.
/// The labels of `turns` hold names.
std::vector<NameSpan> find_name_spans(const Reading& reading, const EntityRules& rules,
                                      const std::vector<TurnLabel>& turns);

/// The printed words of a range, white space runs made one space.
std::string printed(const Reading& reading, TokenRange range);

}  // namespace twosource::reading
