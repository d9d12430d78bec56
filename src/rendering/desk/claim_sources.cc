#include "rendering/desk/claim_sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "rendering/brief/drawing.h"
#include "rendering/brief/words.h"
#include "rendering/desk/story_parts.h"
#include "rendering/escaping.h"

namespace twosource::rendering::desk {
namespace {

constexpr std::size_t kMostRows = 40;

/// A column of the drawing.
struct Column {
  int x = 0;
  int width = 0;
  std::size_t letters = 0;  // that a box has room for
};
constexpr Column kReports{26, 170, 16};
constexpr Column kRelays{264, 150, 15};
constexpr Column kOrigins{470, 209, 22};

/// The boxes of the drawing, and where they stand.
struct Boxes {
  std::vector<std::size_t> reports;  ///< indices into Story::reports
  std::vector<std::string> relays;
  std::vector<std::size_t> origins;  ///< indices into Claim::origins
  std::size_t rows = 0;
};

template <class T>
std::size_t place_of(std::vector<T>& all, const T& one) {
  const auto found = std::ranges::find(all, one);
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  all.push_back(one);
  return all.size() - 1;
}

Boxes boxes_of(const std::vector<Chain>& chains) {
  Boxes boxes;
  for (const Chain& chain : chains) {
    place_of(boxes.reports, chain.report);
    for (const std::string& via : chain.via) place_of(boxes.relays, via);
    place_of(boxes.origins, chain.origin);
  }
  std::ranges::sort(boxes.origins);
  boxes.rows = std::max({boxes.reports.size(), boxes.relays.size(), boxes.origins.size()});
  return boxes;
}

/// Of the reports that carry the claim, which copies which.
struct Copy {
  std::size_t report = 0;
  std::size_t original = 0;
  double share = 0;
};

std::vector<Copy> copies_among(const Story& story, const std::vector<std::size_t>& reports) {
  std::vector<Copy> copies;
  for (const std::size_t report : reports) {
    for (const CopiedReport& one : story.reports[report].copies) {
      if (std::ranges::find(reports, one.report) != reports.end()) copies.push_back({report, one.report, one.share});
    }
  }
  return copies;
}

std::string box(const Column& column, int y, std::string_view words, std::string_view kind) {
  return fmt::format("<g class=\"source{}\">{}<text x=\"{}\" y=\"{}\">{}</text></g>\n", kind,
                     drawn_box(column.x, y, column.width), column.x + 10, y + 5, drawn_words(words, column.letters));
}

std::string origin_box(const Origin& origin, int y) {
  const std::string_view stance = name_of(origin.stance);
  const std::string_view kind = origin.stance == Stance::kDenies ? " against" : "";
  return fmt::format(
      "<g class=\"source{}\">{}<text x=\"{}\" y=\"{}\">{}</text><text class=\"beside\" text-anchor=\"end\" x=\"{}\" "
      "y=\"{}\">{}</text></g>\n",
      kind, drawn_box(kOrigins.x, y, kOrigins.width), kOrigins.x + 10, y + 5,
      drawn_words(origin.label, kOrigins.letters - stance.size()), kOrigins.x + kOrigins.width - 8, y + 5, stance);
}

/// Writes the lines between the boxes, each once.
class Lines {
 public:
  Lines(const Boxes& boxes, std::vector<int> reports, std::vector<int> relays, std::vector<int> origins)
      : boxes_(boxes), reports_(std::move(reports)), relays_(std::move(relays)), origins_(std::move(origins)) {}

  void add(const Chain& chain) {
    const int report = reports_[at(boxes_.reports, chain.report)];
    const int origin = origins_[at(boxes_.origins, chain.origin)];
    DrawnPoint from{kReports.x + kReports.width, report};
    for (std::size_t i = 0; i < chain.via.size(); ++i) {
      const int relay = relays_[at(boxes_.relays, chain.via[i])];
      if (i == 0) put(drawn_line(from, {kRelays.x, relay}, ""));
      if (i > 0) put(drawn_arc(from, relay, from.x + 30));
      from = {kRelays.x + kRelays.width, relay};
    }
    put(drawn_line(from, {kOrigins.x, origin}, ""));
  }

