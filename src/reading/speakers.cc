#include "reading/speakers.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "reading/noun_phrases.h"
#include "reading/sentences.h"
#include "reading/source_naming.h"

namespace twosource::reading {
namespace {

constexpr int kLongestChain = 8;
constexpr std::size_t kMostLookedAt = 8;         ///< attributions back
constexpr std::uint32_t kFarthestSubject = 256;  ///< tokens of a sentence that are looked at
constexpr std::size_t kMostJoined = 6;           ///< names in one list

/// Who said something, and where.
struct Said {
  std::size_t speaker = 0;
  std::uint32_t cue = 0;
};

/// Who holds an office, and of whom.
struct Holder {
  std::size_t entity = 0;
  std::optional<std::size_t> owner;
};

class Speakers {
 public:
  Speakers(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
           MentionIndex& mentions, const Lexicon& lexicon)
      : reading_(reading),
        context_(context),
        tree_(context.tree),
        places_(places),
        mentions_(mentions),
        rules_(lexicon.attributions),
        entity_rules_(lexicon.entities),
        naming_(reading, context, mentions, lexicon.attributions, lexicon.entities) {}

  void resolve() {
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      if (!(reading_.entities[entity].type == "PERSON") || !has_name(entity)) continue;
      for (const Role& role : reading_.entities[entity].roles) {
        holders__office_.emplace(entity_rules_.class_of(office_of(role.title)), Holder{entity, role.of});
      }
    }
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
    return cut(reading_.report.text, span_of(reading_.tokens, range));
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
    const Label tag = tree_[head].tag;
    if (tag != "WP" && tag != "WDT") return head;
    std::uint32_t up = tree_[head].head;
    for (int step = 0; step < kLongestChain && tree_[up].dep != "relcl" && !tree_.is_root(up); ++step) {
      up = tree_[up].head;
    }
    return tree_[up].dep == "relcl" ? tree_[up].head : head;
  }

