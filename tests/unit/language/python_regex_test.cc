#include "language/python_regex.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

/// What the whole of Python's `re.search(pattern, text)` would match; "-" for nothing.
std::string search(std::string_view pattern, std::string_view text) {
  const auto regex = compile_python_regex(pattern, "file");
  if (!regex) return "error: " + regex.error().message;
  const auto match = regex->search(text);
  return match && match->has(0) ? std::string(cut(text, match->whole())) : "-";
}

TEST(PythonRegex, WritesOutCodePointEscapes) {
  EXPECT_EQ(search(R"([\u0400-\u04FF]+)", "in Москва"), "Москва");
  EXPECT_EQ(search(R"(\U0001F600)", "so 😀"), "😀");
  EXPECT_EQ(search(R"(\x41\n)", "A\n"), "A\n");
}

TEST(PythonRegex, HasPythonsWhiteSpace) {
  for (const char* space : {" ", "\t", "\x1c", "\x1f", "\xc2\x85", "\xc2\xa0", "\xe2\x80\xa8", "\xe3\x80\x80"}) {
    EXPECT_EQ(search(R"(^\s$)", space), space);
    EXPECT_EQ(search(R"(^[\s]$)", space), space);
    EXPECT_EQ(search(R"(\S)", space), "-");
    EXPECT_EQ(search(R"([\S])", space), "-");
  }
  for (const char* other : {"\xe1\xa0\x8e", "\xe2\x80\x8b", "\xef\xbb\xbf", "a"}) {  // U+180E, U+200B, U+FEFF
    EXPECT_EQ(search(R"(\s)", other), "-");
    EXPECT_EQ(search(R"(^[\S]$)", other), other);
  }
}

TEST(PythonRegex, HasPythonsWordsAndDigits) {
  EXPECT_EQ(search(R"(\w+)", "…naïve_x²!"), "naïve_x²");
  EXPECT_EQ(search(R"(\w)", "\xcc\x81"), "-");  // a combining accent alone
  EXPECT_EQ(search(R"(\d+)", "x٣²"), "٣");
  EXPECT_EQ(search(R"(\bcat\b)", "a cat."), "cat");
  EXPECT_EQ(search(R"(\bcat\b)", "concat"), "-");
}

TEST(PythonRegex, TakesBracketsAndBracesForWhatTheyAre) {
  EXPECT_EQ(search(R"([[a-c\]]+)", "x[b]"), "[b]");
  EXPECT_EQ(search(R"([]x]+)", "a]x"), "]x");
  EXPECT_EQ(search(R"([^\w-])", "a-b!"), "!");
  EXPECT_EQ(search("a{,2}b", "aaab"), "aab");
  EXPECT_EQ(search("a{2}", "aaa"), "aa");
  EXPECT_EQ(search("a{x", "a{x"), "a{x");
  EXPECT_EQ(search("[a&&b]+", "a&b"), "a&b");
}

TEST(PythonRegex, KeepsGroupsLookaroundAndFlags) {
  EXPECT_EQ(search(R"((?u)(?:x|y)+)", "axyx"), "xyx");
  EXPECT_EQ(search(R"((?<=[0-9])\$)", "a$ 5$"), "$");
  EXPECT_EQ(search(R"(a(?!b)(?P<next>.)(?P=next))", "abb acc"), "acc");
  EXPECT_EQ(search(R"((a)\1)", "aba aa"), "aa");
  EXPECT_EQ(search("(?i)straße", "STRAßE"), "STRAßE");
  EXPECT_EQ(search(R"(a\Z)", "a\n"), "-");
  EXPECT_EQ(search("a$", "a\n"), "a");
}

TEST(PythonRegex, WritesLongSetsOfALongPatternOnce) {
  std::string letters = "[a-zà-ÿ";
  for (int i = 0; i < 200; ++i) letters += "\\u" + std::to_string(3000 + 2 * i);
  letters += "]";
  std::string pattern = R"((?iu)(.)\1x\[|)";
  for (int i = 0; i < 400; ++i) pattern += "^mot" + std::to_string(i) + "[-’]" + letters + "+$|";
  pattern += "fin";
  EXPECT_EQ(search(pattern, "MOT399-dièse"), "MOT399-dièse");
  EXPECT_EQ(search(pattern, "mot1-x8"), "-");
  EXPECT_EQ(search(pattern, "abbx["), "bbx[") << "the numbers of groups stay";
}

TEST(PythonRegex, RefusesWhatItCannotTranslate) {
  for (const char* pattern : {R"(\N{DASH})", "(?m)a", "(?x)a b", R"(\q)", "(a", "a)", "[a", "(*UTF)a", "*a", "a**",
                              R"([\w-z])", "(?L)a", "a\\", R"(\u12)", "a{3,2}", R"(\ud800)"}) {
    const auto translated = translate_python_regex(pattern);
    ASSERT_FALSE(translated) << pattern;
    EXPECT_EQ(translated.error().code, ErrorCode::kModelUnsupported);
  }
  EXPECT_FALSE(translate_python_regex(std::string(100'000, '(')));
}

TEST(PythonRegex, KnowsHowMuchABranchCanMatch) {
  const auto pattern = translate_python_regex(R"(km$|(?<=[0-9])(?:km²|m)$|\.\.+$|ab*$|x{2,5}|^a)");
  ASSERT_TRUE(pattern);
  ASSERT_EQ(pattern->branches.size(), 6U);
  EXPECT_EQ(pattern->branches[0].longest, 2U);
  EXPECT_EQ(pattern->branches[1].longest, 3U);
  EXPECT_EQ(pattern->branches[2].longest, std::nullopt);
  EXPECT_TRUE(pattern->branches[2].is_run);
  EXPECT_EQ(pattern->branches[2].shortest_run, 2U);
  EXPECT_FALSE(pattern->branches[3].is_run);
  EXPECT_EQ(pattern->branches[4].longest, 5U);
  EXPECT_FALSE(pattern->branches[4].ends_at_end);
  EXPECT_EQ(pattern->branches[5].longest, 1U);
}

}  // namespace
}  // namespace twosource::language
