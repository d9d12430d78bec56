#include "reading/speakers/naming.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {

bool is_compound_name(const Reading& reading, std::uint32_t head) {
  const auto is_proper = [&](std::uint32_t token) {
    const std::string_view text = cut(reading.report.text, reading.tokens[token].span);
    return reading.tokens[token].pos == pos::PROPN && base::is_upper(base::decode_at(text, 0).value);
  };
  if (head == 0 || !is_proper(head) || !is_proper(head - 1)) return false;
  const auto block = document::block_at(reading, reading.tokens[head].span.start);
  if (!block || reading.report.blocks[*block].kind == BlockKind::kHeadline) return false;
  return reading.tokens[head - 1].head == head && reading.tokens[head - 1].dep == dep::compound;
}

std::optional<std::uint32_t> SourceNaming::noun_counted(std::uint32_t head) const {
  for (const std::uint32_t child : found_.tree().children(head)) {
    if (found_.token(child).dep != dep::prep || !rules_.has(WordList::kPartitives, found_.token(child).norm)) continue;
    return document::noun_under(found_.tree(), child);
  }
  return std::nullopt;
}

Naming SourceNaming::of(std::uint32_t head, TokenRange source, bool speaks) const {
  bool named = false;
  for (std::uint32_t i = source.first; i < source.last; ++i) {
    if (rules_.has(WordList::kUnnamedMarks, found_.word(i))) return Naming::kAnonymous;
    named |=
        rules_.has(WordList::kInclusions, found_.word(i)) && i + 1 < source.last;  // "many experts, including Ann Roe"
  }
  const std::string noun = found_.lemma(head);
  if (named || is_of_named(head, source)) return Naming::kNamed;
  if (is_within_name(head)) return Naming::kNamed;
  if (is_unnamed_several(head, source)) return Naming::kAnonymous;
  if (rules_.has(WordList::kOnRecord, noun) || is_official_of_body(head) || is_known_body(head, source) ||
      is_office(head, source))
    return Naming::kUnnamedOnRecord;
  // "the star journalist" is somebody the report has named; "the official" is one whom it has not.
  const bool referred = found_.token(head).tag == tag::NN && rules_.has(WordList::kArticles, found_.word(source.first));
  if (referred && !rules_.has(WordList::kDocuments, noun) && !rules_.has(WordList::kUnnamedThroughout, noun))
    return Naming::kNamed;
  const auto counted = speaks && rules_.has(WordList::kCollectives, noun) ? noun_counted(head) : std::nullopt;
  if (rules_.has(WordList::kUnnamed, noun) || (speaks && is_individual(head)) ||
      (counted && is_person_noun(*counted))) {
    return Naming::kAnonymous;
  }
  return rules_.has(WordList::kDocuments, noun) ? Naming::kDocument : Naming::kNamed;
}

/// "The transport ministry", "Kent police", "the water company": there is one of them, which speaks for itself.
bool SourceNaming::is_known_body(std::uint32_t head, TokenRange source) const {
  const std::string noun = base::to_lower(found_.lemma(head));
  const bool name = is_capitalised(head) && head != source.first;
  if (name || rules_.has(WordList::kIndefinite, found_.word(source.first))) return false;
  const bool official = entity_rules_.bodies.contains(noun);  // "police", which is a plural
  const bool several = found_.token(head).tag == tag::NNS || found_.token(head).tag == tag::NNPS;
  const bool body = (entity_rules_.kinds_of(noun) & kBody) != 0 || rules_.has(WordList::kSpeakingBodies, noun);
  return official || (body && !several && is_definite(head, source));
}

/// The tagger takes "the coast guard" for a name.
bool SourceNaming::is_capitalised(std::uint32_t token) const {
  return base::is_upper(base::decode_at(found_.context.text(token), 0).value);
}

/// "The", "this", "its", "the city's".
bool SourceNaming::is_definite(std::uint32_t head, TokenRange source) const {
  return rules_.has(WordList::kDefinite, found_.word(source.first)) || found_.tree().child(head, {dep::poss});
}

/// "The Norvik Reporter": a name, though its last word is a noun for a person.
bool SourceNaming::is_within_name(std::uint32_t head) const {
  if (found_.token(head).tag != tag::NNP || !is_capitalised(head)) return false;
  const auto part = found_.tree().child(head, {dep::compound, dep::nmod});
  return part && found_.token(*part).tag == tag::NNP && found_.tree().child(head, {dep::det});
}

