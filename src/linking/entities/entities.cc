#include "linking/entities/entities.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "knowledge/full_names.h"
#include "knowledge/namesakes.h"

namespace twosource::linking {
namespace {

using knowledge::FullNames;

/// More aliases than this are of no use to a reader.
constexpr std::size_t kMostAliases = 12;
/// A longer description is a clause, not a name.
constexpr std::size_t kLongestAlias = 60;

/// A bearer of a family name is meant by it alone where the others have this many times fewer mentions.
constexpr double kFarMore = 3;

enum class Family { kPerson, kPlace, kOther };

Family family_of(const Entity& entity) {
  if (entity.type == EntityType::kPerson) return Family::kPerson;
  if (entity.type == EntityType::kGpe || entity.type == EntityType::kNorp || entity.type == EntityType::kLoc)
    return Family::kPlace;
  return Family::kOther;
}

/// A person's name words without initials, which reports print or leave out.
std::vector<std::string> person_words(std::string_view name, const knowledge::NameRules& names) {
  std::vector<std::string> words = knowledge::without_accents(names.plain_person_words(name));
  std::erase_if(words, [](const std::string& word) { return base::code_point_count(word) < 2; });
  return words;
}

/// "a former engineer of the company": a person who is described, not named. What the description holds is no short form
/// of it.
bool is_description(const Reading& reading, const Entity& entity) {
  const auto named = std::ranges::find_if(entity.mentions, [&](const Mention& mention) {
    return base::trimmed(cut(reading.report.text, mention.span)) == entity.name;
  });
  if (named == entity.mentions.end()) return false;
  return std::ranges::any_of(document::words_in(reading, named->span), [&](const Word& word) {
    return word.pos == document::pos::NOUN &&
           base::is_lower(base::decode_at(cut(reading.report.text, word.span), 0).value);
  });
}

/// One local entity on its way into a group.
struct Item {
  std::size_t report = 0;
  std::size_t entity = 0;
  const Entity* source = nullptr;
  Family family = Family::kOther;
  std::vector<std::string> words;  ///< of the name, as they are compared
};

/// Joins items; the group of an item is the smallest item that it was joined to.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [low, high] = std::minmax({find(a), find(b)});
    parent_[high] = low;
  }

 private:
  std::vector<std::size_t> parent_;
};

/// The words that a name is compared by. Countries become their own name, inside longer names too.
std::vector<std::string> comparable_words(const Entity& entity, Family family, const knowledge::World& world) {
  if (family == Family::kPerson) return person_words(entity.name, world.names);
  const knowledge::Places& places = world.places;
  const std::string key = world.names.bare_key(entity.name);
  if (const auto country = places.country_of.find(key); country != places.country_of.end()) {
    return {"@" + country->second};
  }
  std::vector<std::string> words = knowledge::words_of(key);
  for (std::string& word : words) {
    if (words.size() < 2) break;
    if (const auto country = places.country_of.find(word); country != places.country_of.end()) {
      word = "@" + country->second;
    }
  }
  return words;
}

std::vector<Item> items_of(const Context& context) {
  std::vector<Item> items;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const auto& entities = context.reading(report).entities;
    for (std::size_t entity = 0; entity < entities.size(); ++entity) {
      Item item;
      item.report = report;
      item.entity = entity;
      item.source = &entities[entity];
      item.family = family_of(entities[entity]);
      item.words = comparable_words(entities[entity], item.family, context.world);
      if (item.family == Family::kPerson && is_description(context.reading(report), entities[entity]))
        item.words.clear();
      // A country is a place whatever kind of name the pipeline took it for.
      if (item.words.size() == 1 && item.words.front().starts_with('@')) item.family = Family::kPlace;
      items.push_back(std::move(item));
    }
  }
  return items;
}

void join_equal_names(const std::vector<Item>& items, Groups& groups) {
  std::map<std::pair<Family, std::string>, std::size_t> first;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].words.empty()) continue;
    // One name used alone may be two people's: persons with one name are joined by join_lone_names.
    if (items[i].family == Family::kPerson && items[i].words.size() < 2) continue;
    const auto [known, added] = first.emplace(std::pair(items[i].family, knowledge::joined(items[i].words)), i);
    if (!added) groups.join(known->second, i);
  }
}

