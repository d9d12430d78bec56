// Test: tests/unit/ingest/page/rules_test.cc, which runs the samples of every rule.
#include "ingest/page/rules.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest {

using base::Json;

std::optional<std::string> RuleMatch::text_of(std::string_view text, const std::string& group) const {
  const auto found = groups.find(group);
  if (found == groups.end()) return std::nullopt;
  return std::string(cut(text, found->second));
}

std::optional<RuleMatch> RuleSet::find(std::string_view text) const {
  if (!any_) return std::nullopt;
  if (const auto any = any_->search(text); !any || any->groups.empty()) return std::nullopt;
  for (const Rule& rule : rules_) {
    const auto found = rule.pattern.search(text);
    if (!found || found->groups.empty()) continue;
    RuleMatch match{found->whole(), {}};
    const auto& names = rule.pattern.group_names();
    for (std::size_t group = 1; group < names.size(); ++group) {
      if (!names[group].empty() && found->has(group)) match.groups[names[group]] = found->groups[group];
    }
    return match;
  }
  return std::nullopt;
}

int RuleSet::score(std::string_view text) const {
  int score = 0;
  for (const Rule& rule : rules_) {
    const auto found = rule.pattern.search(text);
    if (found && !found->groups.empty()) score += rule.weight;
  }
  return score;
}

std::optional<std::string> Media::outlet(const std::string& printed) const {
  if (const auto known = names_.find(printed); known != names_.end()) return known->second;
  if (std::find(not_outlets_.begin(), not_outlets_.end(), printed) != not_outlets_.end()) return std::nullopt;
  return printed;
}

bool Media::is_outlet_name(const std::string& printed) const {
  if (names_.contains(printed)) return true;
  const std::string padded = ' ' + printed + ' ';
  return std::any_of(outlet_words_.begin(), outlet_words_.end(),
                     [&padded](const std::string& word) { return padded.find(' ' + word + ' ') != std::string::npos; });
}

std::optional<std::string> Media::outlet_by_its_looks(const std::string& printed) const {
  const bool initials =
      printed.size() <= 6 && std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return initials || printed.starts_with("The ") || is_outlet_name(printed) ? outlet(printed) : std::nullopt;
}

/// One file of the folder: turns its JSON into rules, and the first thing that is wrong into an Error.
class RuleFile {
 public:
  static Result<RuleFile> open(const std::filesystem::path& path) {
    auto json = base::read_json_file(path);
    if (!json) return json.error();
    return RuleFile(path.string(), std::move(*json));
  }

  [[nodiscard]] const Json& json() const { return json_; }

  /// Words that patterns of this file write as %name%.
  void define(const std::string& name, std::string pattern) { definitions_.emplace_back(name, std::move(pattern)); }

  Result<RuleSet> rules(const char* key) const {
    if (!json_.contains(key)) return broken(std::string("has no \"") + key + '"');
    RuleSet set;
    std::string any;
    const Json& list = json_.at(key);
    for (const Json& item : list.is_array() ? list : Json::array({list})) {
      const std::string pattern = expanded(item.value("pattern", ""));
      auto compiled = base::Regex::compile(pattern);
      if (!compiled) return broken(item.value("name", key) + ": " + compiled.error().message);
      set.rules_.push_back({item.value("name", key), std::move(*compiled), item.value("weight", 0),
                            item.value("samples", std::vector<std::string>{}),
                            item.value("not", std::vector<std::string>{})});
      any += (any.empty() ? "(?J)(?:" : "|(?:") + pattern + ')';
    }
    auto compiled = base::Regex::compile(any);
    if (!compiled) return broken(compiled.error().message);
    set.any_ = std::move(*compiled);
    return set;
  }

  void read_media(Media& media) const {
    for (const Json& item : json_.at("media")) {
      const auto name = item.value("name", "");
      for (const Json& form : item.at("as")) media.names_[form.get<std::string>()] = name;
    }
    media.not_outlets_ = json_.value("not_outlets", std::vector<std::string>{});
    media.outlet_words_ = json_.value("outlet_words", std::vector<std::string>{});
  }

