// In which form a story is printed: what `brief` and `show` have in common.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "commands.h"

namespace twosource::cli {
namespace {

/// What --explain takes for the claims of the short form.
constexpr const char* kAllShown = "all";

const std::map<std::string, BriefFormat> kFormats{{"text", BriefFormat::kText},
                                                  {"html", BriefFormat::kHtml},
                                                  {"md", BriefFormat::kMarkdown},
                                                  {"json", BriefFormat::kJson}};
const std::map<std::string, Detail> kDetails{{"short", Detail::kShort}, {"full", Detail::kFull}};
const std::map<std::string, Passages> kPassages{{"around", Passages::kAround}, {"full", Passages::kFull}};

}  // namespace

TextOptions text_for(const std::string& output) {
  TextOptions text;
  const bool to_terminal = output.empty() && is_terminal(stdout);
  text.colour = to_terminal && std::getenv("NO_COLOR") == nullptr;
  if (to_terminal) text.width = std::min(terminal_width(), 120U);
  return text;
}

void add_brief_form(CLI::App& verb, BriefForm& form) {
  verb.add_option("--format", form.format, "text, html, md or json (default: text)")
      ->type_name("FORMAT")
      ->transform(CLI::CheckedTransformer(kFormats).description(""));
  verb.add_option("--detail", form.options.detail, "short or full (default: short); html and json hold everything")
      ->type_name("DETAIL")
      ->transform(CLI::CheckedTransformer(kDetails).description(""));
  verb.add_option("--passages", form.options.passages,
                  "around or full (default: around): the reports' text that html and json carry")
      ->type_name("PASSAGES")
      ->transform(CLI::CheckedTransformer(kPassages).description(""));
  verb.add_option("--explain", form.explain,
                  "Why a claim is what it is: its id, words that it prints, or all (of the short form)")
      ->type_name("CLAIM");
}

void check_brief_form(const CLI::App& verb, const BriefForm& form) {
  const std::size_t of_the_brief = verb.count("--format") + verb.count("--detail") + verb.count("--passages");
  if (form.explain && of_the_brief > 0) {
    throw CLI::ValidationError("--explain", "prints text of its own: leave out --format, --detail and --passages");
  }
}

int print_brief(std::span<const Story> stories, const BriefForm& form, const std::string& path, Output& output,
                Messages& messages) {
  BriefOptions options = form.options;
  options.text = text_for(path);
  const auto bytes = form.explain ? explain(stories, form.explain == kAllShown ? "" : *form.explain, options.text)
                                  : render(stories, form.format, options);
  if (form.explain && !bytes && bytes.error().code == ErrorCode::kInvalidArgument) {
    messages.error({bytes.error().code, bytes.error().message, "--explain"});
    return kWrongCommandLine;
  }
  Result<void> done = bytes ? output.write(*bytes) : Result<void>(bytes.error());
  if (done) done = output.finish();
  if (!done) messages.error(done.error());
  return messages.errors() == 0 ? kDone : kSomeFailed;
}

}  // namespace twosource::cli
