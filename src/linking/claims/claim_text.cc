#include "linking/claims/claim_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/dates.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
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

/// The byte behind the "’s" of "Monday’s", where brackets stand; else the byte itself.
std::uint32_t behind_possessive(const Context& context, Place place, std::uint32_t at) {
  const std::string_view rest = context.words({place.report, {at, place.span.end}});
  for (const std::string_view ending : {"'s", "’s"}) {
    if (rest.starts_with(ending)) return at + static_cast<std::uint32_t>(ending.size());
  }
  return at;
}

/// "21 Feb 2023".
std::string day_label(const Brackets& brackets, base::Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         brackets.months[static_cast<unsigned>(date.month()) - 1] + " " + std::to_string(static_cast<int>(date.year()));
}

/// The last word of a description, without its case: "governor" of "the governor".
std::string noun_of(const Reading& reading, const Mention& mention) {
  const std::span<const Word> words = document::words_in(reading, mention.span);
  return words.empty() ? std::string() : words.back().lemma;
}

/// Whether a report gives a person an office or a description by this noun: in a role, or as what refers to somebody.
bool goes_by(const Reading& reading, const Entity& person, const std::string& noun) {
  const bool has_role = std::ranges::any_of(person.roles, [&](const Role& role) {
    return (" " + base::to_lower(role.title) + " ").find(" " + noun + " ") != std::string::npos;
  });
  return has_role || std::ranges::any_of(person.mentions, [&](const Mention& mention) {
           return mention.kind == MentionKind::kNominal && noun_of(reading, mention) == noun;
         });
}

/// The words that stand right before a person's names: "Gov." of "Gov. Rita Vale".
std::set<std::string> words_before(const Reading& reading, const Entity& person) {
  std::set<std::string> before;
  for (const Mention& mention : person.mentions) {
    if (mention.kind != MentionKind::kName) continue;
    const auto words = document::words_in(reading, {0, mention.span.start});
    if (!words.empty() && words.back().pos == pos::PROPN) before.insert(words.back().norm);
  }
  return before;
}

/// Whether "the governor" can mean nobody else in the report: a person with a name, the only one who goes by that noun.
bool is_only_bearer(const Reading& reading, std::size_t entity, const Mention& description) {
  const Entity& person = reading.entities[entity];
  const bool named = std::ranges::any_of(person.mentions, [&](const Mention& mention) {
    return mention.kind == MentionKind::kName && mention.span.start < description.span.start;
  });
  if (person.type != EntityType::kPerson || !named) return false;
  const std::string noun = noun_of(reading, description);
  const std::set<std::string> titles = words_before(reading, person);
  for (std::size_t other = 0; other < reading.entities.size(); ++other) {
    const Entity& one = reading.entities[other];
    if (other == entity || one.type != EntityType::kPerson) continue;
    const bool same_title = std::ranges::any_of(words_before(reading, one),
                                                [&titles](const std::string& title) { return titles.contains(title); });
    if (same_title || goes_by(reading, one, noun)) return false;
  }
  return true;
}

/// Whether a name is one that a reader knows somebody by: a full one, or that of somebody with an office. A lone word may be
/// what a report only takes for a name.
bool is_telling_name(const StoryEntity& person) {
  return !person.roles.empty() || person.name.find_first_of(" \n") != std::string::npos;
}

/// Whether what refers to somebody may have the name put behind it.
bool may_be_named(const Context& context, const Brackets& brackets, std::size_t report, std::size_t entity,
                  const Mention& mention) {
  const Reading& reading = context.reading(report);
  const std::string words = base::to_lower(context.words({report, mention.span}));
  if (mention.kind == MentionKind::kPronoun) {
    return brackets.pronouns.contains(words) && is_only_person(reading, entity, mention.span);
  }
  return brackets.determiners.contains(words.substr(0, words.find(' '))) && is_only_bearer(reading, entity, mention);
}

void add_names(const Context& context, const Brackets& brackets, Place place, std::vector<Insertion>& insertions) {
  const Reading& reading = context.reading(place.report);
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    const StoryEntity& whole = context.story.entities[context.entity_of[place.report][entity]];
    if (whole.type != EntityType::kPerson || !is_telling_name(whole)) continue;  // a ship may be taken for a person
    std::vector<const Mention*> here;
    for (const Mention& mention : reading.entities[entity].mentions) {
      if (place.span.contains(mention.span)) here.push_back(&mention);
    }
    const bool named =
        std::ranges::any_of(here, [](const Mention* mention) { return mention->kind == MentionKind::kName; });
    if (named) continue;
    const auto first = std::ranges::find_if(
        here, [&](const Mention* mention) { return may_be_named(context, brackets, place.report, entity, *mention); });
    if (first != here.end()) insertions.push_back({(*first)->span.end, " [" + one_line(whole.name) + "]"});
  }
}

/// "New Year's Eve", "Christmas Day": a time whose words tell its month and day need no date beside them, and may be any year's.
bool tells_its_day(const Timex& timex) {
  constexpr std::string_view kAnyYear = "XXXX-";
  const std::string_view local = timex.local;
  return local.size() == 10 && local.starts_with(kAnyYear) &&
         local.find('X', kAnyYear.size()) == std::string_view::npos;
}

/// The day of a time of day that is told from the report's own or by its weekday: "tonight", "Friday afternoon".
std::optional<Timex> day_of_time(const Timex& timex) {
  const auto at = timex.local.find('T');
  const bool told = timex.local.starts_with("day") || timex.local.starts_with("XXXX-W");
  if (timex.type != TimexType::kTime || !told || at == std::string::npos) return std::nullopt;
  Timex day = timex;
  day.type = TimexType::kDate;
  day.local.resize(at);
  day.value.resize(std::min(day.value.size(), day.value.find('T')));
  return day;
}

void add_dates(const Context& context, const Brackets& brackets, Place place, std::vector<Insertion>& insertions) {
  const Reading& reading = context.reading(place.report);
  for (const Timex& printed : reading.timexes) {
    const Timex timex = day_of_time(printed).value_or(printed);
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
  for (Insertion& insertion : insertions) {
    insertion.at = behind_possessive(context, place, insertion.at);
    text += context.words({place.report, {from, insertion.at}});
    text += insertion.words;
    from = insertion.at;
  }
  text += context.words({place.report, {from, place.span.end}});
  return text;
}

}  // namespace twosource::linking
