// Reports that Python gives, one by one, as the engine's source.
#pragma once

#include <nanobind/nanobind.h>

#include <deque>
#include <exception>
#include <optional>
#include <stop_token>

#include "twosource/source.h"

namespace twosource::python {

/// Pulls from an iterator of twosource._inputs: ("json", line, html or None, place), ("path", path) or
/// ("error", code…). Called without the GIL, on the thread that pulls from the stream.
class IteratorSource final : public ReportSource {
 public:
  explicit IteratorSource(nanobind::object iterator) : iterator_(std::move(iterator)) {}
  IteratorSource(const IteratorSource&) = delete;
  IteratorSource& operator=(const IteratorSource&) = delete;
  ~IteratorSource() override;

  std::optional<Result<Report>> next() override;

  /// What the iterator raised, which ended it; raised again by whoever asks. The GIL is held.
  void raise_failure();

  /// Looks for a signal (Ctrl-C), whose exception it keeps; `stop` is asked to stop then. Called without the GIL.
  void look_for_signals(std::stop_source& stop);

 private:
  bool pull();
  void take(const nanobind::tuple& item);

  nanobind::object iterator_;
  std::optional<PathSource> path_;
  std::deque<Result<Report>> waiting_;
  std::exception_ptr failure_;
};

/// The Report of one such item. Errors: as of reports_from_json.
Result<Report> report_of(const std::string& json, const std::optional<std::string>& html, const std::string& where);

}  // namespace twosource::python
