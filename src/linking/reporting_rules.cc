// Test: tests/unit/linking/reporting_rules_test.cc.
#include "linking/reporting_rules.h"

#include <map>

#include "base/json.h"

namespace twosource::linking {
namespace {

using base::Json;

Error broken(const std::filesystem::path& file, const std::string& what) {
  return {ErrorCode::kDataBroken, what, file.string()};
}

std::vector<std::string> strings(const Json& json, const char* key) {
  std::vector<std::string> list;
  if (!json.contains(key) || !json[key].is_array()) return list;
  for (const Json& item : json[key]) {
    if (item.is_string()) list.push_back(item.get<std::string>());
  }
  return list;
}

WordSet words(const Json& json, const char* key) {
  const auto list = strings(json, key);
  return {list.begin(), list.end()};
}

template <class Value>
std::unordered_map<std::string, Value> table(const Json& json, const char* key) {
  std::unordered_map<std::string, Value> result;
  if (!json.contains(key) || !json[key].is_object()) return result;
  for (const auto& [name, value] : json[key].items()) {
    if (value.is_number() || value.is_string()) {
      if constexpr (std::is_same_v<Value, std::string>) {
        if (value.is_string()) result.emplace(name, value.template get<std::string>());
      } else {
        if (value.is_number()) result.emplace(name, value.template get<Value>());
      }
    }
  }
  return result;
}

std::string text(const Json& json, const char* key) {
  return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
}

double number(const Json& json, const char* key, double otherwise) {
  return json.contains(key) && json[key].is_number() ? json[key].get<double>() : otherwise;
}

/// Puts the vocabulary's patterns in the place of their names, which stand in capitals.
std::string expanded(std::string pattern, const Json& vocabulary) {
  for (const auto& [name, value] : vocabulary.items()) {
    const std::string by = text(vocabulary, name.c_str());
    for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + by.size())) {
      pattern.replace(at, name.size(), by);
    }
  }
  return pattern;
}

