// Where something stands in a read text: the block, the sentence, the tokens and the words at a byte or a Span.
//
//   const TokenRange cue = tokens_in(reading, attribution.cue.front());
//   const auto block = block_at(reading, reading.tokens[cue.first].span.start);
//
// All are logarithmic in the size of the report. Test: tests/unit/document/places_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "twosource/reading.h"

namespace twosource::document {

/// Index of the block that holds or precedes a byte; nothing when there are no blocks before it.
std::optional<std::size_t> block_at(const Reading& reading, std::uint32_t offset);

/// Index of the sentence that holds a byte, or the last one that starts before it.
std::optional<std::size_t> sentence_at(const Reading& reading, std::uint32_t offset);

/// Index of the sentence that holds a token; reading.sentences.size() where none does.
std::size_t sentence_of(const Reading& reading, std::uint32_t token);

/// Tokens whose spans overlap a span.
TokenRange tokens_in(const Reading& reading, Span span);

/// Words whose spans overlap a span.
std::span<const Word> words_in(const Reading& reading, Span span);

/// The Span from the start of the first to the end of the last token of a range; empty for an empty range.
Span span_of(const Reading& reading, TokenRange range);

/// From the first to the last byte of a list of spans. The list must not be empty.
Span hull(const SpanList& spans);

}  // namespace twosource::document
