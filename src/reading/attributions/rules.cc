#include "reading/attributions/rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

constexpr std::array kActs = {Act::kState,   Act::kDeny,     Act::kAccuse,  Act::kCriticise, Act::kPraise, Act::kWarn,
                              Act::kUrge,    Act::kAnnounce, Act::kPromise, Act::kAsk,       Act::kAgree,  Act::kRefuse,
                              Act::kDecline, Act::kSuggest,  Act::kBelieve, Act::kReport,    Act::kOther};

Error broken(const std::filesystem::path& path, const std::string& message) {
  return Error{ErrorCode::kDataBroken, message, path.string()};
}

/// Platforms and programmes, with the agencies and outlets that everybody knows, as bare keys.
WordSet media_of(const WordSet& programmes, const knowledge::World& world) {
  WordSet media(world.media.outlets.begin(), world.media.outlets.end());
  for (const auto& [name, country] : world.media.voice_of) media.insert(name);
  for (const std::string& name : programmes) media.insert(world.names.bare_key(name));
  return media;
}

std::optional<Act> act_named(std::string_view name) {
  const auto* const found = std::ranges::find_if(kActs, [name](Act act) { return name_of(act) == name; });
  return found == kActs.end() ? std::nullopt : std::optional(*found);
}

/// {"deny": ["deny", "reject"], …} turned round: lemma -> act. Every act has its list.
std::map<std::string, Act, std::less<>> acts_by_lemma(base::Fields lists) {
  std::map<std::string, Act, std::less<>> acts;
  for (const Act act : kActs) {  // a lemma of two lists is of the first
    for (const std::string& lemma : lists.texts(std::string(name_of(act)))) acts.emplace(lemma, act);
  }
  return acts;
}

/// [{"act": "deny", "cues": ["reject"], "pattern": "…", "samples": ["…"], "others": ["…"]}, …]; tests run the samples.
std::vector<ContentAct> content_acts(base::Fields& file) {
  std::vector<ContentAct> acts;
  for (base::Fields& rule : file.objects("content")) {
    const std::string name = rule.text("act");
    const auto act = act_named(name);
    if (!act) rule.refuse("act", "'" + name + "' is no act");
    auto pattern = base::Regex::compile(rule.text("pattern"));
    if (!pattern) rule.refuse("pattern", pattern.error().message);
    const auto cues = rule.texts("cues");
    for (const char* run_by_tests : {"samples", "others"}) rule.texts(run_by_tests);
    rule.text("name");
    if (act && pattern) acts.push_back({*act, WordSet(cues.begin(), cues.end()), std::move(*pattern)});
  }
  return acts;
}

void read_acts(base::Fields& file, AttributionRules& rules) {
  rules.acts = acts_by_lemma(file.object("acts"));
  rules.negated_acts = acts_by_lemma(file.object("negated"));
  rules.content_acts = content_acts(file);
}

void read_decoding(base::Fields& file, AttributionDecoding& decoding) {
  const auto number = [&file](const char* key) { return static_cast<float>(file.number(key)); };
  decoding.least_cue = number("least_cue");
  decoding.construction_share = number("construction_share");
  decoding.seen_cue = number("seen_cue");
  decoding.sure_cue = number("sure_cue");
  decoding.content_tag_share = number("content_tag_share");
  decoding.source_tag_share = number("source_tag_share");
  decoding.edge_share = number("edge_share");
  decoding.part_price = number("part_price");
  decoding.competition = number("competition");
  decoding.construction_content = number("construction_content");
  decoding.construction_source = number("construction_source");
  decoding.alone = number("alone");
  decoding.alone_cue_share = number("alone_cue_share");
  decoding.nested_other = number("nested_other");
}

template <class List>
bool in_list(const WordLists& words, List list, std::string_view word) {
  const auto place = static_cast<std::size_t>(list);
  return place < words.size() && words[place].contains(word);
}

}  // namespace

