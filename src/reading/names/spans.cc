// Test: tests/unit/reading/names/entities_test.cc.
#include "reading/names/spans.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/names/entities.h"
#include "reading/names/evidence.h"
#include "reading/names/first_names.h"
#include "reading/names/missed_names.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestName = 12;       ///< tokens
constexpr std::uint32_t kLongestHeadline = 300;  ///< bytes
constexpr std::uint32_t kLongestCountry = 6;     ///< tokens of "Democratic People's Republic of Korea"
constexpr std::uint32_t kLongestBody = 5;        ///< tokens of "ministry of foreign affairs"

std::string_view text_of(const Reading& reading, std::uint32_t token) {
  return cut(reading.report.text, reading.tokens[token].span);
}

std::string key_of(const Reading& reading, TokenRange range) {
  return name_key(cut(reading.report.text, document::span_of(reading, range)));
}

std::string key_of(const Reading& reading, std::uint32_t token) { return name_key(text_of(reading, token)); }

bool starts_upper(const Reading& reading, std::uint32_t token) {
  const std::string_view text = text_of(reading, token);
  return !text.empty() && base::is_upper(base::decode_at(text, 0).value);
}

bool is_possessive(const Reading& reading, std::uint32_t token) { return reading.tokens[token].tag == tag::POS; }

/// Times and numbers are no names.
bool is_named_type(EntityType type) {
  switch (type.kind()) {
    case EntityType::kDate:
    case EntityType::kTime:
    case EntityType::kCardinal:
    case EntityType::kMoney:
    case EntityType::kPercent:
    case EntityType::kQuantity:
    case EntityType::kOrdinal:
      return false;
    default:
      return !type.empty();
  }
}

/// Finds and repairs the names of one Reading.
class NameFinder {
 public:
  NameFinder(const Reading& reading, const EntityRules& rules) : reading_(reading), rules_(rules) {
    covered_.resize(reading.tokens.size(), false);
  }

  std::vector<NameSpan> find(const std::vector<TurnLabel>& turns) {
    take_labels(turns);
    find_bodies();
    find_nicknames();
    find_recognised();
    mend_headline_names();
    join_particles();
    find_known();
    find_missed();
    find_bodies_of_persons();
    find_repeated();
    std::sort(names_.begin(), names_.end(), [](const NameSpan& a, const NameSpan& b) {
      return std::tuple(a.tokens.first, b.tokens.last) < std::tuple(b.tokens.first, a.tokens.last);
    });
    give_surnames_to_spouses();
    return std::move(names_);
  }

 private:
  /// "MONA BOYLE, HBC ANCHOR:", "BOYLE:".
  void take_labels(const std::vector<TurnLabel>& turns) {
    for (const TurnLabel& turn : turns) {
      if (turn.role != TurnRole::kNamed) continue;
      add({.tokens = turn.name,
           .type = EntityType::kPerson,
           .key = key_of(reading_, turn.name),
           .country = {},
           .body = {}});
    }
  }

  void add(NameSpan name) {
    if (const TokenRange once = without_repetition(name.tokens); once.first != name.tokens.first) {
      name.tokens = once;
      name.key = key_of(reading_, once);
    }
    if (const auto thing = name.known ? std::nullopt : thing_named(name.tokens)) {
      name.type = *thing;
      name.known = true;
    }
    std::fill(covered_.begin() + name.tokens.first, covered_.begin() + name.tokens.last, true);
    names_.push_back(std::move(name));
  }

  /// "Storm Odette", "the ferry Ada Holt": no person.
  [[nodiscard]] std::optional<EntityType> thing_named(TokenRange name) const {
    const auto type_of = [&](std::uint32_t token) {
      const auto found = rules_.things.find(key_of(reading_, token));
      return found == rules_.things.end() ? std::nullopt : std::optional(found->second);
    };
    if (name.size() > 1) {
      if (const auto own = type_of(name.first)) return own;
    }
    const bool bound = name.first > 0 && reading_.tokens[name.first - 1].space_after &&
                       document::is_noun(reading_.tokens[name.first - 1]);
    return bound ? type_of(name.first - 1) : std::nullopt;
  }

