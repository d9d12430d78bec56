// Where the language model and the data folder are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::engine {

/// The folder of a spaCy pipeline. `wanted` is a path, or the name of a model in one of the folders that are searched;
/// empty: TWOSOURCE_MODEL, then the models (in name order) beside the program or library, then in the user's data
/// folder: the first one of a preferred language (ISO 639-1), else the first one. Not found: kModelNotFound, which
/// lists all places.
Result<std::filesystem::path> find_model(const std::string& wanted, const std::vector<std::string>& preferred = {});

/// The languages whose reports can be read: those with rules in the data/ folder.
std::vector<std::string> languages_with_rules(const std::filesystem::path& data);

/// The folders of all pipelines in the places where find_model looks, in its order; each once.
std::vector<std::filesystem::path> all_models();

/// Whether a folder looks like a pipeline's: it has a config.cfg or a meta.json.
bool is_pipeline(const std::filesystem::path& folder);

/// The folder for models in the user's data folder, which may not exist yet. Without a home: kModelNotFound.
Result<std::filesystem::path> users_models();

/// The data/ folder: `wanted`, TWOSOURCE_DATA, or beside the program or library. Not found: kDataBroken.
Result<std::filesystem::path> find_data(const std::string& wanted);

/// Hashes of all of `data` and of what each stage rests on: the first 16 hexadecimal digits of a SHA-256 over names and
/// contents of the files, in name order; of a weights file the header stands for the whole (base/tensor_file.h).
/// Program and model are the caller's to fill.
Result<MadeBy> hashes_of_data(const std::filesystem::path& data);

}  // namespace twosource::engine
