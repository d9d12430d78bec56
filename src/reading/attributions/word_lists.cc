// Test: tests/unit/reading/attributions/word_lists_test.cc.
#include "reading/attributions/word_lists.h"

#include <algorithm>

#include "base/json.h"

namespace twosource::reading {
namespace {

constexpr auto kWordLists = std::to_array<std::pair<WordList, std::string_view>>({
    {WordList::kAccording, "according"},
    {WordList::kAccordingPrepositions, "according_prepositions"},
    {WordList::kAddressing, "addressing"},
    {WordList::kAddressingAudiences, "addressing_audiences"},
    {WordList::kAnsweringVerbs, "answering_verbs"},
    {WordList::kAppearing, "appearing"},
    {WordList::kAppointing, "appointing"},
    {WordList::kArticles, "articles"},
    {WordList::kAudiences, "audiences"},
    {WordList::kBodies, "bodies"},
    {WordList::kBooks, "books"},
    {WordList::kBoth, "both"},
    {WordList::kCarrying, "carrying"},
    {WordList::kCertainConstructions, "certain_constructions"},
    {WordList::kCiting, "citing"},
    {WordList::kClaimPrepositions, "claim_prepositions"},
    {WordList::kCollectives, "collectives"},
    {WordList::kComplementizers, "complementizers"},
    {WordList::kCountedDefinite, "counted_definite"},
    {WordList::kDefinite, "definite"},
    {WordList::kDocuments, "documents"},
    {WordList::kEpithets, "epithets"},
    {WordList::kEstimatePrepositions, "estimate_prepositions"},
    {WordList::kEstimating, "estimating"},
    {WordList::kEvents, "events"},
    {WordList::kFirstPerson, "first_person"},
    {WordList::kGlossPrepositions, "gloss_prepositions"},
    {WordList::kGlosses, "glosses"},
    {WordList::kHearerPrepositions, "hearer_prepositions"},
    {WordList::kHearing, "hearing"},
    {WordList::kHearingBodies, "hearing_bodies"},
    {WordList::kHearsayAdverbs, "hearsay_adverbs"},
    {WordList::kHearsayDocuments, "hearsay_documents"},
    {WordList::kInclusions, "inclusions"},
    {WordList::kIndefinite, "indefinite"},
    {WordList::kInterviews, "interviews"},
    {WordList::kIssuers, "issuers"},
    {WordList::kIssuing, "issuing"},
    {WordList::kJoinedBy, "joined_by"},
    {WordList::kLightCues, "light_cues"},
    {WordList::kLightVerbs, "light_verbs"},
    {WordList::kMedia, "media"},
    {WordList::kMediaWords, "media_words"},
    {WordList::kMediumNouns, "medium_nouns"},
    {WordList::kMeetingPrepositions, "meeting_prepositions"},
    {WordList::kNegations, "negations"},
    {WordList::kNegativeSubjects, "negative_subjects"},
    {WordList::kNeither, "neither"},
    {WordList::kNotTurns, "not_turns"},
    {WordList::kOccasionArticles, "occasion_articles"},
    {WordList::kOccasionPrepositions, "occasion_prepositions"},
    {WordList::kOccasions, "occasions"},
    {WordList::kOfficials, "officials"},
    {WordList::kOnRecord, "on_record"},
    {WordList::kSpeakingBodies, "speaking_bodies"},
    {WordList::kOpeningWords, "opening_words"},
    {WordList::kOtherOccasions, "other_occasions"},
    {WordList::kOwnChannels, "own_channels"},
    {WordList::kParenthesisMarks, "parenthesis_marks"},
    {WordList::kPartitives, "partitives"},
    {WordList::kPending, "pending"},
    {WordList::kPerfectAuxiliaries, "perfect_auxiliaries"},
    {WordList::kPersonEndings, "person_endings"},
    {WordList::kPersons, "persons"},
    {WordList::kPlacesOfHearing, "places_of_hearing"},
    {WordList::kPlatforms, "platforms"},
    {WordList::kPointing, "pointing"},
    {WordList::kPronounsOfBodies, "pronouns_of_bodies"},
    {WordList::kPronounsOfSeveral, "pronouns_of_several"},
    {WordList::kQuantities, "quantities"},
    {WordList::kQuestionComplementizers, "question_complementizers"},
    {WordList::kRelatedPersons, "related_persons"},
    {WordList::kRelayingDocuments, "relaying_documents"},
    {WordList::kReliableConstructions, "reliable_constructions"},
    {WordList::kSecondCueMarks, "second_cue_marks"},
    {WordList::kSeveralUnnamed, "several_unnamed"},
    {WordList::kShowing, "showing"},
    {WordList::kSilentNouns, "silent_nouns"},
    {WordList::kSmallNumbers, "small_numbers"},
    {WordList::kSourcePrepositions, "source_prepositions"},
    {WordList::kSpeakers, "speakers"},
    {WordList::kSpeech, "speech"},
    {WordList::kTitleHearers, "title_hearers"},
    {WordList::kTitling, "titling"},
    {WordList::kTold, "told"},
    {WordList::kTopicalNouns, "topical_nouns"},
    {WordList::kTwo, "two"},
    {WordList::kUnnamed, "unnamed"},
    {WordList::kUnnamedBare, "unnamed_bare"},
    {WordList::kUnnamedMarks, "unnamed_marks"},
    {WordList::kUnnamedThroughout, "unnamed_throughout"},
    {WordList::kVenues, "venues"},
    {WordList::kVoiceless, "voiceless"},
    {WordList::kWeighty, "weighty"},
    {WordList::kWithholding, "withholding"},
});

constexpr auto kClauseLists = std::to_array<std::pair<ClauseList, std::string_view>>({
    {ClauseList::kAdverbialConditions, "adverbial_conditions"},
    {ClauseList::kComplementizers, "complementizers"},
    {ClauseList::kConditions, "conditions"},
    {ClauseList::kCopulas, "copulas"},
    {ClauseList::kFalse, "false"},
    {ClauseList::kFutureAuxiliaries, "future_auxiliaries"},
    {ClauseList::kInvertingAuxiliaries, "inverting_auxiliaries"},
    {ClauseList::kNamingPrepositions, "naming_prepositions"},
    {ClauseList::kNegative, "negative"},
    {ClauseList::kNegativeVerbs, "negative_verbs"},
    {ClauseList::kPlanned, "planned"},
    {ClauseList::kPlans, "plans"},
    {ClauseList::kPossible, "possible"},
    {ClauseList::kTrue, "true"},
});

/// Whether each row of a table stands at its own place, so that the table can be asked by place.
template <class Table>
constexpr bool is_in_order(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].first) != i) return false;
  }
  return true;
}
static_assert(is_in_order(kWordLists) && is_in_order(kClauseLists));

