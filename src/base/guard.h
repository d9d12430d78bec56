// The edge of the public API, across which nothing throws. Test: tests/unit/base/guard_test.cc.
#pragma once

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "twosource/error.h"

namespace twosource::base {

inline Error out_of_memory(const std::string& where) noexcept {
  Error error;
  error.code = ErrorCode::kOutOfMemory;
  try {
    error.message = "needs more memory than there is; give less at once";
    error.where = where;
  } catch (...) {
    error.message = "out of memory";  // short enough to need none
  }
  return error;
}

/// What `work` gives, a Result, or the exception that kept it from giving one as an Error.
template <class Work>
auto guarded(const std::string& where, Work&& work) noexcept -> decltype(work()) {
  try {
    try {
      return std::forward<Work>(work)();
    } catch (const std::bad_alloc&) {
      return out_of_memory(where);
    } catch (const std::exception& exception) {
      return Error{ErrorCode::kInternal, std::string("a defect, please report it: ") + exception.what(), where};
    } catch (...) {
      return Error{ErrorCode::kInternal, "a defect, please report it: an exception of no known kind", where};
    }
  } catch (...) {  // no memory for the message
    return out_of_memory({});
  }
}

}  // namespace twosource::base
