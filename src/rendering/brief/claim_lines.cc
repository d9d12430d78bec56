#include "rendering/brief/claim_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "rendering/brief/words.h"

namespace twosource::rendering {
namespace {

constexpr const char* kOutletsWord = "outlet’s word";
constexpr std::size_t kMostSources = 3;  // of one line

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
std::pair<std::string, Tone> status_label(const Claim& claim) {
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
  // Reports that are copies of one have one origin: one outlet's word, however often it is printed.
  const auto outlets = std::count_if(claim.origins.begin(), claim.origins.end(), [](const Origin& origin) {
    return origin.stance == Stance::kAsserts && origin.kind == OriginKind::kOutlet;
  });
  return {outlets > 1 ? "outlets’ word" : kOutletsWord, Tone::kOwnWord};
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

/// Whose word an origin's is, without a description of him that stands in the claim's words.
std::string whose_word_of(const Claim& claim, const Origin& origin, const std::vector<std::string>& via) {
  if (origin.kind == OriginKind::kOutlet || !says_the_same(claim.text, origin.described))
    return whose_word(origin, via);
  Origin bare = origin;
  bare.described.clear();
  return whose_word(bare, via);
}

/// Adds a source that the list does not name yet. Where nobody is counted, "police" says nothing beside "Norvik police".
void add_source(const Claim& claim, const Origin& origin, const std::string& one, std::vector<std::string>& list) {
  const bool counted = claim.status == ClaimStatus::kCorroborated;
  const bool told = std::any_of(list.begin(), list.end(), [&](const std::string& source) {
    return source.find(one) != std::string::npos || (!counted && says_the_same(source, origin.label));
  });
  if (told) return;
  if (!counted) std::erase_if(list, [&](const std::string& source) { return says_the_same(one, source); });
  list.push_back(one);
}

/// Whether a report has somebody's words in the paragraph of a place, or right before or behind it.
bool quotes_somebody_near(const Story& story, const Evidence& place) {
  return std::ranges::any_of(story.claims, [&](const Claim& claim) {
    return std::ranges::any_of(claim.statements, [&](const StoryStatement& other) {
      const Evidence& there = other.place;
      const bool near = there.report == place.report && there.block == place.block &&
                        there.number <= place.number + 1 && place.number <= there.number + 1;
      return near && claim.origins[other.origin].kind != OriginKind::kOutlet;
    });
  });
}

/// Whether an outlet that tells a claim on its own word tells it on somebody's in another place, or report, or may well mean
/// whom it quotes beside it.
bool names_a_source_too(const Story& story, const Claim& claim, std::size_t origin) {
  const auto outlet_of = [&story](const StoryStatement& statement) {
    const StoryReport& report = story.reports[statement.place.report];
    return report.outlet.value_or(report.id);
  };
  return std::ranges::any_of(claim.statements, [&](const StoryStatement& own) {
    if (own.origin != origin) return false;
    return quotes_somebody_near(story, own.place) ||
           std::ranges::any_of(claim.statements, [&](const StoryStatement& other) {
             return claim.origins[other.origin].kind != OriginKind::kOutlet && outlet_of(own) == outlet_of(other);
           });
  });
}

/// "Piet Osk, navy spokesman; the government, a statement": those who assert it; where nobody does, all. Of many only
/// the first are told: the page's table of sources holds all. Outlets that give no source are told by their number, beside
/// sources as what they are; one alone by its name.
std::string whose_word(const Story& story, const Claim& claim) {
  const bool asserted = std::any_of(claim.origins.begin(), claim.origins.end(),
                                    [](const Origin& origin) { return origin.stance == Stance::kAsserts; });
  const bool sourced = std::ranges::any_of(claim.origins, [&](const Origin& origin) {
    return origin.kind != OriginKind::kOutlet && (!asserted || origin.stance == Stance::kAsserts);
  });
  std::vector<std::string> sources;
  std::vector<std::string> outlets;
  for (std::size_t i = 0; i < claim.origins.size(); ++i) {
    const Origin& origin = claim.origins[i];
    if (asserted && origin.stance != Stance::kAsserts) continue;
    if (origin.kind == OriginKind::kOutlet && sourced && names_a_source_too(story, claim, i)) continue;
    const std::string one = whose_word_of(claim, origin, relays_of(claim, i));
    add_source(claim, origin, one, origin.kind == OriginKind::kOutlet ? outlets : sources);
  }
  std::string words;
  const std::size_t shown =
      sources.size() == kMostSources + 1 ? sources.size() : std::min(sources.size(), kMostSources);
  for (std::size_t i = 0; i < shown; ++i) words += (i == 0 ? "" : "; ") + sources[i];
  if (shown < sources.size()) words += fmt::format("; and {} more", sources.size() - shown);
  if (outlets.empty()) return words;
  if (words.empty()) return outlets.size() == 1 ? outlets.front() : "";
  return words + fmt::format("; also told without a source by {}",
                             outlets.size() == 1 ? "one outlet" : fmt::format("{} outlets", outlets.size()));
}

/// What can be said of a claim that is only probably one: whose word the printed passage is.
std::pair<std::string, Tone> origin_label(const Origin& origin) {
  switch (origin.kind) {
    case OriginKind::kAnonymous:
      return {"unnamed", Tone::kUnnamed};
    case OriginKind::kOutlet:
      return {kOutletsWord, Tone::kOwnWord};
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

}  // namespace

std::set<std::size_t> reports_of(const Claim& claim) {
  std::set<std::size_t> reports;
  for (const StoryStatement& statement : claim.statements) reports.insert(statement.place.report);
  return reports;
}

namespace {

ClaimLabel told_label(const Story& story, const Claim& claim, const StoryStatement& shown) {
  ClaimLabel words;
  if (claim.confidence == Confidence::kSure) {
    std::tie(words.label, words.tone) = status_label(claim);
    words.whose = whose_word(story, claim);
    return words;
  }
  const Origin& origin = claim.origins[shown.origin];
  std::tie(words.label, words.tone) = shown.stance == Stance::kWithdraws ? status_label(claim) : origin_label(origin);
  if (shown.confidence == Confidence::kLikely) words.label = "probably " + words.label;
  words.whose = whose_word_of(claim, origin, shown.via);
  return words;
}

/// What is left of "Calder Times, own word" where a line is labelled so: the outlet. Of a report whose outlet is not known
/// nothing is, for the line's mark names the report; an agency's copy stays what it is.
std::string outlet_in(const std::string& label, const StoryReport& report) {
  const std::string name = label.substr(0, label.rfind(", "));
  if (report.outlet) return name == *report.outlet ? name : label;
  return name.ends_with(" " + report.label) ? std::string() : label;
}

/// What is left of "officials, unnamed" where a line is labelled so: who, unless its words tell that.
std::string unnamed_in(const std::string& label, const Claim& claim) {
  const std::string name = label.substr(0, label.rfind(", "));
  return says_the_same(claim.text, name) ? std::string() : name;
}

/// Takes from a line's source what its label says of it.
void leave_out_label(const Story& story, const Claim& claim, const StoryStatement& shown, ClaimLabel& words) {
  const Origin& origin = claim.origins[shown.origin];
  const std::string& label = origin.label;
  const bool own_word =
      words.tone == Tone::kOwnWord || (claim.status == ClaimStatus::kWithdrawn && origin.kind == OriginKind::kOutlet);
  if (!words.whose.starts_with(label)) return;
  std::string rest = words.whose.substr(label.size());
  std::string kept = label;
  const bool alone = rest.empty() || rest.starts_with(" (");  // what the outlet's word rests on: "(shared passage)"
  if (own_word && alone) kept = outlet_in(label, story.reports[shown.place.report]);
  if (words.tone == Tone::kUnnamed) kept = unnamed_in(label, claim);
  if (kept.empty()) rest.erase(0, rest.find_first_not_of(",; "));
  words.whose = kept + rest;
}

/// A claim's status and all who say so; where its places are only probably one claim, whoever says the shown passage.
ClaimLabel undated_label(const Story& story, const Claim& claim) {
  const StoryStatement& shown = claim.statements[claim.shown];
  ClaimLabel words = told_label(story, claim, shown);
  leave_out_label(story, claim, shown, words);
  const bool counted = claim.status == ClaimStatus::kCorroborated || claim.status == ClaimStatus::kContested ||
                       claim.status == ClaimStatus::kWithdrawn;
  if (shown.opened_by.empty() || counted) return words;
  words.label = kOutletsWord;
  words.tone = Tone::kOwnWord;
  const std::string outlet = outlet_in(shown.opened_by, story.reports[shown.place.report]);
  const std::string part = words.whose.empty() ? "" : "in part " + words.whose;
  words.whose = outlet + (outlet.empty() || part.empty() ? "" : "; ") + part;
  return words;
}

}  // namespace

ClaimLabel label_of(const Story& story, const Claim& claim) {
  ClaimLabel label = undated_label(story, claim);
  std::set<std::size_t> marked;  // what the printed words are, is of these reports
  for (const Evidence& place : sure_places_of(claim)) marked.insert(place.report);
  const std::string day = older_day(story, marked);
  if (!day.empty()) label.whose += label.whose.empty() ? day : fmt::format(" ({})", day);
  return label;
}

Line line_of(const Story& story, const Claim& claim) {
  ClaimLabel label = label_of(story, claim);
  Line line;
  line.label = std::move(label.label);
  line.tone = label.tone;
  line.whose = std::move(label.whose);
  line.words = {printed(claim.text, story, claim)};
  line.references = references_to(story, sure_places_of(claim));
  return line;
}

}  // namespace twosource::rendering
