// Bytes of a test as a file.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/byte_stream.h"
#include "twosource/source.h"

namespace twosource::ingest {

inline ByteStream a_stream(const std::string& bytes, const std::string& where = "a") {
  return ByteStream::of(std::make_unique<std::istringstream>(bytes), where);
}

/// What comes out of a source: the id of each Report, "! " and the line of each Error.
inline std::vector<std::string> shown(ReportSource& source, std::vector<Report>* reports = nullptr) {
  std::vector<std::string> lines;
  while (auto report = source.next()) {
    lines.push_back(report->ok() ? (*report)->id : "! " + report->error().line());
    if (reports != nullptr && report->ok()) reports->push_back(std::move(**report));
  }
  return lines;
}

}  // namespace twosource::ingest
