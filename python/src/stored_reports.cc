#include "stored_reports.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errors.h"
#include "held_reading.h"
#include "reading.h"
#include "twosource/codec.h"
#include "twosource/engine.h"
#include "twosource/source.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

/// A Report's bytes are those of a Reading that says nothing yet; beside them what a table shows. Or the exception.
nb::object row_of(const Result<Report>& report) {
  if (!report) return exception_of(report.error());
  const auto text = [](const std::optional<std::string>& value) { return value ? nb::cast(*value) : nb::none(); };
  nb::dict row;
  row["id"] = report->id;
  row["outlet"] = text(report->outlet);
  row["title"] = text(report->title);
  row["url"] = text(report->url);
  row["published"] = report->published ? nb::cast(report->published->value) : nb::none();
  row["source"] = report->source;
  Reading unread;
  unread.report = *report;
  const std::string bytes = encode(unread);
  row["report"] = nb::bytes(bytes.data(), bytes.size());
  return row;
}

/// The reports of one file, one after the other.
class FileReports {
 public:
  FileReports(const std::string& path, const std::string& id) : source_({path}, {.id = id}) {}

  nb::object next() {
    std::optional<Result<Report>> report;
    {
      const nb::gil_scoped_release release;
      report = source_.next();
    }
    if (!report) throw nb::stop_iteration();
    return row_of(*report);
  }

 private:
  PathSource source_;
};

nb::list files(const std::string& path) {
  nb::list found;
  for (const Result<SourceFile>& file : files_of({path})) {
    if (file) {
      found.append(nb::make_tuple(file->path, file->id));
    } else {
      found.append(exception_of(file.error()));
    }
  }
  return found;
}

nb::list reports_of_line(const nb::bytes& line, const std::string& id, const std::string& where) {
  nb::list rows;
  for (const Result<Report>& report : reports_from_json({line.c_str(), line.size()}, id, where))
    rows.append(row_of(report));
  return rows;
}

View<Reading> read_stored(const Engine& self, const nb::bytes& bytes) {
  std::optional<Result<Reading>> reading;
  {
    const std::string_view stored(bytes.c_str(), bytes.size());
    const nb::gil_scoped_release release;
    auto unread = decode_reading(stored);
    reading = unread ? self.read(std::move(unread->report)) : unread;
  }
  return held(value_or_raise(*std::move(reading)), false);
}

}  // namespace

void bind_stored_reports(nb::module_& module) {
  nb::class_<FileReports>(module, "FileReports")
      .def(nb::init<const std::string&, const std::string&>(), nb::arg("path"), nb::arg("id"))
      .def("__iter__", [](nb::handle self) { return nb::borrow(self); })
      .def("__next__", &FileReports::next);
  module.def("files_of", &files, nb::arg("path"));
  module.def("reports_of_line", &reports_of_line, nb::arg("line"), nb::arg("id"), nb::arg("where"));
  module.def("read_stored", &read_stored, nb::arg("engine"), nb::arg("report"));
}

}  // namespace twosource::python
