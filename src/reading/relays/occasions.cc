// The occasion of a remark told elsewhere in the report: an interview goes on over several sentences, and its headline
// and lead come before it is named; a transcript's turns were all said on its programme; a report that retells another
// outlet's piece has its quotations from there. Test: tests/unit/reading/relays/occasions_test.cc.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/parse.h"
#include "reading/relays/relays.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kFarthestTitle = 12;  ///< tokens from an event's noun back to its title
constexpr std::uint32_t kNextBlock = 1;       ///< blocks that an interview told in passing goes on for
constexpr int kFarthestVerb = 4;              ///< steps from "interview" up to the verb whose subject gave it

/// Where the report tells that somebody spoke on an occasion.
struct Anchor {
  std::uint32_t token = 0;
  Relay relay;
  bool written = false;  ///< in a book: what is written goes on in it, what is said does not
  bool dated = false;    ///< the remark has a time of its own
  bool paper = false;    ///< in a statement or the like, which ends with what it says
};

class Occasions {
 public:
  Occasions(const FoundAttributions& found, const AttributionRules& rules)
      : found_(found), rules_(rules), finder_(found, rules) {}

  void carry() {
    find_named();
    anchor_cues();
    anchor_interviews();
    for (auto& [speaker, anchors] : anchors__speaker_) {
      std::ranges::stable_sort(anchors, {}, &Anchor::token);
      carry_on(speaker, anchors);
      carry_back(speaker, anchors);
    }
    carry_transcript();
    carry_retelling();
  }

