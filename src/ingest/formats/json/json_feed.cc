// Test: tests/unit/ingest/formats/json/json_feed_test.cc.
#include "ingest/formats/json/json_feed.h"

#include "ingest/formats/item.h"
#include "ingest/formats/json/members.h"

namespace twosource::ingest {
namespace {

using base::Json;

std::vector<std::string> authors_of(const Json& item) {
  std::vector<std::string> authors;
  const auto add = [&authors](const Json& author) {
    if (std::string name = text_of(member(author, "name")); !name.empty()) authors.push_back(std::move(name));
  };
  if (const Json& several = member(item, "authors"); several.is_array()) {
    for (const Json& author : several) add(author);
  }
  if (authors.empty()) add(member(item, "author"));
  return authors;
}

Item item_of(const Json& object, const Json& feed) {
  Item item;
  item.title = escaped(first_text(object, {"title"}));
  item.url = first_text(object, {"url", "external_url"});
  item.outlet = text_of(member(feed, "title"));
  item.published = first_text(object, {"date_published", "date_modified"});
  item.modified = first_text(object, {"date_modified"});
  item.authors = authors_of(object);
  if (item.authors.empty()) item.authors = authors_of(feed);
  item.content = first_text(object, {"content_html"});
  if (item.content.empty()) item.content = paragraphs_of(first_text(object, {"content_text"}));
  item.summary = item.content.empty();
  if (item.summary) item.content = paragraphs_of(first_text(object, {"summary"}));
  return item;
}

}  // namespace

bool is_json_feed(const Json& value) {
  return text_of(member(value, "version")).find("jsonfeed.org/version/") != std::string::npos;
}

void read_json_feed(const Json& feed, const std::string& id, const std::string& where,
                    std::vector<Result<Report>>& reports) {
  const Json& items = member(feed, "items");
  if (!items.is_array() || items.empty()) {
    reports.push_back(Error{ErrorCode::kEmpty, "is a feed without items", where});
    return;
  }
  std::size_t number = 0;
  for (const Json& object : items) {
    const std::string place = "#" + std::to_string(++number);
    Item item = item_of(object, feed);
    if (item.title.empty() && item.content.empty()) {
      reports.push_back(Error{ErrorCode::kEmpty, "is an item without title and text", where + place});
      continue;
    }
    item.id = identity_of(item.url, first_text(object, {"id"}));
    if (item.id.empty()) item.id = id + place;
    Report report = report_of(item);
    report.source = where + place;
    reports.push_back(std::move(report));
  }
}

}  // namespace twosource::ingest
