// An item of ninjs, the IPTC's format of news in JSON (1.x, 2.x, 3.x) -> a Report.
//
// Read are items of type text that may be used: what its provider has withheld, cancelled or embargoed is an
// Error(kWithheld), whose `detail` says which: "withheld", "embargoed", "canceled" with the item's uri behind a space. docs/formats.md says where each field is taken from.
// Test: tests/unit/ingest/formats/json/ninjs_test.cc.
#pragma once

#include <string>

#include "base/json.h"
#include "twosource/error.h"
#include "twosource/report.h"
#include "twosource/source.h"

namespace twosource::ingest {

/// Whether an object is an item of ninjs, by its members; those of other reports go before.
bool is_ninjs(const base::Json& object);

/// An item that is embargoed is read where `options` allow it, or where its time has come before it was fetched.
Result<Report> read_ninjs(const base::Json& item, const std::string& where, const PathOptions& options);

}  // namespace twosource::ingest
