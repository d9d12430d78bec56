#include "stored_brief.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "base/guard.h"
#include "base/tensor_file.h"
#include "records/stored_story.h"
#include "records/wire.h"

namespace twosource::python {
namespace {

constexpr char kVersion = 1;
constexpr std::size_t kChecksum = 8;
constexpr const char* kWhere = "a stored brief";

std::string checksum_of(std::string_view content) {
  std::string bytes;
  std::uint64_t checksum = base::tensor_checksum(content);
  for (std::size_t byte = 0; byte < kChecksum; ++byte, checksum >>= 8U) bytes += static_cast<char>(checksum & 0xFFU);
  return bytes;
}

Error broken(std::string what) { return Error{ErrorCode::kBrokenInput, std::move(what), kWhere}; }

Result<Story> story_at(records::Cursor& cursor) {
  const auto record = cursor.bytes();
  if (!record) return broken("is cut short");
  auto story = records::story_stored_as(*record, [&cursor](const StoryReport&) -> Result<std::string> {
    const auto text = cursor.bytes();
    return text ? Result<std::string>(std::string(*text)) : broken("lacks the text of a report");
  });
  return story;
}

Result<Stories> stories_in(std::string_view content) {
  records::Cursor cursor(content);
  const auto count = cursor.varint();
  if (!count) return broken("is cut short");
  std::vector<Story> stories;
  for (std::uint64_t i = 0; i < *count; ++i) {
    auto story = story_at(cursor);
    if (!story) return story.error();
    stories.push_back(*std::move(story));
  }
  if (!cursor.done()) return broken("is longer than it says");
  return Stories::of(std::move(stories));
}

}  // namespace

std::string stored_brief(const Stories& stories) {
  std::string content;
  records::append_varint(content, stories.list->size());
  for (const Story& story : *stories.list) {
    records::append_bytes(content, records::stored_story(story));
    for (const StoryReport& report : story.reports) records::append_bytes(content, report.text);
  }
  return std::string(1, kVersion) + checksum_of(content) + content;
}

Result<Stories> brief_stored_as(std::string_view bytes) {
  return base::guarded(kWhere, [&]() -> Result<Stories> {
    if (bytes.size() < 1 + kChecksum) return broken("is cut short");
    if (bytes.front() > kVersion) {
      return Error{ErrorCode::kNewerVersion, "is of a newer version, which this program cannot read", kWhere};
    }
    const std::string_view content = bytes.substr(1 + kChecksum);
    if (bytes.front() < kVersion || bytes.substr(1, kChecksum) != checksum_of(content)) {
      return broken("is altered or cut short");
    }
    return stories_in(content);
  });
}

}  // namespace twosource::python
