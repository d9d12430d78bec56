// The names that the records' enumerations have in JSON and on pages, as docs/contract.md fixes them, and the
// interning of Labels. Test: tests/unit/base/records_test.cc.
#include "base/record_names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>
#include <set>
#include <tuple>
#include <type_traits>

#include "twosource/archived.h"
#include "twosource/stories.h"
#include "twosource/story.h"

namespace twosource {
namespace {

using base::Names;

constexpr std::size_t kLongestOutsideLabel = 200;
constexpr std::size_t kMostLabels = 20'000;

template <class Enum>
std::string_view pick(Names names, Enum value) {
  const auto place = static_cast<std::size_t>(value);
  return place < names.size() ? names[place] : "unknown";
}

/// All Labels of the program. A std::set keeps its elements in place, so that a pointer to one stays good.
class Labels {
 public:
  static Labels& get() {
    static Labels& labels = *new Labels;
    return labels;
  }

  /// The one text of an equal text; nothing where it is a new one and there are `most` already.
  const std::string* find(std::string_view text, std::size_t most) {
    const std::lock_guard lock(mutex_);
    const auto found = texts_.find(text);
    if (found != texts_.end()) return &*found;
    return texts_.size() < most ? &*texts_.emplace(text).first : nullptr;
  }

 private:
  std::mutex mutex_;
  std::set<std::string, std::less<>> texts_;
};

}  // namespace

Label::Label(std::string_view text) {
  static const std::string empty;
  text_ = text.empty() ? &empty : Labels::get().find(text, static_cast<std::size_t>(-1));
}

std::optional<Label> base::label_from_outside(std::string_view text) {
  const bool fits = text.size() <= kLongestOutsideLabel && (text.empty() || Labels::get().find(text, kMostLabels));
  return fits ? std::optional(Label(text)) : std::nullopt;
}

namespace {

const auto& entity_labels() {
  static const auto labels = std::to_array<Label>(
      {Label("PERSON"), Label("NORP"), Label("FAC"), Label("ORG"), Label("GPE"), Label("LOC"), Label("PRODUCT"),
       Label("EVENT"), Label("WORK_OF_ART"), Label("LAW"), Label("LANGUAGE"), Label("DATE"), Label("TIME"),
       Label("PERCENT"), Label("MONEY"), Label("QUANTITY"), Label("ORDINAL"), Label("CARDINAL"), Label("GROUP")});
  static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(labels)>> == EntityType::kOther);
  return labels;
}

}  // namespace

EntityType::EntityType(Kind kind) {
  if (kind != kOther) label_ = entity_labels().at(kind);
}

EntityType::Kind EntityType::kind() const {
  const auto& labels = entity_labels();
  return static_cast<Kind>(std::ranges::find(labels, label_) - labels.begin());
}

