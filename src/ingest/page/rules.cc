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

namespace {

RuleMatch match_of(const Rule& rule, const base::RegexMatch& found) {
  RuleMatch match{rule.name, found.whole(), {}};
  const auto& names = rule.pattern.group_names();
  for (std::size_t group = 1; group < names.size(); ++group) {
    if (!names[group].empty() && found.has(group)) match.groups[names[group]] = found.groups[group];
  }
  return match;
}

}  // namespace

std::optional<RuleMatch> RuleSet::find(std::string_view text) const {
  if (!any_) return std::nullopt;
  if (const auto any = any_->search(text); !any || any->groups.empty()) return std::nullopt;
  for (const Rule& rule : rules_) {
    const auto found = rule.pattern.search(text);
    if (found && !found->groups.empty()) return match_of(rule, *found);
  }
  return std::nullopt;
}

std::optional<RuleMatch> RuleSet::longest_at(std::string_view text, std::size_t at) const {
  std::optional<RuleMatch> longest;
  for (const Rule& rule : rules_) {
    const auto found = rule.pattern.search(text, at);
    if (!found || found->groups.empty() || (longest && found->whole().end <= longest->whole.end)) continue;
    longest = match_of(rule, *found);
  }
  return longest;
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
  /// What patterns write as %name%, and the pattern that it stands for.
  using Definitions = std::vector<std::pair<std::string, std::string>>;

  static Result<RuleFile> open(const std::filesystem::path& path, Definitions shared = {}) {
    auto json = base::read_json_file(path);
    if (!json) return json.error();
    return RuleFile(path.string(), std::move(*json), std::move(shared));
  }

  [[nodiscard]] const Json& json() const { return json_; }
  /// Those that other files share with this one, and its own.
  [[nodiscard]] Definitions definitions() const {
    Definitions all = shared_;
    all.insert(all.end(), definitions_.begin(), definitions_.end());
    return all;
  }

  /// The rules of a key. `in_place`: they match where they are searched from, whole words.
  Result<RuleSet> rules(const char* key, bool in_place = false) const {
    if (!json_.contains(key)) return broken(std::string("has no \"") + key + '"');
    RuleSet set;
    std::string any;
    const Json& list = json_.at(key);
    for (const Json& item : list.is_array() ? list : Json::array({list})) {
      std::string pattern = expanded(item.value("pattern", ""));
      if (in_place) pattern = "(?:" + pattern + R"()(?![\p{L}\p{N}]))";
      auto compiled = base::Regex::compile(with_shared(pattern), {.anchored = in_place});
      if (!compiled) return broken(item.value("name", key) + ": " + compiled.error().message);
      set.rules_.push_back({item.value("name", key), std::move(*compiled), item.value("weight", 0),
                            item.value("samples", std::vector<std::string>{}),
                            item.value("not", std::vector<std::string>{})});
      any += (any.empty() ? "(?:" : "|(?:") + pattern + ')';
    }
    auto compiled = base::Regex::compile(with_shared(any));
    if (!compiled) return broken(compiled.error().message);
    set.any_ = std::move(*compiled);
    return set;
  }

  Result<base::Regex> pattern(const char* key) const {
    auto compiled = base::Regex::compile(with_shared(expanded(json_.at(key).get<std::string>())), {.anchored = true});
    if (!compiled) return broken(compiled.error().message);
    return compiled;
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
    return any_of(forms);
  }

  /// The words that make a name an outlet's.
  static std::string outlet_words(const Media& media) { return any_of(media.outlet_words_); }

 private:
  RuleFile(std::string where, Json json, Definitions shared)
      : where_(std::move(where)), json_(std::move(json)), shared_(std::move(shared)) {
    if (!json_.contains("define")) return;
    for (const auto& [name, pattern] : json_.at("define").items()) {
      definitions_.emplace_back(name, pattern.get<std::string>());
    }
  }

  static std::string any_of(const std::vector<std::string>& words) {
    std::string pattern;
    for (const std::string& word : words) pattern += (pattern.empty() ? "(?:\\Q" : "|\\Q") + word + "\\E";
    return pattern + ")";
  }

  [[nodiscard]] Error broken(std::string message) const { return {ErrorCode::kDataBroken, std::move(message), where_}; }

  static void replace_all(std::string& pattern, const std::string& name, const std::string& value) {
    for (auto at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + value.size())) {
      pattern.replace(at, name.size(), value);
    }
  }

  /// A pattern with every %name% of this file replaced; a definition may use the ones before it.
  [[nodiscard]] std::string expanded(std::string pattern) const {
    for (auto definition = definitions_.rbegin(); definition != definitions_.rend(); ++definition) {
      replace_all(pattern, '%' + definition->first + '%', "(?:" + definition->second + ')');
    }
    return pattern;
  }

  /// A pattern with every shared %name% called as a subroutine: put in each time, lists of names would burst it.
  [[nodiscard]] std::string with_shared(std::string pattern) const {
    std::string called;
    for (auto definition = shared_.rbegin(); definition != shared_.rend(); ++definition) {
      const std::string name = '%' + definition->first + '%';
      const std::string call = "(?&" + definition->first + ')';
      if (pattern.find(name) == std::string::npos && called.find(name) == std::string::npos) continue;
      replace_all(pattern, name, call);
      replace_all(called, name, call);
      called += "(?<" + definition->first + '>' + definition->second + ')';
    }
    return "(?J)" + (called.empty() ? pattern : "(?(DEFINE)" + called + ')' + pattern);
  }

  std::string where_;
  Json json_;
  Definitions shared_;
  Definitions definitions_;
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
                              {"notes.json", "lists", &PageRules::list_labels},
                              {"notes.json", "of_authors", &PageRules::of_authors},
                              {"web_pages.json", "furniture", &PageRules::web_furniture},
                              {"web_pages.json", "jobs", &PageRules::web_jobs},
                              {"web_pages.json", "endings", &PageRules::web_endings},
                              {"blocks.json", "keypoint_labels", &PageRules::keypoint_labels},
                              {"blocks.json", "glued_headings", &PageRules::glued_headings},
                              {"blocks.json", "turns", &PageRules::turns}};

