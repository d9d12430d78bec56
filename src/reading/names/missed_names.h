// Names of people that layout and grammar tell, whatever the recogniser makes of them:
//
//   a nickname between marks          "William “Bill” Hargrave"
//   a courtesy title                  "Mr Justice Penhale", "Lady Orme"
//   capitalised words beside an office, or behind a first name that everybody knows, as a subject
//                                     "Theresa May-Brown, a head teacher, said"
//   the address of a site             "NorvikToday.com reports"
//
// Test: tests/unit/reading/names/missed_names_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reading/names/rules.h"
#include "reading/names/spans.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Full names with a nickname in quotation marks inside of them, in text order.
std::vector<TokenRange> names_with_nicknames(const Reading& reading);

/// The names among the tokens that no name covers yet, in text order.
std::vector<NameSpan> missed_names(const Reading& reading, const EntityRules& rules, const std::vector<bool>& covered);

}  // namespace twosource::reading
