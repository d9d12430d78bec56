// The arguments of a proposition by their roles.
#pragma once

#include <algorithm>

#include "twosource/reading.h"

namespace twosource::document {

/// The subject of a proposition; nullptr where it has none of its own.
inline const Argument* subject_of(const Proposition& proposition) {
  const auto subject = std::ranges::find(proposition.arguments, ArgumentRole::kSubject, &Argument::role);
  return subject == proposition.arguments.end() ? nullptr : &*subject;
}

}  // namespace twosource::document
