// One office given to two persons, or one person given offices that no report gives together.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "linking/differences/differences.h"

namespace twosource::linking {
namespace {

/// An office as a key: "Foreign Minister" and "foreign minister" are one, "spokesperson" is a spokesman.
std::string office_key(const DifferenceRules& rules, std::string_view title) {
  std::string key;
  std::string word;
  const std::string lower = base::comparison_key(title) + " ";
  for (const char c : lower) {
    if (c != ' ') {
      word += c;
      continue;
    }
    const auto variant = rules.office_variants.find(word);
    if (!key.empty()) key += ' ';
    key += variant == rules.office_variants.end() ? word : variant->second;
    word.clear();
  }
  const auto whole = rules.office_variants.find(key);
  return whole == rules.office_variants.end() ? key : whole->second;
}

/// Whether a word of an office tells of another time or another person's office: "former foreign minister",
/// "president-elect". A vice president's office is one of its own, as long as the rules name it.
bool is_other_office(const DifferenceRules& rules, std::string_view key) {
  std::string word;
  for (const char c : std::string(key) + " ") {
    if (c != ' ' && c != '-') {
      word += c;
      continue;
    }
    if (rules.office_marks.contains(word) && !rules.unique_offices.contains(std::string(key))) return true;
    word.clear();
  }
  return false;
}

struct Holder {
  std::size_t entity = 0;
  const StoryRole* role = nullptr;
};

/// What an office belongs to: a country where its owner is one of a country's names, else the owner's name.
std::string owner_of(const Context& context, const StoryRole& role) {
  if (!role.of) return {};
  const std::string& name = context.story.entities[*role.of].name;
  const std::string_view country = context.world.country(name);
  return country.empty() ? name : std::string(country);
}

/// Whether the reports give somebody an office of this owner more often than one of another: "on Iran, President Roe" gives
/// it once, by mistake.
bool is_mostly_of(const Context& context, const DifferenceRules& rules, std::size_t entity, const std::string& office,
                  const std::string& owner) {
  std::size_t own = 0;
  std::size_t others = 0;
  for (const StoryRole& role : context.story.entities[entity].roles) {
    if (office_key(rules, role.title) != office) continue;
    const std::string given = owner_of(context, role);
    if (given == owner) own += role.evidence.size();
    if (!given.empty() && given != owner) others += role.evidence.size();
  }
  return own > others;
}

bool only_in_captions(const StoryRole& role) {
  return std::all_of(role.evidence.begin(), role.evidence.end(),
                     [](const Evidence& evidence) { return evidence.block == BlockKind::kCaption; });
}

std::set<std::size_t> reports_of(const StoryRole& role) {
  std::set<std::size_t> reports;
  for (const Evidence& evidence : role.evidence) reports.insert(evidence.report);
  return reports;
}

/// Whether two offices exclude each other: of one set, or two ministries.
bool exclude_each_other(const DifferenceRules& rules, const std::string& one, const std::string& other) {
  if (one == other) return false;
  for (const DifferenceRules::WordSet& set : rules.exclusive_offices) {
    if (set.contains(one) && set.contains(other)) return true;
  }
  const auto is_ministry = [&](const std::string& office) {
    return office.ends_with(" " + rules.minister) && !rules.no_ministries.contains(office);
  };
  return !rules.minister.empty() && is_ministry(one) && is_ministry(other);
}

/// Offices of one person that exclude each other, given by reports of which none gives both.
void add_offices_of_one(const Context& context, const DifferenceRules& rules, std::size_t entity,
                        std::vector<Difference>& differences) {
  const StoryEntity& person = context.story.entities[entity];
  for (std::size_t i = 0; i < person.roles.size(); ++i) {
    for (std::size_t j = i + 1; j < person.roles.size(); ++j) {
      const StoryRole& one = person.roles[i];
      const StoryRole& other = person.roles[j];
      const std::string owner = owner_of(context, one);
      const std::string others = owner_of(context, other);
      const auto pictured = [&](const StoryRole& role) {  // in captions alone, whoever gives it
        return std::all_of(person.roles.begin(), person.roles.end(), [&](const StoryRole& same) {
          return office_key(rules, same.title) != office_key(rules, role.title) || only_in_captions(same);
        });
      };
      const bool captions_differ = pictured(one) != pictured(other);
      if (one.evidence.empty() || other.evidence.empty() || (!owner.empty() && !others.empty() && owner != others))
        continue;
      const std::string first = office_key(rules, one.title);
      const std::string second = office_key(rules, other.title);
      if (is_other_office(rules, first) || is_other_office(rules, second) || !exclude_each_other(rules, first, second))
        continue;
      const auto in_one = reports_of(one);
      const auto in_other = reports_of(other);
      const bool together =
          std::any_of(in_one.begin(), in_one.end(), [&](std::size_t report) { return in_other.contains(report); });
      if (together && !captions_differ) continue;
      Difference difference = new_difference(DifferenceKind::kRole, person.name);
      for (const StoryRole* role : {&one, &other}) {
        difference.evidence.push_back(
            {std::string(context.words({role->evidence.front().report, role->evidence.front().span})),
             role->evidence.front()});
      }
      if (captions_differ) difference.explained = DifferenceReason::kOtherOccasion;
      differences.push_back(std::move(difference));
      return;
    }
  }
}

}  // namespace

std::vector<Difference> role_differences(const Context& context, const DifferenceRules& rules) {
  const Story& story = context.story;
  std::map<std::pair<std::string, std::string>, std::vector<Holder>> holders;  // by owner and office
  for (std::size_t entity = 0; entity < story.entities.size(); ++entity) {
    if (story.entities[entity].type != EntityType::kPerson) continue;
    for (const StoryRole& role : story.entities[entity].roles) {
      const std::string office = office_key(rules, role.title);
      const std::string owner = owner_of(context, role);
      if (role.evidence.empty() || owner.empty() || is_other_office(rules, office)) continue;
      if (rules.unique_offices.contains(office) && is_mostly_of(context, rules, entity, office, owner))
        holders[{owner, office}].push_back({entity, &role});
    }
  }
  std::vector<Difference> differences;
  for (const auto& [office, people] : holders) {
    const Holder& first = people.front();
    const auto second = std::find_if(people.begin(), people.end(), [&](const Holder& holder) {
      return holder.entity != first.entity && reports_of(*holder.role) != reports_of(*first.role) &&
             !share_a_name(story.entities[holder.entity].name, story.entities[first.entity].name);
    });
    if (second == people.end()) continue;
    Difference difference = new_difference(DifferenceKind::kRole, first.role->title);
    difference.of = office.first;
    for (const Holder* holder : {&first, &*second}) {
      difference.evidence.push_back({story.entities[holder->entity].name, holder->role->evidence.front()});
    }
    std::ranges::stable_sort(difference.evidence, {}, [](const DifferingValue& value) { return value.place.report; });
    if (only_in_captions(*first.role) != only_in_captions(*second->role))
      difference.explained = DifferenceReason::kOtherOccasion;
    differences.push_back(std::move(difference));
  }
  for (std::size_t entity = 0; entity < story.entities.size(); ++entity) {
    if (story.entities[entity].type == EntityType::kPerson) add_offices_of_one(context, rules, entity, differences);
  }
  return differences;
}

}  // namespace twosource::linking
