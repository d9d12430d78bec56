// A name that nobody has yet: "lead", where that is taken "lead (2)", and so on. Test: tests/unit/archive/reports_test.cc.
#pragma once

#include <cstddef>
#include <string>

#include "twosource/error.h"

namespace twosource::archive {

/// The first of name_of(1), name_of(2) … that is_taken, which gives Result<bool>, denies. Numbers are given one behind the
/// other, so that only some are looked at: a thousand of one name cost each other little.
template <class NameOf, class IsTaken>
Result<std::string> free_name(const NameOf& name_of, const IsTaken& is_taken) {
  std::size_t taken = 0;
  std::size_t free = 1;
  while (true) {
    const Result<bool> there = is_taken(name_of(free));
    if (!there) return there.error();
    if (!*there) break;
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const std::size_t middle = taken + (free - taken) / 2;
    const Result<bool> there = is_taken(name_of(middle));
    if (!there) return there.error();
    (*there ? taken : free) = middle;
  }
  return name_of(free);
}

}  // namespace twosource::archive
