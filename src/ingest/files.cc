// Test: tests/unit/ingest/path_source_test.cc.
#include "ingest/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace twosource::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 16;

std::optional<FileKind> kind_by_name(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  if (extension == ".txt") return FileKind::kText;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return FileKind::kHtml;
  if (extension == ".jsonl") return FileKind::kJsonl;
  return std::nullopt;
}

Error too_large(const std::string& where) {
  return {ErrorCode::kTooLarge,
          "is larger than " + std::to_string(kLargestReport >> 20) + " MiB, the most that one report may be", where};
}

/// A file, or a link that leads nowhere: opening it will tell. Pipes and devices, which could block, are passed over.
bool is_file_or_broken(const fs::directory_entry& entry) {
  std::error_code ignored;
  const fs::file_type type = entry.status(ignored).type();
  return type == fs::file_type::regular || type == fs::file_type::not_found || type == fs::file_type::none;
}

}  // namespace

Result<InputFile> FileWalk::input_for(const std::string& path) {
  if (path == "-") return InputFile{{}, "-", "standard input", FileKind::kEither};
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return Error{ErrorCode::kNotFound, "no such file or folder", path};
  }
  if (error) return Error{ErrorCode::kUnreadable, "cannot be read: " + error.message(), path};
  const std::string id = fs::path(path).filename().string();
  if (!fs::is_regular_file(status)) return InputFile{path, id, path, FileKind::kEither};
  if (const auto kind = kind_by_name(path)) return InputFile{path, id, path, *kind};
  return Error{ErrorCode::kInvalidArgument,
               "is no kind of file that is read; name it .txt (a report), .html (a web page) or .jsonl", path};
}

/// Beside "a.html" browsers save its pictures and frames in "a_files/".
void FileWalk::drop_parts_of_pages(std::vector<Entry>& entries) {
  const std::string_view end = "_files/";
  std::set<std::string, std::less<>> pages;
  for (const Entry& entry : entries) {
    if (kind_by_name(entry.name) == FileKind::kHtml) pages.insert(entry.name.substr(0, entry.name.rfind('.')));
  }
  std::erase_if(entries, [&](const Entry& entry) {
    return entry.name.ends_with(end) && pages.contains(entry.name.substr(0, entry.name.size() - end.size()));
  });
}

std::optional<Error> FileWalk::enter_folder(const std::string& relative) {
  std::error_code error;
  fs::directory_iterator items(root_ / relative, error);
  if (error) return Error{ErrorCode::kUnreadable, "cannot be read: " + error.message(), (root_ / relative).string()};
  std::vector<Entry> entries;
  for (; items != fs::directory_iterator(); items.increment(error)) {
    const std::string name = items->path().filename().string();
    std::error_code ignored;
    if (name.starts_with('.')) continue;
    if (items->is_directory(ignored) && !items->is_symlink(ignored)) {
      entries.push_back({relative + name + '/'});
    } else if (kind_by_name(name) && is_file_or_broken(*items)) {
      entries.push_back({relative + name});
    }
    if (error) break;
  }
  drop_parts_of_pages(entries);
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name > b.name; });
  depths_.push_back(std::move(entries));
  if (error) return Error{ErrorCode::kUnreadable, "cannot be read to its end: " + error.message(), root_.string()};
  return std::nullopt;
}

std::optional<Result<InputFile>> FileWalk::next_in_folder() {
  while (!depths_.empty()) {
    if (depths_.back().empty()) {
      depths_.pop_back();
      continue;
    }
    const std::string name = std::move(depths_.back().back().name);
    depths_.back().pop_back();
    if (name.ends_with('/')) {
      if (auto error = enter_folder(name)) return Result<InputFile>(std::move(*error));
      continue;
    }
    found_any_ = true;
    const fs::path path = root_ / name;
    return Result<InputFile>(InputFile{path, name, path.string(), *kind_by_name(path)});
  }
  return std::nullopt;
}

std::optional<Result<InputFile>> FileWalk::next() {
  while (true) {
    if (walking_) {
      if (auto input = next_in_folder()) return input;
      walking_ = false;
      if (!found_any_) {
        return Result<InputFile>(Error{
            ErrorCode::kEmpty, "there is no report in this folder: no .txt, .html or .jsonl file", root_.string()});
      }
    }
    if (next_path_ == paths_.size()) return std::nullopt;
    const std::string& path = paths_[next_path_++];
    std::error_code ignored;
    if (path == "-" || !fs::is_directory(path, ignored)) return input_for(path);
    root_ = path;
    walking_ = true;
    found_any_ = false;
    if (auto error = enter_folder("")) {
      walking_ = false;
      depths_.clear();
      return Result<InputFile>(std::move(*error));
    }
  }
}

ByteStream::ByteStream(std::unique_ptr<std::istream> owned, std::istream& stream, std::string where)
    : owned_(std::move(owned)), stream_(&stream), where_(std::move(where)) {}

Result<ByteStream> ByteStream::open(const InputFile& file) {
  if (file.path.empty()) return ByteStream(nullptr, std::cin, file.where);
  std::error_code error;
  const auto size = fs::is_regular_file(file.path, error) ? fs::file_size(file.path, error) : 0;
  if (file.kind != FileKind::kJsonl && !error && size > kLargestReport) return too_large(file.where);
  auto stream = std::make_unique<std::ifstream>(file.path, std::ios::binary);
  if (!*stream) {
    return Error{ErrorCode::kUnreadable, std::string("cannot be read: ") + std::strerror(errno), file.where};
  }
  std::istream& opened = *stream;
  return ByteStream(std::move(stream), opened, file.where);
}

bool ByteStream::refill() {
  buffer_.resize(kChunk);
  at_ = 0;
  stream_->read(buffer_.data(), static_cast<std::streamsize>(kChunk));
  buffer_.resize(static_cast<std::size_t>(stream_->gcount()));
  return !buffer_.empty();
}

ByteStream::Line ByteStream::next_line(std::string& line, std::size_t limit) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (at_ < buffer_.size() || refill()) {
    any = true;
    const std::size_t feed = buffer_.find('\n', at_);
    const std::size_t end = feed == std::string::npos ? buffer_.size() : feed;
    too_long = too_long || line.size() + (end - at_) > limit;
    if (!too_long) line.append(buffer_, at_, end - at_);
    at_ = feed == std::string::npos ? end : end + 1;
    if (feed != std::string::npos) break;
  }
  if (stream_->bad()) return Line::kFailed;
  if (!any) return Line::kEnd;
  return too_long ? Line::kTooLong : Line::kRead;
}

Result<std::string> ByteStream::read_all(std::size_t limit) {
  std::string bytes;
  while (at_ < buffer_.size() || refill()) {
    bytes.append(buffer_, at_);
    at_ = buffer_.size();
    if (bytes.size() > limit) return too_large(where_);
  }
  if (stream_->bad()) return Error{ErrorCode::kUnreadable, "could not be read to its end", where_};
  return bytes;
}

bool ByteStream::starts_like_json() {
  if (at_ == buffer_.size()) refill();
  const std::string_view mark = "\xEF\xBB\xBF";
  std::string_view rest = std::string_view(buffer_).substr(at_);
  if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  const std::size_t first = rest.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && rest[first] == '{';
}

}  // namespace twosource::ingest
