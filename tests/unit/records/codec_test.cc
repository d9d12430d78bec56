// A Reading through bytes and back, through JSON and back; other versions; hostile bytes.
#include "twosource/codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/json.h"
#include "records/binary.h"
#include "records/json.h"
#include "records/wire.h"
#include "unit/records/filled_reading.h"

namespace twosource {
namespace {

using records::Section;
using records::Wire;
using testing::HasSubstr;

/// Everything that a Reading holds, to be compared.
std::string all_of(const Reading& reading) {
  Layers layers;
  layers.tokens = layers.words = true;
  return base::to_text(records::json_of(reading, layers));
}

std::string header() { return std::string(records::kMagic) + static_cast<char>(records::kMajorVersion); }

/// An encoded Reading with the given content of its section, soundly closed.
std::string sealed(std::string_view content) {
  std::string bytes = header();
  records::append_section(bytes, Section::kReading, content);
  return bytes;
}

/// A section without strings, of a Report with a text alone, and what is added behind it.
std::string text_alone(std::string_view text, std::string_view more = "") {
  std::string report;
  records::append_tag(report, 0, Wire::kVarint);
  records::append_varint(report, 1);
  records::append_tag(report, 8, Wire::kBytes);
  records::append_bytes(report, text);
  std::string content;
  records::append_varint(content, 0);
  records::append_tag(content, 1, Wire::kBytes);
  records::append_bytes(content, report);
  return content.append(more);
}

TEST(Codec, GivesBackEveryFieldOfEveryRecord) {
  const Reading reading = test::filled_reading();
  const auto again = decode_reading(encode(reading));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(all_of(*again), all_of(reading));
  EXPECT_EQ(encode(*again), encode(reading));
}

TEST(Codec, AnEmptySpanThatMayBeAbsentIsSo) {
  Reading reading = test::filled_reading();
  reading.quantities[0].owner = {1, 1};
  const auto again = decode_reading(encode(reading));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(again->quantities[0].owner, Span());
}

TEST(Codec, GivesBackWhatIsAbsent) {
  for (const bool has_text : {false, true}) {
    Reading reading;
    if (has_text) reading.report.text = "A.";
    reading.entities.resize(has_text ? 2 : 0);
    reading.timexes.resize(has_text ? 1 : 0);
    reading.attributions.resize(has_text ? 2 : 0);
    const auto again = decode_reading(encode(reading));
    ASSERT_TRUE(again) << again.error().line();
    EXPECT_EQ(all_of(*again), all_of(reading));
  }
}

TEST(Codec, GivesBackMoreRecordsThanBytes) {
  Reading reading;
  reading.entities.resize(5'000);
  const auto again = decode_reading(encode(reading));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(again->entities.size(), 5'000U);
}

TEST(Codec, TokensAreALayerThatCanBeLeftAway) {
  const Reading reading = test::filled_reading();
  const std::string whole = encode(reading);
  const std::string small = encode(reading, {.tokens = false});
  EXPECT_EQ(whole.substr(0, small.size()), small);
  Reading without = reading;
  without.tokens.clear();
  for (const auto& decoded : {decode_reading(small), decode_reading(whole, {.tokens = false})}) {
    ASSERT_TRUE(decoded) << decoded.error().line();
    EXPECT_EQ(all_of(*decoded), all_of(without));
  }
}

TEST(Codec, OfLongWordsThatManyFieldsShareAllComeBack) {
  Reading reading;
  reading.entities.resize(3);
  for (Entity& entity : reading.entities) {
    entity.name = std::string(1'000, 'n');
    entity.type = EntityType(std::string(150, 'L'));
  }
  const auto again = decode_reading(encode(reading));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(all_of(*again), all_of(reading));
}

TEST(Codec, PassesOverFieldsAndSectionsThatItDoesNotKnow) {
  std::string unknown;
  records::append_tag(unknown, 200, Wire::kVarint);
  records::append_varint(unknown, 1'000'000);
  records::append_tag(unknown, 201, Wire::kBytes);
  records::append_bytes(unknown, "words");
  records::append_tag(unknown, 202, Wire::kEightBytes);
  unknown += "12345678";
  records::append_tag(unknown, 9'999, Wire::kFourBytes);
  unknown += "1234";
  std::string bytes = sealed(text_alone("The text.", unknown));
  records::append_section(bytes, static_cast<Section>(77), "of a newer version");
  const auto reading = decode_reading(bytes);
  ASSERT_TRUE(reading) << reading.error().line();
  EXPECT_EQ(reading->report.text, "The text.");
}

TEST(Codec, WhatAnOlderVersionDidNotWriteIsAsByDefault) {
  const auto reading = decode_reading(sealed(text_alone("The text.")));
  ASSERT_TRUE(reading) << reading.error().line();
  Reading plain;
  plain.report.text = "The text.";
  EXPECT_EQ(all_of(*reading), all_of(plain));
}

TEST(Codec, AValueThatItDoesNotKnowIsTheDefault) {
  std::string block;
  records::append_tag(block, 0, Wire::kVarint);  // one block
  records::append_varint(block, 1);
  records::append_tag(block, 1, Wire::kVarint);  // of a kind that is still to be thought of
  records::append_varint(block, 99);
  std::string report;
  records::append_tag(report, 0, Wire::kVarint);
  records::append_varint(report, 1);
  records::append_tag(report, 9, Wire::kBytes);
  records::append_bytes(report, block);
  std::string content;
  records::append_varint(content, 0);
  records::append_tag(content, 1, Wire::kBytes);
  records::append_bytes(content, report);
  const auto reading = decode_reading(sealed(content));
  ASSERT_TRUE(reading) << reading.error().line();
  ASSERT_EQ(reading->report.blocks.size(), 1U);
  EXPECT_EQ(reading->report.blocks[0].kind, BlockKind::kParagraph);
  EXPECT_EQ(reading->report.blocks[0].number, 1U) << "a number that is not there is as by default";
}

/// Whether a JSON holds all that another one does: it may have more members.
bool holds(const base::Json& whole, const base::Json& part) {
  if (part.is_object()) {
    return std::all_of(part.items().begin(), part.items().end(), [&whole](const auto& member) {
      return whole.contains(member.key()) && holds(whole[member.key()], member.value());
    });
  }
  if (!part.is_array()) return whole == part;
  return whole.is_array() && std::equal(whole.begin(), whole.end(), part.begin(), part.end(), holds);
}

std::filesystem::path golden(const char* name) {
  return std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "tests/golden" / name;
}

/// What was stored once can be read for good. The two files are of the day on which the form was fixed; they are not
/// written anew when a field is added: what is in them must come back. (TWOSOURCE_NEW_FORM=1 writes them for a new major
/// version.)
TEST(Codec, ReadsWhatWasStoredOnce) {
  if (std::getenv("TWOSOURCE_NEW_FORM") != nullptr) {
    std::ofstream(golden("stored.1.reading"), std::ios::binary) << encode(test::filled_reading());
    std::ofstream(golden("stored.1.json"), std::ios::binary) << all_of(test::filled_reading()) << "\n";
  }
  const auto reading = decode_reading(base::read_file(golden("stored.1.reading")).value());
  ASSERT_TRUE(reading) << reading.error().line();
  const base::Json was = base::parse_json(base::read_file(golden("stored.1.json")).value(), "golden").value();
  EXPECT_TRUE(holds(base::parse_json(all_of(*reading), "now").value(), was)) << all_of(*reading);
  EXPECT_TRUE(reading_from_json(base::to_text(was)).ok());
}

TEST(Codec, ANewerVersionIsAnErrorOfItsOwn) {
  std::string bytes = encode(test::filled_reading());
  bytes[records::kMagic.size()] = static_cast<char>(records::kMajorVersion + 1);
  const auto reading = decode_reading(bytes);
  ASSERT_FALSE(reading.ok());
  EXPECT_EQ(reading.error().code, ErrorCode::kNewerVersion);
  const auto json = reading_from_json(R"({"schema":"twosource.reading/2","words":"of another form"})");
  ASSERT_FALSE(json.ok());
  EXPECT_EQ(json.error().code, ErrorCode::kNewerVersion);
}

TEST(Codec, WhatIsCutShortIsAnError) {
  const Reading reading = test::filled_reading();
  const std::string bytes = encode(reading);
  const std::size_t without_tokens = encode(reading, {.tokens = false}).size();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto cut = decode_reading(std::string_view(bytes).substr(0, size));
    ASSERT_EQ(cut.ok(), size == without_tokens) << size;
    if (!cut) {
      EXPECT_EQ(cut.error().code, ErrorCode::kBrokenInput);
    }
  }
}

TEST(Codec, WhatIsAlteredIsAnError) {
  const std::string bytes = encode(test::filled_reading());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string altered = bytes;
    altered[at] = static_cast<char>(altered[at] ^ 0x10);
    EXPECT_FALSE(decode_reading(altered).ok()) << at;
  }
}

/// Alters a byte here and there under a checksum that holds: nothing but Errors and sound Readings may come of it.
TEST(Codec, SoundlySealedNonsenseIsAnErrorOrASoundReading) {
  const Reading reading = test::filled_reading();
  std::mt19937 random(7);
  int sound = 0;
  for (const Section section : {Section::kReading, Section::kTokens}) {
    const std::string content = records::section_of(reading, section);
    for (int i = 0; i < 20'000; ++i) {
      std::string altered = content;
      for (unsigned changes = 1 + random() % 3; changes > 0; --changes) {
        const std::size_t at = random() % altered.size();
        switch (random() % 3) {
          case 0:
            altered[at] = static_cast<char>(random());
            break;
          case 1:
            altered.erase(at, 1 + random() % 4);
            break;
          default:
            altered.insert(at, 1, static_cast<char>(random()));
        }
        if (altered.empty()) altered = content;
      }
      std::string bytes = section == Section::kReading ? header() : encode(reading, {.tokens = false});
      records::append_section(bytes, section, altered);
      const auto decoded = decode_reading(bytes);
      if (!decoded) {
        EXPECT_FALSE(decoded.error().message.empty());
        continue;
      }
      ++sound;
      const auto again = decode_reading(encode(*decoded));
      ASSERT_TRUE(again) << again.error().line();
      EXPECT_EQ(all_of(*again), all_of(*decoded));
    }
  }
  EXPECT_GT(sound, 1'000) << "alterations that leave a Reading sound are tried as well";
}

TEST(Codec, MemoryFollowsTheBytesThatAreThere) {
  std::string entities;
  records::append_tag(entities, 0, Wire::kVarint);
  records::append_varint(entities, std::uint64_t{1} << 40);
  std::string more;
  records::append_tag(more, 4, Wire::kBytes);
  records::append_bytes(more, entities);
  const auto many = decode_reading(sealed(text_alone("A.", more)));
  ASSERT_FALSE(many.ok());
  EXPECT_THAT(many.error().line(), HasSubstr("more records than bytes"));
  std::string strings;
  records::append_varint(strings, std::uint64_t{1} << 50);
  EXPECT_THAT(decode_reading(sealed(strings)).error().line(), HasSubstr("table of strings"));
}

TEST(Codec, SaysWhatIsWrong) {
  EXPECT_THAT(decode_reading("{}").error().line(), HasSubstr("begins with other bytes"));
  EXPECT_THAT(decode_reading("").error().line(), HasSubstr("begins with other bytes"));
  EXPECT_THAT(decode_reading(header()).error().line(), HasSubstr("cut short"));
  std::string twice = sealed(text_alone("A."));
  records::append_section(twice, Section::kReading, text_alone("B."));
  EXPECT_THAT(decode_reading(twice).error().line(), HasSubstr("twice"));
  EXPECT_EQ(decode_reading(std::string((std::size_t{64} << 20) + 1, 'a')).error().code, ErrorCode::kTooLarge);
}

TEST(Codec, WhatIsDecodedIsChecked) {
  Reading reading = test::filled_reading();
  reading.attributions[1].speaker = 99;
  const auto decoded = decode_reading(encode(reading));
  ASSERT_FALSE(decoded.ok());
  EXPECT_EQ(decoded.error().line(), "attributions[1].speaker: is beyond the 2 that there are");
}

}  // namespace
}  // namespace twosource
