// Test: tests/unit/ingest/formats/feed/xml_feed_test.cc.
#include "ingest/formats/feed/entry.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/unicode.h"

namespace twosource::ingest::feed {
namespace {

using Names = std::initializer_list<std::string_view>;

const Value* first_of(const Entry& entry, Names names) {
  for (const std::string_view name : names) {
    const auto [first, last] = entry.equal_range(name);
    for (auto found = first; found != last; ++found) {
      if (!base::trimmed(found->second.text).empty() || !base::trimmed(found->second.html).empty())
        return &found->second;
    }
  }
  return nullptr;
}

std::string text_of(const Entry& entry, Names names) {
  const Value* const value = first_of(entry, names);
  return value ? std::string(base::trimmed(value->text)) : std::string();
}

bool is_web_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// An address, those that begin with "/" made whole by the feed's own.
std::string address(std::string text, const Channel& channel) {
  if (is_web_address(text)) return text;
  const std::size_t host = channel.link.find("://");
  if (host == std::string::npos || !text.starts_with('/') || text.starts_with("//")) return {};
  return channel.link.substr(0, channel.link.find('/', host + 3)) + text;
}

/// "jane@outlet.example (Jane Roe)" is how RSS wants it; a bare address is no name.
std::string person(std::string_view text) {
  const std::size_t open = text.find('(');
  if (text.find('@') == std::string_view::npos) return std::string(text);
  if (open == std::string_view::npos) return {};
  return std::string(base::trimmed(text.substr(open + 1, text.find(')', open) - open - 1)));
}

std::vector<std::string> people(const Entry& entry) {
  for (const char* const name : {"author/name", "dc:creator", "author", "itunes:author"}) {
    std::vector<std::string> found;
    const auto [first, last] = entry.equal_range(name);
    for (auto one = first; one != last; ++one) {
      std::string author = person(base::trimmed(one->second.text));
      if (!author.empty()) found.push_back(std::move(author));
    }
    if (!found.empty()) return found;
  }
  return {};
}

/// The report itself, or the summary where that is all.
void take_content(Item& item, const Entry& entry) {
  const Value* const content = first_of(entry, {"content:encoded", "content", "xhtml:body", "body"});
  const Value* const summary = first_of(entry, {"description", "summary", "dc:description"});
  item.summary = !content || (summary && content->html.size() <= summary->html.size());
  if (const Value* const taken = item.summary && summary ? summary : content) item.content = taken->html;
}

}  // namespace

Item item_of(const Entry& entry, const Channel& channel, std::string_view feed_id, std::size_t number) {
  Item item;
  const std::string guid = text_of(entry, {"guid", "id"});
  item.url = address(text_of(entry, {"feedburner:origLink", "link"}), channel);
  if (item.url.empty() && text_of(entry, {"guid@isPermaLink"}) != "false") item.url = address(guid, channel);
  item.id = identity_of(item.url, guid);
  if (item.id.empty()) item.id = std::string(feed_id) + "#" + std::to_string(number);

  if (const Value* const title = first_of(entry, {"title", "dc:title"})) item.title = base::trimmed(title->html);
  item.outlet = text_of(entry, {"source", "source/title", "dc:publisher"});
  // Feeds that gather from others set the outlet behind the title, too.
  if (const std::string end = " - " + escaped(item.outlet); !item.outlet.empty() && item.title.ends_with(end)) {
    item.title.resize(item.title.size() - end.size());
  }
  if (item.outlet.empty()) item.outlet = channel.title;
  item.authors = people(entry);
  item.published = text_of(entry, {"pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created",
                                   "created", "updated", "modified", "dcterms:modified"});
  item.modified = text_of(entry, {"updated", "modified", "dcterms:modified", "atom:updated", "a10:updated"});
  take_content(item, entry);
  return item;
}

}  // namespace twosource::ingest::feed