void read_limits(PageRules& rules, const std::string& file, const Json& json) {
  if (file == "web_pages.json") {
    rules.web_notes = json.at("notes").get<std::set<std::string, std::less<>>>();
  } else if (file == "captions.json") {
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

/// Reads date_lines.json.
Result<void> read_date_lines(DateLineRules& rules, const RuleFile& file) {
  auto parts = file.rules("parts", true);
  if (!parts) return parts.error();
  auto between = file.pattern("between");
  if (!between) return between.error();
  rules.parts = std::move(*parts);
  rules.between = std::move(*between);
  rules.longest = file.json().at("longest").get<std::size_t>();
  rules.most_names = file.json().at("most_names").get<std::size_t>();
  return {};
}

}  // namespace

Result<PageRules> read_page_rules(const std::filesystem::path& folder) {
  PageRules rules;
  auto media = RuleFile::open(folder / "media.json");
  if (!media) return media.error();
  try {
    media->read_media(rules.media);
    auto shared = RuleFile::open(folder / "shared.json", {{"known_outlet", RuleFile::known_outlets(rules.media)},
                                                          {"outlet_word", RuleFile::outlet_words(rules.media)}});
    if (!shared) return shared.error();
    for (const Wanted& wanted : kWanted) {
      auto file = RuleFile::open(folder / wanted.file, shared->definitions());
      if (!file) return file.error();
      auto set = file->rules(wanted.key);
      if (!set) return set.error();
      rules.*wanted.set = std::move(*set);
      read_limits(rules, wanted.file, file->json());
    }
    auto date_lines = RuleFile::open(folder / "date_lines.json", shared->definitions());
    if (!date_lines) return date_lines.error();
    if (auto read = read_date_lines(rules.date_lines, *date_lines); !read) return read.error();
  } catch (const Json::exception&) {  // a field of another type than it should have
    return Error{ErrorCode::kDataBroken, "holds a field of the wrong type", folder.string()};
  }
  return rules;
}

}  // namespace twosource::ingest
