// Where the reports part: accounts side by side, open questions, differences of number, office, date and wording.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "base/display_width.h"
#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/story/sentences.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kDifferenceLines = 10;
constexpr std::size_t kLongestInlineQuote = 60;  // columns

std::string_view label_of(DifferenceKind kind) {
  return kind == DifferenceKind::kAttribution ? "speaker" : name_of(kind);
}

std::string_view label_of(OpenKind kind) {
  switch (kind) {
    case OpenKind::kNotSpecified:
      return "not said";
    case OpenKind::kDeclined:
      return "declined";
    case OpenKind::kUnconfirmed:
      return "not confirmed";
    case OpenKind::kNoDetails:
      break;
  }
  return "no details";
}

std::string_view explanation(DifferenceReason reason) {
  switch (reason) {
    case DifferenceReason::kLaterReport:
      return "One report is later: no disagreement.";
    case DifferenceReason::kOtherOccasion:
      return "Of another occasion: no disagreement.";
    case DifferenceReason::kRendering:
      break;
  }
  return "Two renderings of the same words: no disagreement.";
}

/// A value as the report prints it; where the value was worked out, the words that it was worked out from as well.
Words value_words(const DifferingValue& value) {
  const Evidence& place = value.place;
  Words words{words_of(value.value, {&place, 1})};
  if (words.front().kind == PieceKind::kPlain && base::display_width(place.quote) <= kLongestInlineQuote) {
    if (!value.value.empty()) words.push_back(plain(" "));
    words.push_back(printed(place.quote));
  }
  return words;
}

Line line_of(const Story& story, const Difference& difference) {
  Line line;
  line.label = label_of(difference.kind);
  line.tone = difference.explained ? Tone::kSettled : Tone::kPlain;
  const std::string heading = heading_of(difference);
  const bool is_a_value = std::any_of(difference.evidence.begin(), difference.evidence.end(),
                                      [&](const DifferingValue& value) { return value.value == heading; });
  if (!heading.empty() && !is_a_value) line.words = {{PieceKind::kName, on_one_line(heading), {}}, plain(": ")};
  for (std::size_t i = 0; i < difference.evidence.size(); ++i) {
    if (i > 0) line.words.push_back(plain("; "));
    const DifferingValue& value = difference.evidence[i];
    std::ranges::move(value_words(value), std::back_inserter(line.words));
    if (!value.whose.empty()) line.words.push_back(plain(", " + on_one_line(value.whose)));
    line.words.push_back({PieceKind::kReferences, "", {reference_to(story, value.place)}});
  }
  // Of all other kinds the sentence but repeats the values.
  if (difference.kind == DifferenceKind::kStatus) line.whose = sentence_of(story, difference);
  if (difference.explained) {
    line.whose += fmt::format("{}{}", line.whose.empty() ? "" : " ", explanation(*difference.explained));
  }
  return line;
}

}  // namespace

std::vector<Section> accounts_differ(const Story& story) {
  std::vector<Section> sections;
  for (std::size_t i = 0; i < story.differences.size(); ++i) {
    const Difference& difference = story.differences[i];
    if (difference.kind != DifferenceKind::kAccount || difference.explained) continue;
    const auto& chosen = story.short_form.differences;
    Section section;
    section.in_short_form = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
    section.id = fmt::format("accounts-{}", sections.size() + 1);
    section.title = "Accounts differ";
    section.about = {plain(on_one_line(heading_of(difference)))};
    for (const DifferingValue& value : difference.evidence) {
      Line line;
      if (!value.whose.empty()) line.words = {plain(on_one_line(value.whose) + ": ")};
      for (Piece& piece : value_words(value)) line.words.push_back(std::move(piece));
      line.references = {reference_to(story, value.place)};
      section.lines.push_back(std::move(line));
    }
    Line line;
    line.words = {plain("None of them denies another.")};
    section.lines.push_back(std::move(line));
    sections.push_back(std::move(section));
  }
  return sections;
}

Section not_answered(const Story& story) {
  Section section;
  section.id = "not-answered";
  section.title = "Not answered";
  section.about = {plain("as the reports themselves say")};
  section.limit = std::max<std::size_t>(story.short_form.open.size(), 1);
  for (const StoryQuestion& question : story.open) {
    Line line;
    line.label = label_of(question.kind);
    line.words = {words_of(question.text, question.evidence)};
    std::set<std::size_t> reports;
    for (const Evidence& evidence : question.evidence) reports.insert(evidence.report);
    line.whose = older_day(story, reports);
    line.references = references_to(story, question.evidence);
    section.lines.push_back(std::move(line));
  }
  return section;
}

Section reports_differ(const Story& story) {
  // Accounts have sections of their own.
  const auto is_account = [&story](std::size_t difference) {
    return story.differences[difference].kind == DifferenceKind::kAccount && !story.differences[difference].explained;
  };
  std::vector<std::size_t> order;
  const auto add = [&](std::size_t difference) {
    const bool known = std::find(order.begin(), order.end(), difference) != order.end();
    if (!known && !is_account(difference)) order.push_back(difference);
  };
  for (const std::size_t difference : story.short_form.differences) add(difference);
  const std::size_t in_short = order.size();
  for (const bool explained : {false, true}) {
    for (std::size_t i = 0; i < story.differences.size(); ++i) {
      if (story.differences[i].explained.has_value() == explained) add(i);
    }
  }
  Section section;
  section.id = "reports-differ";
  section.title = "The reports differ";
  section.in_short_form = in_short > 0;
  section.limit = in_short > 0 ? in_short : kDifferenceLines;
  for (const std::size_t difference : order) section.lines.push_back(line_of(story, story.differences[difference]));
  return section;
}

}  // namespace twosource::rendering
