// Stage 5: Readings and Stories -> what people and programs read.
//
// The words of reports are hostile on their way to a terminal or a page: every renderer escapes what it prints
// (control and bidirectional characters become visible symbols; HTML is escaped and has a strict content policy).
#pragma once

#include <string>

#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::rendering {

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
  bool events = true;
};

enum class Passages { kAround, kFull };
enum class Detail { kShort, kFull };

struct BriefOptions {
  Detail detail = Detail::kShort;      ///< text and Markdown; HTML and JSON hold everything
  Passages passages = Passages::kAround;  ///< HTML and JSON: the passages that evidence points at, or whole reports
  unsigned width = 100;                ///< text: columns
  bool colour = false;                 ///< text: ANSI colours
};

/// One line of `twosource read --format jsonl` (no line break at its end), schema twosource.reading/1.
std::string reading_json(const Reading& reading, const Layers& layers, const MadeBy& made_by);

/// CoNLL-U (universaldependencies.org/format.html) of one Reading, sentences separated by empty lines.
std::string reading_conllu(const Reading& reading);

/// `twosource brief --format json`, schema twosource.story/1, ends with a line break.
std::string story_json(const Story& story, const BriefOptions& options, const MadeBy& made_by);

/// The Brief: for a terminal, as Markdown, as one self-contained HTML page without script.
std::string brief_text(const Story& story, const BriefOptions& options, const MadeBy& made_by);
std::string brief_markdown(const Story& story, const BriefOptions& options, const MadeBy& made_by);
std::string brief_html(const Story& story, const BriefOptions& options, const MadeBy& made_by);

}  // namespace twosource::rendering
