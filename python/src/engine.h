// Engine and its streams as Python classes.
#pragma once

#include <nanobind/nanobind.h>

namespace twosource::python {

void bind_engine(nanobind::module_& module);

}  // namespace twosource::python
