// Words and addresses in markup.
#include "ingest/formats/html/words.h"

#include <gtest/gtest.h>

namespace twosource::ingest::html {
namespace {

TEST(PageWords, AreOneLine) {
  EXPECT_EQ(one_line(" \n A\u00A0 b\tc\x01 "), "A b c");
  EXPECT_EQ(squeezed("The Digby-Packet!"), "thedigbypacket");
}

TEST(PageWords, ReferencesAreUndoneOnce) {
  EXPECT_EQ(without_references("a &amp;amp; b &#8217;&#x2019; &lt;p&gt; &nope; &#xD800; & &#"),
            "a &amp; b ’’ <p> &nope; &#xD800; & &#");
}

TEST(PageWords, AnAddressHasAHostAndAPath) {
  EXPECT_EQ(host_of("https://www.packet.example:80/a?b"), "packet.example");
  EXPECT_EQ(path_of("https://packet.example/a/b?c"), "/a/b?c");
  EXPECT_EQ(path_of("https://packet.example"), "");
  EXPECT_EQ(host_of("/a/b"), "");
  EXPECT_FALSE(is_web_address("javascript:alert(1)"));
}

}  // namespace
}  // namespace twosource::ingest::html