  void add(const Copy& copy) {
    put(drawn_arc({kReports.x, reports_[at(boxes_.reports, copy.report)]}, reports_[at(boxes_.reports, copy.original)],
                  1));
  }

  std::string take() {
    std::string all;
    for (const std::string& line : lines_) all += line;
    return all;
  }

 private:
  template <class T>
  static std::size_t at(const std::vector<T>& all, const T& one) {
    return static_cast<std::size_t>(std::ranges::find(all, one) - all.begin());
  }
  void put(std::string line) { lines_.insert(std::move(line)); }

  const Boxes& boxes_;
  std::vector<int> reports_;
  std::vector<int> relays_;
  std::vector<int> origins_;
  std::set<std::string> lines_;
};

std::string report_label(const Story& story, std::size_t report) {
  return story.reports[report].label + " " + outlet_words(story.reports[report]);
}

/// The entry of the timeline that one of a claim's statements tells, one with a place before others.
const TimelineEntry* entry_of(const Story& story, const Claim& claim) {
  const TimelineEntry* found = nullptr;
  for (const TimelineEntry& entry : story.timeline) {
    const bool is_of_claim = std::ranges::any_of(entry.evidence, [&claim](const Evidence& evidence) {
      return std::ranges::any_of(claim.statements, [&evidence](const StoryStatement& one) {
        return one.place.report == evidence.report && one.place.span.overlaps(evidence.span);
      });
    });
    if (is_of_claim && (found == nullptr || (!found->place && entry.place))) found = &entry;
  }
  return found;
}

std::string when_words(const TimelineEntry& entry) {
  std::string words = date_words(entry.time);
  if (!entry.end.empty() && entry.end != entry.time) words += " to " + date_words(entry.end);
  return fmt::format("{} ({})", words,
                     entry.basis == TimelineBasis::kSaid ? "as told" : "as it follows from the reports");
}

/// Media whose words came here through others and whose own reports are not among those of the story.
std::set<std::string> media_not_given(const Story& story, const Claim& claim) {
  std::set<std::string> media;
  for (const Chain& chain : chains_of(claim)) media.insert(chain.via.begin(), chain.via.end());
  for (const StoryReport& report : story.reports) {
    if (report.outlet) media.erase(*report.outlet);
  }
  return media;
}

void add_origins(const Story& story, const Claim& claim, std::vector<std::string>& unknown) {
  for (std::size_t i = 0; i < claim.origins.size(); ++i) {
    const Origin& origin = claim.origins[i];
    std::set<std::size_t> reports;
    for (const StoryStatement& one : claim.statements) {
      if (one.origin == i) reports.insert(one.place.report);
    }
    const std::string labels = labels_words(story, reports);
    if (origin.kind == OriginKind::kAnonymous) {
      unknown.push_back(fmt::format("Who spoke: {} {} no name (“{}”).", text(labels),
                                    reports.size() == 1 ? "gives" : "give", text(origin.label)));
    } else if (origin.kind == OriginKind::kOutlet && origin.because.first_hand == FirstHand::kNotShown) {
      unknown.push_back(fmt::format("From whom {} {} it: no source is given, and nothing shows first-hand work.",
                                    text(labels), reports.size() == 1 ? "has" : "have"));
    }
  }
}

void add_reports(const Story& story, const Claim& claim, std::vector<std::string>& unknown) {
  std::set<std::size_t> undated;
  for (const StoryStatement& one : claim.statements) {
    if (!story.reports[one.place.report].published) undated.insert(one.place.report);
  }
  if (undated.empty()) return;
  unknown.push_back(
      fmt::format("When {} {} published.", text(labels_words(story, undated)), undated.size() == 1 ? "was" : "were"));
}

}  // namespace

std::string_view stance_words(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "asserts it";
    case Stance::kDenies:
      return "denies it";
    case Stance::kRelays:
      return "tells that somebody claims it";
    case Stance::kAnswers:
      return "answers without denying it";
    case Stance::kWithdraws:
      break;
  }
  return "takes it back";
}

