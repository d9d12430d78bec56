// Test: tests/unit/ingest/path_source_test.cc.
#include "ingest/format.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "ingest/formats/feed/xml_feed.h"
#include "ingest/formats/html/charset.h"

namespace twosource::ingest {
namespace {

constexpr std::size_t kLooked = 8192;  ///< where a format tells itself
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  return bytes.substr(std::min(bytes.find_first_not_of(kSpace), bytes.size()));
}

/// A page with its pictures as one mail: its headers say so.
bool is_mhtml(std::string_view start) {
  std::string head(start.substr(0, kLooked));
  std::ranges::transform(head, head.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool mail = head.starts_with("from:") || head.starts_with("mime-version:") || head.starts_with("content-type:");
  return mail && head.find("multipart/related") != std::string::npos;
}

/// An object, or a list of objects: texts begin with brackets, too.
bool is_json(std::string_view start) {
  const std::size_t behind = start.find_first_not_of(kSpace, 1);
  if (start.empty() || behind == std::string_view::npos) return start == "{" || start == "[";
  return (start[0] == '{' && (start[behind] == '"' || start[behind] == '}')) ||
         (start[0] == '[' && start[behind] == '{');
}

/// One value a line: the first line ends as a value does, or the second begins as one.
bool is_lines(std::string_view json, NameHint hint) {
  if (!json.starts_with('{')) return false;
  if (hint == NameHint::kLines) return true;
  const std::size_t feed = json.find('\n');
  const std::string_view line = json.substr(0, feed);
  const std::size_t last = line.find_last_not_of(kSpace);
  return line[last] == '}' || (feed != std::string_view::npos && json.substr(feed + 1).starts_with('{'));
}

/// So much that the first line is whole, and a byte of the second.
std::string_view first_line(ByteStream& bytes) {
  std::string_view start = bytes.peek(kLooked);
  while (start.size() <= kLargestReport) {
    const std::size_t feed = start.find('\n', std::min(start.find_first_not_of(kSpace), start.size()));
    if (feed != std::string_view::npos && feed + 1 < start.size()) break;
    const std::string_view more = bytes.peek(start.size() * 2);
    if (more.size() == start.size()) break;
    start = more;
  }
  return start;
}

}  // namespace

Result<Format> format_of(ByteStream& bytes, const InputFile& file) {
  const std::string_view start = bytes.peek(kLooked);
  const auto refused = [&file](const std::string& why) { return Error{ErrorCode::kInvalidArgument, why, file.where}; };
  if (start.starts_with("WARC/")) return Format::kWebArchive;
  const std::string_view head = without_mark(start);
  if (is_json(head)) {
    return is_lines(without_mark(first_line(bytes)), file.hint) ? Format::kJsonLines : Format::kJsonDocument;
  }
  if (file.hint == NameHint::kLines) return Format::kJsonLines;
  if (is_mhtml(head))
    return refused("is MHTML, a page with all its parts as one mail, which is not read; save it as HTML");
  if (base::compression_of(start) != base::Compression::kNone) return refused("is packed twice; unpack it first");
  const std::string root = feed::root_of(start);
  if (feed::is_feed_root(root)) return Format::kXmlFeed;
  if (html::is_page(start, file.hint == NameHint::kPage)) return Format::kPage;
  if (!root.empty() && head.starts_with("<?xml")) return refused("is XML that is no feed: <" + root + ">");
  if (file.hint == NameHint::kOther && !bytes.failure()) {
    return refused(
        "is no kind of file that is read: name it .txt where it is a report; pages, JSON, feeds and web archives are "
        "told "
        "by their content");
  }
  return Format::kText;
}

}  // namespace twosource::ingest
