// Test: tests/unit/reading/names/entities_test.cc.
#include "reading/names/groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "knowledge/full_names.h"
#include "reading/names/entities.h"
#include "reading/names/evidence.h"

namespace twosource::reading {
namespace {

using knowledge::FullNames;
using knowledge::Tails;

constexpr std::size_t kTitleVotes = 100;   ///< what a title beside a name weighs: it settles the type
constexpr std::size_t kMostNamesakes = 8;  ///< more bearers of one short name than that are not told apart

/// Names that are printed alike, and after merging all names of one entity.
struct Group {
  std::vector<std::size_t> names;  ///< indices of NameSpans, ascending
  std::vector<std::string> words;  ///< of the key
  std::string key;
  std::map<EntityType, std::size_t> votes;  ///< mentions
  bool known = false;
  bool country = false;
  std::string called;           ///< with the surname that the report leaves out
  std::size_t into = SIZE_MAX;  ///< the group that this one was merged into
};

class Grouper {
 public:
  Grouper(const Reading& reading, const std::vector<NameSpan>& names, const EntityRules& rules)
      : reading_(reading), names_(names), rules_(rules) {}

  std::vector<Entity> group() {
    group_alike();
    merge_full_names();
    share_short_names();
    mark_places();
    merge_acronyms();
    merge_legal_forms();
    merge_short_bodies();
    return entities();
  }

 private:
  /// Names of one key, one country, one body of a country.
  void group_alike() {
    std::map<std::string, std::size_t> group_of;
    for (std::size_t index = 0; index < names_.size(); ++index) {
      const NameSpan& name = names_[index];
      std::string key = name.key;
      if (const auto full = rules_.same.find(key); full != rules_.same.end()) key = full->second;
      if (!name.country.empty()) key = name.body.empty() ? "|" + name.country : name.country + "|" + name.body;
      const bool outlet = is_own_outlet(name);
      if (outlet) key = name_key(*reading_.report.outlet);
      const auto [at, is_new] = group_of.emplace(key, groups_.size());
      if (is_new) {
        groups_.emplace_back();
        groups_.back().key = key;
        groups_.back().words = words_of(name);
      }
      Group& group = groups_[at->second];
      group.names.push_back(index);
      auto told = name.known ? std::nullopt : type_told(reading_, name.tokens, rules_);
      if (outlet) told = EntityType::kOrg;
      const bool city = rules_.cities.contains(name.key);
      group.votes[told.value_or(city ? EntityType::kGpe : name.type)] += told ? kTitleVotes : 1;
      group.known |= name.known || outlet;
      group.country |= !name.country.empty() && name.body.empty();
    }
  }

  bool is_outlet(const Group& group) const {
    return reading_.report.outlet && group.key == name_key(*reading_.report.outlet);
  }

  /// "The Sun" in the Hollin Sun is the paper, whoever else is called so.
  bool is_own_outlet(const NameSpan& name) const {
    const std::uint32_t first = name.tokens.first;
    if (!reading_.report.outlet || first == 0) return false;
    return rules_.names.articles.contains(key_before(first)) &&
           name_key(*reading_.report.outlet).ends_with(" " + name.key);
  }

  /// The words of a name that tell: of a body of a country what it is, of a person without "Jr".
  std::vector<std::string> words_of(const NameSpan& name) const {
    std::vector<std::string> words = knowledge::words_of(name.body.empty() ? name.key : name.body);
    while (words.size() > 2 && rules_.names.suffixes.contains(words.back())) words.pop_back();
    return words;
  }

  /// The type that most mentions have; between equals a person, then by name.
  EntityType type_of(const Group& group) const {
    EntityType best;
    std::size_t most = 0;
    for (const auto& [type, count] : group.votes) {
      if (count > most || (count == most && type == EntityType::kPerson)) {
        best = type;
        most = count;
      }
    }
    return best;
  }

  bool is_full_person(const Group& group) const {
    return group.into == SIZE_MAX && !group.known && group.words.size() > 1 && type_of(group) == EntityType::kPerson;
  }

  /// What is called by the end of its name, or by its initials.
  bool is_body(const Group& group) const {
    return group.into == SIZE_MAX && !group.country && type_of(group) != EntityType::kPerson;
  }

