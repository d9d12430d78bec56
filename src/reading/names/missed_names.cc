// Test: tests/unit/reading/names/missed_names_test.cc.
#include "reading/names/missed_names.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/names/evidence.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestName = 12;     ///< tokens
constexpr std::uint32_t kLongestNickname = 2;  ///< tokens
constexpr std::uint32_t kLongestFullName = 4;  ///< tokens of a name that only its first word tells
constexpr std::uint32_t kMostCourtesyTitles = 3;

std::string_view text_of(const Reading& reading, std::uint32_t token) {
  return cut(reading.report.text, reading.tokens[token].span);
}

bool starts_upper(const Reading& reading, std::uint32_t token) {
  const std::string_view text = text_of(reading, token);
  return !text.empty() && base::is_upper(base::decode_at(text, 0).value);
}

bool is_capitalised_name(const Reading& reading, std::uint32_t token) {
  return token < reading.tokens.size() && reading.tokens[token].pos == pos::PROPN && starts_upper(reading, token);
}

bool is_quotation_mark(const Reading& reading, std::uint32_t token) {
  if (token >= reading.tokens.size()) return false;
  const std::string_view text = text_of(reading, token);
  const base::CodePoint point = base::decode_at(text, 0);
  return point.size == text.size() && base::is_quotation_mark(point.value);
}

/// Behind “Bill” where a nickname's opening mark stands at a token; the token itself where there is none.
std::uint32_t nickname_end(const Reading& reading, std::uint32_t token) {
  if (!is_quotation_mark(reading, token) || reading.tokens[token].space_after) return token;
  std::uint32_t end = token + 1;
  while (end - token <= kLongestNickname && is_capitalised_name(reading, end)) ++end;
  return end > token + 1 && is_quotation_mark(reading, end) && reading.tokens[end].space_after ? end + 1 : token;
}

class Finder {
 public:
  Finder(const Reading& reading, const EntityRules& rules, const std::vector<bool>& covered)
      : reading_(reading), rules_(rules), covered_(covered) {}

  std::vector<NameSpan> find() const {
    std::vector<NameSpan> names;
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    for (std::uint32_t token = 0; token < size; ++token) {
      if (!covered_[token] && is_site(token)) names.push_back(named({token, token + 1}, EntityType::kOrg));
      if (!is_free(token)) continue;
      const TokenRange run{token, run_end(token)};
      token = run.last - 1;
      if (auto name = name_in(run)) names.push_back(std::move(*name));
    }
    return names;
  }

 private:
  [[nodiscard]] std::string key(TokenRange range) const {
    return name_key(cut(reading_.report.text, document::span_of(reading_, range)));
  }
  [[nodiscard]] std::string key(std::uint32_t token) const { return name_key(text_of(reading_, token)); }

  [[nodiscard]] bool is_free(std::uint32_t token) const {
    if (!is_capitalised_name(reading_, token) || covered_[token]) return false;
    const EntityType type = reading_.tokens[token].entity_type;
    const bool dated = type == EntityType::kDate || type == EntityType::kTime;
    return !dated && !is_site(token) && !rules_.not_names.contains(key(token));
  }

  /// "NorvikToday.com", "post.example.co.uk": words of letters and digits between dots, the last as sites' are.
  [[nodiscard]] bool is_site(std::uint32_t token) const {
    const std::string address = base::to_lower(text_of(reading_, token));
    const std::size_t dot = address.find('.');
    const bool plain = std::ranges::all_of(
        address, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    if (!plain || dot == 0 || dot == std::string::npos) return false;
    for (std::size_t at = dot; at != std::string::npos; at = address.find('.', at + 1)) {
      if (rules_.site_endings.contains(address.substr(at + 1))) return true;
    }
    return false;
  }

  /// Over the hyphen of "May-Brown" too.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t first) const {
    std::uint32_t end = first + 1;
    while (true) {
      const bool hyphen = end + 1 < reading_.tokens.size() && text_of(reading_, end) == "-" &&
                          !reading_.tokens[end - 1].space_after && !reading_.tokens[end].space_after;
      if (hyphen && is_free(end + 1)) {
        end += 2;
      } else if (end < reading_.tokens.size() && is_free(end)) {
        ++end;
      } else {
        return end;
      }
    }
  }

