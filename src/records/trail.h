// The way to a field, for messages: "attributions[3].via[0].start". Test: tests/unit/records/json_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "twosource/error.h"

namespace twosource::records {

/// Where a reader of records is, and the first thing that was wrong there.
class Trail {
 public:
  /// While one lives, what is met lies inside of `name` (a string that stays) or of an entry of a list.
  class Step {
   public:
    Step(Trail& trail, const char* name) : trail_(trail) { trail.steps_.emplace_back(name, 0); }
    Step(Trail& trail, std::size_t entry) : trail_(trail) { trail.steps_.emplace_back(nullptr, entry); }
    ~Step() { trail_.steps_.pop_back(); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Trail& trail_;
  };

  /// Keeps the first fault, with the place where it was met.
  void fault(std::string message, const char* name = nullptr) {
    if (error_) return;
    std::string where;
    for (const auto& [step, entry] : steps_) add(where, step, entry);
    if (name != nullptr) add(where, name, 0);
    error_ = Error{ErrorCode::kBrokenInput, std::move(message), std::move(where)};
  }

  /// Nothing need be read on after a fault.
  [[nodiscard]] bool ok() const { return !error_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  static void add(std::string& where, const char* name, std::size_t entry) {
    if (name == nullptr) {
      where += "[" + std::to_string(entry) + "]";
    } else {
      where += where.empty() ? name : std::string(".") + name;
    }
  }

  std::vector<std::pair<const char*, std::size_t>> steps_;
  std::optional<Error> error_;
};

}  // namespace twosource::records
