// Engine: the stages in order, over many reports and threads. The front door of the library.
//
//   To read reports one by one, as they come:
//       Result<Engine> engine = Engine::open({});
//       engine->read({"reports/"}, {.on_reading = [&](const Reading& reading) {
//                                     std::cout << engine->render(reading, ReadingFormat::kJsonl, {});
//                                   },
//                                   .on_error = [](const Error& error) { std::cerr << error.line() << '\n'; }});
//
//   To brief several reports of one happening:
//       const std::vector<Story> stories = engine->brief({"reports/"}, {.on_error = …});
//       std::cout << engine->render(stories, BriefFormat::kText, {});
//
// An open Engine is immutable; several threads may use it. Nothing here prints, exits or throws. The same input gives
// the same bytes, whatever the number of threads and the machine.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/brief.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource {

struct EngineOptions {
  /// A spaCy pipeline's folder, or the name of one of the models found. Empty: TWOSOURCE_MODEL, then models/ beside the
  /// program or library, then the user's data folder: the first one, in name order, for whose language there are rules.
  std::string model;
  /// The folder of rules and lexicons. Empty: TWOSOURCE_DATA, then beside the program or library.
  std::string data;
  /// Threads that read reports. 0: one for every processor.
  unsigned threads = 0;
};

/// What a run over many inputs tells while it goes on. All of these are called on the caller's thread, in input order;
/// each may be empty.
struct ReadCallbacks {
  std::function<void(const Reading&)> on_reading;
  std::function<void(const Error&)> on_error;  ///< an input that could not be read; the others go on
};

class Engine {
 public:
  /// Finds and loads model and data. Errors: kModelNotFound (says where it looked), kModelBroken, kModelUnsupported,
  /// kDataBroken, kUnsupportedLanguage (a model for whose language there are no rules).
  static Result<Engine> open(const EngineOptions& options);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Reads every Report under `paths` (files, folders, "-"), in constant memory. See the command line's PATH.
  void read(const std::vector<std::string>& paths, const ReadCallbacks& callbacks) const;

  /// Reads every Report under `paths` and links those that tell one story: the story that most of them tell, the others
  /// named in its `left_out`. Where no two tell one story, one Story for each Report. Empty when nothing could be read.
  [[nodiscard]] std::vector<Story> brief(const std::vector<std::string>& paths, const ReadCallbacks& callbacks) const;

  /// Sorts every Report under `paths` into stories, without linking them: the ids of each story's Reports, in input
  /// order; larger stories first.
  [[nodiscard]] std::vector<std::vector<std::string>> group(const std::vector<std::string>& paths,
                                                            const ReadCallbacks& callbacks) const;

  /// A Reading as one line of JSON, as text for a person, as CoNLL-U, or as brat's standoff (its `.ann`; the `.txt` is
  /// report.text). Ends with a line break, but for brat's of a report without attributions, which is empty.
  [[nodiscard]] std::string render(const Reading& reading, ReadingFormat format, const Layers& layers,
                                   const TextOptions& options = {}) const;

  /// Stories as text, Markdown, one HTML page, or one line of JSON each. Ends with a line break.
  [[nodiscard]] std::string render(std::span<const Story> stories, BriefFormat format,
                                   const BriefOptions& options) const;

  /// Program, model and data that this engine runs.
  [[nodiscard]] const MadeBy& made_by() const;

 private:
  struct Parts;
  explicit Engine(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

/// "0.1.0"
std::string version();

/// What brat must know of the annotations: the content of annotation.conf and of visual.conf beside the reports.
std::string brat_annotation_conf();
std::string brat_visual_conf();

/// Text from outside as it may go to a terminal: control and bidirectional characters made visible.
std::string printable(std::string_view text);

}  // namespace twosource
