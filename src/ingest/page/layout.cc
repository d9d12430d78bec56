// Test: tests/unit/ingest/formats/text_test.cc.
#include "ingest/page/layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "ingest/page/date_line.h"
#include "ingest/page/lines.h"

namespace twosource::ingest {
namespace {

bool is_closing(char32_t c) { return c == ')' || c == ']' || base::is_quotation_mark(c); }
bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool is_open_end(char32_t c) { return c == ':' || c == ';' || c == ',' || c == '-' || c == 0x2013 || c == 0x2014; }

/// The last code point of a text, closing quotation marks and brackets aside.
char32_t last_mark(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    const auto [c, size] = base::decode_before(text, end);
    if (!is_closing(c)) return c;
    end -= size;
  }
  return 0;
}

struct Words {
  std::size_t all = 0;
  std::size_t capital = 0;  ///< of four letters and more, with a capital in front
  std::size_t small = 0;    ///< of four letters and more, small, and none of those that Title Case leaves so
};

Words count_words(std::string_view text, const std::set<std::string>& title_small_words) {
  Words words;
  std::size_t start = 0;
  std::size_t letters = 0;
  const auto close = [&](std::size_t end) {
    words.all += letters > 0 ? 1 : 0;
    const char32_t first = letters >= 4 ? base::decode_at(text, start).value : 0;
    if (base::is_upper(first)) ++words.capital;
    if (base::is_lower(first) && !title_small_words.contains(std::string(text.substr(start, end - start))))
      ++words.small;
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = base::decode_at(text, at);
    if (base::is_letter(c) || base::is_digit(c)) {
      if (letters++ == 0) start = at;
    } else if (letters > 0 && c != '\'' && c != 0x2019 && c != '-') {
      close(at);
    }
    at += size;
  }
  close(text.size());
  return words;
}

constexpr std::size_t kFewestTitleWords = 3;
constexpr std::size_t kMostBareDays = 2;  ///< lines of nothing but a day that one report's head and end may have

/// "A, B and C" -> the names.
std::vector<std::string> split_names(const std::string& list) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start < list.size()) {
    std::size_t end = list.size();
    std::size_t next = list.size();
    for (const std::string_view between : {", and ", " and ", " & ", ", "}) {
      const auto at = list.find(between, start);
      if (at < end) {
        end = at;
        next = at + between.size();
      }
    }
    if (end > start) names.push_back(list.substr(start, end - start));
    start = next;
  }
  return names;
}

}  // namespace

Layout::Layout(std::string_view text, const std::optional<std::string>& title, const PageRules& rules)
    : text_(text), rules_(rules) {
  if (title) title_key_ = base::comparison_key(*title);
  make_parts();
  mark_by_patterns();
  find_body();
  decide_header();
  decide_body();
}

Part Layout::part_of(Span span, bool gap_before) const {
  Part part;
  part.span = span;
  part.gap_before = gap_before;
  const std::string_view words_of_part = cut(text_, span);
  part.length = base::code_point_count(words_of_part);
  const char32_t first = base::decode_at(words_of_part, 0).value;
  const char32_t last = last_mark(words_of_part);
  part.ends_in_stop = is_stop(last);
  part.ends_open = is_open_end(last);
  part.starts_lower = base::is_lower(first);
  part.in_quotes = base::is_quotation_mark(first) &&
                   base::is_quotation_mark(base::decode_before(words_of_part, words_of_part.size()).value);
  if (part.length <= rules_.limits.headline_longest) {
    const Words words = count_words(words_of_part, rules_.limits.title_small_words);
    part.words = words.all;
    part.title_case = words.capital >= kFewestTitleWords && words.small == 0;
    part.is_title = title_key_ && base::comparison_key(words_of_part) == *title_key_;
  }
  return part;
}

