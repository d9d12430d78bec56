// Explanation: why a claim of a Story is what it is, for the editor who doubts it.
//
// Made where it is asked for, since it is larger than the Story itself; explain() of render.h prints it.
//     const Result<Story> story = engine->link({&first, &second}, {.explain = true});
//     std::cout << *explain(*story, "locked the doors");
//
// Whose word a statement is, and by which rule, the claim itself tells (Origin::because); so it does its status.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "twosource/reading.h"

namespace twosource {

/// One of the things that two statements are compared by, and how much it says.
struct ComparedBy {
  std::string feature;  ///< "content", "phrase": a name of data/<language>/linking/claims.json
  double value = 0;     ///< mostly from 0 to 1
  double share = 0;     ///< what it adds to the log-odds that the two are one claim
};

/// Two statements of one claim.
struct ExplainedPair {
  std::size_t one = 0;  ///< indices into Claim::statements, ascending
  std::size_t other = 0;
  double likelihood = 0;             ///< that what they tell is one thing, whether it is asserted or denied
  std::vector<ComparedBy> compared;  ///< those that say most, first
};

/// What keeps two statements from being one claim.
enum class Apart {
  kPolarity,    ///< the one says yes, the other no, and is not taken for its denial
  kLikelihood,  ///< too unlikely for a pair that brings statements together
  kNumbers,     ///< they count one thing differently
  kFragment,    ///< one is told in a scrap, which bears no other party out
  kMood,        ///< what is planned or may be bears no other party out on what happened
  kQuotation,   ///< nobody bears another out by the very same quotation: one of the speakers was read wrongly
  kParties,     ///< too unlikely for one party to bear another out
  kOthers,      ///< the two would do, but not the statements that each is joined with
};

/// A statement that is near to a claim and not of it.
struct NearStatement {
  std::size_t report = 0;  ///< index into Story::reports
  Span span;
  std::size_t nearest = 0;           ///< index into Claim::statements
  double likelihood = 0;             ///< that those two are one claim
  std::vector<ComparedBy> compared;  ///< those that say most, first
  Apart because = Apart::kLikelihood;
  double reached = 0;  ///< kLikelihood, kParties, kOthers: the likelihood that decided
  double needed = 0;   ///< and what it had to be
};

struct ClaimExplanation {
  std::vector<ExplainedPair> pairs;
  std::vector<NearStatement> near;         ///< likeliest first, a few
  double cohesion = 1;                     ///< mean likelihood of the joining; 1 for a single statement
  double sure = 0;                         ///< cohesion from which the joining is in no doubt
  Confidence dispute = Confidence::kSure;  ///< of the denials' belonging to what they deny
};

}  // namespace twosource
