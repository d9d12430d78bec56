// Other words as cues: nouns ("the claim by X that"), "according to", adverbs ("reportedly"), a colon in a headline.
#include <algorithm>

#include "document/grammar.h"
#include "document/parse.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

using Kind = ConstructionKind;

class WordCandidates {
 public:
  WordCandidates(const AttributionContext& context, const AttributionRules& rules,
                 std::vector<AttributionCandidate>& found)
      : context_(context), tree_(context.tree), rules_(rules), found_(found) {}

  void find(std::uint32_t i) {
    const Token& token = context_.token(i);
    if (token.pos == pos::NOUN) noun(i);
    if (rules_.has(WordList::kAccording, token.norm)) according(i);
    if (token.pos == pos::ADV && rules_.has(WordList::kHearsayAdverbs, token.norm)) adverb(i);
    if (rules_.has(WordList::kSourcePrepositions, token.norm) && token.dep == dep::prep) preposition(i);
  }

  /// "Poll: Most voters …": what stands before the colon of a headline says what stands behind it.
  void colon(const Sentence& sentence) {
    const TokenRange range = sentence.tokens;
    for (std::uint32_t i = range.first + 1; i + 2 < range.last && i < range.first + 7; ++i) {
      const Token& token = context_.token(i);
      if (context_.text(i) != ":") {
        const bool nominal = document::is_noun(token) || token.pos == pos::ADJ || token.pos == pos::ADP ||
                             token.pos == pos::DET || token.pos == pos::PART || token.pos == pos::PUNCT;
        if (nominal) continue;
        return;
      }
      AttributionCandidate candidate;
      candidate.construction.kind = sentence.block == 0 ? Kind::kColonOfHeadline : Kind::kColon;
      candidate.cue_head = i;
      candidate.cue = {{i, i + 1}};
      candidate.source_head = i - 1;
      candidate.source = {range.first, i};
      candidate.content = {tidy(context_, {i + 1, range.last})};
      return add(std::move(candidate));
    }
  }

 private:
  void add(AttributionCandidate candidate) {
    if (candidate.content.empty() || candidate.content.front().size() == 0) return;
    found_.push_back(std::move(candidate));
  }

  /// Who makes the claim that a noun stands for: "X's claim", "the claim by X", "X made the claim".
  void give_source(AttributionCandidate& candidate, std::uint32_t noun) {
    auto head = tree_.child(noun, {dep::poss});
    for (const std::uint32_t child : tree_.children(noun)) {
      const Token& token = context_.token(child);
      const bool of_source = rules_.has(WordList::kClaimPrepositions, token.norm);
      if (!head && token.dep == dep::prep && of_source) head = document::noun_under(tree_, child);
    }
    if (!head && (tree_[noun].dep == dep::dobj || tree_[noun].dep == dep::attr || tree_[noun].dep == dep::pobj)) {
      std::uint32_t verb = tree_[noun].head;
      if (tree_[verb].dep == dep::prep) verb = tree_[verb].head;
      if (document::is_verbal(tree_[verb])) {
        const Doer doer = doer_of(context_, verb);
        // "dismissed the suggestion that": somebody else's.
        const bool answers = rules_.has(WordList::kAnsweringVerbs, context_.token(verb).lemma);
        if (doer.head && *doer.head != noun && !answers) head = doer.head;
        candidate.construction.role = tree_[noun].dep == dep::dobj ? NounRole::kObject : NounRole::kComplement;
        candidate.features.push_back("verb=" + context_.token(verb).lemma);
        if (verb + 4 > noun && verb < noun) candidate.cue.front().first = verb;
      }
    }
    if (!head) return;
    candidate.source_head = head;
    candidate.source = source_range(context_, *head, noun);
    // Without the possessive 's.
    const TokenRange source = candidate.source;
    if (source.size() > 1 && context_.token(source.last - 1).dep == dep::case_) --candidate.source.last;
  }

