// twosource check: whether an archive is whole.
#include <fmt/format.h>

#include <memory>

#include "commands.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

int run_check(const std::string& path) {
  Messages messages(false);
  auto archive = Archive::open(path, ArchiveAccess::kRead);
  const auto problems = archive ? archive->check() : archive.error();
  if (!problems) {
    messages.error(problems.error());
    return kSomeFailed;
  }
  for (const Error& problem : *problems) messages.error(problem);
  if (!problems->empty()) return kSomeFailed;
  fmt::print("sound\n");
  return kDone;
}

}  // namespace

void add_check(CLI::App& app, std::function<int()>& run) {
  auto path = std::make_shared<std::string>();
  CLI::App* verb = app.add_subcommand("check", "Look through all of an archive for damages");
  add_archive(*verb, *path);
  verb->callback([path, &run] { run = [path] { return run_check(*path); }; });
}

}  // namespace twosource::cli
