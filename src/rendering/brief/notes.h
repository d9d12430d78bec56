// Evidence as notes: for each passage of a report that lines rest on, its place, its outlet and date, and the words. What
// Markdown has as footnotes and paper under the brief. Test: tests/unit/rendering/brief/notes_test.cc.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// One passage of a report, and what lines rest on in it.
struct Note {
  std::size_t report = 0;
  std::string label;  ///< "A7"
  std::vector<Span> spans;
};

/// Collects notes as lines are printed.
class Notes {
 public:
  /// The number of a reference's note, from 1, in the order of first use; two places in one passage share theirs.
  std::size_t number(const Reference& reference);

  [[nodiscard]] const std::vector<Note>& all() const { return notes_; }

 private:
  std::vector<Note> notes_;
  std::map<std::string, std::size_t> by_label_;
};

/// The words of a note in quotation marks, on one line, in the order of the text: “He said no … and left”. Very long ones
/// are cut.
std::string note_words(const Story& story, const Note& note);

/// "The Severn Courier, “Quarrel over the Tagus”, Thu 17 Oct 2024": a report, with the title that was given with it.
Words report_words(const StoryReport& report);

}  // namespace twosource::rendering
