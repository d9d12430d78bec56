// Search: what an archive (archive.h) answers to a question, and how that is printed.
//
//   const Result<Found> found = archive.search("speaker:\"Ana Duarte\" harbour after:2031-05");
//   if (!found) return tell(found.error());                      // "query, column 9: …", kInvalidArgument
//   for (const Hit& hit : found->hits) std::cout << hit.day << ' ' << hit.quote << '\n';
//   std::cout << *render(*found, SearchFormat::kText);
//
// A question that asks who says something (speaker:) or how a claim stands (status:) is answered by statements, and its
// words must stand in the statement; any other by reports. Newest first; docs/search.md has the language of questions, and
// what is counted and ranked how far.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/render.h"
#include "twosource/report.h"
#include "twosource/story.h"

namespace twosource {

struct SearchOptions {
  std::size_t limit = 20;  ///< hits that are given
  bool best = false;       ///< the best of the newest 5,000 first (BM25); reports found by words alone
  /// What takes longer ends with kCancelled, detail "deadline".
  std::chrono::milliseconds deadline = std::chrono::seconds(2);
};

/// Who says a statement that was found, in its report's words.
struct Saying {
  std::optional<std::string> speaker;  ///< name; none: nobody is named
  Naming naming = Naming::kOutlet;
  std::optional<Act> act;  ///< none in the report's own voice
  std::optional<Span> cue;
  std::string cue_words;
  std::optional<std::string> via;      ///< who relayed it
  std::optional<std::string> said_on;  ///< ISO 8601, where the report dates the saying
  std::optional<ClaimStatus> status;   ///< of its claim, where its story was linked
};

/// A report, or a statement of one, that answers a question.
struct Hit {
  std::string report;  ///< id
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<PublishedDate> published;  ///< without its evidence; none: neither the report nor its story tells
  std::string
      day;  ///< under which it is found: of publication, else of fetching; empty: neither is known from the report
  bool day_of_fetching = false;
  std::optional<std::string> story;  ///< id
  std::string text;                  ///< the report's, which the spans cut
  Span span;                         ///< at most 240 characters, within one paragraph or the statement
  std::string quote;                 ///< its words
  std::vector<Span> marks;           ///< words that were looked for, within the span
  std::optional<Saying> saying;      ///< of a statement
};

/// What was found.
struct Found {
  std::string query;
  bool statements = false;            ///< hits are statements, not reports
  std::vector<Hit> hits;              ///< newest first, or best first
  std::size_t count = 0;              ///< of all there are, as far as they were counted
  bool more = false;                  ///< there are more than `count`, which stops at 1,000
  std::optional<std::size_t> ranked;  ///< best first: of how many of the newest
  std::vector<std::string> notes;     ///< one line each: names that the archive does not have
  MadeBy made_by;
};

/// One whom reports name for what they tell.
struct NamedSource {
  std::string name;
  EntityType type;
  std::size_t statements = 0;
  std::size_t reports = 0;
};

/// Whom reports rest on: of all their statements, whose word they are. The kinds add up to `statements`.
struct Sources {
  std::string query;
  std::string from, to;  ///< days of the earliest and the latest of these reports
  std::size_t reports = 0;
  bool more = false;  ///< there are more reports than these, the newest
  std::size_t statements = 0;
  std::size_t own_word = 0;  ///< the outlet's own
  std::size_t named = 0;
  std::size_t unnamed = 0;  ///< on the record, the name left out
  std::size_t anonymous = 0;
  std::size_t documents = 0;
  std::vector<NamedSource> origins;  ///< most statements first
  std::vector<NamedSource> relays;   ///< who passed words on: agencies, broadcasters
  std::vector<std::string> notes;
  MadeBy made_by;
};

enum class SearchFormat {
  kText,
  kJson,  ///< schemas twosource.search/1 and twosource.sources/1
};

// As render.h. Errors: kOutOfMemory.
Result<std::string> render(const Found& found, SearchFormat format, const TextOptions& text = {});
Result<std::string> render(const Sources& sources, SearchFormat format, const TextOptions& text = {});

}  // namespace twosource