  /// "Ann Roe Ann Roe" of a caption that runs into the text is the name once, the second time; "Duran Duran"
  /// is a name.
  [[nodiscard]] TokenRange without_repetition(TokenRange tokens) const {
    const std::uint32_t half = tokens.size() / 2;
    if (half < 2 || tokens.size() % 2 != 0) return tokens;
    const TokenRange second{tokens.first + half, tokens.last};
    return key_of(reading_, TokenRange{tokens.first, tokens.first + half}) == key_of(reading_, second) ? second
                                                                                                       : tokens;
  }

  /// Is the last token before `end` white space or a mark? Keys do without periods, so "Russia." would pass.
  bool ends_badly(std::uint32_t end) const {
    return reading_.tokens[end - 1].is_space || reading_.tokens[end - 1].pos == pos::PUNCT;
  }

  /// Tokens of the longest country name that starts here; 0 where none does.
  std::uint32_t country_at(std::uint32_t token) const {
    if (!starts_upper(reading_, token)) return 0;
    const auto last =
        std::min<std::uint32_t>(static_cast<std::uint32_t>(reading_.tokens.size()), token + kLongestCountry);
    for (std::uint32_t end = last; end > token; --end) {
      if (ends_badly(end)) continue;
      if (rules_.country_of.contains(key_of(reading_, TokenRange{token, end}))) return end - token;
    }
    return 0;
  }

  /// Where the noun phrase of a body ends that starts at `token` ("Foreign Ministry", "ministry of defence"); `token`
  /// itself where there is none.
  std::uint32_t body_end(std::uint32_t token) const {
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    std::uint32_t at = token;
    while (true) {
      for (std::uint32_t end = std::min(size, at + kLongestBody); end > at; --end) {
        if (ends_badly(end) || (rules_.kinds_of(name_key(reading_.tokens[end - 1].lemma)) & kPerson) != 0) continue;
        if (rules_.bodies.contains(key_of(reading_, TokenRange{at, end}))) return end;
      }
      const bool modifier = at < size && (rules_.body_modifiers.contains(key_of(reading_, at)) ||
                                          (reading_.tokens[at].pos == pos::PROPN && starts_upper(reading_, at)));
      if (!modifier || ++at - token > 3 || at >= size) return token;
    }
  }

  /// Is a country's name only a part of a longer recognised one ("U.S. Steel")? Places and peoples are taken apart.
  bool is_part_of_name(TokenRange country) const {
    const auto& tokens = reading_.tokens;
    const EntityType type = tokens[country.first].entity_type;
    if (!is_named_type(type) || type == EntityType::kGpe || type == EntityType::kNorp || type == EntityType::kLanguage)
      return false;
    const bool before = tokens[country.first].entity == EntityMark::kInside && !covered_[country.first - 1] &&
                        tokens[country.first - 1].tag != tag::DT && !is_possessive(reading_, country.first - 1);
    const bool after = country.last < tokens.size() && tokens[country.last].entity == EntityMark::kInside &&
                       !is_possessive(reading_, country.last);
    return before || after;
  }

  /// Does a recognised name of a body go on behind this range ("U.S. Customs" of "U.S. Customs and Border Protection")?
  bool is_part_of_longer(TokenRange range) const {
    const auto& tokens = reading_.tokens;
    const bool goes_on = range.last < tokens.size() && tokens[range.last].entity == EntityMark::kInside;
    return goes_on && tokens[range.last].tag != tag::POS && !tokens[range.last].is_space &&
           tokens[range.first].entity_type == EntityType::kOrg && tokens[range.last].entity_type == EntityType::kOrg;
  }

