// Reads the reports of a .story file and links them: the language model, the encoder and the rules, loaded once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "stories/story_file.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::stories {

/// What the program makes of the reports of one file.
struct Told {
  std::vector<Reading> readings;                  ///< in the file's order; a report's id is its name
  Story story;                                    ///< of all of them, whether it takes them for one story or not
  std::vector<std::vector<std::string>> stories;  ///< the names of reports that it takes for one story
  std::string brief;                              ///< the short form, a line of it on one line
};

class Newsroom {
 public:
  /// The model is the one that the program would take (TWOSOURCE_MODEL, or in models/ of the source tree).
  static Result<Newsroom> open();

  Newsroom(Newsroom&&) noexcept;
  Newsroom& operator=(Newsroom&&) noexcept;
  ~Newsroom();

  Result<Told> tell(const StoryFile& file);

 private:
  struct Parts;
  explicit Newsroom(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace twosource::stories
