#include "linking/claims/claims.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "base/sha256.h"
#include "base/stable_math.h"
#include "document/grammar.h"
#include "linking/claims/absences.h"
#include "linking/claims/candidates.h"
#include "linking/claims/claim_text.h"
#include "linking/claims/disputes.h"
#include "linking/claims/explanation.h"
#include "linking/claims/groups.h"
#include "linking/claims/news_value.h"
#include "linking/claims/printed_support.h"
#include "linking/claims/similarity.h"
#include "linking/claims/splits.h"
#include "linking/claims/terms.h"
#include "linking/entities/parties.h"
#include "linking/origins/origins.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

/// Digits of a claim's id: enough for any archive.
constexpr std::size_t kIdDigits = 12;

/// Makes the claims of one Story out of drafts.
class Assembler {
 public:
  Assembler(Context& context, const ClaimRules& rules, const LeaningRules& leaning, const NewsValues& news,
            const TermTable& terms, const Voices& voices, const std::vector<Candidate>& candidates,
            const ClaimSimilarity& similarity)
      : context_(context),
        rules_(rules),
        leaning_(leaning),
        news_(news),
        terms_(terms),
        candidates_(candidates),
        similarity_(similarity),
        support_(context, rules, terms, candidates, similarity),
        voices_(voices) {}

  /// Fills Story::claims; gives back their drafts, in the order of the claims.
  std::vector<ClaimDraft> assemble(std::vector<ClaimDraft> drafts) {
    for (ClaimDraft& draft : drafts) drop_overlapping(draft);
    drop_repeated(drafts);
    std::erase_if(drafts, [](const ClaimDraft& draft) { return draft.assertions.empty(); });
    std::vector<std::pair<Claim, ClaimDraft>> claims;
    for (ClaimDraft& draft : drafts) claims.emplace_back(claim_of(draft), std::move(draft));
    std::ranges::sort(claims, [](const auto& a, const auto& b) {
      return std::tuple(-a.first.weight, std::string_view(a.first.id)) <
             std::tuple(-b.first.weight, std::string_view(b.first.id));
    });
    drafts.clear();
    for (auto& [claim, draft] : claims) {
      context_.story.claims.push_back(std::move(claim));
      drafts.push_back(std::move(draft));
    }
    return drafts;
  }

 private:
  /// How well a statement stands for its claim: its mean likelihood to the others.
  [[nodiscard]] double centrality(std::size_t member, const std::vector<std::size_t>& members) const {
    double sum = 0;
    for (const std::size_t other : members) sum += other == member ? 0 : similarity_.likelihood(member, other);
    return members.size() < 2 ? 0 : sum / static_cast<double>(members.size() - 1);
  }

  /// Of two statements in one place of a report, the one nearer to the others stays.
  void drop_overlapping(ClaimDraft& draft) const {
    std::vector<std::pair<double, std::size_t>> ranked;
    for (const std::size_t member : draft.assertions)
      ranked.emplace_back(-centrality(member, draft.assertions), member);
    std::ranges::sort(ranked);
    std::vector<std::size_t> kept;
    for (const auto& [rank, member] : ranked) {
      if (!overlaps_any(member, kept)) kept.push_back(member);
    }
    std::ranges::sort(kept);
    draft.assertions = std::move(kept);
  }

  [[nodiscard]] bool overlaps_any(std::size_t member, const std::vector<std::size_t>& others) const {
    return std::ranges::any_of(
        others, [&](std::size_t other) { return in_one_place(candidates_[other], candidates_[member]); });
  }

