#include "reading/attributions/inverted.h"

#include "document/grammar.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestSpeaker = 6;  ///< tokens

/// The noun that a phrase is about, where it is one and no clause.
std::optional<std::uint32_t> head_of_phrase(const AttributionContext& context, TokenRange phrase) {
  std::optional<std::uint32_t> head;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Token& token = context.token(i);
    if (document::is_verbal(token)) return std::nullopt;
    if (!head && !phrase.contains(token.head) && token.pos != document::pos::PUNCT) head = i;
  }
  const bool noun =
      head && (document::is_noun(context.token(*head)) || context.token(*head).pos == document::pos::PRON);
  return noun ? head : std::nullopt;
}

bool has_finite_verb(const AttributionContext& context, TokenRange words) {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (document::is_verbal(context.token(i)) && document::is_finite_form(context.token(i))) return true;
  }
  return false;
}

}  // namespace

void turn_inverted(const AttributionContext& context, AttributionCandidate& candidate) {
  if (!candidate.source_head || candidate.content.size() != 1 || candidate.cue.size() != 1) return;
  const TokenRange content = candidate.content.front();
  const TokenRange cue = candidate.cue.front();
  if (cue.last != content.first || content.size() > kLongestSpeaker || candidate.source.last >= cue.first) return;
  // "…, calling the man a liar" goes on with what the subject says.
  const bool verb = cue.size() == 1 && document::is_verbal(context.token(cue.first)) &&
                    document::is_finite_form(context.token(cue.first));
  if (!verb || context.token(cue.first - 1).pos != document::pos::PUNCT) return;
  const TokenRange clause{candidate.source.first, cue.first - 1};
  if (!has_finite_verb(context, {candidate.source.last, clause.last})) return;
  const auto head = head_of_phrase(context, content);
  if (!head) return;
  candidate.source = content;
  candidate.source_head = head;
  candidate.content = {clause};
}

}  // namespace twosource::reading
