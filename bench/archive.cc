// How an archive grows and answers: reports stored in it, and sixty questions put to it, in one process.
//
//   bench_archive FILE REPORTS      makes FILE, which must not be there; prints one line of JSON
//
// The reports are made (made_news.h), their Readings stand-ins: what is measured is storing, indexing and asking, by the
// functions that ingest and search call, in batches of 200. Reading, and telling stories apart, is measured elsewhere; each
// report comes with its story. The questions are asked three times over, as one who asks again would; all answers count.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>

#include "archive/reports.h"
#include "archive/schema.h"
#include "archive/search/search.h"
#include "archive/stories.h"
#include "base/sha256.h"
#include "bench/made_news.h"

namespace {

using namespace twosource;

/// Processor time of this process: what other programs take of a busy machine does not count, nor does waiting for a disc.
struct Clock {
  using duration = std::chrono::nanoseconds;
  static duration now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  }
};

constexpr std::size_t kBatch = 200;
constexpr std::size_t kTurns = 3;
constexpr std::uint64_t kSeed = 15;

[[noreturn]] void fail(const Error& error) {
  fmt::print(stderr, "bench_archive: {}\n", error.line());
  std::exit(1);
}

template <class Value>
Value must(Result<Value> result) {
  if (!result) fail(result.error());
  return *std::move(result);
}
void must(const Result<void>& result) {
  if (!result) fail(result.error());
}

double microseconds(Clock::duration time) { return std::chrono::duration<double, std::micro>(time).count(); }

/// A line of /proc/self/status in MB: "VmHWM", the most memory that the process ever had.
std::size_t memory(std::string_view name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name)) return std::strtoull(line.c_str() + name.size() + 1, nullptr, 10) / 1024;
  }
  return 0;
}

/// Puts reports into an archive as an ingest does, less reading and telling stories apart.
class Filler {
 public:
  explicit Filler(archive::Database& database, archive::Packing& packing)
      : database_(database), reports_(database, packing), stories_(database) {}

  /// Adds so many; gives the microseconds that each took to store, without those to make it.
  double add(std::size_t count) {
    Clock::duration time{};
    for (std::size_t done = 0; done < count; done += kBatch) {
      std::vector<bench::MadeNews::Made> batch;
      for (std::size_t i = 0; i < std::min(kBatch, count - done); ++i) batch.push_back(news_.next());
      const auto start = Clock::now();
      auto transaction = must(archive::Transaction::begin(database_));
      const std::int64_t number = must(stories_.begin_batch());
      for (bench::MadeNews::Made& made : batch) store(std::move(made), number);
      must(transaction.commit());
      time += Clock::now() - start;
    }
    return microseconds(time) / static_cast<double>(count);
  }

 private:
  void store(bench::MadeNews::Made made, std::int64_t batch) {
    const std::uint64_t serial = ++serial_;
    const std::string id = made.reading.report.id;
    made.reading.report.sha256 = base::sha256_hex(made.reading.report.text);
    made.reading.report.url = "https://news.example/" + id;
    must(reports_.add({*made.reading.report.url, id, serial, std::move(made.reading), true, std::string(1500, 'p')}));
    const auto [opener, opened] = serial__story_.emplace(made.story, serial);
    StoryChanges changes;
    if (opened) changes.stories.push_back({serial, StoryEventKind::kOpened, 0});
    changes.reports.push_back({serial, 0, opener->second, MembershipReason::kLikeness, 1});
    must(stories_.apply(changes, batch));
  }

  archive::Database& database_;
  archive::Reports reports_;
  archive::Stories stories_;
  bench::MadeNews news_{kSeed};
  std::uint64_t serial_ = 0;
  std::map<std::size_t, std::uint64_t> serial__story_;
};

struct Question {
  std::string words;
  bool best = false;
  bool sources = false;
};

std::string name(std::string_view filter, const std::string& value) { return fmt::format("{}:\"{}\"", filter, value); }

