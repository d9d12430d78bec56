#include "errors.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include "twosource/render.h"

namespace nb = nanobind;

namespace twosource::python {

nb::object exception_of(const Error& error) {
  return nb::module_::import_("twosource._errors")
      .attr("Error")(name_of(error.code), error.message, error.where, error.detail);
}

void raise(const Error& error) {
  const nb::object exception = exception_of(error);
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.ptr())), exception.ptr());
  throw nb::python_error();
}

}  // namespace twosource::python
