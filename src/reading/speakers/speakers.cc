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
      : found_(found),
        rules_(lexicon.attributions),
        entity_rules_(lexicon.entities),
        naming_(found, lexicon),
        joint_(found, lexicon.attributions),
        references_(found, lexicon, naming_) {}

  void resolve() {
    nest();
    for (std::size_t i = 0; i < found_.places.size(); ++i) {
      if (found_.places[i].source_head) {
        name_source(i);
      } else {
        name_omitted(i);
      }
      cited(i);
      quoted(i);
      said_when(i);
    }
    for (const std::size_t i : untold_) name_teller(i);
  }

 private:
  [[nodiscard]] std::string_view words_of(TokenRange range) const {
    return cut(found_.reading.report.text, document::span_of(found_.reading.tokens, range));
  }

  /// `within`: the smallest content that holds the cue. Painted from the largest to the smallest.
  void nest() {
    std::vector<std::size_t> order(found_.places.size());
    std::vector<std::uint32_t> size(found_.places.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
      for (const TokenRange part : found_.places[i].content) size[i] += part.size();
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(size[b], a) < std::pair(size[a], b); });
    std::vector<std::size_t> holder__token(found_.tree().size(), found_.places.size());
    for (const std::size_t i : order) {
      // Only larger contents are painted yet, so that nesting cannot run in a circle.
      const std::size_t holder = holder__token[found_.places[i].cue_head];
      if (holder != found_.places.size()) found_.reading.attributions[i].within = holder;
      for (const TokenRange part : found_.places[i].content) {
        std::fill(holder__token.begin() + part.first, holder__token.begin() + part.last, i);
      }
    }
  }

  /// A relative pronoun stands for the noun that its clause hangs on.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t head) const {
    if (!document::is_relative_pronoun(found_.token(head))) return head;
    std::uint32_t up = found_.token(head).head;
    for (int step = 0; step < kLongestChain && found_.token(up).dep != dep::relcl && !found_.tree().is_root(up);
         ++step) {
      up = found_.token(up).head;
    }
    return found_.token(up).dep == dep::relcl ? found_.token(up).head : head;
  }

  /// "Some of the victims", which stands for nobody told before.
  [[nodiscard]] bool counts_persons(std::uint32_t head) const {
    const auto noun = naming_.noun_counted(head);
    return noun && naming_.is_person_noun(*noun);
  }

  void name_source(std::size_t i) {
    Attribution& attribution = found_.reading.attributions[i];
    if (is_hearer(i)) {
      attribution.source.clear();
      untold_.push_back(i);
      return;
    }
    std::uint32_t head = antecedent(*found_.places[i].source_head);
    TokenRange source = found_.places[i].source;
    if (const auto name = name_set_off_before(i)) {
      source = *name;
      head = document::head_of(found_.reading, source);
      attribution.source = {document::span_of(found_.reading.tokens, source)};
    } else if (head != *found_.places[i].source_head)
      source = source_range(found_.context, head, found_.places[i].cue_head);
    while (source.size() > 1 && found_.token(source.last - 1).pos == pos::PUNCT) --source.last;
    const Token& token = found_.token(head);
    const bool pronoun = token.pos == pos::PRON && !counts_persons(head);
    if (!pronoun) attribution.described = std::string(words_of(source));
    if (pronoun && name_pronoun(attribution, i, head)) return;
    const std::string noun = found_.lemma(head);
    if (token.pos != pos::PROPN && rules_.has(WordList::kDocuments, noun)) {
      name_document(attribution, head, source);
      if (withholds(attribution) && attribution.speaker) attribution.naming = Naming::kNamed;
      return;
    }
    if (const auto several = joint_.of_list(head, source)) {
      attribution.speaker = several;
      return;
    }
    if (const auto both = joint_.of_both(i, head, source)) {
      attribution.speaker = both;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    if (rules_.has(WordList::kNegativeSubjects, found_.word(source.first)))
      return;  // "no minister": nobody in particular
    if (const auto before = references_.unnamed_before(i, head, source)) {
      attribution.speaker = found_.reading.attributions[*before].speaker;
      attribution.naming = found_.reading.attributions[*before].naming;
      return;
    }
    auto entity = entity_of_phrase(found_, head, source);
    if (token.pos == pos::PROPN) entity = references_.of_surname(head, entity);
    if (!entity || !is_named_person(*entity)) {
      if (const auto name = name_within(head, source)) entity = entity_of_name(*name, head);
    }
    if (!entity || !document::has_name(found_.reading.entities[*entity])) {
      if (const auto person = person_at_end(head, source)) entity = person;
    }
    if (entity && document::has_name(found_.reading.entities[*entity])) {
      attribution.speaker = entity;
      describe_named(attribution, *entity, source);
      return;
    }
    if (rules_.has(WordList::kSilentNouns, noun) && is_compound_name(found_.reading, head)) {
      attribution.speaker = body_of_name(head, source);
      return;
    }
    if (const auto meant = references_.of_description(i, head, source)) {
      attribution.speaker = meant;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    const bool counted = rules_.has(WordList::kQuantities, found_.word(head)) || token.pos == pos::NUM;
    const bool few = rules_.has(WordList::kSmallNumbers, found_.word(head));
    const auto counted_noun = few ? naming_.noun_counted(head) : std::nullopt;
    if (counted_noun && naming_.is_person_noun(*counted_noun) && attribution.act != Act::kOther) {
      attribution.naming = Naming::kAnonymous;  // "one of the aides"
    } else if (counted || rules_.has(WordList::kSilentNouns, noun)) {
      attribution.confidence = Confidence::kLikely;
      return;
    }
    attribution.speaker = entity ? *entity : entity_for_nominal(found_.reading, found_.mentions, entity_rules_, source);
    if (attribution.naming == Naming::kNamed)
      attribution.naming = naming_.of(head, source, attribution.act != Act::kOther);
    if (attribution.naming == Naming::kNamed && token.pos == pos::PRON) attribution.confidence = Confidence::kLikely;
  }

  /// "A fisherman I met, Ole Strand, told me": the name between commas right before the cue, where what was taken for the
  /// source stands in another sentence.
  [[nodiscard]] std::optional<TokenRange> name_set_off_before(std::size_t i) const {
    const std::uint32_t cue = found_.places[i].cue_head;
    const std::size_t sentence = document::sentence_of(found_.reading, cue);
    if (cue < 3 || document::sentence_of(found_.reading, *found_.places[i].source_head) == sentence)
      return std::nullopt;
    if (!found_.context.is_comma(cue - 1)) return std::nullopt;
    const auto entity = found_.entity_at(cue - 2);
    if (!entity || !is_named_person(*entity)) return std::nullopt;
    TokenRange name{cue - 2, cue - 1};
    while (name.first > 0 && found_.entity_at(name.first - 1) == entity) --name.first;
    const bool set_off = name.first > 0 && found_.context.is_comma(name.first - 1);
    return set_off && document::sentence_of(found_.reading, name.first) == sentence ? std::optional(name)
                                                                                    : std::nullopt;
  }

  [[nodiscard]] bool is_named_person(std::size_t entity) const {
    return document::has_name(found_.reading.entities[entity]) &&
           found_.reading.entities[entity].type == EntityType::kPerson;
  }

  /// The name in a source that is not known as one: "Harbour and Quay Protection" of "Harbour and Quay Protection, whose
  /// officers …", "Ana Sobel" of "the mayor, Ana Sobel". Headlines capitalise what is no name.
  [[nodiscard]] std::optional<TokenRange> name_within(std::uint32_t head, TokenRange source) const {
    const std::uint32_t sentence = found_.context.sentence__token[head];
    if (sentence == 0) return std::nullopt;
    const std::uint32_t block = found_.reading.sentences[sentence - 1].block;
    if (found_.reading.report.blocks[block].kind == BlockKind::kHeadline) return std::nullopt;
    const auto is_proper = [&](std::uint32_t token) { return found_.token(token).pos == pos::PROPN; };
    std::uint32_t at = head;
    if (!is_proper(head)) {
      const auto apposed = found_.tree().child(head, {dep::appos});
      if (!apposed || !source.contains(*apposed) || !is_proper(*apposed)) return std::nullopt;
      at = *apposed;
    }
    TokenRange name{at, at + 1};
    while (name.first > source.first && is_proper(name.first - 1)) --name.first;
    while (name.last < source.last && (is_proper(name.last) || joins_names(name.last, source))) ++name.last;
    const bool described = name.last < source.last && found_.context.is_comma(name.last);
    const bool whole = name.first == source.first && described;
    if (!whole && name.size() < 2) return std::nullopt;
    return is_proper(head) && !described ? std::nullopt : std::optional(name);
  }

  /// "The head of civil defence, Gen. Ana Sobel, said": the person named behind the comma, whom the parse hangs upon "defence".
  /// Behind a person ("the lawyer for the mayor, Ana Sobel") it may be either's name.
  [[nodiscard]] std::optional<std::size_t> person_at_end(std::uint32_t head, TokenRange source) const {
    const std::string noun = base::to_lower(found_.lemma(head));
    if (found_.token(head).pos != pos::NOUN) return std::nullopt;
    if ((entity_rules_.kinds_of(noun) & kPerson) == 0 && !rules_.has(WordList::kOnRecord, noun)) return std::nullopt;
    const auto entity = found_.entity_at(source.last - 1);
    if (!entity || !is_named_person(*entity)) return std::nullopt;
    std::uint32_t first = source.last - 1;
    while (first > source.first && (found_.entity_at(first - 1) == entity || found_.token(first - 1).pos == pos::PROPN))
      --first;
    if (first < source.first + 2 || first <= head + 1 || !found_.context.is_comma(first - 1)) return std::nullopt;
    return naming_.is_person_noun(first - 2) || found_.entity_at(first - 2) ? std::nullopt : entity;
  }

  /// The body that a name of several words names, where no recogniser takes it for one: "Norvik Vale Water".
  std::size_t body_of_name(std::uint32_t head, TokenRange source) {
    TokenRange name{head, head + 1};
    while (name.first > source.first && found_.token(name.first - 1).pos == pos::PROPN) --name.first;
    const std::size_t entity = entity_of_name(name, head);
    if (document::has_name(found_.reading.entities[entity])) found_.reading.entities[entity].type = EntityType::kOrg;
    return entity;
  }

  /// The "and" of "Harbour and Quay Protection".
  [[nodiscard]] bool joins_names(std::uint32_t token, TokenRange source) const {
    return token + 1 < source.last && rules_.has(WordList::kJoinedBy, found_.word(token)) &&
           found_.token(token + 1).pos == pos::PROPN;
  }

  /// The entity of a name that was not known as one whole; a name that it ends with is the same one's.
  std::size_t entity_of_name(TokenRange name, std::uint32_t head) {
    const auto known = found_.entity_at(name.last - 1);
    const std::size_t entity =
        known ? *known : entity_for_nominal(found_.reading, found_.mentions, entity_rules_, name);
    Entity& named = found_.reading.entities[entity];
    const Span words = document::span_of(found_.reading.tokens, name);
    const auto mention =
        std::ranges::lower_bound(named.mentions, words.start, {}, [](const Mention& each) { return each.span.start; });
    if (mention == named.mentions.end() || !words.contains(mention->span)) return entity;
    if (named.mentions.size() == 1 || mention->span == words) {
      named.name = std::string(words_of(name));
      const bool person = (entity_rules_.kinds_of(found_.lemma(head)) & kPerson) != 0;
      if (person) named.type = EntityType::kPerson;
    }
    *mention = {words, name, MentionKind::kName};
    found_.mentions.add(entity, *mention);
    return entity;
  }

  /// "A jury was told", "the court heard": who hears it does not say it.
  [[nodiscard]] bool is_hearer(std::size_t i) const {
    const std::uint32_t cue = found_.places[i].cue_head;
    const std::uint32_t head = *found_.places[i].source_head;
    if (found_.token(head).head != cue || found_.token(cue).pos != pos::VERB) return false;
    const bool told = found_.token(head).dep == dep::nsubjpass && rules_.has(WordList::kAddressing, found_.lemma(cue));
    return told || (rules_.has(WordList::kHearing, found_.lemma(cue)) && is_place_of_hearing(head));
  }

  /// "A jury", "Norvik Crown Court".
  [[nodiscard]] bool is_place_of_hearing(std::uint32_t noun) const {
    return rules_.has(WordList::kPlacesOfHearing, base::to_lower(found_.lemma(noun)));
  }

  /// Who told it: whom the clause names, else, of what a court was told, whoever speaks to it next.
  void name_teller(std::size_t i) {
    constexpr std::size_t kReach = 4;  // sentences
    Attribution& attribution = found_.reading.attributions[i];
    const std::uint32_t cue = found_.places[i].cue_head;
    if (const auto teller = agent_of(cue)) {
      const TokenRange words = source_range(found_.context, *teller, cue);
      attribution.source = {document::span_of(found_.reading.tokens, words)};
      attribution.described = std::string(words_of(words));
      attribution.speaker = entity_for_nominal(found_.reading, found_.mentions, entity_rules_, words);
      attribution.naming = document::has_name(found_.reading.entities[*attribution.speaker])
                               ? Naming::kNamed
                               : naming_.of(*teller, words);
      return;
    }
    if (!is_place_of_hearing(*found_.places[i].source_head)) return;
    const std::size_t sentence = document::sentence_of(found_.reading, cue);
    for (std::size_t next = i + 1; next < found_.places.size(); ++next) {
      const std::uint32_t told = found_.places[next].cue_head;
      const std::size_t there = document::sentence_of(found_.reading, told);
      if (there > sentence + kReach) return;
      if (there <= sentence || !found_.reading.attributions[next].speaker) continue;
      const auto hearer = document::object_of(found_.tree(), told);
      if (!hearer || !rules_.has(WordList::kAddressing, found_.lemma(told)) || !is_place_of_hearing(*hearer)) continue;
      attribution.source = {document::span_of(found_.reading.tokens, found_.places[i].source)};
      attribution.speaker = found_.reading.attributions[next].speaker;
      attribution.described = found_.reading.attributions[next].described;
      attribution.naming = found_.reading.attributions[next].naming;
      attribution.confidence = Confidence::kLikely;
      return;
    }
  }

  /// "Roe described it as ominous and said it …": the subject that a second verb leaves out.
  void name_omitted(std::size_t i) {
    const std::uint32_t cue = found_.places[i].cue_head;
    if (found_.token(cue).pos != pos::VERB || found_.token(cue).dep != dep::conj ||
        found_.tree().child(cue, {dep::nsubj, dep::nsubjpass, dep::expl}))
      return;
    const Doer doer = doer_of(found_.context, cue);
    const auto entity = doer.head && !doer.passive ? found_.entity_at(*doer.head) : std::nullopt;
    if (!entity || found_.context.is_quoted(*doer.head) != found_.context.is_quoted(cue)) return;
    found_.reading.attributions[i].speaker = entity;
    found_.reading.attributions[i].confidence = Confidence::kLikely;
    if (!document::has_name(found_.reading.entities[*entity]))
      found_.reading.attributions[i].naming = naming_of_entity(*entity);
  }

  /// "I" and "we" speak for the source of the quotation around them, outside of quotations for the outlet; returns
  /// whether that settles it.
  bool name_pronoun(Attribution& attribution, std::size_t i, std::uint32_t head) {
    attribution.confidence = Confidence::kLikely;
    if (found_.token(head).morph.text().find("Person=1") != std::string_view::npos) {
      if (attribution.within) {
        attribution.speaker = found_.reading.attributions[*attribution.within].speaker;
      } else if (!found_.context.is_quoted(head)) {
        attribution.naming = Naming::kOutlet;
        if (!outlet_ && found_.reading.report.outlet)
          outlet_ = outlet_entity_at(found_.reading, head, entity_rules_.names);
        attribution.speaker = outlet_;
      }
      return true;
    }
    auto entity = references_.of_pronoun(i, head);
    if (withholds(attribution) && !(entity && document::has_name(found_.reading.entities[*entity]))) {
      if (const auto issuer = issuer_before(i, head)) entity = issuer;
    }
    if (!entity) return true;  // nobody can tell: stays open
    attribution.speaker = entity;
    if (!document::has_name(found_.reading.entities[*entity])) attribution.naming = naming_of_entity(*entity);
    return true;
  }

  /// An unnamed entity was named somehow where it was first spoken of.
  [[nodiscard]] Naming naming_of_entity(std::size_t entity) const {
    for (const Mention& mention : found_.reading.entities[entity].mentions) {
      if (mention.kind == MentionKind::kNominal)
        return naming_.of(document::head_of(found_.reading, mention.tokens), mention.tokens);
    }
    return Naming::kNamed;
  }

  /// Whose a paper is: "the letter from Norvik Water", "its statement".
  [[nodiscard]] std::optional<std::size_t> issuer_named_by(std::uint32_t head) const {
    std::optional<std::size_t> issuer;
    for (const std::uint32_t child : found_.tree().children(head)) {
      const Token& token = found_.token(child);
      if (token.dep == dep::prep && rules_.has(WordList::kIssuers, token.norm)) {
        if (const auto noun = document::noun_under(found_.tree(), child)) issuer = found_.entity_at(*noun);
      } else if (token.dep == dep::poss || token.dep == dep::compound || token.dep == dep::amod ||
                 token.dep == dep::nmod) {
        issuer = found_.entity_at(child);
      } else if (token.dep == dep::acl && rules_.has(WordList::kIssuing, found_.lemma(child))) {
        if (const auto body = agent_of(child)) issuer = found_.entity_at(*body);
      }
      if (issuer) break;
    }
    return issuer;
  }

  /// What a paper cannot do: "declined to comment".
  [[nodiscard]] static bool withholds(const Attribution& attribution) {
    return attribution.act == Act::kDecline || attribution.act == Act::kRefuse;
  }

  /// "A letter from Norvik Water gave no date. It declined to comment": whose the paper is that the sentence before was
  /// about.
  [[nodiscard]] std::optional<std::size_t> issuer_before(std::size_t i, std::uint32_t head) const {
    if (!rules_.has(WordList::kPronounsOfBodies, found_.word(head))) return std::nullopt;
    const std::size_t own = document::sentence_of(found_.reading, found_.places[i].cue_head);
    if (own == 0 || own >= found_.reading.sentences.size()) return std::nullopt;
    const TokenRange before = found_.reading.sentences[own - 1].tokens;
    for (std::uint32_t token = before.first; token < before.last; ++token) {
      const bool paper = document::is_subject(found_.token(token)) && found_.token(token).pos == pos::NOUN &&
                         rules_.has(WordList::kDocuments, found_.lemma(token));
      if (const auto issuer = paper ? issuer_named_by(token) : std::nullopt) return issuer;
    }
    return std::nullopt;
  }

  /// The issuer of a document speaks through it; a readout, a website only hands on what he says.
  void name_document(Attribution& attribution, std::uint32_t head, TokenRange source) {
    attribution.naming = Naming::kDocument;
    std::optional<std::size_t> issuer = issuer_named_by(head);
    const std::string noun = found_.lemma(head);
    const bool definite = rules_.has(WordList::kDefinite, found_.word(source.first));
    if (!issuer) issuer = issuer_of_possessor(head);
    if (issuer) {
      last_issuer_ = issuer;
    } else if (definite && last_issuer_) {
      issuer = last_issuer_;
      attribution.confidence = Confidence::kLikely;
    }
    if (issuer) {
      attribution.speaker = issuer;
      if (rules_.has(WordList::kRelayingDocuments, noun)) {
        attribution.via.push_back({std::nullopt, document::span_of(found_.reading.tokens, source)});
      }
    } else {
      const auto entity = found_.entity_at(head);
      attribution.speaker =
          entity ? *entity : entity_for_nominal(found_.reading, found_.mentions, entity_rules_, source);
      // "According to media reports": whose, nobody can tell.
      if (found_.token(head).tag == tag::NNS && rules_.has(WordList::kHearsayDocuments, noun) && !definite)
        attribution.naming = Naming::kAnonymous;
    }
  }

  /// "issued by the ministry": the ministry.
  [[nodiscard]] std::optional<std::uint32_t> agent_of(std::uint32_t verb) const {
    const auto by = found_.tree().child(verb, {dep::agent});
    return by ? document::noun_under(found_.tree(), *by) : std::nullopt;
  }

  /// "a readout from her ministry": what her office is of, where the report tells it.
  [[nodiscard]] std::optional<std::size_t> issuer_of_possessor(std::uint32_t head) const {
    for (const std::uint32_t child : found_.tree().children(head)) {
      if (found_.token(child).dep != dep::prep || !rules_.has(WordList::kIssuers, found_.token(child).norm)) continue;
      const auto body = document::noun_under(found_.tree(), child);
      const auto possessor = body ? found_.tree().child(*body, {dep::poss}) : body;
      const auto person = possessor ? found_.entity_at(*possessor) : std::nullopt;
      if (!person || (entity_rules_.kinds_of(found_.lemma(*body)) & kBody) == 0) continue;
      for (const Role& role : found_.reading.entities[*person].roles) {
        if (role.of) return role.of;
      }
    }
    return std::nullopt;
  }

  /// "a figure Roe called misleading": where the words begin that are of Roe, behind what his clause is on.
  [[nodiscard]] std::uint32_t behind_antecedent(TokenRange name, TokenRange source) const {
    const Token& verb = found_.token(found_.token(name.last - 1).head);
    const bool on_noun = verb.dep == dep::relcl && verb.head < name.first;
    return on_noun && source.contains(verb.head) ? verb.head + 1 : source.first;
  }

  /// Of a name with a description, the description; an outlet's own name is its own voice.
  void describe_named(Attribution& attribution, std::size_t entity, TokenRange source) {
    const auto& outlet = found_.reading.report.outlet;
    const knowledge::NameRules& names = entity_rules_.names;
    if (outlet && names.bare_key(found_.reading.entities[entity].name) == names.bare_key(*outlet)) {
      attribution.naming = Naming::kOutlet;
    }
    const auto& all = found_.reading.entities[entity].mentions;
    auto mention = std::lower_bound(all.begin(), all.end(), source.first,
                                    [](const Mention& m, std::uint32_t at) { return m.tokens.last <= at; });
    while (mention != all.end() && mention->kind != MentionKind::kName && mention->tokens.first < source.last)
      ++mention;
    if (mention == all.end() || mention->kind != MentionKind::kName || mention->tokens.first >= source.last) {
      attribution.confidence = Confidence::kLikely;  // "the minister": told by reference
      return;
    }
    const TokenRange name = mention->tokens;
    source.first = std::max(source.first, behind_antecedent(name, source));
    TokenRange before{source.first, std::max(source.first, name.first)};
    TokenRange behind{std::min(name.last, source.last), source.last};
    while (before.size() > 1 &&
           (found_.token(before.last - 1).pos == pos::PUNCT || found_.token(before.last - 1).pos == pos::DET)) {
      --before.last;
    }
    while (behind.size() > 0 && found_.token(behind.first).pos == pos::PUNCT) ++behind.first;
    const bool told = before.size() > 1 || (before.size() == 1 && found_.token(before.first).pos == pos::NOUN);
    const Label opens = behind.size() > 1 ? found_.token(behind.first).pos : Label();
    const bool told_behind = opens == pos::NOUN || opens == pos::PROPN || opens == pos::ADJ ||
                             (opens == pos::DET && found_.token(behind.first).tag != tag::WDT);
    const bool clause_behind = opens == pos::PRON || opens == pos::SCONJ || opens == pos::DET || opens == pos::NUM;
    if (before.size() == 1 && !told && !told_behind) {  // "Mayor Roe", "Ms Roe"
      const bool address = names.titles.contains(knowledge::name_key(words_of(before)));
      attribution.described = address ? std::string() : std::string(words_of(before));
      return;
    }
    const TokenRange description = told                            ? before
                                   : told_behind                   ? behind
                                   : clause_behind && !told_behind ? TokenRange{source.first, name.last}
                                                                   : source;
    attribution.described = std::string(words_of(description));
  }

  /// "TASS reported, citing the ministry": the ministry's words, by TASS.
  void cited(std::size_t i) {
    Attribution& attribution = found_.reading.attributions[i];
    for (const std::uint32_t child : found_.tree().children(found_.places[i].cue_head)) {
      if (found_.token(child).dep != dep::advcl || found_.token(child).tag != tag::VBG ||
          !rules_.has(WordList::kCiting, found_.lemma(child)))
        continue;
      const auto object = document::object_of(found_.tree(), child);
      if (!object) continue;
      const TokenRange cited = source_range(found_.context, *object, child);
      if (!attribution.source.empty()) attribution.via.push_back({attribution.speaker, attribution.source.front()});
      const auto entity = found_.entity_at(*object);
      attribution.speaker =
          entity ? *entity : entity_for_nominal(found_.reading, found_.mentions, entity_rules_, cited);
      attribution.naming =
          entity && document::has_name(found_.reading.entities[*entity]) ? Naming::kNamed : naming_.of(*object, cited);
      attribution.described =
          std::string(cut(found_.reading.report.text, document::span_of(found_.reading.tokens, cited)));
      return;
    }
  }

  /// "The Courier quoted him as saying", "Roe was quoted by the Courier": his words, by the Courier.
  void quoted(std::size_t i) {
    Attribution& attribution = found_.reading.attributions[i];
    const auto quoting = quoting_verb(found_.places[i].cue_head);
    if (!quoting || attribution.source.empty()) return;
    const auto passive = found_.tree().child(*quoting, {dep::nsubjpass});
    const auto whom = passive ? passive : document::object_of(found_.tree(), *quoting);
    if (!whom) return;
    const TokenRange words = source_range(found_.context, *whom, *quoting);
    const auto entity = entity_of_phrase(found_, *whom, words);
    if (!entity || entity == attribution.speaker) return;
    const EntityType type = found_.reading.entities[*entity].type;
    if (type != EntityType::kPerson && type != EntityType::kGroup && type != EntityType::kOrg) return;
    attribution.via.push_back({attribution.speaker, attribution.source.front()});
    attribution.speaker = entity;
    attribution.described = found_.token(*whom).pos == pos::PRON ? std::string() : std::string(words_of(words));
    attribution.naming =
        document::has_name(found_.reading.entities[*entity]) ? Naming::kNamed : naming_of_entity(*entity);
    attribution.confidence = Confidence::kLikely;
  }

  /// The cue itself, or the verb above "as saying".
  [[nodiscard]] std::optional<std::uint32_t> quoting_verb(std::uint32_t cue) const {
    for (int step = 0; step <= 2; ++step) {
      if (found_.token(cue).pos == pos::VERB && rules_.has(WordList::kCiting, found_.lemma(cue))) return cue;
      const bool below = found_.token(cue).dep == dep::pcomp || found_.token(cue).dep == dep::prep;
      if (!below) return std::nullopt;
      cue = found_.token(cue).head;
    }
    return std::nullopt;
  }

  /// A time expression that the cue governs.
  void said_when(std::size_t i) {
    const std::uint32_t cue = found_.places[i].cue_head;
    for (const std::uint32_t child : found_.tree().children(cue)) {
      const Label dep = found_.token(child).dep;
      if (dep != dep::npadvmod && dep != dep::prep && dep != dep::advmod && dep != dep::tmod) continue;
      const TokenRange extent = found_.tree().extent(child);
      const Span words = document::span_of(found_.reading.tokens, extent);
      if (in_content(i, child)) continue;
      const auto first = std::lower_bound(found_.reading.timexes.begin(), found_.reading.timexes.end(), words.start,
                                          [](const Timex& timex, std::uint32_t at) { return timex.span.start < at; });
      if (first == found_.reading.timexes.end() || !words.contains(first->span)) continue;
      if (first->type != TimexType::kDate && first->type != TimexType::kTime) continue;
      if (first->value.ends_with("_REF")) continue;  // "in the past" tells no time
      found_.reading.attributions[i].time = {static_cast<std::size_t>(first - found_.reading.timexes.begin()),
                                             first->value};
      return;
    }
  }

  [[nodiscard]] bool in_content(std::size_t i, std::uint32_t token) const {
    return std::any_of(found_.places[i].content.begin(), found_.places[i].content.end(),
                       [&](TokenRange part) { return part.contains(token); });
  }

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  const EntityRules& entity_rules_;
  SourceNaming naming_;
  JointSpeakers joint_;
  SpeakerReferences references_;
  std::vector<std::size_t> untold_;  ///< attributions whose source only hears
  std::optional<std::size_t> last_issuer_;
  std::optional<std::size_t> outlet_;  ///< its entity, once it was needed
};

}  // namespace

