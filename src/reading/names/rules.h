// What the entity reader knows of a language: countries and their adjectives, bodies, offices, person nouns, first
// names, pronouns. All of it is data of data/<language>/:
//
//   knowledge/                   countries, bodies of states, agencies and outlets, what names are compared by (World)
//   reading/organisations.json   further known names, and nouns that make a body of a country ("ministry")
//   reading/references.json      how far references reach, and what weighs for whom
//   reading/persons.json         titles, offices, nouns for persons and groups, genders, pronouns
//
// Test: tests/unit/reading/names/entities_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/names.h"
#include "knowledge/world.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Bits: what a noun, a name or a pronoun may stand for.
enum Kind : std::uint8_t {
  kMale = 1,
  kFemale = 2,
  kPerson = kMale | kFemale,
  kBody = 4,    ///< an organisation, a country
  kGroup = 8,   ///< several persons
  kThing = 16,  ///< an event, a building, a law, by the noun that its name ends with ("the conference")
};

using knowledge::name_key;

/// Where the first of some words stands in a name key, with the space before it; npos where none does.
std::size_t first_of(const std::set<std::string, std::less<>>& words, std::string_view key);

/// How far a reference reaches back, and what weighs for whom (references.json says what each is).
struct ReferenceWeights {
  std::uint32_t remembered = 0;
  std::uint32_t pronoun_reach = 0;
  std::uint32_t nominal_reach = 0;
  std::uint32_t untold_reach = 0;
  double sentence_penalty = 0;
  double subject_bonus = 0;
  double token_penalty = 0;
  double largest_token_penalty = 0;
  double pronoun_salience = 0;
  double nominal_salience = 0;
  double most_salient = 0;
  double unsure_gender_penalty = 0;
};

/// Lexical knowledge about entities. All words are name keys, possibly of several words.
struct EntityRules {
  using Words = std::set<std::string, std::less<>>;
  template <class Value>
  using Table = std::map<std::string, Value, std::less<>>;

  Table<std::string> country_of;        ///< any name, adjective or people of a country -> the country's name
  Words country_adjectives;             ///< adjectives and peoples among them
  Table<EntityType> known_names;        ///< bodies and countries by their names
  Table<std::string> same;              ///< short name -> full name ("un" -> "united nations")
  Table<std::uint8_t> nouns;            ///< head noun -> Kinds ("spokesman" -> kMale)
  Table<std::uint8_t> pronouns;         ///< "he" -> kMale, "they" -> kGroup
  Table<std::uint8_t> genders;          ///< titles and first names -> kMale or kFemale
  knowledge::NameRules names;           ///< what names are compared by
  Words titles;                         ///< before a name, no part of it: "mr", "president", "gen"
  Table<std::string> offices_by_title;  ///< title before a name -> the office it tells: "gov" -> "governor"
  Words offices;                        ///< head nouns of roles: "minister", "director"
  Words appointing_verbs;               ///< lemmas: "name", "become"
  Words generic_nouns;                  ///< nouns that fit any person: "official"
  Words generic_bodies;                 ///< nouns that fit a body whose name does not tell what it is: "company"
  /// By noun, the nouns of names that it may take up: "agency" the Harbour Authority.
  std::map<std::string, Words, std::less<>> stand_ins;
  Words bodies;              ///< nouns that make a body of a country: "ministry", "security council"
  Words bodies_of_persons;   ///< and of a person: "administration", "campaign"
  Words body_modifiers;      ///< that may stand before such a noun: "foreign", "defence"
  Words kin;                 ///< "husband": before the first name of whoever has the surname of others
  Words definite;            ///< determiners that refer back: "the", "this", "his"
  Words office_adjectives;   ///< that make another office of one: "prime", "special", "vice"
  Words cities;              ///< capitals, without those that are first names too
  Words name_particles;      ///< lower-case inside of names: "de", "van"
  Words place_prepositions;  ///< "in", "near"
  Words body_joints;         ///< that the kind of a body ends before: "bank for"
  Words title_joints;        ///< that the noun of a title ends before: "physician in"
  Words office_joints;       ///< between an office and what it is of: "secretary of state"
  Words office_places;       ///< before what an office is at: "fellow at"
  Words office_marks;        ///< before an office behind a verb: "serves as"
  Words copulas;             ///< lemmas: "be"
  Words partitives;          ///< "of"
  Words reflexive_endings;   ///< of pronouns: "self"
  Table<EntityType> things;  ///< nouns that make a thing of a person's name behind them: "storm", "ferry"
  Words endings;             ///< last words of organisations' names: "party", "inc", "university"
  Words site_endings;        ///< of the addresses of news sites: "com", "co.uk"
  ReferenceWeights references;
  Words not_names;  ///< words that the recogniser takes for names and are none

  Table<std::string> office_class;  ///< nouns of one office under several names ("lawyer") -> one of them ("attorney")

  /// One noun for all that may name an office: "attorney" for "lawyer".
  [[nodiscard]] std::string class_of(const std::string& noun) const;

  /// What a noun may stand for; 0 for nouns that stand for no person, body or group.
  [[nodiscard]] std::uint8_t kinds_of(std::string_view noun) const;

  /// `folder` is data/<language>/reading.
  static Result<EntityRules> load(const std::filesystem::path& folder, const knowledge::World& world);
};

}  // namespace twosource::reading
