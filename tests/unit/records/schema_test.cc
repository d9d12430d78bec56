// schemas/twosource.reading.1.schema.json is what the lists of records/fields.h say. When a field was added, write it
// anew, and read what changed before committing:
//   TWOSOURCE_UPDATE_GOLDEN=1 build/release/records_tests --gtest_filter='Schema.*' && git diff schemas
#include "records/schema.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace twosource::records {
namespace {

TEST(Schema, IsTheListsOwn) {
  const std::filesystem::path path =
      std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "schemas/twosource.reading.1.schema.json";
  const std::string schema = reading_schema().dump(1) + "\n";
  if (std::getenv("TWOSOURCE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << schema;
  std::ostringstream file;
  file << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(file.str(), schema) << "the head of this test says how to write it anew";
}

}  // namespace
}  // namespace twosource::records