std::optional<std::size_t> entity_of_phrase(const FoundAttributions& found, std::uint32_t head, TokenRange phrase) {
  const document::ParseTree& tree = found.tree();
  const auto own = found.entity_at(head);
  const auto is_person = [&](std::optional<std::size_t> entity) {
    return entity && found.reading.entities[*entity].type == EntityType::kPerson;
  };
  if (tree[head].pos == pos::PRON || is_person(own)) return own;
  if (const auto appos = tree.child(head, {dep::appos}); appos && is_person(found.entity_at(*appos)))
    return found.entity_at(*appos);
  // "the lawyer of Ann Roe, Paul Doe": the head is in the role of a person named in the phrase.
  for (std::uint32_t token = phrase.first; token < phrase.last; ++token) {
    const auto person = found.entity_at(token);
    if (!is_person(person)) continue;
    const auto& roles = found.reading.entities[*person].roles;
    if (std::any_of(roles.begin(), roles.end(), [&](const Role& role) { return role.span.contains(tree[head].span); }))
      return person;
  }
  // The same where the role was not found: the phrase of a singular noun ends in a person's name behind a comma.
  if (is_person(found.entity_at(phrase.last - 1)) && tree[head].tag == tag::NN && head < phrase.last - 1) {
    std::uint32_t name = phrase.last - 1;
    while (name > head + 1 && found.entity_at(name - 1) == found.entity_at(name)) --name;
    if (cut(found.reading.report.text, tree[name - 1].span) == ",") return found.entity_at(name);
  }
  // A title before a name, which the parser may have hung anywhere: the phrase ends with the name.
  const std::uint32_t last = phrase.last - 1;
  const bool unbroken =
      head > last || std::none_of(tree.tokens().begin() + head, tree.tokens().begin() + last,
                                  [](const Token& token) { return token.pos == pos::PUNCT || token.pos == pos::VERB; });
  const bool named = phrase.size() > 1 && unbroken && tree[last].pos == pos::PROPN && is_person(found.entity_at(last));
  std::uint32_t name = last;
  while (name > phrase.first && found.entity_at(name - 1) == found.entity_at(last)) --name;
  const bool of_other = last > phrase.first && tree[last].dep == dep::pobj && tree[last].head + 1 == name;
  if (named && !of_other) return found.entity_at(last);
  const bool name_behind =
      phrase.last < tree.size() && tree[last].pos == pos::NOUN && tree[phrase.last].pos == pos::PROPN;
  if (name_behind && is_person(found.entity_at(phrase.last))) return found.entity_at(phrase.last);
  return own;
}

void resolve_speakers(const FoundAttributions& found, const Lexicon& lexicon) { Speakers(found, lexicon).resolve(); }

}  // namespace twosource::reading
