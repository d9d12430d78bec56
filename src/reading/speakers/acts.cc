// Test: tests/unit/reading/speakers/acts_test.cc, attributions_test.cc.
#include "reading/speakers/acts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/grammar.h"
#include "reading/names/entities.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestSaying = 1000;  ///< bytes of a content that are looked at
constexpr std::uint32_t kNearInfinitive = 12;   ///< tokens of a content within which "to" makes it an infinitive

/// The act of one attribution, from the words of its cue, its content and its source.
class Classifier {
 public:
  Classifier(const AttributionContext& context, const Attribution& attribution, const AttributionPlace& place,
             const AttributionRules& rules)
      : context_(context), attribution_(attribution), place_(place), rules_(rules) {
    for (const Span part : attribution.cue) {
      const auto& tokens = context.reading.tokens;
      auto token = std::lower_bound(tokens.begin(), tokens.end(), part.start,
                                    [](const Token& t, std::uint32_t start) { return t.span.start < start; });
      for (; token != tokens.end() && token->span.start < part.end; ++token) {
        if (!token->is_space) cue_.push_back(static_cast<std::uint32_t>(token - tokens.begin()));
      }
    }
  }

  [[nodiscard]] Act act() const {
    const Act by_cue = act_of_cue();
    const Act by_content = act_of_content(by_cue);
    return by_content == Act::kState && (is_document() || is_medium()) ? Act::kReport : by_content;
  }

 private:
  [[nodiscard]] bool in_cue(std::uint32_t token) const { return std::ranges::binary_search(cue_, token); }

  [[nodiscard]] std::uint32_t content_start() const {
    std::uint32_t first = UINT32_MAX;
    for (const TokenRange part : place_.content) first = std::min(first, part.first);
    return first;
  }

  /// "refused to confirm"
  [[nodiscard]] bool is_withheld(std::uint32_t cue) const {
    const Token& token = context_.token(cue);
    return token.dep == dep::xcomp && rules_.has(WordList::kWithholding, context_.lemma(token.head));
  }

  /// "did not confirm", "never said", "has yet to confirm", "neither side has said".
  [[nodiscard]] bool is_negated(std::uint32_t cue) const {
    const Token& token = context_.token(cue);
    if (token.dep == dep::xcomp) {
      for (const std::uint32_t child : context_.tree.children(token.head)) {
        if (rules_.has(WordList::kPending, context_.token(child).norm)) return true;
      }
      if (is_withheld(cue)) return true;
    }
    const Doer doer = doer_of(context_, cue);
    if (doer.head && !doer.passive) {
      const std::uint32_t first = context_.tree.extent(*doer.head).first;
      if (rules_.has(WordList::kNegativeSubjects, context_.token(first).norm)) return true;
    }
    const bool before_verdict = in_cue(cue + 1) && context_.token(cue + 1).dep == dep::neg;  // "pleaded not guilty"
    if (before_verdict) return true;
    const auto children = context_.tree.children(cue);
    return std::ranges::any_of(children, [&](std::uint32_t child) {
      return context_.token(child).dep == dep::neg || rules_.has(WordList::kNegations, context_.token(child).norm);
    });
  }

  /// Words that tell one construction of a lemma from another: its prepositions and particles up to the content,
  /// "that", "infinitive" where the content has one, "object" where it is a thing; "noun" of a noun.
  [[nodiscard]] std::vector<std::string> particles(std::uint32_t word) const {
    std::vector<std::string> found;
    const std::uint32_t start = content_start();
    // "insisted on Monday that": what a conjunction opens is said, whatever stands between.
    const bool conjoined = start < context_.tree.size() && context_.token(start).pos == pos::SCONJ;
    if (conjoined) found.push_back(context_.token(start).norm);
    for (const std::uint32_t child : context_.tree.children(word)) {
      const Label dep = context_.token(child).dep;
      const bool near = child == word + 1 || child == start || child + 1 == start || in_cue(child);
      if (near && (dep == dep::prep || dep == dep::prt || dep == dep::agent || dep == dep::dative)) {
        found.push_back(context_.token(child).norm);
      }
    }
    const bool next = word + 1 < context_.tree.size() && context_.token(word + 1).pos == pos::ADP;
    if (next) found.push_back(context_.token(word + 1).norm);
    if (start < context_.tree.size() && !conjoined) found.push_back(context_.token(start).norm);
    if (holds_infinitive(word)) found.emplace_back("infinitive");
    if (is_object(word)) found.emplace_back("object");
    if (context_.token(word).pos == pos::NOUN) found.emplace_back("noun");
    return found;
  }

