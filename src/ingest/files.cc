// Test: tests/unit/ingest/path_source_test.cc.
#include "ingest/files.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace twosource::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 14> kEndings = {".txt",  ".html", ".htm",   ".xhtml", ".jsonl",
                                                       ".json", ".warc", ".xml",   ".rss",   ".atom",
                                                       ".rdf",  ".mht",  ".mhtml", ".ninjs"};
constexpr std::array<std::string_view, 3> kPackedEndings = {".gz", ".zst", ".zstd"};

/// ".html" of "a.HTML" and of "a.html.gz".
std::string ending_of(fs::path path) {
  const auto lower = [](std::string ending) {
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return ending;
  };
  std::string ending = lower(path.extension().string());
  if (std::ranges::find(kPackedEndings, ending) == kPackedEndings.end()) return ending;
  return lower(path.replace_extension().extension().string());
}

/// Whether a file of a folder is read.
bool is_taken(const fs::path& path) { return std::ranges::find(kEndings, ending_of(path)) != kEndings.end(); }

NameHint hint_of(const fs::path& path) {
  const std::string ending = ending_of(path);
  if (ending.empty() || ending == ".txt") return NameHint::kNone;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return NameHint::kPage;
  return ending == ".jsonl" ? NameHint::kLines : NameHint::kOther;
}

/// A file, or a link that leads nowhere: opening it will tell. Pipes and devices, which could block, are passed over.
bool is_file_or_broken(const fs::directory_entry& entry) {
  std::error_code ignored;
  const fs::file_type type = entry.status(ignored).type();
  return type == fs::file_type::regular || type == fs::file_type::not_found || type == fs::file_type::none;
}

}  // namespace

Result<InputFile> FileWalk::input_for(const std::string& path) {
  if (path == "-") return InputFile{{}, "-", "standard input", NameHint::kNone, nullptr};
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return Error{ErrorCode::kNotFound, "no such file or folder", path};
  }
  if (error) return Error{ErrorCode::kUnreadable, "cannot be read: " + error.message(), path};
  const std::string id = fs::path(path).filename().string();
  return InputFile{path, id, path, fs::is_regular_file(status) ? hint_of(path) : NameHint::kNone, nullptr};
}

/// Beside "a.html" browsers save its pictures and frames in "a_files/".
void FileWalk::drop_parts_of_pages(std::vector<Entry>& entries) {
  const std::string_view end = "_files/";
  std::set<std::string, std::less<>> pages;
  for (const Entry& entry : entries) {
    if (hint_of(entry.name) == NameHint::kPage) pages.insert(entry.name.substr(0, entry.name.rfind('.')));
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
    } else if (is_taken(name) && is_file_or_broken(*items)) {
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
    return Result<InputFile>(InputFile{path, name, path.string(), hint_of(path), nullptr});
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
            ErrorCode::kEmpty,
            "there is no report in this folder: no text, page, JSON, feed or web archive by its name", root_.string()});
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

std::optional<std::uint64_t> bytes_of(const std::vector<std::string>& paths) {
  std::uint64_t bytes = 0;
  FileWalk walk(paths);
  while (const auto file = walk.next()) {
    if (!*file) continue;  // told when its turn comes
    std::error_code error;
    if (!fs::is_regular_file((*file)->path, error)) return std::nullopt;
    const std::uintmax_t size = fs::file_size((*file)->path, error);
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace twosource::ingest
