// Test: tests/unit/reading/names/evidence_test.cc.
#include "reading/names/evidence.h"

#include <algorithm>
#include <string>

#include "document/grammar.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestApposition = 12;  ///< tokens
constexpr std::uint32_t kLongestNoun = 6;         ///< tokens up to the head noun of an apposition

class Around {
 public:
  Around(const Reading& reading, TokenRange name, const EntityRules& rules)
      : reading_(reading), name_(name), rules_(rules) {}

  [[nodiscard]] std::optional<EntityType> type() const {
    if (has_title()) return EntityType::kPerson;
    if (has_body_before()) return EntityType::kOrg;
    const bool full = name_.size() > 1;
    if (full && (has_office_before() || has_office_behind())) return EntityType::kPerson;
    if (body_behind()) return EntityType::kOrg;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::uint32_t> body_noun() const {
    return has_body_before() ? std::optional(name_.first - 1) : body_behind();
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return cut(reading_.report.text, reading_.tokens[token].span);
  }
  [[nodiscard]] std::string key(std::uint32_t token) const { return name_key(text(token)); }
  [[nodiscard]] bool is(std::uint32_t token, std::string_view words) const {
    return token < reading_.tokens.size() && text(token) == words;
  }
  [[nodiscard]] bool is_noun(std::uint32_t token) const { return document::is_noun(reading_.tokens[token]); }
  [[nodiscard]] bool is_office(std::uint32_t token) const {
    return is_noun(token) &&
           (rules_.offices.contains(key(token)) || rules_.offices.contains(name_key(reading_.tokens[token].lemma)));
  }
  [[nodiscard]] bool is_person_noun(std::uint32_t token) const {
    return reading_.tokens[token].tag == tag::NN && (rules_.kinds_of(key(token)) & kPerson) != 0;
  }
  [[nodiscard]] bool is_body_noun(std::uint32_t token) const {
    return reading_.tokens[token].tag == tag::NN && (rules_.kinds_of(key(token)) & kBody) != 0;
  }

  /// "President Roe", "spokeswoman Ann Roe"; "mayor Ann Roe", where the parser hung the mayor elsewhere.
  [[nodiscard]] bool has_title() const {
    if (name_.first == 0) return false;
    const Token& before = reading_.tokens[name_.first - 1];
    const bool bound = before.dep == dep::compound || before.dep == dep::nmod || before.dep == dep::amod;
    if (before.pos == pos::PROPN && before.dep == dep::compound && rules_.titles.contains(key(name_.first - 1)))
      return true;
    const std::string first = key(name_.first);
    const bool first_name = rules_.genders.contains(first) && !rules_.titles.contains(first);
    return (bound || first_name) && name_.size() > 1 && before.tag == tag::NN && is_office(name_.first - 1);
  }

  /// "the news agency Meridian".
  [[nodiscard]] bool has_body_before() const {
    if (name_.first < 2 || !is_body_noun(name_.first - 1)) return false;
    for (std::uint32_t token = name_.first - 1; token-- > 0 && name_.first - token < kLongestNoun;) {
      const Token& here = reading_.tokens[token];
      if (here.tag == tag::DT || here.tag == tag::POS) return true;
      if (!document::is_noun(here) && here.pos != pos::ADJ && here.pos != pos::PUNCT) return false;
    }
    return false;
  }

  /// "her deputy, Ann Roe,": a person's noun with a determiner and a comma before the name, a mark or verb behind.
  [[nodiscard]] bool has_office_before() const {
    if (name_.first < 3 || !is(name_.first - 1, ",")) return false;
    const std::uint32_t noun = name_.first - 2;
    if (!is_person_noun(noun)) return false;
    if (name_.last < reading_.tokens.size()) {
      const Token& behind = reading_.tokens[name_.last];
      if (behind.pos != pos::PUNCT && behind.pos != pos::SPACE && !document::is_verbal(behind)) return false;
    }
    for (std::uint32_t token = noun; token-- > 0 && noun - token < kLongestNoun;) {
      const Token& here = reading_.tokens[token];
      if (here.tag == tag::DT || here.tag == tag::POS || here.tag == tag::PRPS) return true;
      if (!document::is_noun(here) && here.pos != pos::ADJ) return false;
    }
    return false;
  }

  /// The first noun of "Spain's secretary of state," that is no modifier, behind the name's comma.
  [[nodiscard]] std::uint32_t apposed_noun() const {
    std::uint32_t token = name_.last + 1;
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    const std::uint32_t end = std::min(size, token + kLongestNoun);
    for (; token + 1 < end; ++token) {
      const Token& here = reading_.tokens[token];
      const bool noun = here.tag == tag::NN || here.pos == pos::PROPN;
      const Token& next = reading_.tokens[token + 1];
      const bool goes_on = next.tag == tag::POS || document::is_noun(next);
      if (noun && !goes_on) return token;
      const bool inside = here.pos == pos::DET || here.pos == pos::ADJ || document::is_noun(here) ||
                          here.tag == tag::POS || here.tag == tag::PRPS || here.tag == tag::HYPH;
      if (!inside) return size;
    }
    return size;
  }

  /// "Ann Roe, the union's president, said": closed by a mark.
  [[nodiscard]] bool has_office_behind() const {
    if (!is(name_.last, ",") || (name_.first > 0 && reading_.tokens[name_.first - 1].pos == pos::ADP)) return false;
    const std::uint32_t noun = apposed_noun();
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    if (noun >= size || !(is_office(noun) || is_person_noun(noun))) return false;
    for (std::uint32_t token = noun + 1; token < size && token < noun + kLongestApposition; ++token) {
      if (is(token, ",") || is(token, ".")) return true;
      if (document::is_verbal(reading_.tokens[token])) return false;
    }
    return false;
  }

  /// "Vallis, the company that ...": an article before the noun.
  [[nodiscard]] std::optional<std::uint32_t> body_behind() const {
    if (!is(name_.last, ",") || name_.last + 1 >= reading_.tokens.size()) return std::nullopt;
    if (reading_.tokens[name_.last + 1].tag != tag::DT) return std::nullopt;
    const std::uint32_t noun = apposed_noun();
    return noun < reading_.tokens.size() && is_body_noun(noun) ? std::optional(noun) : std::nullopt;
  }

  const Reading& reading_;
  TokenRange name_;
  const EntityRules& rules_;
};

}  // namespace

