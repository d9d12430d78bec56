// Verbs as cues: said that, denies the charge, warned about, is expected to, as she put it.
#include <algorithm>

#include "document/grammar.h"
#include "reading/attributions/candidates.h"

#include "document/parse.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

using Kind = ConstructionKind;

class VerbCandidates {
 public:
  VerbCandidates(const AttributionContext& context, std::vector<AttributionCandidate>& found)
      : context_(context), tree_(context.tree), found_(found) {}

  void find(std::uint32_t verb) {
    verb_ = verb;
    doer_ = doer_of(context_, verb);
    clause();
    infinitive();
    object();
    prepositions();
    parenthesis();
    passive_subject();
    adjective();
    tail();
    question();
  }

 private:
  void add(Construction construction, TokenRange content, std::optional<std::uint32_t> more = std::nullopt) {
    add(std::move(construction), std::vector<TokenRange>{content}, more);
  }

  void add(Construction construction, std::vector<TokenRange> content, std::optional<std::uint32_t> more) {
    AttributionCandidate candidate;
    candidate.construction = std::move(construction);
    candidate.construction.passive = doer_.passive;
    candidate.cue_head = verb_;
    candidate.cue = cue_ranges(context_, verb_, more);
    for (TokenRange part : content) {
      part = tidy(context_, with_torn_clause(part));
      if (part.size() == 0) continue;
      if (before_) part = from_quotation(part);
      candidate.content.push_back(part);
    }
    if (candidate.content.empty()) return;
    candidate.source_head = doer_.head;
    if (doer_.head) candidate.source = source_range(context_, *doer_.head, verb_);
    found_.push_back(std::move(candidate));
  }

  /// "accused it of being the country that was 'shipping arms'": a relative clause right behind the content, which the
  /// parser hung on the cue, belongs to the content.
  [[nodiscard]] TokenRange with_torn_clause(TokenRange part) const {
    if (part.first <= verb_ || part.last >= tree_.size() || tree_[part.last].tag != tag::WDT) return part;
    std::uint32_t clause = tree_[part.last].head;
    if (document::is_auxiliary(tree_[clause])) clause = tree_[clause].head;
    const bool torn = tree_[clause].head == verb_ && tree_.extent(clause).first == part.last;
    return torn ? TokenRange{part.first, tree_.extent(clause).last} : part;
  }

  /// A content before its cue that begins inside of a quotation takes the quotation in: sentences end inside of it.
  [[nodiscard]] TokenRange from_quotation(TokenRange part) const {
    const std::uint32_t number = context_.quotation__token[part.first];
    if (number == 0) return part;
    const TokenRange quoted = context_.tokens__quotation[number - 1];
    return quoted.last <= part.last ? TokenRange{quoted.first, part.last} : part;
  }

  /// From the first to the last of some dependents of the verb on its right.
  [[nodiscard]] TokenRange joined(std::uint32_t first, std::uint32_t last) const {
    return {tree_.extent(first).first, tree_.extent(last).last};
  }

  /// "…, adding that" at the end of a clause is a second cue, which the parser often hangs too deep.
  [[nodiscard]] TokenRange without_second_cue(std::uint32_t clause) const {
    TokenRange range = tree_.extent(clause);
    // "told me that they will not do it, that they never will"
    for (const std::uint32_t sibling : tree_.children(verb_)) {
      if (sibling > clause && tree_[sibling].dep == dep::ccomp)
        range.last = std::max(range.last, tree_.extent(sibling).last);
    }
    // "told her when they met that the road was shut": what stands before "that" says when, not what.
    const auto mark = tree_.child(clause, {dep::mark});
    if (mark && context_.rules.has(WordList::kComplementizers, context_.token(*mark).norm) && range.first > verb_)
      range.first = *mark;
    for (const std::uint32_t child : tree_.children(clause)) {
      if (!is_second_cue(context_, child) || child < clause) continue;
      range.last = std::min(range.last, tree_.extent(child).first);
    }
    return range;
  }

