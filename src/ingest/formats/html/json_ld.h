// What a page tells to machines: JSON-LD after schema.org, as pages really write it (comments, trailing commas, raw line
// ends, entities, arrays, @graph, references by @id). Test: tests/unit/ingest/formats/html/json_ld_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twosource::ingest::html {

/// The article of a page as its JSON-LD has it; empty where it says nothing.
struct LinkedArticle {
  std::string type;  ///< "NewsArticle"
  std::string headline;
  std::string description;
  std::string published;
  std::string modified;
  std::vector<std::string> authors;
  std::string publisher;
  std::string url;
  std::string body;
  bool free = true;  ///< to be read without paying
};

struct LinkedData {
  std::optional<LinkedArticle> article;
  std::string site;          ///< name of the WebSite
  std::size_t articles = 0;  ///< with headlines of their own
  bool live = false;
  bool video = false;  ///< a video, and no article
};

/// `scripts` is what a page's scripts of JSON-LD hold. `canonical` is the page's address, where it tells one: of several articles the one at it counts, else the first.
LinkedData linked_data(const std::vector<std::string>& scripts, const std::string& canonical);

/// JSON as it should have been written: comments and trailing commas out, raw controls in strings made spaces.
std::string mended_json(std::string_view text);

}  // namespace twosource::ingest::html
