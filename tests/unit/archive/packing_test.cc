// What is packed comes back, and what is damaged does not.
#include "archive/packing.h"

#include <gtest/gtest.h>

#include <utility>

#include "archive/ask.h"
#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

class PackingTest : public ScratchFolder {};

TEST_F(PackingTest, GivesBackWhatWasPacked) {
  Packing packing;
  for (const std::string& text : {std::string(), std::string("The harbour closed."), std::string(100000, 'x')}) {
    EXPECT_EQ(*packing.unpack(packing.pack(text)), text);
  }
}

TEST_F(PackingTest, TellsWhatIsDamaged) {
  Packing packing;
  std::string packed = packing.pack("The harbour closed on Friday, and on Friday it closed.");
  packed[packed.size() / 2] ^= 1;
  EXPECT_FALSE(packing.unpack(packed).ok());
  EXPECT_FALSE(packing.unpack("").ok());
}

TEST_F(PackingTest, ServesSqlWhereverItIsMoved) {
  Packing first;
  auto database = Database::open(path(), Access::kCreate);
  ASSERT_TRUE(first.serve(*database).ok());
  Packing packing = std::move(first);
  const std::string packed = packing.pack("Bern");
  EXPECT_EQ(**ask_number(*database, "SELECT unpacked(?1) = 'Bern'", Blob{packed}), 1);
  EXPECT_EQ(**ask_number(*database, "SELECT unpacked(?1) IS NULL", Blob{"x"}), 1);
}

}  // namespace
}  // namespace twosource::archive
