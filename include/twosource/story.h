// Story: Readings of one happening, linked: shared entities, claims, timeline, differences, provenance.
//
// The third of the four records; the fourth, the Brief, is a Story shown to a person (render.h). Whatever a
// Story says reaches back to Evidence: the words of a report and their place.
//
// Terms. A *claim* is one thing said, as small as an editor would check by itself; a *statement* is a place that
// carries it. An *origin* is the far end of a statement's chain: a speaker, a document, an unnamed source, or the
// outlet itself. A *party* is a body that speaks with one voice: a government with its ministries and spokesmen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/explanation.h"
#include "twosource/reading.h"

namespace twosource {

/// How reports came together, which decides how much alike those of one story must be.
enum class Gathered {
  kAnyhow,  ///< whatever there is, as in an archive: a story is one happening, and each by itself
  kChosen,  ///< by somebody who means them together: only what surely tells something else is set apart
};

/// Words of one report, and where they stand. `quote` is exactly what `span` cuts out of that report's text.
struct Evidence {
  std::size_t report = 0;  ///< index into Story::reports
  Span span;
  std::string quote;
  BlockKind block = BlockKind::kParagraph;
  std::uint32_t number = 1;  ///< number of the block among its kind
};

/// Words that stand in two reports: the same but for case, punctuation and white space.
struct SharedPassage {
  Span here;
  Span there;  ///< of the other report's text
  friend bool operator==(const SharedPassage&, const SharedPassage&) = default;
};

/// A report of a Story that another one of it copies, in whole or in part.
struct CopiedReport {
  std::size_t report = 0;               ///< index into Story::reports
  double share = 0;                     ///< of the passages of the shorter one, how many stand in both, from 0 to 1
  std::vector<SharedPassage> passages;  ///< ten words and longer, in order of the copy's text
};

/// A report as a Story knows it. JSON carries the text with `--passages full` alone; pages always may.
struct StoryReport {
  std::string id;
  std::string label;  ///< "A", "B", … "AA"
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<PublishedDate> published;
  std::optional<std::string> published_at;   ///< the moment, in UTC, where the input gave one
  std::optional<std::string> version_of;     ///< id of the report that this is a later version of
  std::vector<Evidence> published_evidence;  ///< of a linked date: words of the other reports that settle it
  std::string sha256;
  std::string text;
  std::vector<Block> blocks;
  std::vector<CopiedReport> copies;  ///< what it copies: by agency, then by time, the originals of the two
};

struct LeftOut {
  std::string report;  ///< id
  std::string because;
};

struct StoryRole {
  std::string title;
  std::optional<std::size_t> of;  ///< index into Story::entities
  std::string as_of;
  std::vector<Evidence> evidence;
};

/// An entity of one report that is a member of a Story's entity.
struct EntityMember {
  std::size_t report = 0;
  std::size_t entity = 0;  ///< index into that Reading's entities
};

struct StoryEntity {
  std::string name;
  EntityType type;
  std::vector<std::string> aliases;  ///< other words that the reports use for it, most frequent first
  std::vector<EntityMember> members;
  std::vector<StoryRole> roles;
  std::vector<std::uint32_t> mentions;  ///< how many in each report, by report index
};

enum class Stance {
  kAsserts,
  kDenies,
  kRelays,     ///< tells that someone claims it
  kAnswers,    ///< meets the charge without denying it: a counter-charge, a refusal to comment
  kWithdraws,  ///< takes back what was asserted, which no longer counts as support
};

enum class OriginKind { kNamed, kDocument, kAnonymous, kOutlet };

/// What makes a statement its origin's.
enum class OriginRule {
  kNamedSource,     ///< a source that the report names
  kDocument,        ///< a paper that speaks for whoever issued it
  kUnnamedSources,  ///< unnamed sources, which nothing shows to differ
  kNoSourceGiven,   ///< the outlet's own word
  kWireCopy,        ///< the same, but the report is an agency's copy
  kSharedPassage,   ///< a sentence that several reports print: one origin, whoever it was taken for
  kSourceInBody,    ///< a headline without a source, of what the body has from one
  kCitedOutlet,     ///< an outlet of this Story, as another one cites it
  kSecondHand,      ///< what a source has from somebody else
};

/// What shows that a report heard or saw for itself.
enum class FirstHand { kNotShown, kDateline, kToldOutlet };

/// Why a statement has its origin, or what an outlet's own word rests on.
struct OriginReason {
  OriginRule rule = OriginRule::kNamedSource;
  FirstHand first_hand = FirstHand::kNotShown;
  std::vector<Evidence> evidence;
};

enum class PartyKind {
  kBody,        ///< a person, a company, a campaign, a union of states
  kGovernment,  ///< of a country, with all who speak for it
};

/// A body that speaks with one voice.
struct StoryParty {
  std::string name;  ///< "Russian government"; empty when unknown
  PartyKind kind = PartyKind::kBody;

