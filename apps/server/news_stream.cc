#include "news_stream.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace twosource::server {
namespace {

constexpr auto kBetweenLooks = std::chrono::milliseconds(500);
constexpr auto kBetweenSigns = std::chrono::seconds(20);  // of life, where nothing happens

/// A number in decimal digits; -1 where it is none.
std::int64_t number_of(std::string_view text) {
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

/// What one reader knows.
struct Reader {
  std::int64_t since = -1;
  std::chrono::steady_clock::time_point told = std::chrono::steady_clock::now();
};

}  // namespace

std::string news_json(const ArchiveNews& news) {
  std::string stories;
  for (const std::string& id : news.stories) stories += fmt::format("{}\"{}\"", stories.empty() ? "" : ",", id);
  return fmt::format("{{\"moment\":{},\"stories\":[{}]}}", news.moment, stories);
}

Result<std::int64_t> NewsStreams::moment() {
  const std::scoped_lock lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (moment_ >= 0 && now - looked_ < kBetweenLooks) return moment_;
  const auto news = archives_.with([](Archive& archive) { return archive.news(-1); });
  if (!news) return news.error();
  looked_ = now;
  return moment_ = news->moment;
}

std::string NewsStreams::more(std::int64_t& since) {
  const auto now = moment();
  if (!now) return {};
  if (since < 0) since = *now;
  if (*now == since) return {};
  // A smaller one is that of another file in this one's place: nothing is known of it.
  const auto news = archives_.with([&](Archive& archive) { return archive.news(*now < since ? 0 : since); });
  if (!news) return {};
  since = news->moment;
  return fmt::format("id: {}\nevent: changed\ndata: {}\n\n", since, news_json(*news));
}

HttpResponse NewsStreams::stream(std::string_view since) {
  auto reader = std::make_shared<Reader>();
  reader->since = number_of(since);
  return {.status = 200,
          .content_type = "text/event-stream",
          .body = "retry: 2000\n\n",
          .headers = {},
          .more = [this, reader] {
            const auto now = std::chrono::steady_clock::now();
            std::string told = more(reader->since);
            if (told.empty() && now - reader->told >= kBetweenSigns) told = ": nothing new\n\n";
            if (!told.empty()) reader->told = now;
            return told;
          }};
}

}  // namespace twosource::server
