// Stories as Python holds them, and their forms.
#pragma once

#include <nanobind/nanobind.h>

#include <memory>
#include <utility>
#include <vector>

#include "twosource/story.h"

namespace twosource::python {

/// The stories of one brief; immutable.
struct Stories {
  std::shared_ptr<const std::vector<Story>> list;

  static Stories of(std::vector<Story> stories) {
    return {std::make_shared<const std::vector<Story>>(std::move(stories))};
  }
};

void bind_brief(nanobind::module_& module);

}  // namespace twosource::python
