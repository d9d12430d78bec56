// What an archive (archive.h) tells of what it holds: plain values, which render.h prints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource {

/// What has become of a story since somebody looked at it (Archive::mark_seen).
enum class Seen {
  kNew,      ///< nobody did
  kChanged,  ///< reports came or went, or say something else
  kSeen,     ///< it is as it was
};

/// A story as an archive lists it. What it says together (title, entities, claims) is of the last time that it was linked.
struct StoryListing {
  std::string id;
  std::string title;
  std::string from;  ///< days of its first and last report, "2023-02-20"; empty where no report has one
  std::string to;
  std::vector<std::string> reports;   ///< their ids, in order of publication
  std::vector<std::string> outlets;   ///< by name
  std::vector<std::string> entities;  ///< persons, bodies and places, most mentioned first
  std::map<ClaimStatus, std::size_t> claims;
  bool linked = true;                     ///< false: reports came or went since, and an ingest or refresh has not ended
  std::vector<std::string> merged;        ///< ids of the stories that went into it
  std::optional<std::string> split_from;  ///< id of the story that it was once part of
  Seen seen = Seen::kNew;
  std::size_t reports_when_seen = 0;  ///< how many it had then
  MadeBy made_by;
};

/// What came into an archive since a moment of it.
struct ArchiveNews {
  std::int64_t moment = 0;           ///< now: a number that grows with each change of stories
  std::vector<std::string> stories;  ///< ids of those that changed since, the newest change first; at most 1,000
};

/// What became of a report that was to be taken in.
enum class IngestOutcome {
  kNew,
  kSame,       ///< it was there, with the same words
  kChanged,    ///< it was there with other words: another version
  kForgotten,  ///< it was forgotten, and stays so
  kRefused,    ///< it cannot be taken in
};

/// One report of an ingest, told when what became of it is written to the disc.
struct IngestedReport {
  IngestOutcome outcome = IngestOutcome::kNew;
  std::string source;          ///< where it came from: "reports/a.jsonl:17"
  std::string key;             ///< empty where refused
  std::string id;              ///< Report::id in the archive; empty where refused or forgotten
  std::optional<Error> error;  ///< why it was refused
};

/// What an ingest came to.
struct IngestSummary {
  std::size_t read = 0;  ///< reports that the source gave, with those in whose place there was an Error
  std::map<IngestOutcome, std::size_t> outcomes;
  std::map<std::string, std::size_t> refusals;  ///< why, in a word or two: "empty", "in another language"
  bool stopped = false;                         ///< the caller stopped it before the end
};

/// One of the texts that a page had.
struct ReportVersion {
  std::int64_t number = 1;
  std::optional<std::string> fetched_at;
  std::string sha256;   ///< of the text
  bool stands = false;  ///< it is what the page says now
};

/// A report that copies, or is copied by, another one.
struct ReportCopy {
  std::string report;                   ///< id of the other one
  bool is_original = false;             ///< the other one is the original
  double share = 0;                     ///< of the passages of the shorter one, how many stand in both
  std::vector<SharedPassage> passages;  ///< in order of the report that is told of
  std::string text;                     ///< the other one's, of the version that stands
};

/// A report as an archive holds it.
struct ArchivedReport {
  std::string key;
  Reading reading;      ///< of the version that stands, without its tokens; of one that is not read, the Report alone
  bool is_read = true;  ///< false: stored alone, as a summary is
  std::optional<std::string> story;  ///< id
  std::vector<ReportVersion> versions;
  std::vector<ReportCopy> copies;
};

/// Words that differ between two texts; one of the spans may be empty, and then tells the place.
struct WordChange {
  Span before;
  Span after;
};

/// A statement that stands in changed words.
struct TouchedStatement {
  std::optional<Span> before;  ///< in the earlier text; none: it is new
  std::optional<Span> after;   ///< in the later text; none: it was taken out
  std::string speaker;         ///< whose word it is, empty where nobody is named
};

/// What one version of a report has otherwise than the one before.
struct ReportChange {
  ReportVersion from;
  ReportVersion to;
  std::string text_before;
  std::string text_after;
  std::optional<std::string> title_before;
  std::optional<std::string> title_after;
  std::vector<WordChange> words;
  std::vector<TouchedStatement> statements;
};

/// What a person ruled of stories.
struct ArchivedRuling {
  std::int64_t number = 0;
  bool same = true;
  std::vector<std::string> one;  ///< ids of reports
  std::vector<std::string> other;
  bool revoked = false;
};

std::string_view name_of(Seen seen);
std::string_view name_of(IngestOutcome outcome);

}  // namespace twosource
