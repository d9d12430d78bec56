// The Brief before it is printed: what a Story comes to on a page, in order, with every line's evidence.
//
// One view serves the terminal, Markdown and HTML, so that they say the same. It holds words as the reports printed
// them: the printers escape. Printed words are marked as such (they get quotation marks); everything else is the
// program's own. Test: tests/unit/rendering/brief/view_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "twosource/render.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// A place in a report that a line rests on, and its name: "A7", "B k3".
struct Reference {
  std::size_t report = 0;
  Span span;
  std::string label;
};
using References = std::vector<Reference>;

enum class PieceKind {
  kPlain,
  kPrinted,     ///< words of a report (square brackets in them hold what was added)
  kName,        ///< what the line is about: stands out
  kReferences,  ///< evidence for the piece before it
};

struct Piece {
  PieceKind kind = PieceKind::kPlain;
  std::string text;
  References references;
  std::optional<std::size_t> claim = {};  ///< of printed words: the claim that they tell, an index into Story::claims
};
using Words = std::vector<Piece>;

/// What a label means, for colours; the words of the label say the same.
enum class Tone { kPlain, kAgreed, kDisputed, kOneSide, kUnnamed, kOwnWord, kSettled, kDate };

/// One line: "2 governments | “…” — whose word it is | A2 B3". A label is never cut: text.cc wraps it, style/2-lines.css lays it
/// out on the page.
struct Line {
  bool heads_group = false;  ///< heads the lines of `depth` 1 that follow
  unsigned depth = 0;
  std::string label;
  Tone tone = Tone::kPlain;
  std::string mark;  ///< "probably", "PLANNED": stands before the words
  Words words;
  std::string whose;  ///< whose word it is
  References references;
};

/// What each origin says in each report.
struct SourceTable {
  struct Part {
    std::string via;
    References references;
  };
  struct Row {
    std::string origin;
    std::vector<std::vector<Part>> cells;  ///< by report
  };
  std::vector<Row> rows;
};

struct Section {
  std::string id;     ///< for links: "in-short"
  std::string title;  ///< "In short"
  Words about;        ///< behind the title: the claim that is disputed
  std::vector<Line> lines;
  SourceTable table;
  bool in_short_form = true;   ///< shown with --detail short; these come first
  std::size_t limit = 0;       ///< lines that the terminal and Markdown show; 0: all. The page folds the rest.
  std::size_t side_limit = 0;  ///< lines under each head that the terminal shows; 0: all
};

/// One report, at the head of the page.
struct ReportHead {
  std::string label;
  std::string outlet;
  std::string date;
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> url;  ///< only one that may be linked
  Words known_from;                ///< how the date is known
};

struct BriefView {
  std::string title;
  std::string as_of;  ///< "as of Tue 21 Feb 2023, newest report"
  Words lead;
  std::vector<ReportHead> reports;
  std::vector<Words> rests_on;  ///< reports that are not given and on which these rest: on them they are one source
  std::vector<Line> left_out;
  std::vector<Section> sections;
  std::vector<std::string> foot;
};

BriefView brief_view(const Story& story);

/// How many of a section's lines are shown where its limit is kept: whole groups only.
std::size_t lines_within_limit(const Section& section);

}  // namespace twosource::rendering
