// The Readings of a source, pulled: reports read ahead on the Engine's threads, given out in order.
// Test: tests/end_to_end/engine_api_test.cc.
#include <array>
#include <atomic>
#include <charconv>
#include <cstdint>
#include <unordered_set>
#include <utility>

#include "base/guard.h"
#include "base/sha256.h"
#include "engine/ordered_work.h"
#include "engine/parts.h"

namespace twosource {
namespace {

/// The ids that a run has seen, as 128 bits of their hashes: an archive of millions of reports streams, and what is
/// kept of each is the same few bytes, however long its id.
class SeenIds {
 public:
  /// Whether the id was new.
  bool insert(const std::string& id) { return seen_.insert(key(id)).second; }

 private:
  using Key = std::array<std::uint64_t, 2>;
  struct Hash {
    std::size_t operator()(const Key& key) const { return static_cast<std::size_t>(key[0]); }
  };
  static Key key(const std::string& id) {
    const std::string digits = base::sha256_hex(id);
    Key key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
      std::from_chars(digits.data() + 16 * i, digits.data() + 16 * (i + 1), key[i], 16);
    }
    return key;
  }

  std::unordered_set<Key, Hash> seen_;
};

}  // namespace

struct ReadingStream::State {
  State(std::shared_ptr<const Engine::Parts> engine_parts, ReportSource& reports, RunOptions run_options)
      : parts(std::move(engine_parts)),
        source(reports),
        options(std::move(run_options)),
        work(parts->executor, [this](Result<Report> report) noexcept -> Result<Reading> {
          if (!report) return std::move(report).error();
          return parts->read(*std::move(report), options);
        }) {}

  void read_ahead();
  std::optional<Result<Reading>> next();
  Result<Reading> checked(Result<Reading> reading);

  std::shared_ptr<const Engine::Parts> parts;
  ReportSource& source;
  RunOptions options;
  SeenIds ids;
  bool source_ended = false;
  bool ended = false;
  std::atomic<std::size_t> read = 0;
  std::atomic<std::size_t> failed = 0;
  std::atomic<std::uint64_t> bytes = 0;
  engine::OrderedWork<Result<Report>, Result<Reading>> work;  ///< goes first: its tasks use the rest
};

/// Pulls Reports until the threads have enough to do, or the first Reading is there.
void ReadingStream::State::read_ahead() {
  while (!source_ended && !work.full() && !engine::cancelled(options, {})) {
    bool returned = false;
    auto report = base::guarded({}, [&] {
      auto next = source.next();
      returned = true;
      return next;
    });
    source_ended = !report || !returned;  // one that throws may do so for ever
    if (!report) return;
    work.give(*std::move(report));
    if (work.first_is_done()) return;
  }
}

std::optional<Result<Reading>> ReadingStream::State::next() {
  if (ended) return std::nullopt;
  read_ahead();
  std::optional<Result<Reading>> result;
  if (!work.empty() && !engine::cancelled(options, {}))
    result = work.take(options.stop, options.deadline, options.while_waiting);
  if (!result) {
    ended = true;
    auto stopped = source_ended && work.empty() ? std::nullopt : engine::cancelled(options, {});
    if (!stopped) return std::nullopt;
    result = *std::move(stopped);
  } else {
    result = checked(*std::move(result));
    ended = !result->ok() && result->error().code == ErrorCode::kCancelled;
  }
  return result;
}

/// A Reading whose id an earlier one had is an Error.
Result<Reading> ReadingStream::State::checked(Result<Reading> reading) {
  if (!reading) return reading;
  const Report& report = reading->report;
  if (ids.insert(report.id)) return reading;
  return Error{ErrorCode::kDuplicateId,
               "an earlier report has the id \"" + report.id +
                   "\" too; left out (give an \"id\" of its own, or the folder above both files)",
               ingest::place_of(report), "id"};
}

ReadingStream::ReadingStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ReadingStream::ReadingStream(ReadingStream&&) noexcept = default;
ReadingStream& ReadingStream::operator=(ReadingStream&&) noexcept = default;
ReadingStream::~ReadingStream() = default;

std::optional<Result<Reading>> ReadingStream::next() {
  bool returned = false;
  auto result = base::guarded({}, [&]() -> std::optional<Result<Reading>> {
    auto next = state_->next();
    if (next && next->ok()) {
      ++state_->read;
      state_->bytes += (*next)->report.text.size();
    } else if (next) {
      ++state_->failed;
    }
    if (next && state_->options.on_read) state_->options.on_read(*next);
    returned = true;
    return next;
  });
  if (!returned)
    state_->ended = true;  // no memory, or a caller's function that threw: there is no telling what is lost
  return result;
}

void ReadingStream::rest() { state_->work.rest(); }

Progress ReadingStream::progress() const { return {state_->read, state_->failed, state_->bytes}; }

ReadingStream Engine::read(ReportSource& source, const RunOptions& options) const {
  return ReadingStream(std::make_unique<ReadingStream::State>(parts_, source, options));
}

}  // namespace twosource
