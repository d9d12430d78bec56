// Test: tests/unit/records/stored_story_test.cc.
#include "records/stored_story.h"

#include <cmath>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/guard.h"
#include "base/unicode.h"
#include "records/binary.h"
#include "records/story_fields.h"
#include "records/trail.h"

namespace twosource::records {
namespace {

std::size_t size_of(const Story& story, StoryList list) {
  switch (list) {
    case StoryList::kReports:
      return story.reports.size();
    case StoryList::kEntities:
      return story.entities.size();
    case StoryList::kClaims:
      return story.claims.size();
    case StoryList::kOpen:
      return story.open.size();
    case StoryList::kDifferences:
      return story.differences.size();
    case StoryList::kNodes:
      return story.provenance.nodes.size();
  }
  return 0;
}

/// Looks at the fields of one record and cuts out what it quotes: a function for each kind of fields.h and story_fields.h. Spans
/// are of the report in whose record they stand, or that their record names.
class Completer {
 public:
  Completer(const Story& story, Trail& trail) : story_(story), trail_(trail) {}

  template <class Record>
  void look_at(Record& value) {
    for_each_field(value, *this);
  }
  void look_at(StoryReport& report) {
    here_ = there_ = &report.text;
    for_each_field(report, *this);
  }
  void look_at(CopiedReport& copied) {
    const std::string* const here = here_;
    if (copied.report < story_.reports.size()) there_ = &story_.reports[copied.report].text;
    for_each_field(copied, *this);
    here_ = there_ = here;
  }
  void look_at(StoryEntity& entity) {
    for_each_field(entity, *this);
    if (entity.mentions.size() != story_.reports.size()) trail_.fault("has not one number for each report", "mentions");
  }
  void look_at(SharedPassage& passage) {
    check_span(passage.here, here_, "here");
    check_span(passage.there, there_, "there");
  }
  void look_at(Evidence& evidence) {
    const std::string* const outer = std::exchange(here_, text_of(evidence.report));
    for_each_field(evidence, *this);
    if (trail_.ok()) evidence.quote = cut(*here_, evidence.span);
    here_ = outer;
  }
  void look_at(StoryStatement& statement) {
    here_ = text_of(statement.place.report);
    for_each_field(statement, *this);
  }
  void look_at(Claim& claim) {
    for_each_field(claim, *this);
    check_place(claim.shown, claim.statements.size(), "shown");
    const Trail::Step step(trail_, "statements");
    for (std::size_t i = 0; i < claim.statements.size(); ++i) {
      const Trail::Step entry(trail_, i);
      check_place(claim.statements[i].origin, claim.origins.size(), "origin");
    }
  }
  void look_at(ClaimStatement& lead) {
    for_each_field(lead, *this);
    if (trail_.ok()) check_place(lead.statement, story_.claims[lead.claim].statements.size(), "statement");
  }

  void text(int, const char* name, const std::string& value, Text = Text::kAny) { check_text(value, name); }
  void text_or_null(int, const char* name, const std::optional<std::string>& value) {
    if (value) check_text(*value, name);
  }
  void texts(int, const char* name, const std::vector<std::string>& values) {
    for (const std::string& value : values) check_text(value, name);
  }
  void body(int, const char* name, const std::string& value) { check_text(value, name); }
  template <class Name>
  void label(int, const char* name, Name value) {
    check_text(value.text(), name);
  }
  void flag(int, const char*, bool) {}
  template <class Number>
  void number(int, const char*, Number) {}
  void numbers(int, const char*, const std::vector<std::uint32_t>&) {}
  void real(int, const char* name, double value) {
    if (!std::isfinite(value)) trail_.fault("is no number", name);
  }
  template <class Enum>
  void choice(int, const char*, Enum) {}
  template <class Enum>
  void choice_or_null(int, const char*, const std::optional<Enum>&) {}
  void quote(int, const char*, const std::string&) {}
  template <class Record>
  void left_out(int, const char*, const std::vector<Record>&) {}

  void offsets(int, Span value) { check_span(value, here_, nullptr); }
  void span(int, const char* name, Span value) { check_span(value, here_, name); }
  void spans(int, const char* name, const SpanList& values) {
    for (const Span value : values) check_span(value, here_, name);
  }

  template <class Place>
  void index(int, const char* name, const Place& value, StoryList list) {
    if constexpr (std::is_same_v<Place, std::optional<std::size_t>>) {
      if (value) check_place(*value, size_of(story_, list), name);
    } else {
      check_place(value, size_of(story_, list), name);
    }
  }
  template <class Place>
  void index(int, const char*, const Place&, List) {}
  void indices(int, const char* name, const std::vector<std::size_t>& values, StoryList list) {
    for (const std::size_t value : values) check_place(value, size_of(story_, list), name);
  }

  template <class Record>
  void record(int, const char* name, Record& value) {
    const Trail::Step step(trail_, name);
    if (trail_.ok()) look_at(value);
  }
  template <class Record>
  void record_or_null(int number, const char* name, std::optional<Record>& value) {
    if (value) record(number, name, *value);
  }
  template <class Record>
  void records(int, const char* name, std::vector<Record>& values) {
    const Trail::Step step(trail_, name);
    for (std::size_t i = 0; i < values.size() && trail_.ok(); ++i) {
      const Trail::Step entry(trail_, i);
      look_at(values[i]);
    }
  }

 private:
  /// The text of a report; null where there is none, which is told where its number stands.
  [[nodiscard]] const std::string* text_of(std::size_t report) const {
    return report < story_.reports.size() ? &story_.reports[report].text : nullptr;
  }

  void check_text(std::string_view value, const char* name) {
    if (base::first_invalid_utf8(value)) trail_.fault("is no UTF-8", name);
  }

  void check_span(Span value, const std::string* text, const char* name) {
    if (text == nullptr) return trail_.fault("is of no report", name);
    const auto between = [text](std::uint32_t at) {
      return at == text->size() || (static_cast<unsigned char>((*text)[at]) & 0xC0U) != 0x80U;
    };
    if (value.start > value.end) return trail_.fault("ends before it starts", name);
    if (value.end > text->size()) return trail_.fault("lies beyond the text", name);
    if (!between(value.start) || !between(value.end)) trail_.fault("cuts a character of the text", name);
  }

  void check_place(std::size_t value, std::size_t size, const char* name) {
    if (value >= size) trail_.fault("is beyond the " + std::to_string(size) + " that there are", name);
  }

  const Story& story_;
  Trail& trail_;
  const std::string* here_ = nullptr;   ///< the text that spans are of
  const std::string* there_ = nullptr;  ///< that of the report that is copied
};

Result<Story> read(std::string_view bytes, const std::function<Result<std::string>(const StoryReport&)>& text_of) {
  Story story;
  if (auto done = read_section(bytes, story); !done) return done.error();
  for (StoryReport& report : story.reports) {
    auto text = text_of(report);
    if (!text) return text.error();
    report.text = *std::move(text);
  }
  Trail trail;
  Completer(story, trail).look_at(story);
  if (!trail.ok()) return *trail.error();
  return story;
}

}  // namespace

std::string stored_story(const Story& story) { return section_of(story); }

Result<Story> story_stored_as(std::string_view bytes,
                              const std::function<Result<std::string>(const StoryReport&)>& text_of) {
  return base::guarded("a stored Story", [&] { return read(bytes, text_of); });
}

}  // namespace twosource::records
