// What every reader of news knows of the world: countries and their governments, agencies and outlets.
//
// Read once from data/<language>/knowledge/ and shared by reading and linking:
//
//   const auto world = World::load(data, "en");            // countries.json, government.json, media.json, names.json
//   (*world)->country("the Kremlin");                      // "Russia"
//   (*world)->media.outlets.contains((*world)->names.bare_key("The Washington Post"));
//
// All keys of tables are bare keys (names.h) unless said otherwise. Test: tests/unit/knowledge/world_test.cc.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "knowledge/names.h"
#include "twosource/error.h"

namespace twosource::knowledge {

/// A country or a union of states, with the names that news uses for it, as they are printed.
struct Country {
  std::string name;
  std::string adjective;           ///< "Chinese"
  std::vector<std::string> names;  ///< others, and its people: "PRC"
  std::vector<std::string> capitals;
};

/// Countries and bodies of states, under the names that news uses for them.
struct Places {
  std::vector<Country> countries;
  std::unordered_map<std::string, std::string> country_of;     ///< "china", "chinese", "prc" -> "China"
  std::unordered_map<std::string, std::string> seat_of;        ///< "kremlin" -> "Russia": always its government
  std::unordered_map<std::string, std::string> capital_of;     ///< "beijing" -> "China": a government where it speaks
  std::unordered_map<std::string, std::string> government_of;  ///< by a country's name: "Chinese government"
  std::unordered_set<std::string> unions;  ///< countries' names: speak like a country, and are no government: "NATO"
};

/// Which words make an organisation or an office part of a government.
struct Government {
  std::unordered_set<std::string> organisation_nouns;  ///< "ministry", "security council"
  std::unordered_set<std::string> offices;             ///< "president", "foreign minister", "spokesman"
  std::unordered_set<std::string> representatives;     ///< "lawyer", "spokesman": speak for whom they serve
  std::unordered_set<std::string> services;            ///< of a town, for themselves: "police", "fire department"
  std::unordered_set<std::string> outsiders;           ///< speak for nobody else: "wife", "expert"
  std::unordered_set<std::string> clause_words;        ///< where a description goes on: "who"
  std::unordered_set<std::string> out_of_office;       ///< beside an office that gives no voice: "former"
  // A government that is named without its country.
  std::unordered_set<std::string> home_terms;                    ///< "government", "minister"
  std::unordered_set<std::string> home_terms_of_a_portfolio;     ///< beside a portfolio: "secretary"
  std::unordered_set<std::string> portfolios;                    ///< "transport"
  std::unordered_set<std::string> home_ranks;                    ///< before an office: "deputy"
  std::unordered_set<std::string> not_home;                      ///< beside another sort of government: "local"
  std::string home_name;                                         ///< what such a party is called: "government"
  std::unordered_map<std::string, std::string> bodies;           ///< "state department" -> "United States"
  std::unordered_map<std::string, std::string> offices_of;       ///< "secretary of state" -> "United States"
  std::unordered_map<std::string, std::string> service_offices;  ///< "fire chief" -> "fire department"
  std::unordered_map<std::string, std::string> head_seats;       ///< "white house" -> "president": whose office it is
};

/// News agencies and outlets.
struct Media {
  std::unordered_set<std::string> agencies;               ///< wires that others carry: "reuters"
  std::unordered_set<std::string> outlets;                ///< all that reports cite, agencies too
  std::unordered_set<std::string> platforms;              ///< of them, where anybody writes: "twitter"
  std::unordered_map<std::string, std::string> voice_of;  ///< state media -> country: "tass" -> "Russia"
  std::unordered_map<std::string, std::string> hosts;     ///< of outlets: "nytimes.com" -> "New York Times"
};

struct World {
  Places places;
  Government government;
  Media media;
  NameRules names;
  std::vector<std::string> bodies;              ///< known bodies of states and media, as they are printed
  std::vector<std::string> organisation_nouns;  ///< government.organisation_nouns, as they are printed

  /// The country that a name means, as a country, a seat of government or a capital; empty when none.
  [[nodiscard]] std::string_view country(std::string_view name) const;

  /// What an outlet is called: of a host ("www.nytimes.com"), the outlet whose it is, or the host without its "www.".
  [[nodiscard]] std::string outlet_name(std::string_view outlet) const;

  /// What outlets are compared by: the key of a name; of a host ("www.nytimes.com"), that of the outlet whose it is.
  [[nodiscard]] std::string outlet_key(std::string_view outlet) const;

  /// `data` is the data/ folder, `language` an ISO 639-1 code. Errors: kUnsupportedLanguage; kDataBroken, which names
  /// file and key.
  static Result<std::shared_ptr<const World>> load(const std::filesystem::path& data, const std::string& language);
};

}  // namespace twosource::knowledge
