#include "reading/speakers/joint_speakers.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/attributions/rules.h"
#include "reading/sentences.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kMostJoined = 6;           ///< names in one list
constexpr std::uint32_t kFarthestCountry = 256;  ///< tokens before "both"

}  // namespace

bool JointSpeakers::is_joined(const std::vector<std::uint32_t>& heads) const {
  for (std::uint32_t token = heads[heads.size() - 2] + 1; token < heads.back(); ++token) {
    if (found_.token(token).tag == tag::CC) return rules_.has(WordList::kJoinedBy, found_.word(token));
  }
  return false;
}

std::optional<std::size_t> JointSpeakers::of_list(std::uint32_t head, TokenRange source) {
  std::vector<std::uint32_t> heads = {head};
  for (auto next = found_.tree().child(head, {dep::conj}); next && source.contains(*next);
       next = found_.tree().child(*next, {dep::conj})) {
    heads.push_back(*next);
    if (heads.size() > kMostJoined) return std::nullopt;
  }
  if (heads.size() < 2 || !is_joined(heads)) return std::nullopt;
  std::string name;
  std::vector<std::size_t> members;
  for (const std::uint32_t part : heads) {
    const auto entity = found_.entity_at(part);
    const bool named = entity && document::has_name(found_.reading.entities[*entity]);
    if (!document::is_noun(found_.token(part)) || (named && std::ranges::count(members, *entity) > 0))
      return std::nullopt;
    // "Former Towns and Countryside Minister Ann Roe" is one.
    if (!named && part != heads.back() && found_.token(part).pos == pos::PROPN) return std::nullopt;
    if (named) members.push_back(*entity);
  }
  if (members.empty() || (heads.size() > 2 && members.size() < 2)) return std::nullopt;
  if (heads.size() == 2 && members.size() == 2) {
    name = found_.reading.entities[members[0]].name + " and " + found_.reading.entities[members[1]].name;
  } else {
    name = std::string(cut(found_.reading.report.text, document::span_of(found_.reading.tokens, source)));
  }
  return group_named(std::move(name), source);
}

std::size_t JointSpeakers::group_named(std::string name, TokenRange words) {
  const auto [at, is_new] = several_.emplace(base::comparison_key(name), found_.reading.entities.size());
  const Mention mention = {document::span_of(found_.reading.tokens, words), words, MentionKind::kName};
  if (is_new) {
    Entity group;
    group.name = std::move(name);
    group.type = EntityType::kGroup;
    found_.reading.entities.push_back(std::move(group));
  }
  auto& mentions = found_.reading.entities[at->second].mentions;
  mentions.insert(std::ranges::upper_bound(mentions, mention.span, {}, &Mention::span), mention);
  return at->second;
}

std::optional<std::size_t> JointSpeakers::of_both(std::size_t i, std::uint32_t head, TokenRange source) {
  const std::string first = found_.word(source.first);
  const bool both =
      rules_.has(WordList::kBoth, first) || (rules_.has(WordList::kArticles, first) && source.size() > 2 &&
                                             rules_.has(WordList::kTwo, found_.word(source.first + 1)));
  const bool several = (both && found_.token(head).tag == tag::NNS) ||
                       (rules_.has(WordList::kNeither, first) && found_.token(head).tag == tag::NN);
  if (!several || !rules_.has(WordList::kBodies, found_.lemma(head))) return std::nullopt;
  const std::size_t own = document::sentence_of(found_.reading, found_.places[i].cue_head);
  std::vector<std::size_t> countries;
  std::uint32_t start = found_.reading.sentences[own > 0 ? own - 1 : own].tokens.first;
  start = std::max(start, source.first - std::min(source.first, kFarthestCountry));
  for (std::uint32_t token = start; token < source.first; ++token) {
    const auto entity = found_.entity_at(token);
    const bool country = entity && found_.reading.entities[*entity].type == EntityType::kGpe &&
                         document::has_name(found_.reading.entities[*entity]);
    if (country && std::ranges::count(countries, *entity) == 0) countries.push_back(*entity);
  }
  if (countries.size() != 2) return std::nullopt;
  return group_named(found_.reading.entities[countries[0]].name + " and " + found_.reading.entities[countries[1]].name,
                     source);
}

}  // namespace twosource::reading