/// "George Roe" and "George W. Roe".
void join_full_names(const std::vector<Item>& items, Groups& groups) {
  std::map<std::string, std::size_t> of_ends;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kPerson || items[i].words.size() < 2) continue;
    const auto [known, added] = of_ends.emplace(knowledge::ends_of(items[i].words), i);
    if (!added && knowledge::is_one_full_name(items[i].words, items[known->second].words)) {
      groups.join(known->second, i);
    }
  }
}

/// "William Roe" in one report and "Bill Roe" in another: where they are the only two of that surname, and no report
/// has both.
void join_short_first_names(const std::vector<Item>& items, const knowledge::NameRules& names, Groups& groups) {
  std::map<std::string, std::map<std::string, std::vector<std::size_t>>> by_surname;  // items by first name
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& words = items[i].words;
    if (items[i].family == Family::kPerson && words.size() > 1) by_surname[words.back()][words.front()].push_back(i);
  }
  for (const auto& [surname, bearers] : by_surname) {
    if (bearers.size() != 2) continue;
    const auto& [one, some] = *bearers.begin();
    const auto& [other, others] = *bearers.rbegin();
    const bool together = std::ranges::any_of(some, [&](std::size_t a) {
      return std::ranges::any_of(others, [&](std::size_t b) { return items[a].report == items[b].report; });
    });
    if (!together && knowledge::is_short_first_name(one, other, names)) groups.join(some.front(), others.front());
  }
}

bool share_a_role(const Entity& one, const Entity& other) {
  return std::ranges::any_of(one.roles, [&other](const Role& role) {
    return std::ranges::any_of(other.roles, [&role](const Role& same) {
      return base::comparison_key(role.title) == base::comparison_key(same.title);
    });
  });
}

/// "Ann Wetzler" in one report and "Ann Welzler" in another; of a surname alone, of one role.
bool is_one_misspelt(const Item& one, const Item& other) {
  const bool full = one.words.size() > 1 && other.words.size() > 1;
  return full ? one.words.front() == other.words.front() : share_a_role(*one.source, *other.source);
}

/// Persons whose surnames are one letter apart, of two reports: a report that has both surnames knows of two.
void join_misspelt_names(const std::vector<Item>& items, Groups& groups) {
  std::map<std::string, std::vector<std::size_t>> by_surname;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kPerson || items[i].words.empty() || !document::has_name(*items[i].source)) continue;
    by_surname[items[i].words.back()].push_back(i);
  }
  for (auto one = by_surname.begin(); one != by_surname.end(); ++one) {
    for (auto other = std::next(one); other != by_surname.end(); ++other) {
      if (!knowledge::is_misspelt_surname(one->first, other->first)) continue;
      const bool together = std::ranges::any_of(one->second, [&](std::size_t a) {
        return std::ranges::any_of(other->second, [&](std::size_t b) { return items[a].report == items[b].report; });
      });
      if (together) continue;
      for (const std::size_t a : one->second) {
        for (const std::size_t b : other->second) {
          if (is_one_misspelt(items[a], items[b])) groups.join(a, b);
        }
      }
    }
  }
}

/// Whom a name alone means: its one bearer, or the one that the story names far more often than all others.
std::optional<std::size_t> likeliest_bearer(const std::vector<Item>& items, const std::vector<std::size_t>& bearers,
                                            Groups& groups) {
  std::map<std::size_t, std::size_t> mentions;  // by group
  std::size_t all = 0;
  for (const std::size_t item : bearers) {
    mentions[groups.find(item)] += items[item].source->mentions.size();
    all += items[item].source->mentions.size();
  }
  for (const auto& [group, count] : mentions) {
    if (mentions.size() == 1 || static_cast<double>(count) >= kFarMore * static_cast<double>(all - count)) return group;
  }
  return std::nullopt;
}

FullNames full_persons(const std::vector<Item>& items, const knowledge::NameRules& names) {
  FullNames persons(names);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family == Family::kPerson && items[i].words.size() > 1) persons.add_person(items[i].words, i);
  }
  return persons;
}

