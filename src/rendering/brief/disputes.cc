// Disputes: one claim, and what each side says of it.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/story/sentences.h"

namespace twosource::rendering {
namespace {

/// One stance's statements in a disputed claim.
struct Side {
  Stance stance;
  std::string_view head;
};
constexpr Side kSides[] = {{Stance::kAsserts, "Said"},
                           {Stance::kDenies, "Denied"},
                           {Stance::kAnswers, "Answered without denying"},
                           {Stance::kWithdraws, "Withdrawn"},
                           {Stance::kRelays, "Told at second hand"}};

std::string party_words(const Origin& origin) {
  if (!origin.party.name.empty()) return origin.party.name;
  if (origin.kind == OriginKind::kAnonymous) return "unnamed sources";
  return origin.kind == OriginKind::kOutlet ? "outlets’ own word" : origin.label;
}

/// "Said: Norland government; no origin outside it; in A alone".
Line head_of(const Story& story, const Claim& claim, const Side& side) {
  std::vector<std::string> parties;
  std::set<std::size_t> reports;
  for (const StoryStatement& statement : claim.statements) {
    if (statement.stance != side.stance) continue;
    reports.insert(statement.place.report);
    std::string party = party_words(claim.origins[statement.origin]);
    if (std::find(parties.begin(), parties.end(), party) == parties.end()) parties.push_back(std::move(party));
  }
  std::string words;
  for (const std::string& party : parties) words += (words.empty() ? ": " : "; ") + party;
  if (side.stance == Stance::kAsserts && parties.size() == 1) words += "; no origin outside it";
  if (story.reports.size() > 1 && reports.size() == 1) {
    words += fmt::format("; in {} alone", story.reports[*reports.begin()].label);
  }
  Line line;
  line.heads_group = true;
  line.tone = side.stance == Stance::kDenies ? Tone::kDisputed : Tone::kPlain;
  line.words = {{PieceKind::kName, std::string(side.head), {}}, plain(words)};
  return line;
}

/// Whether the sentence of somebody's assertion is that of a denial as well ("Roe denied Holt's claim that …"), and the
/// assertion stands elsewhere too: then it is printed once.
bool told_by_denial(const Claim& claim, const StoryStatement& statement) {
  if (statement.stance == Stance::kDenies) return false;
  const auto in_denial = [&claim](const StoryStatement& one) {
    return std::ranges::any_of(claim.statements, [&one](const StoryStatement& other) {
      return other.stance == Stance::kDenies && other.place.report == one.place.report &&
             other.passage.start == one.passage.start;
    });
  };
  return in_denial(statement) && std::ranges::any_of(claim.statements, [&](const StoryStatement& one) {
           return one.stance == statement.stance && !in_denial(one);
         });
}

/// A side's lines; the same words of one speaker, longer in one place than in another, are one line.
void add_side(const Story& story, const Claim& claim, const Side& side, std::vector<Line>& lines) {
  const auto first = static_cast<std::ptrdiff_t>(lines.size());
  bool headed = false;
  for (const StoryStatement& statement : claim.statements) {
    if (statement.stance != side.stance || told_by_denial(claim, statement)) continue;
    if (!headed) lines.push_back(head_of(story, claim, side));
    headed = true;
    const Reference reference = reference_to(story, statement.place);
    const Piece words = printed(passage_of(story, statement), story, claim);
    const std::string whose = rendering::whose_word(claim.origins[statement.origin], statement.via) + ": ";
    const auto same = std::find_if(lines.begin() + first, lines.end(), [&](const Line& line) {
      if (line.words.size() != 2 || line.words[0].text != whose) return false;
      return line.words[1].text.starts_with(words.text) || words.text.starts_with(line.words[1].text);
    });
    if (same != lines.end()) {
      if (words.text.size() > same->words[1].text.size()) same->words[1] = words;
      same->references.push_back(reference);
      continue;
    }
    Line line;
    line.depth = 1;
    if (statement.confidence == Confidence::kLikely) line.mark = "probably";
    line.words = {plain(whose), words};
    line.references = {reference};
    lines.push_back(std::move(line));
  }
}

Section disputed_section(const Story& story, const Claim& claim, std::size_t number) {
  Section section;
  section.id = fmt::format("disputed-{}", number);
  section.title = claim.confidence == Confidence::kLikely ? "Probably disputed" : "Disputed";
  section.about = {printed(claim.text, story, claim)};
  for (const Side& side : kSides) add_side(story, claim, side, section.lines);
  for (const Absence& absence : claim.absent_from) {
    Line line;
    line.words = {plain(fmt::format("Not in {}: {}", story.reports[absence.report].label, reason_of(absence)))};
    section.lines.push_back(std::move(line));
  }
  return section;
}

}  // namespace

std::vector<Section> disputed(const Story& story, ShownClaims& shown) {
  std::vector<std::size_t> order = story.short_form.disputed;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const bool chosen = std::find(order.begin(), order.end(), i) != order.end();
    if (story.claims[i].status == ClaimStatus::kContested && !chosen) order.push_back(i);
  }
  std::vector<Section> sections;
  for (const std::size_t claim : order) {
    sections.push_back(disputed_section(story, story.claims[claim], sections.size() + 1));
    sections.back().in_short_form = sections.size() <= story.short_form.disputed.size();
    shown.insert(claim);
  }
  return sections;
}

}  // namespace twosource::rendering
