// What the JSON of Readings and of Stories has in common: ids, spans in code points, null for what is absent.
//
// Inside Twosource a span counts bytes; docs/contract.md has JSON count code points. This is the edge where one
// becomes the other. Test: tests/unit/rendering/reading/json_test.cc, tests/unit/rendering/story/json_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "rendering/rendering.h"

namespace twosource::rendering {

base::Json json_of(const MadeBy& made_by);

/// The text, or null where it is empty or absent.
base::Json text_or_null(std::string_view text);
base::Json value_or_null(const std::optional<std::string>& text);

/// Adds a member where there is a value: for what few inputs give.
void add_known(base::Json& object, const char* name, const std::optional<std::string>& value);

/// ("e", 0) is "e1"; nothing is null.
std::string numbered_id(std::string_view prefix, std::size_t index);
base::Json id_or_null(std::string_view prefix, std::optional<std::size_t> index);

/// [start,end] and [[start,end],…] in code points.
base::Json json_of(Span span, const base::CodePointIndex& index);
base::Json json_of(const SpanList& spans, const base::CodePointIndex& index);

/// Adds "start" and "end" to an object.
void add_offsets(base::Json& object, Span span, const base::CodePointIndex& index);

/// `published` with its evidence already in the form that the record wants; null where there is no date.
base::Json json_of(const std::optional<PublishedDate>& published, base::Json evidence);

base::Json json_of(const std::vector<Block>& blocks, const base::CodePointIndex& index);

}  // namespace twosource::rendering