/// "Mueller" in a report that never gives his full name: the one person of the story who bears it, if only one does.
void join_lone_names(const std::vector<Item>& items, const FullNames& persons, Groups& groups) {
  std::map<std::string, std::vector<std::size_t>> lone;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kPerson || items[i].words.size() != 1) continue;
    // "a spokesman" of two reports need not be one man.
    if (document::has_name(*items[i].source)) lone[items[i].words.front()].push_back(i);
  }
  for (const auto& [name, some] : lone) {
    std::vector<std::size_t> bearers = persons.bearers(name);
    // Whom a report calls by a first name alone is nobody whom it names in full: reading would know.
    std::erase_if(bearers, [&, &own = name](std::size_t bearer) {
      return items[bearer].words.back() != own &&
             std::ranges::any_of(some, [&](std::size_t item) { return items[item].report == items[bearer].report; });
    });
    const auto group = likeliest_bearer(items, bearers, groups);
    for (const std::size_t item : some) groups.join(group.value_or(some.front()), item);
  }
}

/// "Raman said", taken for a body's name in one report: the one person of the story who bears it. Places are left.
void join_misread_persons(const std::vector<Item>& items, const FullNames& persons, Groups& groups) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kOther || items[i].words.size() != 1) continue;
    std::vector<std::size_t> bearers = persons.bearers(items[i].words.front());
    // A first name alone is a person's too rarely, where it was not taken for one.
    std::erase_if(bearers, [&](std::size_t bearer) { return items[bearer].words.back() != items[i].words.front(); });
    if (const auto group = likeliest_bearer(items, bearers, groups)) groups.join(*group, i);
  }
}

void join_acronyms(const std::vector<Item>& items, const knowledge::NameRules& names, Groups& groups) {
  FullNames bodies(names);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kPerson && items[i].words.size() > 1) {
      bodies.add_initials(items[i].words, groups.find(i));
    }
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family == Family::kPerson || items[i].words.size() != 1) continue;
    if (!knowledge::is_printed_as_acronym(items[i].source->name)) continue;
    if (const auto full = bodies.only(items[i].words.front())) groups.join(*full, i);
  }
}

/// "Harbour Board" in a report that never says of which town. Not where the full name tells a country: the other report
/// may mean its own country's. One word alone ("the Council") may be another body too.
void join_short_bodies(const std::vector<Item>& items, const knowledge::NameRules& names, Groups& groups) {
  FullNames bodies(names);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& words = items[i].words;
    if (items[i].family != Family::kOther || words.empty() || words.front().starts_with('@')) continue;
    bodies.add_body(words, groups.find(i), knowledge::Tails::kShorter);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kOther || items[i].words.size() < 2) continue;
    if (const auto full = bodies.only(knowledge::joined(items[i].words))) groups.join(*full, i);
  }
}

/// The printed words of a mention, without the article and the possessive mark.
std::string printed(const Context& context, std::size_t report, const Mention& mention) {
  const knowledge::NameRules& names = context.world.names;
  return std::string(names.without_article(names.without_mark(context.words({report, mention.span}))));
}

/// Whoever is a person in one report is one in all.
const Item& leading_item(const std::vector<Item>& items, const std::vector<std::size_t>& group) {
  for (const std::size_t i : group) {
    if (items[i].family == Family::kPerson) return items[i];
  }
  return items[group.front()];
}

struct Names {
  std::string name;
  std::vector<std::string> aliases;
};