std::optional<OpenKind> open_kind(const std::string& name) {
  for (const OpenKind kind :
       {OpenKind::kNotSpecified, OpenKind::kDeclined, OpenKind::kUnconfirmed, OpenKind::kNoDetails}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Result<std::vector<OpenQuestionRule>> load_open_questions(const std::filesystem::path& file) {
  const auto json = base::read_json_file(file);
  if (!json) return json.error();
  if (!json->contains("rules") || !json->contains("vocabulary")) return broken(file, "has no rules or no vocabulary");
  std::vector<OpenQuestionRule> rules;
  for (const Json& entry : (*json)["rules"]) {
    const std::string name = text(entry, "name");
    const auto kind = open_kind(text(entry, "kind"));
    if (name.empty() || !kind) return broken(file, "a rule without a name or with an unknown kind: " + name);
    auto pattern = base::Regex::compile(expanded(text(entry, "pattern"), (*json)["vocabulary"]), {.ignore_case = true});
    if (!pattern) return broken(file, name + ": " + pattern.error().message);
    rules.push_back({name, *kind, std::move(*pattern), strings(entry, "samples"), strings(entry, "not")});
  }
  return rules;
}

DateRules date_rules(const Json& json) {
  DateRules rules;
  rules.printed_day_reach = static_cast<int>(number(json, "printed_day_reach", rules.printed_day_reach));
  rules.day_window = static_cast<int>(number(json, "day_window", rules.day_window));
  if (!json.contains("same_happening")) return rules;
  for (const Json& set : json["same_happening"]) {
    if (!set.is_array() || set.empty() || !set.front().is_string()) continue;
    for (const Json& word : set) {
      if (word.is_string()) rules.verb_class.emplace(word.get<std::string>(), set.front().get<std::string>());
    }
  }
  return rules;
}

TimelineRules timeline_rules(const Json& json) {
  TimelineRules rules;
  rules.empty_verbs = words(json, "empty_verbs");
  rules.possible_words = words(json, "possible_words");
  rules.bounds = words(json, "bounds");
  rules.during = words(json, "during");
  rules.happening_nouns = words(json, "happening_nouns");
  rules.owning_prepositions = words(json, "owning_prepositions");
  rules.no_happenings = words(json, "no_happenings");
  rules.happening_verbs = words(json, "happening_verbs");
  rules.same_happening = number(json, "same_happening", rules.same_happening);
  rules.weights = table<double>(json, "weights");
  rules.most_words = static_cast<std::size_t>(number(json, "most_words", 34));
  rules.most_entries = static_cast<std::size_t>(number(json, "most_entries", 40));
  rules.near_times = static_cast<int>(number(json, "near_times", rules.near_times));
  rules.telling_reach = static_cast<int>(number(json, "telling_reach", rules.telling_reach));
  rules.lead_sentences = static_cast<int>(number(json, "lead_sentences", rules.lead_sentences));
  return rules;
}

DifferenceRules difference_rules(const Json& json) {
  DifferenceRules rules;
  rules.unique_offices = words(json, "unique_offices");
  rules.office_variants = table<std::string>(json, "office_variants");
  rules.number_words = table<double>(json, "number_words");
  rules.approximators = table<std::string>(json, "approximators");
  rules.share_nouns = words(json, "share_nouns");
  rules.counting_verbs = words(json, "counting_verbs");
  rules.figure_nouns = words(json, "figure_nouns");
  rules.alike_numbers = number(json, "alike_numbers", rules.alike_numbers);
  rules.contained_numbers = number(json, "contained_numbers", rules.contained_numbers);
  rules.short_sentence = static_cast<std::size_t>(number(json, "short_sentence", 6));
  rules.alike_deeds = number(json, "alike_deeds", rules.alike_deeds);
  rules.one_saying = number(json, "one_saying", rules.one_saying);
  rules.same_words = number(json, "same_words", rules.same_words);
  rules.shared_words = number(json, "shared_words", rules.shared_words);
  rules.least_quoted = static_cast<std::size_t>(number(json, "least_quoted", 5));
  rules.minister = text(json, "minister");
  if (json.contains("exclusive_offices") && json["exclusive_offices"].is_array()) {
    for (const Json& set : json["exclusive_offices"]) {
      WordSet offices;
      for (const Json& office : set) {
        if (office.is_string()) offices.insert(office.get<std::string>());
      }
      rules.exclusive_offices.push_back(std::move(offices));
    }
  }
  rules.plan_governors = words(json, "plan_governors");
  rules.agenda_verbs = words(json, "agenda_verbs");
  return rules;
}

ProvenanceRules provenance_rules(const Json& json) {
  ProvenanceRules rules;
  rules.document_nouns = words(json, "document_nouns");
  rules.broadcast_nouns = words(json, "broadcast_nouns");
  rules.institution_nouns = words(json, "institution_nouns");
  return rules;
}

HeadlineRules headline_rules(const Json& json) {
  HeadlineRules rules;
  rules.opening_sentences = static_cast<std::size_t>(number(json, "opening_sentences", 6));
  rules.title_words = static_cast<std::size_t>(number(json, "title_words", 14));
  rules.headline_words = static_cast<std::size_t>(number(json, "headline_words", 24));
  rules.close_to_best = number(json, "close_to_best", rules.close_to_best);
  rules.factors = table<double>(json, "factors");
  rules.place_prepositions = words(json, "place_prepositions");
  rules.goal_prepositions = words(json, "goal_prepositions");
  rules.goal_verbs = words(json, "goal_verbs");
  return rules;
}

}  // namespace

Result<ReportingRules> load_reporting_rules(const std::filesystem::path& folder) {
  ReportingRules rules;
  auto open = load_open_questions(folder / "open_questions.json");
  if (!open) return open.error();
  rules.open_questions = std::move(*open);

  const auto read = [&folder](const char* name, auto parse, auto& into) -> std::optional<Error> {
    const auto json = base::read_json_file(folder / name);
    if (!json) return json.error();
    into = parse(*json);
    return std::nullopt;
  };
  if (auto error = read("dates.json", date_rules, rules.dates)) return *error;
  if (auto error = read("timeline.json", timeline_rules, rules.timeline)) return *error;
  if (auto error = read("differences.json", difference_rules, rules.differences)) return *error;
  if (auto error = read("provenance.json", provenance_rules, rules.provenance)) return *error;
  if (auto error = read("headline.json", headline_rules, rules.headline)) return *error;
  return rules;
}

}  // namespace twosource::linking
