// Test: tests/unit/ingest/formats/html/blocks_test.cc.
#include "ingest/formats/html/blocks.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

constexpr std::uint32_t kProseLetters = 80;  ///< of a block that counts as prose here
constexpr double kLinkShare = 0.5;           ///< from which on a block is no prose
constexpr double kMostOfPage = 0.5;          ///< of the prose: what holds more is no furniture, whatever it is called
constexpr double kSomeOfPage = 0.1;          ///< of the prose: with the title, what holds so much is none either
constexpr double kMostOfPaywall = 0.2;       ///< what holds more than that is behind the wall
/// Marks that a name loses which is that of most of the page. Readers may write more than the article has.
constexpr Marks kForgiven =
    (kNotArticle | kCaptionMark | kStandfirst | kBylineMark) & ~static_cast<Marks>(kComments | kConsent);
constexpr Marks kNotMeant = kForgiven | kComments | kConsent;
constexpr Marks kEndLine = kNotArticle | kCaptionMark | kCreditMark | kBylineMark | kDateMark;

enum class Flow : std::uint8_t { kBlock, kInline, kBreak, kSkipped };

Flow flow_of(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_NOSCRIPT:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_SVG:
    case LXB_TAG_IFRAME:
    case LXB_TAG_OBJECT:
    case LXB_TAG_BUTTON:
    case LXB_TAG_SELECT:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_CANVAS:
    case LXB_TAG_HEAD:
    case LXB_TAG_VIDEO:
    case LXB_TAG_AUDIO:
    case LXB_TAG_MAP:
      return Flow::kSkipped;
    case LXB_TAG_A:
    case LXB_TAG_ABBR:
    case LXB_TAG_ACRONYM:
    case LXB_TAG_B:
    case LXB_TAG_BDI:
    case LXB_TAG_BDO:
    case LXB_TAG_BIG:
    case LXB_TAG_CITE:
    case LXB_TAG_CODE:
    case LXB_TAG_DATA:
    case LXB_TAG_DEL:
    case LXB_TAG_DFN:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_IMG:
    case LXB_TAG_INS:
    case LXB_TAG_KBD:
    case LXB_TAG_LABEL:
    case LXB_TAG_MARK:
    case LXB_TAG_NOBR:
    case LXB_TAG_Q:
    case LXB_TAG_S:
    case LXB_TAG_SAMP:
    case LXB_TAG_SMALL:
    case LXB_TAG_SPAN:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_SUB:
    case LXB_TAG_SUP:
    case LXB_TAG_TIME:
    case LXB_TAG_TT:
    case LXB_TAG_U:
    case LXB_TAG_VAR:
    case LXB_TAG_WBR:
    case LXB_TAG_TD:
    case LXB_TAG_TH:
    case LXB_TAG_PICTURE:
    case LXB_TAG_SOURCE:
    case LXB_TAG_META:
    case LXB_TAG_LINK:
    case LXB_TAG_INPUT:
      return Flow::kInline;
    case LXB_TAG_BR:
      return Flow::kBreak;
    default:
      return tag >= LXB_TAG__LAST_ENTRY ? Flow::kInline : Flow::kBlock;  // browsers do so with tags unknown to them
  }
}

bool is_strong(std::uint32_t tag) {
  return tag == LXB_TAG_B || tag == LXB_TAG_STRONG || tag == LXB_TAG_EM || tag == LXB_TAG_I;
}

std::uint8_t heading_level(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_H1:
      return 1;
    case LXB_TAG_H2:
      return 2;
    case LXB_TAG_H3:
      return 3;
    case LXB_TAG_H4:
      return 4;
    case LXB_TAG_H5:
      return 5;
    case LXB_TAG_H6:
      return 6;
    default:
      return 0;
  }
}

bool is_hidden(const std::vector<Attribute>& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name == "hidden" || (name == "aria-hidden" && value == "true")) return true;
    if (name != "style") continue;
    std::string style;
    for (const char c : value) {
      if (c != ' ') style += c;
    }
    if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos) {
      return true;
    }
  }
  return false;
}

/// What a tag says by itself.
Marks marks_of_tag(std::uint32_t tag) {
  switch (tag) {
    case LXB_TAG_NAV:
    case LXB_TAG_FOOTER:
    case LXB_TAG_ASIDE:
    case LXB_TAG_FORM:
    case LXB_TAG_DIALOG:
    case LXB_TAG_MENU:
      return kFurniture;
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_CAPTION:
      return kCaptionMark;
    default:
      return 0;
  }
}

/// Walks a tree once.
class Finder {
 public:
  Finder(const Tree& tree, const MarkNames& names) : tree_(tree), names_(names) {}