  /// What one report alone tells is left out where a joined claim, or a longer single one, tells the same words.
  void drop_repeated(std::vector<ClaimDraft>& drafts) const {
    std::vector<Place> told;
    std::vector<std::size_t> singles;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      const bool single = drafts[i].assertions.size() == 1 && drafts[i].denials.empty() && drafts[i].answers.empty() &&
                          drafts[i].withdrawals.empty();
      if (single) singles.push_back(i);
      if (single) continue;
      for (const auto* part : {&drafts[i].assertions, &drafts[i].denials}) {
        for (const std::size_t member : *part) told.push_back(place_of(member));
      }
    }
    std::ranges::stable_sort(singles, [&](std::size_t a, std::size_t b) {
      return place_of(drafts[a].assertions.front()).span.size() > place_of(drafts[b].assertions.front()).span.size();
    });
    std::map<std::size_t, std::vector<Span>> by_report;
    for (const Place& place : told) by_report[place.report].push_back(place.span);
    for (const std::size_t i : singles) {
      const Place place = place_of(drafts[i].assertions.front());
      std::vector<Span>& spans = by_report[place.report];
      const bool repeated = std::ranges::any_of(spans, [&](Span span) { return mostly_within(place.span, span); });
      if (repeated) {
        drafts[i].assertions.clear();
      } else {
        spans.push_back(place.span);
      }
    }
  }

  [[nodiscard]] bool mostly_within(Span inner, Span outer) const {
    const auto start = std::max(inner.start, outer.start);
    const auto end = std::min(inner.end, outer.end);
    return start < end && 100 * (end - start) >= rules_.repeated_percent * inner.size();
  }

  [[nodiscard]] Place place_of(std::size_t member) const {
    return {candidates_[member].report, candidates_[member]->span};
  }

  [[nodiscard]] Claim claim_of(const ClaimDraft& draft) const {
    Claim claim;
    const std::size_t shown = shown_statement(heading_of(draft));
    const Place place = place_of(shown);
    claim.text = shown_claim(context_, rules_.brackets, place.report, *candidates_[shown].statement);
    const Report& report = context_.reading(place.report).report;
    // From the place and the printed words alone: names and dates in brackets come from other reports, which may
    // change.
    const std::string printed(cut(report.text, place.span));
    claim.id =
        "C" +
        base::sha256_hex(report.sha256 + ":" + std::to_string(place.span.start) + ":" + printed).substr(0, kIdDigits);
    Told told;
    const auto add_all = [&](const std::vector<std::size_t>& members, std::optional<Stance> stance) {
      const std::vector<Voice> body = body_voices(members);
      for (const std::size_t member : members) {
        add_statement(member, stance, claim, told, body);
        if (member == shown) call_as_shown(candidates_[shown], claim);
      }
    };
    add_all(draft.assertions, std::nullopt);
    add_all(draft.denials, Stance::kDenies);
    add_all(draft.answers, Stance::kAnswers);
    add_all(draft.withdrawals, Stance::kWithdraws);
    order_statements(claim);
    claim.shown = index_of(claim, place);
    settle_status(claim);
    settle_confidence(draft, claim);
    doubt_loose_statements(draft, shown, claim);
    claim.weight = news_.of(claim);
    return claim;
  }

  /// What has been put into the claim being made.
  struct Told {
    std::map<std::pair<std::string, Stance>, std::size_t> origins;  ///< by key and stance
    std::vector<std::pair<std::size_t, std::string>> members;       ///< with their keys
  };

  /// Voices of what the bodies of the reports give on somebody's word, of one side of a claim; by way of somebody where they
  /// say so first.
  [[nodiscard]] std::vector<Voice> body_voices(const std::vector<std::size_t>& members) const {
    std::vector<Voice> voices(context_.readings.size());
    for (const std::size_t member : members) {
      const Candidate& candidate = candidates_[member];
      if (block_kind(context_, candidate) != BlockKind::kParagraph || !candidate->attribution) continue;
      Voice voice = voices_.of(candidate);
      if (voice.origin.kind == OriginKind::kOutlet) continue;
      Voice& known = voices[candidate.report];
      if (known.key.empty() || (known.via.empty() && !voice.via.empty())) known = std::move(voice);
    }
    return voices;
  }

  /// A headline or key point that drops its source is no second voice for what the body has on another's word.
  static void take_from_body(BlockKind block, const Voice& body, Voice& voice) {
    const bool top = block == BlockKind::kHeadline || block == BlockKind::kKeyPoint;
    if (!top || body.key.empty()) return;
    if (voice.origin.kind == OriginKind::kOutlet) {
      voice = body;
      voice.cue.clear();
      voice.origin.because.rule = OriginRule::kSourceInBody;
      voice.origin.because.first_hand = FirstHand::kNotShown;
      voice.confidence = Confidence::kLikely;
    } else if (voice.key == body.key && voice.via.empty()) {
      voice.via = body.via;
    }
  }

  /// Whose word is taken back, where the report tells in its own voice that somebody "withdrew the statement".
  [[nodiscard]] Voice taking_back(const Candidate& candidate) const {
    if (candidate->attribution || !candidate->refers_to) return voices_.of(candidate);
    Candidate taken = candidate;
    taken.statement = &context_.reading(candidate.report).statements[*candidate->refers_to];
    Voice voice = voices_.of(taken);
    voice.cue.clear();
    return voice;
  }

  void add_statement(std::size_t member, std::optional<Stance> stance, Claim& claim, Told& told,
                     const std::vector<Voice>& body) const {
    const Candidate& candidate = candidates_[member];
    Voice voice = stance == Stance::kWithdraws ? taking_back(candidate) : voices_.of(candidate);
    take_from_body(block_kind(context_, candidate), body[candidate.report], voice);
    if (candidate->denial) voice.origin.stance = Stance::kDenies;
    if (candidate->withdrawal && !candidate->refers_to) voice.origin.stance = Stance::kWithdraws;
    if (stance) voice.origin.stance = *stance;
    if (context_.is_taken_back(place_of(member))) voice.origin.stance = Stance::kWithdraws;
    const std::string copied = copied_key(member, told, voice);
    if (!copied.empty()) voice.key = copied;
    const auto [known, added] = told.origins.emplace(std::pair(voice.key, voice.origin.stance), claim.origins.size());
    StoryStatement statement;
    statement.place = evidence_of(context_, place_of(member));
    statement.passage = passage_of(*candidate.statement);
    statement.origin = known->second;
    statement.speaker = voice.speaker;
    if (opens_with_another(candidate)) statement.opened_by = opening_voice(candidate);
    statement.cue = voice.cue;
    statement.via = std::move(voice.via);
    statement.stance = voice.origin.stance;
    statement.confidence = voice.confidence;
    statement.attribution = candidate->attribution;
    statement.proposition = candidate->proposition;
    claim.statements.push_back(std::move(statement));
    told.members.emplace_back(member, voice.key);
    if (added) {
      claim.origins.push_back(std::move(voice.origin));
    } else {
      Origin& origin = claim.origins[known->second];
      if (origin.described.empty()) origin.described = voice.origin.described;
      for (Evidence& evidence : voice.origin.because.evidence) origin.because.evidence.push_back(std::move(evidence));
      if (copied.empty()) return;
      origin.because.rule = OriginRule::kSharedPassage;
      origin.because.first_hand = FirstHand::kNotShown;
    }
  }

  /// Whether a passage tells something of its own before it comes to its statement, or to whoever is named for that.
  [[nodiscard]] bool opens_with_another(const Candidate& candidate) const {
    if (!candidate->attribution) return false;
    const Reading& reading = context_.reading(candidate.report);
    const Attribution& attribution = reading.attributions[*candidate->attribution];
    std::uint32_t begin = candidate->span.start;
    for (const SpanList* part : {&attribution.source, &attribution.cue, &attribution.content}) {
      if (!part->empty()) begin = std::min(begin, part->front().start);
    }
    const Span passage = passage_of(*candidate.statement);
    return std::ranges::any_of(reading.statements, [&](const Statement& other) {
      return passage.contains(other.span) && other.span.end <= begin && other.attribution != candidate->attribution;
    });
  }

  /// The report's own word, as its outlet's is called.
  [[nodiscard]] std::string opening_voice(Candidate candidate) const {
    Statement own = *candidate.statement;
    own.attribution.reset();
    own.inner_speaker.reset();
    candidate.statement = &own;
    return voices_.of(candidate).origin.label;
  }

  /// Of several sources that may be one (unnamed ones, one passage under two names), the page names that of the words
  /// that it prints.
  void call_as_shown(const Candidate& shown, Claim& claim) const {
    const StoryStatement& statement = claim.statements.back();
    Origin& origin = claim.origins[statement.origin];
    const Voice voice = voices_.of(shown);
    if (origin.kind == OriginKind::kOutlet) {
      if (voice.origin.kind == OriginKind::kOutlet) origin.label = voice.origin.label;
      return;
    }
    if (!statement.speaker || origin.label == *statement.speaker || voice.origin.kind == OriginKind::kOutlet) return;
    origin.kind = voice.origin.kind;
    origin.entity = voice.origin.entity;
    origin.label = voice.origin.label;
    origin.described = voice.origin.described;
    origin.party = voice.origin.party;
  }

  /// The key of a statement in this claim that this one is a copy of, sentence for sentence; empty when none. What
  /// one sentence says is one origin's, whoever the two readings of it took for the speaker.
  [[nodiscard]] std::string copied_key(std::size_t member, const Told& told, const Voice& voice) const {
    for (const auto& [other, key] : told.members) {
      const bool own_word = key.starts_with("outlet:") || key.starts_with("report:");
      if (own_word != (voice.origin.kind == OriginKind::kOutlet)) continue;
      const bool copy = own_word ? voices_.one_copy(candidates_[other], candidates_[member])
                                 : voices_.one_passage(candidates_[other], candidates_[member]);
      if (copy) return key;
    }
    return {};
  }

  /// The statements one of which stands for a claim: of a dispute, those that are denied, where one reads by itself.
  [[nodiscard]] std::vector<std::size_t> heading_of(const ClaimDraft& draft) const {
    std::vector<std::size_t> denied;
    std::ranges::copy_if(draft.assertions, std::back_inserter(denied), [&](std::size_t member) {
      return !candidates_[member]->fragment && std::ranges::find(draft.denied, member) != draft.denied.end();
    });
    return denied.empty() ? draft.assertions : denied;
  }

  /// The fullest clear one: near to the others, in the body, with names rather than pronouns, neither short nor long.
  [[nodiscard]] std::size_t shown_statement(const std::vector<std::size_t>& members) const {
    const ShownStatement& shown = rules_.shown;
    std::size_t best = members.front();
    if (members.size() == 1) return best;
    double best_score = -1e9;
    for (const std::size_t member : members) {
      const Candidate& candidate = candidates_[member];
      const auto words = document::words_in(context_.reading(candidate.report), passage_of(*candidate.statement));
      double score = centrality(member, members) + shown.told * share_of_supporters(member, members);
      if (candidate->proposition) score += shown.clause;
      if (block_kind(context_, candidate) != BlockKind::kParagraph) score -= shown.outside;
      if (candidate->fragment) score -= shown.fragment;
      if (candidate.subject != TermTable::kNone && terms_.is_entity(candidate.subject)) score += shown.name;
      if (candidate->attribution) score += shown.sourced;
      score -= opens_with_pronoun(words) ? shown.pronoun : 0;
      score -= leaning(candidate);
      score -= is_softened(words) ? shown.softened : 0;
      score -= is_overtaken(member, members) ? shown.overtaken : 0;
      const auto length = static_cast<double>(std::max<std::size_t>(words.size(), 1));
      score -= std::abs(base::stable_log(length / shown.words)) * shown.length;
      if (score > best_score) {
        best = member;
        best_score = score;
      }
    }
    return best;
  }

  /// Of the other statements, the share whose reports tell what would be printed for this one.
  [[nodiscard]] double share_of_supporters(std::size_t member, const std::vector<std::size_t>& members) const {
    const auto supporters = std::ranges::count_if(members, [&](std::size_t other) {
      return candidates_[other].report != candidates_[member].report && support_.has_the_facts(other, member);
    });
    return static_cast<double>(supporters) / static_cast<double>(members.size() - 1);
  }

  /// What is taken off for the things that a candidate's passage leans on as a page would print it.
  [[nodiscard]] double leaning(const Candidate& candidate) const {
    const std::string printed = shown_claim(context_, rules_.brackets, candidate.report, *candidate.statement);
    const Place passage{candidate.report, passage_of(*candidate.statement)};
    double sum = 0;
    for (const Leaning& one : leanings_of(context_, leaning_, passage, printed)) {
      sum += one.noun.empty() ? rules_.shown.leaning : rules_.shown.bare;
    }
    return sum;
  }

  /// Whether a statement whose report is no older has a greater number of the same: "at least six" after "at least four".
  [[nodiscard]] bool is_overtaken(std::size_t member, const std::vector<std::size_t>& members) const {
    return std::ranges::any_of(members, [&](std::size_t other) {
      return !is_older(context_, candidates_[other].report, candidates_[member].report) &&
             similarity_.numbers().exceeds(other, member);
    });
  }

  [[nodiscard]] bool is_softened(std::span<const Word> words) const {
    return std::ranges::any_of(words, [&](const Word& word) { return rules_.shown.softeners.contains(word.norm); });
  }

  static bool opens_with_pronoun(std::span<const Word> words) {
    return !words.empty() && words.front().pos == pos::PRON;
  }

  static void order_statements(Claim& claim) {
    std::ranges::stable_sort(claim.statements, [](const StoryStatement& a, const StoryStatement& b) {
      return std::tuple(a.place.report, a.place.span, a.stance) < std::tuple(b.place.report, b.place.span, b.stance);
    });
  }

  void settle_confidence(const ClaimDraft& draft, Claim& claim) const {
    const std::size_t size = draft.assertions.size();
    bool sure = size < 2 || draft.cohesion >= rules_.sure_of(size);
    if (claim.status == ClaimStatus::kContested && draft.dispute == Confidence::kLikely) sure = false;
    if (claim.status == ClaimStatus::kCorroborated) {
      sure = sure && is_surely_borne_out(draft, claim);
    } else {
      for (const StoryStatement& statement : claim.statements) {
        if (statement.confidence == Confidence::kLikely) sure = false;
      }
    }
    claim.confidence = sure ? Confidence::kSure : Confidence::kLikely;
  }

  /// The places whose report does not tell all that is printed are in doubt; where the claim is surely one, those alone
  /// that lack a printed number, or tell of other people or days.
  void doubt_loose_statements(const ClaimDraft& draft, std::size_t shown, Claim& claim) const {
    const bool sure = claim.confidence == Confidence::kSure;
    for (const std::size_t member : draft.assertions) {
      if (member == shown) continue;
      if (sure ? support_.has_the_facts(member, shown) : support_.bears_out(member, shown)) continue;
      claim.statements[index_of(claim, place_of(member))].confidence = Confidence::kLikely;
    }
  }

  /// Whether two parties whose speakers are sure tell the same beyond doubt. Nothing is worse to say wrongly; that many
  /// reports have the claim makes a second party likelier, so a little less likeness is enough there.
  [[nodiscard]] bool is_surely_borne_out(const ClaimDraft& draft, const Claim& claim) const {
    std::set<std::size_t> reports;
    for (const StoryStatement& statement : claim.statements) reports.insert(statement.place.report);
    const double least = rules_.sure_corroborated_of(reports.size());
    std::vector<std::size_t> speakers;
    for (const std::size_t member : draft.assertions) {
      const Candidate& candidate = candidates_[member];
      if (!candidate.party.name.empty() && voices_.of(candidate).confidence == Confidence::kSure)
        speakers.push_back(member);
    }
    return std::ranges::any_of(speakers, [&](std::size_t a) {
      return std::ranges::any_of(speakers, [&](std::size_t b) {
        return candidates_[a].party.name != candidates_[b].party.name && similarity_.likelihood(a, b) >= least;
      });
    });
  }

  static std::size_t index_of(const Claim& claim, const Place& place) {
    const auto found = std::ranges::find_if(claim.statements, [&place](const StoryStatement& statement) {
      return statement.place.report == place.report && statement.place.span == place.span;
    });
    return static_cast<std::size_t>(found - claim.statements.begin());
  }

  Context& context_;
  const ClaimRules& rules_;
  const LeaningRules& leaning_;
  const NewsValues& news_;
  const TermTable& terms_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
  const PrintedSupport support_;
  const Voices& voices_;
};