/// Sixty questions: the commonest words, phrases of them, names common and rare, what is not there, short and long times.
std::vector<Question> questions(std::size_t reports) {
  using bench::body, bench::made_word, bench::outlet, bench::person, bench::place;
  const std::size_t days = std::max<std::size_t>(1, reports / bench::MadeNews::kReportsADay);
  const auto day = [](std::size_t number) {
    return base::to_iso(base::Day(std::chrono::days(20'000 + static_cast<long>(number))));
  };
  const std::string week = fmt::format("after:{} before:{}", day(days / 2), day(days / 2 + 7));
  std::vector<Question> all;
  for (const char* words : {"the", "of", "said", "said on Monday", "\"said on\"", "\"of the\"",
                            "\"said on Monday that the\"", "the -of", "the OR of OR and", "the of and to in", "monda*",
                            "nosuchword", "the nosuchword", "\"the nosuchword\"", "-the"}) {
    all.push_back({words});
  }
  for (const std::size_t rank : {0U, 1U, 10U, 100U, 1000U, 30'000U}) all.push_back({made_word(rank)});
  all.push_back({made_word(1) + " " + made_word(2)});
  all.push_back({made_word(10) + " " + made_word(1000)});
  all.push_back({made_word(100) + "s -" + made_word(1)});
  all.push_back({made_word(3000) + "*"});
  for (const std::size_t rank : {0U, 1U, 20U, 1000U, 39'000U}) {
    all.push_back({name("entity", person(rank))});
    all.push_back({name("speaker", person(rank))});
  }
  all.push_back({name("speaker", person(0)) + " the"});
  all.push_back({name("speaker", person(0)) + " " + made_word(10)});
  all.push_back({name("speaker", person(1)) + " " + week});
  all.push_back({"speaker:" + person(7).substr(person(7).find(' ') + 1)});
  for (const std::size_t rank : {0U, 50U, 3000U}) all.push_back({name("place", place(rank))});
  all.push_back({name("entity", body(3)) + " the"});
  all.push_back({name("entity", person(0)) + " " + name("entity", person(1))});
  all.push_back({name("entity", person(1000)) + " \"said on\""});
  all.push_back({name("entity", "Nobody Atall")});
  for (const std::size_t rank : {0U, 200U}) all.push_back({name("outlet", outlet(rank))});
  all.push_back({name("outlet", outlet(0)) + " the -of"});
  all.push_back({name("outlet", outlet(0)) + " " + made_word(1000)});
  all.push_back({"the " + week});
  all.push_back({"\"said on\" " + week});
  all.push_back({made_word(1) + " " + week});
  all.push_back({week});
  all.push_back({"the", true});
  all.push_back({"\"said on\"", true});
  all.push_back({made_word(10), true});
  all.push_back({made_word(10) + " " + week, true});
  all.push_back({"the of and", true});
  all.push_back({name("outlet", outlet(0)), false, true});
  all.push_back({"the", false, true});
  return all;
}

struct Asked {
  double milliseconds = 0;
  std::string words;
};

std::vector<Asked> ask_all(archive::Database& database, const std::vector<Question>& all) {
  std::vector<Asked> asked;
  for (std::size_t turn = 0; turn < kTurns; ++turn) {
    for (const Question& question : all) {
      SearchOptions options;
      options.best = question.best;
      options.deadline = std::chrono::seconds(60);
      const auto start = Clock::now();
      if (question.sources) {
        must(archive::sources(database, question.words, options));
      } else {
        must(archive::search(database, question.words, options));
      }
      asked.push_back({microseconds(Clock::now() - start) / 1000,
                       question.words + (question.best ? " --best" : "") + (question.sources ? " --sources" : "")});
    }
  }
  std::sort(asked.begin(), asked.end(),
            [](const Asked& one, const Asked& other) { return one.milliseconds < other.milliseconds; });
  return asked;
}

void print(const std::string& path, std::size_t reports, double first, double last, const std::vector<Asked>& asked,
           std::size_t questions) {
  const auto at = [&asked](std::size_t percent) { return asked[(asked.size() - 1) * percent / 100].milliseconds; };
  fmt::print(
      "{{\"reports\":{},\"first_us\":{:.0f},\"last_us\":{:.0f},\"rss_mb\":{},\"bytes\":{:.0f},\"questions\":{},"
      "\"p50_ms\":{:.2f},\"p95_ms\":{:.1f},\"max_ms\":{:.1f},\"slowest\":[",
      reports, first, last, memory("VmHWM:"),
      static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(reports), questions, at(50), at(95),
      at(100));
  for (std::size_t i = 0; i < std::min<std::size_t>(12, asked.size()); ++i) {
    const Asked& slow = asked[asked.size() - 1 - i];
    std::string words;
    for (const char c : slow.words) words += c == '"' ? std::string("\\\"") : std::string(1, c);
    fmt::print("{}[{:.1f},\"{}\"]", i == 0 ? "" : ",", slow.milliseconds, words);
  }
  fmt::print("]}}\n");
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t reports = argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 0;
  if (reports == 0 || std::filesystem::exists(argv[1])) {
    fmt::print(stderr, "bench_archive FILE REPORTS: makes FILE, which must not be there\n");
    return 2;
  }
  archive::Packing packing;
  auto database = must(archive::open_archive(argv[1], archive::Access::kCreate, "bench"));
  must(packing.serve(database));
  Filler filler(database, packing);
  const std::size_t tenth = std::max<std::size_t>(1, std::min<std::size_t>(reports / 10, 10'000));
  const double first = filler.add(tenth);
  if (reports > 2 * tenth) filler.add(reports - 2 * tenth);
  const double last = filler.add(tenth);
  must(database.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  const std::vector<Question> all = questions(reports);
  print(argv[1], reports, first, last, ask_all(database, all), all.size());
  return 0;
}
