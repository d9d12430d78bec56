#include "reading/attributions/attributions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "reading/attributions/inverted.h"
#include "reading/attributions/pleas.h"
#include "reading/attributions/reduced_relatives.h"

namespace twosource::reading {
namespace {

constexpr float kLeastCueSeen = -8;  ///< log-odds of a cue count no further down
constexpr double kWeightyBonus = 1.2;
constexpr std::uint32_t kLongestContent = 2000;  ///< tokens; what is longer is a misreading, and costs time

std::uint32_t size_of(const std::vector<TokenRange>& parts) {
  std::uint32_t size = 0;
  for (const TokenRange part : parts) size += part.size();
  return size;
}

/// Sorted, without overlap.
std::vector<TokenRange> merged(std::vector<TokenRange> parts) {
  std::sort(parts.begin(), parts.end());
  std::vector<TokenRange> result;
  for (const TokenRange part : parts) {
    if (!result.empty() && part.first <= result.back().last) {
      result.back().last = std::max(result.back().last, part.last);
    } else {
      result.push_back(part);
    }
  }
  return result;
}

bool holds(const std::vector<TokenRange>& parts, std::uint32_t token) {
  return std::any_of(parts.begin(), parts.end(), [&](TokenRange part) { return part.contains(token); });
}

class Chooser {
  /// The candidates of the constructions that have a source, by the head of their cue.
  using ConstructionsByCue = std::vector<std::vector<const AttributionCandidate*>>;

 public:
  Chooser(const AttributionContext& context, const AttributionRules& rules)
      : context_(context),
        rules_(rules),
        owners__token_(context.tree.size()),
        is_taken__quotation_(context.quotations.size(), false) {}

  std::vector<AttributionCandidate> choose(std::vector<AttributionCandidate> candidates) {
    for (AttributionCandidate& candidate : candidates) candidate.score = score(candidate);
    choose_seen(candidates);
    std::sort(candidates.begin(), candidates.end(), is_before);
    for (AttributionCandidate& candidate : candidates) {
      if (candidate.score < least_score(candidate) || says_nothing(candidate)) continue;
      if (size_of(candidate.content) <= kLongestContent) take(std::move(candidate));
    }
    for (AttributionCandidate& candidate : chosen_) candidate.content = merged(std::move(candidate.content));
    for (AttributionCandidate& candidate : chosen_) give_own_source(candidate);
    for (AttributionCandidate& candidate : chosen_) take_description_from_content(candidate);
    for (AttributionCandidate& candidate : chosen_) cut_reduced_relative(context_, rules_, candidate);
    for (AttributionCandidate& candidate : chosen_) turn_inverted(context_, candidate);
    return std::move(chosen_);
  }

 private:
  /// "…, Peskov said, TASS reported": who reports an attribution is not its source as well, where a construction has
  /// another. "the council's accusation": whose it is, is its source, where none was seen.
  void give_own_source(AttributionCandidate& inner) const {
    const auto own = sources__cue_.find(inner.cue_head);
    if (own == sources__cue_.end()) return;
    const auto& [source, head] = own->second;
    const bool is_possessor = context_.token(head).dep == dep::poss && context_.token(head).head == inner.cue_head;
    const bool is_reporters =
        source != inner.source && std::ranges::any_of(owners__token_[inner.cue_head], [&](std::size_t outer) {
          return chosen_[outer].source_head && chosen_[outer].source == inner.source;
        });
    if (inner.source_head ? is_reporters : is_possessor) std::tie(inner.source, inner.source_head) = own->second;
  }

  /// "Two cars collided, the governor of the region, Leyla Daran, said": who somebody is goes with the name behind it.
  void take_description_from_content(AttributionCandidate& candidate) const {
    if (!candidate.source_head || candidate.content.size() != 1) return;
    TokenRange& content = candidate.content.front();
    TokenRange& source = candidate.source;
    const bool overlaps = content.first < source.first && source.first < content.last && content.last < source.last;
    if (overlaps) content = tidy(context_, {content.first, source.first});
    const bool behind = content.last + 1 == source.first && context_.is_comma(content.last);
    if (!behind || context_.token(*candidate.source_head).pos != pos::PROPN) return;
    std::uint32_t first = content.last;
    while (first > content.first && !context_.is_comma(first - 1)) --first;
    if (first == content.first || context_.token(first).tag != tag::DT) return;
    for (std::uint32_t noun = first + 1; noun < content.last; ++noun) {
      if (context_.token(noun).tag != tag::NN && context_.token(noun).pos != pos::ADJ) return;
      if (!rules_.has(WordList::kOnRecord, context_.lemma(noun)) &&
          !rules_.has(WordList::kUnnamed, context_.lemma(noun)))
        continue;
      source.first = first;
      content = tidy(context_, {content.first, first});
      return;
    }
  }

