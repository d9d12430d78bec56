// Test: tests/unit/reading/names/roles_test.cc.
#include "reading/names/roles.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/names/spans.h"
#include "reading/sentences.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestRole = 14;  ///< tokens

/// Finds the roles around the mentions of one Reading.
class RoleFinder {
 public:
  RoleFinder(Reading& reading, const document::MentionIndex& mentions, const EntityRules& rules)
      : reading_(reading), mentions_(mentions), rules_(rules) {}

  void find() {
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      if (reading_.entities[entity].type != EntityType::kPerson) continue;
      for (const Mention& mention : reading_.entities[entity].mentions) {
        const std::size_t sentence = document::sentence_of(reading_, mention.tokens.first);
        if (sentence == reading_.sentences.size()) continue;
        bounds_ = reading_.sentences[sentence].tokens;
        before_name(entity, mention.tokens);
        serving_before(entity, mention.tokens);
        after_name(entity, mention.tokens);
        told_of(entity, mention.tokens);
      }
    }
  }

 private:
  std::string key(std::uint32_t token) const {
    return name_key(cut(reading_.report.text, reading_.tokens[token].span));
  }

  bool is_office(std::uint32_t token) const {
    const Token& here = reading_.tokens[token];
    return document::is_noun(here) &&
           (rules_.offices.contains(name_key(here.lemma)) || rules_.offices.contains(key(token)));
  }

  bool is_comma(std::uint32_t token) const { return cut(reading_.report.text, reading_.tokens[token].span) == ","; }

  bool is_person(std::uint32_t token) const {
    const auto entity = mentions_.at(token);
    return entity && reading_.entities[*entity].type == EntityType::kPerson;
  }

  /// Is this token of a person's name followed by a possessive: "Ann Roe's lawyer"?
  bool is_possessor(std::uint32_t token) const {
    const auto person = mentions_.at(token);
    while (token < bounds_.last && mentions_.at(token) == person) ++token;
    return token < bounds_.last && reading_.tokens[token].tag == tag::POS;
  }

  /// May stand inside a noun phrase before its head.
  bool is_modifier(std::uint32_t token) const {
    const Token& here = reading_.tokens[token];
    const bool word = document::is_noun(here) || here.pos == pos::ADJ || here.pos == pos::NUM;
    return word || here.tag == tag::POS || here.tag == tag::HYPH || (here.tag == tag::VBN && here.dep == dep::amod) ||
           here.tag == tag::AFX;
  }

  /// May join an office to what it is of: "secretary of state", "representative for foreign affairs and security".
  bool is_joint(std::uint32_t token) const { return rules_.office_joints.contains(key(token)); }

  /// Where the noun phrase starts that ends before `end` and holds an office; `end` where there is none. `joints`: the
  /// office may have a complement behind it.
  std::uint32_t phrase_start(std::uint32_t end, bool joints) const {
    std::uint32_t start = end;
    bool office = false;
    while (start > bounds_.first && end - start < kLongestRole) {
      const std::uint32_t token = start - 1;
      if (is_person(token)) break;
      const bool article = reading_.tokens[token].tag == tag::DT && !office && joints;
      if (!is_modifier(token) && !(joints && !office && is_joint(token)) && !article && !joins_title(token, end)) break;
      office = office || is_office(token);
      start = token;
    }
    while (start < end && (reading_.tokens[start].tag == tag::POS || reading_.tokens[start].tag == tag::HYPH ||
                           is_joint(start) || reading_.tokens[start].tag == tag::DT)) {
      ++start;
    }
    return office ? start : end;
  }

  /// The "and" of "Towns and Countryside Minister".
  bool joins_title(std::uint32_t token, std::uint32_t end) const {
    if (reading_.tokens[token].pos != pos::CCONJ || token == bounds_.first || token + 2 >= end) return false;
    const auto is_title_word = [&](std::uint32_t at) {
      return reading_.tokens[at].pos == pos::PROPN && !mentions_.at(at) && !is_office(at) &&
             !rules_.office_adjectives.contains(key(at));
    };
    return is_title_word(token - 1) && is_title_word(token + 1);
  }

  /// Of "a spokeswoman for the president" the office is hers: where it starts, for what `start` begins.
  std::uint32_t serving_start(std::uint32_t start) const {
    std::uint32_t joint = start;
    while (joint > bounds_.first && reading_.tokens[joint - 1].tag == tag::DT) --joint;
    if (joint < bounds_.first + 2 || !is_joint(joint - 1) || !is_office(joint - 2)) return start;
    std::uint32_t first = joint - 2;
    while (first > bounds_.first && is_modifier(first - 1) && !is_person(first - 1)) --first;
    return first;
  }

  void before_name(std::size_t entity, TokenRange name) {
    const std::uint32_t head = document::head_of(reading_, name);
    const bool appositive = reading_.tokens[head].dep == dep::appos && is_held(reading_.tokens[head].head);
    const bool listed = reading_.tokens[head].dep == dep::conj;
    std::uint32_t end = name.first;
    while (end > bounds_.first + 1 && is_courtesy_title(end - 1) && !is_office(end - 1) && is_modifier(end - 2)) --end;
    if (end > bounds_.first && appositive && is_comma(end - 1)) --end;
    if (end == bounds_.first) return;
    const bool separated = end != name.first && is_comma(end);
    if (!separated && !is_modifier(end - 1)) return;
    const bool adjacent = is_office(end - 1);
    if (!separated && !adjacent && is_complement(end)) return;
    const std::uint32_t start = phrase_start(end, !listed && !adjacent);
    if (start < end) add(entity, {separated ? serving_start(start) : start, end});
  }

  /// "An attorney for Ann Roe, Paul Doe": the office is of the person named before the comma.
  void serving_before(std::size_t entity, TokenRange name) {
    if (name.first < bounds_.first + 4 || !is_comma(name.first - 1)) return;
    const std::uint32_t end = name.first - 1;
    std::uint32_t served = end;
    while (served > bounds_.first && is_person(served - 1) && mentions_.at(served - 1) == mentions_.at(end - 1))
      --served;
    while (served > bounds_.first && is_courtesy_title(served - 1)) --served;
    if (served == end || served < bounds_.first + 2 || !is_joint(served - 1) || !is_office(served - 2)) return;
    add(entity, {served - 2, end});
  }

  /// Is what a person's name stands in apposition to an office, or a body behind one ("the head of the bank, Ann Roe")?
  bool is_held(std::uint32_t token) const {
    const auto entity = mentions_.at(token);
    return is_office(token) || (entity && reading_.entities[*entity].type == EntityType::kOrg);
  }

  /// "a spokesman for Mr. Roe": the name that starts at `name` is what the office is of, not who holds it.
  bool is_complement(std::uint32_t name) const {
    std::uint32_t token = name;
    while (token > bounds_.first && is_courtesy_title(token - 1)) --token;
    return token > bounds_.first && is_joint(token - 1);
  }

  bool is_courtesy_title(std::uint32_t token) const {
    const std::string word = key(token);
    if (word.empty()) return reading_.tokens[token].pos == pos::PROPN;  // the "." of "Capt." where it is a token
    const std::uint32_t end = reading_.tokens[token].span.end;
    const std::string& text = reading_.report.text;
    const bool abbreviated = text[end - 1] == '.' || (end < text.size() && text[end] == '.');
    return rules_.titles.contains(word) && (abbreviated || rules_.genders.contains(word));
  }

  /// Where the noun phrase ends that starts at `start`: before a comma, a verb, a clause.
  std::uint32_t phrase_end(std::uint32_t start) const {
    std::uint32_t end = start;
    while (end < bounds_.last && end - start < kLongestRole) {
      const Token& here = reading_.tokens[end];
      const bool joint = here.pos == pos::ADP || here.pos == pos::CCONJ || here.tag == tag::DT || here.tag == tag::PRPS;
      if (here.is_space || here.entity_type == EntityType::kDate || here.entity_type == EntityType::kTime) break;
      if ((is_person(end) && !is_possessor(end)) || (!is_modifier(end) && !joint) || here.tag == tag::VBD) break;
      if (here.pos == pos::ADP && !is_joint(end) && !rules_.office_places.contains(key(end))) break;
      ++end;
    }
    while (end > start && !is_modifier(end - 1)) --end;
    return end;
  }

  /// "Mona, the governor told me": somebody who is spoken to, at the start of a sentence; an apposition would be closed
  /// before the verb.
  bool is_addressed(TokenRange name) const {
    const bool first =
        name.first == bounds_.first || cut(reading_.report.text, reading_.tokens[name.first - 1].span) == ":";
    if (!first || reading_.tokens[name.last + 1].tag != tag::DT) return false;
    const std::uint32_t end = phrase_end(name.last + 2);
    return end < bounds_.last && document::is_finite_form(reading_.tokens[end]);
  }

  void after_name(std::size_t entity, TokenRange name) {
    if (name.last + 1 >= bounds_.last || !is_comma(name.last) || is_addressed(name)) return;
    add_phrase(entity, name.last + 1);
  }

  /// A noun phrase with an office that starts at `start`, and no person's name behind it.
  void add_phrase(std::size_t entity, std::uint32_t start) {
    if (start < bounds_.last && (reading_.tokens[start].tag == tag::DT || reading_.tokens[start].tag == tag::PRPS))
      ++start;
    std::uint32_t end = phrase_end(start);
    if (start < end && end < bounds_.last && is_person(end)) {
      // "the physician in the cabinet of President Roe": up to the preposition before the other person.
      while (end > start && reading_.tokens[end].pos != pos::ADP) --end;
    }
    if (start == end) return;
    for (std::uint32_t token = start; token < end && !is_joint(token); ++token) {
      if (is_office(token)) {
        add(entity, {start, end});
        return;
      }
    }
  }

  /// "who was named trade envoy", "is the director of the fund".
  void told_of(std::size_t entity, TokenRange name) {
    const std::uint32_t head = document::head_of(reading_, name);
    for (std::uint32_t token = name.last; token < bounds_.last && token - name.last < kLongestRole; ++token) {
      const Token& verb = reading_.tokens[token];
      if (!document::is_verbal(verb)) continue;
      const bool of_name = verb.head == head || reading_.tokens[head].head == token;
      const bool appoints = rules_.appointing_verbs.contains(verb.lemma);
      const bool copula = rules_.copulas.contains(verb.lemma) && !document::is_auxiliary(verb);
      if (of_name && (appoints || copula)) {
        std::uint32_t start = token + 1;
        if (start < bounds_.last && rules_.office_marks.contains(key(start))) ++start;
        add_phrase(entity, start);
        return;
      }
      if (of_name && !document::is_auxiliary(verb)) return;
    }
  }

  /// Adds the role that a phrase gives, told apart into title and body: "China's top diplomat" -> "top diplomat",
  /// China.
  void add(std::size_t entity, TokenRange phrase) {
    Role role;
    role.span = document::span_of(reading_, phrase);
    TokenRange title = phrase;
    TokenRange rest;  ///< of the title, behind a body that stands inside of it: "former deputy FBI director"
    for (std::uint32_t token = phrase.first; token < phrase.last; ++token) {
      const auto owner = owner_at(token, phrase);
      if (!owner || *owner == entity) continue;
      role.of = body_at(token, phrase, *owner);
      std::uint32_t end = token;
      while (end < phrase.last && mentions_.at(end)) ++end;
      if (end < phrase.last && reading_.tokens[end].tag == tag::POS) ++end;
      const bool office_behind = end < phrase.last && is_office(phrase.last - 1);
      if (token == phrase.first || (is_person(token) && office_behind)) {
        title.first = end;
      } else {
        title.last = token;
        if (office_behind) rest = {end, phrase.last};
        while (title.last > title.first && !is_title_end(title.last - 1)) --title.last;
      }
      break;
    }
    if (title.first >= title.last) return;
    role.title = printed(reading_, title);
    if (rest.size() > 0) role.title += " " + printed(reading_, rest);
    auto& roles = reading_.entities[entity].roles;
    const bool repeated = std::any_of(roles.begin(), roles.end(), [&](const Role& r) {
      return name_key(r.title) == name_key(role.title) && r.of == role.of;
    });
    if (!repeated) roles.push_back(std::move(role));
  }

  /// The entity at a token that an office may belong to. Behind a person's possessive that person alone; a place only
  /// where no body follows ("director for Asia at the council").
  std::optional<std::size_t> owner_at(std::uint32_t token, TokenRange phrase) const {
    const auto owner = mentions_.at(token);
    if (!owner) return owner;
    for (std::uint32_t next = token + 1; next < phrase.last; ++next) {
      const auto other = mentions_.at(next);
      if (!other || *other == *owner) continue;
      const EntityType type = reading_.entities[*other].type;
      if (type == EntityType::kPerson && is_possessor(next) && is_office(phrase.last - 1)) return std::nullopt;
      if (type == EntityType::kOrg && reading_.entities[*owner].type == EntityType::kLoc) return std::nullopt;
    }
    return owner;
  }

  bool is_title_end(std::uint32_t token) const {
    const Token& here = reading_.tokens[token];
    return (document::is_noun(here) || here.pos == pos::ADJ) && !is_courtesy_title(token);
  }

  /// The longest name of a body that starts at `token`: "Russia's Security Council", not Russia.
  std::size_t body_at(std::uint32_t token, TokenRange phrase, std::size_t owner) const {
    if (reading_.entities[owner].type != EntityType::kGpe && reading_.entities[owner].type != EntityType::kNorp)
      return owner;
    for (std::uint32_t next = token + 1; next < phrase.last && next < token + 4; ++next) {
      const auto other = mentions_.at(next);
      if (!other || *other == owner) continue;
      for (const Mention& mention : reading_.entities[*other].mentions) {
        if (mention.tokens.first == token && mention.tokens.contains(next)) return *other;
      }
    }
    return owner;
  }

  Reading& reading_;
  const document::MentionIndex& mentions_;
  const EntityRules& rules_;
  TokenRange bounds_;
};

}  // namespace