  /// "China's Foreign Ministry", "the Russian foreign ministry": a country and a body of it.
  void find_bodies() {
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    for (std::uint32_t token = 0; token < size; ++token) {
      const std::uint32_t length = country_at(token);
      if (length == 0) continue;
      const TokenRange country{token, token + length};
      std::uint32_t body = country.last;
      if (body < size && is_possessive(reading_, body)) ++body;
      const std::uint32_t end = body < size ? body_end(body) : body;
      const bool is_body = end > body && !is_part_of_longer({token, end});
      if (!is_body && is_part_of_name(country)) continue;
      const std::string name = rules_.country_of.find(key_of(reading_, country))->second;
      if (is_body) {
        const std::string what = key_of(reading_, TokenRange{body, end});
        add({{token, end}, EntityType::kOrg, key_of(reading_, TokenRange{token, end}), name, true, what});
      }
      add({country, EntityType::kGpe, key_of(reading_, country), name, true, {}});
      token = (is_body ? end : country.last) - 1;
    }
  }

  void find_recognised() {
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    for (std::uint32_t token = 0; token < size; ++token) {
      if (reading_.tokens[token].entity != EntityMark::kBegin) continue;
      std::uint32_t end = token + 1;
      while (end < size && reading_.tokens[end].entity == EntityMark::kInside) ++end;
      const EntityType type = reading_.tokens[token].entity_type;
      // "Friday Okoro": the recogniser takes the first half for a day.
      const bool behind_first = token > 0 && end == token + 1 && !covered_[token - 1] &&
                                reading_.tokens[token - 1].entity_type == EntityType::kDate &&
                                is_first_name(reading_, token - 1);
      if (behind_first) {
        add_repaired({token - 1, end}, EntityType::kPerson);
      } else if (is_named_type(type)) {
        repair({token, end}, type);
      }
      token = end - 1;
    }
  }

  /// Splits a recognised name at white space and at what is known already, and a person's at possessives and at
  /// hyphens between names ("Roe-Doe talks").
  void repair(TokenRange range, EntityType type) {
    std::uint32_t first = range.first;
    for (std::uint32_t token = range.first; token <= range.last; ++token) {
      const bool inside = token < range.last;
      const bool person_splits =
          type == EntityType::kPerson && inside && (is_possessive(reading_, token) || is_joining_hyphen(range, token));
      const bool colon =
          inside && text_of(reading_, token) == ":" && type != EntityType::kWorkOfArt;  // "ROE: Norvik is …"
      if (inside && !reading_.tokens[token].is_space && !covered_[token] && !person_splits && !colon) continue;
      add_repaired({first, token}, type);
      first = token + 1;
    }
  }

  /// A hyphen between two capitalised words, each a name for itself: "Kim Jong-un" has a lower-case part.
  bool is_joining_hyphen(TokenRange range, std::uint32_t token) const {
    return text_of(reading_, token) == "-" && token == range.first + 1 && token + 2 == range.last &&
           starts_upper(reading_, token - 1) && starts_upper(reading_, token + 1);
  }

  /// The recogniser at times takes a surname alone: its first name hangs on it as a compound.
  std::uint32_t first_name_start(std::uint32_t first) const {
    if (first == 0 || covered_[first - 1]) return first;
    const Token& before = reading_.tokens[first - 1];
    const bool name = before.pos == pos::PROPN && before.dep == dep::compound && before.head >= first &&
                      before.head < first + 3 && before.entity == EntityMark::kOutside &&
                      starts_upper(reading_, first - 1);
    const std::string key = key_of(reading_, first - 1);
    return name && !rules_.titles.contains(key) && !rules_.offices.contains(key) ? first - 1 : first;
  }

  /// And it may leave out the end of a hyphened given name ("Ro Mi-an").
  std::uint32_t given_name_end(TokenRange range) const {
    constexpr std::uint32_t kLongestSyllable = 3;
    if (range.size() < 2 || range.last + 2 > reading_.tokens.size() || covered_[range.last]) return range.last;
    const Token& hyphen = reading_.tokens[range.last];
    const Token& syllable = reading_.tokens[range.last + 1];
    const bool joined = text_of(reading_, range.last) == "-" && !hyphen.space_after &&
                        !reading_.tokens[range.last - 1].space_after && syllable.space_after;
    const bool fits = joined && syllable.span.size() <= kLongestSyllable && !starts_upper(reading_, range.last + 1) &&
                      !rules_.not_names.contains(key_of(reading_, range.last + 1));
    return fits ? range.last + 2 : range.last;
  }