std::string plain_words(std::string_view content) {
  std::string words;
  for (std::size_t at = 0; at < content.size();) {
    const auto [code_point, length] = base::decode_at(content, at);
    const std::string_view printed = content.substr(at, length);
    at += length;
    if (printed == "\"" || printed == "“" || printed == "”" || printed == "«" || printed == "»" || printed == "‘")
      continue;
    if (printed == "’") {
      words += '\'';
    } else if (!base::is_space(code_point)) {
      words += printed;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  words = base::to_lower(words);
  const auto is_edge = [](char c) { return c == ' ' || c == ',' || c == '.' || c == '\''; };
  while (!words.empty() && is_edge(words.back())) words.pop_back();
  std::size_t start = 0;
  while (start < words.size() && is_edge(words[start])) ++start;
  return words.substr(start);
}

double AttributionRules::score(const std::vector<std::string>& features, bool unquoted) const {
  double sum = 0;
  for (const std::string& feature : features) {
    if (unquoted && (feature.starts_with("quoted") || feature.ends_with("|quoted"))) continue;
    const auto found = weights.find(feature);
    if (found != weights.end()) sum += found->second;
  }
  return sum;
}

bool AttributionRules::is_cue(const std::string& construction, const std::string& lemma) const {
  return weights.empty() || weights.contains(construction + "|" + lemma) || has(WordList::kWeighty, lemma);
}

bool AttributionRules::has(WordList list, std::string_view word) const { return in_list(words, list, word); }

bool AttributionRules::has_ending(WordList list, std::string_view word) const {
  if (words.empty()) return false;
  return std::ranges::any_of(words[static_cast<std::size_t>(list)], [word](const std::string& ending) {
    return word.size() > ending.size() && word.ends_with(ending);
  });
}

bool PropositionRules::has(ClauseList list, std::string_view word) const { return in_list(words, list, word); }

Result<AttributionRules> AttributionRules::load(const std::filesystem::path& folder, const knowledge::World& world) {
  AttributionRules rules;
  auto words = read_attribution_words(folder / "attributions.json");
  if (!words) return words.error();
  rules.words = std::move(*words);
  rules.names = world.names;
  WordSet& media = rules.words[static_cast<std::size_t>(WordList::kMedia)];
  media = media_of(media, world);

  const auto references_path = folder / "references.json";
  auto references = base::read_json_file(references_path);
  if (!references) return references.error();
  try {
    const base::Json& occasions = references->at("occasions");
    rules.occasions.farthest_block = occasions.at("farthest_block").get<std::uint32_t>();
    rules.occasions.lead_blocks = occasions.at("lead_blocks").get<std::uint32_t>();
    const base::Json& papers = references->at("papers");
    rules.papers.farthest_sentence = papers.at("farthest_sentence").get<std::size_t>();
    rules.papers.bare_words = papers.at("bare_words").get<std::size_t>();
  } catch (const base::Json::exception& problem) {
    return broken(references_path, std::string("'occasions' or 'papers': ") + problem.what());
  }

  const auto acts = base::read_fields(folder / "acts.json", [&rules](base::Fields& file) { read_acts(file, rules); });
  if (!acts) return acts.error();

  const auto weights_path = folder / "attribution_weights.json";
  auto model = base::read_json_file(weights_path);
  if (!model) return model.error();
  const auto is_list = [&](const char* key) { return model->contains(key) && (*model)[key].is_array(); };
  const auto is_number = [&](const char* key) { return model->contains(key) && (*model)[key].is_number(); };
  if (!is_list("features") || !is_list("weights") || (*model)["features"].size() != (*model)["weights"].size() ||
      !is_number("threshold") || !is_number("nested_threshold")) {
    return broken(weights_path, "expected 'threshold', 'nested_threshold' and as many 'weights' as 'features'");
  }
  rules.threshold = (*model)["threshold"].get<double>();
  rules.nested_threshold = (*model)["nested_threshold"].get<double>();
  const auto& features = (*model)["features"];
  const auto& weights = (*model)["weights"];
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (!features[i].is_string() || !weights[i].is_number())
      return broken(weights_path, "a feature without its weight");
    rules.weights.emplace(features[i].get<std::string>(), weights[i].get<double>());
  }
  const auto decoding = base::read_fields(folder / "attribution_decoding.json",
                                          [&rules](base::Fields& file) { read_decoding(file, rules.decoding); });
  if (!decoding) return decoding.error();
  return rules;
}

Result<PropositionRules> PropositionRules::load(const std::filesystem::path& folder) {
  PropositionRules rules;
  auto words = read_clause_words(folder / "propositions.json");
  if (!words) return words.error();
  rules.words = std::move(*words);
  return rules;
}

}  // namespace twosource::reading
