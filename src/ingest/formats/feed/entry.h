// One item of a feed as its elements tell it -> the Item that is read.
//
// The fields are those of both families of feeds; the first that tells wins. Test: tests/unit/ingest/formats/feed/xml_feed_test.cc.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/formats/item.h"

namespace twosource::ingest::feed {

/// What a feed tells of itself.
struct Channel {
  std::string title;
  std::string link;
};

/// What an element of an item holds.
struct Value {
  std::string html;  ///< a text is escaped
  std::string text;  ///< as it stands: markup only where the feed escapes it
};

/// The elements of an item by their path inside of it: "title", "author/name", "source@url". Of elements that are given
/// several times: all.
using Entry = std::multimap<std::string, Value, std::less<>>;

/// `number` is the item's in the feed, from 1.
Item item_of(const Entry& entry, const Channel& channel, std::string_view feed_id, std::size_t number);

}  // namespace twosource::ingest::feed
