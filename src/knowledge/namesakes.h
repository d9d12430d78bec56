// Whether two names may be one's: what spelling, order, short forms and legal forms leave open.
//
//   may_be_one_person({"william", "hargrave"}, {"bill", "hargrave"}, names);   // true: a short form
//   may_be_one_person({"carl", "brandt"}, {"peter", "brandt"}, names);         // false: two of one surname
//   may_be_one_body({"halden", "mining", "plc"}, {"halden", "mining"}, names); // true: a legal form
//
// Names that may be one's are not joined by that (full_names.h joins): they only are no two witnesses. So in doubt the
// answer is yes. Method: words compared without accents, by edit distance in proportion to their length. Test:
// tests/unit/knowledge/namesakes_test.cc.
#pragma once

#include <string>
#include <vector>

#include "knowledge/names.h"

namespace twosource::knowledge {

/// The words without their accents: "peña" is "pena".
std::vector<std::string> without_accents(const std::vector<std::string>& words);

/// Whether two words are short forms of one first name, or one of the other: "bill" and "william".
bool is_short_first_name(const std::string& one, const std::string& other, const NameRules& names);

/// Of two persons' names, as NameRules::person_words() gives them.
bool may_be_one_person(const std::vector<std::string>& one, const std::vector<std::string>& other,
                       const NameRules& names);

/// Whether two surnames are one with a slip of the pen: long, and one letter is another, left out, or stands a place off:
/// "wetzler" and "welzler". Of short ones a letter tells people apart: "khan", "kahn".
bool is_misspelt_surname(const std::string& one, const std::string& other);

/// Of two bodies' names, as words of bare keys: one holds all words of the other, or is its initials.
bool may_be_one_body(const std::vector<std::string>& one, const std::vector<std::string>& other,
                     const NameRules& names);

/// Whether one of two names is a part of the other: fewer words, all of them its.
bool is_part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole);

}  // namespace twosource::knowledge
