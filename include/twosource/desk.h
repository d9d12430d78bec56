// Desk: what an archive holds as pages for a browser, which lead to each other. They need no other server, and do without script; a
// program that answers requests (twosource serve) serves them at the addresses that they give.
//
//   /                 the stories, newest first       /s/STORY             a story: its brief
//   /search?q=        what answers a question         /s/STORY/claims      who says what: claims by reports
//   /o/OUTLET         whom an outlet rests on         /s/STORY/c/CLAIM     a claim: who says it, and why it stands as it does
//   /r/REPORT         a report, its versions          /s/STORY/beside      the reports side by side
//   /e/NAME           what somebody said, and who names  /add            takes a report in
//   /status, /help
//
//   const std::string page = desk_report(*archive.report(key), *archive.changes(key));
//   send(page);              // with desk_style() at desk_style_address(), and desk_script() at desk_script_address()
//
// Forms on them send POST to /rule (ruling=same|not-same, one, other), /undo, /seen and /unseen (stories: ids), and /add. Stories
// that are chosen in a list come as story:ID; `back` is the address that was looked at. What reports printed is escaped, as by
// render.h. The same record gives the same bytes. Errors: kOutOfMemory. Test: tests/unit/rendering/desk/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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

/// The script of all pages, and where it is looked for. Every page does without it; with it there are keys of the keyboard, and
/// changes are told and made without loading a page anew.
std::string_view desk_script();
std::string desk_script_address();

/// Words as one part of an address (RFC 3986): "The%20Ledger".
std::string desk_encoded(std::string_view words);

/// The question to an archive that an outlet's reports answer (search.h).
std::string desk_outlet_question(std::string_view outlet);

/// The same for a person, a body or a place: what it said, and the reports that name it.
std::string desk_speaker_question(std::string_view name);
std::string desk_entity_question(std::string_view name);

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
  std::int64_t moment = 0;                ///< of the archive (Archive::news)
};

Result<std::string> desk_inbox(const Inbox& inbox);

/// A story of an archive, as its pages show it.
struct DeskStory {
  std::string id;
  std::shared_ptr<const Story> story;  ///< of a claim's page linked with RunOptions::explain, so that it can say why
  std::vector<ArchivedRuling> rulings = {};  ///< those that stand and are of reports of this story
  std::int64_t moment = 0;                   ///< of the archive (Archive::news)
};

/// The brief, and what leads from it.
Result<std::string> desk_story(const DeskStory& story);

/// Every claim, and what each report does with it: says it, denies it, tells it of somebody, leaves it out.
Result<std::string> desk_claims(const DeskStory& story);

/// The same for a spreadsheet: a row for each statement of each claim. UTF-8 with a byte order mark; no cell is a formula.
Result<std::string> desk_claims_csv(const DeskStory& story);

/// Its reports, and the forms that rule which belong together.
Result<std::string> desk_reports(const DeskStory& story);

/// Its reports beside each other. The words of each that tell a claim are brought out, and what it does with it is said: of the
/// claim that begins with this id; of none, the weightiest.
Result<std::string> desk_beside(const DeskStory& story, std::string_view claim = {});

/// A claim by its id, or the beginning of one. Errors: kNotFound.
Result<std::string> desk_claim(const DeskStory& story, std::string_view claim);

/// Each statement as a Web Annotation (W3C): JSON-LD, one collection.
Result<std::string> desk_annotations(const DeskStory& story);

/// Its reports as BibTeX.
Result<std::string> desk_bibtex(const DeskStory& story);

/// A claim as the draft of a ClaimReview (schema.org), without a verdict: JSON-LD. Errors: kNotFound.
Result<std::string> desk_claim_review(const DeskStory& story, std::string_view claim);

/// A report with its fields and what each rests on, its versions, copies and text. `marked` is brought out in the text.
Result<std::string> desk_report(const ArchivedReport& report, std::span<const ReportChange> changes,
                                std::optional<Span> marked = {});

/// What a search is shown with.
struct SearchQuestion {
  std::string query;
  bool best = false;
  std::size_t limit = 20;
};

/// What was found, or what was wrong with the question; the page for a new question where it is empty. Of the hits `limit` are
/// shown; all that are there are counted by outlet, month and status.
Result<std::string> desk_search(const SearchQuestion& question, const Result<Found>& found);

/// The hits for a spreadsheet, as desk_claims_csv; the last row tells where there are more.
Result<std::string> desk_search_csv(const Found& found);

/// Whom the reports of an outlet rest on, and the newest of them.
Result<std::string> desk_outlet(std::string_view outlet, const Sources& sources, const Found& reports);

/// A folder that is watched, and what came of it so far.
struct DeskWatched {
  std::string folder;
  std::map<IngestOutcome, std::size_t> outcomes = {};
  std::vector<std::string> wrong = {};  ///< what could not be taken in, and why: the last of it
};

/// A person, a body or a place: the newest of what it said, and of the reports that name it.
Result<std::string> desk_entity(std::string_view name, const Found& said, const Found& named);

/// What is served: the archive's file, and the versions of what made it.
struct DeskStatus {
  std::string archive;
  MadeBy made_by;
  std::vector<ArchivedRuling> rulings = {};
  std::optional<DeskWatched> watched = {};
};

Result<std::string> desk_status(const DeskStatus& status);
Result<std::string> desk_help();

/// A report that somebody gives by hand: pasted words with what is known of them; a file takes their place.
struct DeskGiven {
  std::string outlet = {};
  std::string published = {};  ///< a day or a moment, ISO 8601
  std::string title = {};
  std::string url = {};
  std::string text = {};
};

/// The form for it, with what is wrong with what was given; sent as multipart/form-data to /add.
Result<std::string> desk_add(const DeskGiven& given = {}, const std::optional<std::string>& wrong = {});

/// What became of what was given.
Result<std::string> desk_added(std::span<const IngestedReport> reports);

/// A page that says one thing: what is not there, what went wrong and what to do.
Result<std::string> desk_message(std::string_view title, std::string_view text);

}  // namespace twosource