std::vector<Chain> chains_of(const Claim& claim) {
  std::vector<Chain> chains;
  for (const StoryStatement& one : claim.statements) {
    Chain chain{one.place.report, {}, one.origin};
    for (const std::string& via : one.via) chain.via.push_back(on_one_line(via));
    chains.push_back(std::move(chain));
  }
  std::ranges::sort(chains);
  const auto [first, last] = std::ranges::unique(chains);
  chains.erase(first, last);
  return chains;
}

std::string sources_drawing(const Story& story, const Claim& claim, std::string_view label) {
  const std::vector<Chain> chains = chains_of(claim);
  const Boxes boxes = boxes_of(chains);
  if (boxes.rows == 0 || boxes.rows > kMostRows) return {};
  const std::vector<int> reports = middles(boxes.reports.size(), boxes.rows);
  const std::vector<int> relays = middles(boxes.relays.size(), boxes.rows);
  const std::vector<int> origins = middles(boxes.origins.size(), boxes.rows);
  Lines lines(boxes, reports, relays, origins);
  for (const Chain& chain : chains) lines.add(chain);
  for (const Copy& copy : copies_among(story, boxes.reports)) lines.add(copy);
  std::string drawn = lines.take();
  for (std::size_t i = 0; i < boxes.reports.size(); ++i) {
    drawn += box(kReports, reports[i], report_label(story, boxes.reports[i]), "");
  }
  for (std::size_t i = 0; i < boxes.relays.size(); ++i) drawn += box(kRelays, relays[i], boxes.relays[i], " medium");
  for (std::size_t i = 0; i < boxes.origins.size(); ++i)
    drawn += origin_box(claim.origins[boxes.origins[i]], origins[i]);
  return drawing(boxes.rows, label, drawn);
}

std::string sources_list(const Story& story, const Claim& claim) {
  const std::vector<Chain> chains = chains_of(claim);
  std::string html;
  for (const Chain& chain : chains) {
    std::string from;
    for (const std::string& via : chain.via) from += fmt::format("from {}, ", text(via));
    const Origin& origin = claim.origins[chain.origin];
    html += fmt::format("<li><div><b>{}</b>: {}from {}, which {}</div></li>\n", text(report_label(story, chain.report)),
                        from, text(origin.label), stance_words(origin.stance));
  }
  for (const Copy& copy : copies_among(story, boxes_of(chains).reports)) {
    html +=
        fmt::format("<li><div><b>{}</b> copies {}: {:.0f} % of the shorter one</div></li>\n",
                    text(report_label(story, copy.report)), text(report_label(story, copy.original)), 100 * copy.share);
  }
  return html;
}

std::string known_and_unknown(const Story& story, const Claim& claim) {
  const TimelineEntry* entry = entry_of(story, claim);
  std::vector<std::string> unknown;
  add_origins(story, claim, unknown);
  for (const std::string& medium : media_not_given(story, claim)) {
    unknown.push_back(fmt::format("What {} itself reported: its words came through others.", text(medium)));
  }
  add_reports(story, claim, unknown);
  if (claim.confidence == Confidence::kLikely) {
    unknown.emplace_back(
        "Whether all of these places tell one claim, and who speaks in each: it is probable, not sure.");
  }
  if (entry == nullptr || entry->time.empty()) unknown.emplace_back("When it happened: its words tell no day.");
  if (entry == nullptr || !entry->place)
    unknown.emplace_back("Where: its words name no place that goes with it for sure.");
  std::string html;
  if (entry != nullptr) {
    html += fields({{"when", entry->time.empty() ? "" : text(when_words(*entry))},
                    {"where", entry->place ? text(story.entities[*entry->place].name) : ""}});
  }
  html += "<ul class=\"lines unknown\">\n";
  for (const std::string& one : unknown) html += fmt::format("<li><div>{}</div></li>\n", one);
  return unknown.empty() ? html + "<li><div>Nothing that was looked for.</div></li>\n</ul>\n" : html + "</ul>\n";
}

}  // namespace twosource::rendering::desk
