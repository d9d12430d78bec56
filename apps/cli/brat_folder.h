// A folder of brat's: report.txt, report.ann for each report, and what brat must know of their types.
// Test: tests/end_to_end/brat_test.py.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::cli {

class BratFolder {
 public:
  /// Makes the folder where there is none, and writes annotation.conf and visual.conf. An Error where a file of that
  /// name is in the way or nothing can be written.
  static Result<BratFolder> open(const std::string& path);

  /// Writes one report; its id gives the files' name, with "_" for what is no letter, digit, hyphen or period.
  Result<void> write(const std::string& id, std::string_view text, std::string_view annotations);

 private:
  std::filesystem::path folder_;
  std::set<std::string> names_;
};

}  // namespace twosource::cli