  void name_source(std::size_t i) {
    Attribution& attribution = reading_.attributions[i];
    const std::uint32_t head = antecedent(*places_[i].source_head);
    TokenRange source = places_[i].source;
    if (head != *places_[i].source_head) source = source_range(context_, head, places_[i].cue_head);
    while (source.size() > 1 && tree_[source.last - 1].pos == "PUNCT") --source.last;
    const Token& token = tree_[head];
    if (token.pos != "PRON") attribution.described = std::string(words_of(source));
    if (token.pos == "PRON" && name_pronoun(attribution, i, head)) return;
    const std::string noun = lemma(head);
    if (token.pos != "PROPN" && rules_.has("documents", noun)) return name_document(attribution, head, source);
    if (const auto several = entity_of_several(head, source)) {
      attribution.speaker = several;
      return;
    }
    if (const auto both = entity_of_both(i, head, source)) {
      attribution.speaker = both;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    if (rules_.has("negative_subjects", word(source.first))) return;  // "no minister": nobody in particular
    const auto entity = entity_of_phrase(reading_, tree_, mentions_, head, source);
    if (entity && has_name(*entity)) {
      attribution.speaker = entity;
      describe_named(attribution, *entity, source);
      return;
    }
    if (const auto meant = entity_meant(i, head, source)) {
      attribution.speaker = meant;
      attribution.confidence = Confidence::kLikely;
      return;
    }
    const bool counted = rules_.has("quantities", word(head)) || token.pos == "NUM";
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
    if (attribution.naming == Naming::kNamed && token.pos == "PRON") attribution.confidence = Confidence::kLikely;
  }

  /// Whether "and" stands before the last of several, and no name before the first comma whose apposition the rest is:
  /// "Norvik, the town's heart and its harbour".
  [[nodiscard]] bool is_joined(const std::vector<std::uint32_t>& heads) const {
    for (std::uint32_t token = heads[heads.size() - 2] + 1; token < heads.back(); ++token) {
      if (tree_[token].tag == "CC") return word(token) == "and" || word(token) == "&";
    }
    return false;
  }

  /// "Ann Roe and Paul Doe", "the company and its lawyers": several that speak with one voice here, an entity of their
  /// own, since neither alone is the speaker. One of them at least has a name.
  std::optional<std::size_t> entity_of_several(std::uint32_t head, TokenRange source) {
    std::vector<std::uint32_t> heads = {head};
    for (auto next = tree_.child(head, {"conj"}); next && source.contains(*next); next = tree_.child(*next, {"conj"})) {
      heads.push_back(*next);
      if (heads.size() > kMostJoined) return std::nullopt;
    }
    if (heads.size() < 2 || !is_joined(heads)) return std::nullopt;
    std::string name;
    std::vector<std::size_t> members;
    for (const std::uint32_t part : heads) {
      const Label pos = tree_[part].pos;
      const auto entity = mentions_.at(part);
      const bool named = entity && has_name(*entity);
      if ((pos != "PROPN" && pos != "NOUN") || (named && std::ranges::count(members, *entity) > 0)) return std::nullopt;
      if (named) members.push_back(*entity);
    }
    if (members.empty() || (heads.size() > 2 && members.size() < 2)) return std::nullopt;
    if (heads.size() == 2 && members.size() == 2) {
      name = reading_.entities[members[0]].name + " and " + reading_.entities[members[1]].name;
    } else {
      name = std::string(words_of(source));
    }
    return group_named(std::move(name), source);
  }

  /// The entity of several by their names joined, made where there is none; `words` is one more mention of it.
  std::size_t group_named(std::string name, TokenRange words) {
    const auto [at, is_new] = several_.emplace(base::comparison_key(name), reading_.entities.size());
    const Mention mention = {span_of(reading_.tokens, words), words, MentionKind::kName};
    if (is_new) {
      Entity group;
      group.name = std::move(name);
      group.type = Label("GROUP");
      reading_.entities.push_back(std::move(group));
    }
    auto& mentions = reading_.entities[at->second].mentions;
    mentions.insert(std::ranges::upper_bound(mentions, mention.span, {}, &Mention::span), mention);
    return at->second;
  }

  /// "Both governments", "the two countries", "neither country": the two countries that this and the last sentence
  /// name, if they are two.
  std::optional<std::size_t> entity_of_both(std::size_t i, std::uint32_t head, TokenRange source) {
    const std::string first = word(source.first);
    const bool both = first == "both" || (first == "the" && source.size() > 2 && word(source.first + 1) == "two");
    const bool several = (both && tree_[head].tag == "NNS") || (first == "neither" && tree_[head].tag == "NN");
    if (!several || !rules_.has("bodies", lemma(head))) return std::nullopt;
    const std::size_t own = sentence_of(reading_, places_[i].cue_head);
    std::vector<std::size_t> countries;
    std::uint32_t start = reading_.sentences[own > 0 ? own - 1 : own].tokens.first;
    start = std::max(start, source.first - std::min(source.first, kFarthestSubject));
    for (std::uint32_t token = start; token < source.first; ++token) {
      const auto entity = mentions_.at(token);
      const bool country = entity && reading_.entities[*entity].type == "GPE" && has_name(*entity);
      if (country && std::ranges::count(countries, *entity) == 0) countries.push_back(*entity);
    }
    if (countries.size() != 2) return std::nullopt;
    return group_named(reading_.entities[countries[0]].name + " and " + reading_.entities[countries[1]].name, source);
  }

  /// "Roe described it as ominous and said it …": the subject that a second verb leaves out.
  void name_omitted(std::size_t i) {
    const std::uint32_t cue = places_[i].cue_head;
    if (tree_[cue].pos != "VERB" || tree_[cue].dep != "conj" || tree_.child(cue, {"nsubj", "nsubjpass", "expl"}))
      return;
    const Doer doer = doer_of(context_, cue);
    const auto entity = doer.head && !doer.passive ? mentions_.at(*doer.head) : std::nullopt;
    if (!entity || context_.is_quoted(*doer.head) != context_.is_quoted(cue)) return;
    reading_.attributions[i].speaker = entity;
    reading_.attributions[i].confidence = Confidence::kLikely;
    if (!has_name(*entity)) reading_.attributions[i].naming = naming_of_entity(*entity);
  }

  [[nodiscard]] bool has_name(std::size_t entity) const {
    const auto& all = reading_.entities[entity].mentions;
    return std::any_of(all.begin(), all.end(), [](const Mention& m) { return m.kind == MentionKind::kName; });
  }

  /// "I" and "we" speak for the source of the quotation around them, outside of quotations for the outlet; returns
  /// whether that settles it.
  bool name_pronoun(Attribution& attribution, std::size_t i, std::uint32_t head) {
    const std::string form = word(head);
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
    auto entity = mentions_.at(head);
    if (const auto spoke = last_speaker(form, i, head); spoke && !is_subject_between(entity, *spoke, head)) {
      entity = spoke->speaker;
    }
    if (!entity) entity = body_in_focus(i, form, head);
    if (!entity) return true;  // nobody can tell: stays open
    attribution.speaker = entity;
    if (!has_name(*entity)) attribution.naming = naming_of_entity(*entity);
    return true;
  }

  /// "They argue": the several that the sentence before is about, named or not; "it said": the body.
  std::optional<std::size_t> body_in_focus(std::size_t i, const std::string& form, std::uint32_t head) {
    const bool they = form == "they";
    if (!they && form != "it") return std::nullopt;
    const std::size_t own = sentence_of(reading_, places_[i].cue_head);
    for (std::size_t back = 0; back <= std::min<std::size_t>(own, 1); ++back) {
      const TokenRange sentence = near(reading_.sentences[own - back].tokens, head);
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        if (!is_subject(tree_[token]) || context_.is_quoted(token) || tree_[token].pos == "PRON") continue;
        const auto entity = mentions_.at(token);
        if (entity) {
          const std::uint8_t kinds = kinds_of(*entity);
          if ((kinds & (they ? kGroup | kBody : kBody)) != 0) return entity;
          continue;
        }
        const bool several =
            tree_[token].tag == "NNS" && (naming_.is_person_noun(token) || rules_.has("bodies", lemma(token)));
        if (!they || !several) continue;
        const TokenRange phrase = source_range(context_, token, tree_[token].head);
        return entity_for_nominal(reading_, mentions_, entity_rules_, phrase);
      }
    }
    return std::nullopt;
  }

