// The blocks of the body -> the pieces of an article, each with what it is: what stands between and behind the paragraphs
// (other stories, invitations, the author's life) is left out.
//
// Method: the markup's marks first; then words, by the patterns of data/<language>/ingest; then the ends, behind the last
// and before the first prose. Test: tests/unit/ingest/formats/html/article_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/html/body.h"
#include "ingest/page/rules.h"
#include "twosource/report.h"

namespace twosource::ingest::html {

/// One block of a report that is being made.
struct Piece {
  BlockKind kind = BlockKind::kParagraph;
  std::string text;
};

/// In the order of the page. `title` is the article's, which is no piece of it.
std::vector<Piece> article_of(const PageBlocks& page, const Body& body, const BodyRules& rules, const PageRules& words,
                              const std::optional<std::string>& title);

}  // namespace twosource::ingest::html
