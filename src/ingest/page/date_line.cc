#include "ingest/page/date_line.h"

namespace twosource::ingest {
namespace {

/// The end of what may stand around parts, from `at` on.
std::size_t behind_between(std::string_view line, std::size_t at, const base::Regex& between) {
  const auto found = between.search(line, at);
  return found && !found->groups.empty() ? found->whole().end : at;
}

/// Whether a mark, not white space alone, stands in what is between two parts.
bool has_mark(std::string_view between) { return between.find_first_not_of(" \t") != std::string_view::npos; }

void note_part(const RuleMatch& part, std::string_view line, DateLine& found) {
  const auto has = [&part](const char* group) { return part.groups.contains(group); };
  found.day |= has("day");
  found.open_day |= has("open");
  found.time |= has("time");
  found.done |= has("done");
  found.names += has("name") ? 1 : 0;
  if (!found.authors) found.authors = part.text_of(line, "authors");
  if (!found.outlet) found.outlet = part.text_of(line, "outlet");
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line, const DateLineRules& rules) {
  DateLine found;
  // A name that may be anything's is set off by marks or by what was done: "Local | 3 March", "Published in Elm on 3
  // March"; not "Born 3 March".
  bool set_off = true;
  bool needs_set_off = false;
  std::size_t at = behind_between(line, 0, *rules.between);
  while (at < line.size()) {
    const auto part = rules.parts.longest_at(line, at);
    if (!part || part->whole.empty()) return std::nullopt;
    const bool done = part->groups.contains("done");
    const bool name = part->groups.contains("name");
    if ((needs_set_off || name) && !set_off && !done) return std::nullopt;
    note_part(*part, line, found);
    if (found.names > rules.most_names) return std::nullopt;
    at = behind_between(line, part->whole.end, *rules.between);
    set_off = done || has_mark(line.substr(part->whole.end, at - part->whole.end));
    needs_set_off = name;
  }
  return found;
}

}  // namespace twosource::ingest