void find_roles(Reading& reading, const document::MentionIndex& mentions, const EntityRules& rules) {
  RoleFinder(reading, mentions, rules).find();
}

void attach_bodies(Reading& reading, const document::MentionIndex& mentions) {
  for (Entity& entity : reading.entities) {
    for (Role& role : entity.roles) {
      if (role.of) continue;
      const auto first = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), role.span.start,
                                          [](const Token& t, std::uint32_t start) { return t.span.start < start; });
      const auto mark = first == reading.tokens.end() ? first : first + 1;
      if (mark == reading.tokens.end() || mark + 1 == reading.tokens.end() || mark->tag != tag::POS) continue;
      const auto body = mentions.at(static_cast<std::uint32_t>(first - reading.tokens.begin()));
      if (!body || reading.entities[*body].type == EntityType::kPerson) continue;
      const std::uint32_t start = (mark + 1)->span.start;
      if (start >= role.span.end) continue;
      role.of = body;
      role.title = std::string(cut(reading.report.text, {start, role.span.end}));
    }
  }
}

void date_roles(Reading& reading) {
  if (!reading.report.published) return;
  for (Entity& entity : reading.entities) {
    for (Role& role : entity.roles) role.as_of = reading.report.published->value;
  }
}

}  // namespace twosource::reading
