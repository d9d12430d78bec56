// One office given to two persons, or one person given offices that no report gives together.
// Test: tests/unit/linking/role_differences_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "linking/differences.h"

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

/// Words before an office that tell of another time or another person's office.
bool is_other_office(std::string_view key) {
  for (const std::string_view word :
       {"former", "ex-", "then", "deputy", "acting", "incoming", "outgoing", "next", "future", "assistant", "vice",
        "late", "-elect", "nominee", "candidate", "designate"}) {
    if (key.find(word) != std::string_view::npos) return true;
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
  const std::string_view country = context.knowledge.places.country(name);
  return country.empty() ? name : std::string(country);
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

}  // namespace

std::vector<Difference> role_differences(const Context& context) {
  const DifferenceRules& rules = context.knowledge.reporting.differences;
  const Story& story = context.story;
  std::map<std::pair<std::string, std::string>, std::vector<Holder>> holders;  // by owner and office
  for (std::size_t entity = 0; entity < story.entities.size(); ++entity) {
    if (story.entities[entity].type != "PERSON") continue;
    for (const StoryRole& role : story.entities[entity].roles) {
      const std::string office = office_key(rules, role.title);
      const std::string owner = owner_of(context, role);
      if (role.evidence.empty() || owner.empty() || is_other_office(office)) continue;
      if (rules.unique_offices.contains(office)) holders[{owner, office}].push_back({entity, &role});
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
    Difference difference = new_difference(DifferenceKind::kRole, first.role->title + ", " + office.first);
    for (const Holder* holder : {&first, &*second}) {
      difference.evidence.push_back({story.entities[holder->entity].name, holder->role->evidence.front()});
    }
    std::ranges::stable_sort(difference.evidence, {}, [](const DifferingValue& value) { return value.place.report; });
    difference.text = first.role->title + " of " + office.first + ":";
    for (const DifferingValue& value : difference.evidence) {
      difference.text += " " + value.value + " (" + story.reports[value.place.report].label + ");";
    }
    difference.text.back() = '.';
    if (only_in_captions(*first.role) != only_in_captions(*second->role)) difference.explained = "other-occasion";
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