  void clause() {
    const auto clause = tree_.child(verb_, {dep::ccomp});
    if (!clause) return clause_below_time();
    if (*clause < verb_) {
      TokenRange range = tree_.extent(*clause);
      if (range.last > verb_) range.last = verb_;
      const TokenRange sentence = context_.sentence_of(verb_);
      const bool subject_after = doer_.head && *doer_.head >= range.last;
      if (subject_after && !context_.is_quoted(verb_)) range.first = sentence.first;
      return add({Kind::kVerbClauseBefore}, range);
    }
    if (doer_.passive && !doer_.head) {
      const auto subject = tree_.child(verb_, {dep::nsubjpass});
      if (subject && tree_[*subject].pos != pos::PRON) {
        return add({Kind::kVerbClauseAndSubject}, {tree_.extent(*subject), without_second_cue(*clause)}, std::nullopt);
      }
    }
    add({Kind::kVerbClause}, over_main_clause(without_second_cue(*clause)));
  }

  /// "told her when they met that the road was shut": the parser may hang the clause on "met".
  void clause_below_time() {
    const auto object = tree_.child(verb_, {dep::dobj, dep::dative});
    const auto time = tree_.child(verb_, {dep::advcl});
    if (!object || !time || *time < *object || tree_[tree_.extent(*time).first].tag != tag::WRB) return;
    const auto clause = tree_.child(*time, {dep::ccomp});
    const auto mark = clause ? tree_.child(*clause, {dep::mark}) : clause;
    if (mark && context_.rules.has(WordList::kComplementizers, context_.token(*mark).norm)) {
      add({Kind::kVerbClause}, TokenRange{*mark, tree_.extent(*clause).last});
    }
  }

  /// "was asked if the plan stood": the parser takes the question for a condition.
  void question() {
    if (tree_.child(verb_, {dep::ccomp})) return;
    for (const std::uint32_t child : tree_.children(verb_)) {
      if (child < verb_ || tree_[child].dep != dep::advcl) continue;
      const TokenRange clause = tree_.extent(child);
      const std::string& first = context_.token(clause.first).norm;
      if (!context_.rules.has(WordList::kQuestionComplementizers, first) || context_.is_comma(clause.first - 1))
        continue;
      return add({Kind::kVerbIf}, clause);
    }
  }

  /// "Roe warned that should it rain, the match would be off": the parser may take the end for the main clause.
  [[nodiscard]] TokenRange over_main_clause(TokenRange content) const {
    if (content.first < verb_) content.first = verb_ + 1;
    const std::uint32_t main = tree_[verb_].head;
    const bool under = tree_[verb_].dep == dep::ccomp || tree_[verb_].dep == dep::parataxis;
    if (!under || main <= content.last || main > content.last + 6 || !tree_.is_root(main)) return content;
    if (!context_.is_comma(content.last) && !context_.is_comma(content.last - 1)) return content;
    if (doer_of(context_, main).head.value_or(0) < content.last) return content;
    content.last = tree_.extent(main).last;
    return content;
  }

  /// "…, the agency reported, citing": a reporting clause at the end of a sentence that the parser took for something
  /// else. Only the words count: a comma, a short noun phrase, the verb, and no complement.
  void tail() {
    const Token& token = tree_[verb_];
    const TokenRange sentence = context_.sentence_of(verb_);
    if ((token.tag != tag::VBD && token.tag != tag::VBZ) || tree_.is_root(verb_)) return;
    if (tree_.child(verb_, {dep::ccomp, dep::dobj, dep::xcomp, dep::prep, dep::acomp, dep::attr})) return;
    std::uint32_t start = verb_;
    while (start > sentence.first && verb_ - start <= 9 && is_nominal(tree_[start - 1])) --start;
    if (start == verb_ || start <= sentence.first + 2 || !context_.is_comma(start - 1)) return;
    const Doer kept = doer_;
    doer_ = {verb_ - 1, false};
    before_ = true;
    add({Kind::kVerbTail}, {sentence.first, start - 1});
    before_ = false;
    if (!found_.empty() && found_.back().construction.kind == Kind::kVerbTail) found_.back().source = {start, verb_};
    doer_ = kept;
  }

  [[nodiscard]] static bool is_nominal(const Token& token) {
    return document::is_nominal(token) || token.pos == pos::ADJ || token.pos == pos::DET || token.pos == pos::PART ||
           token.pos == pos::NUM || token.tag == tag::HYPH || token.tag == tag::VBN;
  }

