// Where the language model and the data folder are.
#pragma once

#include <filesystem>
#include <string>

#include "twosource/error.h"

namespace twosource::engine {

/// The folder of a spaCy pipeline. `wanted` is a path, or the name of a model in one of the folders that are searched;
/// empty: TWOSOURCE_MODEL, then the first model (in name order) beside the program or library, then in the user's data
/// folder. Not found: kModelNotFound, which lists all places.
Result<std::filesystem::path> find_model(const std::string& wanted);

/// The data/ folder: `wanted`, TWOSOURCE_DATA, or beside the program or library. Not found: kDataBroken.
Result<std::filesystem::path> find_data(const std::string& wanted);

/// The first 16 hexadecimal digits of a SHA-256 over names and contents of all files under `data`, in name order.
Result<std::string> hash_of_data(const std::filesystem::path& data);

}  // namespace twosource::engine
