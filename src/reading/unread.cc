// Test: tests/unit/reading/unread_test.cc.
#include "reading/unread.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"

namespace twosource::reading {

Result<UnreadRules> UnreadRules::load(const std::filesystem::path& folder) {
  UnreadRules unread;
  const auto read = base::read_fields(folder / "unread.json", [&unread](base::Fields& file) {
    for (base::Fields& rule : file.objects("rules")) {
      auto pattern = base::Regex::compile(rule.text("pattern"));
      if (!pattern) return rule.refuse("pattern", pattern.error().message);
      unread.rules.push_back({rule.text("name"), std::move(*pattern), rule.texts("samples"), rule.texts("not")});
    }
  });
  if (!read) return read.error();
  return unread;
}

std::string readable_text(std::string_view text, const UnreadRules& rules) {
  std::string readable(text);
  for (const UnreadRules::Rule& rule : rules.rules) {
    const auto found = rule.pattern.find_all(text);
    if (!found) continue;  // a text that is made to exhaust it is read as it is
    for (const base::RegexMatch& match : *found) {
      const Span span = match.whole();
      std::fill(readable.begin() + span.start, readable.begin() + span.end, ' ');
    }
  }
  return readable;
}

}  // namespace twosource::reading
