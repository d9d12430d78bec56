// Which requests the desk answers.
#include "server/policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::server {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Pair;

const PolicyOptions kHere;
const PolicyOptions kNetwork{"0.0.0.0", "a-token-of-twenty-letters"};

HttpRequest get(std::string host) {
  HttpRequest request;
  request.method = "GET";
  request.target = "/";
  request.host = std::move(host);
  return request;
}

HttpRequest post(std::string origin) {
  HttpRequest request = get("127.0.0.1:8080");
  request.method = "POST";
  if (!origin.empty()) request.origin = std::move(origin);
  return request;
}

int status(const HttpRequest& request, const PolicyOptions& options = kHere) {
  const auto refused = refusal(request, options);
  return refused ? refused->status : 200;
}

TEST(Policy, AnswersByTheNamesOfThisMachineAlone) {
  for (const char* host : {"127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.0.0.1"})
    EXPECT_EQ(status(get(host)), 200) << host;
  for (const char* host :
       {"", "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example"}) {
    EXPECT_EQ(status(get(host)), 421) << host;
  }
}

TEST(Policy, KnowsNoOtherMethods) {
  HttpRequest request = get("localhost");
  request.method = "DELETE";
  const auto refused = refusal(request, kHere);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 405);
  EXPECT_THAT(refused->headers, Contains(Pair("Allow", "GET, HEAD, POST")));
}

TEST(Policy, LetsItsOwnPagesAloneChangeAnything) {
  EXPECT_EQ(status(post("http://127.0.0.1:8080")), 200);
  for (const char* origin : {"", "null", "http://evil.example", "http://127.0.0.1:8081", "https://127.0.0.1:8080"}) {
    EXPECT_EQ(status(post(origin)), 403) << origin;
  }
  HttpRequest other_site = post("http://127.0.0.1:8080");
  other_site.fetch_site = "cross-site";
  EXPECT_EQ(status(other_site), 403);
}

TEST(Policy, AsksForATokenWhereOthersCanReachIt) {
  HttpRequest request = get("desk.example:8080");
  EXPECT_EQ(status(request, kNetwork), 401);
  request.cookie = "a=b; twosource_token=a-token-of-twenty-letters";
  EXPECT_EQ(status(request, kNetwork), 200);
  request.cookie = "twosource_token=a-token-of-twenty-letter";
  EXPECT_EQ(status(request, kNetwork), 401);
}

TEST(Policy, KeepsATokenOfTheAddressAsACookie) {
  HttpRequest request = get("desk.example:8080");
  request.target = "/s/3f9ab2?v=1&token=a-token-of-twenty-letters";
  const auto kept = refusal(request, kNetwork);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->status, 303);
  EXPECT_THAT(kept->headers, Contains(Pair("Location", "/s/3f9ab2")));
  EXPECT_THAT(kept->headers, Contains(Pair("Set-Cookie", HasSubstr("HttpOnly; SameSite=Strict"))));
  request.target = "//evil.example/?token=a-token-of-twenty-letters";
  EXPECT_EQ(status(request, kNetwork), 401);
}

TEST(Policy, IsSaidOnceInEveryResponse) {
  HttpResponse response;
  response.headers = {{"Cache-Control", "max-age=60"}};
  add_policy(response);
  EXPECT_THAT(response.headers, Contains(Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))));
  EXPECT_THAT(response.headers, Contains(Pair("Cache-Control", "max-age=60")));
  EXPECT_THAT(response.headers, Contains(Pair("Cache-Control", testing::_)).Times(1));
}

TEST(Loopback, IsThisMachineAlone) {
  EXPECT_TRUE(is_loopback("127.0.0.1"));
  EXPECT_TRUE(is_loopback("127.8.8.8"));
  EXPECT_TRUE(is_loopback("::1"));
  for (const char* address : {"0.0.0.0", "::", "192.168.1.2", "127.evil.example", ""})
    EXPECT_FALSE(is_loopback(address)) << address;
}

}  // namespace
}  // namespace twosource::server