  static bool is_before(const AttributionCandidate& a, const AttributionCandidate& b) {
    if (std::tie(a.score, a.cue_head) != std::tie(b.score, b.cue_head)) {
      return std::tie(b.score, a.cue_head) < std::tie(a.score, b.cue_head);
    }
    const int order = a.construction.name().compare(b.construction.name());
    return order != 0 ? order < 0 : a.content < b.content;
  }

  /// Takes what the encoder sees, and leaves of the constructions those with other cues.
  void choose_seen(std::vector<AttributionCandidate>& candidates) {
    std::vector<AttributionCandidate> seen = find_encoder_candidates(context_, rules_, candidates);
    std::sort(seen.begin(), seen.end(), is_before);
    std::vector<double> best__cue(context_.tree.size(), -1e9);
    ConstructionsByCue with_source__cue(context_.tree.size());
    for (const AttributionCandidate& candidate : candidates) {
      if (candidate.source_head) with_source__cue[candidate.cue_head].push_back(&candidate);
      if (!candidate.source_head || candidate.score <= best__cue[candidate.cue_head]) continue;
      best__cue[candidate.cue_head] = candidate.score;
      sources__cue_[candidate.cue_head] = {candidate.source, *candidate.source_head};
    }
    std::vector<bool> in_cue(context_.tree.size(), false);
    for (AttributionCandidate& candidate : seen) {
      if (candidate.score < rules_.decoding.least_cue || size_of(candidate.content) > kLongestContent) continue;
      if (cites_for_another(candidate.cue_head) || says_nothing(candidate)) continue;
      std::optional<AttributionCandidate> inner = split_off_claim(candidate, with_source__cue);
      if (!inner) inner = split_off_reported(candidate, with_source__cue);
      std::optional<AttributionCandidate> outer = split_off_reporter(candidate);
      for (const TokenRange part : candidate.cue) {
        std::fill(in_cue.begin() + part.first, in_cue.begin() + part.last, true);
      }
      take(std::move(candidate));
      if (inner) take(std::move(*inner));
      if (outer) take(std::move(*outer));
    }
    std::erase_if(candidates, [&](const AttributionCandidate& candidate) { return in_cue[candidate.cue_head]; });
  }

  /// What a candidate that the encoder does not see has to reach. It was shown flat attributions alone, and so knows
  /// nothing of those inside of others.
  [[nodiscard]] double least_score(const AttributionCandidate& candidate) const {
    if (!owners__token_[candidate.cue_head].empty()) {
      return is_speech_of_others(candidate) ? rules_.threshold : rules_.nested_threshold + rules_.decoding.nested_other;
    }
    if (candidate.quotation || is_around_chosen(candidate) || is_heard_in_court(candidate) || is_estimate(candidate))
      return rules_.threshold;
    const float cue = std::max(kLeastCueSeen, context_.evidence.cue(candidate.cue_head));
    return rules_.threshold + rules_.decoding.alone - rules_.decoding.alone_cue_share * cue;
  }

  /// The model's score, led by what an editor must not miss: the corpus has one attribution a token at most, so that
  /// the model thinks little of those inside of others ("He told me that …"), and it takes light verbs for cues.
  [[nodiscard]] double score(const AttributionCandidate& candidate) const {
    const std::string lemma = context_.lemma(candidate.cue_head);
    const Construction& construction = candidate.construction;
    if (is_estimate(candidate)) return rules_.threshold + 1;
    if (construction.is_loose() && rules_.has(WordList::kLightVerbs, lemma)) return rules_.threshold - 1;
    if (is_silent(candidate) && !(candidate.quotation && rules_.has(WordList::kSpeech, lemma)))
      return rules_.threshold - 1;
    const bool below_object = construction.kind == ConstructionKind::kVerbClauseBelowObject && !construction.passive;
    if (below_object && !rules_.has(WordList::kAddressing, lemma)) return rules_.threshold - 1;
    double sum = rules_.score(candidate.features, is_speech_of_others(candidate));
    const std::string name = construction.name();
    if (rules_.has(WordList::kCertainConstructions, name) || is_heard_in_court(candidate))
      sum = std::max(sum, rules_.threshold + 1);
    const Token& cue = context_.token(candidate.cue_head);
    const bool reliable = rules_.has(WordList::kReliableConstructions, name) && rules_.has(WordList::kSpeech, lemma);
    const bool weighty = rules_.has(WordList::kWeighty, lemma) && (cue.tag != tag::VB || is_yet_to(candidate.cue_head));
    if ((reliable || weighty) && candidate.source_head) sum += kWeightyBonus;
    return cites_for_another(candidate.cue_head) ? rules_.threshold - 1 : sum;
  }

