// Candidates that the encoder sees, with what the constructions make of the same cues.
#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "document/grammar.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

constexpr double kMostOfConstruction = 4;  ///< that the model of constructions counts for or against a cue

class EncoderCandidates {
 public:
  EncoderCandidates(const AttributionContext& context, const AttributionRules& rules,
                    const std::vector<AttributionCandidate>& by_rule)
      : context_(context), rules_(rules), by_rule_(by_rule), rules__token_(context.tree.size()) {
    for (std::uint32_t i = 0; i < by_rule.size(); ++i) rules__token_[by_rule[i].cue_head].push_back(i);
  }

  void add(TokenRange cue, const CueEvidence& evidence, std::vector<AttributionCandidate>& found) const {
    while (cue.size() > 1 && (context_.token(cue.last - 1).is_space || belongs_behind(cue.last - 1))) --cue.last;
    cue = without_day(cue);
    AttributionCandidate candidate;
    candidate.construction.kind = ConstructionKind::kEncoder;
    candidate.cue = {cue};
    candidate.cue_head = head_of(cue);
    candidate.score = context_.evidence.cue(cue);
    candidate.content = without_second_cues(evidence.content.best_parts());
    candidate.content = with_quotation_before(cue, in_block_of(cue, tidied(candidate.content)));
    std::vector<TokenRange> source = evidence.source.best_part();
    if (!source.empty()) source.front() = tidied_source(source.front());
    const auto by_construction = refine(cue, evidence, candidate, source);
    if (candidate.content.empty() || is_empty(cue, candidate.content)) return;
    take_infinitive(candidate);
    if (by_construction) {
      const double above = std::clamp(*by_construction - rules_.threshold, -kMostOfConstruction, kMostOfConstruction);
      candidate.score += rules_.decoding.construction_share * above;
    }
    if (!source.empty()) {
      candidate.source = source.front();
      candidate.source_head = doer_in(candidate.source, cue).value_or(head_of(candidate.source));
    }
    found.push_back(std::move(candidate));
  }

