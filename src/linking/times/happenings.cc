// Test: tests/unit/linking/times/happenings_test.cc.
#include "linking/times/happenings.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"
#include "document/places.h"
#include "linking/times/report_dates.h"

namespace twosource::linking {
namespace {

using base::Day;
using std::chrono::days;

constexpr std::size_t kLongestPath = 8;  // of heads from a word to the clause that gives it subject or time

/// Collects the happenings of one report.
class Collector {
 public:
  Collector(const Context& context, std::size_t report, const document::ParseTree& parse)
      : context_(context),
        reading_(context.reading(report)),
        report_(report),
        parse_(parse),
        rules_(context.knowledge.reporting.timeline) {
    for (std::size_t a = 0; a < reading_.attributions.size(); ++a) note_saying(a);
    for (std::size_t p = 0; p < reading_.propositions.size(); ++p) note_proposition(p);
    find_telling_day();
  }

  [[nodiscard]] std::vector<Happening> collect() const {
    std::vector<Happening> happenings;
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const auto kind = kind_of(i);
      if (kind) happenings.push_back(happening_at(i, *kind));
    }
    return happenings;
  }

 private:
  void note_saying(std::size_t index) {
    const Attribution& attribution = reading_.attributions[index];
    if (attribution.cue.empty()) return;
    for (const Span part : attribution.cue) {
      const TokenRange cue = document::tokens_in(reading_, part);
      for (std::uint32_t i = cue.first; i < cue.last; ++i) is_cue__token_[i] = true;
    }
    const TokenRange cue = document::tokens_in(reading_, attribution.cue.front());
    if (cue.size() == 0) return;
    const std::uint32_t head = document::clause_head(reading_, cue.first);
    sayings__token_[head].push_back(index);
    note_time(head, attribution.time);
  }

  void note_proposition(std::size_t index) {
    const Proposition& proposition = reading_.propositions[index];
    if (!is_cue__token_[proposition.head]) proposition__token_.emplace(proposition.head, index);
    note_time(proposition.head, proposition.time);
  }

  /// "since Monday", "until May": where something begins or ends, not when it happened.
  void note_time(std::uint32_t head, const TimeOf& time) {
    if (!time.timex || *time.timex >= reading_.timexes.size()) return;
    const TokenRange tokens = document::tokens_in(reading_, reading_.timexes[*time.timex].span);
    if (tokens.first > 0 && rules_.bounds.contains(lower(tokens.first - 1))) return;
    time__token_.emplace(head, *time.timex);
  }

  [[nodiscard]] std::optional<HappeningKind> kind_of(std::uint32_t i) const {
    const Token& token = reading_.tokens[i];
    const std::string lemma = base::to_lower(token.lemma);
    if (token.pos == pos::VERB && !is_auxiliary(i) && !rules_.no_happenings.contains(lemma))
      return HappeningKind::kVerb;
    if (token.pos == pos::NOUN && rules_.happening_nouns.contains(lemma)) return HappeningKind::kNoun;
    if (proposition__token_.contains(i) || sayings__token_.contains(i)) return HappeningKind::kFrame;
    return std::nullopt;
  }

