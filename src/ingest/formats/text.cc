// Test: tests/unit/ingest/formats/text_test.cc.
#include "ingest/formats/text.h"

#include <utility>

#include "ingest/page/layout.h"

namespace twosource::ingest {

Result<TextReader> TextReader::open(const std::filesystem::path& folder) {
  auto rules = read_page_rules(folder);
  if (!rules) return rules.error();
  return TextReader(std::make_shared<const PageRules>(std::move(*rules)));
}

PageText TextReader::read(std::string_view text, const std::optional<std::string>& title) const {
  const Layout layout(text, title, *rules_);
  return {layout.blocks(), layout.outlet(), layout.authors()};
}

}  // namespace twosource::ingest
