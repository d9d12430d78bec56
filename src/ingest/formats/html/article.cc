// Test: tests/unit/ingest/formats/html/article_test.cc.
#include "ingest/formats/html/article.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

class Article {
 public:
  Article(const PageBlocks& page, const Body& body, const BodyRules& rules, const PageRules& words,
          const PageHints& hints)
      : page_(page), rules_(rules), words_(words) {
    if (hints.title) title_key_ = base::comparison_key(*hints.title);
    for (const BlockRange& range : body.ranges) {
      for (std::uint32_t i = range.first; i < range.behind; ++i) consider(page.blocks[i]);
    }
  }

  std::vector<Piece> pieces() { return std::move(pieces_); }

 private:
  void consider(const TextBlock& block) {
    if ((block.marks & kNotArticle) != 0) return;
    const bool prose = is_prose(block, rules_);
    if ((block.marks & kCreditMark) != 0) return add(BlockKind::kCredit, block);
    if ((block.marks & kCaptionMark) != 0 || block.shape == Shape::kCaption) return add(BlockKind::kCaption, block);
    if ((block.marks & (kBylineMark | kDateMark)) != 0 && !prose) return;
    if (!title_key_.empty() && base::comparison_key(block.text) == title_key_) return;
    if (block.shape == Shape::kHeading) {
      if (block.level == 1) return;
      return add(BlockKind::kHeading, block);
    }
    if (block.link_share() >= rules_.list_links) return;
    if (block.letters <= words_.limits.note_longest && words_.notes.find(block.text)) return;
    if (block.shape == Shape::kItem) return add(BlockKind::kList, block);
    if (block.shape == Shape::kQuote) return add(BlockKind::kQuote, block);
    add(BlockKind::kParagraph, block);
  }

  void add(BlockKind kind, const TextBlock& block) { pieces_.push_back({kind, block.text}); }

  const PageBlocks& page_;
  const BodyRules& rules_;
  const PageRules& words_;
  std::string title_key_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> article_of(const PageBlocks& page, const Body& body, const BodyRules& rules, const PageRules& words,
                              const PageHints& hints) {
  return Article(page, body, rules, words, hints).pieces();
}

}  // namespace twosource::ingest::html
