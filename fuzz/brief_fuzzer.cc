// Two reports -> a Story -> a brief in every format: quotes are what their spans cut out, no control character comes
// out.
#include <array>

#include "fuzz/whole_program.h"
#include "rendering/rendering.h"

namespace {

using namespace twosource;

void check_evidence(const Story& story, const std::vector<Evidence>& evidence) {
  for (const Evidence& place : evidence) {
    const std::string& text = story.reports.at(place.report).text;
    fuzz::require_cuts(text, place.span);
    fuzz::require(cut(text, place.span) == place.quote, "a quote is what its span cuts out");
  }
}

void check_story(const Story& story) {
  if (story.short_form.title) check_evidence(story, {*story.short_form.title});
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& statement : claim.statements) {
      check_evidence(story, {statement.place});
      fuzz::require(statement.origin < claim.origins.size(), "a statement has an origin");
    }
  }
  fuzz::require(story.explanations.size() == story.claims.size(), "every claim is explained");
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const std::size_t statements = story.claims[i].statements.size();
    const std::size_t pairs = statements * (statements - 1) / 2;
    fuzz::require(story.explanations[i].pairs.size() == pairs, "each pair of statements is explained");
  }
  for (const StoryQuestion& question : story.open) check_evidence(story, question.evidence);
  for (const TimelineEntry& entry : story.timeline) check_evidence(story, entry.evidence);
}

void check_printed(std::string_view page) {
  for (const char c : page) {
    const auto byte = static_cast<unsigned char>(c);
    fuzz::require(byte >= ' ' || c == '\n' || c == '\t', "no control character reaches a terminal or a page");
  }
  fuzz::require(!base::first_invalid_utf8(page), "a brief is valid UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [first, second] = fuzz::two_files(fuzz::as_text(data, size));
  std::vector<Reading> readings;
  fuzz::WholeProgram& program = fuzz::WholeProgram::get();
  if (auto reading = program.read(first, "a.txt")) readings.push_back(std::move(*reading));
  if (auto reading = program.read(second, "b.txt")) readings.push_back(std::move(*reading));
  if (readings.empty()) return 0;
  std::vector<const Reading*> all;
  for (const Reading& reading : readings) all.push_back(&reading);
  fuzz::require(!program.linker.group(all, Gathered::kChosen).value().empty(), "every report is in a story");
  const std::array stories{program.link(all)};
  check_story(stories.front());
  BriefOptions options;
  options.detail = Detail::kFull;
  options.passages = Passages::kFull;
  check_printed(rendering::brief_text(stories.front(), options));
  check_printed(rendering::brief_markdown(stories, options));
  check_printed(rendering::brief_html(stories, options));
  rendering::story_json(stories.front(), options);
  for (const Claim& claim : stories.front().claims) {
    check_printed(rendering::explanation_text(stories.front(), claim.id, options.text));
  }
  return 0;
}