  [[nodiscard]] std::optional<NameSpan> name_in(TokenRange run) const {
    if (run.size() < 2 || run.size() > kLongestName) return std::nullopt;
    if (const std::uint32_t titles = courtesy_titles(run); titles > 0)
      return named({run.first + titles, run.last}, EntityType::kPerson);
    if (const std::uint32_t titles = titles_before_name(reading_, run, rules_); titles > 0)
      return named({run.first + titles, run.last}, EntityType::kPerson);
    const auto told = type_told(reading_, run, rules_);
    if (told) return named(run, *told);
    const bool person = is_full_name(run) || is_told_by_pronoun(run);
    return person ? std::optional(named(run, EntityType::kPerson)) : std::nullopt;
  }

  [[nodiscard]] NameSpan named(TokenRange tokens, EntityType type) const {
    return {.tokens = tokens, .type = type, .key = key(tokens), .country = {}, .body = {}};
  }

  /// How many words stand before the name behind "Mr": 2 of "Mr Justice Penhale"; 0 where the run begins with none.
  [[nodiscard]] std::uint32_t courtesy_titles(TokenRange run) const {
    const std::string first = key(run.first);
    const bool title =
        rules_.titles.contains(first) && (rules_.genders.contains(first) || rules_.names.titles.contains(first));
    if (!title) return 0;
    std::uint32_t titles = 1;
    while (titles < kMostCourtesyTitles && run.first + titles + 1 < run.last &&
           rules_.titles.contains(key(run.first + titles)))
      ++titles;
    return titles;
  }

  /// "Theresa May-Brown said": a first name that everybody knows, and what is named does something.
  [[nodiscard]] bool is_full_name(TokenRange run) const {
    if (run.size() > kLongestFullName || !rules_.genders.contains(key(run.first))) return false;
    const Token& last = reading_.tokens[run.last - 1];
    const std::string word = key(run.last - 1);
    return document::is_subject(last) && !rules_.endings.contains(word) && rules_.kinds_of(word) == 0;
  }

  /// "Thea Pender will vote against it, she said."
  [[nodiscard]] bool is_told_by_pronoun(TokenRange run) const {
    const Token& last = reading_.tokens[run.last - 1];
    if (run.size() > kLongestFullName || !document::is_subject(last)) return false;
    const Token& verb = reading_.tokens[last.head];
    if (verb.dep != dep::ccomp || verb.head < last.head) return false;
    for (std::uint32_t token = last.head + 1; token < verb.head; ++token) {
      if (reading_.tokens[token].head != verb.head || !document::is_subject(reading_.tokens[token])) continue;
      const auto pronoun = rules_.pronouns.find(base::to_lower(text_of(reading_, token)));
      return pronoun != rules_.pronouns.end() && (pronoun->second & kPerson) != 0;
    }
    return false;
  }

  const Reading& reading_;
  const EntityRules& rules_;
  const std::vector<bool>& covered_;
};

}  // namespace

std::vector<TokenRange> names_with_nicknames(const Reading& reading) {
  std::vector<TokenRange> names;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t token = 1; token < size; ++token) {
    const std::uint32_t behind = nickname_end(reading, token);
    if (behind == token || !is_capitalised_name(reading, behind) || !is_capitalised_name(reading, token - 1)) continue;
    names.push_back({token - 1, behind + 1});
    token = behind;
  }
  return names;
}

std::vector<NameSpan> missed_names(const Reading& reading, const EntityRules& rules, const std::vector<bool>& covered) {
  return Finder(reading, rules, covered).find();
}

}  // namespace twosource::reading
