#include "reading/statements/event_rules.h"

#include "base/fields.h"

namespace twosource::reading {

Result<EventRules> EventRules::load(const std::filesystem::path& folder) {
  EventRules rules;
  const auto read = base::read_fields(folder / "events.json", [&](base::Fields& file) {
    const auto words = [&file](const char* key) {
      const auto list = file.texts(key);
      return Words(list.begin(), list.end());
    };
    rules.no_happenings = words("no_happenings");
    rules.happening_nouns = words("happening_nouns");
    rules.owning_prepositions = words("owning_prepositions");
    rules.bounds = words("bounds");
    rules.during = words("during");
    rules.possible_words = words("possible_words");
    rules.persons = words("persons");
    rules.lead_sentences = file.count("lead_sentences");
    rules.most_words = file.count("most_words");
    rules.least_words = file.count("least_words");
    rules.short_clause = file.count("short_clause");
  });
  if (!read) return read.error();
  return rules;
}

}  // namespace twosource::reading
