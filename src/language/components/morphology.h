// Morphological features in Universal Dependencies' notation: "Number=Sing|Person=3".
//
// Method: spacy/morphology.pyx. Test: tests/unit/language/components/morphology_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::language {

/// Fields in order, each field's values in order; "_" (no features) becomes the empty string. An Error(kModelBroken)
/// for what is not in this notation.
Result<std::string> normal_morph(std::string_view features);

/// The values of one field of normalised features, nothing where the field is absent.
std::optional<std::string_view> morph_values(std::string_view features, std::string_view field);

/// Normalised features with those of `added` put in: where both have a field, the values of `added` stand.
std::string with_features(std::string_view features, std::string_view added);

}  // namespace twosource::language
