// The small phrases of a Brief: dates for people, names of places in reports, whose word something is.
// Test: tests/unit/rendering/brief/words_test.cc.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// "Tue 21 Feb 2023", "Feb 2023", "2023"; what is no date stays as it is.
std::string date_words(std::string_view iso);

/// "Tue 21 Feb 2023 or the day after", "probably May 2031", "date not known".
std::string date_words(const std::optional<PublishedDate>& published);

/// "8 Nov", or "8 Nov 2021" where that is another year's: the day of the newest of some reports, where the story has one of a
/// later day. What they tell may have moved on since. Empty where they are of the newest day, or no day is known.
std::string older_day(const Story& story, const std::set<std::size_t>& reports);

/// "Harbour Post", or "outlet not stated".
std::string outlet_words(const StoryReport& report);

/// "A, B and C": some reports by their labels.
std::string labels_words(const Story& story, const std::set<std::size_t>& reports);

/// "7", "cap1", "k3", "title": a block by its kind and number.
std::string block_label(BlockKind kind, unsigned number);

/// "A7", "A cap1", "B k3": the place of some evidence.
Reference reference_to(const Story& story, const Evidence& evidence);

/// The words that a page prints of a statement: the sentence around it, or the main clause.
std::string_view passage_of(const Story& story, const StoryStatement& statement);

/// The places in the order of reports and text, each block once.
References references_to(const Story& story, std::span<const Evidence> evidence);
References sorted(References references);

/// "A4-A6 A20, B3": three and more in a row are drawn together.
std::string reference_words(const References& references);

/// A report's words in double quotation marks: those around a printed line. Which marks of its own the line takes in its
/// report decides (src/reading/statements/statements.h). Double ones among them become single, so that each mark closes what it
/// opened: “calls the plan ‘a gift’”.
std::string in_quotation_marks(std::string_view words);

Piece plain(std::string text);
Piece printed(std::string_view text);
/// The words that tell a claim: one of those of the story.
Piece printed(std::string_view text, const Story& story, const Claim& claim);

/// Words that are a report's own if they stand in the evidence (but for what is bracketed), else the program's.
Piece words_of(std::string_view text, std::span<const Evidence> evidence);

/// Whether words have a part already, whatever its case and article: "The Kremlin" says nothing beside "Kremlin", nor "US"
/// beside "US officials".
bool says_the_same(std::string_view words, std::string_view part);

/// "Dmitry Peskov, Kremlin spokesman, via TASS"; for an outlet's own word what it rests on, if known.
std::string whose_word(const Origin& origin, std::span<const std::string> via);

}  // namespace twosource::rendering
