// The bytes of an XML feed -> its items.
#include "fuzz/rows.h"
#include "ingest/formats/feed/xml_feed.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::as_text(data, size);
  ingest::feed::root_of(bytes);
  ingest::feed::XmlFeed feed(fuzz::stream_of(bytes), "a", "a");
  fuzz::read_all(feed, size);
  return 0;
}
