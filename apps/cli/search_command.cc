// twosource search: a question to an archive -> what answers it.
#include <memory>
#include <string>

#include "commands.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

constexpr std::size_t kMostHits = 1000;

struct SearchCommand {
  std::string query;
  std::string archive;
  std::string output;
  SearchOptions search;
  bool sources = false;
  bool json = false;
};

/// The answer as it is printed.
template <class Answer>
Result<std::string> printed(const Result<Answer>& answer, const SearchCommand& command) {
  if (!answer) return answer.error();
  return render(*answer, command.json ? SearchFormat::kJson : SearchFormat::kText, text_for(command.output));
}

Result<std::string> answer(const SearchCommand& command) {
  auto archive = Archive::open(command.archive, ArchiveAccess::kRead);
  if (!archive) return archive.error();
  return command.sources ? printed(archive->sources(command.query, command.search), command)
                         : printed(archive->search(command.query, command.search), command);
}

Result<void> write(const std::string& bytes, const std::string& path) {
  auto output = Output::open(path);
  if (!output) return output.error();
  if (auto written = output->write(bytes); !written) return written;
  return output->finish();
}

int run_search(const SearchCommand& command) {
  Messages messages(false);
  const auto bytes = answer(command);
  Result<void> done = bytes ? write(*bytes, command.output) : Result<void>(bytes.error());
  if (done) return kDone;
  messages.error(done.error());
  return done.error().code == ErrorCode::kInvalidArgument ? kWrongCommandLine : kSomeFailed;
}

}  // namespace

void add_search(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<SearchCommand>();
  CLI::App* verb = app.add_subcommand("search", "Ask an archive: words, who says something, where, when");
  verb->add_option("QUERY", command->query,
                   "Words, \"a phrase\", -word, one OR other, begin*, entity:NAME, speaker:NAME, outlet:NAME,\n"
                   "place:NAME, status:STATUS, story:ID, after:DAY, before:DAY; what a shell would take goes in quotes")
      ->type_name("")
      ->required();
  add_archive(*verb, command->archive);
  add_output(*verb, command->output);
  verb->add_option("--limit", command->search.limit, "Hits, or names, that are printed (default: 20)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, kMostHits).description(""));
  verb->add_flag("--best", command->search.best, "The best of the newest 5,000 first, not the newest");
  verb->add_flag("--sources", command->sources, "Whom the reports found rest on, in place of the reports");
  verb->add_flag("--json", command->json, "JSON for programs");
  verb->callback([command, &run] {
    if (command->sources && command->search.best) {
      throw CLI::ValidationError("--sources", "counts all that is found: leave out --best");
    }
    run = [command] { return run_search(*command); };
  });
}

}  // namespace twosource::cli