/// The name of a group (a person's fullest, else the most frequent; a country's own) and what else it is called.
Names names_of(const Context& context, const std::vector<Item>& items, const std::vector<std::size_t>& group) {
  std::map<std::string, std::size_t> counts;
  std::map<std::string, std::size_t> full_names;
  for (const std::size_t i : group) {
    ++full_names[items[i].source->name];
    for (const Mention& mention : items[i].source->mentions) {
      if (mention.kind == MentionKind::kPronoun || mention.span.size() > kLongestAlias) continue;
      ++counts[printed(context, items[i].report, mention)];
    }
  }
  const Item& leading = leading_item(items, group);
  const bool person = leading.family == Family::kPerson;
  const auto& words = leading.words;
  const std::string country = words.size() == 1 && words.front().starts_with('@') ? words.front().substr(1) : "";
  Names names;
  const auto rank = [&](const std::string& name) {
    const auto count = counts.find(name);
    return std::tuple(name == country, person ? person_words(name, context.world.names).size() : 0,
                      count == counts.end() ? std::size_t{0} : count->second);
  };
  for (const auto& [name, count] : full_names) {
    if (names.name.empty() || rank(name) > rank(names.name)) names.name = name;
  }
  if (!country.empty() && counts.contains(country)) names.name = country;
  std::vector<std::pair<std::size_t, std::string>> others;
  for (const auto& [alias, count] : counts) {
    if (alias != names.name && !alias.empty()) others.emplace_back(count, alias);
  }
  std::ranges::sort(
      others, [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
  for (const auto& [count, alias] : others) {
    if (names.aliases.size() < kMostAliases) names.aliases.push_back(alias);
  }
  return names;
}

void add_roles(const Context& context, const Item& item, StoryEntity& entity) {
  for (const Role& role : item.source->roles) {
    const auto of = role.of ? std::optional(context.entity_of[item.report][*role.of]) : std::nullopt;
    const std::string key = base::comparison_key(role.title);
    auto same = std::ranges::find_if(entity.roles, [&](const StoryRole& known) {
      return base::comparison_key(known.title) == key && known.of == of && known.as_of == role.as_of;
    });
    if (same == entity.roles.end()) {
      StoryRole added;
      added.title = role.title;
      added.of = of;
      added.as_of = role.as_of;
      same = entity.roles.insert(entity.roles.end(), std::move(added));
    }
    same->evidence.push_back(evidence_of(context, {item.report, role.span}));
  }
}

/// Members of each group, groups in the order of the Story: most mentioned first.
std::vector<std::vector<std::size_t>> ordered_groups(const std::vector<Item>& items, Groups& groups) {
  std::map<std::size_t, std::vector<std::size_t>> by_group;
  for (std::size_t i = 0; i < items.size(); ++i) by_group[groups.find(i)].push_back(i);
  std::vector<std::vector<std::size_t>> ordered;
  for (auto& [group, members] : by_group) ordered.push_back(std::move(members));
  const auto mentions = [&items](const std::vector<std::size_t>& group) {
    std::size_t count = 0;
    for (const std::size_t i : group) count += items[i].source->mentions.size();
    return count;
  };
  std::ranges::sort(ordered, [&](const auto& a, const auto& b) {
    return std::tuple(mentions(b), items[a.front()].source->name, a.front()) <
           std::tuple(mentions(a), items[b.front()].source->name, b.front());
  });
  return ordered;
}

}  // namespace

void link_entities(Context& context) {
  const std::vector<Item> items = items_of(context);
  Groups groups(items.size());
  join_equal_names(items, groups);
  join_full_names(items, groups);
  join_short_first_names(items, context.world.names, groups);
  join_misspelt_names(items, groups);
  const knowledge::NameRules& names = context.world.names;
  const FullNames persons = full_persons(items, names);
  join_lone_names(items, persons, groups);
  join_misread_persons(items, persons, groups);
  join_acronyms(items, names, groups);
  join_short_bodies(items, names, groups);
  const auto ordered = ordered_groups(items, groups);

  context.entity_of.clear();
  for (const Reading* reading : context.readings) context.entity_of.emplace_back(reading->entities.size());
  for (std::size_t group = 0; group < ordered.size(); ++group) {
    for (const std::size_t i : ordered[group]) context.entity_of[items[i].report][items[i].entity] = group;
  }
  for (const auto& group : ordered) {
    StoryEntity entity;
    auto [name, aliases] = names_of(context, items, group);
    entity.name = std::move(name);
    entity.aliases = std::move(aliases);
    entity.type = leading_item(items, group).source->type;
    entity.mentions.resize(context.readings.size());
    for (const std::size_t i : group) {
      entity.members.push_back({items[i].report, items[i].entity});
      entity.mentions[items[i].report] += static_cast<std::uint32_t>(items[i].source->mentions.size());
      add_roles(context, items[i], entity);
    }
    context.story.entities.push_back(std::move(entity));
  }
}

}  // namespace twosource::linking
