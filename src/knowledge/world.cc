// Test: tests/unit/knowledge/world_test.cc.
#include "knowledge/world.h"

#include <utility>

#include "base/fields.h"
#include "base/unicode.h"

namespace twosource::knowledge {
namespace {

using base::Fields;
using KeySet = std::unordered_set<std::string>;
using KeyMap = std::unordered_map<std::string, std::string>;

/// Reads the files of one language into a World whose names are there already: the keys are made by them.
class WorldReader {
 public:
  explicit WorldReader(World& world) : world_(world) {}

  void read_places(Fields& file) {
    Places& places = world_.places;
    for (Fields& fields : file.objects("countries")) {
      Country country{fields.text("name"), fields.text("adjective"), fields.texts("names"), fields.texts("capitals")};
      const std::string& name = country.name;
      places.government_of.emplace(name, fields.text("government"));
      places.country_of.emplace(key(name), name);
      places.country_of.emplace(key(country.adjective), name);
      for (const std::string& other : country.names) places.country_of.emplace(key(other), name);
      for (const std::string& seat : fields.texts("seats")) places.seat_of.emplace(key(seat), name);
      for (const std::string& city : country.capitals) places.capital_of.emplace(key(city), name);
      places.countries.push_back(std::move(country));
    }
    for (const std::string& name : file.texts("unions")) {
      if (!places.government_of.contains(name)) file.refuse("unions", "'" + name + "' is none of 'countries'");
      places.unions.insert(name);
    }
  }

  void read_government(Fields& file) {
    Government& government = world_.government;
    world_.organisation_nouns = file.texts("organisation_nouns");
    for (const std::string& noun : world_.organisation_nouns) government.organisation_nouns.insert(key(noun));
    government.offices = keys(file.texts("offices"));
    government.representatives = keys(file.texts("representatives"));
    government.out_of_office = keys(file.texts("out_of_office"));
    government.home_terms = keys(file.texts("home_terms"));
    government.home_terms_of_a_portfolio = keys(file.texts("home_terms_of_a_portfolio"));
    government.portfolios = keys(file.texts("portfolios"));
    government.home_ranks = keys(file.texts("home_ranks"));
    government.not_home = keys(file.texts("not_home"));
    government.home_name = file.text("home_name");
    government.services = keys(file.texts("services"));
    government.outsiders = keys(file.texts("outsiders"));
    government.clause_words = keys(file.texts("clause_words"));
    government.service_offices = table(file.texts_by_name("service_offices"));
    government.bodies = bodies(file, "bodies");
    government.offices_of = table(file.texts_by_name("offices_of"));
    government.head_seats = table(file.texts_by_name("head_seats"));
  }

  void read_media(Fields& file) {
    Media& media = world_.media;
    for (const char* list : {"agencies", "outlets"}) {
      std::vector<std::string> names = file.texts(list);
      const KeySet set = keys(names);
      media.outlets.insert(set.begin(), set.end());
      if (media.agencies.empty()) media.agencies = set;
      world_.bodies.insert(world_.bodies.end(), names.begin(), names.end());
    }
    media.platforms = keys(file.texts("platforms"));
    media.voice_of = bodies(file, "voice_of");
    for (const auto& [host, name] : file.texts_by_name("hosts")) media.hosts.emplace(host, name);
  }

 private:
  std::string key(const std::string& name) const { return world_.names.bare_key(name); }

  KeySet keys(const std::vector<std::string>& names) const {
    KeySet set;
    for (const std::string& name : names) set.insert(key(name));
    return set;
  }

  KeyMap table(const std::vector<std::pair<std::string, std::string>>& rows) const {
    KeyMap map;
    for (const auto& [name, value] : rows) map.emplace(key(name), value);
    return map;
  }

  /// A table of bodies, whose printed names are kept too.
  KeyMap bodies(Fields& file, const char* list) {
    const auto rows = file.texts_by_name(list);
    for (const auto& [name, value] : rows) world_.bodies.push_back(name);
    return table(rows);
  }

  World& world_;
};

}  // namespace

std::string_view World::country(std::string_view name) const {
  const std::string key = names.bare_key(name);
  for (const auto* table : {&places.country_of, &places.seat_of, &places.capital_of}) {
    if (const auto found = table->find(key); found != table->end()) return found->second;
  }
  return {};
}

std::string World::outlet_name(std::string_view outlet) const {
  constexpr std::string_view kWeb = "www.";
  std::string host = base::to_lower(outlet);
  const bool web = host.starts_with(kWeb);
  if (web) host.erase(0, kWeb.size());
  const auto found = media.hosts.find(host);
  if (found != media.hosts.end()) return found->second;
  return web ? host : std::string(outlet);
}

std::string World::outlet_key(std::string_view outlet) const { return names.bare_key(outlet_name(outlet)); }

Result<std::shared_ptr<const World>> World::load(const std::filesystem::path& data, const std::string& language) {
  const std::filesystem::path folder = data / language / "knowledge";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return Error{ErrorCode::kUnsupportedLanguage, "no rules for language '" + language + "'", folder.string()};
  }
  const auto world = std::make_shared<World>();
  auto names = NameRules::load(folder / "names.json");
  if (!names) return names.error();
  world->names = std::move(*names);
  WorldReader reader(*world);
  const auto places =
      base::read_fields(folder / "countries.json", [&reader](Fields& file) { reader.read_places(file); });
  if (!places) return places.error();
  const auto government =
      base::read_fields(folder / "government.json", [&reader](Fields& file) { reader.read_government(file); });
  if (!government) return government.error();
  const auto media = base::read_fields(folder / "media.json", [&reader](Fields& file) { reader.read_media(file); });
  if (!media) return media.error();
  return std::shared_ptr<const World>(world);
}

}  // namespace twosource::knowledge
