#include "linking/origins/killed_reports.h"

#include <algorithm>
#include <cctype>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/places.h"
#include "knowledge/names.h"

namespace twosource::linking {
namespace {

/// Whether a sentence asks for a report to be taken back.
bool takes_back(const Reading& reading, Span sentence, const KilledReportRules& rules) {
  bool verb = false;
  bool thing = false;
  for (const Word& word : document::words_in(reading, sentence)) {
    verb = verb || rules.verbs.contains(word.lemma);
    thing = thing || rules.things.contains(word.lemma);
  }
  return verb && thing;
}

/// A text's words without punctuation, each between spaces, to look a title up in it.
std::string spaced(std::string_view text) {
  std::string key = base::comparison_key(text);
  const auto parts_words = [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; };
  std::ranges::replace_if(key, parts_words, ' ');
  std::string words = " ";
  for (const std::string& word : knowledge::words_of(key)) words += word + " ";
  return words;
}

bool of_one_outlet(const Context& context, const StoryReport& one, const StoryReport& other) {
  return one.outlet && other.outlet && context.world.outlet_key(*one.outlet) == context.world.outlet_key(*other.outlet);
}

}  // namespace

Result<KilledReportRules> KilledReportRules::load(const std::filesystem::path& folder) {
  KilledReportRules rules;
  const auto done = base::read_fields(folder / "killed_reports.json", [&rules](base::Fields& file) {
    rules.verbs = file.text_set("verbs");
    rules.things = file.text_set("things");
    rules.least_words = file.count("least_words");
  });
  if (!done) return done.error();
  return rules;
}

void find_killed_reports(Context& context, const KilledReportRules& rules) {
  const auto& reports = context.story.reports;
  context.killed.assign(reports.size(), false);
  context.notices.assign(reports.size(), std::nullopt);
  for (std::size_t notice = 0; notice < reports.size(); ++notice) {
    const Reading& reading = context.reading(notice);
    for (const Sentence& sentence : reading.sentences) {
      if (!takes_back(reading, sentence.span, rules)) continue;
      const std::string words = spaced(cut(reading.report.text, sentence.span));
      for (std::size_t other = 0; other < reports.size(); ++other) {
        const auto& title = reports[other].title;
        if (other == notice || !title || !of_one_outlet(context, reports[notice], reports[other])) continue;
        const std::string named = spaced(*title);
        const auto count = static_cast<std::size_t>(std::ranges::count(named, ' ')) - 1;
        if (count < rules.least_words || words.find(named) == std::string::npos) continue;
        context.killed[other] = true;
        context.notices[notice] = sentence.span;
      }
    }
  }
}

}  // namespace twosource::linking
