// Reports that a reader gives the desk by a form: pasted words, or a file of any kind that is read. Test:
// tests/end_to_end/serve_taking_in_test.py.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http.h"
#include "twosource/archive.h"
#include "twosource/desk.h"
#include "twosource/engine.h"

namespace twosource::server {

/// What a form gave.
struct GivenReport {
  DeskGiven fields;       ///< as they are shown again where something is wrong
  std::string file_name;  ///< empty: the words were pasted
  std::string_view file;
};

/// Errors: kBrokenInput (no such form).
Result<GivenReport> given_report(const HttpRequest& request);

/// Takes it into the archive, and tells what became of it. Errors: kInvalidArgument (neither words nor a file; a date that is
/// none; an address that is none); those of Archive::ingest.
Result<std::vector<IngestedReport>> take_in(const Engine& engine, Archive& archive, const GivenReport& given);

}  // namespace twosource::server