/// Leaves the bullet of a list item out of its span.
void Layout::take_off_bullet(Part& part) const {
  const std::string_view item = cut(text_, part.span);
  const auto [c, size] = base::decode_at(item, 0);
  if (size == item.size()) return;
  const char32_t next = base::decode_at(item, size).value;
  const bool mark = rules_.limits.bullets.find(c) != std::u32string::npos;
  const bool dash = (c == '-' || c == 0x2013) && base::is_space(next);
  if (!dash && (!mark || base::is_letter(next))) return;
  Span rest = part.span;
  rest.start += size;
  rest = base::trimmed(text_, rest);
  if (rest.empty()) return;
  const bool gap = part.gap_before;
  part = part_of(rest, gap);
  part.bulleted = true;
}

void Layout::make_parts() {
  for (const Piece& piece : split_into_pieces(text_)) {
    Part part = part_of(piece.span, piece.gap_before);
    take_off_bullet(part);
    if (!take_apart_glued_heading(part)) parts_.push_back(part);
  }
}

/// A heading on one line with the paragraph below it becomes two parts at the end of parts_. False: it is not one.
bool Layout::take_apart_glued_heading(const Part& part) {
  const auto heading = rules_.glued_headings.find(cut(text_, part.span));
  if (!heading || part.bulleted) return false;
  const std::uint32_t end = part.span.start + heading->whole.end;
  parts_.push_back(part_of({part.span.start, end}, part.gap_before));
  parts_.push_back(part_of(base::trimmed(text_, {end, part.span.end}), true));
  return true;
}

/// A caption with its credit behind it becomes two parts at the end of parts_. False: it is not one.
bool Layout::take_apart_caption(Part part) {
  if (part.length > rules_.caption.longest || part.bulleted) return false;
  const std::string_view words = cut(text_, part.span);
  const auto credit = rules_.credit_suffixes.find(words);
  if (!credit || credit->whole.start == 0) return false;
  const Span before = base::trimmed(text_, {part.span.start, part.span.start + credit->whole.start});
  const Span behind = base::trimmed(text_, {before.end, part.span.end});
  RuleMatch found = *credit;
  for (auto& [name, span] : found.groups) span = {span.start + part.span.start, span.end + part.span.start};
  credits_.push_back(std::move(found));
  Part caption = part_of(before, part.gap_before);
  caption.kind = BlockKind::kCaption;
  parts_.push_back(caption);
  parts_.push_back(part_of(behind, false));
  parts_.back().kind = BlockKind::kCredit;
  return true;
}

void Layout::remember_byline(const RuleMatch& match, std::string_view text) {
  std::optional<std::string> outlet;
  if (const auto printed = match.text_of(text, "outlet")) outlet = rules_.media.outlet_by_its_looks(*printed);
  if (const auto people = match.text_of(text, "authors"); people && authors_.empty()) {
    authors_ = split_names(*people);
    if (!outlet && authors_.size() > 1 && rules_.media.is_outlet_name(authors_.back())) {  // "Jane Roe, Northern Press"
      outlet = rules_.media.outlet(authors_.back());
      authors_.pop_back();
    }
  }
  if (!byline_outlet_) byline_outlet_ = outlet;
}

/// A line that tells when the report is of, with whatever stands beside it: "By Jane Roe | 14 October 2025". One with
/// names that may be anything's is none at the very top, where headlines stand, or beside a credit, where captions do;
/// one that is the outlet's name alone stands at the top.
bool Layout::mark_date_line(std::size_t index, bool header) {
  Part& part = parts_[index];
  if (part.length > rules_.date_lines.longest) return false;
  const std::string_view words = cut(text_, part.span);
  const auto line = read_date_line(words, rules_.date_lines);
  if (!line) return false;
  const auto credit_at = [this](std::size_t at) { return at < parts_.size() && parts_[at].kind == BlockKind::kCredit; };
  if (line->names > 0 && (index == 0 || credit_at(index - 1) || credit_at(index + 1))) return false;
  if (!line->tells_when() && !((line->outlet || line->authors) && header && line->names == 0)) return false;
  if (!header && !line->done && !line->outlet && !line->authors && !line->day) return false;
  if (line->is_bare()) bare_days_.push_back(index);
  part.kind = line->authors || !line->tells_when() ? BlockKind::kByline : BlockKind::kDateline;
  if (line->authors && authors_.empty()) authors_ = split_names(*line->authors);
  if (line->outlet && !byline_outlet_) byline_outlet_ = rules_.media.outlet(*line->outlet);
  return true;
}

