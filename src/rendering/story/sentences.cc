#include "rendering/story/sentences.h"

#include <fmt/format.h>

#include <string_view>

namespace twosource::rendering {
namespace {

const std::string& label_of(const Story& story, const DifferingValue& value) {
  return story.reports[value.place.report].label;
}

/// "“at least four dozen” (A), “almost four dozen” (B)".
std::string side_by_side(const Story& story, const Difference& difference) {
  std::string text;
  for (const DifferingValue& value : difference.evidence) {
    text += fmt::format("{}“{}” ({})", text.empty() ? "" : ", ", value.value, label_of(story, value));
  }
  return text;
}

/// "foreign minister of Norland: Ann Roe (A); Carl Doe (B)".
std::string holders_of_office(const Story& story, const Difference& difference) {
  std::string text = fmt::format("{} of {}:", difference.about, difference.of);
  for (const DifferingValue& value : difference.evidence) {
    const bool first = &value == &difference.evidence.front();
    text += fmt::format("{} {} ({})", first ? "" : ";", value.value, label_of(story, value));
  }
  return text;
}

/// "La Meseta, “a release of water” (A); a diplomat, “the power lines” (B)".
std::string accounts(const Story& story, const Difference& difference) {
  std::string text;
  for (const DifferingValue& value : difference.evidence) {
    text += fmt::format("{}{}, “{}” ({})", text.empty() ? "" : "; ", value.whose, value.value, label_of(story, value));
  }
  return text;
}

/// What is ahead is told first.
std::string_view status_in(Modality modality) {
  switch (modality) {
    case Modality::kPlanned:
      return "Still to come in";
    case Modality::kPossible:
      return "Only possible in";
    case Modality::kOngoing:
      return "under way in";
    default:
      return "done in";
  }
}

/// "Still to come in A, done in B".
std::string statuses(const Story& story, const Difference& difference) {
  std::string text;
  for (const DifferingValue& value : difference.evidence) {
    if (!value.modality) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", status_in(*value.modality), label_of(story, value));
  }
  return text;
}

}  // namespace

std::string heading_of(const Difference& difference) {
  if (difference.kind == DifferenceKind::kDate) return "when: " + difference.about;
  if (difference.kind == DifferenceKind::kAttribution) return "“" + difference.about + "”";
  return difference.of.empty() ? difference.about : difference.about + ", " + difference.of;
}

std::string sentence_of(const Story& story, const Difference& difference) {
  switch (difference.kind) {
    case DifferenceKind::kNumber:
      return fmt::format("Numbers differ: {}.", side_by_side(story, difference));
    case DifferenceKind::kDate:
      return fmt::format("Days differ: {}.", side_by_side(story, difference));
    case DifferenceKind::kWording:
      return fmt::format("One saying in different words: {}.", side_by_side(story, difference));
    case DifferenceKind::kAttribution:
      return fmt::format("One saying is given to different speakers: {}.", side_by_side(story, difference));
    case DifferenceKind::kAccount:
      return fmt::format("Accounts differ, and none denies another: {}.", accounts(story, difference));
    case DifferenceKind::kStatus:
      return fmt::format("{}.", statuses(story, difference));
    case DifferenceKind::kRole:
      break;
  }
  if (!difference.of.empty()) return fmt::format("{}.", holders_of_office(story, difference));
  return fmt::format("Offices of one person: {}.", side_by_side(story, difference));
}

std::string reason_of(const Absence& absence) {
  return fmt::format("written no earlier, and has {} claims told beside this one", absence.beside);
}

}  // namespace twosource::rendering
