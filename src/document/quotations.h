// Quotations by the marks themselves.
//
// A tagger's reading of straight marks is often wrong, so only the characters and what stands beside them count: curly
// and straight double marks, '' and `` as typed doubles, German and French marks, single marks where no double is open.
// A quotation never crosses a block, but it may run on: left open at the end of one block, opened anew at the start of
// the next, as newspapers print quotations of several paragraphs. Test: tests/unit/document/quotations_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "twosource/reading.h"

namespace twosource::document {

/// The outermost quotations of a text, in text order, without overlap. Linear in the text.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks);

}  // namespace twosource::document
