// One Session a connection, in callbacks that run one at a time on its strand; sessions keep themselves alive by what they wait
// for. Coroutines would read better, but Boost 1.74 has them with one compiler alone.
#include "http.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <chrono>
#include <exception>
#include <thread>

#include "policy.h"

namespace twosource::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

constexpr std::uint32_t kMostHead = 16 * 1024;
constexpr std::uint64_t kMostBody = 1024 * 1024;
constexpr std::size_t kMostConnections = 100;
constexpr std::size_t kMostStreams = 100;
constexpr auto kBetweenLooks = std::chrono::milliseconds(250);  // for more of a response without end
constexpr std::size_t kMostDrained = 4 * 1024 * 1024;
constexpr auto kToSend = std::chrono::seconds(30);  // a request, or to take a response
constexpr auto kToEnd = std::chrono::seconds(1);    // what is being answered when the server is to stop

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

/// What all connections of a server share.
struct Shared {
  HttpHandler handler;
  std::atomic<std::size_t> sessions = 0;
  std::atomic<std::size_t> streams = 0;  ///< of these, those that listen
  std::atomic<bool> stopping = false;
};

std::optional<std::string> field_of(const http::fields& fields, beast::string_view name) {
  const auto found = fields.find(name);
  if (found == fields.end()) return std::nullopt;
  return text_of(found->value());
}

HttpRequest request_of(http::request<http::string_body>&& message) {
  HttpRequest request;
  request.method = message.method() == http::verb::head ? "GET" : text_of(message.method_string());
  request.target = text_of(message.target());
  if (message.count(http::field::host) == 1) request.host = text_of(message[http::field::host]);
  request.origin = field_of(message, "Origin");
  request.fetch_site = field_of(message, "Sec-Fetch-Site");
  request.last_event = text_of(message["Last-Event-ID"]);
  request.cookie = text_of(message[http::field::cookie]);
  request.content_type = text_of(message[http::field::content_type]);
  request.body = std::move(message.body());
  return request;
}

/// What is told of a request that could not be read.
HttpResponse response_of(const beast::error_code& error) {
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return plain_response(431, "The head of a request has at most 16 KiB.");
  }
  if (error == http::error::body_limit) return plain_response(413, "The body of a request has at most 1 MiB.");
  return plain_response(400, "This is no request of HTTP/1.1.");
}

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, std::shared_ptr<Shared> shared)
      : stream_(std::move(socket)), timer_(stream_.get_executor()), shared_(std::move(shared)) {
    ++shared_->sessions;
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    --shared_->sessions;
    if (more_) --shared_->streams;
  }

  void start() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] {
      beast::error_code ignored;
      self->stream_.socket().set_option(tcp::no_delay(true), ignored);
      if (self->shared_->sessions > kMostConnections + self->shared_->streams) {
        return self->write(plain_response(503, "The desk has 100 connections, and no room for another one."), false,
                           false);
      }
      self->read();
    });
  }

 private:
  void read() {
    parser_.emplace();
    parser_->header_limit(kMostHead);
    parser_->body_limit(kMostBody);
    begin_timer(kToSend);
    http::async_read(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](const beast::error_code& error, std::size_t) { self->on_read(error); });
  }

  void on_read(const beast::error_code& error) {
    timer_.cancel();
    if (!error) return answer();
    if (late_ && parser_->got_some())
      return write(plain_response(408, "The request took longer than 30 seconds."), false, false);
    const bool is_of_http = error.category() == http::make_error_code(http::error::end_of_stream).category();
    if (is_of_http && error != http::error::end_of_stream && error != http::error::partial_message) {
      return write(response_of(error), false, false);
    }
    close();
  }

  void answer() {
    const bool keep = parser_->get().keep_alive() && !shared_->stopping;
    const bool is_head = parser_->get().method() == http::verb::head;
    HttpResponse response;
    try {
      response = shared_->handler(request_of(parser_->release()));
    } catch (const std::exception&) {
      response = plain_response(500, "The desk has a defect, and could not answer.");
    }
    write(std::move(response), keep, is_head);
  }

  void write(HttpResponse response, bool keep, bool is_head) {
    add_policy(response);
    if (response.more && !is_head) {
      if (shared_->streams < kMostStreams) return begin_stream(std::move(response));
      response = plain_response(503, "A hundred pages listen already.");
      add_policy(response);
    }
    message_ = std::make_shared<http::response<http::string_body>>(static_cast<http::status>(response.status), 11);
    message_->set(http::field::content_type, response.content_type);
    for (const auto& [name, value] : response.headers) message_->set(name, value);
    message_->keep_alive(keep);
    message_->content_length(response.body.size());
    if (!is_head) message_->body() = std::move(response.body);
    begin_timer(kToSend);
    http::async_write(stream_, *message_,
                      [self = shared_from_this(), keep](const beast::error_code& error, std::size_t) {
                        self->timer_.cancel();
                        self->message_.reset();
                        if (error) return self->close();
                        if (keep) return self->read();
                        self->part();
                      });
  }

  /// A response without end: its head, then whatever comes, until the reader goes or the server stops.
  void begin_stream(HttpResponse response) {
    ++shared_->streams;
    more_ = std::move(response.more);
    sent_ = std::move(response.body);
    head_ = std::make_unique<http::response<http::empty_body>>(static_cast<http::status>(response.status), 11);
    head_->set(http::field::content_type, response.content_type);
    for (const auto& [name, value] : response.headers) head_->set(name, value);
    head_->keep_alive(false);
    head_writer_ = std::make_unique<http::response_serializer<http::empty_body>>(*head_);
    begin_timer(kToSend);
    http::async_write_header(stream_, *head_writer_,
                             [self = shared_from_this()](const beast::error_code& error, std::size_t) {
                               self->timer_.cancel();
                               if (error) return self->close();
                               self->drain();  // tells when the reader goes
                               self->send_more();
                             });
  }

  void send_more() {
    if (sent_.empty()) return wait_for_more();
    begin_timer(kToSend);
    asio::async_write(stream_, asio::buffer(sent_),
                      [self = shared_from_this()](const beast::error_code& error, std::size_t) {
                        self->timer_.cancel();
                        if (error) return self->close();
                        self->wait_for_more();
                      });
  }

  void wait_for_more() {
    timer_.expires_after(kBetweenLooks);
    timer_.async_wait([self = shared_from_this()](const beast::error_code& error) {
      if (error || !self->stream_.socket().is_open()) return;
      if (self->shared_->stopping) return self->close();
      try {
        self->sent_ = self->more_();
      } catch (const std::exception&) {
        return self->close();
      }
      self->send_more();
    });
  }

  /// The response is on its way; what is still coming is taken, since a connection that is closed before would be reset,
  /// and the response lost.
  void part() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    begin_timer(kToEnd);
    drain();
  }

  void drain() {
    stream_.async_read_some(asio::buffer(waste_),
                            [self = shared_from_this()](const beast::error_code& error, std::size_t size) {
                              self->drained_ += size;
                              if (error || self->drained_ > kMostDrained) return self->close();
                              self->drain();
                            });
  }

  void close() {
    timer_.cancel();
    beast::error_code ignored;
    stream_.socket().close(ignored);
  }

  void begin_timer(std::chrono::seconds time) {
    late_ = false;
    timer_.expires_after(time);
    timer_.async_wait([self = shared_from_this()](const beast::error_code& error) {
      if (error || self->timer_.expiry() > std::chrono::steady_clock::now()) return;  // another wait has begun
      self->late_ = true;
      beast::error_code ignored;
      self->stream_.socket().cancel(ignored);
    });
  }

  beast::tcp_stream stream_;
  asio::steady_timer timer_;
  std::shared_ptr<Shared> shared_;
  beast::flat_buffer buffer_{kMostHead + kMostBody};
  std::optional<http::request_parser<http::string_body>> parser_;
  std::shared_ptr<http::response<http::string_body>> message_;
  std::function<std::string()> more_;  ///< of a response without end
  std::unique_ptr<http::response<http::empty_body>> head_;
  std::unique_ptr<http::response_serializer<http::empty_body>> head_writer_;
  std::string sent_;
  std::array<char, 4096> waste_{};
  std::size_t drained_ = 0;
  bool late_ = false;
};

}  // namespace

