// What a file is, by its content. Test: tests/unit/ingest/path_source_test.cc.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/files.h"
#include "twosource/error.h"

namespace twosource::ingest {

enum class Format {
  kText,
  kPage,
  kJsonLines,     ///< values of JSON, one a line
  kJsonDocument,  ///< one value of JSON
  kWebArchive,    ///< WARC
  kXmlFeed,       ///< RSS or Atom
};

/// What begins like these bytes; uses none of them. The name decides where the content does not. A kind of file that is
/// not read is an Error(kInvalidArgument) that names it.
Result<Format> format_of(ByteStream& bytes, const InputFile& file);

}  // namespace twosource::ingest
