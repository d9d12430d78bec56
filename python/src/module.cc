// twosource._native: the engine, its Readings and Stories for Python. What people use of it is in twosource/*.py.
#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include "brief.h"
#include "engine.h"
#include "reading.h"
#include "stored_reports.h"
#include "story_graph.h"
#include "tables.h"
#include "twosource/engine.h"
#include "views.h"

NB_MODULE(_native, module) {
  module.doc() = "The native part of Twosource.";
  module.attr("version") = twosource::version();
  twosource::python::bind_views(module);
  twosource::python::bind_reading(module);
  twosource::python::bind_brief(module);
  twosource::python::bind_engine(module);
  twosource::python::bind_stored_reports(module);
  twosource::python::bind_story_graph(module);
  twosource::python::bind_tables(module);
}
