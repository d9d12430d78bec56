// The steps of grouping by themselves (twosource/story_graph.h), over what tables have: ids, profiles and numbers as bytes.
#pragma once

#include <nanobind/nanobind.h>

namespace twosource::python {

void bind_story_graph(nanobind::module_& module);

}  // namespace twosource::python