/// Bylines, datelines of their own line and labels stand near the top; bylines also at the end.
bool Layout::mark_near_edge(std::size_t index) {
  Part& part = parts_[index];
  const std::string_view words = cut(text_, part.span);
  const bool header = index < rules_.limits.header_pieces;
  const bool tail = index + rules_.limits.tail_pieces >= parts_.size();
  if (!header && !tail) return false;
  if (const auto byline = rules_.bylines.find(words)) {
    part.kind = BlockKind::kByline;
    remember_byline(*byline, words);
    return true;
  }
  if (mark_date_line(index, header)) return true;
  if (!header) return false;
  if (const auto dateline = rules_.datelines_alone.find(words)) {
    part.kind = BlockKind::kDateline;
    if (const auto printed = dateline->text_of(words, "outlet"); printed && !dateline_outlet_) {
      dateline_outlet_ = rules_.media.outlet(*printed);
    }
    return true;
  }
  part.label = rules_.keypoint_labels.find(words).has_value();
  if (part.label) part.kind = BlockKind::kHeading;
  return part.label;
}

void Layout::mark_by_patterns() {
  std::vector<Part> pieces = std::exchange(parts_, {});
  for (const Part& piece : pieces) {
    if (!take_apart_caption(piece)) parts_.push_back(piece);
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    if (part.kind || part.length > rules_.limits.note_longest) continue;
    const std::string_view words = cut(text_, part.span);
    if (words.starts_with("> ")) {
      part.kind = BlockKind::kQuote;
      part.span = base::trimmed(text_, {part.span.start + 1, part.span.end});
    } else if (auto credit = rules_.credits_alone.find(words)) {
      part.kind = BlockKind::kCredit;
      for (auto& [name, span] : credit->groups) span = {span.start + part.span.start, span.end + part.span.start};
      credits_.push_back(std::move(*credit));
    } else if (const auto note = rules_.notes.find(words)) {
      part.kind = BlockKind::kNote;
      if (const auto printed = note->text_of(words, "outlet"); printed && !note_outlet_) {
        note_outlet_ = rules_.media.outlet(*printed);
      }
    } else if (!mark_near_edge(i) && !mark_entry_time(i) && part.length <= rules_.caption.longest) {
      const bool edge = i < rules_.limits.header_pieces || i + rules_.limits.tail_pieces >= parts_.size();
      if (edge || !part.ends_in_stop) part.caption_score = part.title_case ? 0 : rules_.caption_cues.score(words);
    }
  }
  mark_listed_stories();
  mark_lives_of_authors();
  mark_turns();
  // One day after the other: a chronology's headings.
  if (bare_days_.size() > kMostBareDays) {
    for (const std::size_t day : bare_days_) parts_[day].kind = BlockKind::kHeading;
  }
}

/// "BOYLE: Good evening.", "Q: Did he go?": the turns of a transcript, with which its body begins.
void Layout::mark_turns() {
  std::vector<std::size_t> turns;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!parts_[i].kind && rules_.turns.find(cut(text_, parts_[i].span))) turns.push_back(i);
  }
  if (turns.size() < 2) return;
  for (const std::size_t turn : turns) parts_[turn].kind = BlockKind::kParagraph;
  first_turn_ = turns.front();
}

