// What a page is: an article, or something that is read otherwise or not at all.
// Test: tests/unit/ingest/formats/html/page_kind_test.cc.
#pragma once

#include <string>
#include <vector>

#include "ingest/formats/html/article.h"
#include "ingest/formats/html/body.h"
#include "ingest/formats/html/metadata.h"
#include "twosource/error.h"

namespace twosource::ingest::html {

/// data/html/page_kinds.json.
struct KindRules {
  std::size_t fewest_words = 0;    ///< of an article
  std::size_t teaser_words = 0;    ///< most of one that is to be paid for
  std::size_t video_words = 0;     ///< most beside a video
  std::size_t index_headings = 0;  ///< fewest headings that are links
  std::size_t live_entries = 0;    ///< fewest
  std::size_t summary_words = 0;   ///< fewest of an item's summary that is read as an article

  static Result<KindRules> open(const std::filesystem::path& file);
};

/// The kind of a page that holds an article; an index, a page that asks for consent, one without an article: kEmpty, and
/// why.
Result<PageKind> kind_of(const PageBlocks& page, const Body& body, const std::vector<Piece>& pieces,
                         const Metadata& metadata, const KindRules& rules, const std::string& where);

/// The kind of an item of a feed: what its feed gives as a summary may be the article.
PageKind kind_of_item(const Page& item, const std::vector<Piece>& pieces, const KindRules& rules);

}  // namespace twosource::ingest::html
