#include "linking/claims/rules.h"

#include <string>

#include "base/fields.h"
#include "base/stable_math.h"

namespace twosource::linking {
namespace {

void read_importance(base::Fields fields, ClaimImportance& importance) {
  importance.report = fields.number("report");
  importance.origin = fields.number("origin");
  importance.early = fields.number("early");
  importance.content = fields.number("content");
  importance.contested = fields.number("contested");
  importance.corroborated = fields.number("corroborated");
  importance.scrap = fields.number("scrap");
}

void read_shown(base::Fields fields, ShownStatement& shown) {
  shown.clause = fields.number("clause");
  shown.outside = fields.number("outside");
  shown.fragment = fields.number("fragment");
  shown.name = fields.number("name");
  shown.pronoun = fields.number("pronoun");
  shown.words = fields.number("words");
  shown.length = fields.number("length");
}

void read_brackets(base::Fields fields, Brackets& brackets) {
  brackets.pronouns = fields.text_set("pronouns");
  brackets.months = fields.texts("months");
  if (brackets.months.size() != 12) fields.refuse("months", "there are twelve");
}

void read(base::Fields& file, ClaimRules& rules) {
  base::Fields weights = file.object("weights");
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
  read_importance(file.object("importance"), rules.importance);
  read_shown(file.object("shown"), rules.shown);
  read_brackets(file.object("brackets"), rules.brackets);
  rules.repeated_percent = file.count("repeated_percent");
  rules.least_rarity = file.number("least_rarity");
  rules.rare_statements = static_cast<std::uint32_t>(file.count("rare_statements"));
  rules.most_neighbours = static_cast<std::uint32_t>(file.count("most_neighbours"));
}

}  // namespace

double ClaimRules::least_mean_of(std::size_t statements) const {
  const double doublings = base::stable_log2(static_cast<double>(statements)) - 1;
  return least_mean * (1 + mean_growth * doublings);
}

Result<ClaimRules> ClaimRules::load(const std::filesystem::path& folder) {
  ClaimRules rules;
  const auto done = base::read_fields(folder / "claims.json", [&](base::Fields& file) { read(file, rules); });
  if (!done) return done.error();
  return rules;
}

}  // namespace twosource::linking
