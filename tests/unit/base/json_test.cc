#include "base/json.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace twosource::base {
namespace {

TEST(ParseJson, KeepsTheOrderOfKeys) {
  EXPECT_EQ(to_text(parse_json(R"({"b":1,"a":2})", "x").value()), R"({"b":1,"a":2})");
}

TEST(ParseJson, ABrokenTextNamesThePlace) {
  const auto broken = parse_json("{\"a\": ", "data/x.json");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().code, ErrorCode::kBrokenInput);
  EXPECT_EQ(broken.error().where, "data/x.json");
  EXPECT_EQ(broken.error().message.find("json.exception"), std::string::npos);
}

TEST(ParseJson, AnErrorIsOneShortLineWhateverTheTextHolds) {
  const auto line_break = parse_json("{\"a\": x\n\n\x1b[31m", "x");
  ASSERT_FALSE(line_break.ok());
  EXPECT_EQ(line_break.error().message.find_first_of("\n\x1b"), std::string::npos) << line_break.error().message;
  const auto endless = parse_json("\"" + std::string(1'000'000, 'a'), "x");
  ASSERT_FALSE(endless.ok());
  EXPECT_LT(endless.error().message.size(), 300U);
}

TEST(ParseJson, DeepNestingIsRefused) {
  const std::string deep = std::string(100'000, '[');
  const auto broken = parse_json(deep, "x");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().message, "JSON is nested deeper than 200 levels");
}

TEST(ParseJson, WhatStandsInStringsIsNotNested) {
  EXPECT_TRUE(parse_json("[\"" + std::string(300, '[') + "\\\"" + std::string(300, '{') + "\"]", "x").ok());
  EXPECT_TRUE(parse_json(std::string(200, '[') + std::string(200, ']'), "x").ok());
  EXPECT_FALSE(parse_json(std::string(201, '[') + std::string(201, ']'), "x").ok());
}

TEST(ToText, InvalidUtf8BecomesTheReplacementCharacter) {
  EXPECT_EQ(to_text(Json{{"a", "\xFF"}}), "{\"a\":\"\xEF\xBF\xBD\"}");
}

TEST(ReadFile, TellsWhatIsWrong) {
  EXPECT_EQ(read_file("no/such/file").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(read_file(std::filesystem::temp_directory_path()).error().code, ErrorCode::kUnreadable);
  const auto path = std::filesystem::temp_directory_path() / "twosource_read_file_test";
  std::ofstream(path) << "0123456789";
  EXPECT_EQ(read_file(path).value(), "0123456789");
  EXPECT_EQ(read_file(path, 9).error().code, ErrorCode::kTooLarge);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace twosource::base
