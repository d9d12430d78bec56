// The verbs of the twosource command. Each adds itself to the command line and says how it is run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "messages.h"
#include "output.h"
#include "twosource/engine.h"
#include "twosource/render.h"

namespace twosource::cli {

// Exit statuses, as docs/contract.md fixes them.
constexpr int kDone = 0;
constexpr int kSomeFailed = 1;
constexpr int kWrongCommandLine = 2;
constexpr int kInterrupted = 130;

// Options that several verbs have.
void add_paths(CLI::App& command, std::vector<std::string>& paths);
void add_output(CLI::App& command, std::string& output);
void add_engine_options(CLI::App& command, EngineOptions& options);
void add_quiet(CLI::App& command, bool& quiet);
void add_archive(CLI::App& command, std::string& archive);

/// How text is laid out that goes to this output: colours and the terminal's width on a terminal alone.
TextOptions text_for(const std::string& output);

/// The form in which a story is printed.
struct BriefForm {
  BriefFormat format = BriefFormat::kText;
  BriefOptions options;
  std::optional<std::string> explain;  ///< which claims, in place of the brief
};
void add_brief_form(CLI::App& verb, BriefForm& form);
/// To be called when the command line was read; throws what CLI11 tells.
void check_brief_form(const CLI::App& verb, const BriefForm& form);
/// Prints stories and completes the output; gives the exit status. `path` is what the output was opened with.
int print_brief(std::span<const Story> stories, const BriefForm& form, const std::string& path, Output& output,
                Messages& messages);

/// The options that every reading verb has.
struct ReadingOptions {
  std::vector<std::string> paths;
  EngineOptions engine;
  std::string output;
  bool quiet = false;
};
void add_reading_options(CLI::App& command, ReadingOptions& options);

/// What every reading verb works with.
struct ReadingJob {
  Engine engine;
  Output output;
};

/// Opens engine and output; where one fails, tells why and gives nothing.
std::optional<ReadingJob> start_reading(const ReadingOptions& options, Messages& messages);

/// Tells what kept a report from being read, or what its reader had to do, and counts the report.
void tell_read(const Result<Reading>& reading, Messages& messages);

/// Adds a verb; `run` becomes what main calls when it was chosen.
void add_brief(CLI::App& app, std::function<int()>& run);
void add_read(CLI::App& app, std::function<int()>& run);
void add_ingest(CLI::App& app, std::function<int()>& run);
void add_stories(CLI::App& app, std::function<int()>& run);
void add_show(CLI::App& app, std::function<int()>& run);
void add_export(CLI::App& app, std::function<int()>& run);
void add_check(CLI::App& app, std::function<int()>& run);
void add_forget(CLI::App& app, std::function<int()>& run);
void add_refresh(CLI::App& app, std::function<int()>& run);
void add_search(CLI::App& app, std::function<int()>& run);
void add_serve(CLI::App& app, std::function<int()>& run);
void add_model_verbs(CLI::App& app, std::function<int()>& run);

}  // namespace twosource::cli
