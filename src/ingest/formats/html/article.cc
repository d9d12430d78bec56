// Test: tests/unit/ingest/formats/html/article_test.cc.
#include "ingest/formats/html/article.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "ingest/page/date_line.h"

namespace twosource::ingest::html {
namespace {

constexpr double kWholeLink = 0.95;          ///< share of links in a sentence that is nothing but one
constexpr double kTailShare = 0.35;          ///< of the prose, at most, that may stand behind what ends an article
constexpr std::uint32_t kHeadBlocks = 40;    ///< between headline and body
constexpr std::uint32_t kCardLetters = 600;  ///< of the words below another story's headline

bool is_content(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kList || kind == BlockKind::kQuote;
}

class Article {
 public:
  Article(const PageBlocks& page, const Body& body, const BodyRules& rules, const PageRules& words,
          const std::optional<std::string>& title)
      : rules_(rules), words_(words) {
    if (title) title_key_ = base::comparison_key(*title);
    if (!body.ranges.empty()) take_standfirst(page, body.ranges.front().first);
    for (const BlockRange& range : body.ranges) {
      for (std::uint32_t i = range.first; i < range.behind; ++i) take(page.blocks[i]);
    }
    std::erase_if(taken_, [](const Taken& taken) { return !taken.block; });
    cut_at_endings();
    drop_empty_headings();
  }

  std::vector<Piece> pieces() const {
    std::vector<Piece> pieces;
    for (const Taken& taken : taken_) pieces.push_back({taken.kind, taken.block->text});
    return pieces;
  }

 private:
  struct Taken {
    BlockKind kind;
    const TextBlock* block;  ///< none: taken back
    bool prose = false;
    bool ends = false;  ///< what follows is no longer the article
  };

  /// Prose that was taken, and where in taken_ it stands.
  struct Seen {
    Shape shape;
    std::size_t place;
  };

  /// The summary between headline and body.
  void take_standfirst(const PageBlocks& page, std::uint32_t body) {
    for (std::uint32_t i = body; i-- > 0 && body - i <= kHeadBlocks;) {
      const TextBlock& block = page.blocks[i];
      const Marks others = kNotArticle & ~static_cast<Marks>(kFurniture | kRelated);
      if ((block.marks & kStandfirst) == 0 || (block.marks & others) != 0 ||
          block.letters < 2 * rules_.sentence_shortest || block.link_share() >= rules_.list_links) {
        continue;
      }
      seen_.emplace(block.text, Seen{block.shape, taken_.size()});
      return add(BlockKind::kKeyPoint, block);
    }
  }

  /// Decides on one block, with what came right before in mind.
  void take(const TextBlock& block) {
    if ((block.marks & kNotArticle) != 0) return;
    const bool prose = is_prose(block, rules_);
    if ((block.marks & kCreditMark) != 0 && !prose) return add(BlockKind::kCredit, block);
    const bool may_be_line = block.letters <= words_.limits.note_longest;
    if (may_be_line && words_.credits_alone.find(block.text)) return add(BlockKind::kCredit, block);
    if ((block.marks & kCaptionMark) != 0 || block.shape == Shape::kCaption) return add(BlockKind::kCaption, block);
    if ((block.marks & (kBylineMark | kDateMark)) != 0 && !prose) return take_entry_time(block);
    if (is_title(block) || is_crumb(block)) return;
    if (may_be_line) {
      if (words_.list_labels.find(block.text)) return begin_list();
      if (words_.web_furniture.find(block.text)) return;
      if (const auto note = words_.notes.find(block.text)) {
        if ((block.marks & kNoteMark) != 0 || words_.web_notes.contains(note->rule)) add(BlockKind::kNote, block);
        return;
      }
      if ((block.marks & kNoteMark) != 0) return add(BlockKind::kNote, block);
      if ((block.marks & kKeyPoints) != 0 && words_.keypoint_labels.find(block.text)) return;
    }
    if (block.shape == Shape::kHeading) return take_heading(block);
    if (is_other_story(block)) return;
    in_list_ = false;
    if (prose && block.letters >= rules_.prose_shortest && is_repeated(block)) return;
    const BlockKind kind = (block.marks & kKeyPoints) != 0 && !any_prose_               ? BlockKind::kKeyPoint
                           : block.shape == Shape::kItem || block.shape == Shape::kCell ? BlockKind::kList
                           : block.shape == Shape::kQuote                               ? BlockKind::kQuote
                                                                                        : BlockKind::kParagraph;
    card_ = nullptr;
    any_prose_ = any_prose_ || (prose && kind == BlockKind::kParagraph);
    add(kind, block, prose);
  }

