// A Story kept as it was linked, with one text for all its reports: what is read is sound and the same once more, and can be
// printed in every format.
#include <array>

#include "fuzz/fuzzing.h"
#include "records/stored_story.h"
#include "rendering/rendering.h"

namespace {

using namespace twosource;

constexpr std::string_view kText = "Señor Vald “left” the harbour – on 3 May, 😀 he said. Nobody else did.";

Result<Story> read(std::string_view bytes) {
  return records::story_stored_as(bytes, [](const StoryReport&) -> Result<std::string> { return std::string(kText); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto story = read(fuzz::as_text(data, size));
  if (!story) {
    fuzz::require_clear(story.error());
    return 0;
  }
  for (const Claim& claim : story->claims) {
    for (const StoryStatement& statement : claim.statements) {
      fuzz::require_cuts(kText, statement.passage);
      fuzz::require(statement.place.quote == cut(kText, statement.place.span), "a quote is what its span cuts out");
    }
  }
  const std::string bytes = records::stored_story(*story);
  const auto again = read(bytes);
  fuzz::require(again.ok(), "what was written can be read");
  fuzz::require(records::stored_story(*again) == bytes, "what was written is read as it was");
  const std::array stories{*story};
  rendering::story_json(*story, {});
  rendering::brief_text(*story, {.detail = Detail::kFull});
  rendering::brief_markdown(stories, {.detail = Detail::kFull});
  rendering::brief_html(stories, {});
  return 0;
}
