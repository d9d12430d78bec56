// The bytes of a packed file -> its lines, however they are asked for; and a packed text.
#include "base/compression.h"
#include "fuzz/rows.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::as_text(data, size);
  ingest::ByteStream lines = fuzz::stream_of(bytes);
  std::string line;
  for (bool more = true; more;) {
    const auto got = lines.next_line(line, 1000);
    more = got == ingest::ByteStream::Line::kRead || got == ingest::ByteStream::Line::kTooLong;
    fuzz::require(line.size() <= 1000, "a line is no longer than asked for");
    if (!more && lines.failure()) {
      fuzz::require_clear(*lines.failure());
      more = lines.resume();
    }
    fuzz::require(lines.place() <= size, "a place lies in the file");
  }
  ingest::ByteStream whole = fuzz::stream_of(bytes);
  const std::size_t seen = whole.peek(100).size();
  whole.use(seen / 2);
  if (const auto rest = whole.read_all(1 << 20); !rest) fuzz::require_clear(rest.error());

  static base::ZstdCodec codec(3);
  const std::string text(bytes);
  const auto back = codec.decompress(codec.compress(text), size);
  fuzz::require(back.ok() && *back == text, "what is packed is had back");
  if (const auto hostile = codec.decompress(bytes, 1 << 20); !hostile) fuzz::require_clear(hostile.error());
  return 0;
}
