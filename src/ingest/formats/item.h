// A report that comes as fields, an item of a feed or of an agency's service -> a Report.
//
// Method: the fields become the page that they would be on a site, so that the reader of pages (formats/html/) settles
// titles, names, dates and text by its rules, which feeds are as free with as sites are.
// Test: tests/unit/ingest/formats/json/json_feed_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource::ingest {

struct Item {
  std::string id;
  std::string title;     ///< HTML
  std::string content;   ///< HTML
  bool summary = false;  ///< `content` tells in short what stands elsewhere
  std::string outlet;    ///< text, like all that follows
  std::string url;
  std::string published;  ///< in any spelling
  std::string modified;   ///< likewise
  std::vector<std::string> authors;
  std::vector<std::string> agencies;  ///< whose copy it is, where that is not the outlet
};

/// The Report: Report::html and Report::page, which tells that it is an item's.
Report report_of(const Item& item);

/// What an item of a feed is called: by its address and by what the feed calls it, neither of which is to be trusted alone:
/// feeds give all items one of them. Empty where there is neither.
std::string identity_of(const std::string& url, const std::string& guid);

/// Text as HTML, and as the value of an attribute.
std::string escaped(std::string_view text);

/// A text's paragraphs as HTML: they are set apart by empty lines, and where there is none, by lines.
std::string paragraphs_of(std::string_view text);

}  // namespace twosource::ingest