  bool operator==(const StoryParty&) const = default;
};

struct Origin {
  OriginKind kind = OriginKind::kNamed;
  std::optional<std::size_t> entity;  ///< index into Story::entities
  std::string label;                  ///< "Dmitry Peskov", "US officials, unnamed", "CNN, own word"
  std::string described;              ///< "Kremlin spokesman"
  StoryParty party;                   ///< without a name for anonymous and outlet origins
  Stance stance = Stance::kAsserts;
  OriginReason because;
};

struct StoryStatement {
  Evidence place;                      ///< the shortest piece that carries the claim
  Span passage;                        ///< what a page prints of it: the sentence around it, or the main clause
  std::size_t origin = 0;              ///< index into Claim::origins
  std::optional<std::string> speaker;  ///< none: the outlet's own voice
  /// Whose word the passage begins with, where it tells something else before it comes to what the speaker says ("Her
  /// account differs from the mayor's claim that …"); empty else.
  std::string opened_by;
  std::string cue;
  std::vector<std::string> via;  ///< nearest to the reader first
  Stance stance = Stance::kAsserts;
  bool withdrawn = false;  ///< whoever asserted it took it back: it supports nothing
  Confidence confidence = Confidence::kSure;
  std::optional<std::size_t> attribution;  ///< index into that Reading's attributions
  std::optional<std::size_t> proposition;
};

/// Tested in this order.
enum class ClaimStatus { kWithdrawn, kContested, kCorroborated, kSingleOrigin, kAnonymous, kUnattributed };

/// A report without a claim, though it was written no earlier than one that has it and tells what stands beside it.
struct Absence {
  std::size_t report = 0;
  std::size_t beside = 0;  ///< claims that stand beside this one elsewhere and that the report has
};

struct Claim {
  std::string id;    ///< from content: stable when reports are reordered
  std::string text;  ///< the passage of the shown statement; only bracketed names and dates are added
  ClaimStatus status = ClaimStatus::kUnattributed;
  Confidence confidence = Confidence::kSure;
  std::vector<StoryParty> parties;  ///< that assert it, by name
  std::vector<Origin> origins;
  std::vector<StoryStatement> statements;
  std::size_t shown = 0;             ///< the statement whose passage stands for the claim; index into statements
  std::vector<Absence> absent_from;  ///< only where absence means something
  double weight = 0;                 ///< its news value, 0 to 1; pages show the weightiest first
};

/// A question that the reports themselves leave open.
struct StoryQuestion {
  std::string text;
  OpenKind kind = OpenKind::kNotSpecified;
  std::vector<Evidence> evidence;
};

enum class TimelineBasis { kSaid, kInferred };
enum class TimelineStatus { kHappened, kOngoing, kPlanned, kPossible, kDenied };

struct TimelineEntry {
  std::string time;  ///< ISO 8601, as precise as known: "2023-02-21", "2023-02", "2022"
  std::string end;   ///< of a span of time; empty when none
  DatePrecision precision = DatePrecision::kDay;
  TimelineBasis basis = TimelineBasis::kSaid;
  TimelineStatus status = TimelineStatus::kHappened;
  std::string text;
  std::optional<std::size_t> place;  ///< index into Story::entities
  std::vector<Evidence> evidence;
};

enum class DifferenceKind { kRole, kNumber, kDate, kWording, kStatus, kAttribution, kAccount };

/// Why a difference is no disagreement.
enum class DifferenceReason {
  kLaterReport,    ///< one report was written when more had happened
  kOtherOccasion,  ///< one of them is of another time: a picture's office
  kRendering,      ///< one saying, translated or quoted from memory twice
};

struct DifferingValue {
  std::string value;
  Evidence place;
  std::string whose = {};                 ///< whose word it is, where the report names one
  std::optional<Modality> modality = {};  ///< of a difference of status: how its report has it
};

/// What JSON and pages say of one in words is made of these members (rendering).
struct Difference {
  DifferenceKind kind = DifferenceKind::kNumber;
  std::string about;    ///< what is counted, an office, a person, the words of a claim or of a saying
  std::string of = {};  ///< of an office that two persons are given: whose it is
  std::optional<DifferenceReason> explained = {};
  std::vector<DifferingValue> evidence = {};
};

enum class NodeKind {
  kReport,
  kReportNotGiven,
  kOutlet,
  kAgency,
  kInstitution,
  kPerson,
  kDocument,
  kBroadcast,
  kAnonymous,
};
enum class EdgeKind { kCites, kQuotes, kRelays };

struct ProvenanceNode {
  NodeKind kind = NodeKind::kReport;
  std::string label;
  std::optional<std::size_t> entity;
  std::optional<std::size_t> report;
};

/// `from` has what it says from `to`.
struct ProvenanceEdge {
  std::size_t from = 0;  ///< index into Provenance::nodes
  std::size_t to = 0;
  EdgeKind kind = EdgeKind::kQuotes;
  std::uint32_t count = 0;
  std::vector<Evidence> evidence;
};

struct Provenance {
  std::vector<ProvenanceNode> nodes;
  std::vector<ProvenanceEdge> edges;
};

/// A statement of a claim of the Story.
struct ClaimStatement {
  std::size_t claim = 0;      ///< index into Story::claims
  std::size_t statement = 0;  ///< index into that claim's statements
};

/// What the short form of a Brief shows, in its order.
struct ShortForm {
  std::optional<Evidence> title;         ///< where a report prints the Story's title in its text
  std::optional<ClaimStatement> lead;    ///< the first line: this statement's passage
  std::vector<std::size_t> claims;       ///< indices into Story::claims
  std::vector<std::size_t> disputed;     ///< the same; none of them stands among `claims`
  std::vector<std::size_t> differences;  ///< indices into Story::differences
  std::vector<std::size_t> open;         ///< indices into Story::open
};

struct Story {
  std::string id;  ///< from content
  std::string title;
  ShortForm short_form;
  std::string as_of;                 ///< day of the newest report, empty when no report has a date
  std::vector<StoryReport> reports;  ///< newest first, by the moment where it is known; unknown dates last; then by id
  std::vector<LeftOut> left_out;
  std::vector<StoryEntity> entities;  ///< most mentioned first
  std::vector<Claim> claims;          ///< weightiest first
  std::vector<ClaimExplanation>
      explanations;  ///< of the claims, in their order, where RunOptions::explain asked for them
  std::vector<StoryQuestion> open;
  std::vector<TimelineEntry> timeline;  ///< in order of time
  std::vector<Difference> differences;
  Provenance provenance;
  MadeBy made_by;
};

/// The statement that the first line prints; null where there is none. Points into the Story.
inline const StoryStatement* lead_of(const Story& story) {
  const std::optional<ClaimStatement>& lead = story.short_form.lead;
  return lead ? &story.claims[lead->claim].statements[lead->statement] : nullptr;
}

std::string_view name_of(Stance stance);
std::string_view name_of(OriginKind kind);
std::string_view name_of(OriginRule rule);
std::string_view name_of(FirstHand shown);
/// "no source given; dateline": the rule, and what shows first-hand work.
std::string name_of(const OriginReason& because);
std::string_view name_of(ClaimStatus status);
std::string_view name_of(TimelineBasis basis);
std::string_view name_of(TimelineStatus status);
std::string_view name_of(DifferenceKind kind);
std::string_view name_of(DifferenceReason reason);
std::string_view name_of(NodeKind kind);
std::string_view name_of(EdgeKind kind);

}  // namespace twosource
