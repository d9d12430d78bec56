// What ends a program that asks a Result for what it does not hold. Test: tests/unit/base/error_test.cc.
#include "twosource/error.h"

#include <cstdio>
#include <cstdlib>

namespace twosource::detail {

void no_value(const Error* error) noexcept {
  std::fputs("twosource: the value of a failed Result was asked for: ", stderr);
  if (error != nullptr) {
    std::fputs(error->where.c_str(), stderr);
    std::fputs(error->where.empty() ? "" : ": ", stderr);
    std::fputs(error->message.c_str(), stderr);
  }
  std::fputs("\n", stderr);
  std::abort();
}

void no_error() noexcept {
  std::fputs("twosource: the Error of a Result that did not fail was asked for\n", stderr);
  std::abort();
}

}  // namespace twosource::detail