  [[nodiscard]] Happening happening_at(std::uint32_t head, HappeningKind kind) const {
    Happening happening{.report = report_, .head = head, .kind = kind, .in_headline = is_headline(head)};
    happening.words.push_back(reading_.tokens[head].span);
    for (const std::uint32_t child : parse_.children(head)) {
      const bool adjacent = child == head + 1 && reading_.tokens[child].tag == tag::RP;
      if (reading_.tokens[child].dep == dep::prt || adjacent) happening.words.push_back(reading_.tokens[child].span);
    }
    std::sort(happening.words.begin(), happening.words.end());
    happening.participants = kind == HappeningKind::kNoun ? owners_of(head) : doers_and_sufferers_of(head);
    if (const auto told = proposition__token_.find(head); told != proposition__token_.end()) {
      happening.proposition = told->second;
    }
    if (const auto said = sayings__token_.find(head); said != sayings__token_.end()) happening.sayings = said->second;
    std::tie(happening.time, happening.range) = time_of(head);
    return happening;
  }

  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[i].span));
  }

  [[nodiscard]] bool is_headline(std::uint32_t i) const {
    const auto block = document::block_at(reading_, reading_.tokens[i].span.start);
    return block && reading_.report.blocks[*block].kind == BlockKind::kHeadline;
  }

  [[nodiscard]] bool is_auxiliary(std::uint32_t i) const {
    const Token& token = reading_.tokens[i];
    return document::is_auxiliary(token) || token.dep == dep::amod || token.dep == dep::compound;
  }

  [[nodiscard]] std::vector<std::uint32_t> doers_and_sufferers_of(std::uint32_t verb) const {
    std::vector<std::uint32_t> tokens;
    if (const auto subject = subject_of(verb)) tokens.push_back(*subject);
    for (const std::uint32_t child : parse_.children(verb)) {
      const Label dep = reading_.tokens[child].dep;
      if (dep == dep::dobj || dep == dep::dative) tokens.push_back(child);
      if (dep != dep::agent) continue;
      if (const auto doer = document::noun_under(parse_, child)) tokens.push_back(*doer);
    }
    return tokens;
  }

  /// The subject, own or of the clause that the verb goes on from.
  [[nodiscard]] std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    for (std::size_t step = 0; step < kLongestPath; ++step) {
      if (const auto own = document::subject_of(parse_, verb)) {
        return document::antecedent_of(parse_, *own, verb);
      }
      const Token& token = reading_.tokens[verb];
      const Label dep = token.dep;
      if (dep == dep::acl && token.tag == tag::VBN) return token.head;
      if (dep == dep::pcomp && reading_.tokens[token.head].dep == dep::prep) {
        verb = reading_.tokens[token.head].head;
      } else if (dep == dep::conj || dep == dep::xcomp || dep == dep::advcl) {
        verb = token.head;
      } else {
        return std::nullopt;
      }
      if (!document::is_verbal(reading_.tokens[verb])) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "his resignation", "the death of Ann Roe", "the Roe lawsuit".
  [[nodiscard]] std::vector<std::uint32_t> owners_of(std::uint32_t noun) const {
    std::vector<std::uint32_t> tokens;
    for (const std::uint32_t child : parse_.children(noun)) {
      const Label dep = reading_.tokens[child].dep;
      if (dep == dep::poss || dep == dep::compound) tokens.push_back(child);
      if (dep != dep::prep || !rules_.owning_prepositions.contains(lower(child))) continue;
      if (const auto object = document::noun_under(parse_, child)) tokens.push_back(*object);
    }
    return tokens;
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
      if (!day || range->first > *today || *today - range->first > days{rules_.telling_reach} ||
          !document::is_past(parse_, token))
        continue;
      telling_day_ = range->first;
      return;
    }
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
      const bool verb = document::is_verbal(here);
      if (verb && document::is_finite(parse_, at)) {
        if (here.dep != dep::conj) return by_tense(at);
        if (!given_time(here.head)) return by_tense(at);
      }
      if (here.head == at) break;
      at = here.head;
    }
    return on(telling_day_);
  }

  [[nodiscard]] Time by_tense(std::uint32_t verb) const {
    if (document::has_auxiliary(parse_, verb, tag::VBD, "have")) return {};
    if (document::has_auxiliary(parse_, verb, tag::MD)) return {};
    if (document::is_past(parse_, verb)) return on(telling_day_);
    return on(reference_day(context_, report_));
  }

  const Context& context_;
  const Reading& reading_;
  std::size_t report_;
  const document::ParseTree& parse_;
  const TimelineRules& rules_;
  std::vector<bool> is_cue__token_ = std::vector<bool>(reading_.tokens.size(), false);
  std::map<std::uint32_t, std::size_t> proposition__token_;           ///< by its head, save cues
  std::map<std::uint32_t, std::vector<std::size_t>> sayings__token_;  ///< attributions by the head of the cue's clause
  std::map<std::uint32_t, std::size_t> time__token_;                  ///< timex by the word that it dates
  std::optional<Day> telling_day_;
};

}  // namespace

std::vector<Happening> happenings_of(const Context& context, std::size_t report, const document::ParseTree& parse) {
  return Collector(context, report, parse).collect();
}

}  // namespace twosource::linking
