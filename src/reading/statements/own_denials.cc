#include "reading/statements/own_denials.h"

#include <string_view>

#include "base/unicode.h"
#include "document/grammar.h"

namespace twosource::reading {

std::optional<TokenRange> denied_in_first_person(const Reading& reading, const document::ParseTree& tree,
                                                 std::uint32_t head, const WordSet& denying) {
  if (!denying.contains(base::to_lower(reading.tokens[head].lemma)) || tree.child(head, {dep::neg}))
    return std::nullopt;
  const auto subject = tree.child(head, {dep::nsubj});
  const bool own = subject && tree[*subject].morph.text().find("Person=1") != std::string_view::npos;
  if (!own) return std::nullopt;
  auto clause = tree.child(head, {dep::ccomp});
  if (!clause) {
    const auto noun = tree.child(head, {dep::dobj});
    if (noun) clause = tree.child(*noun, {dep::acl, dep::ccomp});
  }
  if (!clause || !document::is_verbal(tree[*clause])) return std::nullopt;
  TokenRange denied = tree.extent(*clause);
  const auto mark = tree.child(*clause, {dep::mark});
  if (mark && *mark == denied.first) ++denied.first;
  return denied;
}

}  // namespace twosource::reading
