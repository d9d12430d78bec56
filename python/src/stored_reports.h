// Reports that are not read yet, as bytes: what a table holds of files whose reports are read elsewhere.
#pragma once

#include <nanobind/nanobind.h>

namespace twosource::python {

void bind_stored_reports(nanobind::module_& module);

}  // namespace twosource::python