  /// "Secretary of State Ann Roe": the recogniser may take the end of the office into the name.
  bool completes_office(std::uint32_t token) const {
    return token > 1 && rules_.titles.contains(key_of(reading_, token)) &&
           rules_.partitives.contains(key_of(reading_, token - 1)) &&
           rules_.offices.contains(key_of(reading_, token - 2));
  }

  bool is_trimmed_front(std::uint32_t token, EntityType type) const {
    const Token& here = reading_.tokens[token];
    if (here.tag == tag::DT || here.pos == pos::PUNCT || here.pos == pos::ADP || here.pos == pos::CCONJ ||
        here.tag == tag::PRPS || is_possessive(reading_, token))
      return true;
    return type == EntityType::kPerson && rules_.titles.contains(key_of(reading_, token));
  }

  void add_repaired(TokenRange range, EntityType type) {
    if (const auto titles = type == EntityType::kOrg ? titles_before_name(reading_, range, rules_) : 0; titles > 0) {
      range.first += titles;
      type = EntityType::kPerson;
    }
    if (range.size() > 1 && completes_office(range.first)) {
      ++range.first;
      type = EntityType::kPerson;
    }
    while (range.size() > 0 && is_trimmed_front(range.first, type)) ++range.first;
    if (range.size() > 0 && type == EntityType::kPerson) range = {first_name_start(range.first), given_name_end(range)};
    while (range.size() > 0 &&
           (is_possessive(reading_, range.last - 1) || reading_.tokens[range.last - 1].pos == pos::CCONJ ||
            (reading_.tokens[range.last - 1].pos == pos::PUNCT && text_of(reading_, range.last - 1) != "."))) {
      --range.last;
    }
    if (range.first >= range.last || range.size() > kLongestName) return;
    const std::string key = key_of(reading_, range);
    bool capital = false;
    for (std::uint32_t token = range.first; token < range.last; ++token) capital |= starts_upper(reading_, token);
    if (!capital || key.size() < 2 || rules_.not_names.contains(key)) return;
    const auto known = rules_.known_names.find(key);
    if (known != rules_.known_names.end()) type = known->second;
    const bool ending = range.size() > 1 && rules_.endings.contains(key_of(reading_, range.last - 1));
    if (ending && type != EntityType::kEvent && type != EntityType::kLaw) type = EntityType::kOrg;
    add({range, type, key, {}, known != rules_.known_names.end() || ending, {}});
  }

  /// "Roe Hid Past Losses": where every word is capitalised, the recogniser takes words beside a name for its part.
  /// What the rest of the report prints again is the name.
  void mend_headline_names() {
    const auto& blocks = reading_.report.blocks;
    for (NameSpan& name : names_) {
      if (name.known || name.tokens.size() < 2 || blocks.empty()) continue;
      const Span words = document::span_of(reading_, name.tokens);
      const auto block = std::ranges::find_if(blocks, [&](const Block& b) { return b.span.contains(words); });
      const bool head = block != blocks.end() && (block->kind == BlockKind::kHeadline || block == blocks.begin());
      if (!head || block->span.size() > kLongestHeadline || !is_title_case(block->span)) continue;
      const std::string_view behind = std::string_view(reading_.report.text).substr(block->span.end);
      const auto again = printed_again(name.tokens, behind);
      if (again && is_cut_rightly(name.tokens, *again)) {
        std::fill(covered_.begin() + name.tokens.first, covered_.begin() + name.tokens.last, false);
        name.tokens = *again;
        name.key = key_of(reading_, name.tokens);
        std::fill(covered_.begin() + name.tokens.first, covered_.begin() + name.tokens.last, true);
      }
    }
  }

