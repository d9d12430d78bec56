// A JSON Feed (jsonfeed.org, version 1 and 1.1) -> its items. Test: tests/unit/ingest/formats/json/json_feed_test.cc.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// Whether a value is a JSON Feed, by its "version".
bool is_json_feed(const base::Json& value);

/// Appends a Report for each item, or the Error in its place.
void read_json_feed(const base::Json& feed, const std::string& id, const std::string& where,
                    std::vector<Result<Report>>& reports);

}  // namespace twosource::ingest
