// Stage 5: Readings and Stories -> what people and programs read.
//
// The words of reports are hostile on their way to a terminal or a page: every renderer escapes what it prints
// (control and bidirectional characters become visible symbols; HTML is escaped and has a strict content policy).
#pragma once

#include <functional>
#include <span>
#include <string>

#include "twosource/reading.h"
#include "twosource/render.h"
#include "twosource/search.h"
#include "twosource/story.h"

namespace twosource::rendering {

using twosource::BriefOptions;
using twosource::Detail;
using twosource::Layers;
using twosource::Passages;
using twosource::TextOptions;

/// One line of `twosource read --format jsonl` (no line break at its end), schema twosource.reading/1.
std::string reading_json(const Reading& reading, const Layers& layers);

/// CoNLL-U (universaldependencies.org/format.html) of one Reading, sentences separated by empty lines.
std::string reading_conllu(const Reading& reading);

/// The attributions of one Reading for a person: who said what, on whose word. Ends with a line break.
std::string reading_text(const Reading& reading, const TextOptions& options);

/// The attributions of one Reading as brat's standoff (brat.nlplab.org/standoff.html), over the report's text.
std::string reading_brat(const Reading& reading);

/// annotation.conf and visual.conf for it.
std::string brat_annotation_conf();
std::string brat_visual_conf();

/// TimeML 1.2.1 of one Reading: one XML document, ends with a line break.
std::string reading_timeml(const Reading& reading);

/// `twosource brief --format json`, schema twosource.story/1, ends with a line break.
std::string story_json(const Story& story, const BriefOptions& options);

/// The Brief: for a terminal; as Markdown with footnotes, as one self-contained HTML page without script (of one Story or
/// several).
std::string brief_text(const Story& story, const BriefOptions& options);
std::string brief_markdown(std::span<const Story> stories, const BriefOptions& options);
std::string brief_html(std::span<const Story> stories, const BriefOptions& options);
/// What stands in the <main> of that page. Where claims have pages, their lines lead to these addresses.
std::string brief_body(std::span<const Story> stories, const BriefOptions& options,
                       const std::function<std::string(const Claim&)>& claims);

/// Why the claims of a Story with some id or words (none: those of the short form) are what they are. Empty where there
/// is no such claim.
std::string explanation_text(const Story& story, std::string_view claim, const TextOptions& options);

/// What was found in an archive, for a person and as JSON, schemas twosource.search/1 and twosource.sources/1; ends with a
/// line break.
std::string found_text(const Found& found, const TextOptions& options);
/// When a hit's report was published, as what it is: "probably Wed 14 May 2031", "Wed 14 May 2031 (fetched)", "date not known".
std::string day_words(const Hit& hit);
/// The days of a story: "Wed 14 May 2031 – Thu 15 May 2031", "date not known".
std::string days_words(const StoryListing& story);
/// "6 of 8 (75 %)"; in whole percent, halves up.
std::string share_words(std::size_t part, std::size_t whole);
std::string found_json(const Found& found);
std::string sources_text(const Sources& sources, const TextOptions& options);
std::string sources_json(const Sources& sources);

/// What an archive tells, for a person and as JSON (docs/contract.md); each ends with a line break.
std::string listing_text(const StoryListing& story, const TextOptions& options);
std::string listing_json(const StoryListing& story);
std::string report_text(const ArchivedReport& report, const TextOptions& options);
std::string report_json(const ArchivedReport& report);
std::string changes_text(std::span<const ReportChange> changes, const TextOptions& options);
std::string changes_json(std::span<const ReportChange> changes);
std::string ingested_text(const IngestedReport& report);
std::string ingested_json(const IngestedReport& report);
std::string summary_text(const IngestSummary& summary);
std::string summary_json(const IngestSummary& summary);
std::string ruling_text(const ArchivedRuling& ruling);

}  // namespace twosource::rendering