std::optional<EntityType> type_told(const Reading& reading, TokenRange name, const EntityRules& rules) {
  return Around(reading, name, rules).type();
}

std::optional<std::uint32_t> body_noun_beside(const Reading& reading, TokenRange name, const EntityRules& rules) {
  return Around(reading, name, rules).body_noun();
}

std::optional<std::string> office_of_title(const Reading& reading, TokenRange name, const EntityRules& rules) {
  std::uint32_t token = name.first;
  const auto key = [&](std::uint32_t at) { return name_key(cut(reading.report.text, reading.tokens[at].span)); };
  if (token > 0 && key(token - 1).empty()) --token;  // the period of "Gov." where it is a token
  if (token == 0) return std::nullopt;
  const auto office = rules.offices_by_title.find(key(token - 1));
  return office == rules.offices_by_title.end() ? std::nullopt : std::optional(office->second);
}

std::uint32_t titles_before_name(const Reading& reading, TokenRange run, const EntityRules& rules) {
  constexpr std::uint32_t kMostTitles = 3;
  const auto key = [&](std::uint32_t token) { return name_key(cut(reading.report.text, reading.tokens[token].span)); };
  std::uint32_t name = run.first;
  for (std::uint32_t token = run.first; token < run.last && token - run.first < kMostTitles; ++token) {
    const std::string word = key(token);
    if (rules.offices.contains(word) && rules.titles.contains(word) && !rules.genders.contains(word)) name = token + 1;
  }
  if (name == run.first || run.last - name < 2) return 0;
  for (std::uint32_t token = name; token < run.last; ++token) {
    const std::string word = key(token);
    const bool other =
        rules.endings.contains(word) || rules.kinds_of(word) != 0 || rules.names.small_words.contains(word);
    if (other || reading.tokens[token].pos == pos::PUNCT || reading.tokens[token].tag == tag::POS) return 0;
  }
  return name - run.first;
}

}  // namespace twosource::reading
