// Dates as pages' markup prints them -> ISO 8601: "2019-11-18T14:05:00+0000", "Mon, 18 Nov 2019 09:12:00 EST",
// "November 18, 2019 5:34 pm", 1574085900. What may be two days ("11/12/2019") is none, nor is a month.
// Test: tests/unit/ingest/formats/html/dates_test.cc.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::ingest::html {

/// Names of months and time zones: data/html/dates.json.
class DateNames {
 public:
  static Result<DateNames> open(const std::filesystem::path& file);

  /// An ISO 8601 day, with time and zone where the text has them; nothing where it tells no day.
  [[nodiscard]] std::optional<std::string> iso(std::string_view text) const;

  /// The day that an address tells: "/2019/11/18/", "/2019-11-18-", "/20191118/".
  [[nodiscard]] std::optional<std::string> day_of_url(std::string_view url) const;

 private:
  std::map<std::string, int, std::less<>> months_;
  std::map<std::string, int, std::less<>> zones_;  ///< minutes east of Greenwich
};

}  // namespace twosource::ingest::html
