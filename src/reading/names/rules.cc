// Test: tests/unit/reading/names/entities_test.cc.
#include "reading/names/rules.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace twosource::reading {
namespace {

using base::Json;

/// All strings of a JSON array, or the keys of an object, as name keys. A list that is missing is an error.
std::vector<std::string> words_of(const Json& file, const char* key) {
  std::vector<std::string> words;
  const Json& list = file.at(key);
  for (const auto& [name, value] : list.items())
    words.push_back(name_key(list.is_object() ? name : std::string(value)));
  return words;
}

void add(EntityRules::Words& words, const Json& file, const char* key) {
  for (std::string& word : words_of(file, key)) words.insert(std::move(word));
}

void add_kinds(EntityRules::Table<std::uint8_t>& table, const Json& file, const char* key, std::uint8_t kinds) {
  for (std::string& word : words_of(file, key)) table.insert_or_assign(std::move(word), kinds);
}

void add_countries(const knowledge::World& world, EntityRules& rules) {
  for (const knowledge::Country& country : world.places.countries) {
    const auto add_word = [&](const std::string& word, bool adjective) {
      const std::string key = name_key(word);
      rules.country_of.emplace(key, country.name);
      rules.known_names.emplace(key, EntityType::kGpe);
      if (adjective) rules.country_adjectives.insert(key);
    };
    add_word(country.name, false);
    for (const std::string& word : country.names) add_word(word, word.ends_with('s') && word != "United States");
    for (const std::string& city : country.capitals) rules.cities.insert(name_key(city));
    add_word(country.adjective, country.adjective != country.name);
  }
}

void add_bodies(const knowledge::World& world, EntityRules& rules) {
  for (const std::string& name : world.bodies) rules.known_names.emplace(name_key(name), EntityType::kOrg);
  for (const std::string& noun : world.organisation_nouns) rules.bodies.insert(name_key(noun));
}

void read_bodies(const Json& organisations, EntityRules& rules) {
  for (std::string& name : words_of(organisations, "names"))
    rules.known_names.emplace(std::move(name), EntityType::kOrg);
  const Json same = organisations.value("same", Json::object());
  for (const auto& [shorter, full] : same.items()) {
    rules.same.emplace(name_key(shorter), name_key(full.get<std::string>()));
    rules.known_names.emplace(name_key(shorter), EntityType::kOrg);
  }
  add(rules.bodies, organisations, "bodies");
  add(rules.bodies_of_persons, organisations, "of_a_person");
  add(rules.body_modifiers, organisations, "body_modifiers");
  add(rules.body_joints, organisations, "body_joints");
  add(rules.endings, organisations, "endings");
  add(rules.generic_bodies, organisations, "generic");
  add_kinds(rules.nouns, organisations, "nouns", kBody);
}

void read_persons(const Json& file, EntityRules& rules) {
  add(rules.titles, file, "titles");
  add(rules.offices, file, "offices");
  add(rules.appointing_verbs, file, "appointing_verbs");
  add(rules.generic_nouns, file, "generic_nouns");
  add(rules.definite, file, "definite");
  add(rules.office_adjectives, file, "office_adjectives");
  add(rules.name_particles, file, "name_particles");
  add(rules.place_prepositions, file, "place_prepositions");
  add(rules.not_names, file, "not_names");
  add(rules.title_joints, file, "title_joints");
  add(rules.office_joints, file, "office_joints");
  add(rules.office_places, file, "office_places");
  add(rules.office_marks, file, "office_marks");
  add(rules.copulas, file, "copulas");
  add(rules.partitives, file, "partitives");
  add(rules.reflexive_endings, file, "reflexive_endings");
  add_kinds(rules.nouns, file, "offices", kPerson);
  add_kinds(rules.nouns, file, "person_nouns", kPerson);
  add_kinds(rules.nouns, file, "generic_nouns", kPerson);
  add_kinds(rules.nouns, file, "male_nouns", kMale);
  add_kinds(rules.nouns, file, "female_nouns", kFemale);
  add_kinds(rules.nouns, file, "group_nouns", kGroup);
  add_kinds(rules.genders, file, "male_names", kMale);
  add_kinds(rules.genders, file, "female_names", kFemale);
  add_kinds(rules.genders, file, "male_titles", kMale);
  add_kinds(rules.genders, file, "female_titles", kFemale);
  for (const Json& names : file.value("alike", Json::array())) {
    for (const Json& name : names) {
      rules.office_class.emplace(name_key(name.get<std::string>()), name_key(names.front().get<std::string>()));
    }
  }
  const Json pronouns = file.value("pronouns", Json::object());
  for (const auto& [word, kind] : pronouns.items()) {
    const auto name = kind.get<std::string>();
    const std::uint8_t kinds = name == "male" ? kMale : name == "female" ? kFemale : name == "body" ? kBody : kGroup;
    rules.pronouns.emplace(word, kinds);
  }
}

void read_references(const Json& file, ReferenceWeights& weights) {
  const Json& json = file.at("coreference");
  weights.remembered = json.at("remembered").get<std::uint32_t>();
  weights.pronoun_reach = json.at("pronoun_reach").get<std::uint32_t>();
  weights.nominal_reach = json.at("nominal_reach").get<std::uint32_t>();
  weights.untold_reach = json.at("untold_reach").get<std::uint32_t>();
  weights.sentence_penalty = json.at("sentence_penalty").get<double>();
  weights.subject_bonus = json.at("subject_bonus").get<double>();
  weights.token_penalty = json.at("token_penalty").get<double>();
  weights.largest_token_penalty = json.at("largest_token_penalty").get<double>();
  weights.pronoun_salience = json.at("pronoun_salience").get<double>();
  weights.nominal_salience = json.at("nominal_salience").get<double>();
  weights.most_salient = json.at("most_salient").get<double>();
  weights.unsure_gender_penalty = json.at("unsure_gender_penalty").get<double>();
}

}  // namespace

std::size_t first_of(const std::set<std::string, std::less<>>& words, std::string_view key) {
  std::size_t first = std::string_view::npos;
  for (const std::string& word : words) first = std::min(first, key.find(' ' + word + ' '));
  return first;
}

std::string EntityRules::class_of(const std::string& noun) const {
  const auto found = office_class.find(noun);
  return found == office_class.end() ? noun : found->second;
}

std::uint8_t EntityRules::kinds_of(std::string_view noun) const {
  const auto known = nouns.find(noun);
  return known == nouns.end() ? 0 : known->second;
}

Result<EntityRules> EntityRules::load(const std::filesystem::path& folder, const knowledge::World& world) {
  EntityRules rules;
  rules.names = world.names;
  std::vector<Json> files;
  for (const char* name : {"organisations.json", "persons.json", "references.json"}) {
    auto file = base::read_json_file(folder / name);
    if (!file) return file.error();
    files.push_back(std::move(*file));
  }
  try {
    add_countries(world, rules);
    add_bodies(world, rules);
    rules.titles.insert(world.names.titles.begin(), world.names.titles.end());
    read_bodies(files[0], rules);
    read_persons(files[1], rules);
    read_references(files[2], rules.references);
    std::erase_if(rules.cities, [&rules](const std::string& city) { return rules.genders.contains(city); });
  } catch (const Json::exception& broken) {
    return Error{ErrorCode::kDataBroken, std::string("rules for entities: ") + broken.what(), folder.string()};
  }
  return rules;
}

}  // namespace twosource::reading