/// "14.32 GMT": the time of an entry of a page that is written as things happen.
bool Layout::mark_entry_time(std::size_t index) {
  Part& part = parts_[index];
  if (part.length > rules_.limits.heading_longest) return false;
  const auto line = read_date_line(cut(text_, part.span), rules_.date_lines);
  const bool time_alone = line && line->time && !line->day && line->names == 0 && !line->authors && !line->outlet;
  if (time_alone) part.kind = BlockKind::kDateline;
  return time_alone;
}

/// "Most popular": the short lines right below, or numbered or marked ones, are other stories.
void Layout::mark_listed_stories() {
  bool listed = false;
  for (Part& part : parts_) {
    const std::string_view words = cut(text_, part.span);
    if (part.kind == BlockKind::kNote) {
      listed = rules_.list_labels.find(words).has_value() || (listed && !part.gap_before);
      continue;
    }
    const bool numbered = !words.empty() && words.front() >= '0' && words.front() <= '9';
    const bool item = part.bulleted || numbered || !part.gap_before;
    const bool is_short = part.length <= rules_.limits.headline_longest && !part.ends_in_stop && !part.ends_open;
    listed = listed && !part.kind && item && is_short;
    if (listed) part.kind = BlockKind::kNote;
  }
}

/// "Jane Roe covers shipping. She joined us in 2019.": near the end, and of somebody whom the byline names.
void Layout::mark_lives_of_authors() {
  const std::size_t tail = std::min(parts_.size(), rules_.limits.tail_pieces);
  for (std::size_t i = parts_.size() - tail; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    if (part.kind || part.length > rules_.limits.note_longest) continue;
    const std::string_view words = cut(text_, part.span);
    const auto is_about = [&](const std::string& author) {
      if (words.size() <= author.size()) return false;  // the name alone, in other marks perhaps
      const std::string start = base::comparison_key(words.substr(0, author.size()));
      return start == base::comparison_key(author) && rules_.of_authors.find(words.substr(author.size()));
    };
    if (std::ranges::any_of(authors_, is_about)) part.kind = BlockKind::kNote;
  }
}

bool Layout::is_prose(const Part& part) const {
  if (part.kind || part.bulleted || part.is_title || !(part.ends_in_stop || part.ends_open)) return false;
  if (part.title_case && part.length <= rules_.limits.headline_longest) return false;
  return part.length >= rules_.limits.prose_shortest && part.caption_score < rules_.caption.from_with_stop;
}

/// Cuts the dateline off the front of a paragraph.
void Layout::split_dateline(std::size_t index, const RuleMatch& match) {
  const Part whole = parts_[index];
  const std::string_view words = cut(text_, whole.span);
  if (const auto printed = match.text_of(words, "outlet"); printed && !dateline_outlet_) {
    dateline_outlet_ = rules_.media.outlet(*printed);
  }
  const std::uint32_t end = whole.span.start + match.whole.end;
  const Span rest = base::trimmed(text_, {end, whole.span.end});
  if (rest.empty()) return;
  parts_[index] = part_of(base::trimmed(text_, {whole.span.start, end}), whole.gap_before);
  parts_[index].kind = BlockKind::kDateline;
  Part paragraph = part_of(rest, false);
  paragraph.kind = BlockKind::kParagraph;
  parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(index) + 1, paragraph);
}

/// Whether a day that a piece begins with is one of several that do.
bool Layout::is_of_chronology(const RuleMatch& dateline) const {
  if (!dateline.groups.contains("bare")) return false;
  const auto begins_so = [this](const Part& part) {
    const auto found = rules_.dateline_prefixes.find(cut(text_, part.span));
    return found && found->groups.contains("bare");
  };
  return std::ranges::count_if(parts_, begins_so) > 1;
}