Names base::names_of(BlockKind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"headline", "dateline", "byline", "keypoint", "heading", "paragraph", "list",
                                       "quote", "caption", "credit", "note"});
  return kNames;
}
std::string_view name_of(BlockKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(Confidence) {
  static constexpr auto kNames = std::to_array<std::string_view>({"sure", "likely"});
  return kNames;
}
std::string_view name_of(Confidence confidence) { return pick(base::names_of(confidence), confidence); }
Names base::names_of(DatePrecision) {
  static constexpr auto kNames = std::to_array<std::string_view>({"day", "month", "year"});
  return kNames;
}
std::string_view name_of(DatePrecision precision) { return pick(base::names_of(precision), precision); }
Names base::names_of(DateBasis) {
  static constexpr auto kNames = std::to_array<std::string_view>({"given", "inferred", "linked"});
  return kNames;
}
std::string_view name_of(DateBasis basis) { return pick(base::names_of(basis), basis); }
Names base::names_of(PageKind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"article", "live", "several", "teaser", "video", "summary"});
  return kNames;
}
std::string_view name_of(PageKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(FieldBasis) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"none", "given", "json-ld", "meta", "markup", "url", "text"});
  return kNames;
}
std::string_view name_of(FieldBasis basis) { return pick(base::names_of(basis), basis); }
Names base::names_of(EntityMark) {
  static constexpr auto kNames = std::to_array<std::string_view>({"O", "B", "I"});
  return kNames;
}
Names base::names_of(MentionKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"name", "nominal", "pronoun"});
  return kNames;
}
std::string_view name_of(MentionKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(TimexType) {
  static constexpr auto kNames = std::to_array<std::string_view>({"DATE", "TIME", "DURATION", "SET"});
  return kNames;
}
std::string_view name_of(TimexType type) { return pick(base::names_of(type), type); }
Names base::names_of(QuoteKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"direct", "indirect", "mixed"});
  return kNames;
}
std::string_view name_of(QuoteKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(Act) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"state", "deny", "accuse", "criticise", "praise", "warn", "urge", "announce", "promise", "ask", "agree",
       "refuse", "decline", "suggest", "believe", "report", "other"});
  return kNames;
}
std::string_view name_of(Act act) { return pick(base::names_of(act), act); }
Names base::names_of(Naming) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"named", "unnamed-on-record", "anonymous", "document", "outlet"});
  return kNames;
}
std::string_view name_of(Naming naming) { return pick(base::names_of(naming), naming); }
Names base::names_of(ArgumentRole) {
  static constexpr auto kNames = std::to_array<std::string_view>({"subject", "object", "oblique"});
  return kNames;
}
std::string_view name_of(ArgumentRole role) { return pick(base::names_of(role), role); }
Names base::names_of(Polarity) {
  static constexpr auto kNames = std::to_array<std::string_view>({"positive", "negative"});
  return kNames;
}
std::string_view name_of(Polarity polarity) { return pick(base::names_of(polarity), polarity); }
Names base::names_of(Modality) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"happened", "ongoing", "planned", "possible", "conditional", "generic"});
  return kNames;
}
std::string_view name_of(Modality modality) { return pick(base::names_of(modality), modality); }
Names base::names_of(EventKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"verb", "noun", "frame"});
  return kNames;
}
std::string_view name_of(EventKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(EventRole) {
  static constexpr auto kNames = std::to_array<std::string_view>({"agent", "patient", "recipient", "owner", "oblique"});
  return kNames;
}
std::string_view name_of(EventRole role) { return pick(base::names_of(role), role); }
Names base::names_of(EventTime) {
  static constexpr auto kNames = std::to_array<std::string_view>({"given", "telling-day", "report-day", "open"});
  return kNames;
}
std::string_view name_of(EventTime time) { return pick(base::names_of(time), time); }
Names base::names_of(Stance) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"asserts", "denies", "relays", "answers", "withdraws"});
  return kNames;
}
std::string_view name_of(Stance stance) { return pick(base::names_of(stance), stance); }
Names base::names_of(OriginKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"named", "document", "anonymous", "outlet"});
  return kNames;
}
std::string_view name_of(OriginKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(OriginRule) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"named source", "document", "unnamed sources not shown to differ", "no source given", "wire copy",
       "shared passage", "source given in the body", "as another outlet cites it", "second hand"});
  return kNames;
}
std::string_view name_of(OriginRule rule) { return pick(base::names_of(rule), rule); }
Names base::names_of(FirstHand) {
  static constexpr auto kNames = std::to_array<std::string_view>({"", "dateline", "first-hand: told the outlet"});
  return kNames;
}
std::string_view name_of(FirstHand shown) { return pick(base::names_of(shown), shown); }
std::string name_of(const OriginReason& because) {
  std::string name(name_of(because.rule));
  if (because.first_hand != FirstHand::kNotShown) name.append("; ").append(name_of(because.first_hand));
  return name;
}
Names base::names_of(PartyKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"body", "government"});
  return kNames;
}
Names base::names_of(ClaimStatus) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"withdrawn", "contested", "corroborated", "single-origin", "anonymous", "unattributed"});
  return kNames;
}
std::string_view name_of(ClaimStatus status) { return pick(base::names_of(status), status); }
Names base::names_of(OpenKind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"not-specified", "declined", "unconfirmed", "no-details"});
  return kNames;
}
std::string_view name_of(OpenKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(TimelineBasis) {
  static constexpr auto kNames = std::to_array<std::string_view>({"said", "inferred"});
  return kNames;
}
std::string_view name_of(TimelineBasis basis) { return pick(base::names_of(basis), basis); }
Names base::names_of(TimelineStatus) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"happened", "ongoing", "planned", "possible", "denied"});
  return kNames;
}
std::string_view name_of(TimelineStatus status) { return pick(base::names_of(status), status); }
Names base::names_of(DifferenceKind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"role", "number", "date", "wording", "status", "attribution", "account"});
  return kNames;
}
std::string_view name_of(DifferenceKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(DifferenceReason) {
  static constexpr auto kNames = std::to_array<std::string_view>({"later-report", "other-occasion", "rendering"});
  return kNames;
}
std::string_view name_of(DifferenceReason reason) { return pick(base::names_of(reason), reason); }
Names base::names_of(NodeKind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"report", "report-not-given", "outlet", "agency", "institution", "person",
                                       "document", "broadcast", "anonymous"});
  return kNames;
}
std::string_view name_of(NodeKind kind) { return pick(base::names_of(kind), kind); }
Names base::names_of(EdgeKind) {
  static constexpr auto kNames = std::to_array<std::string_view>({"cites", "quotes", "relays"});
  return kNames;
}
std::string_view name_of(EdgeKind kind) { return pick(base::names_of(kind), kind); }
std::string_view name_of(MembershipReason reason) {
  return pick(std::to_array<std::string_view>({"opened", "likeness", "copy", "merged", "split", "ruled", "removed"}),
              reason);
}
std::string_view name_of(StoryEventKind kind) {
  return pick(std::to_array<std::string_view>({"opened", "merged_into", "split_from", "emptied", "left"}), kind);
}
std::string_view name_of(Seen seen) { return pick(std::to_array<std::string_view>({"new", "changed", "seen"}), seen); }

std::string_view name_of(IngestOutcome outcome) {
  return pick(std::to_array<std::string_view>({"new", "same", "changed", "forgotten", "refused"}), outcome);
}

}  // namespace twosource
