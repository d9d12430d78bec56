#include "multipart.h"

#include <algorithm>
#include <optional>

namespace twosource::server {
namespace {

constexpr std::size_t kMostParts = 16;
constexpr std::size_t kLongestBoundary = 70;  // RFC 2046
constexpr std::size_t kMostHead = 4096;

Error broken() { return {ErrorCode::kBrokenInput, "is no form as a browser sends it (multipart/form-data)", "body"}; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool begins_as(std::string_view text, std::string_view with) {
  return text.size() >= with.size() &&
         std::equal(with.begin(), with.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// The value of ; name="…" in a line of a head, as browsers write it: %22 for a quotation mark.
std::optional<std::string> value_of(std::string_view line, std::string_view name) {
  const std::string wanted = "; " + std::string(name) + "=\"";
  const std::size_t begin = line.find(wanted);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view rest = line.substr(begin + wanted.size());
  const std::size_t end = rest.find('"');
  if (end == std::string_view::npos) return std::nullopt;
  return std::string(rest.substr(0, end));
}

std::string without_folders(const std::string& name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

std::optional<FormPart> part_of(std::string_view head, std::string_view content) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    if (!begins_as(line, "content-disposition: form-data")) continue;
    auto name = value_of(line, "name");
    if (!name) return std::nullopt;
    return FormPart{*std::move(name), without_folders(value_of(line, "filename").value_or("")), content};
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<FormPart>> parse_multipart(std::string_view content_type, std::string_view body) {
  constexpr std::string_view kName = "boundary=";
  const std::size_t named = content_type.find(kName);
  if (!begins_as(content_type, "multipart/form-data") || named == std::string_view::npos) return broken();
  std::string_view boundary = content_type.substr(named + kName.size());
  boundary = boundary.substr(0, boundary.find(';'));
  if (boundary.size() > 2 && boundary.front() == '"') boundary = boundary.substr(1, boundary.size() - 2);
  if (boundary.empty() || boundary.size() > kLongestBoundary) return broken();
  const std::string mark = "--" + std::string(boundary);
  if (!body.starts_with(mark)) return broken();
  std::vector<FormPart> parts;
  for (std::string_view rest = body.substr(mark.size()); !rest.starts_with("--");) {
    const std::size_t head_end = rest.find("\r\n\r\n");
    const std::size_t end = head_end == std::string_view::npos ? head_end : rest.find("\r\n" + mark, head_end + 2);
    if (end == std::string_view::npos || head_end > kMostHead || parts.size() == kMostParts) return broken();
    const std::size_t begin = std::min(head_end + 4, end);
    const auto part = part_of(rest.substr(0, head_end), rest.substr(begin, end - begin));
    if (!part) return broken();
    parts.push_back(*part);
    rest.remove_prefix(end + 2 + mark.size());
  }
  return parts;
}

}  // namespace twosource::server
