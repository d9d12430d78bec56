// The sections of claims. A claim is shown once: in short, disputed, told by several, or only in one report.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/story/sentences.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kOnlyInLines = 8;
constexpr std::size_t kMostSources = 3;  // of one line

/// The reports that carry a claim.
std::set<std::size_t> reports_of(const Claim& claim) {
  std::set<std::size_t> reports;
  for (const StoryStatement& statement : claim.statements) reports.insert(statement.place.report);
  return reports;
}

std::size_t count_asserting(const Claim& claim) {
  return static_cast<std::size_t>(std::count_if(claim.origins.begin(), claim.origins.end(), [](const Origin& origin) {
    return origin.stance == Stance::kAsserts && origin.kind != OriginKind::kOutlet;
  }));
}

/// "2 governments", "2 or more parties".
std::string parties_label(const Claim& claim) {
  const bool governments = std::all_of(claim.parties.begin(), claim.parties.end(),
                                       [](const StoryParty& party) { return party.kind == PartyKind::kGovernment; });
  // Of several bodies two may still be one: what is printed is what holds whichever they are.
  const bool counted = governments || claim.parties.size() == 2;
  return fmt::format("{}{} {}", counted ? claim.parties.size() : 2, counted ? "" : " or more",
                     governments ? "governments" : "parties");
}

/// What a claim's status says of whose word it is, as label and tone.
std::pair<std::string, Tone> label_of(const Claim& claim) {
  switch (claim.status) {
    case ClaimStatus::kWithdrawn:
      return {"withdrawn", Tone::kOneSide};
    case ClaimStatus::kContested:
      return {"disputed", Tone::kDisputed};
    case ClaimStatus::kCorroborated:
      return {parties_label(claim), Tone::kAgreed};
    case ClaimStatus::kSingleOrigin:
      return {count_asserting(claim) > 1 ? "one side" : "one origin", Tone::kOneSide};
    case ClaimStatus::kAnonymous:
      return {"unnamed", Tone::kUnnamed};
    case ClaimStatus::kUnattributed:
      break;
  }
  return {reports_of(claim).size() > 1 ? "outlets’ word" : "outlet’s word", Tone::kOwnWord};
}

/// How an origin's words came to the reports: the relays of all its statements, each once.
std::vector<std::string> relays_of(const Claim& claim, std::size_t origin) {
  std::vector<std::string> relays;
  for (const StoryStatement& statement : claim.statements) {
    if (statement.origin != origin) continue;
    for (const std::string& relay : statement.via) {
      if (std::find(relays.begin(), relays.end(), relay) == relays.end()) relays.push_back(relay);
    }
  }
  return relays;
}

/// "Piet Osk, navy spokesman; the government, a statement": those who assert it; where nobody does, all. Of many only
/// the first are told: the page's table of sources holds all. Outlets that give no source are told by their number, and
/// alone by their name.
std::string whose_word(const Claim& claim) {
  const bool asserted = std::any_of(claim.origins.begin(), claim.origins.end(),
                                    [](const Origin& origin) { return origin.stance == Stance::kAsserts; });
  std::vector<std::string> sources;
  std::vector<std::string> outlets;
  for (std::size_t i = 0; i < claim.origins.size(); ++i) {
    const Origin& origin = claim.origins[i];
    if (asserted && origin.stance != Stance::kAsserts) continue;
    const std::string one = rendering::whose_word(origin, relays_of(claim, i));
    std::vector<std::string>& list = origin.kind == OriginKind::kOutlet ? outlets : sources;
    const bool told = std::any_of(list.begin(), list.end(),
                                  [&](const std::string& source) { return source.find(one) != std::string::npos; });
    if (!told) list.push_back(one);
  }
  std::string words;
  const std::size_t shown =
      sources.size() == kMostSources + 1 ? sources.size() : std::min(sources.size(), kMostSources);
  for (std::size_t i = 0; i < shown; ++i) words += (i == 0 ? "" : "; ") + sources[i];
  if (shown < sources.size()) words += fmt::format("; and {} more", sources.size() - shown);
  if (outlets.empty()) return words;
  if (words.empty()) return outlets.size() == 1 ? outlets.front() : "";
  return words + fmt::format("; and {}", outlets.size() == 1 ? outlets.front()
                                                             : fmt::format("{} outlets’ own word", outlets.size()));
}

/// What can be said of a claim that is only probably one: whose word the printed passage is.
std::pair<std::string, Tone> label_of(const Origin& origin) {
  switch (origin.kind) {
    case OriginKind::kAnonymous:
      return {"unnamed", Tone::kUnnamed};
    case OriginKind::kOutlet:
      return {"outlet’s word", Tone::kOwnWord};
    case OriginKind::kNamed:
    case OriginKind::kDocument:
      break;
  }
  return {"one origin", Tone::kOneSide};
}

