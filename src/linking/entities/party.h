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

/// "The government", of no country that is told: it may be any.
inline bool is_home_government(const Party& party) {
  return party.kind == PartyKind::kGovernment && party.country.empty();
}

}  // namespace twosource::linking
