// Render: Readings and Stories as text for people and for programs. Needs no engine and no model.
//
//   A Story on a terminal, as a page, for programs:
//       const Result<std::string> text = render(story, BriefFormat::kText, {.detail = Detail::kFull});
//       const Result<std::string> page = render(stories, BriefFormat::kHtml);
//       const Result<std::string> json = render(story, BriefFormat::kJson, {.passages = Passages::kFull});
//
//   Why the claims that print some words are what they are, of a Story linked with RunOptions::explain:
//       const Result<std::string> why = explain(story, "locked the doors");
//
//   A Reading as one line of JSON, with its tokens:
//       const Result<std::string> line = render(reading, ReadingFormat::kJsonl, {.tokens = true});
//
//   To have such a line back as a Reading, or to store Readings more compactly: codec.h.
//
//   What an archive tells (archived.h): stories as it lists them, a report with its versions, what became of reports:
//       const Result<std::string> line = render(listing, RecordFormat::kJson);
//
//   Words from outside in a message of one's own:
//       std::cerr << printable(error.line()) << '\n';
//
// The words of reports are hostile on their way to a terminal or a page. Every format escapes what it prints: control
// and bidirectional characters become visible symbols, HTML carries no script. The same record gives the same bytes.
// What an output says of who made it is the record's own `made_by`. Errors: kOutOfMemory.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/archived.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource {

/// How text is laid out for a person.
struct TextOptions {
  unsigned width = 96;  ///< columns
  bool colour = false;  ///< ANSI colours
};

enum class ReadingFormat {
  kJsonl,   ///< one line of JSON, schema twosource.reading/1
  kText,    ///< for a person: who says what, on whose word
  kConllu,  ///< CoNLL-U
  kBrat,    ///< brat's standoff: the .ann; the .txt is report.text. Empty for a report without attributions
  kTimeml,  ///< one TimeML document
};

/// Which layers of a Reading its JSON holds (never which are computed).
struct Layers {
  bool tokens = false;
  bool sentences = true;
  bool entities = true;
  bool timexes = true;
  bool attributions = true;
  bool propositions = true;
  bool statements = true;
  bool events = true;
  bool words = false;
  bool quotations = true;
  bool event_mentions = true;
  bool openings = true;
  bool quantities = true;
  bool open_questions = true;
};

/// What the layers are called, in the alphabet's order: the names of Layers' fields.
std::vector<std::string> layer_names();

/// The layers of these names and no others. Errors: kInvalidArgument for a name that no layer has.
Result<Layers> layers_named(std::span<const std::string> names);

/// A Reading in one of its formats. Ends with a line break, but for an empty one of brat's.
Result<std::string> render(const Reading& reading, ReadingFormat format, const Layers& layers = {},
                           const TextOptions& text = {});

enum class BriefFormat {
  kText,
  kHtml,  ///< one page of its own, without script
  kMarkdown,
  kJson,  ///< one line a Story, schema twosource.story/1
};
enum class Detail { kShort, kFull };

/// Which text of the reports a page or a JSON carries: the blocks that evidence points at, or all of it.
enum class Passages { kAround, kFull };

struct BriefOptions {
  Detail detail = Detail::kShort;         ///< text and Markdown; HTML and JSON hold everything
  Passages passages = Passages::kAround;  ///< HTML and JSON
  TextOptions text = {};                  ///< text
};

/// Stories, one after the other. Ends with a line break, but where there is none to show as text.
Result<std::string> render(std::span<const Story> stories, BriefFormat format, const BriefOptions& options = {});
inline Result<std::string> render(const Story& story, BriefFormat format, const BriefOptions& options = {}) {
  return render(std::span(&story, 1), format, options);
}

/// Why claims are what they are, for a person: those whose id is `claim` (or begins so), or that print its words in
/// whatever case; of an empty one, the claims of the short form. Errors: kInvalidArgument (no such claim, or a Story
/// without explanations), kOutOfMemory.
Result<std::string> explain(std::span<const Story> stories, std::string_view claim = {}, const TextOptions& text = {});
inline Result<std::string> explain(const Story& story, std::string_view claim = {}, const TextOptions& text = {}) {
  return explain(std::span(&story, 1), claim, text);
}

enum class RecordFormat {
  kText,  ///< for a person
  kJson,  ///< one line of JSON
};

/// A story in a list: schema twosource.stories/1.
Result<std::string> render(const StoryListing& story, RecordFormat format, const TextOptions& text = {});

/// A report of an archive: where it came from, what each field rests on, its versions and copies, its text. Schema
/// twosource.report/1.
Result<std::string> render(const ArchivedReport& report, RecordFormat format, const TextOptions& text = {});

/// What the versions of a report have otherwise than the ones before: schema twosource.changes/1.
Result<std::string> render(std::span<const ReportChange> changes, RecordFormat format, const TextOptions& text = {});

/// What became of a report that was to be taken in, and of all of them: schema twosource.ingest/1.
Result<std::string> render(const IngestedReport& report, RecordFormat format);
Result<std::string> render(const IngestSummary& summary, RecordFormat format);

/// What was ruled: "not the same: a.txt | b.txt (taken back)".
Result<std::string> render(const ArchivedRuling& ruling);

/// What brat must know of the annotations: the content of annotation.conf and of visual.conf beside the reports.
Result<std::string> brat_annotation_conf();
Result<std::string> brat_visual_conf();

/// What programs call an error: "not-found".
std::string_view name_of(ErrorCode code);

/// An error for programs: {"error":{"code":"not-found","message":"…"}}, with its place in the message; ends with a line break.
Result<std::string> render(const Error& error);

/// Text from outside as it may go to a terminal: control and bidirectional characters made visible, on one line.
std::string printable(std::string_view text);

}  // namespace twosource
