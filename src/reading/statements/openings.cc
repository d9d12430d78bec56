#include "reading/statements/openings.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "reading/statements/clause_text.h"

namespace twosource::reading {
namespace {

/// Finds the openings of one report.
class Openings {
 public:
  Openings(Reading& reading, const document::ParseTree& parse, const OpeningRules& rules)
      : reading_(reading), parse_(parse), rules_(rules) {
    for (std::size_t p = 0; p < reading.propositions.size(); ++p) {
      proposition__token_.emplace(reading.propositions[p].head, p);
    }
  }

  void find() {
    std::size_t rank = 0;
    for (const Sentence& sentence : reading_.sentences) {
      if (sentence.block >= reading_.report.blocks.size() || sentence.tokens.size() == 0) continue;
      if (reading_.report.blocks[sentence.block].kind != BlockKind::kParagraph) continue;
      if (rank == rules_.sentences) return;
      std::uint32_t root = sentence.tokens.first;
      while (root + 1 < sentence.tokens.last && reading_.tokens[root].dep != dep::ROOT) ++root;
      add(root, sentence, rank);
      if (const auto said = parse_.child(root, {dep::ccomp})) add(*said, sentence, rank);
      ++rank;
    }
  }

 private:
  void add(std::uint32_t head, const Sentence& sentence, std::size_t rank) {
    if (!document::is_verbal(reading_.tokens[head]) || is_cue(head)) return;
    Opening opening;
    opening.clause = clause_text(reading_, parse_, head, {.keep = {}, .most_words = sentence.tokens.size()});
    if (!opening.clause.has_subject) return;
    opening.sentence = sentence.span;
    opening.rank = rank;
    opening.complete = is_complete(head, opening.clause.span);
    opening.verb = base::to_lower(reading_.tokens[head].lemma);
    if (const auto told = proposition__token_.find(head); told != proposition__token_.end()) {
      opening.proposition = told->second;
    }
    tell_who_is_where(opening, head);
    reading_.openings.push_back(std::move(opening));
  }

  [[nodiscard]] bool is_cue(std::uint32_t token) const {
    const Span word = reading_.tokens[token].span;
    return std::ranges::any_of(reading_.attributions, [&](const Attribution& attribution) {
      return std::ranges::any_of(attribution.cue, [&](Span cue) { return cue.contains(word); });
    });
  }

  [[nodiscard]] bool is_complete(std::uint32_t head, Span clause) const {
    return std::ranges::none_of(parse_.children(head), [&](std::uint32_t child) {
      const Label dep = reading_.tokens[child].dep;
      const bool needed = dep == dep::dobj || dep == dep::ccomp || dep == dep::xcomp || dep == dep::attr ||
                          dep == dep::acomp || dep == dep::prt || dep == dep::oprd || dep == dep::agent;
      return needed && !clause.contains(reading_.tokens[child].span);
    });
  }

  /// "Ada Holt arrived in Varn on Monday": who, and where it happened.
  void tell_who_is_where(Opening& opening, std::uint32_t head) const {
    if (parse_.child(head, {dep::aux, dep::auxpass, dep::neg, dep::dobj, dep::xcomp, dep::ccomp})) return;
    std::optional<std::size_t> who;  // "China's top diplomat Wang Yi" may be parsed as two subjects
    for (const std::uint32_t child : parse_.children(head)) {
      if (reading_.tokens[child].dep != dep::nsubj) continue;
      if (const auto named = named_at(child, {EntityType::kPerson, EntityType::kOrg})) who = named;
    }
    if (!who) return;
    const auto& prepositions =
        rules_.goal_verbs.contains(opening.verb) ? rules_.goal_prepositions : rules_.place_prepositions;
    for (const std::uint32_t child : parse_.children(head)) {
      if (reading_.tokens[child].dep != dep::prep) continue;
      const auto preposition = prepositions.find(base::to_lower(reading_.tokens[child].norm));
      const auto object = document::noun_under(parse_, child);
      if (preposition == prepositions.end() || !object) continue;
      const auto where = named_at(*object, {EntityType::kGpe, EntityType::kLoc, EntityType::kFac});
      if (!where) continue;
      opening.subject = who;
      opening.place = where;
      opening.preposition = preposition->second;
      return;
    }
  }

  /// The entity that a word is mentioned by, where it has a name and is of one of these types.
  [[nodiscard]] std::optional<std::size_t> named_at(std::uint32_t token,
                                                    std::initializer_list<EntityType> types) const {
    const Span word = reading_.tokens[token].span;
    for (std::size_t e = 0; e < reading_.entities.size(); ++e) {
      const Entity& entity = reading_.entities[e];
      const bool fits = std::ranges::find(types, entity.type) != types.end();
      if (!fits || !document::has_name(entity)) continue;
      if (std::ranges::any_of(entity.mentions, [&](const Mention& mention) { return mention.span.contains(word); })) {
        return e;
      }
    }
    return std::nullopt;
  }

  Reading& reading_;
  const document::ParseTree& parse_;
  const OpeningRules& rules_;
  std::map<std::uint32_t, std::size_t> proposition__token_;  ///< by its head
};

}  // namespace

void find_openings(Reading& reading, const document::ParseTree& parse, const OpeningRules& rules) {
  reading.openings.clear();
  Openings(reading, parse, rules).find();
}

Result<OpeningRules> OpeningRules::load(const std::filesystem::path& folder) {
  OpeningRules rules;
  const auto read = base::read_fields(folder / "openings.json", [&](base::Fields& file) {
    const auto table = [&file](const char* key) {
      const auto list = file.texts_by_name(key);
      return std::map<std::string, std::string>(list.begin(), list.end());
    };
    const auto verbs = file.texts("goal_verbs");
    rules.sentences = file.count("sentences");
    rules.goal_verbs = {verbs.begin(), verbs.end()};
    rules.goal_prepositions = table("goal_prepositions");
    rules.place_prepositions = table("place_prepositions");
  });
  if (!read) return read.error();
  return rules;
}

}  // namespace twosource::reading
