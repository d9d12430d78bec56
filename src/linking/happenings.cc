// Test: tests/unit/linking/happenings_test.cc.
#include "linking/happenings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/time_resolution.h"
#include "base/unicode.h"
#include "linking/clauses.h"
#include "linking/dates.h"

namespace twosource::linking {
namespace {

using base::Day;
using std::chrono::days;

constexpr std::size_t kLongestPath = 8;  // of heads from a word to the clause that gives it subject or time
constexpr std::size_t kWidestName = 4;   // tokens of a name that others may stand among

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : base::to_lower(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// The time of a happening and how it was found, before the reports are put together.
struct Found {
  Happening happening;
  std::optional<base::DayRange> range;
};

/// Collects the happenings of one report.
class Collector {
 public:
  Collector(const Context& context, std::size_t report, const std::vector<std::string>& name)
      : context_(context),
        reading_(context.reading(report)),
        report_(report),
        parse_(reading_),
        rules_(context.knowledge.reporting.timeline),
        takes_part_(reading_.tokens.size(), false) {
    mark_name(name);
    for (std::size_t i = 0; i < reading_.timexes.size(); ++i) place_time(i);
    find_telling_day();
  }

  void collect(std::vector<Found>& found) {
    if (std::none_of(takes_part_.begin(), takes_part_.end(), [](bool part) { return part; })) return;
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const Token& token = reading_.tokens[i];
      if (is_headline(i)) continue;  // tells again what the body tells
      const bool verbal = token.pos == "VERB" && !is_auxiliary(i) && is_happening_verb(i) && involves(i);
      const bool nominal =
          token.pos == "NOUN" && rules_.happening_nouns.contains(base::to_lower(token.lemma)) && owned(i);
      if (!verbal && !nominal) continue;
      Found one;
      one.happening.report = report_;
      one.happening.head = i;
      one.happening.words.push_back(token.span);
      for (const std::uint32_t child : parse_.children(i)) {
        const bool adjacent = child == i + 1 && reading_.tokens[child].tag == "RP";
        if (reading_.tokens[child].dep == "prt" || adjacent) one.happening.words.push_back(reading_.tokens[child].span);
      }
      std::sort(one.happening.words.begin(), one.happening.words.end());
      std::tie(one.happening.time, one.range) = time_of(i);
      found.push_back(std::move(one));
    }
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[i].span));
  }

