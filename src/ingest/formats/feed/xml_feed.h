// An XML feed -> its items, one Report each: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0.
//
// Parsed by expat as it comes in, so that a feed of a million items takes the memory of one. What is broken beyond mending
// (xml_text.h) or nests deeper than 64 elements is one Error behind the items that came before.
// docs/formats.md says where each field is taken from. Test: tests/unit/ingest/formats/feed/xml_feed_test.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_stream.h"
#include "twosource/source.h"

namespace twosource::ingest::feed {

/// The name of the first element of an XML document that begins like this; empty where none does.
std::string root_of(std::string_view start);

/// Whether a document with this root is a feed.
bool is_feed_root(std::string_view root);

class XmlFeed final : public ReportSource {
 public:
  /// `id` and `where` are what the ids of items and messages call the file.
  XmlFeed(ByteStream bytes, std::string id, std::string where);
  XmlFeed(XmlFeed&&) noexcept;
  XmlFeed& operator=(XmlFeed&&) noexcept;
  ~XmlFeed() override;

  std::optional<Result<Report>> next() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace twosource::ingest::feed
