#include "reading/speakers/speakers.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/parse.h"
#include "document/places.h"
#include "reading/speakers/joint_speakers.h"
#include "reading/speakers/naming.h"
#include "reading/speakers/references.h"

namespace twosource::reading {
namespace {

constexpr int kLongestChain = 8;

class Speakers {
 public:
  Speakers(const FoundAttributions& found, const Lexicon& lexicon)
      : reading_(found.reading),
        context_(found.context),
        tree_(found.context.tree),
        places_(found.places),
        mentions_(found.mentions),
        rules_(lexicon.attributions),
        entity_rules_(lexicon.entities),
        naming_(found.reading, found.context, found.mentions, lexicon.attributions, lexicon.entities),
        joint_(found, lexicon.attributions),
        references_(found, lexicon, naming_) {}

  void resolve() {
    nest();
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].source_head) {
        name_source(i);
      } else {
        name_omitted(i);
      }
      cited(i);
      said_when(i);
    }
  }

 private:
  [[nodiscard]] std::string word(std::uint32_t i) const { return base::to_lower(context_.text(i)); }
  [[nodiscard]] std::string_view words_of(TokenRange range) const {
    return cut(reading_.report.text, document::span_of(reading_.tokens, range));
  }
  [[nodiscard]] std::string lemma(std::uint32_t i) const { return base::to_lower(context_.token(i).lemma); }

  /// `within`: the smallest content that holds the cue. Painted from the largest to the smallest.
  void nest() {
    std::vector<std::size_t> order(places_.size());
    std::vector<std::uint32_t> size(places_.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
      for (const TokenRange part : places_[i].content) size[i] += part.size();
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(size[b], a) < std::pair(size[a], b); });
    std::vector<std::size_t> holder__token(tree_.size(), places_.size());
    for (const std::size_t i : order) {
      // Only larger contents are painted yet, so that nesting cannot run in a circle.
      const std::size_t holder = holder__token[places_[i].cue_head];
      if (holder != places_.size()) reading_.attributions[i].within = holder;
      for (const TokenRange part : places_[i].content) {
        std::fill(holder__token.begin() + part.first, holder__token.begin() + part.last, i);
      }
    }
  }

  /// A relative pronoun stands for the noun that its clause hangs on.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t head) const {
    if (!document::is_relative_pronoun(tree_[head])) return head;
    std::uint32_t up = tree_[head].head;
    for (int step = 0; step < kLongestChain && tree_[up].dep != dep::relcl && !tree_.is_root(up); ++step) {
      up = tree_[up].head;
    }
    return tree_[up].dep == dep::relcl ? tree_[up].head : head;
  }

  void name_source(std::size_t i) {
    Attribution& attribution = reading_.attributions[i];
    const std::uint32_t head = antecedent(*places_[i].source_head);
    TokenRange source = places_[i].source;
    if (head != *places_[i].source_head) source = source_range(context_, head, places_[i].cue_head);
    while (source.size() > 1 && tree_[source.last - 1].pos == pos::PUNCT) --source.last;
    const Token& token = tree_[head];
    if (token.pos != pos::PRON) attribution.described = std::string(words_of(source));
    if (token.pos == pos::PRON && name_pronoun(attribution, i, head)) return;
    const std::string noun = lemma(head);
    if (token.pos != pos::PROPN && rules_.has("documents", noun)) return name_document(attribution, head, source);
    if (const auto several = joint_.of_list(head, source)) {
      attribution.speaker = several;
      return;
    }
    if (const auto both = joint_.of_both(i, head, source)) {
      attribution.speaker = both;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    if (rules_.has("negative_subjects", word(source.first))) return;  // "no minister": nobody in particular
    const auto entity = entity_of_phrase(reading_, tree_, mentions_, head, source);
    if (entity && document::has_name(reading_.entities[*entity])) {
      attribution.speaker = entity;
      describe_named(attribution, *entity, source);
      return;
    }
    if (const auto meant = references_.of_description(i, head, source)) {
      attribution.speaker = meant;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    const bool counted = rules_.has("quantities", word(head)) || token.pos == pos::NUM;
    const bool few = rules_.has("small_numbers", word(head));
    const auto counted_noun = few ? naming_.noun_counted(head) : std::nullopt;
    if (counted_noun && naming_.is_person_noun(*counted_noun) && attribution.act != Act::kOther) {
      attribution.naming = Naming::kAnonymous;  // "one of the aides"
    } else if (counted || rules_.has("silent_nouns", noun)) {
      attribution.confidence = Confidence::kLikely;
      return;
    }
    attribution.speaker = entity ? *entity : entity_for_nominal(reading_, mentions_, entity_rules_, source);
    if (attribution.naming == Naming::kNamed)
      attribution.naming = naming_.of(head, source, attribution.act != Act::kOther);
    if (attribution.naming == Naming::kNamed && token.pos == pos::PRON) attribution.confidence = Confidence::kLikely;
  }

  /// "Roe described it as ominous and said it …": the subject that a second verb leaves out.
  void name_omitted(std::size_t i) {
    const std::uint32_t cue = places_[i].cue_head;
    if (tree_[cue].pos != pos::VERB || tree_[cue].dep != dep::conj ||
        tree_.child(cue, {dep::nsubj, dep::nsubjpass, dep::expl}))
      return;
    const Doer doer = doer_of(context_, cue);
    const auto entity = doer.head && !doer.passive ? mentions_.at(*doer.head) : std::nullopt;
    if (!entity || context_.is_quoted(*doer.head) != context_.is_quoted(cue)) return;
    reading_.attributions[i].speaker = entity;
    reading_.attributions[i].confidence = Confidence::kLikely;
    if (!document::has_name(reading_.entities[*entity])) reading_.attributions[i].naming = naming_of_entity(*entity);
  }

  /// "I" and "we" speak for the source of the quotation around them, outside of quotations for the outlet; returns
  /// whether that settles it.
  bool name_pronoun(Attribution& attribution, std::size_t i, std::uint32_t head) {
    attribution.confidence = Confidence::kLikely;
    if (tree_[head].morph.text().find("Person=1") != std::string_view::npos) {
      if (attribution.within) {
        attribution.speaker = reading_.attributions[*attribution.within].speaker;
      } else if (!context_.is_quoted(head)) {
        attribution.naming = Naming::kOutlet;
        if (!outlet_ && reading_.report.outlet) outlet_ = outlet_entity_at(reading_, head);
        attribution.speaker = outlet_;
      }
      return true;
    }
    const auto entity = references_.of_pronoun(i, head);
    if (!entity) return true;  // nobody can tell: stays open
    attribution.speaker = entity;
    if (!document::has_name(reading_.entities[*entity])) attribution.naming = naming_of_entity(*entity);
    return true;
  }

  /// An unnamed entity was named somehow where it was first spoken of.
  [[nodiscard]] Naming naming_of_entity(std::size_t entity) const {
    for (const Mention& mention : reading_.entities[entity].mentions) {
      if (mention.kind == MentionKind::kNominal)
        return naming_.of(document::head_of(reading_, mention.tokens), mention.tokens);
    }
    return Naming::kNamed;
  }

  /// The issuer of a document speaks; the document relays.
  void name_document(Attribution& attribution, std::uint32_t head, TokenRange source) {
    attribution.naming = Naming::kDocument;
    std::optional<std::size_t> issuer;
    for (const std::uint32_t child : tree_.children(head)) {
      const Token& token = tree_[child];
      if (token.dep == dep::prep && rules_.has("issuers", token.norm)) {
        if (const auto noun = document::noun_under(tree_, child)) issuer = mentions_.at(*noun);
      } else if (token.dep == dep::poss || token.dep == dep::compound || token.dep == dep::amod ||
                 token.dep == dep::nmod) {
        issuer = mentions_.at(child);
      }
      if (issuer) break;
    }
    const std::string noun = lemma(head);
    const bool definite = word(source.first) == "the" || word(source.first) == "this" || word(source.first) == "that";
    if (!issuer) issuer = issuer_of_possessor(head);
    if (issuer) {
      last_issuer_ = issuer;
    } else if (definite && last_issuer_) {
      issuer = last_issuer_;
      attribution.confidence = Confidence::kLikely;
    }
    if (issuer) {
      attribution.speaker = issuer;
      attribution.via.push_back({std::nullopt, document::span_of(reading_.tokens, {source.first, source.last})});
    } else {
      const auto entity = mentions_.at(head);
      attribution.speaker = entity ? *entity : entity_for_nominal(reading_, mentions_, entity_rules_, source);
    }
  }

  /// "a readout from her ministry": what her office is of, where the report tells it.
  [[nodiscard]] std::optional<std::size_t> issuer_of_possessor(std::uint32_t head) const {
    for (const std::uint32_t child : tree_.children(head)) {
      if (tree_[child].dep != dep::prep || !rules_.has("issuers", tree_[child].norm)) continue;
      const auto body = document::noun_under(tree_, child);
      const auto possessor = body ? tree_.child(*body, {dep::poss}) : body;
      const auto person = possessor ? mentions_.at(*possessor) : std::nullopt;
      if (!person || (entity_rules_.kinds_of(lemma(*body)) & kBody) == 0) continue;
      for (const Role& role : reading_.entities[*person].roles) {
        if (role.of) return role.of;
      }
    }
    return std::nullopt;
  }

  /// Of a name with a description, the description; an outlet's own name is its own voice.
  void describe_named(Attribution& attribution, std::size_t entity, TokenRange source) {
    const auto& outlet = reading_.report.outlet;
    if (outlet && medium_key(reading_.entities[entity].name) == medium_key(*outlet)) {
      attribution.naming = Naming::kOutlet;
    }
    const auto& all = reading_.entities[entity].mentions;
    auto mention = std::lower_bound(all.begin(), all.end(), source.first,
                                    [](const Mention& m, std::uint32_t at) { return m.tokens.last <= at; });
    while (mention != all.end() && mention->kind != MentionKind::kName && mention->tokens.first < source.last)
      ++mention;
    if (mention == all.end() || mention->kind != MentionKind::kName || mention->tokens.first >= source.last) {
      attribution.confidence = Confidence::kLikely;  // "the minister": told by reference
      return;
    }
    const TokenRange name = mention->tokens;
    TokenRange before{source.first, std::max(source.first, name.first)};
    TokenRange behind{std::min(name.last, source.last), source.last};
    while (before.size() > 1 && (tree_[before.last - 1].pos == pos::PUNCT || tree_[before.last - 1].pos == pos::DET)) {
      --before.last;
    }
    while (behind.size() > 0 && tree_[behind.first].pos == pos::PUNCT) ++behind.first;
    const bool told = before.size() > 1 || (before.size() == 1 && tree_[before.first].pos == pos::NOUN);
    const Label opens = behind.size() > 1 ? tree_[behind.first].pos : Label();
    const bool told_behind = opens == pos::NOUN || opens == pos::PROPN || opens == pos::ADJ ||
                             (opens == pos::DET && tree_[behind.first].tag != tag::WDT);
    const bool clause_behind = opens == pos::PRON || opens == pos::SCONJ || opens == pos::DET || opens == pos::NUM;
    const TokenRange description = told                            ? before
                                   : told_behind                   ? behind
                                   : clause_behind && !told_behind ? TokenRange{source.first, name.last}
                                                                   : source;
    attribution.described = std::string(words_of(description));
  }

  /// "TASS reported, citing the ministry": the ministry's words, by TASS.
  void cited(std::size_t i) {
    Attribution& attribution = reading_.attributions[i];
    for (const std::uint32_t child : tree_.children(places_[i].cue_head)) {
      if (tree_[child].dep != dep::advcl || tree_[child].tag != tag::VBG || !rules_.has("citing", lemma(child)))
        continue;
      const auto object = document::object_of(tree_, child);
      if (!object) continue;
      const TokenRange cited = source_range(context_, *object, child);
      if (!attribution.source.empty()) attribution.via.push_back({attribution.speaker, attribution.source.front()});
      const auto entity = mentions_.at(*object);
      attribution.speaker = entity ? *entity : entity_for_nominal(reading_, mentions_, entity_rules_, cited);
      attribution.naming =
          entity && document::has_name(reading_.entities[*entity]) ? Naming::kNamed : naming_.of(*object, cited);
      attribution.described = std::string(cut(reading_.report.text, document::span_of(reading_.tokens, cited)));
      return;
    }
  }

  /// A time expression that the cue governs.
  void said_when(std::size_t i) {
    const std::uint32_t cue = places_[i].cue_head;
    for (const std::uint32_t child : tree_.children(cue)) {
      const Label dep = tree_[child].dep;
      if (dep != dep::npadvmod && dep != dep::prep && dep != dep::advmod && dep != dep::tmod) continue;
      const TokenRange extent = tree_.extent(child);
      const Span words = document::span_of(reading_.tokens, extent);
      if (in_content(i, child)) continue;
      const auto first = std::lower_bound(reading_.timexes.begin(), reading_.timexes.end(), words.start,
                                          [](const Timex& timex, std::uint32_t at) { return timex.span.start < at; });
      if (first == reading_.timexes.end() || !words.contains(first->span)) continue;
      if (first->type != TimexType::kDate && first->type != TimexType::kTime) continue;
      if (first->value.ends_with("_REF")) continue;  // "in the past" tells no time
      reading_.attributions[i].time = {static_cast<std::size_t>(first - reading_.timexes.begin()), first->value};
      return;
    }
  }

  [[nodiscard]] bool in_content(std::size_t i, std::uint32_t token) const {
    return std::any_of(places_[i].content.begin(), places_[i].content.end(),
                       [&](TokenRange part) { return part.contains(token); });
  }

  Reading& reading_;
  const AttributionContext& context_;
  const document::ParseTree& tree_;
  const std::vector<AttributionPlace>& places_;
  document::MentionIndex& mentions_;
  const AttributionRules& rules_;
  const EntityRules& entity_rules_;
  SourceNaming naming_;
  JointSpeakers joint_;
  SpeakerReferences references_;
  std::optional<std::size_t> last_issuer_;
  std::optional<std::size_t> outlet_;  ///< its entity, once it was needed
};

}  // namespace