  /// Tokens of all mentions of the entity: its name, perhaps with words between, or all but its first word where two or
  /// more are left; what entities of that name are called besides.
  void mark_name(const std::vector<std::string>& name) {
    if (name.empty()) return;
    std::vector<std::vector<std::string>> names{name};
    if (name.size() > 2) names.emplace_back(name.begin() + 1, name.end());
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      for (const auto& words : names) {
        const std::uint32_t end = match(i, words);
        for (std::uint32_t token = i; token < end; ++token) takes_part_[token] = true;
      }
    }
    for (const Entity& entity : reading_.entities) {
      const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
        if (mention.kind != MentionKind::kName) return false;
        for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token) {
          if (!takes_part_[token] && reading_.tokens[token].dep != "case" && lower(token) != "the") return false;
        }
        return true;
      });
      if (!named) continue;
      for (const Mention& mention : entity.mentions) {
        for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token)
          takes_part_[token] = true;
      }
      if (entity.type == "PERSON" && name.size() > 1) mark_surname(name.back());
    }
  }

  /// A surname alone that the language stage did not take for a name ("Jobs").
  void mark_surname(const std::string& surname) {
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const std::string_view printed = cut(reading_.report.text, reading_.tokens[i].span);
      if (lower(i) == surname && printed != surname && reading_.tokens[i].entity == EntityMark::kOutside) {
        takes_part_[i] = true;
      }
    }
  }

  /// One past the tokens of a name that begins at a token; the token itself where none does.
  [[nodiscard]] std::uint32_t match(std::uint32_t first, const std::vector<std::string>& words) const {
    std::size_t word = 0;
    std::uint32_t at = first;
    for (; at < reading_.tokens.size() && word < words.size() && at < first + words.size() + kWidestName; ++at) {
      if (lower(at) == words[word]) {
        ++word;
      } else if (word == 0 || reading_.tokens[at].pos != "PROPN") {
        return first;
      }
    }
    return word == words.size() ? at : first;
  }

  [[nodiscard]] bool is_headline(std::uint32_t i) const {
    const auto block = block_at(reading_, reading_.tokens[i].span.start);
    return block && reading_.report.blocks[*block].kind == BlockKind::kHeadline;
  }

  [[nodiscard]] bool is_auxiliary(std::uint32_t i) const {
    const std::string_view dep = reading_.tokens[i].dep.text();
    return dep == "aux" || dep == "auxpass" || dep == "amod" || dep == "compound";
  }

  [[nodiscard]] bool is_happening_verb(std::uint32_t i) const {
    return !rules_.no_happenings.contains(base::to_lower(reading_.tokens[i].lemma));
  }

  /// Whether the entity is the doer or the sufferer of a verb.
  [[nodiscard]] bool involves(std::uint32_t verb) const {
    const auto subject = subject_of(verb);
    if (subject && takes_part_[*subject]) return true;
    for (const std::uint32_t child : parse_.children(verb)) {
      const std::string_view dep = reading_.tokens[child].dep.text();
      if ((dep == "dobj" || dep == "dative") && takes_part_[child]) return true;
      if (dep != "agent") continue;
      const auto doer = parse_.child(child, {"pobj"});
      if (doer && takes_part_[*doer]) return true;
    }
    return false;
  }

  /// The subject, own or of the clause that the verb goes on from.
  [[nodiscard]] std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (const auto own = parse_.child(verb, {"nsubj", "nsubjpass"})) {
        const std::string_view tag = reading_.tokens[*own].tag.text();
        const bool relative = (tag == "WP" || tag == "WDT") && reading_.tokens[verb].dep == "relcl";
        return relative ? std::optional(reading_.tokens[verb].head) : own;
      }
      const Token& token = reading_.tokens[verb];
      const std::string_view dep = token.dep.text();
      if (dep == "acl" && token.tag == "VBN") return token.head;
      if (dep == "pcomp" && reading_.tokens[token.head].dep == "prep") {
        verb = reading_.tokens[token.head].head;
      } else if (dep == "conj" || dep == "xcomp" || dep == "advcl") {
        verb = token.head;
      } else {
        return std::nullopt;
      }
      if (reading_.tokens[verb].pos != "VERB" && reading_.tokens[verb].pos != "AUX") return std::nullopt;
    }
    return std::nullopt;
  }

  /// "his resignation", "the death of Ann Roe", "the Roe lawsuit".
  [[nodiscard]] bool owned(std::uint32_t noun) const {
    for (const std::uint32_t child : parse_.children(noun)) {
      const std::string_view dep = reading_.tokens[child].dep.text();
      if ((dep == "poss" || dep == "compound") && takes_part_[child]) return true;
      if (dep != "prep" || !rules_.owning_prepositions.contains(lower(child))) continue;
      const auto object = parse_.child(child, {"pobj"});
      if (object && takes_part_[*object]) return true;
    }
    return false;
  }

  /// The verb that a time belongs to.
  void place_time(std::size_t index) {
    const Timex& timex = reading_.timexes[index];
    if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) return;
    const TokenRange tokens = tokens_in(reading_, timex.span);
    if (tokens.size() == 0) return;
    std::uint32_t at = tokens.first;
    while (tokens.contains(reading_.tokens[at].head) && reading_.tokens[at].head != at) at = reading_.tokens[at].head;
    if (tokens.first > 0 && rules_.bounds.contains(lower(tokens.first - 1))) return;
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      const Token& token = reading_.tokens[at];
      if (!tokens.contains(at) && (token.pos == "VERB" || (token.pos == "AUX" && !is_auxiliary(at)) ||
                                   rules_.happening_nouns.contains(base::to_lower(token.lemma)))) {
        time__token_.emplace(at, index);
        if (token.pos == "VERB" || token.pos == "AUX") return;
      }
      if (token.head == at) return;
      at = token.head;
    }
  }

  /// The day that the lead tells as past, near the report's own.
  void find_telling_day() {
    const auto today = reference_day(context_, report_);
    if (!today) return;
    telling_day_ = today;
    const std::size_t last = std::min(static_cast<std::size_t>(rules_.lead_sentences), reading_.sentences.size());
    if (last == 0) return;
    const std::uint32_t end = reading_.sentences[last - 1].tokens.last;
    for (const auto& [token, timex] : time__token_) {
      if (token >= end) break;
      const auto range = days_of_timex(context_, report_, reading_.timexes[timex]);
      const bool day = range && range->first == range->last;
      if (!day || range->first > *today || *today - range->first > days{rules_.telling_reach} || !is_past(token))
        continue;
      telling_day_ = range->first;
      return;
    }
  }

  [[nodiscard]] bool has_child(std::uint32_t verb, std::string_view lemma, std::string_view tag) const {
    const auto& children = parse_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const Token& token = reading_.tokens[child];
      return token.dep.text().starts_with("aux") && (lemma.empty() || token.lemma == lemma) &&
             (tag.empty() || token.tag == tag);
    });
  }

  [[nodiscard]] bool is_past(std::uint32_t verb) const {
    return reading_.tokens[verb].tag == "VBD" || has_child(verb, {}, "VBD");
  }

  [[nodiscard]] bool is_finite(std::uint32_t verb) const {
    const std::string_view tag = reading_.tokens[verb].tag.text();
    return tag == "VBD" || tag == "VBZ" || tag == "VBP" || has_child(verb, {}, "VBD") || has_child(verb, {}, "VBZ") ||
           has_child(verb, {}, "VBP") || has_child(verb, {}, "MD");
  }

  using Time = std::pair<std::optional<std::string>, std::optional<base::DayRange>>;

  [[nodiscard]] std::optional<Time> given_time(std::uint32_t token) const {
    const auto own = time__token_.find(token);
    if (own == time__token_.end()) return std::nullopt;
    const auto range = days_of_timex(context_, report_, reading_.timexes[own->second]);
    if (!range) return Time{};
    const std::string first = base::to_iso(range->first);
    if (range->first == range->last) return Time{first, range};
    if (base::days_of(first.substr(0, 7)) == range) return Time{first.substr(0, 7), range};
    if (base::days_of(first.substr(0, 4)) == range) return Time{first.substr(0, 4), range};
    return Time{std::nullopt, range};
  }

  [[nodiscard]] static Time on(std::optional<Day> day) {
    if (!day) return {};
    return {base::to_iso(*day), base::DayRange{*day, *day}};
  }

  [[nodiscard]] Time time_of(std::uint32_t token) const {
    std::uint32_t at = token;
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (const auto given = given_time(at)) return *given;
      const Token& here = reading_.tokens[at];
      const bool verb = here.pos == "VERB" || here.pos == "AUX";
      if (verb && is_finite(at)) {
        if (here.dep != "conj") return by_tense(at);
        if (!given_time(here.head)) return by_tense(at);
      }
      if (here.head == at) break;
      at = here.head;
    }
    return on(telling_day_);
  }

  [[nodiscard]] Time by_tense(std::uint32_t verb) const {
    if (has_child(verb, "have", "VBD")) return {};
    if (has_child(verb, {}, "MD")) return {};
    if (is_past(verb)) return on(telling_day_);
    return on(reference_day(context_, report_));
  }

  const Context& context_;
  const Reading& reading_;
  std::size_t report_;
  Parse parse_;
  const TimelineRules& rules_;
  std::vector<bool> takes_part_;                      ///< by token
  std::map<std::uint32_t, std::size_t> time__token_;  ///< timex by the verb or noun that it dates
  std::optional<Day> telling_day_;
};

}  // namespace

std::vector<Happening> happenings_of(const Context& context, const std::string& name) {
  std::vector<Found> found;
  const std::vector<std::string> words = lower_words(name);
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    Collector(context, report, words).collect(found);
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
    const auto key = [](const Found& f) {
      return std::make_tuple(!f.range.has_value(), f.range ? f.range->first : Day{}, f.range ? f.range->last : Day{});
    };
    return key(one) < key(other);
  });
  std::vector<Happening> happenings;
  std::size_t rank = 0;
  std::optional<base::DayRange> before;
  for (Found& one : found) {
    if (one.range && one.range != before) ++rank;
    before = one.range;
    one.happening.order = one.range ? rank : 0;
    happenings.push_back(std::move(one.happening));
  }
  return happenings;
}

}  // namespace twosource::linking
