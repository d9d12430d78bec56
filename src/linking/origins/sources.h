// Who a source of words is: what to call it, and whether it is one at all.
//
// A pronoun is no name: "she" is shown as the person it stands for. Questions, numbers and the like say nothing,
// whatever the grammar makes of them. "The readout" is the paper of the ministry that was named before it. And where
// one person's words hold another's ("she said that he told her that …"), the far end is the inner one. Test:
// tests/unit/linking/origins/sources_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "linking/context.h"

namespace twosource::linking {

struct Source {
  bool speaks = true;                ///< false: nothing that could say anything
  std::string described;             ///< as printed, on one line; empty where the words only point ("he")
  std::optional<std::size_t> paper;  ///< of a bare "the statement": the attribution that names the paper in full
};

/// What an attribution's source is.
Source source_of(const Context& context, std::size_t report, const Attribution& attribution);

/// The entity (of the report's Reading) that really says what stands at a place inside an attribution's content, where
/// a verb of saying before it has a subject of its own: "… said Almansa told her when they met that Spain will not".
std::optional<std::size_t> inner_speaker(const Context& context, std::size_t report, const Attribution& attribution,
                                         Span place);

/// Whether a description is of somebody who reports others' words: "the Lisbon daily".
bool describes_outlet(const SourceRules& rules, const std::string& description);

/// Runs of white space made one space.
std::string one_line(std::string_view words);

}  // namespace twosource::linking
