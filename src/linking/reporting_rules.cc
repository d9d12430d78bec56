#include "linking/reporting_rules.h"

#include <utility>

#include "base/fields.h"

namespace twosource::linking {
namespace {

using base::Fields;

WordSet words(Fields& fields, const char* key) {
  const auto list = fields.texts(key);
  return {list.begin(), list.end()};
}

int days(Fields& fields, const char* key) { return static_cast<int>(fields.count(key)); }

template <class Value>
std::unordered_map<std::string, Value> by_name(const std::vector<std::pair<std::string, Value>>& table) {
  return {table.begin(), table.end()};
}

void read_open_questions(Fields& file, OpenQuestionRules& rules) {
  rules.same_question = file.number("same_question");
  rules.another_report = file.number("another_report");
}

void read_dates(Fields& file, DateRules& rules) {
  rules.printed_day_reach = days(file, "printed_day_reach");
  rules.day_window = days(file, "day_window");
  for (const auto& set : file.lists("same_happening")) {
    for (const std::string& word : set) rules.verb_class.emplace(word, set.front());
  }
}

void read_timeline(Fields& file, TimelineRules& rules) {
  rules.empty_verbs = words(file, "empty_verbs");
  rules.happening_verbs = words(file, "happening_verbs");
  rules.same_happening = file.number("same_happening");
  rules.most_entries = file.count("most_entries");
  rules.near_times = days(file, "near_times");
  rules.telling_reach = days(file, "telling_reach");
  Fields weights = file.object("weights");
  rules.weights.least = weights.number("least");
  rules.weights.happening_verb = weights.number("happening_verb");
  rules.weights.another_report = weights.number("another_report");
  rules.weights.empty_verb = weights.number("empty_verb");
  rules.weights.saying = weights.number("saying");
  rules.weights.vague_time = weights.number("vague_time");
}

void read_differences(Fields& file, DifferenceRules& rules) {
  rules.unique_offices = words(file, "unique_offices");
  rules.office_marks = words(file, "office_marks");
  rules.office_variants = by_name(file.texts_by_name("office_variants"));
  rules.alike_numbers = file.number("alike_numbers");
  rules.contained_numbers = file.number("contained_numbers");
  rules.short_sentence = file.count("short_sentence");
  rules.alike_deeds = file.number("alike_deeds");
  rules.one_saying = file.number("one_saying");
  rules.same_words = file.number("same_words");
  rules.shared_words = file.number("shared_words");
  rules.least_quoted = file.count("least_quoted");
  rules.minister = file.text("minister");
  for (const auto& set : file.lists("exclusive_offices")) rules.exclusive_offices.emplace_back(set.begin(), set.end());
  rules.agenda_verbs = words(file, "agenda_verbs");
}

void read_provenance(Fields& file, ProvenanceRules& rules) {
  rules.document_nouns = words(file, "document_nouns");
  rules.broadcast_nouns = words(file, "broadcast_nouns");
  rules.broadcast_verbs = words(file, "broadcast_verbs");
  rules.nobody = words(file, "nobody");
}

void read_headline(Fields& file, HeadlineRules& rules) {
  rules.shortest_clause = file.count("shortest_clause");
  rules.shortest_title = file.count("shortest_title");
  rules.few_words = file.number("few_words");
  rules.title_words = file.count("title_words");
  rules.headline_words = file.count("headline_words");
  rules.close_to_best = file.number("close_to_best");
  Fields factors = file.object("factors");
  rules.factors.later_sentence = factors.number("later_sentence");
  rules.factors.other_report = factors.number("other_report");
  rules.factors.another_telling = factors.number("another_telling");
  rules.factors.unnamed_source = factors.number("unnamed_source");
  rules.factors.one_source = factors.number("one_source");
  rules.factors.quoted = factors.number("quoted");
  rules.factors.empty_verb = factors.number("empty_verb");
  rules.factors.not_happened = factors.number("not_happened");
  rules.factors.incomplete = factors.number("incomplete");
  rules.factors.place = factors.number("place");
  rules.factors.time = factors.number("time");
  rules.factors.name = factors.number("name");
}

}  // namespace

Result<ReportingRules> load_reporting_rules(const std::filesystem::path& folder) {
  ReportingRules rules;
  const auto read = [&folder](const char* name, auto parse, auto& into) {
    return base::read_fields(folder / name, [&](Fields& file) { parse(file, into); });
  };
  if (auto done = read("open_questions.json", read_open_questions, rules.open_questions); !done) return done.error();
  if (auto done = read("dates.json", read_dates, rules.dates); !done) return done.error();
  if (auto done = read("timeline.json", read_timeline, rules.timeline); !done) return done.error();
  if (auto done = read("differences.json", read_differences, rules.differences); !done) return done.error();
  if (auto done = read("provenance.json", read_provenance, rules.provenance); !done) return done.error();
  if (auto done = read("headline.json", read_headline, rules.headline); !done) return done.error();
  return rules;
}

}  // namespace twosource::linking