  /// Whether a word's content is an infinitive, with or without who is to do it: "urged the town to wait"; not the
  /// clause that holds one somewhere ("said that it plans to wait").
  [[nodiscard]] bool holds_infinitive(std::uint32_t word) const {
    return std::ranges::any_of(place_.content, [&](TokenRange part) {
      const std::uint32_t end = std::min(part.last, part.first + kNearInfinitive);
      for (std::uint32_t i = part.first; i < end; ++i) {
        if (context_.token(i).tag != tag::TO) continue;
        const std::uint32_t verb = context_.token(i).head;
        const std::uint32_t above = context_.token(verb).head;
        if (i == part.first || above == word || above == place_.cue_head) return true;
      }
      return false;
    });
  }

  /// Whether a content hangs on a word as a thing: "questioned the plan", "the plan was questioned".
  [[nodiscard]] bool is_object(std::uint32_t word) const {
    return std::ranges::any_of(place_.content, [&](TokenRange part) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const Token& token = context_.token(i);
        if (token.head == word && i != word) return token.dep == dep::dobj || token.dep == dep::nsubjpass;
      }
      return false;
    });
  }

  [[nodiscard]] std::optional<Act> act_of_word(std::uint32_t word) const {
    const std::string name = context_.lemma(word);
    if (is_negated(word)) {
      const auto negated = rules_.negated_acts.find(name);
      if (negated != rules_.negated_acts.end()) return negated->second;
      // "refused to condemn" does not condemn, "failed to condemn" does nothing.
      if (is_withheld(word)) {
        const auto withholding = rules_.acts.find(context_.lemma(context_.token(word).head));
        return withholding == rules_.acts.end() ? Act::kOther : Act::kRefuse;
      }
    }
    for (const std::string& particle : particles(word)) {
      const auto particular = rules_.acts.find(name + ":" + particle);
      if (particular != rules_.acts.end()) return particular->second;
    }
    const auto plain = rules_.acts.find(name);
    return plain == rules_.acts.end() ? std::nullopt : std::optional(plain->second);
  }

  /// Of a cue of several words the head, unless it is light ("made a strong condemnation of") or merely states ("said
  /// in a warning"): then the last of the others that tells more.
  [[nodiscard]] Act act_of_cue() const {
    const std::uint32_t head = place_.cue_head;
    const auto own = act_of_word(head);
    const bool weak =
        !own || *own == Act::kState || *own == Act::kReport || rules_.has(WordList::kLightCues, context_.lemma(head));
    // "issued a statement" states, "released a film" does not announce it: the light verb's own act comes last.
    std::optional<Act> plain = rules_.has(WordList::kLightCues, context_.lemma(head)) ? std::nullopt : own;
    std::optional<Act> telling;
    for (const std::uint32_t word : words_beside(head)) {
      const auto act = act_of_word(word);
      if (!act) continue;
      if (!plain) plain = act;
      // "refused to rule out" leaves open what it does not rule out.
      if (rules_.has(WordList::kWithholding, context_.lemma(head)) && *act == Act::kSuggest) return *act;
      const bool light = rules_.has(WordList::kLightCues, context_.lemma(word));
      if (*act != Act::kState && *act != Act::kReport && !light) telling = act;
    }
    if (own == Act::kDecline && !is_negated(head) && !withholds_words()) return Act::kRefuse;
    if (weak && telling) return *telling;
    if (!plain) plain = own;
    return plain ? *plain : is_saying() ? Act::kState : Act::kOther;
  }

  /// The other words of the cue, and a light verb's object, which some guidelines count to the content.
  [[nodiscard]] std::vector<std::uint32_t> words_beside(std::uint32_t head) const {
    std::vector<std::uint32_t> words;
    for (const std::uint32_t word : cue_) {
      if (word != head && context_.token(word).pos != pos::ADP) words.push_back(word);
    }
    if (rules_.has(WordList::kWithholding, context_.lemma(head))) {
      const auto withheld = context_.tree.child(head, {dep::xcomp});
      if (withheld && !in_cue(*withheld)) words.push_back(*withheld);
    }
    if (!rules_.has(WordList::kLightCues, context_.lemma(head))) return words;
    const auto object = document::object_of(context_.tree, head);
    if (object && !in_cue(*object)) words.push_back(*object);
    return words;
  }

  /// "declined to say", "declined comment": an offer or a task that is declined is refused.
  [[nodiscard]] bool withholds_words() const {
    const auto is_word = [&](std::uint32_t token) { return rules_.negated_acts.contains(context_.lemma(token)); };
    if (std::ranges::any_of(words_beside(place_.cue_head), is_word)) return true;
    const std::uint32_t start = content_start();
    for (const std::uint32_t child : context_.tree.children(place_.cue_head)) {
      const Label dep = context_.token(child).dep;
      if ((dep == dep::xcomp || dep == dep::dobj) && is_word(child)) return true;
    }
    return start < context_.tree.size() && is_word(start);
  }

  /// Whether somebody says the content, where no word of the cue is known: it is quoted, or a clause.
  [[nodiscard]] bool is_saying() const {
    const std::string_view cue = context_.text(place_.cue_head);
    if (cue.empty() || !base::is_letter(base::decode_at(cue, 0).value)) return true;  // a colon, a dash
    return std::ranges::any_of(place_.content, [&](TokenRange part) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (context_.is_quoted(i)) return true;
        if (context_.token(i).head == place_.cue_head && context_.token(i).dep == dep::ccomp) return true;
      }
      return false;
    });
  }

  [[nodiscard]] bool is_document() const {
    return place_.source_head && rules_.has(WordList::kDocuments, context_.lemma(*place_.source_head));
  }

  /// "the Norvik Courier said", "state media claimed": an outlet reports.
  [[nodiscard]] bool is_medium() const {
    const std::string cue = context_.lemma(place_.cue_head);
    if (!place_.source_head || !(rules_.has(WordList::kSpeech, cue) || rules_.has(WordList::kOwnChannels, cue)))
      return false;
    const std::uint32_t head = *place_.source_head;
    if (context_.token(head).pos != pos::PROPN) return rules_.has(WordList::kMediumNouns, context_.lemma(head));
    const std::string name = rules_.names.bare_key(cut(context_.reading.report.text, attribution_.source.front()));
    return rules_.has(WordList::kMedia, name) ||
           rules_.has(WordList::kMediaWords, rules_.names.bare_key(context_.text(head)));
  }

  /// What a content says where the cue does not: "It is not true," "we urge", "They must stop".
  [[nodiscard]] Act act_of_content(Act act) const {
    const std::string name = context_.lemma(place_.cue_head);
    std::string content;
    for (const Span part : attribution_.content) {
      content += cut(context_.reading.report.text, part);
      content += ' ';
      if (content.size() > kLongestSaying) break;
    }
    const std::string words = plain_words(content);
    for (const ContentAct& rule : rules_.content_acts) {
      if (rule.cues.empty() ? act != Act::kState : !rule.cues.contains(name)) continue;
      const auto match = rule.pattern.search(words);
      if (match.ok() && !match->groups.empty()) return rule.act;
    }
    return act == Act::kState && (is_imperative() || is_subjunctive()) ? Act::kUrge : act;
  }

  /// "insisted that the town wait": the verb of a clause of its own, bare, though its subject asks for an ending.
  [[nodiscard]] bool is_subjunctive() const {
    for (const TokenRange part : place_.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const Token& verb = context_.token(i);
        if (verb.head != place_.cue_head || verb.dep != dep::ccomp) continue;
        if (verb.tag != tag::VB && verb.tag != tag::VBP) return false;
        const auto subject = context_.tree.child(i, {dep::nsubj});
        if (!subject || context_.tree.child(i, {dep::aux, dep::auxpass})) return false;
        const Token& doer = context_.token(*subject);
        return verb.tag == tag::VB && (doer.tag == tag::NN || doer.tag == tag::NNP);
      }
    }
    return false;
  }

  /// "“Tell them the truth,” she said": the quoted words begin with a bare verb.
  [[nodiscard]] bool is_imperative() const {
    const auto& tokens = context_.reading.tokens;
    const TokenRange part = place_.content.front();
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      if (tokens[i].pos == pos::PUNCT || tokens[i].is_space) continue;
      const auto children = context_.tree.children(i);
      return context_.is_quoted(i) && tokens[i].tag == tag::VB &&
             std::ranges::none_of(children, [&](std::uint32_t child) {
               return part.contains(child) && (tokens[child].dep == dep::nsubj || tokens[child].dep == dep::aux);
             });
    }
    return false;
  }

  const AttributionContext& context_;
  const Attribution& attribution_;
  const AttributionPlace& place_;
  const AttributionRules& rules_;
  std::vector<std::uint32_t> cue_;  ///< its tokens, ascending
};

}  // namespace

void classify_acts(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                   const AttributionRules& rules) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    reading.attributions[i].act = Classifier(context, reading.attributions[i], places[i], rules).act();
  }
}

}  // namespace twosource::reading
