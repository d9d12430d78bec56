#include "linking/knowledge.h"

#include <cmath>
#include <exception>

#include "base/json.h"
#include "base/stable_math.h"
#include "base/unicode.h"

namespace twosource::linking {
namespace {

using base::Json;

/// One file of the folder, read as `fill` says. nlohmann-json throws where a value has another type: an Error here.
template <class Fill>
Result<void> read(const std::filesystem::path& path, const Fill& fill) {
  const Result<Json> json = base::read_json_file(path);
  if (!json) return json.error();
  try {
    fill(*json);
  } catch (const std::exception& broken) {
    return Error{ErrorCode::kDataBroken, std::string("not as the program needs it: ") + broken.what(), path.string()};
  }
  return {};
}

/// Calls `use` for each word of a string with spaces between words.
template <class Use>
void for_each_word(const std::string& words, const Use& use) {
  std::size_t start = 0;
  while (start < words.size()) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    if (end > start) use(words.substr(start, end - start));
    start = end + 1;
  }
}

void fill_background(const Json& json, Background& background) {
  background.documents = json.at("documents").get<double>();
  for (const auto& [count, lemmas] : json.at("lemmas_by_count").items()) {
    const auto documents = static_cast<std::uint32_t>(std::stoul(count));
    for_each_word(lemmas.get<std::string>(),
                  [&](std::string lemma) { background.document_counts.emplace(std::move(lemma), documents); });
  }
}

void fill_places(const Json& json, Places& places) {
  for (const Json& country : json.at("countries")) {
    const auto name = country.at("name").get<std::string>();
    const auto adjective = country.at("adjective").get<std::string>();
    places.government_of.emplace(name, country.at("government").get<std::string>());
    places.country_of.emplace(name_key(name), name);
    places.country_of.emplace(name_key(adjective), name);
    for (const Json& other : country.at("names")) places.country_of.emplace(name_key(other.get<std::string>()), name);
    for (const Json& seat : country.at("seats")) places.seat_of.emplace(name_key(seat.get<std::string>()), name);
    for (const Json& city : country.at("capitals")) places.capital_of.emplace(name_key(city.get<std::string>()), name);
  }
}

std::unordered_set<std::string> set_of(const Json& list, std::string (*key)(std::string_view)) {
  std::unordered_set<std::string> set;
  for (const Json& word : list) set.insert(key(word.get<std::string>()));
  return set;
}

std::unordered_map<std::string, std::string> map_of(const Json& object) {
  std::unordered_map<std::string, std::string> map;
  for (const auto& [key, value] : object.items()) map.emplace(name_key(key), value.get<std::string>());
  return map;
}

void fill_government(const Json& json, Government& government) {
  government.organisation_nouns = set_of(json.at("organisation_nouns"), base::to_lower);
  government.offices = set_of(json.at("offices"), base::to_lower);
  government.heads = set_of(json.at("heads"), base::to_lower);
  government.representatives = set_of(json.at("representatives"), base::to_lower);
  government.bodies = map_of(json.at("bodies"));
  government.offices_of = map_of(json.at("offices_of"));
  government.head_seats = map_of(json.at("head_seats"));
}

void fill_media(const Json& json, Media& media) {
  media.agencies = set_of(json.at("agencies"), name_key);
  media.outlets = set_of(json.at("outlets"), name_key);
  media.outlets.insert(media.agencies.begin(), media.agencies.end());
  media.voice_of = map_of(json.at("voice_of"));
}

void fill_words(const Json& json, Vocabulary& vocabulary) {
  vocabulary.stop = set_of(json.at("stop"), base::to_lower);
  vocabulary.charge_nouns = set_of(json.at("charge_nouns"), base::to_lower);
  for (const Json& set : json.at("synonyms")) {
    std::string first;
    for_each_word(set.get<std::string>(), [&](std::string lemma) {
      if (first.empty()) first = lemma;
      vocabulary.synonym_class.emplace(std::move(lemma), first);
    });
  }
}

void fill_sources(const Json& json, SourceRules& rules) {
  for (const Json& noun : json.at("outlet_nouns"))
    rules.outlet_nouns.push_back(base::to_lower(noun.get<std::string>()));
}

void fill_claims(const Json& json, ClaimRules& rules) {
  for (const auto& [name, weight] : json.at("weights").items()) rules.weights.emplace(name, weight.get<double>());
  rules.least_edge = json.at("least_edge").get<double>();
  rules.least_mean = json.at("least_mean").get<double>();
  rules.mean_growth = json.at("mean_growth").get<double>();
  rules.other_party_factor = json.at("other_party_factor").get<double>();
  rules.least_content = json.at("least_content").get<double>();
  rules.corroborates = json.at("corroborates").get<double>();
  rules.sure = json.at("sure").get<double>();
  rules.denial_overlap = json.at("denial_overlap").get<double>();
  rules.opposite_likelihood = json.at("opposite_likelihood").get<double>();
  rules.answer_weight = json.at("answer_weight").get<double>();
  const Json& importance = json.at("importance");
  rules.importance.report = importance.at("report").get<double>();
  rules.importance.origin = importance.at("origin").get<double>();
  rules.importance.early = importance.at("early").get<double>();
  rules.importance.content = importance.at("content").get<double>();
  rules.importance.contested = importance.at("contested").get<double>();
  rules.importance.scrap = importance.at("scrap").get<double>();
  rules.importance.corroborated = importance.at("corroborated").get<double>();
  rules.rare_statements = json.at("rare_statements").get<std::uint32_t>();
  rules.most_neighbours = json.at("most_neighbours").get<std::uint32_t>();
}

void fill_stories(const Json& json, StoryRules& rules) {
  rules.join = json.at("join").get<double>();
  rules.headline = json.at("headline").get<double>();
  rules.name = json.at("name").get<double>();
  rules.days = json.at("days").get<double>();
  rules.rare_reports = json.at("rare_reports").get<std::uint32_t>();
  rules.most_neighbours = json.at("most_neighbours").get<std::uint32_t>();
}

}  // namespace

