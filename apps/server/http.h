// HTTP/1.1 for the desk: requests in, responses out, on as many connections as there are. Boost.Beast and Boost.Asio stand in
// http.cc alone.
//
//   Result<HttpServer> server = HttpServer::listen({.port = 8080}, [](const HttpRequest& request) { return answer(request); });
//   if (!server) return tell(server.error());
//   std::cout << server->port() << '\n';
//   server->run(stop);                       // until stop is requested; then what is being answered is answered
//
// What a request may be is bounded before anybody sees it: a head of 16 KiB (431), a body of 1 MiB (413), 30 seconds until it
// is whole (408); one that breaks the protocol is a 400. 100 connections at once, and 100
// that listen to a response without end; further ones get a 503. Every response
// has the headers of policy.h, those errors too. Method: RFC 9112. Test: tests/end_to_end/serve_test.py,
// tests/unit/server/http_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "twosource/error.h"

namespace twosource::server {

struct HttpRequest {
  std::string method;  ///< "GET", "POST"…; HEAD comes as GET
  std::string target;  ///< as sent: "/search?q=harbour"
  std::string host;    ///< empty where there is none, or more than one
  std::optional<std::string> origin;
  std::optional<std::string> fetch_site;  ///< Sec-Fetch-Site
  std::string last_event;                 ///< Last-Event-ID: of a stream that is gone on with
  std::string cookie;
  std::string content_type;
  std::string body;
};

struct HttpResponse {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< further ones: Location, Set-Cookie
  /// Of a response without end: what is to be sent after `body`, asked for four times a second for as long as somebody listens.
  std::function<std::string()> more = {};
};

/// Called on any of the server's threads, several at once.
using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

struct HttpOptions {
  std::string address = "127.0.0.1";  ///< an IP address
  std::uint16_t port = 8080;          ///< 0: any that is free
  unsigned threads = 4;               ///< that answer
};

class HttpServer {
 public:
  /// Begins to listen. Errors: kInvalidArgument (no IP address), kUnreadable (the port is taken, or may not be had).
  static Result<HttpServer> listen(const HttpOptions& options, HttpHandler handler);

  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  ~HttpServer();

  [[nodiscard]] std::uint16_t port() const;

  /// Answers until `stop` is requested; gives back within two seconds of it, whoever is still connected.
  void run(const std::stop_token& stop);

 private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace twosource::server
