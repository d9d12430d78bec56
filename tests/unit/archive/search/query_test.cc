// A question as it is typed: what is looked for, and what is told of a wrong one.
#include "archive/search/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Query parsed(std::string_view text) {
  auto query = parse_query(text);
  if (query) return *std::move(query);
  ADD_FAILURE() << text << ": " << query.error().line();
  return {};
}

/// The line that a person is told.
std::string told(std::string_view text) {
  const auto query = parse_query(text);
  return query ? "nothing" : query.error().line();
}

/// Words as one reads them: groups with |, prefixes with *, phrases in marks.
std::string words(const Query& query) {
  std::string shown;
  const auto add = [&shown](const Term& term) {
    std::string joined;
    for (const std::string& word : term.words) joined += (joined.empty() ? "" : " ") + word;
    if (term.kind == TermKind::kPhrase) joined = "'" + joined + "'";
    shown += joined + (term.kind == TermKind::kPrefix ? "*" : "");
  };
  for (const auto& group : query.all_of) {
    if (!shown.empty()) shown += " ";
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i > 0) shown += "|";
      add(group[i]);
    }
  }
  for (const Term& term : query.none_of) {
    shown += shown.empty() ? "-" : " -";
    add(term);
  }
  return shown;
}

TEST(Query, LooksForWords) {
  EXPECT_EQ(words(parsed("lock gate")), "lock gate");
  EXPECT_EQ(words(parsed("  Säntis\tHARBOUR ")), "santis harbour");
  EXPECT_EQ(words(parsed("\"said on\" -football")), "'said on' -football");
  EXPECT_EQ(words(parsed("“said on” \"US\"")), "'said on' 'us'");
  EXPECT_EQ(words(parsed("strike OR walkout OR \"sit in\" harbour")), "strike|walkout|'sit in' harbour");
  EXPECT_EQ(words(parsed("strik* -dock*")), "strik* -dock*");
}

TEST(Query, TakesAWordWithMarksInsideForAPhrase) {
  EXPECT_EQ(words(parsed("twenty-one U.S. 10:30 it's")), "'twenty one' 'u s' '10 30' 'it s'");
}

TEST(Query, HandsOnNothingButLettersAndDigits) {
  EXPECT_EQ(words(parsed("x') a{b}^2 NEAR/3 \"a\\\" [col]")), "x 'a b 2' 'near 3' 'a' col");
}

TEST(Query, LowerCaseOrIsAWord) { EXPECT_EQ(words(parsed("or and not")), "or and not"); }

TEST(Query, HasFilters) {
  const Query query =
      parsed("entity:\"Wang Yi\" speaker:Duarte outlet:A OR outlet:\"B C\" -place:Varn status:contested story:s1");
  ASSERT_EQ(query.filters.size(), 6U);
  EXPECT_EQ(query.filters[0].kind, FilterKind::kEntity);
  EXPECT_THAT(query.filters[0].any_of, ElementsAre("Wang Yi"));
  EXPECT_EQ(query.filters[1].kind, FilterKind::kSpeaker);
  EXPECT_THAT(query.filters[2].any_of, ElementsAre("A", "B C"));
  EXPECT_EQ(query.filters[3].kind, FilterKind::kPlace);
  EXPECT_TRUE(query.filters[3].excluded);
  EXPECT_EQ(query.filters[4].kind, FilterKind::kStatus);
  EXPECT_EQ(query.filters[5].kind, FilterKind::kStory);
  EXPECT_THAT(query.all_of, IsEmpty());
}

TEST(Query, HasDays) {
  EXPECT_EQ(parsed("x after:2031-05-14").from, "2031-05-14");
  EXPECT_EQ(parsed("x after:2031-05").from, "2031-05-01");
  EXPECT_EQ(parsed("x before:2031").before, "2031-01-01");
  const Query narrowest = parsed("after:2031 after:2031-03 before:2032 before:2031-06");
  EXPECT_EQ(narrowest.from, "2031-03-01");
  EXPECT_EQ(narrowest.before, "2031-06-01");
}

TEST(Query, TellsWhatIsWrongAndWhere) {
  EXPECT_EQ(told(""), "query, column 1: there is nothing to look for: write words or a filter");
  EXPECT_EQ(told("lock \"gate"), "query, column 6: the quotation mark is not closed: put another behind the phrase");
  EXPECT_EQ(told("\"a\"b"), "query, column 4: put a space behind the quotation mark");
  EXPECT_EQ(told("é ab*"), "query, column 3: a beginning before * must have 3 letters at least");
  EXPECT_EQ(told("x-raying*"), "query, column 1: the beginning before * must be of one word");
  EXPECT_EQ(told("(a OR b)"),
            "query, column 1: parentheses are not understood: OR joins what stands on its two sides; leave them out");
  EXPECT_EQ(told("a AND b"), "query, column 3: leave out AND: all words are looked for anyway");
  EXPECT_EQ(told("a NOT b"), "query, column 3: write -word for what is not to be there");
  EXPECT_EQ(told("a -- b"), "query, column 3: there is no letter and no digit in '-' to look for: leave it out");
  EXPECT_THAT(told("a author:b"), HasSubstr("column 3: there is no filter 'author:'; there are entity, speaker"));
  EXPECT_THAT(told("https://a.example"), HasSubstr("words with a colon go in quotation marks"));
  EXPECT_EQ(told("outlet:"), "query, column 1: outlet: needs a value: outlet:name or outlet:\"several words\"");
  EXPECT_THAT(told("status:true"), HasSubstr("'true' is no status; there are withdrawn, contested, corroborated"));
  EXPECT_THAT(told("after:yesterday"), HasSubstr("'yesterday' is no date: write after:2031-05-14"));
  EXPECT_THAT(told("after:2031-02-30"), HasSubstr("is no date"));
  EXPECT_THAT(told("before:2031-02-03T10:00"), HasSubstr("is no date"));
}

TEST(Query, TellsOfOrsInWrongPlaces) {
  for (const char* text : {"OR a", "a OR", "OR", "a OR OR b", "OR OR"}) {
    EXPECT_THAT(told(text), HasSubstr("OR stands between two words")) << text;
  }
  EXPECT_EQ(told("a OR outlet:b"), "query, column 3: OR joins words with words, or values of one filter");
  EXPECT_EQ(told("after:2031 OR after:2032"), "query, column 12: OR joins words with words, or values of one filter");
  EXPECT_EQ(told("a OR -b"), "query, column 6: OR joins what is looked for; leave out the - or the OR");
  EXPECT_THAT(told("-speaker:b"), HasSubstr("not before speaker:"));
}

TEST(Query, IsBounded) {
  EXPECT_THAT(told(std::string(2001, 'a')), HasSubstr("is longer than 2000 bytes"));
  std::string many;
  for (int i = 0; i < 33; ++i) many += "word ";
  EXPECT_THAT(told(many), HasSubstr("more than 32 words"));
  EXPECT_EQ(told("a \xff"), "query, column 3: is no valid UTF-8");
}

}  // namespace
}  // namespace twosource::archive
