// A stored Reading, as bytes or as JSON (what begins with a brace) -> a Reading that is sound, and the same once more
// by either way; and it can be linked. Checksums are made right first, so that what they would keep out is tried as
// well.
#include <array>

#include "fuzz/fuzzing.h"
#include "knowledge/world.h"
#include "linking/linker.h"
#include "records/binary.h"
#include "records/json.h"
#include "records/wire.h"
#include "rendering/rendering.h"
#include "twosource/codec.h"

namespace {

using namespace twosource;

std::string with_right_checksums(std::string_view bytes) {
  records::Cursor cursor(bytes);
  const auto head = cursor.take(records::kMagic.size() + 1);
  std::string right(head.value_or(bytes));
  while (head && !cursor.done()) {
    const auto number = cursor.varint();
    const auto size = number ? cursor.varint() : std::nullopt;
    if (!size || !cursor.take(8)) break;
    const auto content = cursor.take(std::min<std::uint64_t>(*size, cursor.left()));
    records::append_section(right, static_cast<records::Section>(*number), *content);
  }
  return right;
}

std::string json_of(const Reading& reading) {
  Layers layers;
  layers.tokens = layers.words = true;
  return base::to_text(records::json_of(reading, layers));
}

void require_same(const Result<Reading>& again, const std::string& encoded) {
  fuzz::require(again.ok(), "what was written can be read");
  fuzz::require(encode(*again) == encoded, "what was written is read as it was");
}

const linking::Linker& linker() {
  static const auto world = knowledge::World::load(fuzz::data_folder(), "en");
  static const auto loaded = linking::Linker::load(fuzz::data_folder(), "en", world.value());
  return loaded.value();
}

/// What is sound, whoever made it, ends in a Story.
void link_and_print(const Reading& reading) {
  const std::array readings{&reading};
  const std::array<document::PieceVectors, 1> vectors;  // no encoder: nothing is near in meaning
  fuzz::require(linker().group(readings, Gathered::kAnyhow).value().size() == 1, "every report is in a story");
  const Story story = linker().link(readings, vectors, true);
  fuzz::require(story.explanations.size() == story.claims.size(), "every claim is explained");
  rendering::brief_text(story, {.detail = Detail::kFull});
  rendering::story_json(story, {});
  rendering::reading_text(reading, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::as_text(data, size);
  const auto reading = input.starts_with('{') ? reading_from_json(input) : decode_reading(with_right_checksums(input));
  if (!reading) {
    fuzz::require_clear(reading.error());
    return 0;
  }
  for (const Token& token : reading->tokens) fuzz::require_cuts(reading->report.text, token.span);
  for (const Attribution& attribution : reading->attributions) {
    for (const Span span : attribution.content) fuzz::require_cuts(reading->report.text, span);
    fuzz::require(!attribution.speaker || *attribution.speaker < reading->entities.size(), "a speaker is an entity");
  }
  link_and_print(*reading);
  const std::string encoded = encode(*reading);
  require_same(decode_reading(encoded), encoded);
  require_same(reading_from_json(json_of(*reading)), encoded);
  return 0;
}