  /// "The woman never noticed, the court heard": said there, by whomever.
  [[nodiscard]] bool is_heard_in_court(const AttributionCandidate& candidate) const {
    return candidate.source_head && candidate.construction.holds_clause() &&
           rules_.has(WordList::kHearing, context_.lemma(candidate.cue_head)) &&
           rules_.has(WordList::kPlacesOfHearing, base::to_lower(context_.lemma(*candidate.source_head)));
  }

  /// "The board put turnout at 66.1 percent", not "put nine men at risk".
  [[nodiscard]] bool is_estimate(const AttributionCandidate& candidate) const {
    const Construction& construction = candidate.construction;
    if (construction.kind != ConstructionKind::kVerbObjectThen || construction.passive || !candidate.source_head ||
        !rules_.has(WordList::kEstimating, context_.lemma(candidate.cue_head)) ||
        !rules_.has(WordList::kEstimatePrepositions, construction.word))
      return false;
    const TokenRange number = candidate.content.front();
    const auto& tokens = context_.reading.tokens;
    return std::any_of(tokens.begin() + number.first, tokens.begin() + number.last,
                       [](const Token& token) { return token.pos == pos::NUM; });
  }

  /// "reported, citing the ministry": speakers.h makes one chain of the two.
  [[nodiscard]] bool cites_for_another(std::uint32_t cue_head) const {
    const Token& cue = context_.token(cue_head);
    return cue.dep == dep::advcl && rules_.has(WordList::kCiting, context_.lemma(cue_head)) &&
           rules_.has(WordList::kSpeech, context_.lemma(cue.head));
  }

  /// "was named adviser": an office that is given, by nobody in particular. "rises to address the assembly": who hears
  /// a speech is not what is said. "A general view of the port", under a picture.
  [[nodiscard]] bool says_nothing(const AttributionCandidate& candidate) const {
    const Token& cue = context_.token(candidate.cue_head);
    const std::string& lemma = context_.lemma(candidate.cue_head);
    if (!candidate.source_head && cue.tag == tag::VBN && rules_.has(WordList::kAppointing, lemma)) return true;
    const std::uint32_t sentence = context_.sentence__token[candidate.cue_head];
    if (!candidate.source_head && cue.pos == pos::NOUN && sentence != 0) {
      const Block& block = context_.reading.report.blocks[context_.reading.sentences[sentence - 1].block];
      if (block.kind == BlockKind::kCaption) return true;
    }
    if (!rules_.has(WordList::kAddressingAudiences, lemma)) return false;
    const auto object = document::object_of(context_.tree, candidate.cue_head);
    return object && rules_.has(WordList::kAudiences, context_.lemma(*object));
  }

  /// The encoder takes "denied claims by Roe that …" for one attribution; whose claims they are makes it two. Leaves in
  /// `seen` the denial of the claims, and gives the one inside of it, where a construction tells its source.
  std::optional<AttributionCandidate> split_off_claim(AttributionCandidate& seen,
                                                      const ConstructionsByCue& with_source__cue) const {
    if (!rules_.has(WordList::kAnsweringVerbs, context_.lemma(seen.cue_head))) return std::nullopt;
    for (const std::uint32_t claim : context_.tree.children(seen.cue_head)) {
      const TokenRange phrase = context_.tree.extent(claim);
      // Behind the verb, which stays for a cue; of the cue, or of nothing, with the content behind it.
      const bool skipped = !holds(seen.content, claim) && std::ranges::all_of(seen.content, [&](TokenRange part) {
        return claim < part.first && part.last <= phrase.last;
      });
      if (!(holds(seen.cue, claim) || skipped) || phrase.first <= seen.cue_head) continue;
      for (const AttributionCandidate* construction : with_source__cue[claim]) {
        if (holds(seen.content, *construction->source_head)) continue;
        if (seen.source_head && seen.source.contains(*construction->source_head)) continue;
        AttributionCandidate inner = *construction;
        inner.content = seen.content;
        seen.content = {phrase};
        for (TokenRange& part : seen.cue) part.last = std::min(part.last, phrase.first);
        std::erase_if(seen.cue, [](TokenRange part) { return part.first >= part.last; });
        return inner;
      }
    }
    return std::nullopt;
  }

