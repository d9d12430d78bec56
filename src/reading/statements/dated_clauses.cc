#include "reading/statements/dated_clauses.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/statements/clause_text.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kLongestPath = 8;  ///< of heads from a time to its verb

bool is_told(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kCredit && kind != BlockKind::kNote &&
         kind != BlockKind::kDateline;
}

/// Finds the dated clauses of one report.
class DatedClauses {
 public:
  DatedClauses(const Reading& reading, const document::ParseTree& parse, const EventRules& rules)
      : reading_(reading), parse_(parse), rules_(rules) {
    for (const EventMention& event : reading.event_mentions) says__token_[head_of(event)] = !event.sayings.empty();
  }

  [[nodiscard]] std::vector<DatedClause> of(const EventMention& event) const {
    std::vector<DatedClause> dated;
    const std::uint32_t head = head_of(event);
    const auto add = [&](std::optional<std::size_t> saying, const TimeOf& time) {
      if (auto clause = clause_at(head, time)) dated.push_back({saying, std::move(*clause)});
    };
    if (event.proposition) add(std::nullopt, reading_.propositions[*event.proposition].time);
    if (reading_.tokens[head].pos != pos::VERB) return dated;
    for (const std::size_t saying : event.sayings) add(saying, reading_.attributions[saying].time);
    return dated;
  }

 private:
  [[nodiscard]] std::uint32_t head_of(const EventMention& event) const {
    return document::tokens_in(reading_, event.head).first;
  }

  [[nodiscard]] std::optional<ClauseText> clause_at(std::uint32_t head, const TimeOf& time) const {
    if (!time.timex || *time.timex >= reading_.timexes.size()) return std::nullopt;
    const Timex& timex = reading_.timexes[*time.timex];
    if (!says_when(timex)) return std::nullopt;
    // The clause of "is set to visit" is headed by "set", though the happening is the visit.
    std::uint32_t top = document::clause_head(reading_, head);
    if (is_embedded_question(top) || !governs(top, timex.span)) return std::nullopt;
    const ClauseOptions options{.keep = timex.span, .most_words = rules_.most_words};
    ClauseText clause = clause_text(reading_, parse_, top, options);
    if (clause.words < rules_.short_clause && reading_.tokens[top].dep == dep::relcl) {
      // "told it in an interview that aired Sunday": the day of the saying; of another clause it is no day.
      top = document::clause_head(reading_, reading_.tokens[top].head);
      if (!says__token_[top]) return std::nullopt;
      clause = clause_text(reading_, parse_, top, options);
    }
    if (clause.words < rules_.least_words || !clause.has_subject) return std::nullopt;
    if (!clause.span.contains(timex.span) || !document::is_verbal(reading_.tokens[top])) return std::nullopt;
    return clause;
  }

  /// Whether a time is when something happens, in what the report tells.
  [[nodiscard]] bool says_when(const Timex& timex) const {
    if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet) return false;
    if (is_of_a_noun(timex) || is_bound(reading_, timex, rules_)) return false;
    const auto block = document::block_at(reading_, timex.span.start);
    return !block || is_told(reading_.report.blocks[*block].kind);
  }

  /// "the 2016 election", "Monday's meeting": the time of the noun, not of the clause, save "during Monday's meeting".
  [[nodiscard]] bool is_of_a_noun(const Timex& timex) const {
    const TokenRange tokens = document::tokens_in(reading_, timex.span);
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = reading_.tokens[i];
      if (tokens.contains(token.head)) continue;
      if (!document::modifies_noun(token)) return false;
      const Token& noun = reading_.tokens[token.head];
      return noun.dep != dep::pobj || !rules_.during.contains(base::to_lower(reading_.tokens[noun.head].norm));
    }
    return false;
  }

  /// Whether a time hangs on the verb of a clause, not on another's ("two officials said on Tuesday").
  [[nodiscard]] bool governs(std::uint32_t clause, Span timex) const {
    const TokenRange tokens = document::tokens_in(reading_, timex);
    std::uint32_t token = tokens.first;
    while (tokens.contains(reading_.tokens[token].head) && reading_.tokens[token].head != token) {
      token = reading_.tokens[token].head;
    }
    for (std::size_t step = 0; step < kLongestPath && !document::is_verbal(reading_.tokens[token]); ++step) {
      token = reading_.tokens[token].head;
    }
    return document::clause_head(reading_, token) == clause;
  }

  /// "what she knew", "when he left": asked or referred to, not told.
  [[nodiscard]] bool is_embedded_question(std::uint32_t head) const {
    const Label dep = reading_.tokens[head].dep;
    if (dep == dep::relcl || dep == dep::ROOT) return false;
    const Token& opening = reading_.tokens[parse_.extent(head).first];
    const bool complement = dep == dep::ccomp || dep == dep::pcomp;
    return document::is_relative_pronoun(opening) || opening.tag == tag::WPS || (opening.tag == tag::WRB && complement);
  }

  const Reading& reading_;
  const document::ParseTree& parse_;
  const EventRules& rules_;
  std::vector<bool> says__token_ = std::vector<bool>(reading_.tokens.size(), false);  ///< the head of a cue's clause
};

}  // namespace

bool is_bound(const Reading& reading, const Timex& timex, const EventRules& rules) {
  const TokenRange tokens = document::tokens_in(reading, timex.span);
  return tokens.first > 0 && tokens.size() > 0 &&
         rules.bounds.contains(base::to_lower(reading.tokens[tokens.first - 1].norm));
}

void find_dated_clauses(Reading& reading, const document::ParseTree& parse, const EventRules& rules) {
  const DatedClauses dated(reading, parse, rules);
  for (EventMention& event : reading.event_mentions) event.dated = dated.of(event);
}

}  // namespace twosource::reading
