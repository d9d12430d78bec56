// Which requests the desk answers, and what every response says to the browser.
//
// The pages show what is in an archive to whoever sits at this machine, and to nobody else: not to a page of another site
// that the same browser has open. So a request must be meant for this server by its Host (against DNS rebinding), a change
// must come from the desk's own pages, and where the server can be reached from other machines a token is asked for. Test:
// tests/unit/server/policy_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http.h"

namespace twosource::server {

struct PolicyOptions {
  std::string host = "127.0.0.1";  ///< the address that is listened on
  std::string token = {};          ///< asked of every request; none: the address must be this machine's own
};

/// Whether an address can be reached from this machine alone: 127.0.0.0/8 and ::1.
bool is_loopback(std::string_view address);

/// Why a request is not answered: 421 a Host that is not this server, 405 a method, 403 a change that another page asks
/// for, 401 no token, 303 the token came and is kept as a cookie. None: it is to be answered.
std::optional<HttpResponse> refusal(const HttpRequest& request, const PolicyOptions& options);

/// The headers of every response: no script, style, image or connection but the desk's own, no frame around it, no word to
/// other sites of where a reader came from, nothing kept by the browser.
void add_policy(HttpResponse& response);

/// A response that is a line of text.
HttpResponse plain_response(int status, std::string_view text);

}  // namespace twosource::server
