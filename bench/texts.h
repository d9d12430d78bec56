// What the programs that measure speed read: the texts of a JSONL file, held in memory.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace twosource::bench {

/// The "text" of every line.
inline std::vector<std::string> read_texts(const char* path) {
  std::vector<std::string> texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) texts.push_back(nlohmann::json::parse(line).at("text"));
  return texts;
}

}  // namespace twosource::bench
