// The server under many readers at once, in one process: what the thread sanitizer is shown of it without an archive. What HTTP
// asks of it is tested from outside (tests/end_to_end/serve_test.py).
#include "server/http.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace twosource::server {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

/// One connection to a server on this machine.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { close(socket_); }

  [[nodiscard]] bool connected() const { return connected_; }

  void ask(const std::string& target) const {
    const std::string sent = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    EXPECT_EQ(send(socket_, sent.data(), sent.size(), MSG_NOSIGNAL), static_cast<ssize_t>(sent.size()));
  }

  /// What comes until it holds `wanted`; all of it where that is empty or never comes.
  [[nodiscard]] std::string read_until(const std::string& wanted = {}) const {
    std::string got;
    std::array<char, 4096> buffer{};
    while (wanted.empty() || got.find(wanted) == std::string::npos) {
      const ssize_t size = recv(socket_, buffer.data(), buffer.size(), 0);
      if (size <= 0) break;
      got.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return got;
  }

 private:
  int socket_;
  bool connected_ = false;
};

std::string answer_to(std::uint16_t port, const std::string& target) {
  const Client client(port);
  client.ask(target);
  return client.read_until();
}

/// A server that runs while this is there.
class Running {
 public:
  explicit Running(HttpHandler handler) : server_(*HttpServer::listen({.port = 0}, std::move(handler))) {
    thread_ = std::jthread([this](const std::stop_token& stop) { server_.run(stop); });
  }

  [[nodiscard]] std::uint16_t port() const { return server_.port(); }

  void stop() {
    thread_.request_stop();
    thread_.join();
  }

 private:
  HttpServer server_;
  std::jthread thread_;
};

TEST(HttpServer, AnswersManyAtOnceEachWithItsOwn) {
  std::atomic<int> answered = 0;
  Running server([&](const HttpRequest& request) {
    ++answered;
    return HttpResponse{.body = "you asked for " + request.target, .headers = {}};
  });
  {
    std::vector<std::jthread> readers;
    for (int reader = 0; reader < 16; ++reader) {
      readers.emplace_back([&server, reader] {
        for (int page = 0; page < 5; ++page) {
          const std::string target = "/" + std::to_string(reader) + "/" + std::to_string(page);
          EXPECT_THAT(answer_to(server.port(), target), EndsWith("you asked for " + target));
        }
      });
    }
  }
  EXPECT_EQ(answered, 80);
}

TEST(HttpServer, SendsToAllWhoListenUntilTheyGoOrItIsStopped) {
  std::atomic<int> number = 0;
  Running server([&](const HttpRequest& request) -> HttpResponse {
    if (request.target != "/events") return {.body = "a page", .headers = {}};
    return {.body = "begun\n", .headers = {}, .more = [&number] { return "news " + std::to_string(++number) + "\n"; }};
  });
  std::vector<std::jthread> readers;
  for (int reader = 0; reader < 16; ++reader) {
    readers.emplace_back([&server, stays = reader % 2 == 0] {
      const Client client(server.port());
      client.ask("/events");
      EXPECT_THAT(client.read_until("news "), HasSubstr("begun\nnews "));
      if (!stays) return;
      EXPECT_THAT(client.read_until(), HasSubstr("news "));  // until the server ends it
    });
  }
  while (number < 32) EXPECT_THAT(answer_to(server.port(), "/"), EndsWith("a page"));
  server.stop();
}

TEST(HttpServer, AHandlerThatThrowsIsADefectOfOneAnswer) {
  Running server([](const HttpRequest& request) -> HttpResponse {
    if (request.target == "/broken") throw std::runtime_error("a defect");
    return {.body = "whole", .headers = {}};
  });
  EXPECT_THAT(answer_to(server.port(), "/broken"), StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(answer_to(server.port(), "/"), EndsWith("whole"));
}

TEST(HttpServer, StopsBesideReadersWhoSayNothing) {
  auto server =
      std::make_unique<Running>([](const HttpRequest&) { return HttpResponse{.body = "a page", .headers = {}}; });
  const Client silent(server->port());
  EXPECT_TRUE(silent.connected());
  const Client half(server->port());
  half.ask("/");
  EXPECT_THAT(half.read_until("a page"), EndsWith("a page"));
  const auto asked = std::chrono::steady_clock::now();
  server->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(20));  // two, on a machine that is not busy
  server.reset();  // which closes what is still connected
  EXPECT_EQ(silent.read_until(), "");
}

TEST(HttpServer, SaysWhyItCannotListen) {
  EXPECT_EQ(HttpServer::listen({.address = "nowhere"}, {}).error().code, ErrorCode::kInvalidArgument);
  const auto first = HttpServer::listen({.port = 0}, {});
  ASSERT_TRUE(first);
  const auto second = HttpServer::listen({.port = first->port()}, {});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace twosource::server
