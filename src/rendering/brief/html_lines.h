// The lines of a Brief as HTML: lists, the sides of a dispute next to each other, the timeline. Remembers what it has linked,
// for the passages and the notes. Test: tests/unit/rendering/brief/html_test.cc.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rendering/brief/excerpts.h"
#include "rendering/brief/notes.h"
#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// The address of a claim's own page.
using ClaimAddress = std::function<std::string(const Claim&)>;

class HtmlLines {
 public:
  /// `prefix` of ids tells the stories of one page apart. Where claims have pages, their lines lead there, and say which of
  /// the passages are theirs.
  HtmlLines(const Story& story, std::string prefix, ClaimAddress claims)
      : story_(story), prefix_(std::move(prefix)), claims_(std::move(claims)), anchors_(story.reports.size()) {}

  /// Links, one for each passage.
  std::string references(const References& all);
  std::string words(const Words& pieces);
  std::string line(const Line& one, bool labelled);

  /// A section's lines; those beyond its limit are folded.
  std::string list(const Section& section);
  /// Each group of a dispute beside the others, and what stands alone below.
  std::string sides(const std::vector<Line>& lines);
  /// Lines by their dates, along a rail.
  std::string timeline(const std::vector<Line>& lines);

  /// What is printed between these two is highlighted in the passages, and has notes.
  void begin_short_form() { in_short_form_ = true; }
  void end_short_form() { in_short_form_ = false; }

  [[nodiscard]] const std::vector<ReportAnchors>& anchors() const { return anchors_; }
  /// Of the short form: the passages whose words its lines do not print themselves.
  [[nodiscard]] std::vector<Note> notes(const Story& story) const;

 private:
  /// The words of a report, in quotation marks.
  std::string printed(const Piece& piece);
  /// What the item of a claim's line says to a script; nothing where it tells no claim, or claims have no pages.
  [[nodiscard]] std::string item_of(const Line& one) const;

  const Story& story_;
  std::string prefix_;
  ClaimAddress claims_;                 ///< may be empty
  std::vector<ReportAnchors> anchors_;  ///< by report
  Notes notes_;                         ///< of the short form
  std::vector<std::string> printed_;    ///< words of reports in it, without what was added
  bool in_short_form_ = false;
};

}  // namespace twosource::rendering