  void infinitive() {
    const auto clause = tree_.child(verb_, {dep::xcomp, dep::oprd});
    if (!clause || *clause < verb_) return;
    const auto object = document::object_of(tree_, verb_);
    if (object && *object<*clause&& * object> verb_) {
      add({Kind::kVerbObjectAndInfinitive}, joined(*object, *clause));
      add({Kind::kVerbInfinitiveAfterObject}, tree_.extent(*clause));
    } else if (const auto subject = tree_.child(verb_, {dep::nsubjpass}); doer_.passive && subject) {
      add({Kind::kVerbSubjectAndInfinitive}, {tree_.extent(*subject), tree_.extent(*clause)}, std::nullopt);
    } else {
      add({Kind::kVerbInfinitive}, tree_.extent(*clause));
      if (!doer_.passive && doer_.head && *doer_.head < verb_) {
        const Doer kept = doer_;
        const TokenRange raised = source_range(context_, *doer_.head, verb_);
        doer_.head.reset();
        add({Kind::kVerbRaising}, {raised, tree_.extent(*clause)}, std::nullopt);
        doer_ = kept;
      }
    }
  }

  void object() {
    const auto object = document::object_of(tree_, verb_);
    if (!object || tree_.child(verb_, {dep::xcomp, dep::oprd})) return;
    const TokenRange range = tree_.extent(*object);
    if (*object < verb_) return add({Kind::kVerbObjectBefore}, range);
    if (const auto clause = tree_.child(verb_, {dep::ccomp}); clause && *clause > *object) return;
    add({Kind::kVerbObject}, range);
    for (const std::uint32_t child : tree_.children(verb_)) {
      if (child <= *object) continue;
      const Label dep = tree_[child].dep;
      const std::string& word = context_.token(child).lemma;
      if (dep == dep::prep) {
        add({Kind::kVerbObjectAnd, word}, joined(*object, child));
        if (const auto noun = document::complement_of(tree_, child)) {
          add({Kind::kVerbObjectThen, word}, tree_.extent(*noun), child);
        }
      } else if (dep == dep::acomp || dep == dep::dative || (dep == dep::advcl && tree_[child].tag == tag::VBG)) {
        add({Kind::kVerbObjectAnd, std::string(dep.text())}, joined(*object, child));
      } else {
        break;
      }
    }
    // "telling the paper that …": the parser may take the clause for a relative one.
    for (const std::uint32_t child : tree_.children(*object)) {
      const Label dep = tree_[child].dep;
      if ((dep != dep::relcl && dep != dep::acl) || !document::subject_of(tree_, child)) continue;
      const TokenRange clause = tree_.extent(child);
      if (context_.rules.has(WordList::kComplementizers, context_.token(clause.first).norm))
        add({Kind::kVerbClauseBelowObject}, clause);
    }
    // To the end of the verb's words: the parser often hangs the rest elsewhere.
    std::uint32_t end = range.last;
    for (const std::uint32_t child : tree_.children(verb_)) {
      if (child <= *object) continue;
      const Token& token = tree_[child];
      const bool stops = token.dep == dep::cc || token.dep == dep::conj ||
                         context_.rules.has(WordList::kAccording, token.norm) || token.dep == dep::npadvmod ||
                         is_second_cue(context_, child);
      if (stops) break;
      end = tree_.extent(child).last;
    }
    if (end > range.last) add({Kind::kVerbObjectAndRest}, {range.first, end});
  }

  void prepositions() {
    if (document::object_of(tree_, verb_)) return;
    for (const std::uint32_t child : tree_.children(verb_)) {
      if (tree_[child].dep != dep::prep || child < verb_) continue;
      const std::string preposition = context_.token(child).lemma;
      const auto noun = document::complement_of(tree_, child);
      if (!noun) continue;
      // "called on them to leave": the content takes the infinitive in.
      const auto clause = tree_.child(verb_, {dep::xcomp, dep::advcl});
      if (clause && *clause > *noun && tree_.child(*clause, {dep::aux})) {
        add({Kind::kVerbPrepositionInfinitive, preposition}, joined(*noun, *clause), child);
      }
      add({Kind::kVerbPreposition, preposition}, tree_.extent(*noun), child);
    }
  }

