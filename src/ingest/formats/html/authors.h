// Names of authors as bylines and markup print them -> the names: "By JANE ROE, AP Auto Writer and Bob Hay".
// Test: tests/unit/ingest/formats/html/authors_test.cc.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/page/rules.h"

namespace twosource::ingest::html {

class AuthorNames {
 public:
  /// `no_authors`: what is nobody's name, as base::comparison_key.
  AuthorNames(const PageRules& words, const std::set<std::string, std::less<>>& no_authors);

  /// The names in one printed text; none where it holds none.
  [[nodiscard]] std::vector<std::string> of(std::string_view printed) const;

 private:
  [[nodiscard]] std::string name_of(std::string_view part) const;

  const PageRules& words_;
  const std::set<std::string, std::less<>>& no_authors_;
};

}  // namespace twosource::ingest::html
