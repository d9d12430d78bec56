#include "document/quotations.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"

namespace twosource::document {
namespace {

enum class Direction { kOpens, kCloses, kEither, kNone };

/// A mark as it stands in the text: one character, or two for '' and ``.
struct Mark {
  Span span;
  char32_t sign = 0;  ///< the character; U'"' for a typed double
  Direction direction = Direction::kNone;
  bool single = false;
};

/// What stands beside a mark tells straight marks apart: an opening one has white space, an opening bracket or a dash
/// before it and a word after it; a closing one the other way round.
Direction direction_by_neighbours(std::string_view text, Span block, Span mark) {
  const char32_t before = mark.start > block.start ? base::decode_before(text, mark.start).value : U' ';
  const char32_t after = mark.end < block.end ? base::decode_at(text, mark.end).value : U' ';
  const auto joins_left = [](char32_t c) {
    return base::is_space(c) || c == U'(' || c == U'[' || c == U'—' || c == U'–' || c == U'-' || c == U'/';
  };
  const auto joins_right = [](char32_t c) {
    return base::is_space(c) || c == U')' || c == U']' || c == U',' || c == U'.' || c == U';' || c == U':' ||
           c == U'!' || c == U'?' || c == U'—' || c == U'–' || c == U'-';
  };
  const bool may_open = joins_left(before) && !base::is_space(after);
  const bool may_close = joins_right(after) && !base::is_space(before);
  if (may_open && !may_close) return Direction::kOpens;
  if (may_close && !may_open) return Direction::kCloses;
  return Direction::kEither;
}

/// The mark at byte `at`, if there is one.
std::optional<Mark> mark_at(std::string_view text, Span block, std::uint32_t at) {
  const base::CodePoint point = base::decode_at(text, at);
  Mark mark{{at, at + point.size}, point.value, Direction::kNone, false};
  const bool doubled = at + 1 < block.end && text[at + 1] == text[at];
  switch (point.value) {
    case U'“':
    case U'„':
    case U'«':
      mark.direction = Direction::kOpens;
      return mark;
    case U'”':
      mark.direction = Direction::kCloses;
      return mark;
    case U'»':
      mark.direction = Direction::kCloses;
      return mark;
    case U'"':
      mark.direction = direction_by_neighbours(text, block, mark.span);
      return mark;
    case U'\'':
    case U'`':
      if (doubled) {
        mark.span.end = at + 2;
        mark.sign = U'"';
        mark.direction = direction_by_neighbours(text, block, mark.span);
        return mark;
      }
      mark.single = true;
      mark.direction = direction_by_neighbours(text, block, mark.span);
      return mark;
    case U'‘':
      mark.single = true;
      mark.direction = direction_by_neighbours(text, block, mark.span);
      return mark;
    case U'’':
      mark.single = true;
      mark.direction = direction_by_neighbours(text, block, mark.span);
      if (mark.direction == Direction::kOpens) mark.direction = Direction::kNone;  // ’tis, ’90s
      return mark;
    default:
      return std::nullopt;
  }
}

/// Reads the marks of one block from left to right; at most one quotation is open, nested ones are counted.
class BlockReader {
 public:
  BlockReader(std::string_view text, Span block, std::uint32_t number, std::vector<Quotation>& found)
      : text_(text), block_(block), number_(number), found_(found) {}

  void read() {
    for (std::uint32_t at = block_.start; at < block_.end;) {
      const auto mark = mark_at(text_, block_, at);
      if (!mark) {
        at += base::decode_at(text_, at).size;
        continue;
      }
      take(*mark);
      at = mark->span.end;
    }
    if (open_ && !open_->single) close(block_.end, block_.end, false);
  }

 private:
  void take(const Mark& mark) {
    if (mark.single) return take_single(mark);
    if (open_ && open_->single) open_.reset();  // an apostrophe after all
    if (!open_) {
      const bool reversed = mark.sign == U'»' && !base::is_space(after(mark)) && base::is_space(before(mark));
      if (mark.direction == Direction::kCloses && !reversed) return;  // closes nothing: a stray mark, or inches
      open_ = mark;
      depth_ = 0;
      return;
    }
    if (closes_open(mark)) {
      if (depth_ > 0) {
        --depth_;
      } else {
        close(mark.span.start, mark.span.end, true);
      }
    } else {
      ++depth_;
    }
  }

  [[nodiscard]] bool closes_open(const Mark& mark) const {
    switch (open_->sign) {
      case U'„':
        return mark.sign == U'“' || mark.sign == U'”' || mark.direction == Direction::kCloses;
      case U'»':
        return mark.sign == U'«';
      case U'"':
        // Of straight marks, one that looks like an opening one inside an open quotation is a lost closing mark's heir.
        return mark.direction != Direction::kOpens || depth_ > 0;
      default:
        return mark.direction == Direction::kCloses || (mark.sign == U'"' && mark.direction != Direction::kOpens);
    }
  }

  void take_single(const Mark& mark) {
    if (!open_ && mark.direction == Direction::kOpens) {
      if (!base::is_digit(after(mark))) open_ = mark;  // not the '90s
    } else if (open_ && open_->single && mark.direction == Direction::kCloses &&
               (mark.sign == U'’') == (open_->sign == U'‘')) {
      close(mark.span.start, mark.span.end, true);
    }
  }

  void close(std::uint32_t inner_end, std::uint32_t end, bool closed) {
    const Span span{open_->span.start, end};
    const Span inner = base::trimmed(text_, {open_->span.end, inner_end});
    if (!inner.empty()) found_.push_back({span, inner, number_, closed, false, open_->single});
    open_.reset();
    depth_ = 0;
  }

  [[nodiscard]] char32_t before(const Mark& mark) const {
    return mark.span.start > block_.start ? base::decode_before(text_, mark.span.start).value : U' ';
  }
  [[nodiscard]] char32_t after(const Mark& mark) const {
    return mark.span.end < block_.end ? base::decode_at(text_, mark.span.end).value : U' ';
  }

  std::string_view text_;
  Span block_;
  std::uint32_t number_;
  std::vector<Quotation>& found_;
  std::optional<Mark> open_;
  int depth_ = 0;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks) {
  std::vector<Quotation> found;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const std::size_t first = found.size();
    BlockReader(text, blocks[i].span, i, found).read();
    if (first == 0 || first == found.size()) continue;
    const Quotation& previous = found[first - 1];
    const bool at_start = base::trimmed(text, blocks[i].span).start == found[first].span.start;
    found[first].continues = at_start && previous.block + 1 == i && !previous.closed;
  }
  return found;
}

}  // namespace twosource::document
