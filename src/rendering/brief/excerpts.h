// The passages of the reports under a Brief, with the words that it rests on highlighted.
// Test: tests/unit/rendering/brief/excerpts_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rendering/brief/view.h"
#include "rendering/rendering.h"

namespace twosource::rendering {

/// Words that links lead to. Those that the short form prints are highlighted; others are once a link has led there.
struct Anchor {
  Span span;
  bool highlighted = true;
  friend auto operator<=>(const Anchor&, const Anchor&) = default;
};

/// Text as HTML in which each anchor is a <mark>, or a <span> where it is not highlighted, with its place as its id. Anchors
/// may nest, cross and repeat; of two that cross, the later is cut in two where the earlier one ends.
std::string marked_html(std::string_view text, Span block, const std::vector<Anchor>& anchors,
                        std::string_view id_prefix);

/// Where a reference leads: "r1-123-140", after the prefix of its story.
std::string passage_id(std::string_view story_prefix, const Reference& reference);

/// What links of one report lead to.
using ReportAnchors = std::vector<Anchor>;

/// All reports of a Story: the blocks that anchors stand in (`anchors` by report), or all of them.
std::string passages_html(const Story& story, const std::vector<ReportAnchors>& anchors, Passages passages,
                          std::string_view story_prefix);

}  // namespace twosource::rendering
