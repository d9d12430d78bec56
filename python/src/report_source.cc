#include "report_source.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>

#include <string>
#include <utility>

namespace nb = nanobind;

namespace twosource::python {

Result<Report> report_of(const std::string& json, const std::optional<std::string>& html, const std::string& where) {
  std::vector<Result<Report>> reports = reports_from_json(json, {}, where);
  if (reports.empty()) return Error{ErrorCode::kEmpty, "holds no report", where};
  Result<Report> report = std::move(reports.front());
  if (report && html) report->html = *html;
  return report;
}

IteratorSource::~IteratorSource() {
  const nb::gil_scoped_acquire acquire;
  failure_ = nullptr;
  iterator_.reset();
}

std::optional<Result<Report>> IteratorSource::next() {
  while (true) {
    if (!waiting_.empty()) {
      Result<Report> report = std::move(waiting_.front());
      waiting_.pop_front();
      return report;
    }
    if (path_) {
      if (auto report = path_->next()) return report;
      path_.reset();
    }
    if (failure_ || !pull()) return std::nullopt;
  }
}

bool IteratorSource::pull() {
  const nb::gil_scoped_acquire acquire;
  try {
    PyObject* item = PyIter_Next(iterator_.ptr());
    if (item == nullptr && PyErr_Occurred() != nullptr) throw nb::python_error();
    if (item == nullptr) return false;
    take(nb::steal<nb::tuple>(item));
    return true;
  } catch (...) {
    failure_ = std::current_exception();
    return false;
  }
}

void IteratorSource::take(const nb::tuple& item) {
  const auto kind = nb::cast<std::string>(item[0]);
  if (kind == "path") {
    path_.emplace(std::vector<std::string>{nb::cast<std::string>(item[1])});
  } else if (kind == "error") {
    waiting_.emplace_back(
        Error{ErrorCode::kInvalidArgument, nb::cast<std::string>(item[1]), nb::cast<std::string>(item[2])});
  } else {
    std::optional<std::string> html;
    if (!item[2].is_none()) {
      const auto bytes = nb::cast<nb::bytes>(item[2]);
      html.emplace(bytes.c_str(), bytes.size());
    }
    waiting_.push_back(report_of(nb::cast<std::string>(item[1]), html, nb::cast<std::string>(item[3])));
  }
}

void IteratorSource::raise_failure() {
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void IteratorSource::look_for_signals(std::stop_source& stop) {
  const nb::gil_scoped_acquire acquire;
  if (PyErr_CheckSignals() == 0) return;
  try {
    throw nb::python_error();
  } catch (...) {
    failure_ = std::current_exception();
  }
  stop.request_stop();
}

}  // namespace twosource::python
