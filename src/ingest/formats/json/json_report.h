// An object of JSON with the fields of a Report -> the Report.
#pragma once

#include <string>

#include "base/json.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// An object with `text` or `html`, and optionally `id`, `title`, `outlet`, `url`, `published` (ISO 8601), `authors` (a
/// string or a list of strings), `language`, `fetched_at` (ISO 8601 with time and zone) and `version_of`. Null and ""
/// count as not given; other fields are left alone. The Report comes without blocks, and with an empty `id` and
/// `language` where the object gives none.
Result<Report> report_of_json(const base::Json& object, const std::string& where);

}  // namespace twosource::ingest
