// The bytes of an HTTP response as a web archive keeps them -> status, type and the body as the server meant it.
//
// Whether a body is still in chunks or packed its bytes tell, not the headers: crawlers store what they have unpacked
// beside the headers of what came over the wire, and others do not. Only of `deflate` and `br`, which no bytes tell, the
// header is believed, where the body is no text and can be unpacked so. Test: tests/unit/ingest/formats/warc/http_response_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::ingest::warc {

struct HttpResponse {
  int status = 0;
  std::string type;      ///< media type, lower case: "text/html"
  std::string charset;   ///< as the header gives it
  std::string encoding;  ///< how the body is packed, as the header gives it, lower case
  std::string_view body;
};

/// Head and stored body; nothing where the bytes begin with no status line.
std::optional<HttpResponse> parse_response(std::string_view bytes);

/// A body out of its chunks and unpacked.
struct Body {
  std::string bytes;
  bool cut = false;  ///< it ends too early
};

/// `encoding` is HttpResponse::encoding. Beyond `most` bytes, Error(kTooLarge) without a place.
Result<Body> unpack_body(std::string_view stored, std::string_view encoding, std::size_t most);

/// A body out of its chunks (RFC 9112, 7.1); nothing where it does not begin with one.
std::optional<Body> without_chunks(std::string_view stored);

}  // namespace twosource::ingest::warc
