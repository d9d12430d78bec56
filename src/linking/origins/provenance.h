// Where the words of a Story come from: a graph of reports and those whom they have them from.
//
// Every attribution is a chain: the report, then whoever relayed the words (nearest to the reader first), then the
// speaker, the document or the unnamed source at its far end. An outlet that a report cites for an earlier report of
// its own is a *report not given*: it is no second source beside a report that may rest on the same. Test:
// tests/unit/linking/origins/provenance_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::provenance. Needs entities.
void trace_provenance(Context& context);

}  // namespace twosource::linking
