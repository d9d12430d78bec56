// Brief: a Story shown to a person. How it is to be shown, and who made it.
//
// The fourth of the four records: Report -> Reading -> Story -> Brief. Engine::render makes the bytes.
#pragma once

#include <string>

namespace twosource {

/// Who made an output: goes into every JSON and the foot of every page.
struct MadeBy {
  std::string program;  ///< "0.1.0"
  std::string model;    ///< "en_core_web_sm 3.8.0"
  std::string data;     ///< hash of data/
};

/// Which layers of a Reading are printed (never which are computed).
struct Layers {
  bool tokens = false;
  bool sentences = true;
  bool entities = true;
  bool timexes = true;
  bool attributions = true;
  bool propositions = true;
  bool statements = true;
  bool events = true;
};

enum class BriefFormat { kText, kHtml, kMarkdown, kJson };
enum class ReadingFormat { kJsonl, kText, kConllu, kBrat, kTimeml };

/// How text is laid out for a person.
struct TextOptions {
  unsigned width = 100;  ///< columns
  bool colour = false;   ///< ANSI colours
};

/// Which text of the reports a page or a JSON carries: the blocks that evidence points at, or all of it.
enum class Passages { kAround, kFull };
enum class Detail { kShort, kFull };

struct BriefOptions {
  Detail detail = Detail::kShort;         ///< text and Markdown; HTML and JSON hold everything
  Passages passages = Passages::kAround;  ///< HTML and JSON
  unsigned width = 100;                   ///< text: columns
  bool colour = false;                    ///< text: ANSI colours
};

}  // namespace twosource
