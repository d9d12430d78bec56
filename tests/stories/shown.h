// What the program makes of a story, written as the lines of a .story file expect it: for errors, and for whoever
// writes a file.
#pragma once

#include <string>

#include "stories/newsroom.h"

namespace twosource::stories {

std::string shown_claims(const Told& told);
std::string shown_differences(const Told& told);
std::string shown_entities(const Told& told);
std::string shown_open(const Told& told);
std::string shown_timeline(const Told& told);
std::string shown_dates(const Told& told);
std::string shown_sources(const Told& told);
std::string shown_stories(const Told& told);
std::string shown_head(const Told& told);  ///< title and lead

/// The first line's words; empty where there is none.
std::string lead_words(const Story& story);

/// All of it, and the short form.
std::string shown_story(const Told& told);

}  // namespace twosource::stories