  void merge(std::size_t from, std::size_t into) {
    if (from == into) return;
    Group& source = groups_[from];
    Group& target = groups_[into];
    target.names.insert(target.names.end(), source.names.begin(), source.names.end());
    // A short form's types say little: the recogniser errs on surnames alone.
    if (!target.known && type_of(target) != EntityType::kPerson) {
      for (const auto& [type, count] : source.votes) target.votes[type] += count;
    }
    source.names.clear();
    source.into = into;
  }

  /// "George Roe" and "George W. Roe": the same first and last word, all words of the one in the other.
  void merge_full_names() {
    std::map<std::string, std::size_t> of_ends;
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      if (!is_full_person(groups_[index])) continue;
      const auto& words = groups_[index].words;
      const auto [at, is_new] = of_ends.emplace(knowledge::ends_of(words), index);
      if (!is_new && knowledge::is_one_full_name(words, groups_[at->second].words)) merge(index, at->second);
    }
  }

  /// A short name goes to the persons whose full name ends or starts with it.
  void share_short_names() {
    FullNames persons(rules_.names);
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      if (is_full_person(groups_[index])) persons.add_person(groups_[index].words, index);
    }
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      Group& group = groups_[index];
      if (group.known || group.into != SIZE_MAX || is_full_person(group)) continue;
      std::vector<std::size_t> others = persons.bearers(group.key);
      if (others.size() > kMostNamesakes || is_place(group)) continue;
      std::erase_if(others, [&](std::size_t bearer) {
        return stand_side_by_side(group, groups_[bearer]) || comes_too_early(group, groups_[bearer]);
      });
      if (!others.empty()) share(index, others);
    }
  }

  /// "Roe and Mary Roe": a short name beside a full one is somebody else's.
  bool stand_side_by_side(const Group& shorter, const Group& full) const {
    constexpr std::uint32_t kLongestTitle = 3;  // "Roe and first lady Mary Roe"
    return std::ranges::any_of(shorter.names, [&](std::size_t name) {
      if (!std::ranges::binary_search(full.names, name + 1)) return false;
      const std::uint32_t between = names_[name].tokens.last;
      const std::uint32_t next = names_[name + 1].tokens.first;
      return next > between && next - between <= kLongestTitle + 1 && reading_.tokens[between].tag == tag::CC;
    });
  }

  /// Who is called by a first name has been named in full before; "editing by Kim Roe" below a report tells nobody who "Kim" was.
  bool comes_too_early(const Group& shorter, const Group& full) const {
    if (shorter.names.empty() || full.names.empty() || shorter.key == full.words.back()) return false;
    return shorter.names.back() < full.names.front();
  }

  /// The recogniser takes surnames for places; a real place stands behind a preposition most of the time.
  bool is_place(const Group& group) const {
    const EntityType type = type_of(group);
    return (type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac) && stands_as_place(group);
  }

  /// And places for persons: one word that is no one's surname.
  void mark_places() {
    for (Group& group : groups_) {
      const bool word = group.into == SIZE_MAX && group.words.size() == 1 && !group.known && !group.names.empty();
      if (word && type_of(group) == EntityType::kPerson && group.votes[EntityType::kPerson] < kTitleVotes &&
          stands_as_place(group)) {
        group.votes = {{EntityType::kGpe, group.names.size()}};
      }
    }
  }

  bool stands_as_place(const Group& group) const {
    const auto behind = std::count_if(group.names.begin(), group.names.end(), [&](std::size_t name) {
      const std::uint32_t first = names_[name].tokens.first;
      return first > 0 && rules_.place_prepositions.contains(name_key(reading_.tokens[first - 1].norm));
    });
    return 2 * static_cast<std::size_t>(behind) > group.names.size();
  }

  /// Gives each mention of a short name to one of its bearers: to the last one whom the same paragraph has named in
  /// full, else to the one whom the report has mentioned most so far; among those whom a title before it fits.
  void share(std::size_t index, const std::vector<std::size_t>& bearers) {
    give_to_kin(index);
    if (groups_[index].names.empty()) return;
    if (bearers.size() == 1) {
      merge(index, bearers.front());
      return;
    }
    std::map<std::size_t, std::vector<std::size_t>> given;
    for (const std::size_t name : groups_[index].names) {
      std::vector<std::size_t> fitting = bearers;
      std::erase_if(fitting, [&](std::size_t bearer) { return !fits_title(name, groups_[bearer]); });
      if (fitting.empty()) fitting = bearers;
      std::size_t best = fitting.front();
      std::size_t best_count = 0;
      std::size_t nearest = 0;
      for (const std::size_t bearer : fitting) {
        const auto& full = groups_[bearer].names;
        const auto before = std::lower_bound(full.begin(), full.end(), name);
        const std::size_t near =
            before != full.begin() && in_one_block(*std::prev(before), name) ? *std::prev(before) : 0;
        // "Mr Roe" is rather the first of two whom the report names.
        const auto count = is_titled(name) ? names_.size() - full.front()
                                           : static_cast<std::size_t>(before - full.begin()) + given[bearer].size();
        if (std::pair(near, count) <= std::pair(nearest, best_count)) continue;
        best = bearer;
        best_count = count;
        nearest = near;
      }
      given[best].push_back(name);
    }
    for (const auto& [bearer, names] : given) {
      groups_[bearer].names.insert(groups_[bearer].names.end(), names.begin(), names.end());
    }
    groups_[index].names.clear();
    groups_[index].into = bearers.front();
  }

  /// "Her husband Ralph is chairman. Mr Roe said …": whom the paragraph calls by a word for kin and a first name alone.
  void give_to_kin(std::size_t index) {
    std::erase_if(groups_[index].names, [&](std::size_t name) {
      const auto kin = kin_before(name);
      if (!kin) return false;
      Group& relative = groups_[*kin];
      relative.called =
          printed(reading_, names_[relative.names.front()].tokens) + " " + printed(reading_, names_[name].tokens);
      relative.names.push_back(name);
      groups_[index].into = *kin;
      return true;
    });
    if (!groups_[index].names.empty()) groups_[index].into = SIZE_MAX;
  }

  std::optional<std::size_t> kin_before(std::size_t name) const {
    if (!is_titled(name)) return std::nullopt;
    const auto title = rules_.genders.find(key_before(names_[name].tokens.first));
    for (std::size_t other = name; other-- > 0 && in_one_block(other, name);) {
      const std::uint32_t first = names_[other].tokens.first;
      if (first == 0 || !rules_.kin.contains(key_before(first))) continue;
      if (rules_.kinds_of(key_before(first)) != title->second) return std::nullopt;
      for (std::size_t group = 0; group < groups_.size(); ++group) {
        if (std::ranges::count(groups_[group].names, other) == 0) continue;
        return groups_[group].words.size() == 1 && !groups_[group].known ? std::optional(group) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  bool in_one_block(std::size_t one, std::size_t other) const {
    const auto at = [&](std::size_t name) { return reading_.tokens[names_[name].tokens.first].span.start; };
    return document::block_at(reading_, at(one)) == document::block_at(reading_, at(other));
  }

  /// Whether a title that tells a gender stands before a name: "Mr Roe".
  bool is_titled(std::size_t name) const {
    const std::uint32_t first = names_[name].tokens.first;
    if (first == 0) return false;
    const std::string title = key_before(first);
    return rules_.genders.contains(title) && rules_.titles.contains(title);
  }

  /// "Mrs Roe" is no man: by a first name or by what a person is called ("His wife, Thea Roe").
  bool fits_title(std::size_t name, const Group& bearer) const {
    if (!is_titled(name)) return true;
    const auto title = rules_.genders.find(key_before(names_[name].tokens.first));
    if (const auto told = rules_.genders.find(bearer.words.front()); told != rules_.genders.end())
      return told->second == title->second;
    return std::ranges::none_of(bearer.names, [&](std::size_t full) {
      const std::uint32_t at = names_[full].tokens.first;
      if (const auto told = gender_behind(full); told && *told != title->second) return true;
      const bool comma = at > 1 && cut(reading_.report.text, reading_.tokens[at - 1].span) == ",";
      const std::uint8_t kinds = at > 1 ? rules_.kinds_of(key_before(comma ? at - 1 : at)) : 0;
      return (kinds == kMale || kinds == kFemale) && kinds != title->second;
    });
  }

  /// What the first "he" or "she" behind a subject in its sentence tells: "Thea Roe will sell, she said."
  std::optional<std::uint8_t> gender_behind(std::size_t name) const {
    const std::uint32_t last = names_[name].tokens.last;
    if (!document::is_subject(reading_.tokens[last - 1])) return std::nullopt;
    const std::size_t sentence = document::sentence_of(reading_, last - 1);
    if (sentence == reading_.sentences.size()) return std::nullopt;
    for (std::uint32_t token = last; token < reading_.sentences[sentence].tokens.last; ++token) {
      const auto pronoun = rules_.pronouns.find(base::to_lower(cut(reading_.report.text, reading_.tokens[token].span)));
      if (pronoun != rules_.pronouns.end() && (pronoun->second == kMale || pronoun->second == kFemale))
        return pronoun->second;
    }
    return std::nullopt;
  }

  std::string key_before(std::uint32_t token) const {
    return name_key(cut(reading_.report.text, reading_.tokens[token - 1].span));
  }

  void merge_acronyms() {
    FullNames bodies(rules_.names);
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const Group& group = groups_[index];
      if (is_body(group) && group.words.size() > 1) bodies.add_initials(group.words, index);
    }
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const Group& group = groups_[index];
      if (group.into != SIZE_MAX || group.words.size() != 1 || group.country || group.key.size() < 2) continue;
      const auto printed_name = document::span_of(reading_, names_[group.names.front()].tokens);
      if (!knowledge::is_printed_as_acronym(cut(reading_.report.text, printed_name))) continue;
      if (const auto full = bodies.only(group.key)) merge(index, *full);
    }
  }

  /// "Halden Foods" and "Halden Foods Inc.", where no other firm of the report is called so.
  void merge_legal_forms() {
    std::map<std::string, std::vector<std::size_t>> firms;  // by name without its form
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const Group& group = groups_[index];
      std::vector<std::string> words = group.words;
      while (words.size() > 1 && rules_.names.legal_forms.contains(words.back())) words.pop_back();
      if (is_body(group) && words.size() < group.words.size()) firms[knowledge::joined(words)].push_back(index);
    }
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      if (!is_body(groups_[index])) continue;
      const auto firm = firms.find(groups_[index].key);
      if (firm != firms.end() && firm->second.size() == 1) merge(index, firm->second.front());
    }
  }

  /// "Security Council" belongs to "Russia's Security Council", "State Department" to "US State Department", where no
  /// other name ends so.
  void merge_short_bodies() {
    FullNames bodies(rules_.names);
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const Group& group = groups_[index];
      const bool of_country = group.key.find('|') != std::string::npos;
      if (is_body(group)) bodies.add_body(group.words, index, of_country ? Tails::kAll : Tails::kShorter);
    }
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const Group& group = groups_[index];
      if (!is_body(group)) continue;
      // A single word is a short form only where it is the kind of the thing: "the Times", "the Council".
      if (group.words.size() < 2 && !rules_.endings.contains(group.key)) continue;
      const auto full = bodies.only(group.key);
      if (full && *full != index && groups_[*full].into == SIZE_MAX) merge(index, *full);
    }
  }

  /// The fullest name: of a country its usual one, never its adjective; the longest else; the first among equals.
  std::string best_name(const Group& group) const {
    if (!group.called.empty()) return group.called;
    std::string best;
    for (const std::size_t index : group.names) {
      const NameSpan& name = names_[index];
      if (group.country && rules_.country_adjectives.contains(name.key)) continue;
      if (group.country && name.key == name_key(name.country)) return name.country;
      std::string text = printed(reading_, name.tokens);
      if (text.size() > best.size()) best = std::move(text);
    }
    return best.empty() ? names_[group.names.front()].country : best;
  }

  std::vector<Entity> entities() {
    std::vector<const Group*> order;
    for (Group& group : groups_) {
      if (group.names.empty()) continue;
      std::sort(group.names.begin(), group.names.end());
      order.push_back(&group);
    }
    std::sort(order.begin(), order.end(),
              [](const Group* a, const Group* b) { return a->names.front() < b->names.front(); });
    std::vector<Entity> result;
    for (const Group* group : order) {
      Entity entity;
      entity.name = is_outlet(*group) ? *reading_.report.outlet : best_name(*group);
      entity.type = type_of(*group);
      for (const std::size_t index : group->names) {
        const TokenRange tokens = names_[index].tokens;
        entity.mentions.push_back({document::span_of(reading_, tokens), tokens, MentionKind::kName});
      }
      result.push_back(std::move(entity));
    }
    return result;
  }

  const Reading& reading_;
  const std::vector<NameSpan>& names_;
  const EntityRules& rules_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<Entity> group_names(const Reading& reading, const std::vector<NameSpan>& names, const EntityRules& rules) {
  return Grouper(reading, names, rules).group();
}

}  // namespace twosource::reading
