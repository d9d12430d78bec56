// Report: one news report as it came in, cleaned: text, blocks, outlet, date.
//
// The first of the four records (Report, Reading, Story, Brief). A Report owns its text once, as UTF-8;
// everything else in Twosource points into it with Spans. The text is never normalised: a Span always cuts
// out what the outlet printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twosource {

/// A stretch of a Report's text: UTF-8 byte offsets, half open. Code points, which JSON and Python count in,
/// appear at those edges alone.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - start; }
  [[nodiscard]] bool empty() const { return start >= end; }
  [[nodiscard]] bool contains(Span other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// Several Spans, in text order, where one thing is discontinuous.
using SpanList = std::vector<Span>;

/// The words that a Span cuts out of a text. The text must outlive the view.
inline std::string_view cut(std::string_view text, Span span) { return text.substr(span.start, span.size()); }
std::string_view cut(std::string&& text, Span span) = delete;

/// What a block is in the make-up of a news page.
enum class BlockKind {
  kHeadline,
  kDateline,  ///< place, agency or date that opens the story: "Hong Kong CNN —"
  kByline,    ///< "By Jane Roe"
  kKeyPoint,  ///< a summary point, set above the body
  kHeading,   ///< a cross-heading inside the body
  kParagraph,
  kList,
  kQuote,    ///< a quotation set off from the body
  kCaption,  ///< under a picture
  kCredit,   ///< of a picture: "Jane Roe/Agency"
  kNote,     ///< "X contributed to this report", corrections, the outlet on itself
};

/// One block of a Report. `number` counts from 1 among the blocks of its kind: ("paragraph", 7).
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  std::uint32_t number = 1;
  Span span;
};

enum class Confidence { kSure, kLikely };
enum class DatePrecision { kDay, kMonth, kYear };
enum class DateBasis {
  kGiven,     ///< the input said so
  kInferred,  ///< from the report's own words
  kLinked,    ///< settled by another report of the same Story
};

/// When a Report was published, at the precision that the evidence bears.
struct PublishedDate {
  std::string value;  ///< ISO 8601, as precise as `precision`: "2023-02-21", "2023-02", "2023"
  DatePrecision precision = DatePrecision::kDay;
  std::string earliest;  ///< first possible day, "2023-02-21"
  std::string latest;    ///< last possible day, "2023-02-22"
  DateBasis basis = DateBasis::kGiven;
  Confidence confidence = Confidence::kSure;
  SpanList evidence;  ///< the words that bear it, in this Report; empty when given
};

/// What a web page is.
enum class PageKind {
  kArticle,
  kLive,     ///< written as things happen, one entry after the other
  kSeveral,  ///< several articles, of which the first is read
  kTeaser,   ///< the beginning of an article that is to be paid for
  kVideo,    ///< a video and some words about it
  kSummary,  ///< what a feed says of a report that stands elsewhere
};

/// Where a page's field was taken from.
enum class FieldBasis {
  kNone,    ///< nowhere: the page does not tell
  kGiven,   ///< the input said so beside the page
  kJsonLd,  ///< what the page tells to machines (schema.org)
  kMeta,    ///< its <meta> and <link> elements
  kMarkup,  ///< an element whose markup says what it is: <time>, itemprop, rel, <h1>
  kUrl,     ///< its address
  kText,    ///< its printed words
};

/// What a Report made of a web page, or of an item of a feed or of ninjs, knows of it.
struct Page {
  PageKind kind = PageKind::kArticle;
  FieldBasis title = FieldBasis::kNone;
  FieldBasis authors = FieldBasis::kNone;
  FieldBasis published = FieldBasis::kNone;
  FieldBasis outlet = FieldBasis::kNone;
  FieldBasis url = FieldBasis::kNone;
  std::optional<std::string> modified_at;  ///< the moment of its last change, in UTC, where the page tells it
  std::vector<std::string> agencies;       ///< named as publisher or author, though the page is another outlet's
};

/// One news report.
struct Report {
  std::string id;
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  std::optional<std::string> title;  ///< shown, not read
  std::vector<std::string> authors;
  std::string language;  ///< ISO 639-1: "en"
  std::optional<PublishedDate> published;
  std::optional<std::string> published_at;  ///< the moment, in UTC, where the input gives one: "2023-02-21T14:05:00Z"
  std::optional<std::string> fetched_at;    ///< when it was fetched, likewise
  std::optional<std::string> version_of;    ///< id of the Report that this is a later version of
  std::optional<std::string> html;          ///< a web page, in any encoding, in place of `text`, which is made of it
  std::optional<Page>
      page;          ///< where it came as one; given beside `html`, all of that is the report (an item of a feed)
  std::string text;  ///< UTF-8, valid, at most 4 GiB
  std::vector<Block> blocks;       ///< in text order, without overlap; white space and bullet marks belong to none
  std::string sha256;              ///< of `text`, lower-case hexadecimal
  std::string source;              ///< where it came from, for messages: "reports/a.jsonl:17"
  std::vector<std::string> notes;  ///< what the reader had to do, one line each: "decoded as Windows-1252"
};

/// The date that an ISO 8601 text gives: a year, a month, a day, or a day with a time, whose day counts as printed.
/// Nothing for anything else.
///
///     report.published = given_date("2023-02-21");
std::optional<PublishedDate> given_date(std::string_view iso);

/// The moment in UTC that an ISO 8601 day with a time and a zone gives: "2023-02-21T14:05:00Z" of
/// "2023-02-21T15:05+01:00". Nothing without a zone, and for anything else.
std::optional<std::string> moment_in_utc(std::string_view iso);

// The names that these enumerations have in JSON and on pages: "keypoint", "given", "sure"…
std::string_view name_of(BlockKind kind);
std::string_view name_of(Confidence confidence);
std::string_view name_of(DatePrecision precision);
std::string_view name_of(DateBasis basis);
std::string_view name_of(PageKind kind);
std::string_view name_of(FieldBasis basis);

}  // namespace twosource
