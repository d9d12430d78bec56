#include "reading/statements/accounts.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestAccount = 16;  ///< tokens of a piece that is looked at

class AccountPhrase {
 public:
  AccountPhrase(const Reading& reading, TokenRange tokens, const DenialRules& rules)
      : reading_(reading), tokens_(tokens), rules_(rules) {}

  [[nodiscard]] std::optional<std::vector<std::string>> owners() const {
    const auto noun = account();
    if (!noun) return std::nullopt;
    std::vector<std::string> found;
    for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      if (i == *noun || !document::is_content_word(token(i).pos)) continue;
      const auto branch = branch_of(i, *noun);
      if (!branch || !says_whose(*branch, *noun) || has_clause(i)) return std::nullopt;
      // "the news media reports" says what kind they are, "the steward's report" whose it is.
      const Label label = token(*branch).dep;
      const bool owns = label != dep::amod && label != dep::compound;
      if (owns && document::is_noun(token(i))) found.push_back(lemma(i));
    }
    if (found.empty()) return std::nullopt;
    return found;
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  [[nodiscard]] std::string lemma(std::uint32_t i) const { return base::to_lower(token(i).lemma); }

  /// The noun that the piece is about: the first that stands for what somebody said, under nothing but a preposition.
  [[nodiscard]] std::optional<std::uint32_t> account() const {
    for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      if (token(i).pos != pos::NOUN || !rules_.charges.contains(lemma(i))) continue;
      const std::uint32_t above = token(i).head;
      const bool outermost = !tokens_.contains(above) || above == i || token(above).pos == pos::ADP;
      return outermost ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  /// The word right below a noun that another word hangs under.
  [[nodiscard]] std::optional<std::uint32_t> branch_of(std::uint32_t word, std::uint32_t noun) const {
    for (std::uint32_t steps = 0; steps < kLongestAccount; ++steps) {
      const std::uint32_t above = token(word).head;
      if (above == noun) return word;
      if (above == word || !tokens_.contains(above)) return std::nullopt;
      word = above;
    }
    return std::nullopt;
  }

  /// "the steward's", "by a steward", "given to the panel by a steward", "late"
  [[nodiscard]] bool says_whose(std::uint32_t branch, std::uint32_t noun) const {
    const Label label = token(branch).dep;
    if (label == dep::poss || label == dep::amod || label == dep::compound) return true;
    if (label == dep::prep || label == dep::agent) return rules_.owning.contains(lemma(branch));
    return label == dep::acl && branch > noun && token(branch).tag == tag::VBN;
  }

  /// Whether a word has a subject: it tells what the account is of.
  [[nodiscard]] bool has_clause(std::uint32_t verb) const {
    for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      if (i != verb && token(i).head == verb && document::is_subject(token(i))) return true;
    }
    return false;
  }

  const Reading& reading_;
  TokenRange tokens_;
  const DenialRules& rules_;
};

}  // namespace

std::optional<std::vector<std::string>> account_owners(const Reading& reading, Span piece, const DenialRules& rules) {
  const TokenRange tokens = document::tokens_in(reading, piece);
  if (tokens.size() == 0 || tokens.size() > kLongestAccount) return std::nullopt;
  return AccountPhrase(reading, tokens, rules).owners();
}

}  // namespace twosource::reading
