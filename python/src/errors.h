// Errors of Twosource as what Python raises: twosource.Error, with its code, message, place and detail.
#pragma once

#include <nanobind/nanobind.h>

#include <utility>

#include "twosource/error.h"

namespace twosource::python {

/// An instance of twosource.Error, not raised. The GIL is held.
nanobind::object exception_of(const Error& error);

[[noreturn]] void raise(const Error& error);

/// What the Result holds, or its Error raised.
template <class T>
T value_or_raise(Result<T> result) {
  if (!result) raise(result.error());
  return *std::move(result);
}

}  // namespace twosource::python
