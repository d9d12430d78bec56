// See twosource/models.h.
#include "twosource/models.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/guard.h"
#include "base/json.h"
#include "engine/locate.h"
#include "language/model_config.h"
#include "language/pipeline.h"

namespace twosource {
namespace {

namespace fs = std::filesystem;
using base::Json;

/// A text member of an object, empty when absent or of another type.
std::string text(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts(const Json& object, const std::string& name) {
  std::vector<std::string> result;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return result;
  for (const Json& item : *found) {
    if (item.is_string()) result.push_back(item.get<std::string>());
  }
  return result;
}

/// A member that is an object; an empty one when absent or of another type.
Json object_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_object() ? *found : Json::object();
}

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code unreadable;
    if (!at->is_regular_file(unreadable)) continue;
    const std::uint64_t size = at->file_size(unreadable);
    if (!unreadable) bytes += size;
  }
  return bytes;
}

void read_meta(const Json& meta, ModelInfo& model) {
  const std::string name = text(meta, "name");
  model.language = text(meta, "lang");
  model.name = model.language.empty() ? name : model.language + "_" + name;
  model.version = text(meta, "version");
  model.license = text(meta, "license");
  model.author = text(meta, "author");
  model.url = text(meta, "url");
  const Json vectors = object_of(meta, "vectors");
  if (const auto keys = vectors.find("keys"); keys != vectors.end() && keys->is_number_unsigned()) {
    model.vectors = keys->get<std::uint64_t>();
  }
  const Json labels = object_of(meta, "labels");
  const std::vector<std::string> disabled = texts(meta, "disabled");
  std::vector<std::string> components = texts(meta, "components");
  if (components.empty()) components = texts(meta, "pipeline");
  for (std::string& component : components) {
    const bool off = std::find(disabled.begin(), disabled.end(), component) != disabled.end();
    std::vector<std::string> names = texts(labels, component);
    model.components.push_back({std::move(component), std::move(names), off});
  }
  const auto sources = meta.find("sources");
  if (sources == meta.end() || !sources->is_array()) return;
  for (const Json& source : *sources) {
    if (!source.is_object()) continue;
    model.sources.push_back(
        {text(source, "name"), text(source, "author"), text(source, "license"), text(source, "url")});
  }
}

/// What the files of a folder say, without loading it.
ModelInfo describe(const fs::path& folder) {
  ModelInfo model;
  const fs::path whole = fs::weakly_canonical(folder);
  model.id = whole.filename().string();
  model.path = whole.string();
  model.bytes = size_of(whole);
  if (const auto bytes = base::read_file(whole / "meta.json")) {
    if (const auto meta = base::parse_json(*bytes, (whole / "meta.json").string()); meta && meta->is_object()) {
      read_meta(*meta, model);
    }
  }
  if (const auto config = language::read_model_config(whole); !config) model.problem = config.error();
  std::error_code error;
  const auto data = engine::find_data("");
  model.has_rules = data && !model.language.empty() && fs::is_directory(*data / model.language / "reading", error);
  const auto by_default =
      engine::find_model("", data ? engine::languages_with_rules(*data) : std::vector<std::string>());
  model.by_default = by_default && fs::weakly_canonical(*by_default) == whole;
  return model;
}

/// The same, after loading it.
Result<ModelInfo> describe_loaded(const fs::path& folder) {
  ModelInfo model = describe(folder);
  if (model.problem) return model;
  const auto data = engine::find_data("");
  if (!data) return data.error();
  if (const auto loaded = language::Pipeline::load(model.path, *data); !loaded) model.problem = loaded.error();
  return model;
}

