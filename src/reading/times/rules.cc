// Test: tests/unit/reading/times/times_test.cc.
#include "reading/times/rules.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

using base::Json;

constexpr int kDeepestMacro = 8;
constexpr std::string_view kCaseMatters = "(?-i:";  ///< how the pattern of a table of names begins

/// The parts of the vocabulary that patterns refer to as %name, as regular expressions.
using Patterns = std::map<std::string, std::string, std::less<>>;

std::string escaped(std::string_view word) {
  std::string result;
  for (const char c : word) {
    if (c == '\'') {  // printed straight or curly
      result += "['’]";
      continue;
    }
    if (std::string_view(R"(.+*?()[]{}|^$\/)").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// "new year's day" -> "New Year's Day".
std::string capitalised(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view letter = words.substr(at, base::decode_at(words, at).size);
    const bool starts = result.empty() || result.back() == ' ';
    result += starts ? base::to_upper(letter) : std::string(letter);
    at += letter.size();
  }
  return result;
}

/// Any word of a table, the longest first. A table of names matches them capitalised or in capitals alone.
std::string alternation(std::vector<std::string> words, bool names) {
  std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  std::string result(names ? kCaseMatters : "(?:");
  for (const std::string& word : words) {
    if (result.back() != ':') result += '|';
    if (!names) {
      result += escaped(word);
      continue;
    }
    result += escaped(capitalised(word)) + "|" + escaped(base::to_upper(word));
  }
  return result + ")";
}

void read_tense(const Json& json, TenseRules& tense) {
  const auto fill = [&json](const char* key, TenseRules::Words& words) {
    for (const Json& word : json.value(key, Json::array())) words.insert(word.get<std::string>());
  };
  fill("verbs", tense.verbs);
  fill("past", tense.past);
  fill("future", tense.future);
  fill("present", tense.present);
  fill("gerunds", tense.gerunds);
  fill("participles", tense.participles);
  fill("infinitive_marks", tense.infinitive_marks);
  fill("future_auxiliaries", tense.future_auxiliaries);
  fill("open_auxiliaries", tense.open_auxiliaries);
  fill("perfect_auxiliaries", tense.perfect_auxiliaries);
  fill("arranging", tense.arranging);
  fill("negations", tense.negations);
  fill("future_governors", tense.future_governors);
  fill("future_gerunds", tense.future_gerunds);
  fill("future_promises", tense.future_promises);
  fill("of_the_promise", tense.of_the_promise);
  fill("put_off", tense.put_off);
  fill("ahead", tense.ahead);
  fill("deadlines", tense.deadlines);
  fill("behind", tense.behind);
  fill("after", tense.after);
  fill("scheduled", tense.scheduled);
  fill("awaiting", tense.awaiting);
}

Result<void> read_vocabulary(const Json& file, TimeRules& rules, Patterns& patterns) {
  const Json tables = file.value("tables", Json::object());
  for (const auto& [name, table] : tables.items()) {
    std::vector<std::string> words;
    for (const auto& [word, value] : table.at("words").items()) {
      rules.vocabulary[name][word] = value.get<std::string>();
      words.push_back(word);
    }
    patterns[name] = alternation(std::move(words), table.value("names", false));
  }
  const Json named_patterns = file.value("patterns", Json::object());
  for (const auto& [name, pattern] : named_patterns.items()) {
    patterns[name] = pattern.get<std::string>();
  }
  read_tense(file.value("tense", Json::object()), rules.tense);
  for (const Json& type : file.value("names", Json::array())) rules.names.insert(type.get<std::string>());
  const Json links = file.value("links", Json::object());
  for (const auto& [word, link] : links.items()) rules.links[word] = link.get<std::string>();
  return {};
}

/// Puts the vocabulary's patterns in for %name; a space stands for any white space.
std::string expanded(std::string_view pattern, const Patterns& patterns, int depth) {
  std::string result;
  bool in_class = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool escaped_here = at > 0 && pattern[at - 1] == '\\';
    if (pattern[at] == '[' && !escaped_here) in_class = true;
    if (pattern[at] == ']' && !escaped_here) in_class = false;
    if (pattern[at] == '\\' && pattern.substr(at + 1).starts_with('d')) {  // ASCII digits alone have values
      result += in_class ? "0-9" : "[0-9]";
      ++at;
      continue;
    }
    if (pattern[at] == ' ') {
      result += in_class ? R"(\s)" : R"((?:\s{1,3}))";
      continue;
    }
    if (pattern[at] != '%' || depth > kDeepestMacro) {
      result += pattern[at];
      continue;
    }
    std::size_t end = at + 1;
    while (end < pattern.size() && (std::isalnum(static_cast<unsigned char>(pattern[end])) || pattern[end] == '_')) {
      ++end;
    }
    const auto known = patterns.find(pattern.substr(at + 1, end - at - 1));
    if (known == patterns.end()) {
      result += pattern[at];
      continue;
    }
    result += "(?:" + expanded(known->second, patterns, depth + 1) + ")";
    at = end - 1;
  }
  return result;
}

/// What a pattern refers to, through the patterns in between.
struct References {
  TimeTable table_of_group;  ///< the table that the group "(?<name>%table)" looks its words up in
  bool names = false;        ///< any table of names
};

void note_tables(std::string_view pattern, const Patterns& patterns, References& references, int depth) {
  for (auto at = pattern.find('%'); at != std::string_view::npos; at = pattern.find('%', at + 1)) {
    std::size_t end = at + 1;
    while (end < pattern.size() && (std::isalnum(static_cast<unsigned char>(pattern[end])) || pattern[end] == '_')) {
      ++end;
    }
    const std::string name(pattern.substr(at + 1, end - at - 1));
    if (at > 1 && pattern[at - 1] == '>') {
      const auto open = pattern.rfind('<', at);
      references.table_of_group[std::string(pattern.substr(open + 1, at - open - 2))] = name;
    }
    const auto known = patterns.find(name);
    if (known == patterns.end() || depth >= kDeepestMacro) continue;
    references.names |= known->second.starts_with(kCaseMatters);
    note_tables(known->second, patterns, references, depth + 1);
  }
}

TimexType type_named(std::string_view name) {
  if (name == "TIME") return TimexType::kTime;
  if (name == "DURATION") return TimexType::kDuration;
  return name == "SET" ? TimexType::kSet : TimexType::kDate;
}

Result<TimeRule> read_rule(const Json& json, const Patterns& patterns) {
  const auto source = json.at("pattern").get<std::string>();
  const std::string pattern =
      "(?J)(?:" + expanded(source, patterns, 0) + R"()(?![\p{L}\p{N}_]))";  // a group may stand in several branches
  auto compiled = base::Regex::compile(pattern, {.ignore_case = true, .anchored = true});
  if (!compiled) return compiled.error();
  TimeRule rule{.name = json.at("name").get<std::string>(), .pattern = std::move(*compiled)};
  // PCRE2 studies how a match begins only where it may have to search for one.
  rule.first_bytes = base::Regex::compile(pattern, {.ignore_case = true}).value().first_bytes();
  rule.type = type_named(json.value("type", "DATE"));
  rule.value = json.value("value", "");
  rule.other_order = json.value("other_order", "");
  rule.mod = json.value("mod", "");
  rule.quant = json.value("quant", "");
  rule.freq = json.value("freq", "");
  rule.direction = json.value("direction", "");
  rule.anchored = json.value("anchored", "");
  rule.near = json.value("near", 0U);
  rule.opening = json.value("opening", false);
  rule.not_past_months = json.value("not_past_months", false);
  rule.not_verb = json.value("not_verb", false);
  for (const Json& precision : json.value("anchor", Json::array())) rule.anchor.insert(precision.get<std::string>());
  for (const Json& part : json.value("parts", Json::array())) rule.parts.push_back({part.at(0), part.at(1)});
  for (const Json& context : json.value("contexts", Json::array())) {
    TimeContext& read = rule.contexts.emplace_back();
    read.text = context.at(0);
    for (std::size_t time = 1; time < context.size(); ++time) read.times.push_back(context.at(time));
  }
  for (const Json& text : json.value("negatives", Json::array())) rule.negatives.push_back(text.get<std::string>());
  References references;
  note_tables(source, patterns, references, 0);
  rule.of_names = references.names || source.find(kCaseMatters) != std::string::npos;
  for (const std::string& group : rule.pattern.group_names()) {
    const auto table = references.table_of_group.find(group);
    rule.tables.push_back(table == references.table_of_group.end() ? std::string() : table->second);
  }
  for (const Json& sample : json.value("samples", Json::array())) {
    rule.samples.push_back({sample.at(0), sample.at(1), sample.size() > 2 ? sample.at(2).get<std::string>() : ""});
  }
  return rule;
}

/// Once all patterns that they may refer to are known.
Result<void> read_date_order(const Json& file, const Patterns& patterns, DateOrderSigns& signs) {
  if (!file.contains("date_order")) return {};
  const Json& order = file.at("date_order");
  for (auto [key, list] : {std::pair("value", &signs.value), std::pair("other", &signs.other)}) {
    for (const Json& pattern : order.at(key)) {
      auto compiled = base::Regex::compile(expanded(pattern.get<std::string>(), patterns, 0), {.ignore_case = true});
      if (!compiled) return compiled.error();
      list->push_back(std::move(*compiled));
    }
  }
  return {};
}

}  // namespace

