// What an element is by its tag and attributes alone, whatever it is called.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/formats/html/marks.h"
#include "ingest/formats/html/tree.h"

namespace twosource::ingest::html {

/// How an element stands among the texts around it.
enum class Flow : std::uint8_t {
  kBlock,    ///< a line of its own
  kInline,   ///< within one
  kBreak,    ///< the end of one
  kSkipped,  ///< no text that is read
};

Flow flow_of(std::uint32_t tag);

/// Bold or italic.
bool is_strong(std::uint32_t tag);

/// 1 to 6; 0 of what is no heading.
std::uint8_t heading_level(std::uint32_t tag);

/// Not shown, as far as the page itself says.
bool is_hidden(const std::vector<Attribute>& attributes);

Marks marks_of_tag(std::uint32_t tag);

}  // namespace twosource::ingest::html