/// The places of a claim that are beyond doubt, the shown one among them.
std::vector<Evidence> sure_places_of(const Claim& claim) {
  std::vector<Evidence> places;
  for (std::size_t i = 0; i < claim.statements.size(); ++i) {
    const StoryStatement& statement = claim.statements[i];
    if (i == claim.shown || statement.confidence == Confidence::kSure) places.push_back(statement.place);
  }
  return places;
}

/// A claim with its status and all who say so; where its places are only probably one claim, the passage with whoever
/// says that, and the places that surely tell it too.
Line line_of(const Story& story, const Claim& claim) {
  Line line;
  const StoryStatement& shown = claim.statements[claim.shown];
  const Origin& origin = claim.origins[shown.origin];
  if (claim.confidence == Confidence::kSure) {
    std::tie(line.label, line.tone) = label_of(claim);
    line.whose = whose_word(claim);
  } else {
    std::tie(line.label, line.tone) = label_of(origin);
    if (shown.confidence == Confidence::kLikely) line.label = "probably " + line.label;
    line.whose = rendering::whose_word(origin, shown.via);
  }
  line.words = {printed(claim.text)};
  line.references = references_to(story, sure_places_of(claim));
  return line;
}

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
    const Piece words = printed(passage_of(story, statement));
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
  section.about = {printed(claim.text)};
  for (const Side& side : kSides) add_side(story, claim, side, section.lines);
  for (const Absence& absence : claim.absent_from) {
    Line line;
    line.words = {plain(fmt::format("Not in {}: {}", story.reports[absence.report].label, reason_of(absence)))};
    section.lines.push_back(std::move(line));
  }
  return section;
}

/// Where a claim first stands in its report: for the order of a report's own claims.
std::uint32_t first_place(const Claim& claim) {
  std::uint32_t first = claim.statements.front().place.span.start;
  for (const StoryStatement& statement : claim.statements) first = std::min(first, statement.place.span.start);
  return first;
}

std::string paragraphs_note(const StoryReport& report) {
  const auto count = std::count_if(report.blocks.begin(), report.blocks.end(),
                                   [](const Block& block) { return block.kind == BlockKind::kParagraph; });
  return fmt::format("{} {}", count, count == 1 ? "paragraph" : "paragraphs");
}

}  // namespace

bool ShownClaims::contains(std::size_t claim) const {
  if (claims_.contains(claim)) return true;
  const std::vector<StoryStatement>& statements = story_.claims[claim].statements;
  return std::ranges::any_of(statements, [&](const StoryStatement& statement) {
    const auto printed = passages_.find({statement.place.report, statement.passage.start});
    if (printed == passages_.end()) return false;
    // What a longer passage of one sentence adds is not worth a line that begins with the same words.
    const bool is_shown = &statement == &statements[story_.claims[claim].shown];
    return is_shown || statement.place.span.end <= printed->second;
  });
}

void ShownClaims::insert(std::size_t claim) {
  claims_.insert(claim);
  const std::vector<StoryStatement>& statements = story_.claims[claim].statements;
  if (statements.empty()) return;
  const StoryStatement& shown = statements[story_.claims[claim].shown];
  std::uint32_t& end = passages_[{shown.place.report, shown.passage.start}];
  end = std::max(end, shown.passage.end);
}

Section in_short(const Story& story, ShownClaims& shown) {
  Section section;
  section.id = "in-short";
  section.title = "In short";
  for (const std::size_t claim : story.short_form.claims) {
    if (shown.contains(claim)) continue;
    section.lines.push_back(line_of(story, story.claims[claim]));
    shown.insert(claim);
  }
  return section;
}

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

Section told_by_several(const Story& story, ShownClaims& shown) {
  Section section;
  section.id = "told-by-several";
  section.title = story.reports.size() == 2 ? "Also in both" : "Also in more than one report";
  section.in_short_form = false;
  section.limit = kOnlyInLines;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (shown.contains(i) || reports_of(story.claims[i]).size() < 2) continue;
    section.lines.push_back(line_of(story, story.claims[i]));
    shown.insert(i);
  }
  return section;
}

std::vector<Section> only_in(const Story& story, ShownClaims& shown) {
  std::vector<std::vector<const Claim*>> claims(story.reports.size());
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const Claim& claim = story.claims[i];
    if (claim.statements.empty() || shown.contains(i)) continue;
    shown.insert(i);
    claims[claim.statements.front().place.report].push_back(&claim);
  }
  std::vector<Section> sections;
  for (std::size_t report = 0; report < story.reports.size(); ++report) {
    std::stable_sort(claims[report].begin(), claims[report].end(),
                     [](const Claim* a, const Claim* b) { return first_place(*a) < first_place(*b); });
    Section section;
    const std::string& label = story.reports[report].label;
    section.id = "only-in-" + label;
    section.title = (story.reports.size() == 1 ? "Also in " : "Only in ") + label;
    section.about = {plain(paragraphs_note(story.reports[report]))};
    section.in_short_form = false;
    section.limit = kOnlyInLines;
    for (const Claim* claim : claims[report]) section.lines.push_back(line_of(story, *claim));
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace twosource::rendering
