// What the JSON of a Story is made of, beside the records that it shares with Readings (records/json.h): ids, spans in
// code points, null for what is absent. Test: tests/unit/rendering/story/json_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "records/json.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// The text, or null where it is empty or absent.
base::Json text_or_null(std::string_view text);
base::Json value_or_null(const std::optional<std::string>& text);

/// Adds a member where there is a value: for what few inputs give.
void add_known(base::Json& object, const char* name, const std::optional<std::string>& value);

/// ("e", 0) is "e1"; nothing is null.
using records::numbered_id;
base::Json id_or_null(std::string_view prefix, std::optional<std::size_t> index);

/// Adds "start" and "end" to an object.
void add_offsets(base::Json& object, Span span, const base::CodePointIndex& index);

/// [[start, end]] pairs of two texts: {"here", "there"}.
base::Json passages_json(const std::vector<SharedPassage>& passages, const base::CodePointIndex& here,
                         const base::CodePointIndex& there);

}  // namespace twosource::rendering
