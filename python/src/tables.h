// Tables as capsules of Arrow's C stream interface (PyCapsule interface).
#pragma once

#include <nanobind/nanobind.h>

namespace twosource::python {

void bind_tables(nanobind::module_& module);

}  // namespace twosource::python