const TimeTable& TimeRules::numbers() const {
  static const TimeTable kNone;
  const auto table = vocabulary.find("number");
  return table == vocabulary.end() ? kNone : table->second;
}

Result<TimeRules> TimeRules::load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  if (failed || paths.empty()) return Error{ErrorCode::kDataBroken, "no rules for time expressions", folder.string()};
  std::sort(paths.begin(), paths.end());
  TimeRules rules;
  Patterns patterns;
  std::vector<Json> files;
  for (const auto& path : paths) {
    auto file = base::read_json_file(path);
    if (!file) return file.error();
    files.push_back(std::move(*file));
  }
  try {
    for (const Json& file : files) {
      if (auto read = read_vocabulary(file, rules, patterns); !read.ok()) return read.error();
    }
    for (std::size_t index = 0; index < files.size(); ++index) {
      if (auto read = read_date_order(files[index], patterns, rules.date_order); !read.ok()) return read.error();
      for (const Json& json : files[index].value("rules", Json::array())) {
        auto rule = read_rule(json, patterns);
        if (!rule) return Error{ErrorCode::kDataBroken, rule.error().message, paths[index].string()};
        for (std::size_t byte = 0; byte < rule->first_bytes.size(); ++byte) {
          if (rule->first_bytes[byte]) rules.rules_by_first_byte[byte].push_back(rules.rules.size());
        }
        rules.rules.push_back(std::move(*rule));
      }
    }
  } catch (const Json::exception& broken) {
    return Error{ErrorCode::kDataBroken, std::string("rules for time expressions: ") + broken.what(), folder.string()};
  }
  return rules;
}

}  // namespace twosource::reading
