// Test: tests/unit/ingest/formats/warc/warc_reader_test.cc.
#include "ingest/formats/warc/warc_reader.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "base/unicode.h"
#include "ingest/files.h"
#include "ingest/formats/html/charset.h"
#include "ingest/formats/warc/http_response.h"

namespace twosource::ingest::warc {
namespace {

constexpr std::size_t kLongestHead = std::size_t{1} << 16;
constexpr std::size_t kPiece = std::size_t{1} << 16;
constexpr std::string_view kStart = "WARC/";
constexpr std::size_t kVersion = 10;    ///< "WARC/1.0" and its line's end
constexpr std::size_t kStrayBytes = 2;  ///< behind a block whose length is a little off
constexpr std::string_view kBlockEnd = "\r\n\r\n";
constexpr std::string_view kLineEnds = "\r\n";

/// The next place at or behind `from` where a record begins: its version, alone on a line.
std::size_t find_record(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find(kStart, from); at != std::string_view::npos; at = bytes.find(kStart, at + 1)) {
    if (at > 0 && bytes[at - 1] != '\n') continue;
    const std::string_view line = bytes.substr(at + kStart.size(), kVersion - kStart.size());
    const auto digit = [&line](std::size_t i) { return std::isdigit(static_cast<unsigned char>(line[i])) != 0; };
    if (line.size() >= 4 && digit(0) && line[1] == '.' && digit(2) &&
        kLineEnds.find(line[3]) != std::string_view::npos) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// Where a block of `length` bytes ends, so that two line ends follow, or the next record, or nothing; a length that is a
/// little off is forgiven. Nothing where none of them does.
std::optional<std::size_t> end_of_block(std::string_view bytes, std::size_t length) {
  const std::string_view behind = bytes.substr(length);
  const std::size_t rest = behind.find_first_not_of(kLineEnds);
  if (behind.starts_with(kBlockEnd) || rest == std::string_view::npos) return length;
  const std::size_t next = behind.find(kStart);
  if (next == rest) return length;
  const bool near = next != std::string_view::npos && next <= kStrayBytes + kBlockEnd.size();
  return near ? std::optional(length + next) : std::nullopt;
}

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_html(const HttpResponse& response) {
  return response.type == "text/html" || response.type == "application/xhtml+xml";
}

}  // namespace

Error WarcReader::broken(std::string message) const { return {ErrorCode::kBrokenInput, std::move(message), place()}; }

std::optional<Result<Report>> WarcReader::next() {
  while (true) {
    if (skip_to_record()) {
      if (auto found = read_record()) {
        any_ = true;
        return found;
      }
      continue;
    }
    if (const auto failure = bytes_.failure()) {
      const bool told = std::exchange(lost_, true);
      const std::uint64_t at = bytes_.place();
      const bool more = bytes_.resume();
      if (!told) return Result<Report>(Error{failure->code, failure->message, where_ + ":" + std::to_string(at)});
      if (more) continue;
    }
    if (std::exchange(any_, true) || lost_) return std::nullopt;
    return Result<Report>(Error{ErrorCode::kEmpty, "holds no web page", where_});
  }
}

/// To where a record begins; false at the end and where the bytes fail.
bool WarcReader::skip_to_record() {
  while (true) {
    const std::string_view bytes = bytes_.peek(kPiece);
    if (bytes.empty()) return false;
    const std::size_t start = lost_ ? find_record(bytes, 0) : bytes.find_first_not_of(kLineEnds);
    if (start != std::string_view::npos) {
      bytes_.use(start);
      return true;
    }
    // A version may begin at the very end.
    bytes_.use(lost_ && bytes.size() >= kPiece ? bytes.size() - kVersion : bytes.size());
  }
}

std::optional<WarcReader::Head> WarcReader::read_head() {
  Head head;
  std::string line;
  std::size_t size = 0;
  std::string* last = nullptr;  // what a line that begins with a space goes on with
  std::string other;
  while (bytes_.next_line(line, kLongestHead) == ByteStream::Line::kRead) {
    size += line.size();
    if (size > kLongestHead) return std::nullopt;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) return head;
    if (last && (line.front() == ' ' || line.front() == '\t')) {
      *last += base::trimmed(line);
      continue;
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string name = base::to_lower(base::trimmed(std::string_view(line).substr(0, colon)));
    last = name == "warc-type"         ? &head.type
           : name == "warc-target-uri" ? &head.address
           : name == "warc-date"       ? &head.date
           : name == "content-length"  ? &head.length
                                       : &other;
    *last = base::trimmed(std::string_view(line).substr(std::min(colon + 1, line.size())));
    if (name == "warc-truncated") head.truncated = true;
  }
  return std::nullopt;
}

WarcReader::Found WarcReader::read_record() {
  record_ = bytes_.place();
  if (!bytes_.peek(kStart.size()).starts_with(kStart)) {
    lost_ = true;
    return Result<Report>(broken("no record of a web archive begins here; read on from the next one"));
  }
  auto head = read_head();
  if (!head) {
    if (bytes_.failure()) return std::nullopt;  // told by next()
    lost_ = true;
    return Result<Report>(broken("is a record whose head has no end"));
  }
  const auto length = number_of(head->length);
  if (!length) {
    lost_ = true;
    return Result<Report>(
        broken("is a record without a length: Content-Length is \"" + head->length.substr(0, 40) + "\""));
  }
  lost_ = false;
  if (head->address.starts_with('<') && head->address.ends_with('>')) {
    head->address = head->address.substr(1, head->address.size() - 2);
  }
  return *length > kLargestReport ? read_large_block(*head, *length) : read_block(*head, *length);
}

WarcReader::Found WarcReader::read_block(const Head& head, std::size_t length) {
  const std::string_view block = bytes_.peek(length + kBlockEnd.size() + kStrayBytes + kVersion);
  if (block.size() < length) return lose_record(length, block);
  // Whole, but the last that came out of a member that is broken or cut off: its checksum was not seen.
  const bool unsure =
      bytes_.failure() && block.size() <= length + kBlockEnd.size() && bytes_.place(block.size()) == record_;
  const auto end = end_of_block(block, length);
  if (unsure || !end) return lose_record(length, block);
  auto page = page_of(head, block.substr(0, length));
  bytes_.use(*end);
  return page;
}

/// A record whose block is not as long as it says, or breaks off: what begins inside of it is read.
WarcReader::Found WarcReader::lose_record(std::size_t length, std::string_view block) {
  lost_ = true;
  if (const std::size_t next = find_record(block, 0); next != std::string_view::npos) {
    bytes_.use(next);
    return Result<Report>(broken("is a record of another length than it says (" + std::to_string(length) + " bytes)"));
  }
  bytes_.use(block.size());
  if (const auto failure = bytes_.failure()) return Result<Report>(Error{failure->code, failure->message, place()});
  const bool ends = block.size() < length;
  return Result<Report>(
      broken(ends ? "is a record that breaks off: the file ends within its " + std::to_string(length) + " bytes"
                  : "is a record of another length than it says (" + std::to_string(length) + " bytes)"));
}

/// A record beyond the largest report, which is passed over; where its length is wrong, too, since the next record is
/// looked for and not reckoned.
WarcReader::Found WarcReader::read_large_block(const Head& head, std::size_t length) {
  const auto response = head.type == "response" ? parse_response(bytes_.peek(kPiece)) : std::nullopt;
  const bool page = response && is_html(*response) && response->status / 100 == 2;
  lost_ = true;
  if (!page) return std::nullopt;
  return Result<Report>(Error{ErrorCode::kTooLarge,
                              "is a record of " + std::to_string(length) + " bytes, more than the " +
                                  std::to_string(kLargestReport >> 20) + " MiB that one report may be",
                              place()});
}

WarcReader::Found WarcReader::page_of(const Head& head, std::string_view block) const {
  if (head.type != "response") return std::nullopt;
  const auto response = parse_response(block);
  if (!response || response->status / 100 != 2 || response->body.empty()) return std::nullopt;
  auto body = unpack_body(response->body, response->encoding, kLargestReport);
  if (!body) {
    if (!is_html(*response)) return std::nullopt;
    return Result<Report>(Error{body.error().code, body.error().message, place()});
  }
  if (!html::is_page(body->bytes, is_html(*response))) {
    const bool packed = !response->encoding.empty() && response->encoding != "identity" && response->encoding != "gzip";
    if (!packed || !is_html(*response)) return std::nullopt;
    return Result<Report>(
        broken("is a page packed as \"" + response->encoding.substr(0, 40) + "\" that cannot be unpacked"));
  }
  Report report;
  report.id = head.address.empty() ? place() : head.address;
  if (!head.address.empty()) report.url = head.address;
  report.fetched_at = moment_in_utc(head.date);
  report.source = place();
  report.html = html::with_charset(std::move(body->bytes), response->charset, report.notes);
  if (head.truncated || body->cut)
    report.notes.emplace_back("cut: the web archive holds the beginning of the page alone");
  return Result<Report>(std::move(report));
}

}  // namespace twosource::ingest::warc