/// The body begins at a dateline near the top, or else with the first prose.
void Layout::find_body() {
  const std::size_t end = std::min(parts_.size(), rules_.limits.header_pieces);
  std::size_t prose = parts_.size();
  std::size_t prose_seen = 0;
  for (std::size_t i = 0; i < end && prose_seen < 3; ++i) {
    const Part& part = parts_[i];
    if (i == first_turn_) {
      body_ = std::min(i, prose);
      return;
    }
    if (part.kind == BlockKind::kDateline && part.ends_open) {
      body_ = i + 1;
      return;
    }
    if (part.kind || part.bulleted || part.title_case) continue;
    const auto dateline = rules_.dateline_prefixes.find(cut(text_, part.span));
    if (dateline && !is_of_chronology(*dateline)) {
      split_dateline(i, *dateline);
      body_ = i;
      return;
    }
    if (!is_prose(part)) continue;
    if (prose == parts_.size()) prose = i;
    ++prose_seen;
  }
  body_ = prose;
  if (prose < parts_.size()) return;
  // No prose near the top: the body begins behind a first unpunctuated part, or with it where it is alone.
  const auto undecided = [](const Part& part) { return !part.kind && !part.bulleted; };
  const auto first = std::find_if(parts_.begin(), parts_.end(), undecided);
  const auto second = first == parts_.end() ? first : std::find_if(first + 1, parts_.end(), undecided);
  const bool headline = second != parts_.end() && !first->ends_in_stop;
  body_ = static_cast<std::size_t>((headline ? second : first) - parts_.begin());
}

/// Beside a credit stands the caption: above it, or else below it.
void Layout::mark_captions_beside_credits(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (parts_[i].kind != BlockKind::kCredit) continue;
    const auto fits = [&](std::size_t index) {
      const Part& part = parts_[index];
      if (part.kind || part.bulleted || part.title_case || part.is_title) return false;
      if (part.length > rules_.caption.longest) return false;
      const bool header = index < body_;
      return header || !part.ends_in_stop || part.caption_score >= rules_.caption.from;
    };
    const bool above = i > first && fits(i - 1);
    const bool below = i + 1 < last && fits(i + 1);
    if (above && (!below || parts_[i - 1].caption_score >= parts_[i + 1].caption_score)) {
      if (!parts_[i].gap_before || parts_[i - 1].caption_score > 0) parts_[i - 1].kind = BlockKind::kCaption;
    } else if (below && (!parts_[i + 1].gap_before || parts_[i + 1].caption_score > 0)) {
      parts_[i + 1].kind = BlockKind::kCaption;
    }
  }
}

void Layout::decide_header() {
  mark_captions_beside_credits(0, body_);
  for (std::size_t i = 0; i < body_; ++i) {
    if (!parts_[i].kind) decide_header_part(i);
  }
}

void Layout::decide_header_part(std::size_t index) {
  Part& part = parts_[index];
  const bool behind_label = index > 0 && (parts_[index - 1].label || (parts_[index - 1].kind == BlockKind::kKeyPoint &&
                                                                      !part.gap_before && !part.ends_in_stop));
  const int wanted = part.ends_in_stop ? rules_.caption.from_with_stop : rules_.caption.from;
  const bool before_dateline = body_ < parts_.size() && parts_[body_].kind == BlockKind::kDateline;
  const bool short_section = part.words <= 2 && index + 1 < body_ && !parts_[index + 1].kind;
  if (part.bulleted || (behind_label && has_headline_)) {
    part.kind = BlockKind::kKeyPoint;
  } else if (part.caption_score >= wanted && !part.is_title) {
    part.kind = BlockKind::kCaption;
  } else if (!has_headline_ && part.length <= rules_.limits.headline_longest &&
             (!part.ends_in_stop || part.title_case || part.is_title || before_dateline) && !short_section) {
    part.kind = BlockKind::kHeadline;
    has_headline_ = true;
  } else if (part.ends_in_stop) {
    part.kind = has_headline_ ? BlockKind::kKeyPoint : BlockKind::kParagraph;
  } else {
    part.kind = part.words <= 3 ? BlockKind::kHeading : BlockKind::kKeyPoint;
  }
}

