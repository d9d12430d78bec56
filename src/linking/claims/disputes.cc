#include "linking/claims/disputes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>

#include "document/modality.h"
#include "linking/claims/opposite_states.h"
#include "linking/claims/sides.h"

namespace twosource::linking {
namespace {

/// Sentences behind a denial by mere reference within which the denier goes on to say what is so instead.
constexpr std::size_t kFollowUp = 2;
/// "There are no talks" is about as long as a clause gets that says no to whoever tells of them.
constexpr std::size_t kLongestAbsence = 6;
/// The least weight of terms that a denial and what it denies have in common.
constexpr double kLeastShared = 6.0;
/// Words of content that both have, where nearly all that is denied is asserted, however common in this story.
constexpr std::size_t kLeastWords = 2;
/// Words of content that both have, where all that is negated is asserted, though nothing shows that the subject is one.
constexpr std::size_t kManyWords = 4;
/// The share that is nearly all.
constexpr double kNearlyAll = 0.75;
/// The same weight, where the denial names who makes the charge, or the accused speak of the very deed that they are charged
/// with.
constexpr double kLeastSharedByAccused = 3.0;

class Disputes {
 public:
  Disputes(const Context& context, const ClaimRules& rules, const TermTable& terms,
           const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity, const CandidatePairs& pairs,
           std::vector<ClaimGroup> groups)
      : context_(context),
        rules_(rules),
        terms_(terms),
        candidates_(candidates),
        similarity_(similarity),
        opposite_states_(context, candidates),
        sides_(context, terms, candidates),
        pairs_(pairs) {
    group_of_.resize(candidates.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
      ClaimDraft draft;
      draft.assertions = std::move(groups[group].members);
      draft.cohesion = groups[group].cohesion;
      for (const std::size_t member : draft.assertions) group_of_[member] = group;
      drafts_.push_back(std::move(draft));
    }
  }

  std::vector<ClaimDraft> settle() {
    meet_references(false);
    meet_denials();
    meet_accounts();
    meet_references(true);
    meet_opposites();
    meet_verdicts_on_denials();
    for (std::size_t group = drafts_.size(); group-- > 0;) keep_what_is_denied(group);
    for (std::size_t group = 0; group < drafts_.size(); ++group) gather(group);
    for (std::size_t group = 0; group < drafts_.size(); ++group) take_in_denials(group);
    for (std::size_t group = 0; group < drafts_.size(); ++group) part_one_party(group);
    meet_countercharges();
    for (std::size_t group = 0; group < drafts_.size(); ++group) meet_accusations_back(group);
    std::erase_if(drafts_, [](const ClaimDraft& draft) { return draft.assertions.empty(); });
    return std::move(drafts_);
  }

 private:
  struct Target {
    std::size_t candidate = 0;
    double score = 0;
    Confidence confidence = Confidence::kSure;
  };

  /// What points back in its report ("denied it", "declined to comment on it", "retracted the claim") goes to the
  /// claim of what it points at, and with a denial what the denier says instead; what denies `again` what was denied
  /// in full just before, to where that went.
  void meet_references(bool again) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& pointer = candidates_[i];
      const auto meant = most_told(meant_by(pointer));
      if (!meant || group_of_[i] == group_of_[*meant] || candidates_[*meant]->denial != again) continue;
      if (again && !std::ranges::binary_search(drafts_[group_of_[*meant]].denials, *meant)) continue;
      if (pointer->withdrawal) {
        drafts_[group_of_[*meant]].withdrawals.push_back(i);
        continue;
      }
      if (!again && (!different_voices(pointer, candidates_[*meant]) || denied_before(i, *meant))) continue;
      if (!pointer->denial && pointer->polarity == Polarity::kPositive) {
        drafts_[group_of_[*meant]].answers.push_back(i);
        continue;
      }
      const Candidate& told = candidates_[*meant];
      const bool next = told->sentence + 1 >= pointer->sentence;
      // A charge is of what was done: what is still to come or may be is seldom what is meant.
      move_denial(
          i, Target{*meant, 1, next && document::is_fact(told->modality) ? Confidence::kSure : Confidence::kLikely});
      met_.insert(i);
      follow_up(i, *meant);
    }
  }

