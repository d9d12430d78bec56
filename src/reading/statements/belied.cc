#include "reading/statements/belied.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/statements/statements.h"

namespace twosource::reading {
namespace {

namespace dep = document::dep;
namespace pos = document::pos;

class Belied {
 public:
  Belied(Reading& reading, const document::ParseTree& tree, const DenialRules& rules)
      : reading_(reading), tree_(tree), rules_(rules) {}

  void find() {
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      if (reading_.attributions[i].cue.empty() || reading_.attributions[i].content.empty()) continue;
      if (const auto clause = negated_above(i)) {
        turn_round(i, *clause);
      } else if (is_belied(i)) {
        add_denial(i);
      }
    }
    add_all();
  }

 private:
  /// A denial and what it denies, one of them new. Where nobody is known to deny, the first is a clause like others.
  struct Pair {
    Statement denial;
    Statement denied;
  };

  [[nodiscard]] TokenRange tokens_in(Span span) const { return document::tokens_in(reading_, span); }
  [[nodiscard]] bool is_word(std::uint32_t token, const WordSet& list) const {
    return list.contains(base::to_lower(tree_[token].lemma)) || list.contains(base::to_lower(tree_[token].norm));
  }

  /// The clause that "…, as Roe claims" stands under, where it is negated.
  [[nodiscard]] std::optional<std::uint32_t> negated_above(std::size_t attribution) const {
    const TokenRange cue = tokens_in(reading_.attributions[attribution].cue.front());
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      if (tree_[i].dep != dep::advcl || !is_word(i, rules_.contending)) continue;
      const auto children = tree_.children(i);
      const bool as = std::ranges::any_of(
          children, [&](std::uint32_t child) { return child < i && is_word(child, rules_.comparing); });
      if (as && tree_.child(tree_[i].head, {dep::neg})) return tree_[i].head;
    }
    return std::nullopt;
  }

  /// What is claimed: the clause behind its negation, up to who claims it.
  [[nodiscard]] Span claimed(std::size_t attribution, std::uint32_t clause) const {
    const std::uint32_t negation = *tree_.child(clause, {dep::neg});
    const TokenRange cue = tokens_in(reading_.attributions[attribution].cue.front());
    TokenRange words{negation + 1, tree_.extent(clause).last};
    for (const std::uint32_t child : tree_.children(clause)) {
      const TokenRange part = tree_.extent(child);
      if (part.contains(cue.first) && part.first > clause) words.last = part.first;
    }
    while (words.size() > 0 && tree_[words.last - 1].pos == pos::PUNCT) --words.last;
    return words.first <= clause && clause < words.last ? document::span_of(reading_.tokens, words) : Span{};
  }

  /// The clause is the word of whoever has it and says no; what it negates is the claim.
  void turn_round(std::size_t attribution, std::uint32_t clause) {
    const Span what = claimed(attribution, clause);
    const auto whole = std::ranges::find_if(reading_.statements, [&](const Statement& statement) {
      return statement.attribution == attribution && statement.proposition &&
             reading_.propositions[*statement.proposition].head == clause;
    });
    if (what.empty() || whole == reading_.statements.end()) return;
    const auto outer = reading_.attributions[attribution].within;
    Pair pair{*whole, *whole};
    // "The lawyer said he was not there, as the widow claims", where the lawyer was not found to say it: nobody's denial.
    pair.denial.denial = outer || tree_[clause].dep != dep::ccomp;
    pair.denial.attribution = outer;
    pair.denied.span = what;
    pair.denied.fragment = true;
    pair.denied.polarity = Polarity::kPositive;
    pair.denied.proposition.reset();
    pair.denied.subject = {};
    reading_.statements.erase(whole);
    for (Statement& statement : reading_.statements) {
      if (statement.attribution == attribution) statement.attribution = outer;
    }
    for (Proposition& proposition : reading_.propositions) {
      if (proposition.attribution == attribution) proposition.attribution = outer;
    }
    reading_.attributions[attribution].content = {what};
    pairs_.push_back(pair);
  }

  /// "falsely claimed", "the false claim that"
  [[nodiscard]] bool is_belied(std::size_t attribution) const {
    if (reading_.attributions[attribution].act == Act::kDeny) return false;
    const TokenRange cue = tokens_in(reading_.attributions[attribution].cue.front());
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      const bool own = is_word(i, rules_.belying);
      const bool below = std::ranges::any_of(tree_.children(i), [&](std::uint32_t child) {
        return is_word(child, rules_.belying) && (tree_[child].dep == dep::advmod || tree_[child].dep == dep::amod);
      });
      if (own || below) return true;
    }
    return false;
  }

  /// Whoever tells that somebody claims something falsely denies the longest piece of what is claimed.
  void add_denial(std::size_t attribution) {
    const auto& statements = reading_.statements;
    auto told = statements.end();
    for (auto one = statements.begin(); one != statements.end(); ++one) {
      if (one->attribution != attribution || one->denial) continue;
      if (told == statements.end() || one->span.size() > told->span.size()) told = one;
    }
    if (told == statements.end()) return;
    const Span cue = reading_.attributions[attribution].cue.front();
    const Span whole{std::min(cue.start, told->span.start), std::max(cue.end, told->span.end)};
    if (!reading_.sentences[told->sentence].span.contains(whole)) return;
    Pair pair{*told, *told};
    pair.denial.span = whole;
    pair.denial.denial = true;
    pair.denial.attribution = reading_.attributions[attribution].within;
    pair.denial.proposition.reset();
    pair.denial.subject = {};
    reading_.statements.erase(told);
    pairs_.push_back(pair);
  }

  /// Puts denials and what they deny in their places.
  void add_all() {
    for (Pair& pair : pairs_) {
      for (Statement* one : {&pair.denied, &pair.denial}) reading_.statements.push_back(*one);
    }
    if (pairs_.empty()) return;
    std::ranges::stable_sort(reading_.statements, stands_before);
    for (const Pair& pair : pairs_) {
      if (!pair.denial.denial) continue;
      const auto place = [&](const Statement& wanted) {
        return std::ranges::find_if(reading_.statements, [&wanted](const Statement& one) {
          return one.span == wanted.span && one.denial == wanted.denial && one.attribution == wanted.attribution;
        });
      };
      place(pair.denial)->refers_to = static_cast<std::size_t>(place(pair.denied) - reading_.statements.begin());
    }
  }

  Reading& reading_;
  const document::ParseTree& tree_;
  const DenialRules& rules_;
  std::vector<Pair> pairs_;
};

}  // namespace

void find_belied(Reading& reading, const document::ParseTree& tree, const DenialRules& rules) {
  Belied(reading, tree, rules).find();
}

}  // namespace twosource::reading
