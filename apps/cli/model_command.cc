// twosource model: which language models there are, what is in one, adding one.
#include "twosource/models.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "commands.h"

namespace twosource::cli {
namespace {

/// "12.3 MB".
std::string size_text(std::uint64_t bytes) { return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6); }

/// A column's value on one line; a dash where the model says nothing.
std::string shown(const std::string& text) { return text.empty() ? "-" : printable(text); }

/// Prints a table of texts, each column as wide as its widest.
void print_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], row[column].size());
    }
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t column = 0; column + 1 < row.size(); ++column) {
      line += fmt::format("{:<{}}  ", row[column], widths[column]);
    }
    fmt::print("{}{}\n", line, row.back());
  }
}

int run_list() {
  const auto found = list_models();
  if (!found) {
    Messages(false).error(found.error());
    return kSomeFailed;
  }
  const std::vector<ModelInfo>& models = *found;
  if (models.empty()) {
    fmt::print(
        "No models. scripts/fetch_model fetches one; twosource model add PATH adds a spaCy pipeline's folder.\n");
    return kDone;
  }
  std::vector<std::vector<std::string>> rows{{"NAME", "LANGUAGE", "SIZE", "LICENCE", "PLACE"}};
  for (const ModelInfo& model : models) {
    rows.push_back({shown(model.id) + (model.by_default ? " *" : ""), shown(model.language), size_text(model.bytes),
                    shown(model.license), shown(model.path)});
  }
  print_table(rows);
  for (const ModelInfo& model : models) {
    if (model.problem) fmt::print("cannot be run: {}\n", printable(model.problem->line()));
  }
  if (std::any_of(models.begin(), models.end(), [](const ModelInfo& model) { return model.by_default; })) {
    fmt::print("* is taken where none is named\n");
  }
  return kDone;
}

void print_info(const ModelInfo& model) {
  const auto line = [](const char* name, const std::string& value) { fmt::print("{:<12}{}\n", name, value); };
  line("name", shown(model.id));
  line("pipeline", shown(model.name + " " + model.version));
  line("language", shown(model.language) + (model.has_rules ? "" : " (no rules for reports: the language API alone)"));
  line("licence", shown(model.license));
  line("author", shown(model.author) + (model.url.empty() ? "" : ", " + printable(model.url)));
  line("size", size_text(model.bytes));
  line("place", shown(model.path));
  line("runs", model.problem ? "no: " + printable(model.problem->line()) : "yes");
  if (model.vectors > 0) line("vectors", fmt::format("of {} words", model.vectors));
  for (const ModelSource& source : model.sources) {
    line("made from", shown(source.name) + (source.license.empty() ? "" : " (" + printable(source.license) + ")") +
                          (source.author.empty() ? "" : ", " + printable(source.author)) +
                          (source.url.empty() ? "" : ", " + printable(source.url)));
  }
  for (const ModelComponent& component : model.components) {
    std::string value = shown(component.name) + (component.disabled ? " (disabled)" : "");
    if (!component.labels.empty()) value += fmt::format(", {} labels:", component.labels.size());
    for (const std::string& label : component.labels) value += " " + printable(label);
    line("component", value);
  }
}

int run_info(const std::string& name) {
  Messages messages(false);
  const auto model = model_info(name);
  if (!model) {
    messages.error(model.error());
    return kSomeFailed;
  }
  print_info(*model);
  return kDone;
}

int run_add(const std::string& path) {
  Messages messages(false);
  const auto model = add_model(path);
  if (!model) {
    messages.error(model.error());
    return kSomeFailed;
  }
  fmt::print("Added: {}\nName it with --model {}\n", printable(model->path), printable(model->id));
  return kDone;
}

}  // namespace

void add_model_verbs(CLI::App& app, std::function<int()>& run) {
  CLI::App* model = app.add_subcommand("model", "List the language models, tell what is in one, add one");
  model->require_subcommand(1);
  CLI::App* list = model->add_subcommand("list", "List the models in all places that are searched");
  list->callback([&run] { run = run_list; });

  auto name = std::make_shared<std::string>();
  CLI::App* info =
      model->add_subcommand("info", "Tell what is in a model: components, labels, licence, where it comes from");
  info->add_option("NAME", *name, "A model's name or its folder")->type_name("")->required();
  info->callback([name, &run] { run = [name] { return run_info(*name); }; });

  auto path = std::make_shared<std::string>();
  CLI::App* add = model->add_subcommand("add", "Copy a spaCy pipeline's folder into the user's data folder");
  add->add_option("PATH", *path, "The folder, or one that holds it, as an unpacked wheel does")
      ->type_name("")
      ->required();
  add->callback([path, &run] { run = [path] { return run_add(*path); }; });
}

}  // namespace twosource::cli
