// The verbs of the twosource command. Each adds itself to the command line and says how it is run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
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
void add_search(CLI::App& app, std::function<int()>& run);
void add_model_verbs(CLI::App& app, std::function<int()>& run);

}  // namespace twosource::cli
