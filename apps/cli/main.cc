// The twosource command: reads the command line, runs one verb, maps errors to exit statuses.
// docs/cli.md shows what --help prints, checked by tests/end_to_end/cli_document_test.py.
#include <fmt/format.h>

#include <cstdio>

#include "commands.h"
#include "messages.h"

namespace {

using twosource::cli::kDone;
using twosource::cli::kWrongCommandLine;

/// "twosource 0.1.0", model and data; where they cannot be found, that is said instead.
int print_version(const std::string& model) {
  fmt::print("twosource {}\n", twosource::version());
  const auto engine = twosource::Engine::open({.model = model, .data = {}, .threads = 1});
  if (!engine) {
    fmt::print("model: {}\n", twosource::printable(engine.error().line()));
  } else {
    fmt::print("model {}\ndata {}\n", engine->made_by().model, engine->made_by().data);
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Reads several news reports of one happening and writes one brief: who did and said what, to whom,\n"
      "when and where, according to whom; every line traceable to the words that carry it.",
      "twosource");
  app.require_subcommand(0, 1);
  bool version = false;
  app.add_flag("--version", version, "Print the versions of program, model and data");

  std::function<int()> run;
  twosource::cli::add_brief(app, run);
  twosource::cli::add_read(app, run);
  twosource::cli::add_ingest(app, run);
  twosource::cli::add_stories(app, run);
  twosource::cli::add_show(app, run);
  twosource::cli::add_export(app, run);
  twosource::cli::add_check(app, run);
  twosource::cli::add_forget(app, run);
  twosource::cli::add_refresh(app, run);
  twosource::cli::add_search(app, run);
  twosource::cli::add_serve(app, run);
  twosource::cli::add_model_verbs(app, run);

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "twosource: {}\nRun 'twosource --help' for how it is used.\n",
               twosource::printable(error.what()));
    return kWrongCommandLine;
  }
  if (version) return print_version({});
  if (!run) {
    fmt::print("{}", app.help());
    return kDone;
  }
  return run();
}