  /// Is nearly every long word of a block capitalised?
  [[nodiscard]] bool is_title_case(Span block) const {
    constexpr std::uint32_t kLong = 4;
    std::size_t upper = 0;
    std::size_t lower = 0;
    for (std::uint32_t token = 0; token < reading_.tokens.size(); ++token) {
      const Span span = reading_.tokens[token].span;
      if (span.start >= block.end) break;
      if (!block.contains(span) || span.size() < kLong) continue;
      ++(starts_upper(reading_, token) ? upper : lower);
    }
    return upper > 3 * lower;
  }

  /// Whether what a name would lose are words and no names: many of them, or one that the report prints in lower case.
  [[nodiscard]] bool is_cut_rightly(TokenRange whole, TokenRange kept) const {
    constexpr std::uint32_t kLongForName = 4;
    if (whole.size() >= kLongForName) return true;
    const std::set<std::string_view> common = lower_case_words();
    for (std::uint32_t token = whole.first; token < whole.last; ++token) {
      if (!kept.contains(token) && common.contains(base::to_lower(text_of(reading_, token)))) return true;
    }
    return false;
  }

  /// The longest run of a name's words that a text holds as they are, the first of equals.
  std::optional<TokenRange> printed_again(TokenRange name, std::string_view text) const {
    for (std::uint32_t size = name.size(); size > 0; --size) {
      for (std::uint32_t first = name.first; first + size <= name.last; ++first) {
        const TokenRange run{first, first + size};
        if (!starts_upper(reading_, first) || key_of(reading_, run).size() < 3) continue;
        if (text.find(cut(reading_.report.text, document::span_of(reading_, run))) != std::string_view::npos)
          return run;
      }
    }
    return std::nullopt;
  }

  /// "Gazeta do Porto": names that only a particle stands between are one.
  void join_particles() {
    std::vector<NameSpan> joined;
    for (NameSpan& name : names_) {
      if (!joined.empty() && joined.back().country.empty() && name.country.empty() &&
          are_joined(joined.back().tokens, name.tokens)) {
        NameSpan& whole = joined.back();
        whole.tokens.last = name.tokens.last;
        whole.key = key_of(reading_, whole.tokens);
        std::fill(covered_.begin() + whole.tokens.first, covered_.begin() + whole.tokens.last, true);
      } else {
        joined.push_back(std::move(name));
      }
    }
    names_ = std::move(joined);
  }

  bool are_joined(TokenRange first, TokenRange second) const {
    const bool near = second.first > first.last && second.first - first.last <= 2;
    if (!near || first.size() + second.size() + 2 > kLongestName) return false;
    for (std::uint32_t token = first.last; token < second.first; ++token) {
      const std::string_view word = text_of(reading_, token);
      if (covered_[token] || word != base::to_lower(word) || !rules_.name_particles.contains(name_key(word)))
        return false;
    }
    return true;
  }

  void find_missed() {
    for (NameSpan& name : missed_names(reading_, rules_, covered_)) add(std::move(name));
  }

  /// "William “Bill” Hargrave" is one name, whatever the recogniser makes of its parts.
  void find_nicknames() {
    for (const TokenRange name : names_with_nicknames(reading_)) {
      if (std::any_of(covered_.begin() + name.first, covered_.begin() + name.last,
                      [](bool covered) { return covered; }))
        continue;
      add({.tokens = name, .type = EntityType::kPerson, .key = key_of(reading_, name), .country = {}, .body = {}});
    }
  }

  /// Known names that the recogniser missed: printed capitalised and tagged as a name.
  void find_known() {
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    for (std::uint32_t token = 0; token < size; ++token) {
      if (covered_[token] || !starts_upper(reading_, token)) continue;
      for (std::uint32_t end = std::min(size, token + 5); end > token; --end) {
        const TokenRange range{token, end};
        if (reading_.tokens[end - 1].pos != pos::PROPN || !starts_upper(reading_, end - 1)) continue;
        const std::string key = key_of(reading_, range);
        const auto known = rules_.known_names.find(key);
        if (known == rules_.known_names.end() || !is_distinctive(range)) continue;
        add({range, known->second, key, {}, true, {}});
        token = end - 1;
        break;
      }
    }
  }

