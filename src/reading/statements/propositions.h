// Propositions: the clauses of a report, each as one thing that is said, by whom, of whom, when, and how surely.
//
// Every finite clause is one (main, complement, adverbial, coordinated, relative), and every infinitive that is the
// content of an attribution. Its span is the clause alone: without the clauses inside it that are propositions of their
// own, without "X said", without leading conjunctions and relative pronouns. The clause of a cue ("Roe said …") is
// none: its attribution stands for it. Modality follows the auxiliaries and a few verbs
// (data/<language>/reading/propositions.json). "It was false that the firm had known" makes a proposition of its own
// for "the firm had known": negative, under an attribution that denies. Test:
// tests/unit/reading/statements/propositions_test.cc.
#pragma once

#include <vector>

#include "reading/attributions/attributions.h"
#include "reading/names/entities.h"

namespace twosource::reading {

/// Fills reading.propositions, in order of their predicates. Needs attributions, entities and timexes.
void find_propositions(const FoundAttributions& found, const PropositionRules& rules);

}  // namespace twosource::reading
