#include "linking/origins/outlets.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"

namespace twosource::linking {

Result<OutletRules> OutletRules::load(const std::filesystem::path& folder) {
  OutletRules rules;
  auto credits = CreditRules::load(folder);
  if (!credits) return credits.error();
  rules.credits = *std::move(credits);
  const auto done = base::read_fields(folder / "outlets.json", [&](base::Fields& file) {
    rules.outlet_nouns = file.texts("outlet_nouns");
    rules.told = file.text("told");
    base::Fields labels = file.object("labels");
    rules.report = labels.text("report");
    rules.own_word = labels.text("own_word");
    rules.copy = labels.text("copy");
    rules.opinion = labels.text("opinion");
    rules.unnamed = labels.text("unnamed");
  });
  if (!done) return done.error();
  return rules;
}

std::string one_line(std::string_view words) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode_at(words, at);
    if (base::is_space(point.value)) {
      space = true;
    } else {
      if (space && !line.empty()) line += ' ';
      space = false;
      line += words.substr(at, point.size);
    }
    at += point.size;
  }
  return line;
}

std::optional<std::size_t> report_of_outlet(const Context& context, std::string_view name) {
  const std::string key = context.bare_key(name);
  for (std::size_t report = 0; report < context.story.reports.size(); ++report) {
    const auto& outlet = context.story.reports[report].outlet;
    if (outlet && context.world.outlet_key(*outlet) == key) return report;
  }
  return std::nullopt;
}

bool describes_outlet(const OutletRules& rules, const std::string& description) {
  const std::string padded = " " + base::comparison_key(description) + " ";
  return std::ranges::any_of(rules.outlet_nouns, [&padded](const std::string& noun) {
    return padded.find(" " + noun + " ") != std::string::npos;
  });
}

}  // namespace twosource::linking