 private:
  /// Takes content and source as a construction cuts them, where they fit nearly as well, and the construction that
  /// fits best. The best score of the constructions with this cue.
  std::optional<double> refine(TokenRange cue, const CueEvidence& evidence, AttributionCandidate& candidate,
                               std::vector<TokenRange>& source) const {
    constexpr float kNothing = -100;
    float content_fit = candidate.content.empty() ? kNothing : evidence.content.fit(candidate.content);
    float source_fit = evidence.source.fit(source);
    float construction_fit = kNothing;
    std::optional<double> score;
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      for (const std::uint32_t number : rules__token_[i]) {
        const AttributionCandidate& rule = by_rule_[number];
        score = std::max(score.value_or(rule.score), rule.score);
        const float fit = evidence.content.fit(rule.content) + rules_.decoding.construction_content;
        if (fit > construction_fit) {
          construction_fit = fit;
          candidate.construction = rule.construction;
          candidate.cue_head = rule.cue_head;
        }
        if (fit > content_fit) {
          content_fit = fit;
          candidate.content = rule.content;
        }
        std::vector<TokenRange> rule_source;
        if (rule.source_head) rule_source.push_back(rule.source);
        const float rule_fit = evidence.source.fit(rule_source) + rules_.decoding.construction_source;
        if (rule_fit > source_fit) {
          source_fit = rule_fit;
          source = rule_source;
        }
      }
    }
    return score;
  }

  /// "said last" of "said last Monday".
  [[nodiscard]] bool belongs_behind(std::uint32_t token) const {
    const Token& word = context_.token(token);
    return word.head == token + 1 && word.pos == pos::ADJ;
  }

  /// "said on Monday" is "said".
  [[nodiscard]] TokenRange without_day(TokenRange cue) const {
    const auto is_day = [&](std::uint32_t i) { return context_.token(i).entity_type == EntityType::kDate; };
    if (!is_day(cue.last - 1)) return cue;
    TokenRange shorter = cue;
    while (shorter.size() > 0 && is_day(shorter.last - 1)) --shorter.last;
    if (shorter.size() > 1 && context_.token(shorter.last - 1).dep == dep::prep) --shorter.last;
    return shorter.size() > 0 ? shorter : cue;
  }

  /// "declined | to say when" and "declined to | say when" are "declined to say | when".
  void take_infinitive(AttributionCandidate& candidate) const {
    TokenRange& cue = candidate.cue.back();
    TokenRange& content = candidate.content.front();
    if (content.first != cue.last) return;
    const bool split = context_.token(cue.last - 1).tag == tag::TO;
    const std::uint32_t verb = split ? content.first : content.first + 1;
    const std::uint32_t to = verb - 1;
    if (verb + 1 >= content.last || context_.token(to).tag != tag::TO || context_.token(to).head != verb) return;
    if (!cue.contains(context_.token(verb).head)) return;
    if (!rules_.has(WordList::kSpeech, context_.lemma(verb))) return;
    cue.last = content.first = verb + 1;
  }

  /// "… for the town, during" of "during a visit": a preposition whose object lies behind the part that it ends.
  [[nodiscard]] bool governs_behind(std::uint32_t token, TokenRange part) const {
    const auto object = document::noun_under(context_.tree, token);
    return context_.token(token).dep == dep::prep && object && !part.contains(*object);
  }

  /// "A general view of the harbour": an article alone is no cue; "they were asked": nor an auxiliary alone, where
  /// nothing but who is spoken to would be said.
  [[nodiscard]] bool is_empty(TokenRange cue, const std::vector<TokenRange>& content) const {
    const Token& word = context_.token(cue.first);
    if (cue.size() > 1 || word.pos == pos::DET) return cue.size() == 1;
    const bool helps = document::is_auxiliary(word);
    return helps && content.size() == 1 && content.front().size() == 1 &&
           context_.token(content.front().first).tag == tag::PRP;
  }

  /// "The state agency Vox reported": the word of a source that its cue hangs on as its subject.
  [[nodiscard]] std::optional<std::uint32_t> doer_in(TokenRange source, TokenRange cue) const {
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      const Token& token = context_.token(i);
      if (token.dep == dep::nsubj && cue.contains(token.head)) return i;
    }
    return std::nullopt;
  }

  /// "said the war must end while hinting that …": a second cue and all behind it are none of the first one's
  /// content.
  [[nodiscard]] std::vector<TokenRange> without_second_cues(std::vector<TokenRange> parts) const {
    for (std::size_t k = 0; k < parts.size(); ++k) {
      for (std::uint32_t i = parts[k].first + 1; i < parts[k].last; ++i) {
        if (context_.token(i).dep != dep::advcl) continue;
        const bool says = rules_.acts.contains(context_.lemma(i));
        if (context_.is_quoted(i) || !(says || context_.evidence.cue(i) >= rules_.decoding.sure_cue)) continue;
        const TokenRange clause = context_.tree.extent(i);
        const bool second =
            is_second_cue(context_, i) && rules_.has(WordList::kSecondCueMarks, context_.token(clause.first).norm);
        if (!second || clause.first <= parts[k].first) continue;
        parts[k].last = clause.first;
        parts.resize(k + 1);
        return parts;
      }
    }
    return parts;
  }

  /// The first word whose head lies outside; a verb before others.
  [[nodiscard]] std::uint32_t head_of(TokenRange range) const {
    std::uint32_t head = range.first;
    int best = -1;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = context_.token(i);
      if (token.is_space || token.pos == pos::PUNCT) continue;
      const bool outer = !range.contains(token.head) || token.head == i;
      const int rank = (outer ? 2 : 0) + (token.pos == pos::VERB || document::is_noun(token) ? 1 : 0);
      if (rank > best) {
        best = rank;
        head = i;
      }
    }
    return head;
  }

  /// Parts of one content stand in the paragraph of its cue, but for a quotation that goes on; or all stand elsewhere,
  /// announced by the cue.
  [[nodiscard]] std::vector<TokenRange> in_block_of(TokenRange cue, std::vector<TokenRange> parts) const {
    const auto block = [&](std::uint32_t token) {
      const std::uint32_t sentence = context_.sentence__token[token];
      return sentence == 0 ? UINT32_MAX : context_.reading.sentences[sentence - 1].block;
    };
    const auto is_near = [&](TokenRange part) { return block(part.first) == block(cue.first); };
    if (std::none_of(parts.begin(), parts.end(), is_near)) return parts;
    std::erase_if(parts, [&](TokenRange part) {
      const std::uint32_t quotation = context_.quotation__token[part.first];
      return !is_near(part) && (quotation == 0 || !context_.quotations[quotation - 1].continues);
    });
    return parts;
  }

  /// Where a whole quotation stands before its cue ("…," she said of it, in which …), what follows the cue belongs to
  /// it only if it is quoted as well: so are nearly all in the train part of PolNeAR.
  [[nodiscard]] std::vector<TokenRange> with_quotation_before(TokenRange cue, std::vector<TokenRange> parts) const {
    const auto is_whole_quotation = [&](TokenRange part) {
      const std::uint32_t quotation = context_.quotation__token[part.first];
      return part.first < cue.first && quotation != 0 &&
             context_.tokens__quotation[quotation - 1].first == part.first &&
             context_.tokens__quotation[quotation - 1].last == part.last &&
             context_.sentence__token[part.last - 1] == context_.sentence__token[cue.first];
    };
    if (std::none_of(parts.begin(), parts.end(), is_whole_quotation)) return parts;
    std::erase_if(parts, [&](TokenRange part) {
      if (part.first < cue.last) return false;
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (context_.is_quoted(i)) return false;
      }
      return true;
    });
    return parts;
  }

  [[nodiscard]] TokenRange tidied_source(TokenRange range) const {
    const auto is_mark = [&](std::uint32_t i) {
      const Token& token = context_.token(i);
      const std::string_view text = context_.text(i);
      return token.is_space || ((token.pos == pos::PUNCT) && text != ")" && text != "(" && !context_.is_quoted(i));
    };
    while (range.size() > 1 && is_mark(range.last - 1)) --range.last;
    while (range.size() > 1 && is_mark(range.first)) ++range.first;
    return range;
  }

  [[nodiscard]] std::vector<TokenRange> tidied(const std::vector<TokenRange>& parts) const {
    std::vector<TokenRange> result;
    for (TokenRange part : parts) {
      part = tidy(context_, part);
      while (part.size() > 1 && governs_behind(part.last - 1, part)) {
        --part.last;
        part = tidy(context_, part);
      }
      bool has_word = false;
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const Token& token = context_.token(i);
        has_word = has_word || (!token.is_space && token.pos != pos::PUNCT);
      }
      if (has_word) result.push_back(part);
    }
    return result;
  }

  const AttributionContext& context_;
  const AttributionRules& rules_;
  const std::vector<AttributionCandidate>& by_rule_;
  std::vector<std::vector<std::uint32_t>> rules__token_;
};

}  // namespace

std::vector<AttributionCandidate> find_encoder_candidates(const AttributionContext& context,
                                                          const AttributionRules& rules,
                                                          const std::vector<AttributionCandidate>& by_rule) {
  std::vector<AttributionCandidate> found;
  const EncoderCandidates finder(context, rules, by_rule);
  const std::vector<TokenRange> cues = context.evidence.cues();
  const std::vector<CueEvidence> evidence = context.evidence.of(cues);
  for (std::size_t i = 0; i < cues.size(); ++i) finder.add(cues[i], evidence[i], found);
  return found;
}

}  // namespace twosource::reading
