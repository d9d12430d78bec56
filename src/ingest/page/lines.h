// Lines of a text -> its pieces: what a blank line or a line end sets apart, hard-wrapped lines put together again.
#pragma once

#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource::ingest {

/// A stretch of text between line ends, without white space at its ends.
struct Piece {
  Span span;
  bool gap_before = false;  ///< an empty line stands above it
};

/// The pieces of a text (valid UTF-8), in order. Line ends are those of Unicode (LF, CR, CRLF, NEL, LS, PS, FF, VT).
/// Where the text as a whole is hard-wrapped, a line that broke only because its next word did not fit goes on into the
/// next.
std::vector<Piece> split_into_pieces(std::string_view text);

}  // namespace twosource::ingest