  /// A word that names a person or a body elsewhere in the report names it wherever it is printed as a name.
  void find_repeated() {
    std::map<std::string, EntityType> type_of_word;
    for (const NameSpan& name : names_) {
      const bool told = !name.known && type_told(reading_, name.tokens, rules_) == EntityType::kPerson;
      if (told || name.type == EntityType::kPerson) {
        type_of_word.emplace(key_of(reading_, name.tokens.last - 1), EntityType::kPerson);
      } else if (name.type == EntityType::kOrg && name.tokens.size() == 1) {
        type_of_word.emplace(name.key, name.type);
      }
    }
    const std::set<std::string_view> common = lower_case_words();
    for (std::uint32_t token = 0; token < reading_.tokens.size(); ++token) {
      if (covered_[token] || !starts_upper(reading_, token)) continue;
      const auto known = type_of_word.find(key_of(reading_, token));
      // At the start of a sentence the tagger takes rare surnames for any word.
      constexpr std::size_t kRareLength = 5;
      const bool rare = known != type_of_word.end() && known->second == EntityType::kPerson &&
                        known->first.size() >= kRareLength && !common.contains(known->first);
      if (reading_.tokens[token].pos != pos::PROPN && !rare) continue;
      if (known != type_of_word.end()) add({{token, token + 1}, known->second, known->first, {}, false, {}});
    }
  }

  std::set<std::string_view> lower_case_words() const {
    std::set<std::string_view> words;
    for (std::uint32_t token = 0; token < reading_.tokens.size(); ++token) {
      if (!starts_upper(reading_, token)) words.insert(text_of(reading_, token));
    }
    return words;
  }

  /// "the Roe administration": a person's name and a noun for what is led.
  void find_bodies_of_persons() {
    const std::size_t count = names_.size();
    for (std::size_t index = 0; index < count; ++index) {
      const TokenRange name = names_[index].tokens;
      if (names_[index].type != EntityType::kPerson || name.last >= reading_.tokens.size() || covered_[name.last])
        continue;
      if (!rules_.bodies_of_persons.contains(key_of(reading_, name.last))) continue;
      const TokenRange body{name.first, name.last + 1};
      add({body, EntityType::kOrg, key_of(reading_, body), {}, true, {}});
    }
  }

  /// "Jane and Tom Alder": a first name before a full one shares its surname.
  void give_surnames_to_spouses() {
    for (std::size_t index = 0; index + 1 < names_.size(); ++index) {
      NameSpan& name = names_[index];
      const NameSpan& full = names_[index + 1];
      const bool people = name.type == EntityType::kPerson && full.type == EntityType::kPerson;
      if (!people || name.tokens.size() != 1 || full.tokens.size() < 2 || name.tokens.last + 1 != full.tokens.first)
        continue;
      const bool first_names =
          rules_.genders.contains(name.key) && rules_.genders.contains(key_of(reading_, full.tokens.first));
      if (!first_names || reading_.tokens[name.tokens.last].pos != pos::CCONJ) continue;
      name.key += " " + key_of(reading_, full.tokens.last - 1);
    }
  }

  /// A known name of one word that is a common word too ("Time", "Sun") counts only in capitals or beside an article.
  bool is_distinctive(TokenRange range) const {
    if (range.size() > 1) return true;
    const std::string_view text = text_of(reading_, range.first);
    if (text.size() > 2 && text == base::to_upper(text)) return true;
    return rules_.offices.contains(key_of(reading_, range)) ? false : text.size() > 5;
  }

  const Reading& reading_;
  const EntityRules& rules_;
  std::vector<bool> covered_;
  std::vector<NameSpan> names_;
};

}  // namespace

std::string printed(const Reading& reading, TokenRange range) {
  std::string result;
  bool space = false;
  for (const char c : cut(reading.report.text, document::span_of(reading, range))) {
    const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (white && !space) result += ' ';
    if (!white) result += c;
    space = white;
  }
  return result;
}

std::vector<NameSpan> find_name_spans(const Reading& reading, const EntityRules& rules,
                                      const std::vector<TurnLabel>& turns) {
  return NameFinder(reading, rules).find(turns);
}

}  // namespace twosource::reading