  /// "The road, he said, was closed" and "as she put it": the clause around the verb's own.
  void parenthesis() {
    const Token& token = tree_[verb_];
    if (tree_.is_root(verb_) || (token.dep != dep::parataxis && token.dep != dep::advcl && token.dep != dep::ccomp))
      return;
    const auto mark = tree_.child(verb_, {dep::mark});
    const bool as = mark && context_.rules.has(WordList::kParenthesisMarks, context_.token(*mark).norm) &&
                    !tree_.child(verb_, {dep::ccomp});
    const TokenRange inserted = tree_.extent(verb_);
    const bool set_off = inserted.first > 0 && context_.is_comma(inserted.first - 1) && !mark && doer_.head &&
                         tree_.is_below(*doer_.head, verb_) && token.dep != dep::advcl &&
                         !tree_.child(verb_, {dep::ccomp, dep::dobj, dep::xcomp});
    if (!as && !set_off) return;
    const TokenRange clause = tree_.extent(token.head);
    std::vector<TokenRange> content;
    if (clause.first < inserted.first) content.push_back({clause.first, inserted.first});
    if (inserted.last < clause.last) content.push_back({inserted.last, clause.last});
    add({as ? Kind::kVerbAs : Kind::kVerbParenthesis}, std::move(content), std::nullopt);
  }

  void passive_subject() {
    const auto subject = tree_.child(verb_, {dep::nsubjpass});
    if (subject && doer_.passive && !tree_.child(verb_, {dep::xcomp, dep::ccomp, dep::oprd})) {
      add({Kind::kVerbSubject}, tree_.extent(*subject));
    }
    // "the plan proposed by the ministry"
    if (tree_[verb_].dep == dep::acl && tree_[verb_].tag == tag::VBN && tree_.child(verb_, {dep::agent})) {
      const auto agent = document::noun_under(tree_, *tree_.child(verb_, {dep::agent}));
      TokenRange noun = tree_.extent(tree_[verb_].head);
      noun.last = std::min(noun.last, tree_.extent(verb_).first);
      doer_.head = agent;
      add({Kind::kVerbParticiple}, noun);
    }
  }

  /// "is confident that", "are worried about"; "it is clear that".
  void adjective() {
    const auto adjective = tree_.child(verb_, {dep::acomp});
    if (!adjective || *adjective < verb_) return;
    const std::string lemma = context_.token(*adjective).lemma;
    const auto clause = tree_.child(*adjective, {dep::ccomp, dep::xcomp});
    const auto outer = tree_.child(verb_, {dep::ccomp});
    const std::uint32_t kept = verb_;
    for (const auto& content : {clause, outer}) {
      if (!content || *content < *adjective) continue;
      add({Kind::kAdjectiveClause, std::string(context_.tree[*content].dep.text())}, tree_.extent(*content),
          *adjective);
      found_.back().cue_head = *adjective;
    }
    for (const std::uint32_t child : tree_.children(*adjective)) {
      if (tree_[child].dep != dep::prep) continue;
      const auto noun = document::complement_of(tree_, child);
      if (!noun) continue;
      const std::size_t before = found_.size();
      add({Kind::kAdjectivePreposition, context_.token(child).lemma}, tree_.extent(*noun), *adjective);
      if (found_.size() > before) {
        found_.back().cue_head = *adjective;
        found_.back().cue.push_back({child, child + 1});
      }
    }
    verb_ = kept;
  }

  const AttributionContext& context_;
  const document::ParseTree& tree_;
  std::vector<AttributionCandidate>& found_;
  std::uint32_t verb_ = 0;
  bool before_ = false;  ///< the content stands before the cue
  Doer doer_;
};

}  // namespace

void find_verb_candidates(const AttributionContext& context, std::vector<AttributionCandidate>& found) {
  VerbCandidates finder(context, found);
  for (std::uint32_t i = 0; i < context.tree.size(); ++i) {
    const Token& token = context.token(i);
    if (document::is_verbal(token) && context.sentence__token[i] != 0 && !document::is_auxiliary(token)) {
      finder.find(i);
    }
  }
}

}  // namespace twosource::reading
