// What an archive keeps of a linked story, so that a list of stories links none.
// Test: tests/end_to_end/archive_test.py.
#pragma once

#include <string>

#include "twosource/archived.h"
#include "twosource/error.h"
#include "twosource/story.h"

namespace twosource::engine {

/// Title, entities, claims by status and who linked it, as JSON.
std::string summary_of(const Story& story);

/// The same, put into a listing; what is empty puts in nothing. Errors: kBrokenInput.
Result<void> read_summary(const std::string& summary, StoryListing& listing);

}  // namespace twosource::engine
