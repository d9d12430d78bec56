// The bytes of a text file -> text -> the blocks of a news page.
#include "fuzz/fuzzing.h"
#include "ingest/decode.h"
#include "ingest/formats/text.h"
#include "ingest/language_id.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto reader = ingest::TextReader::open(fuzz::data_folder() / "en" / "ingest");
  fuzz::require(reader.ok(), "data/ loads");
  const auto decoded = ingest::decode(std::string(fuzz::as_text(data, size)), "a.txt");
  if (!decoded) {
    fuzz::require_clear(decoded.error());
    return 0;
  }
  const std::string& text = decoded->text;
  fuzz::require(!base::first_invalid_utf8(text), "a decoded text is valid UTF-8");
  ingest::detect_language(text);
  const ingest::PageText page = reader->read(text, std::nullopt);
  std::uint32_t end = 0;
  for (const Block& block : page.blocks) {
    fuzz::require_cuts(text, block.span);
    fuzz::require(block.span.start >= end && !block.span.empty(), "blocks follow each other");
    end = block.span.end;
  }
  return 0;
}
