// Codec: a Reading can be stored, sent, and read back, without engine or model.
//
//   To store a Reading, compactly, and to have it back:
//       const std::string bytes = encode(reading);
//       Result<Reading> again = decode_reading(bytes);
//       if (!again) return tell(again.error());
//
//   Tokens are the larger half of a Reading. To leave them away, when it is written or only when it is read:
//       const std::string small = encode(reading, {.tokens = false});
//       Result<Reading> light = decode_reading(bytes, {.tokens = false});     // does not look at them
//
//   To have back what `twosource read --format jsonl` printed, one line each:
//       Result<Reading> reading = reading_from_json(line);
//
//   To keep the text once, where it is kept already, and the rest of the Reading beside it:
//       const std::string rest = encode(reading, {.tokens = false, .text = false});
//       Result<Reading> again = decode_reading(rest, text);
//
// What comes back is what went in: every member of every record, byte for byte; of JSON, the layers that were printed.
// A Reading without tokens still names tokens by their numbers (Sentence::tokens, Mention::tokens, Proposition::head),
// which tell order and distance, and no more.
//
// Versions. Both forms grow by adding: a field, a layer, a value of an enumeration. An older program passes over what
// it does not know, and a newer one leaves what is not there as a Reading has it by default: a value that an older
// program does not know reads as the member's default. A form that an older program could not make sense of at all has
// a new major version, and that is an Error of its own, kNewerVersion.
//
// Hostile bytes. Whatever is cut short, altered or made up is one Error that names the place: kBrokenInput
// ("attributions[3].via[0].start: lies beyond the text"), kTooLarge beyond 64 MiB (JSON: 512 MiB), kOutOfMemory. What
// is decoded is sound: every span cuts the text between characters, every index is one of its list. Memory is at most
// some 250 times the bytes. Every call is safe from any thread.
//
// Test: tests/unit/records/, tests/end_to_end/codec_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource {

struct CodecOptions {
  bool tokens = true;  ///< whether tokens are written, or read
  bool text = true;    ///< whether the report's text is written
};

/// A Reading as bytes. The same Reading gives the same bytes on any machine.
std::string encode(const Reading& reading, const CodecOptions& options = {});

/// The Reading that was encoded. Errors: kBrokenInput, kNewerVersion, kTooLarge.
Result<Reading> decode_reading(std::string_view bytes, const CodecOptions& options = {});

/// The Reading that was encoded without its text, which is given. Errors: as above, for a text that is not its own as
/// well, where places lie beyond it.
Result<Reading> decode_reading(std::string_view bytes, std::string text);

/// The Reading that was printed as JSON, schema twosource.reading/1 (docs/contract.md). Layers that were not printed
/// are empty; attributions without the entities that they name are an Error. Errors: kBrokenInput, kNewerVersion,
/// kTooLarge.
Result<Reading> reading_from_json(std::string_view json);

}  // namespace twosource