  /// What a verdict may be on besides what it follows. "The doors were not locked, the mayor said. 'Not true,' the foreman
  /// said": whether he says no to the mayor, or with her, to what others tell of the doors, is told by them. The mayor may
  /// have gone on to say what is so instead.
  [[nodiscard]] std::optional<std::size_t> denied_before(std::size_t pointer, std::size_t meant) const {
    if (!candidates_[pointer]->denial || candidates_[meant]->denial) return std::nullopt;
    const auto says_no = [](const Candidate& told) {
      return told->denial || (told->polarity == Polarity::kNegative && told->attribution.has_value());
    };
    for (std::size_t i = meant + 1; i-- > 0;) {
      const Candidate& told = candidates_[i];
      if (told.report != candidates_[pointer].report || told->sentence + kFollowUp < candidates_[meant]->sentence)
        break;
      // "the keeper said": a speaker who is only described may be the one before.
      const bool one = i == meant || one_side(told, candidates_[meant]) || candidates_[meant].party.name.empty();
      if (says_no(told) && one) return i;
    }
    return std::nullopt;
  }

  /// Where what stands before a verdict has turned out to deny a claim on whoever gives the verdict, he denies that claim
  /// too: nobody contradicts those who clear him. Else he denies what he follows.
  void meet_verdicts_on_denials() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto meant = most_told(meant_by(candidates_[i]));
      if (!meant || met_.contains(i) || candidates_[i]->withdrawal) continue;
      const auto denial = denied_before(i, *meant);
      if (!denial || !different_voices(candidates_[i], candidates_[*meant])) continue;
      const ClaimDraft& draft = drafts_[group_of_[*denial]];
      const bool cleared = std::ranges::binary_search(draft.denials, *denial) &&
                           std::ranges::any_of(draft.denied, [&](std::size_t charge) {
                             return sides_.is_about(candidates_[charge], candidates_[i]);
                           });
      move_denial(i, Target{cleared ? draft.denied.front() : *meant, 1, Confidence::kLikely});
      met_.insert(i);
    }
  }

  /// "disagreed with the account given by an inspector", and no word of what it was: the account is what most reports have
  /// from an inspector, and of that what stands first. Where they have two inspectors, nothing tells whose is meant.
  void meet_accounts() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& denial = candidates_[i];
      if (!denial->denial || denial->refers_to || met_.contains(i) || !sides_.is_of_account(denial)) continue;
      std::optional<std::size_t> account;
      bool of_one = true;
      for (std::size_t j = 0; j < candidates_.size(); ++j) {
        const Candidate& told = candidates_[j];
        if (told->denial || !told->attribution || told->refers_to || told->fragment || told.report == denial.report)
          continue;
        if (told->polarity == Polarity::kNegative || !may_be_charge(told) || !different_voices(denial, told)) continue;
        if (!sides_.describes_accuser(denial, told)) continue;
        of_one = of_one && (!account || one_side(told, candidates_[*account]));
        if (!account || reports_of(group_of_[j]) > reports_of(group_of_[*account])) account = j;
      }
      if (!account || !of_one) continue;
      move_denial(i, Target{*account, 1, Confidence::kLikely});
      met_.insert(i);
    }
  }

  /// The candidate that a statement of its report points at.
  [[nodiscard]] std::optional<std::size_t> meant_by(const Candidate& pointer) const {
    if (!pointer->refers_to) return std::nullopt;
    const Statement* meant = &context_.reading(pointer.report).statements[*pointer->refers_to];
    const auto place = [](const Candidate& candidate) { return std::pair(candidate.report, candidate.statement); };
    const auto found = std::ranges::lower_bound(candidates_, std::pair(pointer.report, meant), {}, place);
    if (found == candidates_.end() || found->statement != meant) return std::nullopt;
    return static_cast<std::size_t>(found - candidates_.begin());
  }

  /// Of the clauses of one saying, that which most reports tell: "He denied it" is of what the story is about.
  [[nodiscard]] std::optional<std::size_t> most_told(std::optional<std::size_t> meant) const {
    if (!meant || candidates_[*meant]->denial || !candidates_[*meant]->attribution) return meant;
    const Candidate& told = candidates_[*meant];
    std::size_t most = reports_of(group_of_[*meant]);
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& other = candidates_[i];
      const bool one_saying = other.report == told.report && other->sentence == told->sentence &&
                              other->attribution == told->attribution && other->denial == told->denial;
      if (!one_saying || other->refers_to || reports_of(group_of_[i]) <= most) continue;
      most = reports_of(group_of_[i]);
      meant = i;
    }
    return meant;
  }

  [[nodiscard]] std::size_t reports_of(std::size_t group) const {
    std::set<std::size_t> reports;
    for (const std::size_t member : drafts_[group].assertions) reports.insert(candidates_[member].report);
    return reports.size();
  }

  /// "That is untrue. No door was locked": what the denier says next of the same matter.
  void follow_up(std::size_t denial, std::size_t denied) {
    for (std::size_t i = denial + 1; i < candidates_.size(); ++i) {
      const Candidate& next = candidates_[i];
      if (next.report != candidates_[denial].report || next->sentence > candidates_[denial]->sentence + kFollowUp)
        break;
      if (!next->attribution || different_voices(next, candidates_[denial]) || !drafts_[group_of_[i]].denials.empty())
        continue;
      if (next->denial || group_of_[i] == group_of_[denied]) continue;
      if (next->polarity == Polarity::kPositive && !opposite_states_.between(i, denied)) continue;
      if (sides_.shared_words(i, denied) > 0) move_denial(i, Target{denied, 1, Confidence::kLikely});
    }
  }

  /// Each denial goes to the claim of what it denies.
  void meet_denials() {
    std::vector<std::optional<Target>> best(candidates_.size());
    for (const auto& [a, b] : pairs_) {
      if (candidates_[a]->denial == candidates_[b]->denial) continue;
      const std::size_t denial = candidates_[a]->denial ? a : b;
      const std::size_t asserted = denial == a ? b : a;
      const auto target = denied_by_content(denial, asserted);
      if (target && (!best[denial] || target->score > best[denial]->score)) best[denial] = target;
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (!candidates_[i]->denial || met_.contains(i) || !best[i]) continue;
      move_denial(i, *best[i]);
      met_.insert(i);
    }
  }

  [[nodiscard]] std::optional<Target> denied_by_content(std::size_t denial, std::size_t asserted) const {
    const Candidate& no = candidates_[denial];
    const Candidate& yes = candidates_[asserted];
    if (!different_voices(no, yes) || no.weight <= 0 || agrees(no, yes)) return std::nullopt;
    const double shared = terms_.shared_weight(no.terms, yes.terms);
    const double share = shared / no.weight;
    const bool nested = no.report == yes.report && no->span.contains(yes->span);
    if (nested && yes->attribution != no->attribution) return Target{asserted, 2, Confidence::kSure};
    if (sides_.names_accuser(no, yes) && sides_.is_about(yes, no)) {
      const double matter = shared - terms_.weight(terms_.of_entity(*yes.speaker));
      if (matter >= kLeastSharedByAccused) return Target{asserted, 1 + share, Confidence::kLikely};
    }
    const bool on_matter = shared >= kLeastSharedByAccused && sides_.shared_words(denial, asserted) >= kLeastWords;
    if (on_matter && sides_.is_of_account(no) && sides_.describes_accuser(no, yes))
      return Target{asserted, 1 + share, Confidence::kLikely};
    const bool all = share >= kNearlyAll && sides_.shared_words(denial, asserted) >= kLeastWords;
    const double likelihood = similarity_.likelihood(denial, asserted);
    if (!all && (shared < kLeastShared || share < rules_.denial_overlap)) {
      if (likelihood < rules_.opposite_likelihood) return std::nullopt;
      return Target{asserted, likelihood, Confidence::kLikely};
    }
    return Target{asserted, share, share >= kNearlyAll ? Confidence::kSure : Confidence::kLikely};
  }

  /// "denied that she had left", "she had not left, her lawyer said": both say no to the same.
  [[nodiscard]] bool agrees(const Candidate& denial, const Candidate& other) const {
    if (other->polarity != Polarity::kNegative || !other->attribution || denial->refers_to) return false;
    const Reading& reading = context_.reading(denial.report);
    return std::ranges::none_of(reading.propositions, [&](const Proposition& proposition) {
      return proposition.polarity == Polarity::kNegative && denial->content.contains(proposition.verb);
    });
  }

  void move_denial(std::size_t denial, const Target& target) {
    std::erase(drafts_[group_of_[denial]].assertions, denial);
    ClaimDraft& draft = drafts_[group_of_[target.candidate]];
    draft.denials.push_back(denial);
    std::ranges::sort(draft.denials);
    draft.denied.push_back(target.candidate);
    if (target.confidence == Confidence::kLikely) draft.dispute = Confidence::kLikely;
    group_of_[denial] = group_of_[target.candidate];
  }

  /// A whole group that says no to another: by one predicate of one subject, or the accused on their own doing.
  void meet_opposites() {
    for (const auto& [a, b] : pairs_) {
      const Candidate& first = candidates_[a];
      const Candidate& second = candidates_[b];
      if (first->denial || second->denial) continue;
      if (first->polarity == second->polarity) {
        meet_states(a, b);
        continue;
      }
      const std::size_t no = first->polarity == Polarity::kNegative ? a : b;
      const std::size_t yes = no == a ? b : a;
      if (group_of_[no] == group_of_[yes] || !candidates_[no]->attribution) continue;
      const auto confidence = opposite(no, yes);
      if (!confidence || is_asserted_by(candidates_[no], drafts_[group_of_[yes]])) continue;
      ClaimDraft& denying = drafts_[group_of_[no]];
      const bool all_negative = std::ranges::all_of(denying.assertions, [this](std::size_t member) {
        return candidates_[member]->polarity == Polarity::kNegative;
      });
      if (!all_negative || !denying.denials.empty()) continue;
      for (const std::size_t member : std::vector<std::size_t>(denying.assertions)) {
        move_denial(member, Target{yes, 1, *confidence});
      }
    }
  }

  /// Two positive statements of states that exclude each other: who speaks of fewer other things denies.
  void meet_states(std::size_t a, std::size_t b) {
    if (group_of_[a] == group_of_[b] || candidates_[a]->polarity == Polarity::kNegative) return;
    for (const auto& [no, yes] : {std::pair(a, b), std::pair(b, a)}) {
      const Candidate& denying = candidates_[no];
      const bool told =
          denying->attribution && candidates_[yes]->attribution && different_voices(denying, candidates_[yes]);
      if (!told || !is_told(denying) || !opposite_states_.between(no, yes)) continue;
      if (drafts_[group_of_[no]].assertions.size() != 1 || !drafts_[group_of_[no]].denials.empty()) continue;
      if (sides_.share_in(no, yes) < rules_.denial_overlap || is_asserted_by(denying, drafts_[group_of_[yes]]))
        continue;
      move_denial(no, Target{yes, 1, Confidence::kLikely});
      return;
    }
  }

  /// What is loosely joined with a denied statement is not denied with it: "three died in the fire that youths had set" is
  /// no word on who set it. It stays a claim of its own, unless it is the same voice's, which told it so or so.
  void keep_what_is_denied(std::size_t group) {
    const std::vector<std::size_t> denied = drafts_[group].denied;
    if (denied.empty()) return;
    const auto is_denied = [&](std::size_t member) {
      return std::ranges::any_of(denied, [&](std::size_t target) {
        const bool one_voice = one_side(candidates_[member], candidates_[target]);
        return member == target ||
               similarity_.likelihood(member, target) >= (one_voice ? rules_.corroborates : rules_.sure);
      });
    };
    ClaimDraft others;
    std::erase_if(drafts_[group].assertions, [&](std::size_t member) {
      if (is_denied(member)) return false;
      others.assertions.push_back(member);
      return true;
    });
    if (others.assertions.empty()) return;
    others.cohesion = similarity_.cohesion(others.assertions);
    drafts_[group].cohesion = similarity_.cohesion(drafts_[group].assertions);
    for (const std::size_t member : others.assertions) group_of_[member] = drafts_.size();
    drafts_.push_back(std::move(others));
  }

  /// Nobody stands on both sides: what a party tells and denies in another place was read as one by mistake. The
  /// denial stays where others tell the same.
  void part_one_party(std::size_t group) {
    if (drafts_[group].assertions.empty()) return;
    std::vector<std::size_t> denials = drafts_[group].denials;
    for (const std::size_t denial : denials) {
      const ClaimDraft draft = drafts_[group];
      std::vector<std::size_t> own;
      std::ranges::copy_if(draft.assertions, std::back_inserter(own),
                           [&](std::size_t told) { return one_side(candidates_[denial], candidates_[told]); });
      if (own.empty()) continue;
      const bool told_by_others = own.size() < draft.assertions.size();
      if (!told_by_others) own = {denial};
      std::erase_if(told_by_others ? drafts_[group].assertions : drafts_[group].denials,
                    [&own](std::size_t member) { return std::ranges::binary_search(own, member); });
      for (const std::size_t member : own) group_of_[member] = drafts_.size();
      ClaimDraft alone;
      alone.assertions = std::move(own);
      alone.cohesion = draft.cohesion;
      drafts_.push_back(std::move(alone));
    }
  }

  /// A dispute once found draws in what else the accusers say of the accused, then what else the accused say no to, in
  /// this matter. They are parties to it already: nobody is added.
  void gather(std::size_t group) {
    if (drafts_[group].assertions.empty() || drafts_[group].denials.empty()) return;
    for (const bool denying : {false, true}) {
      const std::vector<std::size_t> charges = drafts_[group].assertions;
      const std::vector<std::size_t> denials = drafts_[group].denials;
      for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const bool no = candidates_[i]->denial || candidates_[i]->polarity == Polarity::kNegative;
        if (group_of_[i] == group || no != denying || !candidates_[i]->attribution) continue;
        if (candidates_[i].party.name.empty() || (!no && !may_be_charge(candidates_[i]))) continue;
        const Candidate& accused = denying ? candidates_[i] : candidates_[denials.front()];
        if (!sides_.is_about(candidates_[i], accused) || !joins(i, no ? denials : charges, no ? charges : denials))
          continue;
        if (no) {
          move_denial(i, Target{charges.front(), 1, Confidence::kLikely});
        } else {
          std::erase(drafts_[group_of_[i]].assertions, i);
          drafts_[group].assertions.push_back(i);
          group_of_[i] = group;
        }
      }
    }
    std::ranges::sort(drafts_[group].assertions);
  }

  /// "Nobody inspected it" in one report, "it was never inspected" in another: what a denier says no to again, in like words.
  void take_in_denials(std::size_t group) {
    if (drafts_[group].denied.empty()) return;
    const std::vector<std::size_t> denials = drafts_[group].denials;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const bool no = candidates_[i]->denial || candidates_[i]->polarity == Polarity::kNegative;
      if (group_of_[i] == group || !no || !candidates_[i]->attribution || !drafts_[group_of_[i]].denials.empty())
        continue;
      const bool again = std::ranges::any_of(denials, [&](std::size_t denial) {
        return one_side(candidates_[i], candidates_[denial]) && similarity_.likelihood(i, denial) >= rules_.told_too;
      });
      if (again) move_denial(i, Target{drafts_[group].denied.front(), 1, Confidence::kLikely});
    }
  }

  /// Whether somebody says that something is so; "declined to say when the lamps would be lit" says nothing.
  [[nodiscard]] bool is_told(const Candidate& candidate) const {
    const Act act = context_.reading(candidate.report).attributions[*candidate->attribution].act;
    return may_be_charge(candidate) && act != Act::kDecline && act != Act::kRefuse;
  }

  /// A warning of a deed, or what would follow from it, is not the charge that it is done.
  [[nodiscard]] bool may_be_charge(const Candidate& candidate) const {
    if (candidate->modality == Modality::kConditional) return false;
    switch (context_.reading(candidate.report).attributions[*candidate->attribution].act) {
      case Act::kWarn:
      case Act::kUrge:
      case Act::kAsk:
      case Act::kPromise:
      case Act::kAgree:
        return false;
      default:
        return true;
    }
  }

  /// Whether a statement is of the party of one side, and of the same matter as the other side.
  [[nodiscard]] bool joins(std::size_t statement, const std::vector<std::size_t>& side,
                           const std::vector<std::size_t>& other) const {
    const std::string& party = candidates_[statement].party.name;
    return std::ranges::any_of(side, [&](std::size_t known) { return candidates_[known].party.name == party; }) &&
           std::ranges::any_of(
               other, [&](std::size_t met) { return sides_.shared_matter(statement, met) >= kLeastSharedByAccused; });
  }

  /// Whoever says the one and not the other elsewhere does not deny it: the two were read as one by mistake.
  [[nodiscard]] bool is_asserted_by(const Candidate& voice, const ClaimDraft& draft) const {
    return std::ranges::any_of(draft.assertions,
                               [&](std::size_t member) { return one_side(voice, candidates_[member]); });
  }

  [[nodiscard]] std::optional<Confidence> opposite(std::size_t denying, std::size_t asserting) const {
    const Candidate& no = candidates_[denying];
    const Candidate& yes = candidates_[asserting];
    if (!different_voices(no, yes)) return std::nullopt;
    const TermId subject = sides_.subject_of(no);
    const bool one_subject = subject != TermTable::kNone && subject == sides_.subject_of(yes);
    const bool one_predicate = no.predicate != TermTable::kNone && no.predicate == yes.predicate;
    if (one_subject && one_predicate && similarity_.likelihood(denying, asserting) >= rules_.opposite_likelihood) {
      return Confidence::kSure;
    }
    // "There are no talks": all that is negated is asserted.
    const bool all = sides_.share_in(denying, asserting) >= kNearlyAll;
    if (all && one_predicate && one_subject && sides_.shared_words(denying, asserting) >= kLeastWords) {
      return Confidence::kLikely;
    }
    // "her boss did not throw the cup", where the other report has his name: all that is negated is asserted, by one verb.
    const bool much = sides_.share_in(denying, asserting) == 1 && sides_.shared_words(denying, asserting) >= kManyWords;
    if (much && one_predicate && yes->attribution && document::is_fact(no->modality)) return Confidence::kLikely;
    if (all && is_absence(no) && yes->attribution && sides_.share_in(denying, asserting) == 1)
      return Confidence::kLikely;
    // The accused deny their own doing, in their own words: the subject is the denier, another party says it does.
    const bool on_itself = sides_.is_about(no, no) && sides_.is_about(yes, no);
    const bool charged = yes->attribution && !yes.party.name.empty() && yes.party.name != no.party.name;
    if (!on_itself || !charged) return std::nullopt;
    double shared = terms_.shared_weight(no.terms, yes.terms);
    if (std::ranges::binary_search(no.terms, subject) && std::ranges::binary_search(yes.terms, subject))
      shared -= terms_.weight(subject);
    const double least = one_predicate ? kLeastSharedByAccused : kLeastShared;
    return shared >= least ? std::optional(Confidence::kLikely) : std::nullopt;
  }

  /// "There are no talks": a short clause whose predicate and subject say nothing.
  [[nodiscard]] bool is_absence(const Candidate& candidate) const {
    const auto words = words_of(context_, candidate);
    return candidate.predicate == TermTable::kNone && candidate->proposition && candidate->subject.empty() &&
           !words.empty() && context_.vocabulary.existence.contains(words.front().norm) &&
           words.size() <= kLongestAbsence;
  }

  /// "It is X, not Y, that …", said by Y: an answer to what X says of Y.
  void meet_countercharges() {
    std::vector<std::optional<Target>> best(candidates_.size());
    for (const auto& [a, b] : pairs_) {
      for (const auto& [answer, charge] : {std::pair(a, b), std::pair(b, a)}) {
        const auto target = answered(answer, charge);
        if (target && (!best[answer] || target->score > best[answer]->score)) best[answer] = target;
      }
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (!best[i] || group_of_[i] == group_of_[best[i]->candidate]) continue;
      auto& answers = drafts_[group_of_[best[i]->candidate]].answers;
      answers.push_back(i);
    }
  }

  [[nodiscard]] std::optional<Target> answered(std::size_t answer, std::size_t charge) const {
    const Candidate& reply = candidates_[answer];
    const Candidate& charged = candidates_[charge];
    if (reply->denial || charged->denial || reply.party.country.empty() || charged.party.name.empty())
      return std::nullopt;
    if (reply.party.name == charged.party.name) return std::nullopt;
    // The charge is about the one who replies, and the reply about the one who charges.
    const TermId replier = terms_.of_country(reply.party.country);
    const TermId charger = charged.party.country.empty() ? TermTable::kNone : terms_.of_country(charged.party.country);
    if (charged.subject != replier || replier == TermTable::kNone) return std::nullopt;
    if (charger == TermTable::kNone || reply.subject != charger) return std::nullopt;
    Terms matter;
    for (const TermId term : reply.terms) {
      if (!terms_.is_entity(term)) matter.push_back(term);
    }
    const double shared = terms_.shared_weight(matter, charged.terms);
    if (shared < rules_.answer_weight) return std::nullopt;
    return Target{charge, shared, Confidence::kLikely};
  }

  /// Whoever denies a charge and accuses the one who makes it of something else answers it.
  void meet_accusations_back(std::size_t group) {
    const ClaimDraft& draft = drafts_[group];
    if (draft.assertions.empty() || draft.denials.empty()) return;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (group_of_[i] == group || !candidates_[i]->attribution || candidates_[i]->denial) continue;
      if (context_.reading(candidates_[i].report).attributions[*candidates_[i]->attribution].act != Act::kAccuse)
        continue;
      const bool denies = std::ranges::any_of(
          draft.denials, [&](std::size_t denial) { return one_side(candidates_[denial], candidates_[i]); });
      const bool back = denies && std::ranges::any_of(draft.assertions, [&](std::size_t charge) {
                          return sides_.is_on(candidates_[i], candidates_[charge]);
                        });
      if (back && std::ranges::find(draft.answers, i) == draft.answers.end()) drafts_[group].answers.push_back(i);
    }
  }

  const Context& context_;
  const ClaimRules& rules_;
  const TermTable& terms_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
  OppositeStates opposite_states_;
  Sides sides_;
  const CandidatePairs& pairs_;
  std::set<std::size_t> met_;  ///< denials that point at what they deny
  std::vector<std::size_t> group_of_;
  std::vector<ClaimDraft> drafts_;
};

}  // namespace

std::vector<ClaimDraft> find_disputes(const Context& context, const ClaimRules& rules, const TermTable& terms,
                                      const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity,
                                      const CandidatePairs& pairs, std::vector<ClaimGroup> groups) {
  return Disputes(context, rules, terms, candidates, similarity, pairs, std::move(groups)).settle();
}

}  // namespace twosource::linking
