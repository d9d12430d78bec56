// A stored HTTP response -> its head and body, out of chunks and unpacked.
#include "fuzz/fuzzing.h"
#include "ingest/formats/html/charset.h"
#include "ingest/formats/warc/http_response.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMost = std::size_t{1} << 20;
  const std::string_view bytes = fuzz::as_text(data, size);
  const auto response = ingest::warc::parse_response(bytes);
  const auto body =
      ingest::warc::unpack_body(response ? response->body : bytes, response ? response->encoding : "br", kMost);
  if (!body) {
    fuzz::require_clear(body.error());
    return 0;
  }
  fuzz::require(body->bytes.size() <= std::max(size, kMost), "a body is no larger than it may be");
  std::vector<std::string> notes;
  ingest::html::with_charset(body->bytes, response ? response->charset : "gb18030", notes);
  return 0;
}