Error broken(const std::filesystem::path& path, const std::string& message) {
  return Error{ErrorCode::kDataBroken, message, path.string()};
}

template <class Table>
Result<WordLists> read_lists(const std::filesystem::path& path, const Table& table) {
  auto json = base::read_json_file(path);
  if (!json) return json.error();
  if (!json->is_object()) return broken(path, "expected an object of word lists");
  WordLists lists(table.size());
  for (const auto& [name, words] : json->items()) {
    if (name.starts_with("about")) continue;
    const auto row = std::ranges::find(table, name, [](const auto& each) { return each.second; });
    if (row == table.end()) return broken(path, "'" + name + "' is no list that is asked for");
    if (!words.is_array()) return broken(path, "'" + name + "' must be a list of words");
    for (const auto& word : words) {
      if (!word.is_string()) return broken(path, "'" + name + "' must hold words alone");
      lists[static_cast<std::size_t>(row->first)].insert(word.template get<std::string>());
    }
  }
  for (const auto& [list, name] : table) {
    if (!json->contains(name)) return broken(path, "'" + std::string(name) + "' is missing");
  }
  return lists;
}

}  // namespace

std::string_view name_of(WordList list) { return kWordLists.at(static_cast<std::size_t>(list)).second; }

std::string_view name_of(ClauseList list) { return kClauseLists.at(static_cast<std::size_t>(list)).second; }

Result<WordLists> read_attribution_words(const std::filesystem::path& path) { return read_lists(path, kWordLists); }

Result<WordLists> read_clause_words(const std::filesystem::path& path) { return read_lists(path, kClauseLists); }

}  // namespace twosource::reading
