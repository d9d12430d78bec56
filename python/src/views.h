// The records of a Reading as Python objects that look into it: one class for each record, one property for each field of
// src/records/fields.h, under its name in JSON. Nothing is copied before it is asked for.
#pragma once

#include <nanobind/nanobind.h>

#include <string>

#include "held_reading.h"

namespace twosource::python {

/// Adds the classes of all records to the module.
void bind_views(nanobind::module_& module);

/// Adds a Reading's own fields to its class.
void add_reading_fields(nanobind::class_<View<Reading>>& reading);

}  // namespace twosource::python
