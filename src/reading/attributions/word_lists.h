// The word lists that the readers of attributions and of clauses ask, by name: a list that is asked for and not there
// does not compile, and a list of data that nobody asks for is an error when it is loaded.
//
// What each list is for is said where its words are: data/<language>/reading/attributions.json and propositions.json.
// Test: tests/unit/reading/attributions/word_lists_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "twosource/error.h"

namespace twosource::reading {

using WordSet = std::set<std::string, std::less<>>;

/// Lists of attributions.json.
enum class WordList : std::uint8_t {
  kAccording,
  kAccordingPrepositions,
  kAddressing,
  kAddressingAudiences,
  kAnsweringVerbs,
  kAppearing,
  kAppointing,
  kArticles,
  kAudiences,
  kBodies,
  kBooks,
  kBoth,
  kCarrying,
  kCertainConstructions,
  kCiting,
  kClaimPrepositions,
  kCollectives,
  kComplementizers,
  kCountedDefinite,
  kDefinite,
  kDocuments,
  kEpithets,
  kEstimatePrepositions,
  kEstimating,
  kEvents,
  kFirstPerson,
  kGlossPrepositions,
  kGlosses,
  kHearerPrepositions,
  kHearing,
  kHearingBodies,
  kHearsayAdverbs,
  kHearsayDocuments,
  kInclusions,
  kIndefinite,
  kInterviews,
  kIssuers,
  kIssuing,
  kJoinedBy,
  kLightCues,
  kLightVerbs,
  kMedia,
  kMediaWords,
  kMediumNouns,
  kMeetingPrepositions,
  kNegations,
  kNegativeSubjects,
  kNeither,
  kNotTurns,
  kOccasionArticles,
  kOccasionPrepositions,
  kOccasions,
  kOfficials,
  kOnRecord,
  kSpeakingBodies,
  kOpeningWords,
  kOtherOccasions,
  kOwnChannels,
  kParenthesisMarks,
  kPartitives,
  kPending,
  kPerfectAuxiliaries,
  kPersonEndings,
  kPersons,
  kPlacesOfHearing,
  kPlatforms,
  kPointing,
  kPronounsOfBodies,
  kPronounsOfSeveral,
  kQuantities,
  kQuestionComplementizers,
  kRelatedPersons,
  kRelayingDocuments,
  kReliableConstructions,
  kSecondCueMarks,
  kSeveralUnnamed,
  kShowing,
  kSilentNouns,
  kSmallNumbers,
  kSourcePrepositions,
  kSpeakers,
  kSpeech,
  kTitleHearers,
  kTitling,
  kTold,
  kTopicalNouns,
  kTwo,
  kUnnamed,
  kUnnamedBare,
  kUnnamedMarks,
  kUnnamedThroughout,
  kVenues,
  kVoiceless,
  kWeighty,
  kWithholding,
};

/// Lists of propositions.json.
enum class ClauseList : std::uint8_t {
  kAdverbialConditions,
  kComplementizers,
  kConditions,
  kCopulas,
  kFalse,
  kFutureAuxiliaries,
  kInvertingAuxiliaries,
  kNamingPrepositions,
  kNegative,
  kNegativeVerbs,
  kPlanned,
  kPlans,
  kPossible,
  kTrue,
};

std::string_view name_of(WordList list);
std::string_view name_of(ClauseList list);

/// Word lists by their place in WordList or in ClauseList.
using WordLists = std::vector<WordSet>;

/// {"list": ["word", …], …} with just the lists of the enumeration; keys that begin with "about" explain.
Result<WordLists> read_attribution_words(const std::filesystem::path& path);
Result<WordLists> read_clause_words(const std::filesystem::path& path);

}  // namespace twosource::reading
