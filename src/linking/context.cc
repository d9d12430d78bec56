#include "linking/context.h"

#include "document/places.h"

namespace twosource::linking {
Evidence evidence_of(const Reading& reading, std::size_t report, Span span) {
  Evidence evidence{.report = report, .span = span, .quote = std::string(cut(reading.report.text, span))};
  if (const auto block = document::block_at(reading, span.start)) {
    evidence.block = reading.report.blocks[*block].kind;
    evidence.number = reading.report.blocks[*block].number;
  }
  return evidence;
}

}  // namespace twosource::linking
