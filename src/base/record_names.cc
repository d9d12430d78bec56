// The names that the records' enumerations have in JSON and on pages, as docs/contract.md fixes them, and the
// interning of Labels. Test: tests/unit/base/records_test.cc.
#include <algorithm>
#include <array>
#include <functional>
#include <mutex>
#include <set>
#include <tuple>
#include <type_traits>

#include "twosource/story.h"

namespace twosource {
namespace {

template <class Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

Label::Label(std::string_view text) {
  // std::set keeps its elements in place, so that a pointer to one stays good.
  static std::mutex mutex;
  static std::set<std::string, std::less<>>& labels = *new std::set<std::string, std::less<>>;
  static const std::string empty;
  if (text.empty()) {
    text_ = &empty;
    return;
  }
  const std::lock_guard lock(mutex);
  auto found = labels.find(text);
  if (found == labels.end()) found = labels.emplace(text).first;
  text_ = &*found;
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

std::string_view name_of(BlockKind kind) {
  return pick(std::to_array<std::string_view>({"headline", "dateline", "byline", "keypoint", "heading", "paragraph",
                                               "list", "quote", "caption", "credit", "note"}),
              kind);
}
std::string_view name_of(Confidence confidence) {
  return pick(std::to_array<std::string_view>({"sure", "likely"}), confidence);
}
std::string_view name_of(DatePrecision precision) {
  return pick(std::to_array<std::string_view>({"day", "month", "year"}), precision);
}
std::string_view name_of(DateBasis basis) {
  return pick(std::to_array<std::string_view>({"given", "inferred", "linked"}), basis);
}
std::string_view name_of(MentionKind kind) {
  return pick(std::to_array<std::string_view>({"name", "nominal", "pronoun"}), kind);
}
std::string_view name_of(TimexType type) {
  return pick(std::to_array<std::string_view>({"DATE", "TIME", "DURATION", "SET"}), type);
}
std::string_view name_of(QuoteKind kind) {
  return pick(std::to_array<std::string_view>({"direct", "indirect", "mixed"}), kind);
}
std::string_view name_of(Act act) {
  return pick(std::to_array<std::string_view>({"state", "deny", "accuse", "criticise", "praise", "warn", "urge",
                                               "announce", "promise", "ask", "agree", "refuse", "decline", "suggest",
                                               "believe", "report", "other"}),
              act);
}
std::string_view name_of(Naming naming) {
  return pick(std::to_array<std::string_view>({"named", "unnamed-on-record", "anonymous", "document", "outlet"}),
              naming);
}
std::string_view name_of(ArgumentRole role) {
  return pick(std::to_array<std::string_view>({"subject", "object", "oblique"}), role);
}
std::string_view name_of(Polarity polarity) {
  return pick(std::to_array<std::string_view>({"positive", "negative"}), polarity);
}
std::string_view name_of(Modality modality) {
  return pick(std::to_array<std::string_view>({"happened", "ongoing", "planned", "possible", "conditional", "generic"}),
              modality);
}
std::string_view name_of(EventKind kind) {
  return pick(std::to_array<std::string_view>({"verb", "noun", "frame"}), kind);
}
std::string_view name_of(EventRole role) {
  return pick(std::to_array<std::string_view>({"agent", "patient", "recipient", "owner", "oblique"}), role);
}
std::string_view name_of(EventTime time) {
  return pick(std::to_array<std::string_view>({"given", "telling-day", "report-day", "open"}), time);
}
std::string_view name_of(Stance stance) {
  return pick(std::to_array<std::string_view>({"asserts", "denies", "relays", "answers"}), stance);
}
std::string_view name_of(OriginKind kind) {
  return pick(std::to_array<std::string_view>({"named", "document", "anonymous", "outlet"}), kind);
}
std::string_view name_of(OriginRule rule) {
  return pick(std::to_array<std::string_view>(
                  {"named source", "document", "unnamed sources not shown to differ", "no source given", "wire copy",
                   "shared passage", "source given in the body", "as another outlet cites it", "second hand"}),
              rule);
}
std::string_view name_of(FirstHand shown) {
  return pick(std::to_array<std::string_view>({"", "dateline", "first-hand: told the outlet"}), shown);
}
std::string name_of(const OriginReason& because) {
  std::string name(name_of(because.rule));
  if (because.first_hand != FirstHand::kNotShown) name.append("; ").append(name_of(because.first_hand));
  return name;
}
std::string_view name_of(ClaimStatus status) {
  return pick(
      std::to_array<std::string_view>({"contested", "corroborated", "single-origin", "anonymous", "unattributed"}),
      status);
}
std::string_view name_of(OpenKind kind) {
  return pick(std::to_array<std::string_view>({"not-specified", "declined", "unconfirmed", "no-details"}), kind);
}
std::string_view name_of(TimelineBasis basis) {
  return pick(std::to_array<std::string_view>({"said", "inferred"}), basis);
}
std::string_view name_of(TimelineStatus status) {
  return pick(std::to_array<std::string_view>({"happened", "ongoing", "planned", "possible", "denied"}), status);
}
std::string_view name_of(DifferenceKind kind) {
  return pick(
      std::to_array<std::string_view>({"role", "number", "date", "wording", "status", "attribution", "account"}), kind);
}
std::string_view name_of(NodeKind kind) {
  return pick(std::to_array<std::string_view>({"report", "report-not-given", "outlet", "agency", "institution",
                                               "person", "document", "broadcast", "anonymous"}),
              kind);
}
std::string_view name_of(EdgeKind kind) {
  return pick(std::to_array<std::string_view>({"cites", "quotes", "relays"}), kind);
}

}  // namespace twosource
