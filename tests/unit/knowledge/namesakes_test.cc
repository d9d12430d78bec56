#include "knowledge/namesakes.h"

#include <gtest/gtest.h>

#include "support/english_world.h"

namespace twosource::knowledge {
namespace {

bool one_person(std::string_view one, std::string_view other) {
  const NameRules& names = test::english_world()->names;
  return may_be_one_person(names.plain_person_words(one), names.plain_person_words(other), names);
}

bool one_body(std::string_view one, std::string_view other) {
  const NameRules& names = test::english_world()->names;
  return may_be_one_body(words_of(names.bare_key(one)), words_of(names.bare_key(other)), names);
}

TEST(Namesakes, OnePersonIsSpeltAndCalledInManyWays) {
  EXPECT_TRUE(one_person("Ivo Zarenskyy", "Ivo Zarensky"));
  EXPECT_TRUE(one_person("José Peña", "Jose Pena"));
  EXPECT_TRUE(one_person("Robert Fenn", "Bob Fenn"));
  EXPECT_TRUE(one_person("Tim Fenn", "Timothy Fenn"));
  EXPECT_TRUE(one_person("J. Fenn", "Jane Fenn"));
  EXPECT_TRUE(one_person("Li Wenhao", "Wenhao Li"));
  EXPECT_TRUE(one_person("Omar bin Said al-Nour", "Omar al-Nour"));
  EXPECT_TRUE(one_person("Constable Tom Fenn", "Tom Fenn"));
}

TEST(Namesakes, AFamilyIsMorePersonsThanOne) {
  EXPECT_FALSE(one_person("Carl Fenn", "Peter Fenn"));
  EXPECT_FALSE(one_person("Tim Fenn", "Jim Fenn"));
  EXPECT_FALSE(one_person("Tim Fenn", "Tim Rowe"));
}

TEST(Namesakes, ALongSurnameMayBeMisspelt) {
  EXPECT_TRUE(is_misspelt_surname("wetzler", "welzler"));
  EXPECT_TRUE(is_misspelt_surname("brandauer", "brnadauer"));
  EXPECT_TRUE(is_misspelt_surname("zarensky", "zarenskyy"));
  EXPECT_FALSE(is_misspelt_surname("fenner", "fenner"));
  EXPECT_FALSE(is_misspelt_surname("khan", "kahn"));
  EXPECT_FALSE(is_misspelt_surname("fenster", "forster"));
}

TEST(Namesakes, OneBodyIsCalledInManyWays) {
  EXPECT_TRUE(one_body("Tarn Foods plc", "Tarn Foods"));
  EXPECT_TRUE(one_body("TFR", "The Foods Review"));
  EXPECT_TRUE(one_body("the Tarn Police Department", "Tarn police"));
  EXPECT_TRUE(one_body("Central Commission for Elections", "Central Elections Commission"));
  EXPECT_TRUE(one_body("TSA", "Tarn Ship Authority"));
  EXPECT_FALSE(one_body("Tarn police", "Orlen police"));
  EXPECT_FALSE(one_body("Tarn Foods", "Tarn Steel"));
}

}  // namespace
}  // namespace twosource::knowledge
