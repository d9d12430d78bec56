#include "linking/knowledge.h"

#include <charconv>
#include <cmath>
#include <utility>

#include "base/fields.h"
#include "base/stable_math.h"
#include "base/unicode.h"

namespace twosource::linking {
namespace {

using base::Fields;

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

std::unordered_set<std::string> lower_words(Fields& fields, const char* key) {
  std::unordered_set<std::string> set;
  for (const std::string& word : fields.texts(key)) set.insert(base::to_lower(word));
  return set;
}

void read_background(Fields& file, Background& background) {
  background.documents = file.number("documents");
  for (const auto& [count, lemmas] : file.texts_by_name("lemmas_by_count")) {
    std::uint32_t documents = 0;
    const auto read = std::from_chars(count.data(), count.data() + count.size(), documents);
    if (read.ptr != count.data() + count.size()) file.refuse("lemmas_by_count", "'" + count + "' is no count");
    for_each_word(lemmas, [&](std::string lemma) { background.document_counts.emplace(std::move(lemma), documents); });
  }
}

void read_words(Fields& file, Vocabulary& vocabulary) {
  vocabulary.stop = lower_words(file, "stop");
  for (const std::vector<std::string>& pair : file.lists("opposites")) {
    for (const std::string& one : pair) {
      for (const std::string& other : pair) {
        if (one != other) vocabulary.opposites[one].insert(other);
      }
    }
  }
  for (const std::string& set : file.texts("synonyms")) {
    std::string first;
    for_each_word(set, [&](std::string lemma) {
      if (first.empty()) first = lemma;
      vocabulary.synonym_class.emplace(std::move(lemma), first);
    });
  }
}

void read_sources(Fields& file, SourceRules& rules) {
  for (const std::string& noun : file.texts("outlet_nouns")) rules.outlet_nouns.push_back(base::to_lower(noun));
}

void read_claims(Fields& file, ClaimRules& rules) {
  Fields weights = file.object("weights");
  rules.bias = weights.number("bias");
  for (std::size_t i = 0; i < kFeatureCount; ++i) rules.weights[i] = weights.number(std::string(kFeatureNames[i]));
  rules.least_edge = file.number("least_edge");
  rules.least_mean = file.number("least_mean");
  rules.mean_growth = file.number("mean_growth");
  rules.least_content = file.number("least_content");
  rules.corroborates = file.number("corroborates");
  rules.sure = file.number("sure");
  rules.denial_overlap = file.number("denial_overlap");
  rules.opposite_likelihood = file.number("opposite_likelihood");
  rules.answer_weight = file.number("answer_weight");
  Fields importance = file.object("importance");
  rules.importance.report = importance.number("report");
  rules.importance.origin = importance.number("origin");
  rules.importance.early = importance.number("early");
  rules.importance.content = importance.number("content");
  rules.importance.contested = importance.number("contested");
  rules.importance.corroborated = importance.number("corroborated");
  rules.importance.scrap = importance.number("scrap");
  rules.rare_statements = static_cast<std::uint32_t>(file.count("rare_statements"));
  rules.most_neighbours = static_cast<std::uint32_t>(file.count("most_neighbours"));
}

void read_stories(Fields& file, StoryRules& rules) {
  rules.join = file.number("join");
  rules.headline = file.number("headline");
  rules.name = file.number("name");
  rules.days = file.number("days");
  rules.rare_reports = static_cast<std::uint32_t>(file.count("rare_reports"));
  rules.most_neighbours = static_cast<std::uint32_t>(file.count("most_neighbours"));
}

}  // namespace

double Background::idf(const std::string& lemma) const {
  const auto found = document_counts.find(lemma);
  return base::stable_log(documents / (found == document_counts.end() ? 1.0 : found->second));
}

Result<Knowledge> load_knowledge(const std::filesystem::path& data, const std::string& language,
                                 std::shared_ptr<const knowledge::World> world) {
  const std::filesystem::path folder = data / language / "linking";
  Knowledge knowledge;
  knowledge.world = std::move(world);
  const auto read = [](const std::filesystem::path& path, auto parse, auto& part) {
    return base::read_fields(path, [&](Fields& file) { parse(file, part); });
  };
  if (auto done = read(folder / "background.json", read_background, knowledge.background); !done) return done.error();
  if (auto done = read(folder / "words.json", read_words, knowledge.vocabulary); !done) return done.error();
  if (auto done = read(folder / "sources.json", read_sources, knowledge.sources); !done) return done.error();
  if (auto done = read(folder / "claims.json", read_claims, knowledge.claims); !done) return done.error();
  if (auto done = read(folder / "stories.json", read_stories, knowledge.stories); !done) return done.error();
  auto reporting = load_reporting_rules(folder);
  if (!reporting) return reporting.error();
  knowledge.reporting = std::move(*reporting);
  return knowledge;
}

}  // namespace twosource::linking
