// The compact binary form of a Reading, by the lists of fields.h; of a Story, by those of story_fields.h.
//
// A Reading is sections, each with its length and checksum, so that one may be left out (tokens, the larger half) or
// passed over (one of a newer version) without a look inside:
//
//   bytes   what
//   4       "2SRC"
//   1       major version, 1: raised when an old reader could no longer make sense of the rest
//   then for each section
//     varint  which: 1 the Reading without its tokens, 2 its tokens
//     varint  length of the section
//     8       checksum of the section (base/tensor_file.h) xor its number, little-endian
//     …       the section
//
// A section is a table of strings (their count; for each its length and bytes; number 0 is the empty one and not
// written) and the columns of its records. Records of one kind are stored by columns: for each field all its values,
// one record's after the other's, behind the field's number. Neighbours resemble each other that way: a place in the
// text is told by how far it is from the end of the one before, and a column whose values are all one is that value
// alone.
//
//   tag of number and kVarint, value           all records have this value
//   tag of number and kBytes, length, values   one value after the other, as varints
//
// A list of records inside of records is one column, which holds columns: number 0 of them is how many each record has.
// The tags are protobuf's, and so are its rules: numbers never change their meaning, unknown ones are passed over,
// absent ones leave the default. Strings longer than 64 bytes are not shared (labels are), and there are no more
// records than bytes, so that memory follows the bytes that are there. Test: tests/unit/records/codec_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::records {

inline constexpr std::string_view kMagic = "2SRC";
inline constexpr std::uint8_t kMajorVersion = 1;
inline constexpr int kMostFields = 256;       ///< numbers are below it
inline constexpr int kPadding = kMostFields;  ///< of a section with more records than bytes
inline constexpr std::size_t kLongestSharedString = 64;

enum class Section : std::uint8_t { kReading = 1, kTokens = 2 };

/// What stands in front of a section's content.
std::uint64_t checksum_of(std::uint64_t section, std::string_view content);

/// One section as bytes, with the report's text or without, and behind its number, length and checksum.
std::string section_of(const Reading& reading, Section section, bool text = true);
void append_section(std::string& bytes, Section section, std::string_view content);

/// Reads a section's content into a Reading. Error(kBrokenInput) with the field at which it broke.
Result<void> read_section(std::string_view content, Section section, Reading& reading);

/// The same of a Story, by the lists of story_fields.h: without the texts of its reports and the words cut out of them.
/// It stands alone, without number, length and checksum: whoever keeps it has its own (stored_story.h).
std::string section_of(const Story& story);
Result<void> read_section(std::string_view content, Story& story);

}  // namespace twosource::records
