// Reading as a Python class.
#pragma once

#include <nanobind/nanobind.h>

#include <vector>

#include "held_reading.h"

namespace twosource::python {

void bind_reading(nanobind::module_& module);

/// A Reading as Python holds it; `tokens`: with its tokens, the larger half of it.
View<Reading> held(Reading reading, bool tokens);

/// The Readings of a list of Python's. Anything else raises TypeError.
std::vector<SharedReading> readings_of(const nanobind::sequence& list);

/// The same, as the engine takes them.
std::vector<const Reading*> pointers_to(const std::vector<SharedReading>& readings);

}  // namespace twosource::python
