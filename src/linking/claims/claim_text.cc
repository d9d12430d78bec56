#include "linking/claims/claim_text.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/dates.h"
#include "base/unicode.h"
#include "linking/clauses.h"
#include "linking/origins/outlets.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

/// Words put in behind a byte of the text.
struct Insertion {
  std::uint32_t at = 0;
  std::string words;
};

/// "21 Feb 2023".
std::string day_label(const Brackets& brackets, base::Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         brackets.months[static_cast<unsigned>(date.month()) - 1] + " " + std::to_string(static_cast<int>(date.year()));
}

void add_names(const Context& context, const Brackets& brackets, Place place, std::vector<Insertion>& insertions) {
  const Reading& reading = context.reading(place.report);
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    bool named = false;
    const Mention* pronoun = nullptr;
    for (const Mention& mention : reading.entities[entity].mentions) {
      if (!place.span.contains(mention.span)) continue;
      if (mention.kind != MentionKind::kPronoun) {
        named = true;
      } else if (pronoun == nullptr &&
                 brackets.pronouns.contains(base::to_lower(context.words({place.report, mention.span})))) {
        pronoun = &mention;
      }
    }
    if (named || pronoun == nullptr || !is_only_person(reading, entity, pronoun->span)) continue;
    const StoryEntity& whole = context.story.entities[context.entity_of[place.report][entity]];
    if (whole.type != EntityType::kPerson) continue;  // a ship that one report takes for a person
    insertions.push_back({pronoun->span.end, " [" + one_line(whole.name) + "]"});
  }
}

/// "New Year's Eve", "Christmas Day": a time whose words tell its month and day need no date beside them, and may be any year's.
bool tells_its_day(const Timex& timex) {
  constexpr std::string_view kAnyYear = "XXXX-";
  const std::string_view local = timex.local;
  return local.size() == 10 && local.starts_with(kAnyYear) &&
         local.find('X', kAnyYear.size()) == std::string_view::npos;
}

void add_dates(const Context& context, const Brackets& brackets, Place place, std::vector<Insertion>& insertions) {
  const Reading& reading = context.reading(place.report);
  for (const Timex& timex : reading.timexes) {
    if (!place.span.contains(timex.span) || timex.type != TimexType::kDate || tells_its_day(timex)) continue;
    const std::string_view words = context.words({place.report, timex.span});
    const bool has_number = std::ranges::any_of(words, [](char c) { return c >= '0' && c <= '9'; });
    const auto days = days_of_timex(context, place.report, timex);
    if (has_number || !days || days->first != days->last) continue;
    insertions.push_back({timex.span.end, " [" + day_label(brackets, days->first) + "]"});
  }
}

/// A clause cut out of its sentence may have its subject elsewhere, or a relative pronoun for it.
void add_subject(const Context& context, std::size_t report, const Statement& statement,
                 std::vector<Insertion>& insertions) {
  if (!statement.proposition || !statement.subject.empty()) return;
  for (const Argument& argument : context.reading(report).propositions[*statement.proposition].arguments) {
    if (argument.role != ArgumentRole::kSubject || !argument.entity) continue;
    const std::string& name = context.story.entities[context.entity_of[report][*argument.entity]].name;
    const Span passage = passage_of(statement);
    const bool named =
        passage.contains(argument.span) || context.words({report, passage}).find(name) != std::string_view::npos;
    if (!named) insertions.push_back({passage.start, "[" + one_line(name) + "] "});
    return;
  }
}

}  // namespace

std::string shown_claim(const Context& context, const Brackets& brackets, std::size_t report,
                        const Statement& statement) {
  const Place place{report, passage_of(statement)};
  std::vector<Insertion> insertions;
  add_subject(context, report, statement, insertions);
  if (insertions.empty()) add_names(context, brackets, place, insertions);
  add_dates(context, brackets, place, insertions);
  std::ranges::stable_sort(insertions, {}, &Insertion::at);
  std::string text;
  std::uint32_t from = place.span.start;
  for (const Insertion& insertion : insertions) {
    text += context.words({place.report, {from, insertion.at}});
    text += insertion.words;
    from = insertion.at;
  }
  text += context.words({place.report, {from, place.span.end}});
  return text;
}

}  // namespace twosource::linking
