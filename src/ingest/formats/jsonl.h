// One line of JSONL -> one Report's fields.
#pragma once

#include <string>
#include <string_view>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// Reads one line: an object with `text`, and optionally `id`, `title`, `outlet`, `url`, `published` (ISO 8601),
/// `authors` (a string or a list of strings), `language`, `fetched_at` (ISO 8601 with time and zone) and `version_of`.
/// Null and "" count as not given; other fields are left alone. The Report comes without blocks, and with an empty `id`
/// and `language` where the line gives none. A lone surrogate becomes U+FFFD, with a note.
Result<Report> read_json_line(std::string_view line, const std::string& where);

}  // namespace twosource::ingest