  /// "…, Brandt said, Reuters reported": where the encoder gives to who reports what the one inside of it says. Leaves
  /// in `seen` the report of both, and gives the one inside.
  std::optional<AttributionCandidate> split_off_reported(AttributionCandidate& seen,
                                                         const ConstructionsByCue& with_source__cue) const {
    if (!seen.source_head) return std::nullopt;
    for (const std::uint32_t said : context_.tree.children(seen.cue_head)) {
      if (!is_clause(said) || !is_speech(said) || holds(seen.content, said) || said > seen.source.first) continue;
      for (const AttributionCandidate* inner : with_source__cue[said]) {
        if (!holds(inner->content, seen.content.front().first)) continue;
        seen.content = {with_reporting_clause(*inner, seen.source.first)};
        return *inner;
      }
    }
    return std::nullopt;
  }

  /// The same where the encoder sees the one inside alone, perhaps with who reports as its source, and the parse hangs
  /// the report on what was said. Leaves in `seen` who says it, and gives the report of it.
  std::optional<AttributionCandidate> split_off_reporter(AttributionCandidate& seen) const {
    for (const std::uint32_t report : context_.tree.children(seen.cue_head)) {
      if (report < seen.cue_head || !is_clause(report) || !is_speech(report) || holds(seen.content, report)) continue;
      const auto reporter = context_.tree.child(report, {dep::nsubj});
      if (!reporter || *reporter > report || context_.tree.child(report, {dep::dobj, dep::ccomp, dep::xcomp})) continue;
      AttributionCandidate outer = seen;
      outer.source = source_range(context_, *reporter, report);
      outer.source_head = reporter;
      if (outer.source.first <= seen.cue_head || !context_.is_comma(outer.source.first - 1)) continue;
      if (seen.source_head && outer.source.contains(*seen.source_head)) {
        const auto own = sources__cue_.find(seen.cue_head);
        if (own == sources__cue_.end() || own->second.first == seen.source) continue;
        std::tie(seen.source, seen.source_head) = own->second;
      }
      outer.cue = cue_ranges(context_, report);
      outer.cue_head = report;
      outer.content = {with_reporting_clause(seen, outer.source.first)};
      return outer;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_clause(std::uint32_t token) const {
    return context_.token(token).dep == dep::ccomp || context_.token(token).dep == dep::parataxis;
  }

  /// What is said with who says it, up to where its report begins.
  [[nodiscard]] TokenRange with_reporting_clause(const AttributionCandidate& said, std::uint32_t end) const {
    std::uint32_t first = said.content.front().first;
    if (said.source_head) first = std::min(first, said.source.first);
    return tidy(context_, {first, end});
  }

  [[nodiscard]] bool is_speech(std::uint32_t token) const {
    return rules_.has(WordList::kSpeech, context_.lemma(token));
  }

  /// Who reports an attribution that is chosen already: "…, Brandt said, Reuters reported".
  [[nodiscard]] bool is_around_chosen(const AttributionCandidate& candidate) const {
    if (!candidate.source_head || !is_speech(candidate.cue_head)) return false;
    const auto said = context_.tree.child(candidate.cue_head, {dep::ccomp});
    return said && by_cue_.contains(*said) && holds(candidate.content, *said) && *said < candidate.cue_head;
  }

  /// "has yet to confirm"
  [[nodiscard]] bool is_yet_to(std::uint32_t cue) const {
    if (context_.token(cue).dep != dep::xcomp) return false;
    const auto siblings = context_.tree.children(context_.token(cue).head);
    return std::any_of(siblings.begin(), siblings.end(), [&](std::uint32_t sibling) {
      return rules_.has(WordList::kPending, context_.token(sibling).norm);
    });
  }

  /// A source that cannot speak: "Between 400 and 900 tractors", "A few questions".
  [[nodiscard]] bool is_silent(const AttributionCandidate& candidate) const {
    if (!candidate.source_head) return false;
    std::uint32_t head = *candidate.source_head;
    if (rules_.has(WordList::kQuantities, context_.word(head))) {
      const auto of = context_.tree.child(head, {dep::prep});
      const auto noun = of && rules_.has(WordList::kPartitives, context_.token(*of).norm)
                            ? document::noun_under(context_.tree, *of)
                            : of;
      if (noun) head = *noun;
    }
    const Token& source = context_.token(head);
    return source.pos == pos::NOUN && rules_.has(WordList::kSilentNouns, context_.lemma(head));
  }

  /// Reported speech whose source is not the one who is speaking.
  [[nodiscard]] bool is_speech_of_others(const AttributionCandidate& candidate) const {
    if (!candidate.source_head) return false;
    const Token& source = context_.token(*candidate.source_head);
    if (source.pos == pos::PRON && source.morph.text().find("Person=3") == std::string_view::npos) return false;
    return is_speech(candidate.cue_head);
  }

  void take(AttributionCandidate candidate) {
    if (candidate.quotation && is_taken__quotation_[*candidate.quotation]) return;
    const auto same_cue = by_cue_.find(candidate.cue_head);
    if (same_cue != by_cue_.end()) {
      AttributionCandidate& other = chosen_[same_cue->second];
      if (candidate.quotation && other.quotation) own(same_cue->second, candidate);
      return;
    }
    if (repeats(candidate)) return;
    const std::size_t index = chosen_.size();
    by_cue_.emplace(candidate.cue_head, index);
    chosen_.push_back(candidate);
    chosen_.back().content.clear();
    own(index, candidate);
  }

  /// Gives an attribution the content of a candidate.
  void own(std::size_t index, const AttributionCandidate& candidate) {
    if (candidate.quotation) is_taken__quotation_[*candidate.quotation] = true;
    for (const TokenRange part : candidate.content) {
      chosen_[index].content.push_back(part);
      for (std::uint32_t i = part.first; i < part.last; ++i) owners__token_[i].push_back(index);
    }
  }

  /// Whether an attribution with nearly the same content stands already.
  [[nodiscard]] bool repeats(const AttributionCandidate& candidate) const {
    std::map<std::size_t, std::uint32_t> shared;
    for (const TokenRange part : candidate.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        for (const std::size_t owner : owners__token_[i]) ++shared[owner];
      }
    }
    const std::uint32_t size = size_of(candidate.content);
    return std::any_of(shared.begin(), shared.end(), [&](const auto& item) {
      const AttributionCandidate& chosen = chosen_[item.first];
      if (holds(chosen.content, candidate.cue_head) || holds(candidate.content, chosen.cue_head)) return false;
      const std::uint32_t other = size_of(chosen.content);
      return item.second * 3 > size * 2 && item.second * 3 > other * 2;
    });
  }

  const AttributionContext& context_;
  const AttributionRules& rules_;
  std::vector<AttributionCandidate> chosen_;
  std::map<std::uint32_t, std::size_t> by_cue_;
  std::map<std::uint32_t, std::pair<TokenRange, std::uint32_t>> sources__cue_;  ///< by the best construction
  std::vector<std::vector<std::size_t>> owners__token_;
  std::vector<bool> is_taken__quotation_;
};

SpanList spans_of(const AttributionContext& context, const std::vector<TokenRange>& ranges) {
  SpanList spans;
  for (const TokenRange range : ranges) {
    const Span span = document::span_of(context.reading.tokens, range);
    if (!span.empty()) spans.push_back(span);
  }
  return spans;
}

/// Direct: all of it stands in quotation marks; mixed: some of it.
QuoteKind kind_of(const AttributionContext& context, const std::vector<TokenRange>& content) {
  std::uint32_t quoted = 0;
  std::uint32_t plain = 0;
  for (const TokenRange part : content) {
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      const Token& token = context.token(i);
      if (token.is_space || token.pos == pos::PUNCT) continue;
      ++(context.is_quoted(i) ? quoted : plain);
    }
  }
  if (plain == 0 && quoted > 0) return QuoteKind::kDirect;
  return quoted > 0 ? QuoteKind::kMixed : QuoteKind::kIndirect;
}

}  // namespace

std::vector<AttributionPlace> find_attributions(Reading& reading, const AttributionContext& context,
                                                const AttributionRules& rules) {
  auto chosen = Chooser(context, rules).choose(find_candidates(context, rules));
  add_pleas(context, rules, chosen);
  const auto first_word = [](const AttributionCandidate& candidate) {
    std::uint32_t first = std::min(candidate.cue.front().first, candidate.content.front().first);
    if (candidate.source_head) first = std::min(first, candidate.source.first);
    return std::tuple(first, candidate.cue_head);
  };
  std::sort(chosen.begin(), chosen.end(), [&](const auto& a, const auto& b) { return first_word(a) < first_word(b); });
  std::vector<AttributionPlace> places;
  for (const AttributionCandidate& candidate : chosen) {
    Attribution attribution;
    if (candidate.source_head) attribution.source = spans_of(context, {candidate.source});
    attribution.cue = spans_of(context, candidate.cue);
    attribution.content = spans_of(context, candidate.content);
    if (attribution.content.empty()) continue;
    attribution.kind = kind_of(context, candidate.content);
    reading.attributions.push_back(std::move(attribution));
    places.push_back(
        {candidate.construction, candidate.cue_head, candidate.source_head, candidate.source, candidate.content});
  }
  return places;
}

}  // namespace twosource::reading
