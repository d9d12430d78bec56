// A web page -> a Report: its text in blocks, and what the page tells beside it.
//
// Method: charset, tree, blocks, body, article, metadata, kind, in this order, each a file of this folder.
// Test: tests/unit/ingest/formats/html/page_reader_test.cc; accuracy: eval/extraction.py.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/page/rules.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest::html {

/// Reads the pages of any language. Immutable: may be shared between threads.
class PageReader {
 public:
  /// Reads data/html/.
  static Result<PageReader> open(const std::filesystem::path& folder);

  /// A page whose markup is read, before its language is known. `item`: all of it is the report's, an item of a feed.
  class Parsed;
  [[nodiscard]] Result<std::shared_ptr<const Parsed>> parse(std::string bytes, bool item) const;

  /// The prose of the body, to tell the language by.
  [[nodiscard]] std::string prose_of(const Parsed& page) const;

  /// Fills in text and blocks, and of outlet, url, title, authors and dates what is not given. `words` are the rules of the
  /// page's language. A page that holds no article is an Error(kEmpty) that says why. An item's Report::page is what is
  /// known of it: its kind, kSummary where its text is one (a long one is read as an article), and agencies.
  [[nodiscard]] Result<void> fill(Report& report, const Parsed& page, const PageRules& words,
                                  const std::string& where) const;

 private:
  struct Rules;
  explicit PageReader(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

}  // namespace twosource::ingest::html