  /// "they said", "he added": whoever spoke last, in this or the sentence before.
  [[nodiscard]] std::optional<Said> last_speaker(const std::string& form, std::size_t own, std::uint32_t head) const {
    const auto known = entity_rules_.pronouns.find(form);
    if (known == entity_rules_.pronouns.end()) return std::nullopt;
    const std::size_t sentence = sentence_of(reading_, head);
    std::optional<Said> found;
    for (std::size_t i = own < kMostLookedAt ? 0 : own - kMostLookedAt; i < own; ++i) {
      const Attribution& earlier = reading_.attributions[i];
      const std::uint32_t cue = places_[i].cue_head;
      if (!earlier.speaker || cue >= head || sentence - sentence_of(reading_, cue) > 1) continue;
      if (found && cue < found->cue) continue;
      if ((kinds_of(*earlier.speaker) & known->second) != 0) found = Said{*earlier.speaker, cue};
    }
    return found;
  }

  /// What pronouns may stand for an entity, by its type, its first name and the pronouns that have stood for it.
  [[nodiscard]] std::uint8_t kinds_of(std::size_t index) const {
    const auto [known, is_new] = kinds__entity_.emplace(index, 0);
    if (is_new) known->second = kinds_told(index);
    return known->second;
  }

  [[nodiscard]] std::uint8_t kinds_told(std::size_t index) const {
    const Entity& entity = reading_.entities[index];
    if (entity.type == "GROUP" || entity.type == "NORP") return kGroup;
    if (!(entity.type == "PERSON")) return kBody;
    const std::string key = name_key(entity.name);
    const auto first = entity_rules_.genders.find(key.substr(0, key.find(' ')));
    if (first != entity_rules_.genders.end() && key.find(' ') != std::string::npos) return first->second;
    for (const Mention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kPronoun) continue;
      const auto pronoun = entity_rules_.pronouns.find(word(mention.tokens.first));
      if (pronoun != entity_rules_.pronouns.end() && (pronoun->second & kPerson) != 0) return pronoun->second;
    }
    return kPerson;
  }

