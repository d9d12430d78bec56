#include "policy.h"

#include <fmt/format.h>

#include <array>

namespace twosource::server {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kHeaders{{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cache-Control", "no-store"},
}};
constexpr std::string_view kCookie = "twosource_token=";
constexpr std::string_view kParameter = "token=";

/// "127.0.0.1" of "127.0.0.1:8080", "[::1]" of "[::1]:8080".
std::string_view without_port(std::string_view host) {
  const std::size_t closed = host.rfind(']');
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != std::string_view::npos && (closed == std::string_view::npos || colon > closed);
  return has_port ? host.substr(0, colon) : host;
}

/// In a time that does not tell where they differ.
bool equal(std::string_view a, std::string_view b) {
  unsigned char differs = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    differs |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(i < b.size() ? b[i] : 0);
  }
  return differs == 0;
}

/// The value of a name in "a=1; b=2" or "a=1&b=2".
std::string_view value_of(std::string_view all, std::string_view name, char separator) {
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(separator), all.size());
    std::string_view one = all.substr(0, end);
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name)) return one.substr(name.size());
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return {};
}

/// The token came in the address: it goes into a cookie, and out of the address, which is seen and kept in many places.
HttpResponse keep_token(std::string_view target, std::string_view token) {
  HttpResponse response = plain_response(303, "This browser may read the desk now.");
  response.headers = {{"Location", std::string(target.substr(0, target.find('?')))},
                      {"Set-Cookie", fmt::format("{}{}; HttpOnly; SameSite=Strict; Path=/", kCookie, token)}};
  return response;
}

std::optional<HttpResponse> without_token(const HttpRequest& request, const PolicyOptions& options) {
  if (options.token.empty() || equal(value_of(request.cookie, kCookie, ';'), options.token)) return std::nullopt;
  const std::string_view target = request.target;
  const std::size_t query = target.find('?');
  const std::string_view given =
      query == std::string_view::npos ? std::string_view() : value_of(target.substr(query + 1), kParameter, '&');
  if (request.method == "GET" && target.starts_with('/') && !target.starts_with("//") && equal(given, options.token)) {
    return keep_token(target, options.token);
  }
  return plain_response(401, "Add ?token=… to the address: the token that the desk was started with.");
}

}  // namespace

bool is_loopback(std::string_view address) {
  return address == "::1" ||
         (address.starts_with("127.") && address.find_first_not_of("0123456789.") == std::string_view::npos);
}

HttpResponse plain_response(int status, std::string_view text) {
  return {status, "text/plain; charset=utf-8", std::string(text) + "\n", {}};
}

std::optional<HttpResponse> refusal(const HttpRequest& request, const PolicyOptions& options) {
  const std::string_view host = without_port(request.host);
  const bool is_here = host == "localhost" || host == "[::1]" || host == options.host || is_loopback(host);
  // A token's cookie goes to the name alone that it came from, so that a name that leads here from elsewhere has none.
  if (request.host.empty() || (!is_here && options.token.empty())) {
    return plain_response(421,
                          "This desk does not answer by that name: use the address that it told when it was started.");
  }
  if (request.method != "GET" && request.method != "POST") {
    HttpResponse response = plain_response(405, "A page is read by GET, and changed by POST.");
    response.headers.emplace_back("Allow", "GET, HEAD, POST");
    return response;
  }
  if (auto refused = without_token(request, options)) return refused;
  if (request.method == "POST") {
    const bool own = request.origin == "http://" + request.host;
    const bool own_site = !request.fetch_site || request.fetch_site == "same-origin";
    if (!own || !own_site) return plain_response(403, "Changes are made from the desk's own pages alone.");
  }
  return std::nullopt;
}

void add_policy(HttpResponse& response) {
  for (const auto& [name, value] : kHeaders) {
    bool there = false;
    for (const auto& header : response.headers) there = there || header.first == name;
    if (!there) response.headers.emplace_back(name, value);
  }
}

}  // namespace twosource::server
