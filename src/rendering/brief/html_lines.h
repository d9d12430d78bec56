// The lines of a Brief as HTML: lists, the sides of a dispute next to each other, the timeline. Remembers what it has linked,
// for the passages and the notes. Test: tests/unit/rendering/brief/html_test.cc.
#pragma once

#include <string>
#include <vector>

#include "rendering/brief/excerpts.h"
#include "rendering/brief/notes.h"
#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

class HtmlLines {
 public:
  /// `prefix` of ids tells the stories of one page apart.
  HtmlLines(const Story& story, std::string prefix) : prefix_(std::move(prefix)), anchors_(story.reports.size()) {}

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
  std::string prefix_;
  std::vector<ReportAnchors> anchors_;  ///< by report
  Notes notes_;                         ///< of the short form
  std::vector<std::string> printed_;    ///< words of reports in it, without what was added
  bool in_short_form_ = false;
};

}  // namespace twosource::rendering