double Background::idf(const std::string& lemma) const {
  const auto found = document_counts.find(lemma);
  return base::stable_log(documents / (found == document_counts.end() ? 1.0 : found->second));
}

std::string name_key(std::string_view name) {
  std::string key = base::comparison_key(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  if (key.ends_with("'s")) key.resize(key.size() - 2);
  return key;
}

std::string_view Places::country(std::string_view name) const {
  const std::string key = name_key(name);
  for (const auto* names : {&country_of, &seat_of, &capital_of}) {
    if (const auto found = names->find(key); found != names->end()) return found->second;
  }
  return {};
}

Result<Knowledge> load_knowledge(const std::filesystem::path& data, const std::string& language) {
  const std::filesystem::path folder = data / language / "linking";
  const std::filesystem::path world = data / language / "knowledge";
  Knowledge knowledge;
  const auto read_world = [&world](const char* file, auto fill, auto& part) {
    return read(world / file, [&](const Json& json) { fill(json, part); });
  };
  const auto read_into = [&folder](const char* file, auto fill, auto& part) {
    return read(folder / file, [&](const Json& json) { fill(json, part); });
  };
  if (auto read = read_world("countries.json", fill_places, knowledge.places); !read) return read.error();
  if (auto read = read_world("government.json", fill_government, knowledge.government); !read) return read.error();
  if (auto read = read_world("media.json", fill_media, knowledge.media); !read) return read.error();
  if (auto read = read_into("background.json", fill_background, knowledge.background); !read) return read.error();
  if (auto read = read_into("words.json", fill_words, knowledge.vocabulary); !read) return read.error();
  if (auto read = read_into("sources.json", fill_sources, knowledge.sources); !read) return read.error();
  if (auto read = read_into("claims.json", fill_claims, knowledge.claims); !read) return read.error();
  if (auto read = read_into("stories.json", fill_stories, knowledge.stories); !read) return read.error();
  auto reporting = load_reporting_rules(folder);
  if (!reporting) return reporting.error();
  knowledge.reporting = std::move(*reporting);
  return knowledge;
}

}  // namespace twosource::linking
