// The parts of one page while their kinds are being decided: pieces, taken apart where one holds two kinds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/page/rules.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// A piece of the page, or a part of one (a dateline and the paragraph behind it), and what can be seen of it.
struct Part {
  Span span;
  std::optional<BlockKind> kind;  ///< none: not yet decided
  bool gap_before = false;
  bool bulleted = false;
  bool label = false;         ///< "Key points": what follows are key points
  bool ends_in_stop = false;  ///< . ! ? … behind the last word, closing quotation marks and brackets aside
  bool ends_open = false;     ///< : ; , or a dash: more is to come
  bool in_quotes = false;     ///< begins and ends in quotation marks
  bool title_case = false;    ///< the words of a Headline Set Like This
  bool is_title = false;      ///< the page's own title
  bool starts_lower = false;
  std::size_t length = 0;  ///< in code points
  std::size_t words = 0;
  int caption_score = 0;
};

/// Decides on the kinds of a page's parts.
class Layout {
 public:
  Layout(std::string_view text, const std::optional<std::string>& title, const PageRules& rules);

  /// The blocks, numbered.
  [[nodiscard]] std::vector<Block> blocks() const;
  [[nodiscard]] std::optional<std::string> outlet() const;
  [[nodiscard]] const std::vector<std::string>& authors() const { return authors_; }

 private:
  Part part_of(Span span, bool gap_before) const;
  void make_parts();
  void take_off_bullet(Part& part) const;
  bool take_apart_glued_heading(const Part& part);
  bool take_apart_caption(Part part);

  void mark_by_patterns();
  bool mark_entry_time(std::size_t index);
  void mark_listed_stories();
  void mark_lives_of_authors();
  void mark_turns();
  bool mark_near_edge(std::size_t index);
  bool mark_date_line(std::size_t index, bool header);
  void find_body();
  void split_dateline(std::size_t index, const RuleMatch& match);
  bool is_of_chronology(const RuleMatch& dateline) const;
  bool is_prose(const Part& part) const;

  void decide_header();
  void decide_header_part(std::size_t index);
  void decide_body();
  void decide_body_part(std::size_t index);
  void mark_captions_beside_credits(std::size_t first, std::size_t last);
  void mark_lists();

  void remember_byline(const RuleMatch& match, std::string_view text);

  std::string_view text_;
  std::optional<std::string> title_key_;
  const PageRules& rules_;
  std::vector<Part> parts_;
  std::size_t body_ = 0;        ///< first part of the body
  std::size_t last_prose_ = 0;  ///< last part that ends like prose
  bool has_headline_ = false;
  std::optional<std::size_t> first_turn_;  ///< of a transcript
  std::vector<std::size_t> bare_days_;     ///< lines of nothing but a day
  std::optional<std::string> dateline_outlet_, byline_outlet_, note_outlet_;
  std::vector<std::string> authors_;
  std::vector<RuleMatch> credits_;  ///< their groups as spans of the text
};

}  // namespace twosource::ingest
