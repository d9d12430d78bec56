// A body that speaks with one voice, as the steps of linking hand it on. Worked out by parties.h.
#pragma once

#include <string>

#include "twosource/story.h"

namespace twosource::linking {

struct Party {
  std::string name;  ///< "Russian government", "Acme Corp"; empty when unknown
  PartyKind kind = PartyKind::kBody;
  std::string country;  ///< of a government or a union of states: "Russia"; else empty
  Confidence confidence = Confidence::kSure;
};

}  // namespace twosource::linking