/// The one folder with a config.cfg in or under `folder`: a wheel unpacked has it two folders down.
Result<fs::path> pipeline_in(const fs::path& folder) {
  constexpr int kDeepest = 3;
  std::vector<fs::path> found;
  std::error_code error;
  if (engine::is_pipeline(folder)) return folder;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at.depth() >= kDeepest) at.disable_recursion_pending();
    if (at->is_directory(error) && engine::is_pipeline(at->path())) {
      found.push_back(at->path());
      at.disable_recursion_pending();
    }
  }
  if (found.size() == 1) return found.front();
  return Error{ErrorCode::kModelNotFound,
               found.empty() ? "holds no pipeline: a folder with config.cfg and meta.json is wanted"
                             : "holds several pipelines; name the folder of one",
               folder.string()};
}

Error cannot_write(const fs::path& where, const std::error_code& error) {
  return {ErrorCode::kCannotWrite, "cannot be written: " + error.message(), where.string()};
}

/// Copies the files of a folder; links to files become files, so that the copy stands alone.
Result<void> copy_files(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to, error);
  if (error) return cannot_write(to, error);
  for (fs::recursive_directory_iterator at(from, error), end; !error && at != end; at.increment(error)) {
    const fs::path target = to / at->path().lexically_relative(from);
    if (at->is_directory(error) && !at->is_symlink(error)) {
      fs::create_directory(target, error);
    } else if (at->is_regular_file(error)) {
      fs::copy_file(at->path(), target, error);
    } else {
      return Error{ErrorCode::kModelBroken, "is neither file nor folder", at->path().string()};
    }
    if (error) return cannot_write(target, error);
  }
  if (error) return cannot_write(to, error);
  return {};
}

Result<ModelInfo> copied_in(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return Error{ErrorCode::kModelNotFound, "there is no such folder", path};
  if (!fs::is_directory(path, error)) {
    return Error{ErrorCode::kModelUnsupported,
                 "is a file; unpack it (python3 -m zipfile -e FILE FOLDER for a wheel) and add the folder", path};
  }
  const auto folder = pipeline_in(path);
  if (!folder) return folder.error();
  auto model = describe_loaded(*folder);
  if (!model) return model.error();
  if (model->problem) return *model->problem;

  const auto place = engine::users_models();
  if (!place) return place.error();
  const std::string id = model->name + "-" + model->version;
  const bool plain = std::all_of(id.begin(), id.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' || c == '+';
  });
  if (!plain || id.front() == '.') {
    return Error{ErrorCode::kModelBroken, "name or version in meta.json are not fit for a folder's name", model->path};
  }
  const fs::path target = *place / id;
  if (fs::exists(target, error)) {
    return Error{ErrorCode::kCannotWrite, "is there already; remove it first to replace it", target.string()};
  }
  // Complete under another name first, so that nobody finds half a model.
  const fs::path unfinished = *place / (".adding-" + std::to_string(getpid()));
  Result<void> copied = copy_files(model->path, unfinished);
  if (copied) {
    fs::rename(unfinished, target, error);
    if (error) copied = cannot_write(target, error);
  }
  if (!copied) {
    fs::remove_all(unfinished, error);
    return copied.error();
  }
  return describe(target);
}

}  // namespace

Result<std::vector<ModelInfo>> list_models() {
  return base::guarded({}, []() -> Result<std::vector<ModelInfo>> {
    std::vector<ModelInfo> models;
    for (const fs::path& folder : engine::all_models()) models.push_back(describe(folder));
    return models;
  });
}

Result<ModelInfo> model_info(const std::string& name_or_path) {
  return base::guarded(name_or_path, [&]() -> Result<ModelInfo> {
    const auto folder = engine::find_model(name_or_path);
    if (!folder) return folder.error();
    if (!engine::is_pipeline(*folder)) {
      return Error{ErrorCode::kModelNotFound, "is no pipeline: a folder with config.cfg and meta.json is wanted",
                   folder->string()};
    }
    return describe_loaded(*folder);
  });
}

Result<ModelInfo> add_model(const std::string& path) {
  return base::guarded(path, [&] { return copied_in(path); });
}

}  // namespace twosource
