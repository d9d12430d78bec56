#include "language/addresses.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

TEST(Addresses, InBracketsAreNotRead) {
  EXPECT_EQ(without_addresses("The Post reports (http://x.example/a) that"),
            "The Post reports                     that");
  EXPECT_EQ(without_addresses("see (www.x.example)."), "see                .");
}

TEST(Addresses, OthersAndOtherBracketsStay) {
  for (const char* text :
       {"(the http://x.example page)", "http://x.example", "(http://x.example and more)", "(http://x"}) {
    EXPECT_EQ(without_addresses(text), text);
  }
}

}  // namespace
}  // namespace twosource::language
