// A Reading that Python objects share, and the words that a span cuts out of its text.
//
// Inside, spans count bytes; Python counts code points, as JSON does. This is the one place of the package where the one
// becomes the other.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "twosource/reading.h"

namespace twosource::python {

/// Immutable, so that any number of threads may look into it.
class HeldReading {
 public:
  explicit HeldReading(Reading reading) : reading_(std::move(reading)) {}

  [[nodiscard]] const Reading& reading() const { return reading_; }

  /// The span in code points.
  [[nodiscard]] Span code_points(Span bytes) const {
    std::call_once(indexed_, [this] { index_.emplace(reading_.report.text); });
    return index_->code_points(bytes);
  }

  [[nodiscard]] std::string_view words(Span bytes) const { return cut(reading_.report.text, bytes); }

 private:
  Reading reading_;
  mutable std::once_flag indexed_;
  mutable std::optional<base::CodePointIndex> index_;  ///< made when the first span is asked for
};

using SharedReading = std::shared_ptr<const HeldReading>;

/// Printed words of a report, where they stand: of one piece or several.
struct Words {
  SharedReading held;
  SpanList spans;

  /// The pieces as printed, with an ellipsis between them.
  [[nodiscard]] std::string text() const {
    std::string all;
    for (const Span span : spans) {
      if (!all.empty()) all += " … ";
      all += held->words(span);
    }
    return all;
  }
};

/// A record of a Reading, which stays as long as this does.
template <class Record>
struct View {
  SharedReading held;
  const Record* record = nullptr;
};

}  // namespace twosource::python