  /// Of a page that is written as things happen: "14.32 GMT".
  void take_entry_time(const TextBlock& block) {
    if ((block.marks & kLiveMark) == 0 || !any_prose_) return;
    const auto line = read_date_line(block.text, words_.date_lines);
    if (line && line->time) add(BlockKind::kDateline, block);
  }

  /// A word or two above the text, that belong to what stands there: a picture, a section.
  bool is_crumb(const TextBlock& block) const {
    return !any_prose_ && block.shape == Shape::kLoose && block.letters < rules_.sentence_shortest &&
           !ends_like_sentence(block.text);
  }

  /// Whether prose was there before, in another make-up: as the summary. Of a quotation drawn out of the text the
  /// paragraph stays, wherever it stands.
  bool is_repeated(const TextBlock& block) {
    const auto [found, is_new] = seen_.try_emplace(block.text, Seen{block.shape, taken_.size()});
    Seen& before = found->second;
    if (is_new || before.shape == block.shape) return false;
    if (block.shape != Shape::kParagraph || before.shape != Shape::kQuote) return true;
    taken_[before.place].block = nullptr;
    before = {block.shape, taken_.size()};
    return false;
  }

  bool is_title(const TextBlock& block) const {
    return !title_key_.empty() && block.text.size() <= 2 * title_key_.size() &&
           base::comparison_key(block.text) == title_key_;
  }

  void take_heading(const TextBlock& block) {
    if (block.level == 1) return;
    if (block.link_share() >= rules_.list_links) {
      card_ = &block;
      return;
    }
    card_ = nullptr;
    in_list_ = false;
    add(BlockKind::kHeading, block);
  }

  /// "Related stories": what follows belongs to it, as long as it is links or no sentence.
  void begin_list() { in_list_ = true; }

  bool is_other_story(const TextBlock& block) const {
    const bool sentence =
        is_prose(block, rules_) || (block.shape == Shape::kParagraph && block.link_share() < kWholeLink &&
                                    block.letters >= rules_.sentence_shortest * 2);
    if (block.link_share() >= rules_.list_links && !sentence) return true;
    if (in_list_ && !is_prose(block, rules_)) return true;
    return card_ && block.shape != Shape::kParagraph && block.letters < kCardLetters;
  }

  void add(BlockKind kind, const TextBlock& block, bool prose = false) {
    const bool ends = block.letters <= words_.limits.note_longest && words_.web_endings.find(block.text);
    taken_.push_back({kind, &block, prose, ends});
  }

  /// Behind "About the author" and the like stands nothing of the article, where it is near the end.
  void cut_at_endings() {
    std::uint64_t all = 0;
    for (const Taken& taken : taken_) all += taken.prose ? taken.block->letters : 0;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const double left = all > 0 ? 1.0 - static_cast<double>(before) / static_cast<double>(all) : 0.0;
      if (taken_[i].ends && left <= kTailShare) {
        taken_.resize(i);
        return;
      }
      before += taken_[i].prose ? taken_[i].block->letters : 0;
    }
  }

  /// A heading heads something.
  void drop_empty_headings() {
    std::vector<Taken> kept;
    bool heads = false;
    std::uint8_t level = 0;  // of the heading below
    for (auto taken = taken_.rbegin(); taken != taken_.rend(); ++taken) {
      if (taken->kind == BlockKind::kHeading) {
        if (!heads && (level == 0 || taken->block->level >= level)) continue;
        level = taken->block->level;
        heads = false;
      } else if (is_content(taken->kind)) {
        heads = true;
      }
      kept.push_back(*taken);
    }
    std::ranges::reverse(kept);
    taken_ = std::move(kept);
  }

  const BodyRules& rules_;
  const PageRules& words_;
  std::string title_key_;
  std::vector<Taken> taken_;
  const TextBlock* card_ = nullptr;             ///< another story's headline, where one stands right before
  std::unordered_map<std::string, Seen> seen_;  ///< the prose that was taken
  bool any_prose_ = false;
  bool in_list_ = false;  ///< below a label of other stories
};

}  // namespace

std::vector<Piece> article_of(const PageBlocks& page, const Body& body, const BodyRules& rules, const PageRules& words,
                              const std::optional<std::string>& title) {
  return Article(page, body, rules, words, title).pieces();
}

}  // namespace twosource::ingest::html
