#include "linking/claims/rules.h"

#include <string>

#include "base/fields.h"

namespace twosource::linking {
namespace {

/// "content": of a feature, "content sentence": of the product of two.
void read_weights(base::Fields fields, PairWeights& weights) {
  weights.bias = fields.number("bias");
  std::size_t product = 0;
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    const std::string name(kFeatureNames[i]);
    weights.features[i] = fields.number(name);
    for (std::size_t j = i; j < kFeatureCount; ++j) {
      weights.products[product++] = fields.number(name + " " + std::string(kFeatureNames[j]));
    }
  }
}

void read_shown(base::Fields fields, ShownStatement& shown) {
  shown.clause = fields.number("clause");
  shown.outside = fields.number("outside");
  shown.fragment = fields.number("fragment");
  shown.name = fields.number("name");
  shown.sourced = fields.number("sourced");
  shown.pronoun = fields.number("pronoun");
  shown.leaning = fields.number("leaning");
  shown.bare = fields.number("bare");
  shown.told = fields.number("told");
  shown.softened = fields.number("softened");
  shown.softeners = fields.text_set("softeners");
  shown.words = fields.number("words");
  shown.length = fields.number("length");
}

void read_brackets(base::Fields fields, Brackets& brackets) {
  brackets.pronouns = fields.text_set("pronouns");
  brackets.determiners = fields.text_set("determiners");
  brackets.months = fields.texts("months");
  if (brackets.months.size() != 12) fields.refuse("months", "there are twelve");
}

void read(base::Fields& file, ClaimRules& rules) {
  read_weights(file.object("weights"), rules.weights);
  rules.least_mean = file.number("least_mean");
  rules.least_content = file.number("least_content");
  rules.corroborates = file.number("corroborates");
  rules.told_too = file.number("told_too");
  rules.told_terms = file.number("told_terms");
  rules.sure = file.number("sure");
  rules.sure_of_many = file.number("sure_of_many");
  rules.sure_corroborated = file.number("sure_corroborated");
  rules.sure_corroborated_of_many = file.number("sure_corroborated_of_many");
  rules.many_reports = static_cast<std::uint32_t>(file.count("many_reports"));
  rules.many = static_cast<std::uint32_t>(file.count("many"));
  rules.surely_silent = file.number("surely_silent");
  rules.denial_overlap = file.number("denial_overlap");
  rules.opposite_likelihood = file.number("opposite_likelihood");
  rules.answer_weight = file.number("answer_weight");
  read_shown(file.object("shown"), rules.shown);
  read_brackets(file.object("brackets"), rules.brackets);
  rules.repeated_percent = file.count("repeated_percent");
  rules.least_rarity = file.number("least_rarity");
  rules.rare_statements = static_cast<std::uint32_t>(file.count("rare_statements"));
  rules.most_neighbours = static_cast<std::uint32_t>(file.count("most_neighbours"));
}

}  // namespace

Result<ClaimRules> ClaimRules::load(const std::filesystem::path& folder) {
  ClaimRules rules;
  const auto done = base::read_fields(folder / "claims.json", [&](base::Fields& file) { read(file, rules); });
  if (!done) return done.error();
  return rules;
}

}  // namespace twosource::linking