/// Hands on how likely statements are one claim, for what else is compared between the reports.
void keep_compared(const std::vector<Candidate>& candidates, const CandidatePairs& pairs,
                   const ClaimSimilarity& similarity, Context& context) {
  const auto place = [&](std::size_t candidate) {
    const std::size_t report = candidates[candidate].report;
    const Statement* first = context.reading(report).statements.data();
    return StatementPlace(report, static_cast<std::size_t>(candidates[candidate].statement - first));
  };
  for (const auto& [a, b] : pairs) {
    if (candidates[a].report == candidates[b].report) continue;
    context.compared.emplace(std::minmax(place(a), place(b)), similarity.likelihood(a, b));
  }
}

}  // namespace

void link_claims(Context& context, const ClaimRules& rules, const LeaningRules& leaning, const NewsValues& news,
                 const OutletRules& sources, const Parties& parties, bool explain) {
  const TermTable terms(context, rules);
  const Voices voices(context, sources, parties);
  const std::vector<Candidate> candidates = candidate_statements(context, rules, terms, parties);
  const ClaimSimilarity similarity(context, rules, terms, candidates);
  const CandidatePairs pairs = candidate_pairs(candidates, terms, similarity.meaning(), rules);
  keep_compared(candidates, pairs, similarity, context);
  auto groups = group_statements(context, candidates, pairs, similarity, rules);
  groups = ClaimSplits(context, rules, candidates, similarity).split(std::move(groups));
  auto drafts = find_disputes(context, rules, terms, candidates, similarity, pairs, std::move(groups));
  drafts = Assembler(context, rules, leaning, news, terms, voices, candidates, similarity).assemble(std::move(drafts));
  find_absences(context, rules, candidates, similarity, drafts);
  if (explain) explain_claims(context, rules, candidates, pairs, similarity, drafts);
}

}  // namespace twosource::linking