  /// Whether an entity is what a clause between a remark and a pronoun is about, outside of what is quoted: it takes
  /// the pronoun before the last speaker does.
  [[nodiscard]] bool is_subject_between(std::optional<std::size_t> entity, const Said& said, std::uint32_t head) const {
    if (!entity) return false;
    if (*entity == said.speaker) return true;
    const auto& all = reading_.entities[*entity].mentions;
    auto mention = std::ranges::lower_bound(all, tree_[said.cue].span, {}, &Mention::span);
    for (; mention != all.end() && mention->tokens.first < head; ++mention) {
      const std::uint32_t at = head_of(reading_, mention->tokens);
      const bool subject = at > said.cue && at < head && is_subject(tree_[at]);
      if (mention->kind != MentionKind::kPronoun && subject && !context_.is_quoted(at)) return true;
    }
    return false;
  }

  /// The person that a description without a name stands for: "his lawyer", whose name the report has given, and "the
  /// New York businessman" of whom it has just spoken.
  [[nodiscard]] std::optional<std::size_t> entity_meant(std::size_t i, std::uint32_t head, TokenRange source) const {
    if (tree_[head].tag != "NN" && tree_[head].tag != "NNP") return std::nullopt;
    const std::uint32_t sentence = context_.sentence__token[head];
    if (sentence != 0 && is_head_of_report(reading_.sentences[sentence - 1].block)) {
      if (const auto holder = holder_of(lemma(head), std::nullopt)) return holder;
    }
    if (const auto possessor = tree_.child(head, {"poss"})) {
      const auto owner = mentions_.at(*possessor);
      return owner ? holder_of(lemma(head), *owner) : std::nullopt;
    }
    const bool definite = word(source.first) == "the";
    // "The mayor" alone may be somebody new; "the old mayor", "the billionaire" is whom the report speaks of.
    const bool telling = source.size() > 2 || !rules_.has("on_record", lemma(head));
    if (!definite || source.size() < 2 || !telling || !rules_.has("epithets", lemma(head))) return std::nullopt;
    const bool restricted = std::ranges::any_of(tree_.children(head), [&](std::uint32_t child) {
      const Label dep = tree_[child].dep;
      return child > head && (dep == "prep" || dep == "relcl" || dep == "acl" || dep == "appos");
    });
    return restricted ? std::nullopt : in_focus(i, source.first, entity_rules_.kinds_of(lemma(head)));
  }

  /// The noun of a title: "physician" of "house physician in the cabinet".
  [[nodiscard]] static std::string office_of(const std::string& title) {
    std::string key = name_key(title);
    for (const char* joint : {" of ", " in ", " for ", " at ", " to "})
      key.resize(std::min(key.size(), key.find(joint)));
    return key.substr(key.rfind(' ') + 1);
  }

  /// Of a sentence what stands before a token, not all of one that never ends.
  [[nodiscard]] static TokenRange near(TokenRange sentence, std::uint32_t before) {
    sentence.last = std::min({sentence.last, before, sentence.first + kFarthestSubject});
    return sentence;
  }

  /// Headline and lead describe whom the text names below.
  [[nodiscard]] bool is_head_of_report(std::uint32_t block) const {
    constexpr std::uint32_t kLead = 1;
    return block <= kLead || reading_.report.blocks[block].kind == BlockKind::kHeadline;
  }

