// Stories as bytes, with the texts of their reports, and back: what pickle and tables hold of a brief.
//
//   bytes   what
//   1       version, 1
//   8       checksum of the rest, little-endian
//   …       how many stories; of each its stored form (records/stored_story.h), then the texts of its reports in their
//           order; each behind its length, numbers as varints (records/wire.h)
//
// Test: python/tests/processes_test.py.
#pragma once

#include <string>
#include <string_view>

#include "brief.h"
#include "twosource/error.h"

namespace twosource::python {

std::string stored_brief(const Stories& stories);

/// Errors: kBrokenInput, kNewerVersion.
Result<Stories> brief_stored_as(std::string_view bytes);

}  // namespace twosource::python
