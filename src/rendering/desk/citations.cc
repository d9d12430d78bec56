// The reports of a story as BibTeX, for whoever quotes them: an entry for each, named by outlet, year and label. Test:
// tests/unit/rendering/desk/exports_test.cc.
#include <fmt/format.h>

#include "base/guard.h"
#include "rendering/escaping.h"
#include "twosource/desk.h"

namespace twosource {
namespace {

/// Words in braces, in which none of TeX's signs acts.
std::string value(std::string_view words) {
  std::string text;
  for (const char c : rendering::on_one_line(rendering::with_visible_controls(words))) {
    switch (c) {
      case '\\':
        text += "\\textbackslash{}";
        break;
      case '~':
        text += "\\textasciitilde{}";
        break;
      case '^':
        text += "\\textasciicircum{}";
        break;
      case '{':
      case '}':
      case '%':
      case '&':
      case '#':
      case '_':
      case '$':
        text += '\\';
        [[fallthrough]];
      default:
        text += c;
    }
  }
  return text;
}

/// An address as \url takes it: nothing in it acts, but braces must be even.
std::string address(std::string_view url) {
  std::string text;
  for (const char c : url) text += c == '{' ? "%7B" : c == '}' ? "%7D" : c == '\\' ? "%5C" : std::string(1, c);
  return text;
}

std::string key_of(const StoryReport& report) {
  std::string key;
  for (const char c : report.outlet.value_or("report")) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    if (c >= 'A' && c <= 'Z') key += static_cast<char>(c | 0x20);
  }
  if (report.published) key += report.published->value.substr(0, 4);
  return (key.empty() ? "report" : key) + "-" + report.label;
}

std::string entry(const StoryReport& report) {
  std::string text = fmt::format("@online{{{}", key_of(report));
  const auto add = [&text](std::string_view name, const std::string& words) {
    if (!words.empty()) text += fmt::format(",\n  {} = {{{}}}", name, words);
  };
  if (report.outlet) add("author", "{" + value(*report.outlet) + "}");
  add("title", "{" + value(report.title.value_or(report.id)) + "}");
  if (report.outlet) add("organization", value(*report.outlet));
  if (report.published) {
    add("date", report.published->value);
    add("year", report.published->value.substr(0, 4));
    if (report.published->basis != DateBasis::kGiven) add("note", "date inferred from the report");
  }
  if (const auto url = rendering::linkable_url(report.url)) add("url", address(*url));
  return text + "\n}\n";
}

}  // namespace

Result<std::string> desk_bibtex(const DeskStory& desk) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string all;
    for (const StoryReport& report : desk.story->reports) all += (all.empty() ? "" : "\n") + entry(report);
    return all;
  });
}

}  // namespace twosource