  PageBlocks find() {
    const std::vector<Node>& nodes = tree_.nodes();
    found_.first.assign(nodes.size(), 0);
    found_.own.assign(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size();) {
      leave(i);
      found_.first[i] = static_cast<std::uint32_t>(found_.blocks.size());
      i = enter(i);
    }
    leave(nodes.size());
    end_block();
    forgive_large_ones();
    hand_down_marks();
    return std::move(found_);
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    Shape shape = Shape::kLoose;
    std::uint8_t level = 0;
  };

  /// Closes what ended before node `i`.
  void leave(std::size_t i) {
    while (!open_.empty() && tree_.nodes()[open_.back().node].end <= i) {
      end_block();
      open_.pop_back();
    }
    if (i >= link_end_) link_end_ = 0;
    if (i >= strong_end_) strong_end_ = 0;
  }

  /// The next node to look at.
  std::size_t enter(std::size_t i) {
    const Node& node = tree_.nodes()[i];
    if (node.tag == LXB_TAG__TEXT) {
      add_text(tree_.text(i));
      return i + 1;
    }
    Flow flow = flow_of(node.tag);
    if (flow == Flow::kSkipped) return pass_over(i);
    const bool whole_page = node.tag == LXB_TAG_HTML || node.tag == LXB_TAG_BODY || node.tag == LXB_TAG_MAIN;
    if (!whole_page) {
      tree_.attributes_of(i, attributes_);
      found_.own[i] = marks_of_tag(node.tag) | names_.of(attributes_, known_);
      if (is_hidden(attributes_)) found_.own[i] |= kHidden;
      if (node.tag == LXB_TAG_A) found_.own[i] &= kHidden;
      // Paragraphs that are to be paid for are called so, to tell search machines.
      if (node.tag == LXB_TAG_P) found_.own[i] &= ~static_cast<Marks>(kPaywall);
      if (flow == Flow::kInline && (found_.own[i] & kHidden) != 0) return pass_over(i);
      // Within a sentence names of inline elements count for nothing but captions and credits.
      const Marks ends_line = block_.text.empty() ? kEndLine : kCaptionMark | kCreditMark;
      if (flow == Flow::kInline && (found_.own[i] & ends_line) != 0) flow = Flow::kBlock;
      if (flow == Flow::kInline) found_.own[i] = 0;
    }
    if (node.tag == LXB_TAG_TD || node.tag == LXB_TAG_TH) space_ = true;
    if (flow == Flow::kBreak) {
      add_break();
    } else if (flow == Flow::kBlock) {
      open(i);
    }
    if (node.tag == LXB_TAG_A && link_end_ == 0) link_end_ = node.end;
    if (is_strong(node.tag) && strong_end_ == 0) strong_end_ = node.end;
    return i + 1;
  }

  /// Leaves an element out with all inside; each node must tell its place in the blocks all the same.
  std::size_t pass_over(std::size_t i) {
    const std::uint32_t end = tree_.nodes()[i].end;
    std::fill(found_.first.begin() + static_cast<std::ptrdiff_t>(i), found_.first.begin() + end,
              static_cast<std::uint32_t>(found_.blocks.size()));
    return end;
  }

  void open(std::size_t i) {
    end_block();
    found_.first[i] = static_cast<std::uint32_t>(found_.blocks.size());
    Open next;
    if (!open_.empty()) next = open_.back();
    next.node = static_cast<std::uint32_t>(i);
    const std::uint32_t tag = tree_.nodes()[i].tag;
    if (const std::uint8_t level = heading_level(tag); level > 0) {
      next.shape = Shape::kHeading;
      if (level == 1) titles_.push_back(i);
      next.level = level;
    } else if (tag == LXB_TAG_LI || tag == LXB_TAG_DD || tag == LXB_TAG_DT) {
      next.shape = Shape::kItem;
    } else if (tag == LXB_TAG_BLOCKQUOTE) {
      next.shape = Shape::kQuote;
    } else if (tag == LXB_TAG_FIGCAPTION || tag == LXB_TAG_CAPTION) {
      next.shape = Shape::kCaption;
    } else if (tag == LXB_TAG_TR) {
      next.shape = Shape::kCell;
    } else if (tag == LXB_TAG_P && (next.shape == Shape::kLoose || next.shape == Shape::kCell)) {
      next.shape = Shape::kParagraph;
    }
    open_.push_back(next);
  }

