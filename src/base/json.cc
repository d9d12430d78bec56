// Test: tests/unit/base/json_test.cc.
#include "base/json.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace twosource::base {
namespace {

constexpr int kDeepestNesting = 200;
constexpr std::size_t kLongestMessage = 240;

/// The parser quotes the text around the place: line breaks among it, and megabytes of a string that has no end.
std::string on_one_line(std::string message) {
  if (message.size() > kLongestMessage) {
    std::size_t end = kLongestMessage;
    while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80U) --end;
    message.resize(end);
    message += "…";
  }
  std::replace_if(
      message.begin(), message.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return message;
}

/// Looked at before parsing: asked while parsing, the library goes through all that an array holds at each of its ends.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      in_string = !in_string;
    } else if (in_string) {
      if (c == '\\') ++i;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepestNesting) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& where) {
  if (is_too_deep(text)) return Error{ErrorCode::kBrokenInput, "JSON is nested deeper than 200 levels", where};
  try {
    Json json = Json::parse(text);
    return json;
  } catch (const Json::exception& exception) {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: …": people need what follows the number.
    std::string message = exception.what();
    if (const auto bracket = message.find("] "); bracket != std::string::npos) message.erase(0, bracket + 2);
    return Error{ErrorCode::kBrokenInput, "broken JSON: " + on_one_line(std::move(message)), where};
  }
}

Result<Json> read_json_file(const std::filesystem::path& path) {
  auto bytes = read_file(path);
  if (!bytes) return Error{ErrorCode::kDataBroken, bytes.error().message + " (data/ is incomplete)", path.string()};
  auto json = parse_json(*bytes, path.string());
  if (!json) return Error{ErrorCode::kDataBroken, json.error().message, path.string()};
  return json;
}

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return Error{ErrorCode::kNotFound, "no such file or folder", path.string()};
  if (std::filesystem::is_directory(status)) {
    return Error{ErrorCode::kUnreadable, "is a folder, where a file is wanted", path.string()};
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Error{ErrorCode::kUnreadable, std::string("cannot be read: ") + std::strerror(errno), path.string()};
  }
  std::string bytes;
  const auto size = std::filesystem::file_size(path, error);
  if (!error) {
    if (size > limit) {
      return Error{ErrorCode::kTooLarge, "is larger than the " + std::to_string(limit) + " bytes that are read",
                   path.string()};
    }
    bytes.resize(size);
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
  }
  // A pipe or a device has no size: read it to its end, within the limit.
  char buffer[1 << 16];
  while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > limit) {
      return Error{ErrorCode::kTooLarge, "is larger than the " + std::to_string(limit) + " bytes that are read",
                   path.string()};
    }
  }
  return bytes;
}

std::string to_text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace twosource::base
