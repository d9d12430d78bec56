#include "reading/statements/conditions.h"

#include "document/grammar.h"

namespace twosource::reading {

bool is_inverted(const document::ParseTree& tree, std::uint32_t verb) {
  const Label label = tree[verb].dep;
  if ((label != dep::advcl && label != dep::ccomp) || tree.child(verb, {dep::mark})) return false;
  if (!document::has_auxiliary(tree, tree[verb].head, tag::MD)) return false;
  const std::uint32_t first = tree.extent(verb).first;
  if (first == verb) return true;
  const auto subject = document::subject_of(tree, verb);
  return subject && *subject > first && tree[first].head == verb && document::is_auxiliary(tree[first]);
}

}  // namespace twosource::reading
