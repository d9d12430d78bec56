// twosource serve: the desk, an archive for a browser on this machine.
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

#include "commands.h"
#include "interrupts.h"
#include "server/desk.h"
#include "server/folder_watch.h"
#include "server/http.h"
#include "twosource/archive.h"

namespace twosource::cli {
namespace {

constexpr std::size_t kShortestToken = 16;

struct ServeCommand {
  std::string archive;
  server::HttpOptions http;
  std::string token;
  std::string watch;  // a folder; empty: none
  EngineOptions engine;
  bool quiet = false;
};

/// Where a browser finds it.
std::string address_of(const ServeCommand& command, std::uint16_t port) {
  const bool is_v6 = command.http.address.find(':') != std::string::npos;
  const std::string token = command.token.empty() ? "" : "?token=" + command.token;
  return fmt::format("http://{0}{1}{2}:{3}/{4}", is_v6 ? "[" : "", command.http.address, is_v6 ? "]" : "", port, token);
}

int run_serve(const ServeCommand& command) {
  Messages messages(command.quiet);
  const Interrupts interrupts;
  auto engine = Engine::open(command.engine);
  if (!engine) {
    messages.error(engine.error());
    return kSomeFailed;
  }
  // Brought up to date, and seen to be an archive, before anybody asks.
  if (const auto archive = Archive::open(command.archive, ArchiveAccess::kWrite); !archive) {
    messages.error(archive.error());
    return kSomeFailed;
  }
  std::mutex telling;  // the watch tells on a thread of its own
  server::FolderWatch watch(*engine, command.archive, command.watch, [&](const Error& error) {
    const std::scoped_lock lock(telling);
    messages.error(error);
  });
  const bool watches = !command.watch.empty();
  server::Desk desk(*engine, command.archive, {command.http.address, command.token}, watches ? &watch : nullptr);
  auto http = server::HttpServer::listen(command.http,
                                         [&](const server::HttpRequest& request) { return desk.answer(request); });
  if (!http) {
    messages.error(http.error());
    return http.error().code == ErrorCode::kInvalidArgument ? kWrongCommandLine : kSomeFailed;
  }
  fmt::print("{}\n", address_of(command, http->port()));
  std::fflush(stdout);
  messages.note("the desk is at that address until Ctrl-C");
  std::jthread watching;
  if (watches) watching = std::jthread([&] { watch.run(interrupts.token()); });
  http->run(interrupts.token());
  return kDone;
}

}  // namespace

void add_serve(CLI::App& app, std::function<int()>& run) {
  auto command = std::make_shared<ServeCommand>();
  CLI::App* verb = app.add_subcommand("serve", "Show an archive in a browser: the desk");
  add_archive(*verb, command->archive);
  verb->add_option("--host", command->http.address, "The address to listen on (default: 127.0.0.1, this machine alone)")
      ->type_name("ADDRESS");
  verb->add_option("--port", command->http.port, "The port (default: 8080; 0: any that is free)")->type_name("N");
  verb->add_option("--token", command->token,
                   "What a browser must bring with its first request; needed where others can reach the address")
      ->type_name("WORD");
  verb->add_option("--watch", command->watch, "A folder whose reports are taken in as they come")->type_name("FOLDER");
  add_engine_options(*verb, command->engine);
  add_quiet(*verb, command->quiet);
  verb->callback([command, &run] {
    if (command->token.empty() && !server::is_loopback(command->http.address)) {
      throw CLI::ValidationError("--host", "an address that other machines can reach needs a --token");
    }
    std::error_code ignored;
    if (!command->watch.empty() && !std::filesystem::is_directory(command->watch, ignored)) {
      throw CLI::ValidationError("--watch", "is no folder that is there");
    }
    const bool is_plain = command->token.find_first_not_of(
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
    if (!command->token.empty() && (command->token.size() < kShortestToken || !is_plain)) {
      throw CLI::ValidationError("--token", "is at least 16 letters, digits, - and _");
    }
    run = [command] { return run_serve(*command); };
  });
}

}  // namespace twosource::cli
