// What a clause's modality says of its happening. Test: tests/unit/linking/claims/splits_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::document {

/// It has happened or is going on; else it is still to come or only may be.
inline bool is_fact(Modality modality) { return modality == Modality::kHappened || modality == Modality::kOngoing; }

}  // namespace twosource::document
