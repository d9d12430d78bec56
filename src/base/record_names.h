// The names of enumerations that are stored or read by name, all of a Reading's and a Story's among them; and Labels of what comes from outside.
// Test: tests/unit/base/records_test.cc.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::base {

using Names = std::span<const std::string_view>;

// The names of the values of an enumeration, in their order; any value stands for it. Stored Readings, Stories and archives hold
// values by their place (records/fields.h, archive/schema.cc): new ones are appended, and none is moved.
Names names_of(BlockKind);
Names names_of(Confidence);
Names names_of(DatePrecision);
Names names_of(DateBasis);
Names names_of(PageKind);
Names names_of(FieldBasis);
Names names_of(EntityMark);  ///< "O", "B", "I"
Names names_of(MentionKind);
Names names_of(TimexType);
Names names_of(QuoteKind);
Names names_of(Act);
Names names_of(Naming);
Names names_of(ArgumentRole);
Names names_of(Polarity);
Names names_of(Modality);
Names names_of(EventKind);
Names names_of(EventRole);
Names names_of(EventTime);
Names names_of(OpenKind);
Names names_of(ClaimStatus);
Names names_of(Stance);
Names names_of(OriginKind);
Names names_of(OriginRule);
Names names_of(FirstHand);
Names names_of(PartyKind);
Names names_of(TimelineBasis);
Names names_of(TimelineStatus);
Names names_of(DifferenceKind);
Names names_of(DifferenceReason);
Names names_of(NodeKind);
Names names_of(EdgeKind);

/// The Label of a text from outside. Labels stay for the life of the program: a text of over 200 bytes gets none, nor
/// does a new one where there are 20,000 already.
std::optional<Label> label_from_outside(std::string_view text);

}  // namespace twosource::base
