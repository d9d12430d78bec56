// The bytes of a web archive -> the pages in it.
#include "fuzz/rows.h"
#include "ingest/formats/warc/warc_reader.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ingest::warc::WarcReader reader(fuzz::stream_of(fuzz::as_text(data, size)), "a");
  fuzz::read_all(reader, size);
  return 0;
}
