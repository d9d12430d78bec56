// The JSON of a Reading, schema twosource.reading/1 (docs/contract.md, schemas/), out and in, by the lists of fields.h.
//
// Inside Twosource a span counts bytes; docs/contract.md has JSON count code points. This is the edge where one becomes
// the other. Test: tests/unit/records/json_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/unicode.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/render.h"

namespace twosource::records {

inline constexpr std::string_view kReadingSchema = "twosource.reading/1";

/// ("e", 0) is "e1".
std::string numbered_id(std::string_view prefix, std::size_t index);

/// A whole Reading: its Report and the layers chosen.
base::Json json_of(const Reading& reading, const Layers& layers);

/// The object of a record that Stories have too, with spans in the code points of the text that `index` is of.
base::Json json_of(const Block& block, const base::CodePointIndex& index);
base::Json json_of(const MadeBy& made_by);
base::Json json_of(const PublishedDate& published, const base::CodePointIndex& index);

/// A Reading from its object. Members that are not there, or not known, leave what a Reading has by default; a value of
/// another kind than the list says is an Error(kBrokenInput) at its place ("attributions[3].via[0].start"). Names that
/// an enumeration does not know leave the default too. Does not check what check.h does.
Result<Reading> reading_of(const base::Json& json);

}  // namespace twosource::records