  /// The one person who holds an office of somebody ("Roe's lawyer", "his attorney"), or at all.
  [[nodiscard]] std::optional<std::size_t> holder_of(const std::string& noun, std::optional<std::size_t> owner) const {
    std::optional<std::size_t> found;
    const auto [first, last] = holders__office_.equal_range(entity_rules_.class_of(noun));
    for (auto holder = first; holder != last; ++holder) {
      if (owner && holder->second.owner != owner) continue;
      if (found && *found != holder->second.entity) return std::nullopt;
      found = holder->second.entity;
    }
    return found;
  }

  /// The person whom this or the last sentences are about: the subject of the nearest one that has a person for it.
  [[nodiscard]] std::optional<std::size_t> in_focus(std::size_t i, std::uint32_t before, std::uint8_t kinds) const {
    constexpr std::size_t kReach = 2;
    const std::size_t own = sentence_of(reading_, places_[i].cue_head);
    for (std::size_t back = 0; back <= std::min(own, kReach); ++back) {
      const TokenRange sentence = near(reading_.sentences[own - back].tokens, before);
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        const auto entity = is_subject(tree_[token]) && !context_.is_quoted(token) ? mentions_.at(token) : std::nullopt;
        const bool person = entity && reading_.entities[*entity].type == "PERSON" && has_name(*entity);
        if (person && (kinds_of(*entity) & kinds) != 0) return entity;
      }
    }
    return std::nullopt;
  }

  /// An unnamed entity was named somehow where it was first spoken of.
  [[nodiscard]] Naming naming_of_entity(std::size_t entity) const {
    for (const Mention& mention : reading_.entities[entity].mentions) {
      if (mention.kind == MentionKind::kNominal) return naming_.of(head_of(reading_, mention.tokens), mention.tokens);
    }
    return Naming::kNamed;
  }

  /// The issuer of a document speaks; the document relays.
  void name_document(Attribution& attribution, std::uint32_t head, TokenRange source) {
    attribution.naming = Naming::kDocument;
    std::optional<std::size_t> issuer;
    for (const std::uint32_t child : tree_.children(head)) {
      const Token& token = tree_[child];
      if (token.dep == "prep" && rules_.has("issuers", token.norm)) {
        if (const auto noun = tree_.child(child, {"pobj"})) issuer = mentions_.at(*noun);
      } else if (token.dep == "poss" || token.dep == "compound" || token.dep == "amod" || token.dep == "nmod") {
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
      attribution.via.push_back({std::nullopt, span_of(reading_.tokens, {source.first, source.last})});
    } else {
      const auto entity = mentions_.at(head);
      attribution.speaker = entity ? *entity : entity_for_nominal(reading_, mentions_, entity_rules_, source);
    }
  }

  /// "a readout from her ministry": what her office is of, where the report tells it.
  [[nodiscard]] std::optional<std::size_t> issuer_of_possessor(std::uint32_t head) const {
    for (const std::uint32_t child : tree_.children(head)) {
      if (tree_[child].dep != "prep" || !rules_.has("issuers", tree_[child].norm)) continue;
      const auto body = tree_.child(child, {"pobj"});
      const auto possessor = body ? tree_.child(*body, {"poss"}) : body;
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
    while (before.size() > 1 && (tree_[before.last - 1].pos == "PUNCT" || tree_[before.last - 1].pos == "DET")) {
      --before.last;
    }
    while (behind.size() > 0 && tree_[behind.first].pos == "PUNCT") ++behind.first;
    const bool told = before.size() > 1 || (before.size() == 1 && tree_[before.first].pos == "NOUN");
    const Label opens = behind.size() > 1 ? tree_[behind.first].pos : Label();
    const bool told_behind =
        opens == "NOUN" || opens == "PROPN" || opens == "ADJ" || (opens == "DET" && tree_[behind.first].tag != "WDT");
    const bool clause_behind = opens == "PRON" || opens == "SCONJ" || opens == "DET" || opens == "NUM";
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
      if (tree_[child].dep != "advcl" || tree_[child].tag != "VBG" || !rules_.has("citing", lemma(child))) continue;
      const auto object = tree_.child(child, {"dobj"});
      if (!object) continue;
      const TokenRange cited = source_range(context_, *object, child);
      if (!attribution.source.empty()) attribution.via.push_back({attribution.speaker, attribution.source.front()});
      const auto entity = mentions_.at(*object);
      attribution.speaker = entity ? *entity : entity_for_nominal(reading_, mentions_, entity_rules_, cited);
      attribution.naming = entity && has_name(*entity) ? Naming::kNamed : naming_.of(*object, cited);
      attribution.described = std::string(cut(reading_.report.text, span_of(reading_.tokens, cited)));
      return;
    }
  }

  /// A time expression that the cue governs.
  void said_when(std::size_t i) {
    const std::uint32_t cue = places_[i].cue_head;
    for (const std::uint32_t child : tree_.children(cue)) {
      const Label dep = tree_[child].dep;
      if (dep != "npadvmod" && dep != "prep" && dep != "advmod" && dep != "tmod") continue;
      const TokenRange extent = tree_.extent(child);
      const Span words = span_of(reading_.tokens, extent);
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
  const ParseTree& tree_;
  const std::vector<AttributionPlace>& places_;
  MentionIndex& mentions_;
  const AttributionRules& rules_;
  const EntityRules& entity_rules_;
  SourceNaming naming_;
  std::optional<std::size_t> last_issuer_;
  std::optional<std::size_t> outlet_;  ///< its entity, once it was needed
  std::multimap<std::string, Holder> holders__office_;
  mutable std::map<std::size_t, std::uint8_t> kinds__entity_;
  std::map<std::string, std::size_t> several_;  ///< names of several -> their entity
};

}  // namespace

std::optional<std::size_t> entity_of_phrase(const Reading& reading, const ParseTree& tree, const MentionIndex& mentions,
                                            std::uint32_t head, TokenRange phrase) {
  const auto own = mentions.at(head);
  const auto is_person = [&](std::optional<std::size_t> entity) {
    return entity && reading.entities[*entity].type == "PERSON";
  };
  if (tree[head].pos == "PRON" || is_person(own)) return own;
  if (const auto appos = tree.child(head, {"appos"}); appos && is_person(mentions.at(*appos)))
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
  if (is_person(mentions.at(phrase.last - 1)) && tree[head].tag == "NN" && head < phrase.last - 1) {
    std::uint32_t name = phrase.last - 1;
    while (name > head + 1 && mentions.at(name - 1) == mentions.at(name)) --name;
    if (cut(reading.report.text, tree[name - 1].span) == ",") return mentions.at(name);
  }
  // A title before a name, which the parser may have hung anywhere: the phrase ends with the name.
  const std::uint32_t last = phrase.last - 1;
  const bool unbroken =
      head > last || std::none_of(tree.tokens().begin() + head, tree.tokens().begin() + last,
                                  [](const Token& token) { return token.pos == "PUNCT" || token.pos == "VERB"; });
  const bool named = phrase.size() > 1 && unbroken && tree[last].pos == "PROPN" && is_person(mentions.at(last));
  const bool of_other = last > phrase.first && tree[last].dep == "pobj" && tree[last].head + 1 == last;
  if (named && !of_other) return mentions.at(last);
  const bool name_behind = phrase.last < tree.size() && tree[last].pos == "NOUN" && tree[phrase.last].pos == "PROPN";
  if (name_behind && is_person(mentions.at(phrase.last))) return mentions.at(phrase.last);
  return own;
}

void resolve_speakers(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                      MentionIndex& mentions, const Lexicon& lexicon) {
  Speakers(reading, context, places, mentions, lexicon).resolve();
}

}  // namespace twosource::reading
