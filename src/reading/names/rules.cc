// Test: tests/unit/reading/names/entities_test.cc.
#include "reading/names/rules.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"

namespace twosource::reading {
namespace {

using base::Fields;

/// The words of a list, as name keys.
std::vector<std::string> words_of(Fields& file, const char* key) {
  std::vector<std::string> words;
  for (const std::string& word : file.texts(key)) words.push_back(name_key(word));
  return words;
}

void add(EntityRules::Words& words, Fields& file, const char* key) {
  for (std::string& word : words_of(file, key)) words.insert(std::move(word));
}

void add_kinds(EntityRules::Table<std::uint8_t>& table, const std::vector<std::string>& words, std::uint8_t kinds) {
  for (const std::string& word : words) table.insert_or_assign(word, kinds);
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
    for (const std::string& word : country.names) add_word(word, word.ends_with('s'));
    for (const std::string& city : country.capitals) rules.cities.insert(name_key(city));
    add_word(country.adjective, country.adjective != country.name);
  }
}

void add_bodies(const knowledge::World& world, EntityRules& rules) {
  for (const std::string& name : world.bodies) rules.known_names.emplace(name_key(name), EntityType::kOrg);
  for (const std::string& noun : world.organisation_nouns) rules.bodies.insert(name_key(noun));
}

void read_bodies(Fields& file, EntityRules& rules) {
  for (std::string& name : words_of(file, "names")) rules.known_names.emplace(std::move(name), EntityType::kOrg);
  for (const auto& [shorter, full] : file.texts_by_name("same")) {
    rules.same.emplace(name_key(shorter), name_key(full));
    rules.known_names.emplace(name_key(shorter), EntityType::kOrg);
  }
  add(rules.bodies, file, "bodies");
  add(rules.bodies_of_persons, file, "of_a_person");
  add(rules.body_modifiers, file, "body_modifiers");
  add(rules.body_joints, file, "body_joints");
  add(rules.endings, file, "endings");
  add(rules.site_endings, file, "site_endings");
  add(rules.generic_bodies, file, "generic");
  for (const std::vector<std::string>& list : file.lists("stand_ins")) {
    if (list.size() < 2) {
      file.refuse("stand_ins", "a list without a noun and those of names");
    } else {
      rules.stand_ins[list.front()].insert(list.begin() + 1, list.end());
    }
  }
  add_kinds(rules.nouns, words_of(file, "nouns"), kBody);
  for (const std::string& noun : words_of(file, "storms")) rules.things.emplace(noun, EntityType::kEvent);
  for (const std::string& noun : words_of(file, "vessels")) rules.things.emplace(noun, EntityType::kProduct);
}

/// What each noun is, and of which gender a name or a title is; what is read later counts.
void read_kinds(Fields& file, EntityRules& rules) {
  const std::vector<std::string> offices = words_of(file, "offices");
  const std::vector<std::string> generic = words_of(file, "generic_nouns");
  rules.offices.insert(offices.begin(), offices.end());
  rules.generic_nouns.insert(generic.begin(), generic.end());
  add_kinds(rules.nouns, offices, kPerson);
  add_kinds(rules.nouns, words_of(file, "person_nouns"), kPerson);
  add_kinds(rules.nouns, generic, kPerson);
  add_kinds(rules.nouns, words_of(file, "male_nouns"), kMale);
  add_kinds(rules.nouns, words_of(file, "female_nouns"), kFemale);
  add_kinds(rules.nouns, words_of(file, "group_nouns"), kGroup);
  add_kinds(rules.genders, words_of(file, "male_names"), kMale);
  add_kinds(rules.genders, words_of(file, "female_names"), kFemale);
  add_kinds(rules.genders, words_of(file, "male_titles"), kMale);
  add_kinds(rules.genders, words_of(file, "female_titles"), kFemale);
}

void read_persons(Fields& file, EntityRules& rules) {
  add(rules.titles, file, "titles");
  add(rules.appointing_verbs, file, "appointing_verbs");
  add(rules.kin, file, "kin");
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
  read_kinds(file, rules);
  for (const std::vector<std::string>& names : file.lists("alike")) {
    for (const std::string& name : names) rules.office_class.emplace(name_key(name), name_key(names.front()));
  }
  for (const auto& [title, office] : file.texts_by_name("offices_by_title")) {
    rules.offices_by_title.emplace(name_key(title), office);
  }
  for (const auto& [word, kind] : file.texts_by_name("pronouns")) {
    const std::uint8_t kinds = kind == "male" ? kMale : kind == "female" ? kFemale : kind == "body" ? kBody : kGroup;
    if (kinds == kGroup && kind != "group") file.refuse("pronouns", "'" + kind + "' is no kind");
    rules.pronouns.emplace(word, kinds);
  }
}

/// "coreference" of references.json; rules.h of attributions reads the rest of that file.
void read_references(const base::Json& file, ReferenceWeights& weights) {
  const base::Json& json = file.at("coreference");
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
  rules.titles.insert(world.names.titles.begin(), world.names.titles.end());
  add_countries(world, rules);
  add_bodies(world, rules);
  const auto bodies =
      base::read_fields(folder / "organisations.json", [&rules](Fields& file) { read_bodies(file, rules); });
  if (!bodies) return bodies.error();
  const auto persons =
      base::read_fields(folder / "persons.json", [&rules](Fields& file) { read_persons(file, rules); });
  if (!persons) return persons.error();
  const auto references = base::read_json_file(folder / "references.json");
  if (!references) return references.error();
  try {
    read_references(*references, rules.references);
  } catch (const base::Json::exception& broken) {
    return Error{ErrorCode::kDataBroken, broken.what(), (folder / "references.json").string()};
  }
  std::erase_if(rules.cities, [&rules](const std::string& city) { return rules.genders.contains(city); });
  return rules;
}

}  // namespace twosource::reading
