// twosource brief: several reports of one happening -> one brief.
#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>

#include "commands.h"

namespace twosource::cli {
namespace {

struct BriefCommand {
  ReadingOptions reading;
  BriefFormat format = BriefFormat::kText;
  BriefOptions brief;
  std::optional<std::string> explain;  ///< which claims; kAllShown: those of the short form
};

/// What --explain takes for the claims of the short form.
constexpr const char* kAllShown = "all";

const std::map<std::string, BriefFormat> kFormats{{"text", BriefFormat::kText},
                                                  {"html", BriefFormat::kHtml},
                                                  {"md", BriefFormat::kMarkdown},
                                                  {"json", BriefFormat::kJson}};
const std::map<std::string, Detail> kDetails{{"short", Detail::kShort}, {"full", Detail::kFull}};
const std::map<std::string, Passages> kPassages{{"around", Passages::kAround}, {"full", Passages::kFull}};

/// Says which reports the brief is not about.
void tell_left_out(const std::vector<Story>& stories, Messages& messages) {
  if (stories.size() > 1) messages.note("no two of the reports tell one story: each is briefed alone");
  for (const Story& story : stories) {
    for (const LeftOut& left_out : story.left_out) {
      messages.note(fmt::format("{}: left out: {}", left_out.report, left_out.because));
    }
  }
}

int run_brief(const BriefCommand& command) {
  Messages messages(command.reading.quiet);
  auto job = start_reading(command.reading, messages);
  if (!job) return kSomeFailed;
  PathSource source(command.reading.paths);
  RunOptions run;
  run.on_read = [&messages](const Result<Reading>& reading) { tell_read(reading, messages); };
  run.explain = command.explain.has_value();
  const auto briefing = brief(job->engine, source, run);
  messages.clear_progress();
  if (!briefing) {
    if (messages.errors() == 0) messages.error(briefing.error());  // else it is told already
    return kSomeFailed;
  }
  tell_left_out(briefing->stories, messages);

  BriefOptions options = command.brief;
  const bool to_terminal = command.reading.output.empty() && is_terminal(stdout);
  options.text.colour = to_terminal && std::getenv("NO_COLOR") == nullptr;
  if (to_terminal) options.text.width = std::min(terminal_width(), 120U);
  const auto bytes =
      run.explain ? explain(briefing->stories, command.explain == kAllShown ? "" : *command.explain, options.text)
                  : render(briefing->stories, command.format, options);
  if (run.explain && !bytes && bytes.error().code == ErrorCode::kInvalidArgument) {
    messages.error({bytes.error().code, bytes.error().message, "--explain"});
    return kWrongCommandLine;
  }
  Result<void> done = bytes ? job->output.write(*bytes) : Result<void>(bytes.error());
  if (done) done = job->output.finish();
  if (!done) messages.error(done.error());
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace

void add_brief(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<BriefCommand>();
  CLI::App* verb = app.add_subcommand("brief", "Brief several reports of one happening (the main job)");
  add_reading_options(*verb, command->reading);
  verb->add_option("--format", command->format, "text, html, md or json (default: text)")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  verb->add_option("--detail", command->brief.detail, "short or full (default: short); html and json hold everything")
      ->type_name("DETAIL")
      ->transform(CLI::CheckedTransformer(kDetails).description(""));
  verb->add_option("--passages", command->brief.passages,
                   "around or full (default: around): the reports' text that html and json carry")
      ->type_name("PASSAGES")
      ->transform(CLI::CheckedTransformer(kPassages).description(""));
  verb->add_option("--explain", command->explain,
                   "Why a claim is what it is: its id, words that it prints, or all (of the short form)")
      ->type_name("CLAIM");
  verb->callback([command, verb, &run] {
    const std::size_t of_the_brief = verb->count("--format") + verb->count("--detail") + verb->count("--passages");
    if (command->explain && of_the_brief > 0) {
      throw CLI::ValidationError("--explain", "prints text of its own: leave out --format, --detail and --passages");
    }
    run = [command] { return run_brief(*command); };
  });
}

}  // namespace twosource::cli
