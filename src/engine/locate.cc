// Test: tests/unit/engine/locate_test.cc.
#include "engine/locate.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/sha256.h"
#include "base/tensor_file.h"

namespace twosource::engine {
namespace {

namespace fs = std::filesystem;

/// What a folder holds, in name order, but for what is hidden.
std::vector<fs::path> children(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> found;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with('.')) found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The folders of the running program and of the library that holds this code (one and the same, where it is linked
/// in).
std::vector<fs::path> own_folders() {
  std::vector<fs::path> folders;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) folders.push_back(program.parent_path());
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&is_pipeline), &info) != 0 && info.dli_fname != nullptr) {
    const fs::path library = fs::canonical(info.dli_fname, error);
    if (!error && (folders.empty() || library.parent_path() != folders.front())) {
      folders.push_back(library.parent_path());
    }
  }
  return folders;
}

/// `name` beside the program, in an installation's share folder, in the source tree around a build folder.
std::vector<fs::path> beside_program(const std::string& name) {
  std::vector<fs::path> places;
  for (const fs::path& folder : own_folders()) {
    places.push_back(folder / name);
    places.push_back(folder.parent_path() / "share" / "twosource" / name);
    places.push_back(folder.parent_path().parent_path() / name);
  }
  return places;
}

/// The models/ in the user's data folder; nothing where the environment tells of no home.
std::optional<fs::path> users_folder() {
  if (const std::string home = environment("XDG_DATA_HOME"); !home.empty()) {
    return fs::path(home) / "twosource" / "models";
  }
  if (const std::string user = environment("HOME"); !user.empty()) {
    return fs::path(user) / ".local" / "share" / "twosource" / "models";
  }
  return std::nullopt;
}

std::vector<fs::path> model_folders() {
  std::vector<fs::path> places = beside_program("models");
  if (auto users = users_folder()) places.push_back(std::move(*users));
  return places;
}

/// The language that a pipeline's meta.json names; empty where it names none.
std::string language_of(const fs::path& model) {
  const auto meta = base::read_json_file(model / "meta.json");
  if (!meta || !meta->is_object()) return {};
  const auto language = meta->find("lang");
  return language != meta->end() && language->is_string() ? language->get<std::string>() : std::string();
}

Error not_found(const std::string& what, const std::vector<fs::path>& places, const std::string& remedy) {
  std::string looked;
  for (const fs::path& place : places) looked += (looked.empty() ? "" : ", ") + place.string();
  return {ErrorCode::kModelNotFound, what + "; looked in " + looked + ". " + remedy, ""};
}

constexpr const char* kModelRemedy =
    "Run scripts/fetch_model, or name a spaCy pipeline's folder with --model or TWOSOURCE_MODEL.";

}  // namespace

bool is_pipeline(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "config.cfg", error) || fs::is_regular_file(folder / "meta.json", error);
}

std::vector<fs::path> all_models() {
  std::vector<fs::path> models;
  for (const fs::path& place : model_folders()) {
    for (const fs::path& child : children(place)) {
      const fs::path whole = fs::weakly_canonical(child);
      if (is_pipeline(whole) && std::find(models.begin(), models.end(), whole) == models.end()) models.push_back(whole);
    }
  }
  return models;
}

Result<fs::path> users_models() {
  if (auto users = users_folder()) return std::move(*users);
  return Error{ErrorCode::kModelNotFound, "there is no user's data folder: neither XDG_DATA_HOME nor HOME is set", ""};
}

std::vector<std::string> languages_with_rules(const fs::path& data) {
  std::vector<std::string> languages;
  std::error_code error;
  for (const fs::path& folder : children(data)) {
    if (fs::is_directory(folder / "reading", error)) languages.push_back(folder.filename().string());
  }
  return languages;
}

Result<fs::path> find_model(const std::string& wanted, const std::vector<std::string>& preferred) {
  const std::string name = wanted.empty() ? environment("TWOSOURCE_MODEL") : wanted;
  std::error_code error;
  if (!name.empty() && fs::is_directory(name, error)) return fs::path(name);
  const std::vector<fs::path> places = model_folders();
  std::optional<fs::path> first;
  for (const fs::path& place : places) {
    for (const fs::path& model : children(place)) {
      if (!is_pipeline(model) || !(name.empty() || model.filename() == name)) continue;
      const bool fits = !name.empty() || preferred.empty() || std::ranges::count(preferred, language_of(model)) > 0;
      if (fits) return model;
      if (!first) first = model;
    }
  }
  if (first) return *first;
  if (name.empty()) return not_found("no language model found", places, kModelRemedy);
  return not_found("no language model '" + name + "': there is no such folder, and no model of that name", places,
                   kModelRemedy);
}

Result<fs::path> find_data(const std::string& wanted) {
  std::error_code error;
  const std::string named = wanted.empty() ? environment("TWOSOURCE_DATA") : wanted;
  if (!named.empty()) {
    if (fs::is_directory(named, error)) return fs::path(named);
    return Error{ErrorCode::kDataBroken, "no such folder of rules and lexicons", named};
  }
  const std::vector<fs::path> places = beside_program("data");
  for (const fs::path& place : places) {
    if (fs::is_directory(place, error)) return place;
  }
  Error missing = not_found("the folder of rules and lexicons (data/) is missing", places,
                            "Install Twosource whole, or name the folder with TWOSOURCE_DATA.");
  missing.code = ErrorCode::kDataBroken;
  return missing;
}

namespace {

/// A weights file's header, which holds the SHA-256 of the rest; loading compares the checksum beside it.
Result<std::string> header_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string header(base::kTensorFileHeader, '\0');
  file.read(header.data(), static_cast<std::streamsize>(header.size()));
  if (!file) return Error{ErrorCode::kDataBroken, "is no weights file, or is truncated", path.string()};
  return header;
}

}  // namespace

Result<MadeBy> hashes_of_data(const fs::path& data) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator at(data, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error)) names.push_back(at->path().lexically_relative(data).generic_string());
  }
  if (error) return Error{ErrorCode::kDataBroken, "cannot be walked: " + error.message(), data.string()};
  std::sort(names.begin(), names.end());
  std::string all;
  std::string language;
  std::string reading;
  std::string linking;
  for (const std::string& name : names) {
    auto bytes = name.ends_with(".weights") ? header_of(data / name) : base::read_file(data / name);
    if (!bytes) return Error{ErrorCode::kDataBroken, bytes.error().message, bytes.error().where};
    const std::string digest = name + '\0' + base::sha256_hex(*bytes);
    // "en/reading/acts.json" is reading's, and what is in no stage's folder, as world knowledge, is every stage's.
    const auto within = [&name](const char* folder) { return ("/" + name).find(folder) != std::string::npos; };
    const bool is_language = within("/language/");
    const bool is_linking = within("/linking/");
    const bool is_reading = within("/reading/") || within("/times/") || within("/ingest/");
    const bool is_shared = !is_language && !is_reading && !is_linking;
    all += digest;
    if (is_language || is_shared) language += digest;
    if (is_reading || is_shared) reading += digest;
    if (is_linking || is_shared) linking += digest;
  }
  const auto hash = [](const std::string& digests) { return base::sha256_hex(digests).substr(0, 16); };
  return MadeBy{{}, {}, hash(all), hash(language), hash(reading), hash(linking)};
}

}  // namespace twosource::engine
