// The passages of the reports under a Brief, with the words that it rests on highlighted.
// Test: tests/unit/rendering/brief/excerpts_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rendering/brief/view.h"
#include "rendering/rendering.h"

namespace twosource::rendering {

/// Text as HTML in which each span is a <mark>, with `id_of(span)` as its id. Spans may nest, cross and repeat; of two
/// that cross, the later is cut in two where the earlier one ends.
std::string marked_html(std::string_view text, Span block, std::vector<Span> spans, std::string_view id_prefix);

/// Where a reference leads: "r1-123-140", after the prefix of its story.
std::string passage_id(std::string_view story_prefix, const Reference& reference);

/// All reports of a Story: the blocks that references point at, or all of them.
std::string passages_html(const Story& story, const References& references, Passages passages,
                          std::string_view story_prefix);

}  // namespace twosource::rendering
