#include "tables.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "brief.h"
#include "errors.h"
#include "reading.h"
#include "twosource/tables.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

/// Releases a stream that nobody took out of its capsule.
void destroy(PyObject* capsule) {
  auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
  if (stream->release != nullptr) stream->release(stream);
  delete stream;
}

template <class Make>
nb::object capsule_of(Make&& make) {
  auto stream = std::make_unique<ArrowArrayStream>();
  std::optional<Result<void>> made;
  {
    const nb::gil_scoped_release release;
    made = make(stream.get());
  }
  if (!*made) raise(made->error());
  const nb::object capsule = nb::steal(PyCapsule_New(stream.get(), "arrow_array_stream", &destroy));
  if (!capsule.is_valid()) throw nb::python_error();
  (void)stream.release();
  return capsule;
}

nb::object reading_table(const nb::sequence& list, const std::string& layer) {
  const auto readings = readings_of(list);
  const auto pointers = pointers_to(readings);
  return capsule_of([&](ArrowArrayStream* stream) { return table_of(pointers, layer, stream); });
}

nb::object story_table(const Stories& stories, const std::string& table) {
  return capsule_of([&](ArrowArrayStream* stream) { return table_of(*stories.list, table, stream); });
}

}  // namespace

void bind_tables(nb::module_& module) {
  module.def("reading_table", &reading_table, nb::arg("readings"), nb::arg("layer"),
             nb::sig("def reading_table(readings: collections.abc.Sequence[Reading], layer: str) -> object"));
  module.def("story_table", &story_table, nb::arg("stories"), nb::arg("table"));
  module.def("reading_tables", &reading_tables);
}

}  // namespace twosource::python