/// "Media outlets", "immigration lawyers": some of many, none of whom is told.
bool SourceNaming::is_unnamed_several(std::uint32_t head, TokenRange source) const {
  if (found_.token(head).tag != tag::NNS) return false;
  const std::string noun = found_.lemma(head);
  const bool named = found_.tree().child(head, {dep::poss, dep::det}) ||
                     std::any_of(found_.tree().tokens().begin() + source.first, found_.tree().tokens().begin() + head,
                                 [](const Token& token) { return token.pos == pos::PROPN; });
  if (!named && rules_.has(WordList::kUnnamedBare, noun)) return true;
  return rules_.has(WordList::kSeveralUnnamed, noun) && !found_.tree().child(head, {dep::poss});
}

/// "Fire department officials", "Norvik Transit officials": the body speaks. A government's officials are unnamed.
bool SourceNaming::is_official_of_body(std::uint32_t head) const {
  if (found_.token(head).tag != tag::NNS || !rules_.has(WordList::kOfficials, found_.lemma(head))) return false;
  return std::ranges::any_of(found_.tree().children(head), [&](std::uint32_t child) {
    if (child > head || (found_.token(child).dep != dep::compound && found_.token(child).dep != dep::nmod))
      return false;
    const auto named_at = [&](std::uint32_t token) {
      const auto entity = found_.entity_at(token);
      return entity && document::has_name(found_.reading.entities[*entity]) ? entity : std::nullopt;
    };
    const auto entity = named_at(child);
    if (!entity) {
      if (found_.token(child).pos == pos::PROPN) return true;
      std::string body = found_.lemma(child);
      if ((entity_rules_.kinds_of(body) & kBody) == 0) return false;
      if (const auto kind = found_.tree().child(child, {dep::compound})) {
        if (named_at(*kind)) return false;
        body = found_.word(*kind) + " " + body;
      }
      return !entity_rules_.bodies.contains(body) && !entity_rules_.known_names.contains(body);
    }
    const Entity& named = found_.reading.entities[*entity];
    return named.type == EntityType::kOrg && !entity_rules_.known_names.contains(name_key(named.name));
  });
}

/// "The district education officer": there is one of them, whom the outlet could have named as well; "the senior officer" is
/// anybody.
bool SourceNaming::is_office(std::uint32_t head, TokenRange source) const {
  if (head == source.first || found_.token(head).tag != tag::NN || !is_definite(head, source)) return false;
  return rules_.has(WordList::kOnRecord, found_.word(head - 1) + " " + found_.lemma(head));
}

/// "the two officials", whom the report has named; "Norvik's diplomats", all that a country has.
bool SourceNaming::is_of_named(std::uint32_t head, TokenRange source) const {
  if (found_.token(head).tag != tag::NNS) return false;
  const std::string first = found_.word(source.first);
  const bool both =
      rules_.has(WordList::kBoth, first) || (rules_.has(WordList::kCountedDefinite, first) && source.size() > 2 &&
                                             found_.token(source.first + 1).pos == pos::NUM);
  const auto owner = found_.tree().child(head, {dep::poss});
  const auto country = owner ? found_.entity_at(*owner) : std::nullopt;
  return both || (country && found_.reading.entities[*country].type == EntityType::kGpe);
}

bool SourceNaming::is_person_noun(std::uint32_t token) const {
  const bool person = (entity_rules_.kinds_of(found_.lemma(token)) & kPerson) != 0 ||
                      rules_.has(WordList::kUnnamed, found_.lemma(token));
  return found_.token(token).pos == pos::NOUN && (person || rules_.has(WordList::kPersons, found_.lemma(token)));
}

/// "one resident", "another man", "two people": so many of them that the report could have named them.
bool SourceNaming::is_individual(std::uint32_t head) const {
  if (!is_person_noun(head)) return false;
  return std::ranges::any_of(found_.tree().children(head), [&](std::uint32_t child) {
    if (child > head) return false;
    const bool number =
        found_.token(child).dep == dep::nummod && rules_.has(WordList::kSmallNumbers, found_.word(child));
    return number || (found_.token(child).dep == dep::det && rules_.has(WordList::kIndefinite, found_.word(child)) &&
                      found_.token(head).tag == tag::NN);
  });
}

}  // namespace twosource::reading
