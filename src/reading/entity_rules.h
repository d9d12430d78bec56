// What the entity reader knows of a language: countries and their adjectives, bodies, offices, person nouns, first
// names, pronouns. All of it is data of data/<language>/reading/:
//
//   countries.json        names, adjectives and peoples of the countries
//   organisations.json    names known without a model, and nouns that make a body of a country ("ministry")
//   persons.json          titles, offices, nouns for persons and groups, genders, pronouns
//
// Test: tests/unit/reading/entities_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Bits: what a noun, a name or a pronoun may stand for.
enum Kind : std::uint8_t {
  kMale = 1,
  kFemale = 2,
  kPerson = kMale | kFemale,
  kBody = 4,   ///< an organisation, a country
  kGroup = 8,  ///< several persons
};

struct Country {
  std::string name;
  std::vector<std::string> words;  ///< names, adjectives and peoples, as comparison keys
};

/// Lexical knowledge about entities. Keys are comparison keys (base::comparison_key), possibly of several words.
struct EntityRules {
  using Words = std::set<std::string, std::less<>>;

  std::vector<Country> countries;
  std::map<std::string, std::size_t, std::less<>> country_of;   ///< any word of a country -> index into countries
  std::map<std::string, std::string, std::less<>> known_names;  ///< name -> entity type
  std::map<std::string, std::string, std::less<>> aliases;    ///< short name -> full name ("u.n." -> "united nations")
  std::map<std::string, std::uint8_t, std::less<>> nouns;     ///< head noun -> Kinds ("spokesman" -> kMale)
  std::map<std::string, std::uint8_t, std::less<>> pronouns;  ///< "he" -> kMale, "they" -> kGroup | kBody
  std::map<std::string, std::uint8_t, std::less<>> first_names;  ///< "maria" -> kFemale
  Words titles;                ///< before a name, no part of it: "mr", "president", "gen"
  Words offices;               ///< head nouns of roles: "minister", "director"
  Words bodies;                ///< nouns that make a body of a country: "ministry", "embassy"
  Words body_modifiers;        ///< that may stand before such a noun: "foreign", "defence"
  Words definite;              ///< determiners that refer back: "the", "this", "that", "his"
  Words surname_particles;     ///< "von", "de", "bin"
  Words organisation_endings;  ///< last words of organisations' names: "party", "inc", "university"
  Words not_names;             ///< words that the recogniser takes for names and are none

  /// The country that these words name, by any of its words; nothing for other words.
  [[nodiscard]] const Country* country(std::string_view words) const;

  static Result<EntityRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
