// What a denial denies, where its own words only point back: "denied it", "such claims", "That is false", "I did not".
//
// A statement whose words hold nothing but pointers ("it", "the accusation") and verdicts ("is false", "did not
// happen") says no to what was told just before on another's word; one that negates the very clause told before ("He
// did not lock them") does too. Whoever declines to comment answers it, and whoever withdraws "the claim" takes his own
// word back. What is pointed at is the nearest statement before that is another's (or, of a withdrawal, his own); a
// plural noun ("the allegations") looks further back, and sooner for a charge. Of several that may be meant it is the one
// that the denier goes on to speak of; "his account" is what he has said; nobody denies what is demanded. What was asked
// ("Asked whether the log was lost, she said it was untrue") is what is denied. "A deckhand's account", of which the report
// tells nothing, is left to the other reports. Words are data
// (data/<language>/reading/denials.json). Test: tests/unit/reading/statements/denials_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>

#include "reading/attributions/word_lists.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Words that say no to what was said before, data/<language>/reading/denials.json. Lower-case lemmas.
struct DenialRules {
  WordSet pointers;              ///< pronouns that stand for what was said: "it"
  WordSet near;                  ///< those of them that stand for nothing else: "that"
  WordSet charges;               ///< nouns that do: "accusation"
  WordSet mere_claims;           ///< cues by which something is given as a charge or a mere claim: "allege"
  WordSet contending;            ///< verbs by which a claim is only made: "contend"
  WordSet comparing;             ///< before whoever makes it: "as"
  WordSet belying;               ///< words beside such a verb or noun that deny what is claimed: "falsely"
  WordSet accusers;              ///< those who charge by what they say: "prosecutor"
  WordSet prosecuting;           ///< words for them in court alone: "Ann Roe, for the Crown"
  WordSet published;             ///< words for what the media tell: "report"
  WordSet showing;               ///< cues that put a thing before somebody's eyes: "show"
  WordSet modifiers;             ///< words that may stand before those: "media"
  WordSet saying;                ///< verbs of a clause that only says which: "what you have mentioned"
  WordSet untrue;                ///< verdicts that deny: "false"
  WordSet truth;                 ///< verdicts that deny under a negation: "true", "happen"
  WordSet negations;             ///< "not", "no"
  WordSet such;                  ///< behind a negation: of the kind that was told before, "such"
  WordSet existence;             ///< that open a clause of what there is: "there"
  WordSet fillers;               ///< words that add nothing: "be", "simply"
  WordSet doubts;                ///< cues that deny what they are put to, where that is a pointer: "disagree"
  WordSet own_deeds;             ///< those of the nouns that stand for what the denier is charged with: "wrongdoing"
  WordSet charging;              ///< verbs by which somebody is charged: "indict"
  WordSet innocence;             ///< what is said of whoever is charged, to deny the charge: "innocent"
  WordSet offers;                ///< what is turned down rather than denied: "proposal"
  WordSet outright;              ///< cues that deny even those: "deny"
  WordSet owning;                ///< prepositions behind such a noun, before whose it is: "by"
  WordSet contradicting;         ///< cues that deny whatever somebody says, who is named alone: "contradict"
  WordSet relatives;             ///< pronouns that stand for what ends right before them: "which"
  WordSet withdrawals;           ///< cues of taking back: "retract"
  WordSet pulled;                ///< what a journal does with a paper that it takes back
  WordSet misreported;           ///< what one says who takes his word back: "misquote"
  WordSet comments;              ///< what is declined by whoever answers nothing: "comment"
  WordSet any_subject;           ///< subjects that stand for everybody: "nobody"
  WordSet light_verbs;           ///< predicates that say nothing without their complement: "be"
  WordSet old_versions;          ///< what a correction has its mistake from: "version"
  WordSet old;                   ///< what such a version is called: "earlier"
  std::size_t reach = 0;         ///< sentences that a pronoun reaches back
  std::size_t charge_reach = 0;  ///< sentences that "such claims" reaches back

  static Result<DenialRules> load(const std::filesystem::path& folder);
};

/// Sets Statement::refers_to and Statement::withdrawal; what turns out a denial becomes one. Needs the statements in
/// their final order.
void find_denied(Reading& reading, const DenialRules& rules);

}  // namespace twosource::reading