/// Three and more short lines without stops in a row are a list, not headings.
void Layout::mark_lists() {
  const auto item = [&](std::size_t i) {
    const Part& part = parts_[i];
    return !part.kind && !part.bulleted && !part.ends_in_stop && !part.ends_open &&
           part.length <= rules_.limits.heading_longest;
  };
  for (std::size_t i = body_; i < parts_.size();) {
    std::size_t end = i;
    while (end < parts_.size() && item(end)) ++end;
    if (end - i >= 3) {
      for (std::size_t k = i; k < end; ++k) parts_[k].kind = BlockKind::kList;
    }
    i = end + 1;
  }
}

void Layout::decide_body() {
  mark_captions_beside_credits(body_, parts_.size());
  mark_lists();
  last_prose_ = body_;
  for (std::size_t i = body_; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    if (part.kind == BlockKind::kParagraph || (!part.kind && (part.ends_in_stop || part.bulleted))) last_prose_ = i;
  }
  for (std::size_t i = body_; i < parts_.size(); ++i) {
    if (!parts_[i].kind) decide_body_part(i);
  }
}

void Layout::decide_body_part(std::size_t index) {
  Part& part = parts_[index];
  const bool plain_end = !part.ends_in_stop && !part.ends_open && !part.starts_lower;
  const bool captioned = part.ends_in_stop ? part.caption_score >= rules_.caption.sure_with_stop
                                           : plain_end && part.caption_score >= rules_.caption.sure;
  const bool signed_below = index + 1 < parts_.size() && part.in_quotes && [&] {
    const char32_t c = base::decode_at(text_, parts_[index + 1].span.start).value;
    return (c == 0x2014 || c == 0x2013) && parts_[index + 1].length <= rules_.limits.heading_longest;
  }();
  if (part.bulleted) {
    part.kind = BlockKind::kList;
  } else if (signed_below) {
    part.kind = BlockKind::kQuote;
    if (!parts_[index + 1].kind) parts_[index + 1].kind = BlockKind::kQuote;
  } else if (plain_end && index > last_prose_) {
    const bool below_note = parts_[index - 1].kind == BlockKind::kNote && part.caption_score < rules_.caption.sure;
    const bool long_enough = part.words >= 5 || part.length > rules_.limits.heading_longest;
    part.kind = long_enough && !below_note ? BlockKind::kCaption : BlockKind::kNote;
  } else if (captioned) {
    part.kind = BlockKind::kCaption;
  } else if (plain_end && part.length <= rules_.limits.heading_longest && index > body_) {
    part.kind = BlockKind::kHeading;
  } else {
    part.kind = BlockKind::kParagraph;
  }
}

std::vector<Block> Layout::blocks() const {
  std::array<std::uint32_t, static_cast<std::size_t>(BlockKind::kNote) + 1> counts{};
  std::vector<Block> blocks;
  blocks.reserve(parts_.size());
  for (const Part& part : parts_) {
    const BlockKind kind = part.kind.value_or(BlockKind::kParagraph);
    blocks.push_back({kind, ++counts[static_cast<std::size_t>(kind)], part.span});
  }
  return blocks;
}

/// A dateline's agency before a byline's outlet, before what a note lets slip. An author's own picture is credited to
/// the outlet as well.
std::optional<std::string> Layout::outlet() const {
  if (dateline_outlet_) return dateline_outlet_;
  if (byline_outlet_) return byline_outlet_;
  for (const RuleMatch& credit : credits_) {
    const auto left = credit.text_of(text_, "left");
    auto right = credit.text_of(text_, "right");
    if (left && right && std::find(authors_.begin(), authors_.end(), *left) != authors_.end()) return right;
  }
  return note_outlet_;
}

}  // namespace twosource::ingest