  void add_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && text[end] > ' ' && text[end] < 0x7F) ++end;  // nearly all of most texts
      if (end > at) {
        add_letters(text.substr(at, end - at), end - at);
        at = end;
        continue;
      }
      if (text[at] == ' ' || text[at] == '\n') {
        space_ = true;
        ++at;
        continue;
      }
      const auto [c, size] = base::decode_at(text, at);
      if (base::is_space(c)) {
        space_ = true;
      } else if (c != 0xAD && c != 0x200B && c != 0xFEFF && !base::is_control(c)) {  // those carry nothing
        add_letters(text.substr(at, size), 1);
      }
      at += size;
    }
  }

  /// So many code points, none of them white space.
  void add_letters(std::string_view letters, std::size_t count) {
    if (breaks_ > 0) {
      if (breaks_ > 1 || ends_sentence()) end_block();
      space_ = true;
      breaks_ = 0;
    }
    if (space_ && !block_.text.empty()) block_.text += ' ';
    space_ = false;
    block_.text += letters;
    const auto added = static_cast<std::uint32_t>(count);
    block_.letters += added;
    block_.link_ends = link_end_ > 0;
    if (link_end_ > 0) block_.link_letters += added;
    if (strong_end_ > 0) block_.strong_letters += added;
  }

  void add_break() {
    if (!block_.text.empty()) ++breaks_;
  }

  bool ends_sentence() const {
    const char32_t c = base::decode_before(block_.text, block_.text.size()).value;
    return c == '.' || c == '!' || c == '?' || c == ':' || base::is_quotation_mark(c);
  }

  void end_block() {
    space_ = false;
    breaks_ = 0;
    if (block_.text.empty()) return;
    if (!open_.empty()) {
      block_.node = open_.back().node;
      block_.shape = open_.back().shape;
      block_.level = open_.back().level;
    }
    found_.blocks.push_back(std::exchange(block_, {}));
  }

  /// Letters of the prose before each block, consent and comments left out.
  [[nodiscard]] std::vector<std::uint64_t> prose_before() const {
    std::vector<bool> counts(found_.blocks.size(), true);
    for (std::size_t i = 0; i < found_.own.size(); ++i) {
      if ((found_.own[i] & (kConsent | kComments)) == 0 || holds_title(i)) continue;
      std::fill(counts.begin() + found_.first[i], counts.begin() + found_.behind(tree_, i), false);
    }
    std::vector<std::uint64_t> prose(found_.blocks.size() + 1, 0);
    for (std::size_t i = 0; i < found_.blocks.size(); ++i) {
      const TextBlock& block = found_.blocks[i];
      const bool is = counts[i] && block.letters >= kProseLetters && block.link_share() < kLinkShare;
      prose[i + 1] = prose[i] + (is ? block.letters : 0);
    }
    return prose;
  }

  /// Whether the page's one <h1> is inside.
  [[nodiscard]] bool holds_title(std::size_t i) const {
    return titles_.size() == 1 && i < titles_.front() && titles_.front() < tree_.nodes()[i].end;
  }

  /// Names that would take most of the page's prose, all elements of the name together, are not meant so.
  void forgive_large_ones() {
    const std::vector<std::uint64_t> prose = prose_before();
    const auto held = [&](std::size_t i) { return prose[found_.behind(tree_, i)] - prose[found_.first[i]]; };
    std::unordered_map<std::string_view, std::uint64_t> by_name;
    for (std::size_t i = 0; i < found_.own.size(); ++i) {
      if ((found_.own[i] & kNotMeant) != 0) by_name[tree_.attribute(i, "class")] += held(i);
    }
    for (std::size_t i = 0; i < found_.own.size(); ++i) {
      if ((found_.own[i] & kNotMeant) == 0) continue;
      const std::string_view name = tree_.attribute(i, "class");
      const auto all = std::max(held(i), name.empty() ? 0 : by_name[name]);
      const double share = prose.back() > 0 ? static_cast<double>(all) / static_cast<double>(prose.back()) : 0.0;
      if (share > kMostOfPage) found_.own[i] &= ~kForgiven;
      if (share > kSomeOfPage && holds_title(i)) found_.own[i] &= ~(kForgiven | kComments | kConsent);
      if (share > kMostOfPaywall) found_.own[i] &= ~static_cast<Marks>(kPaywall);
    }
  }

  void hand_down_marks() {
    std::vector<Marks> marks = found_.own;
    for (std::size_t i = 1; i < marks.size(); ++i) {
      marks[i] |= marks[tree_.nodes()[i].parent];
      if ((found_.own[i] & kPost) != 0) marks[i] &= ~static_cast<Marks>(kFurniture | kEmbed);
    }
    for (TextBlock& block : found_.blocks) block.marks = marks[block.node];
  }

  const Tree& tree_;
  const MarkNames& names_;
  MarkNames::Known known_;
  PageBlocks found_;
  TextBlock block_;
  std::vector<Attribute> attributes_;  ///< of the element that is looked at
  std::vector<std::size_t> titles_;    ///< the <h1>
  std::vector<Open> open_;
  std::size_t link_end_ = 0;  ///< node behind the open link; 0: none
  std::size_t strong_end_ = 0;
  std::size_t breaks_ = 0;  ///< since the last letter
  bool space_ = false;
};

}  // namespace

PageBlocks find_blocks(const Tree& tree, const MarkNames& names) { return Finder(tree, names).find(); }

}  // namespace twosource::ingest::html
