// When a report was published, as its row holds it. Test: tests/unit/archive/dates_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "twosource/report.h"

namespace twosource::archive {

/// As JSON, without its evidence; nothing of a day that was given, which the row's id tells, and of what is not known.
std::optional<std::string> date_of_row(const std::optional<PublishedDate>& published);

/// The same back; nothing where it is damaged.
std::optional<PublishedDate> date_from_row(std::string_view json);

}  // namespace twosource::archive