std::optional<std::size_t> entity_of_phrase(const Reading& reading, const document::ParseTree& tree,
                                            const document::MentionIndex& mentions, std::uint32_t head,
                                            TokenRange phrase) {
  const auto own = mentions.at(head);
  const auto is_person = [&](std::optional<std::size_t> entity) {
    return entity && reading.entities[*entity].type == "PERSON";
  };
  if (tree[head].pos == pos::PRON || is_person(own)) return own;
  if (const auto appos = tree.child(head, {dep::appos}); appos && is_person(mentions.at(*appos)))
    return mentions.at(*appos);
  // "the lawyer of Ann Roe, Paul Doe": the head is in the role of a person named in the phrase.
  for (std::uint32_t token = phrase.first; token < phrase.last; ++token) {
    const auto person = mentions.at(token);
    if (!is_person(person)) continue;
    const auto& roles = reading.entities[*person].roles;
    if (std::any_of(roles.begin(), roles.end(), [&](const Role& role) { return role.span.contains(tree[head].span); }))
      return person;
  }
  // The same where the role was not found: the phrase of a singular noun ends in a person's name behind a comma.
  if (is_person(mentions.at(phrase.last - 1)) && tree[head].tag == tag::NN && head < phrase.last - 1) {
    std::uint32_t name = phrase.last - 1;
    while (name > head + 1 && mentions.at(name - 1) == mentions.at(name)) --name;
    if (cut(reading.report.text, tree[name - 1].span) == ",") return mentions.at(name);
  }
  // A title before a name, which the parser may have hung anywhere: the phrase ends with the name.
  const std::uint32_t last = phrase.last - 1;
  const bool unbroken =
      head > last || std::none_of(tree.tokens().begin() + head, tree.tokens().begin() + last,
                                  [](const Token& token) { return token.pos == pos::PUNCT || token.pos == pos::VERB; });
  const bool named = phrase.size() > 1 && unbroken && tree[last].pos == pos::PROPN && is_person(mentions.at(last));
  const bool of_other = last > phrase.first && tree[last].dep == dep::pobj && tree[last].head + 1 == last;
  if (named && !of_other) return mentions.at(last);
  const bool name_behind =
      phrase.last < tree.size() && tree[last].pos == pos::NOUN && tree[phrase.last].pos == pos::PROPN;
  if (name_behind && is_person(mentions.at(phrase.last))) return mentions.at(phrase.last);
  return own;
}

void resolve_speakers(const FoundAttributions& found, const Lexicon& lexicon) { Speakers(found, lexicon).resolve(); }

}  // namespace twosource::reading
