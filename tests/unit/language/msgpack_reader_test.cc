#include "language/msgpack_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <msgpack.hpp>
#include <sstream>

#include "unit/language/packed_json.h"

namespace twosource::language {
namespace {

TEST(Msgpack, ReadsMapsArraysAndScalars) {
  const std::string bytes =
      packed(R"({"name": "tok", "on": true, "size": 7, "low": -2, "half": 0.5, "list": [1, 2, 3]})");
  const auto document = MsgpackDocument::parse(bytes, "file");
  ASSERT_TRUE(document) << document.error().line();
  const MsgpackValue root = document->root();
  EXPECT_EQ(root.size(), 6U);
  EXPECT_EQ(*(*root.get("name")).as_text(), "tok");
  EXPECT_EQ(*(*root.get("on")).as_bool(), true);
  EXPECT_EQ(*(*root.get("size")).as_unsigned(), 7U);
  EXPECT_EQ(*(*root.get("low")).as_integer(), -2);
  EXPECT_EQ(*(*root.get("half")).as_number(), .5);
  std::vector<std::uint64_t> list;
  for (const MsgpackValue item : (*root.get("list")).items()) list.push_back(*item.as_unsigned());
  EXPECT_THAT(list, testing::ElementsAre(1U, 2U, 3U));
}

TEST(Msgpack, FindsKeysWrittenAsBinary) {
  std::stringstream stream;
  msgpack::packer packer(stream);
  packer.pack_map(1);
  packer.pack_bin(5);
  packer.pack_bin_body("shape", 5);
  packer.pack_array(2);
  packer.pack(3);
  packer.pack(4);
  const std::string bytes = stream.str();
  const auto document = MsgpackDocument::parse(bytes, "file");
  ASSERT_TRUE(document);
  EXPECT_EQ((*document->root().get("shape")).size(), 2U);
}

TEST(Msgpack, NamesTheFileInEveryError) {
  const std::string bytes = packed(R"({"name": 1})");
  const auto document = MsgpackDocument::parse(bytes, "model/tokenizer");
  EXPECT_EQ(document->root().get("other").error().line(), "model/tokenizer: lacks 'other'");
  EXPECT_FALSE((*document->root().get("name")).as_text());
  EXPECT_FALSE(document->root().as_bool());
  EXPECT_FALSE((*document->root().get("name")).get("deeper"));
}

TEST(Msgpack, RefusesEveryTruncation) {
  const std::string bytes = packed(R"({"name": "tok", "list": [1, {"a": 0.5}, "text"]})");
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto document = MsgpackDocument::parse(std::string_view(bytes).substr(0, size), "file");
    ASSERT_FALSE(document) << size;
    EXPECT_EQ(document.error().code, ErrorCode::kModelBroken);
  }
  EXPECT_FALSE(MsgpackDocument::parse(bytes + "x", "file"));
}

TEST(Msgpack, RefusesNestingWithoutEnd) { EXPECT_FALSE(MsgpackDocument::parse(std::string(100'000, '\x91'), "file")); }

TEST(Msgpack, TakesNoMemoryForWhatAHeaderClaims) {
  const std::string claims_four_billion_items{'\xdd', '\xff', '\xff', '\xff', '\xff', '\x01'};
  EXPECT_FALSE(MsgpackDocument::parse(claims_four_billion_items, "file"));
}

TEST(Msgpack, RefusesTextThatIsNotUtf8) {
  const std::string bytes{'\xa2', '\xff', '\xfe'};
  const auto document = MsgpackDocument::parse(bytes, "file");
  ASSERT_TRUE(document);
  EXPECT_FALSE(document->root().as_text());
  EXPECT_TRUE(document->root().as_bytes());
}

}  // namespace
}  // namespace twosource::language