 private:
  [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const {
    const std::uint32_t sentence = found_.context.sentence__token[token];
    return sentence == 0 ? 0 : found_.reading.sentences[sentence - 1].block;
  }

  [[nodiscard]] bool is_definite(std::uint32_t noun) const {
    const auto article = found_.tree().child(noun, {dep::det});
    return article && rules_.has(WordList::kOccasionArticles, found_.token(*article).norm);
  }

  /// Forums and programmes by their nouns: the first one that has a name.
  void find_named() {
    for (std::uint32_t token = 0; token < found_.tree().size(); ++token) {
      const std::string noun = found_.lemma(token);
      if (!document::is_noun(found_.token(token)) || !rules_.has(WordList::kEvents, noun) || named_.contains(noun))
        continue;
      const std::uint32_t first = std::max(found_.tree().extent(token).first, token - std::min(token, kFarthestTitle));
      for (std::uint32_t at = first; at <= token; ++at) {
        if (const auto title = finder_.title_at(at)) named_.emplace(noun, *title);
      }
      const auto entity = found_.entity_at(token);
      if (found_.token(token).pos == pos::PROPN && entity && found_.context.is_quoted(token)) {
        const std::uint32_t quotation = found_.context.quotation__token[token] - 1;
        if (const auto title = finder_.title_at(found_.context.tokens__quotation[quotation].first))
          named_.emplace(noun, *title);
      }
    }
  }

  /// "at the forum", "told the forum", in the clause of a cue.
  [[nodiscard]] std::optional<Relay> named_event(std::uint32_t cue) const {
    for (const std::uint32_t child : found_.tree().children(cue)) {
      std::optional<std::uint32_t> noun;
      if (found_.token(child).dep == dep::dobj) noun = child;
      if (found_.token(child).dep == dep::prep) noun = document::noun_under(found_.tree(), child);
      if (!noun) continue;
      const auto found = named_.find(found_.lemma(*noun));
      if (found != named_.end()) return found->second;
    }
    return std::nullopt;
  }

  void anchor_cues() {
    for (std::size_t i = 0; i < found_.places.size(); ++i) {
      Attribution& attribution = found_.reading.attributions[i];
      const std::uint32_t cue = found_.places[i].cue_head;
      if (!attribution.speaker || found_.token(cue).pos != pos::VERB) continue;
      auto relay = finder_.of_clause(cue, found_.places[i].content);
      if (!relay) {
        relay = named_event(cue);
        if (relay && attribution.via.empty()) attribution.via.push_back(*relay);
      }
      if (!relay || attribution.via.empty()) continue;
      const bool written = rules_.has(WordList::kOwnChannels, found_.lemma(cue));
      anchors__speaker_[*attribution.speaker].push_back(
          {cue, *relay, written, attribution.time.timex.has_value(), is_in_paper(cue)});
    }
  }

  /// "Said in a statement carried by the agency": what is written down is no talk that goes on.
  [[nodiscard]] bool is_in_paper(std::uint32_t cue) const {
    return std::ranges::any_of(found_.tree().children(cue), [&](std::uint32_t child) {
      const auto noun =
          found_.token(child).dep == dep::prep ? document::noun_under(found_.tree(), child) : std::nullopt;
      return noun && rules_.has(WordList::kDocuments, found_.lemma(*noun)) &&
             !rules_.has(WordList::kBooks, found_.lemma(*noun));
    });
  }

  /// "Roe sat down with CNN", "agreed to an interview for the Courier", "in Roe's interview with CNN".
  void anchor_interviews() {
    for (std::uint32_t token = 0; token < found_.tree().size(); ++token) {
      const bool written = rules_.has(WordList::kBooks, found_.lemma(token)) && found_.token(token).pos == pos::NOUN;
      if (!(written || rules_.has(WordList::kInterviews, found_.lemma(token))) || found_.context.is_quoted(token))
        continue;
      if (found_.token(token).pos != pos::NOUN && found_.token(token).pos != pos::VERB) continue;
      const auto speaker = who_gave(token);
      if (!speaker) continue;
      const auto relay = found_.token(token).pos == pos::NOUN ? finder_.of_noun(token) : finder_.of_clause(token, {});
      const bool other = relay && (!relay->entity || relay->entity != speaker);
      if (other) anchors__speaker_[*speaker].push_back({token, *relay, written, false, false});
    }
  }

  [[nodiscard]] std::optional<std::size_t> person_at(std::optional<std::uint32_t> token) const {
    const auto entity = token ? found_.entity_at(*token) : std::nullopt;
    return entity && found_.reading.entities[*entity].type == EntityType::kPerson ? entity : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> who_gave(std::uint32_t token) const {
    if (const auto owner = person_at(found_.tree().child(token, {dep::poss}))) return owner;
    for (int step = 0; step <= kFarthestVerb; ++step) {
      if (found_.token(token).pos == pos::VERB) {
        if (const auto subject = document::subject_of(found_.tree(), token)) {
          // "who sat for an interview": the relative pronoun's noun.
          const bool relative = found_.token(*subject).tag == tag::WP && found_.token(token).dep == dep::relcl;
          return person_at(relative ? found_.token(token).head : *subject);
        }
      }
      if (found_.tree().is_root(token)) break;
      token = found_.token(token).head;
    }
    return std::nullopt;
  }

  /// May this remark have been made on an occasion that its own clause does not name? Not what somebody thinks or has
  /// done, has said at other times, or wrote.
  [[nodiscard]] bool may_carry(std::size_t i, const Anchor& anchor) const {
    const Attribution& attribution = found_.reading.attributions[i];
    const std::uint32_t cue = found_.places[i].cue_head;
    if (!attribution.via.empty() || attribution.within || attribution.naming == Naming::kDocument) return false;
    if (attribution.act == Act::kOther) return false;
    const std::string name = found_.lemma(cue);
    const auto act = rules_.acts.find(name);
    const bool quoted = std::ranges::any_of(found_.places[i].content, [&](TokenRange part) {
      return found_.context.is_quoted(part.first) || found_.context.is_quoted(part.last - 1);
    });
    const bool says = rules_.has(WordList::kTold, name) || rules_.has(WordList::kSpeech, name) ||
                      (act != rules_.acts.end() && act->second == Act::kState) || found_.token(cue).pos != pos::VERB;
    if (!says && !quoted) return false;
    if (rules_.has(WordList::kOwnChannels, name) != anchor.written) return false;
    const auto children = found_.tree().children(cue);
    return std::ranges::none_of(children, [&](std::uint32_t child) {
      return found_.token(child).dep == dep::aux &&
             rules_.has(WordList::kPerfectAuxiliaries, found_.token(child).lemma);
    });
  }

  /// "At a rally", not "at the rally" that the report is about; "in the statement" is no interview, whichever it is.
  [[nodiscard]] bool is_other_venue(std::uint32_t noun) const {
    return rules_.has(WordList::kVenues, found_.lemma(noun)) &&
           (!is_definite(noun) || rules_.has(WordList::kDocuments, found_.lemma(noun)));
  }

  /// Whether words of an attribution's clause set it apart from the remark before: "earlier", "at a rally".
  [[nodiscard]] bool is_apart(std::size_t i) const {
    const std::uint32_t cue = found_.places[i].cue_head;
    if (found_.reading.attributions[i].time.timex) return true;
    const auto children = found_.tree().children(cue);
    return std::ranges::any_of(children,
                               [&](std::uint32_t child) {
                                 if (rules_.has(WordList::kOtherOccasions, found_.token(child).norm)) return true;
                                 if (found_.token(child).dep != dep::prep) return false;
                                 const auto noun = document::noun_under(found_.tree(), child);
                                 return noun && is_other_venue(*noun);
                               }) ||
           (found_.token(found_.token(cue).head).pos == pos::NOUN &&
            rules_.has(WordList::kVenues, found_.lemma(found_.token(cue).head)));
  }

  /// An interview that the report opens with is what it is about; another one ends with the next block.
  [[nodiscard]] std::uint32_t reach_of(const Anchor& anchor) const {
    return block_of(anchor.token) < rules_.occasions.lead_blocks ? rules_.occasions.farthest_block : kNextBlock;
  }

  void carry_on(std::size_t speaker, const std::vector<Anchor>& anchors) {
    auto next = anchors.begin();
    const Anchor* current = nullptr;
    std::uint32_t block = 0;
    for (std::size_t i = 0; i < found_.places.size(); ++i) {
      const std::uint32_t cue = found_.places[i].cue_head;
      while (next != anchors.end() && next->token <= cue) {
        current = &*next++;
        block = block_of(current->token);
      }
      Attribution& attribution = found_.reading.attributions[i];
      if (attribution.speaker != speaker || current == nullptr || current->paper || current->token == cue) continue;
      const std::uint32_t here = block_of(cue);
      if (is_apart(i) || here > block + reach_of(*current)) {
        current = nullptr;
      } else if (may_carry(i, *current)) {
        attribution.via.push_back(current->relay);
        block = here;
      }
    }
  }

  /// Headline and lead tell the interview before they name it. Only where the speaker has one occasion in the report.
  void carry_back(std::size_t speaker, const std::vector<Anchor>& anchors) {
    const auto name = [&](const Anchor& anchor) {
      return base::comparison_key(cut(found_.reading.report.text, anchor.relay.span));
    };
    if (anchors.front().paper) return;
    if (anchors.front().dated && block_of(anchors.front().token) > rules_.occasions.lead_blocks) return;
    const std::string first = name(anchors.front());
    if (!std::ranges::all_of(anchors, [&](const Anchor& anchor) { return name(anchor) == first; })) return;
    for (std::size_t i = 0; i < found_.places.size() && found_.places[i].cue_head < anchors.front().token; ++i) {
      Attribution& attribution = found_.reading.attributions[i];
      if (attribution.speaker != speaker || is_apart(i) || !may_carry(i, anchors.front())) continue;
      attribution.via.push_back(anchors.front().relay);
    }
  }

  /// "SMITH: …": turns of a transcript, where the report has named one occasion and no other.
  void carry_transcript() {
    std::vector<std::size_t> turns;
    for (std::size_t i = 0; i < found_.places.size(); ++i) {
      const bool colon = found_.context.text(found_.places[i].cue_head) == ":";
      const auto head = found_.places[i].source_head;
      if (!colon || !head || *head + 1 != found_.places[i].cue_head) continue;
      const std::string_view name = found_.context.text(*head);
      if (base::to_upper(name) == name) turns.push_back(i);
    }
    std::optional<Relay> only;
    std::string key;
    for (const auto& [speaker, anchors] : anchors__speaker_) {
      for (const Anchor& anchor : anchors) {
        if (finder_.turn_at(anchor.token)) continue;  // what one speaker tells of another holds for no other turn
        const std::string name = base::comparison_key(cut(found_.reading.report.text, anchor.relay.span));
        if (only && name != key) return;
        only = anchor.relay;
        key = name;
      }
    }
    if (turns.size() < 2) return;
    if (!only) only = occasion_before(found_.places[turns.front()].cue_head);
    if (!only) return;
    for (const std::size_t turn : turns) {
      if (found_.reading.attributions[turn].via.empty()) found_.reading.attributions[turn].via.push_back(*only);
    }
  }

  /// "Transcript of an interview on Norvik Radio": what the blocks before a transcript name.
  [[nodiscard]] std::optional<Relay> occasion_before(std::uint32_t turn) const {
    for (std::uint32_t token = 0; token < turn && block_of(token) <= rules_.occasions.lead_blocks; ++token) {
      const std::string noun = found_.lemma(token);
      if (found_.token(token).pos != pos::NOUN ||
          !(rules_.has(WordList::kInterviews, noun) || rules_.has(WordList::kEvents, noun)))
        continue;
      if (const auto relay = finder_.of_noun(token)) return relay;
    }
    return std::nullopt;
  }

  /// "Courier Profile Angers Mayor" over "The Courier ran a profile of …": headline and lead are about a medium's
  /// piece.
  [[nodiscard]] bool heads_report(std::size_t medium) const {
    bool in_headline = false;
    bool in_lead = false;
    for (const Mention& mention : found_.reading.entities[medium].mentions) {
      const std::uint32_t last = mention.tokens.last - 1;
      const std::uint32_t block = block_of(last);
      if (block == 0) in_headline = true;
      if (block != 1 || found_.token(last).dep != dep::nsubj) continue;
      const auto piece = document::object_of(found_.tree(), found_.token(last).head);
      in_lead = in_lead || (piece && rules_.has(WordList::kOccasions, found_.lemma(*piece)));
    }
    return in_headline && in_lead;
  }

  /// A report whose head is about another outlet's piece, and that goes on to cite it, has its quotations from there.
  void carry_retelling() {
    std::map<std::size_t, std::vector<std::size_t>> pieces__medium;
    for (std::size_t i = 0; i < found_.places.size(); ++i) {
      const Attribution& attribution = found_.reading.attributions[i];
      const auto head = found_.places[i].source_head;
      if (!attribution.speaker || attribution.within || !head || attribution.naming == Naming::kOutlet) continue;
      const Entity& entity = found_.reading.entities[*attribution.speaker];
      if (!document::has_name(entity) || !finder_.is_medium(entity.mentions.front().tokens.last - 1)) continue;
      pieces__medium[*attribution.speaker].push_back(i);
    }
    for (const auto& [medium, pieces] : pieces__medium) {
      const std::uint32_t first = found_.places[pieces.front()].cue_head;
      if (!heads_report(medium) || block_of(first) > rules_.occasions.lead_blocks) continue;
      const Relay relay{medium, found_.reading.entities[medium].mentions.front().span};
      for (std::size_t i = 0; i < found_.places.size(); ++i) {
        Attribution& attribution = found_.reading.attributions[i];
        const bool other = !attribution.source.empty() && attribution.speaker != medium;
        if (found_.places[i].cue_head < first || !other || !attribution.via.empty() || attribution.within) continue;
        if (attribution.naming != Naming::kOutlet) attribution.via.push_back(relay);
      }
    }
  }

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  RelayFinder finder_;
  std::map<std::string, Relay, std::less<>> named_;  ///< noun of an event -> its name
  std::map<std::size_t, std::vector<Anchor>> anchors__speaker_;
};

}  // namespace

void carry_occasions(const FoundAttributions& found, const AttributionRules& rules) { Occasions(found, rules).carry(); }

}  // namespace twosource::reading