  void noun(std::uint32_t noun) {
    const std::string& lemma = context_.token(noun).lemma;
    for (const std::uint32_t child : tree_.children(noun)) {
      if (child < noun) continue;
      const Token& token = context_.token(child);
      Construction construction;
      std::optional<std::uint32_t> content = child;
      AttributionCandidate candidate;
      candidate.cue = {{noun, noun + 1}};
      if (token.dep == dep::acl || token.dep == dep::ccomp || token.dep == dep::relcl) {
        const auto mark = tree_.child(child, {dep::mark});
        if (token.dep == dep::relcl && !mark) continue;
        construction.kind = document::subject_of(tree_, child) ? Kind::kNounClause
                            : token.tag == tag::VB             ? Kind::kNounInfinitive
                                                               : Kind::kNounParticiple;
      } else if (token.dep == dep::prep) {
        content = document::complement_of(tree_, child);
        construction = {Kind::kNounPreposition, token.norm};
        candidate.cue.push_back({child, child + 1});
      }
      if (construction.kind == Kind::kNone || !content || !rules_.is_cue(construction.name(), lemma)) continue;
      // "made a speech on the river": its topic, not what was said.
      if (token.dep == dep::prep && rules_.has(WordList::kTopicalNouns, lemma)) continue;
      candidate.construction = construction;
      candidate.cue_head = noun;
      if (candidate.cue.size() == 2 && child == noun + 1) candidate.cue = {{noun, noun + 2}};
      candidate.content = {tidy(context_, tree_.extent(*content))};
      give_source(candidate, noun);
      add(std::move(candidate));
    }
  }

  /// The clause that a phrase belongs to, without the phrase.
  std::vector<TokenRange> clause_around(std::uint32_t phrase) {
    std::uint32_t verb = tree_[phrase].head;
    for (int step = 0; step < 8; ++step) {
      const Token& token = tree_[verb];
      const bool clausal = document::is_verbal(token);
      if (tree_.is_root(verb) ||
          (clausal && (token.dep == dep::conj || token.dep == dep::ccomp) && document::subject_of(tree_, verb))) {
        break;
      }
      verb = token.head;
    }
    const TokenRange clause = tree_.extent(verb);
    const TokenRange inserted = tree_.extent(phrase);
    std::vector<TokenRange> content;
    for (const TokenRange part : {TokenRange{clause.first, inserted.first}, TokenRange{inserted.last, clause.last}}) {
      if (part.first >= part.last) continue;
      const TokenRange tidied = tidy(context_, part);
      if (tidied.size() > 0) content.push_back(tidied);
    }
    return content;
  }

  void according(std::uint32_t i) {
    const auto to = tree_.child(i, {dep::prep});
    if (!to) return;
    const auto noun = document::complement_of(tree_, *to);
    if (!noun) return;
    AttributionCandidate candidate;
    candidate.construction.kind = Kind::kAccording;
    candidate.cue_head = i;
    candidate.cue = {{i, *to + 1}};
    candidate.source_head = noun;
    candidate.source = source_range(context_, *noun, i);
    candidate.content = clause_around(i);
    add(std::move(candidate));
  }

  void adverb(std::uint32_t i) {
    AttributionCandidate candidate;
    candidate.construction.kind = Kind::kAdverb;
    candidate.cue_head = i;
    candidate.cue = {{i, i + 1}};
    candidate.content = clause_around(i);
    add(std::move(candidate));
  }

  /// "In an editorial, …", "per the ministry", "for him, …".
  void preposition(std::uint32_t i) {
    const auto noun = document::noun_under(tree_, i);
    if (!noun) return;
    AttributionCandidate candidate;
    candidate.construction = {Kind::kPreposition, context_.token(i).norm};
    candidate.cue_head = i;
    candidate.cue = {{i, i + 1}};
    candidate.source_head = noun;
    candidate.source = source_range(context_, *noun, i);
    candidate.content = clause_around(i);
    add(std::move(candidate));
  }

  const AttributionContext& context_;
  const document::ParseTree& tree_;
  const AttributionRules& rules_;
  std::vector<AttributionCandidate>& found_;
};

}  // namespace

void find_word_candidates(const AttributionContext& context, const AttributionRules& rules,
                          std::vector<AttributionCandidate>& found) {
  WordCandidates finder(context, rules, found);
  for (std::uint32_t i = 0; i < context.tree.size(); ++i) {
    if (context.sentence__token[i] != 0) finder.find(i);
  }
  for (const Sentence& sentence : context.reading.sentences) finder.colon(sentence);
}

}  // namespace twosource::reading
