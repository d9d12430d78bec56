// Desk: what an archive holds as pages for a browser, which lead to each other. They need no script and no other server; a
// program that answers requests (twosource serve) serves them at the addresses that they give.
//
//   /                 the stories, newest first       /s/STORY             a story: its brief
//   /search?q=        what answers a question         /s/STORY/claims      who says what: claims by reports
//   /o/OUTLET         whom an outlet rests on         /s/STORY/c/CLAIM     a claim: who says it, and why it stands as it does
//   /r/REPORT         a report, its versions          /status, /help
//
//   const std::string page = desk_report(*archive.report(key), *archive.changes(key));
//   send(page);                                            // with the stylesheet: desk_style() at desk_style_address()
//
// Forms on them send POST to /rule (ruling=same|not-same, one, other), /undo, and /seen and /unseen (stories: ids). What reports printed is escaped, as by
// render.h. The same record gives the same bytes. Errors: kOutOfMemory. Test: tests/unit/rendering/desk/.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/archived.h"
#include "twosource/error.h"
#include "twosource/search.h"
#include "twosource/story.h"

namespace twosource {

/// The stylesheet of all pages, and where it is looked for: an address that changes with it.
std::string_view desk_style();
std::string desk_style_address();

/// Words as one part of an address (RFC 3986): "The%20Ledger".
std::string desk_encoded(std::string_view words);

/// The question to an archive that an outlet's reports answer (search.h).
std::string desk_outlet_question(std::string_view outlet);

/// What the list of stories was asked for.
struct InboxQuestion {
  std::string since = {};  ///< days, as StoryFilter; empty: none
  std::string until = {};
  bool disputed = false;   ///< only stories in which a claim is contested
  bool unseen = false;     ///< only stories that are new, or have changed since somebody looked at them
  std::string after = {};  ///< the story that the page before ended with
};

/// A page of the list.
struct Inbox {
  InboxQuestion question;
  std::vector<StoryListing> stories;
  bool more = false;                      ///< further ones follow
  std::optional<std::string> wrong = {};  ///< what is wrong with the question
};

Result<std::string> desk_inbox(const Inbox& inbox);

/// A story of an archive, as its pages show it.
struct DeskStory {
  std::string id;
  std::shared_ptr<const Story> story;        ///< linked with RunOptions::explain, so that a claim can say why
  std::vector<ArchivedRuling> rulings = {};  ///< those that stand and are of reports of this story
};

/// The brief, and what leads from it.
Result<std::string> desk_story(const DeskStory& story);

/// Every claim, and what each report does with it: says it, denies it, tells it of somebody, leaves it out.
Result<std::string> desk_claims(const DeskStory& story);

/// The same for a spreadsheet: a row for each statement of each claim. UTF-8 with a byte order mark; no cell is a formula.
Result<std::string> desk_claims_csv(const DeskStory& story);

/// Its reports, and the forms that rule which belong together.
Result<std::string> desk_reports(const DeskStory& story);

/// A claim by its id, or the beginning of one. Errors: kNotFound.
Result<std::string> desk_claim(const DeskStory& story, std::string_view claim);

/// A report with its fields and what each rests on, its versions, copies and text. `marked` is brought out in the text.
Result<std::string> desk_report(const ArchivedReport& report, std::span<const ReportChange> changes,
                                std::optional<Span> marked = {});

/// What a search is shown with.
struct SearchQuestion {
  std::string query;
  bool best = false;
  std::size_t limit = 20;
};

/// What was found, or what was wrong with the question; the page for a new question where it is empty.
Result<std::string> desk_search(const SearchQuestion& question, const Result<Found>& found);

/// The hits for a spreadsheet, as desk_claims_csv; the last row tells where there are more.
Result<std::string> desk_search_csv(const Found& found);

/// Whom the reports of an outlet rest on, and the newest of them.
Result<std::string> desk_outlet(std::string_view outlet, const Sources& sources, const Found& reports);

/// What is served: the archive's file, and the versions of what made it.
struct DeskStatus {
  std::string archive;
  MadeBy made_by;
  std::vector<ArchivedRuling> rulings = {};
};

Result<std::string> desk_status(const DeskStatus& status);
Result<std::string> desk_help();

/// A page that says one thing: what is not there, what went wrong and what to do.
Result<std::string> desk_message(std::string_view title, std::string_view text);

}  // namespace twosource
