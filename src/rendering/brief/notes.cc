#include "rendering/brief/notes.h"

#include <algorithm>

#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kLongestNote = 400;  // columns

}  // namespace

std::size_t Notes::number(const Reference& reference) {
  const auto [place, is_new] = by_label_.try_emplace(reference.label, notes_.size());
  if (is_new) notes_.push_back({reference.report, reference.label, {}});
  notes_[place->second].spans.push_back(reference.span);
  return place->second + 1;
}

std::string note_words(const Story& story, const Note& note) {
  std::vector<Span> spans = note.spans;
  std::sort(spans.begin(), spans.end());
  std::string words;
  Span open = spans.front();
  const auto print = [&](Span span) {
    words += words.empty() ? "" : " … ";
    words += on_one_line(cut(story.reports[note.report].text, span));
  };
  for (const Span span : spans) {
    if (span.start > open.end) {
      print(open);
      open = span;
    }
    open.end = std::max(open.end, span.end);
  }
  print(open);
  return in_quotation_marks(shortened(words, kLongestNote));
}

Words report_words(const StoryReport& report) {
  Words words{plain(on_one_line(outlet_words(report)))};
  if (report.title && !report.title->empty()) {
    words.push_back(plain(", "));
    words.push_back(printed(*report.title));
  }
  words.push_back(plain(", " + date_words(report.published)));
  return words;
}

}  // namespace twosource::rendering