  /// All forms of known names as one pattern, the longest first.
  static std::string known_outlets(const Media& media) {
    std::vector<std::string> forms;
    for (const auto& [form, name] : media.names_) forms.push_back(form);
    std::stable_sort(forms.begin(), forms.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    std::string pattern = "(?:";
    for (const std::string& form : forms) pattern += (pattern.size() > 3 ? "|\\Q" : "\\Q") + form + "\\E";
    return pattern + ")";
  }

 private:
  RuleFile(std::string where, Json json) : where_(std::move(where)), json_(std::move(json)) {
    if (!json_.contains("define")) return;
    for (const auto& [name, pattern] : json_.at("define").items()) define(name, pattern.get<std::string>());
  }

  [[nodiscard]] Error broken(std::string message) const { return {ErrorCode::kDataBroken, std::move(message), where_}; }

  /// A pattern with every %name% replaced; a definition may use the ones before it.
  [[nodiscard]] std::string expanded(std::string pattern) const {
    for (auto definition = definitions_.rbegin(); definition != definitions_.rend(); ++definition) {
      const std::string name = '%' + definition->first + '%';
      const std::string value = "(?:" + definition->second + ')';
      for (auto at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + value.size())) {
        pattern.replace(at, name.size(), value);
      }
    }
    return pattern;
  }

  std::string where_;
  Json json_;
  std::vector<std::pair<std::string, std::string>> definitions_;
};

namespace {

/// Reads one file and, by `key`, one set of rules of it.
struct Wanted {
  const char* file;
  const char* key;
  RuleSet PageRules::*set;
};

constexpr Wanted kWanted[] = {{"datelines.json", "prefix", &PageRules::dateline_prefixes},
                              {"datelines.json", "alone", &PageRules::datelines_alone},
                              {"bylines.json", "rules", &PageRules::bylines},
                              {"credits.json", "alone", &PageRules::credits_alone},
                              {"credits.json", "suffix", &PageRules::credit_suffixes},
                              {"captions.json", "cues", &PageRules::caption_cues},
                              {"notes.json", "rules", &PageRules::notes},
                              {"blocks.json", "keypoint_labels", &PageRules::keypoint_labels}};

void read_limits(PageRules& rules, const std::string& file, const Json& json) {
  if (file == "captions.json") {
    rules.caption = {json.value("from", 0), json.value("from_with_stop", 0), json.value("sure", 0),
                     json.value("sure_with_stop", 0), json.value("longest", std::size_t{0})};
  } else if (file == "notes.json") {
    rules.limits.note_longest = json.value("longest", std::size_t{0});
  } else if (file == "blocks.json") {
    BlockLimits& limits = rules.limits;
    limits.prose_shortest = json.value("prose_shortest", std::size_t{0});
    limits.heading_longest = json.value("heading_longest", std::size_t{0});
    limits.headline_longest = json.value("headline_longest", std::size_t{0});
    limits.header_pieces = json.value("header_pieces", std::size_t{0});
    limits.tail_pieces = json.value("tail_pieces", std::size_t{0});
    limits.title_small_words = json.value("title_small_words", std::set<std::string>{});
    limits.bullets = base::to_utf32(json.value("bullets", ""));
  }
}

}  // namespace

Result<PageRules> read_page_rules(const std::filesystem::path& folder) {
  PageRules rules;
  auto media = RuleFile::open(folder / "media.json");
  if (!media) return media.error();
  try {
    media->read_media(rules.media);
    const std::string known_outlets = RuleFile::known_outlets(rules.media);
    for (const Wanted& wanted : kWanted) {
      auto file = RuleFile::open(folder / wanted.file);
      if (!file) return file.error();
      file->define("known_outlet", known_outlets);
      auto set = file->rules(wanted.key);
      if (!set) return set.error();
      rules.*wanted.set = std::move(*set);
      read_limits(rules, wanted.file, file->json());
    }
  } catch (const Json::exception&) {  // a field of another type than it should have
    return Error{ErrorCode::kDataBroken, "holds a field of the wrong type", folder.string()};
  }
  return rules;
}

}  // namespace twosource::ingest