struct HttpServer::State {
  explicit State(unsigned count)
      : threads(count),
        context(static_cast<int>(count)),
        acceptor(asio::make_strand(context)),  // closed by another thread than accepts
        timer(acceptor.get_executor()) {}

  unsigned threads;
  asio::io_context context;
  tcp::acceptor acceptor;
  asio::steady_timer timer;
  std::shared_ptr<Shared> shared = std::make_shared<Shared>();

  void accept() {
    acceptor.async_accept(asio::make_strand(context), [this](const beast::error_code& error, tcp::socket socket) {
      if (error == asio::error::operation_aborted) return;
      if (!error) std::make_shared<Session>(std::move(socket), shared)->start();
      accept();
    });
  }

  /// No further connection; those that are there are given a moment, and looked for now and then.
  void wind_down(std::chrono::steady_clock::time_point end) {
    if (shared->sessions == 0 || std::chrono::steady_clock::now() >= end) return context.stop();
    timer.expires_after(std::chrono::milliseconds(20));
    timer.async_wait([this, end](const beast::error_code&) { wind_down(end); });
  }
};

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() = default;

Result<HttpServer> HttpServer::listen(const HttpOptions& options, HttpHandler handler) {
  beast::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) {
    return Error{
        ErrorCode::kInvalidArgument, "\"" + options.address + "\" is no IP address, such as 127.0.0.1", {}, "host"};
  }
  auto state = std::make_unique<State>(std::max(1U, options.threads));
  state->shared->handler = std::move(handler);
  const tcp::endpoint endpoint(address, options.port);
  state->acceptor.open(endpoint.protocol(), error);
  if (!error) state->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) state->acceptor.bind(endpoint, error);
  if (!error) state->acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    return Error{ErrorCode::kUnreadable, "cannot listen there (" + error.message() + "); choose another --port",
                 options.address + ":" + std::to_string(options.port)};
  }
  return HttpServer(std::move(state));
}

std::uint16_t HttpServer::port() const {
  beast::error_code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

void HttpServer::run(const std::stop_token& stop) {
  state_->accept();
  const std::stop_callback on_stop(stop, [this] {
    asio::post(state_->acceptor.get_executor(), [this] {
      state_->shared->stopping = true;
      beast::error_code ignored;
      state_->acceptor.close(ignored);
      state_->wind_down(std::chrono::steady_clock::now() + kToEnd);
    });
  });
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < state_->threads; ++i) others.emplace_back([this] { state_->context.run(); });
  state_->context.run();
}

}  // namespace twosource::server
