// Pages of own making for the tests, and what is made of them.
#pragma once

#include <string>
#include <vector>

#include "ingest/intake.h"

namespace twosource::ingest::html {

inline const std::string kFirst =
    "The harbour of Digby will close on Friday after a storm tore two ferries from their moorings, the harbour master "
    "said.";
inline const std::string kSecond =
    "\"Nobody was hurt, and nobody will sail before the piers are mended,\" Ana Duarte told reporters on the quay on "
    "Tuesday.";
inline const std::string kThird =
    "The ferry company said that it had warned the port of the weak chains in March, and that it had a letter to prove "
    "it.";

inline std::string paragraphs() { return "<p>" + kFirst + "</p>\n<p>" + kSecond + "</p>\n<p>" + kThird + "</p>\n"; }

/// A whole page.
inline std::string page(const std::string& body, const std::string& head = {}) {
  return "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour to close | The Digby Packet</title>" + head +
         "</head><body>" + body + "</body></html>";
}

inline const Intake& intake() {
  static const Intake opened = Intake::open(std::string(TWOSOURCE_SOURCE_DIR) + "/data", {"en"}).value();
  return opened;
}

inline Result<Report> report_of(const std::string& html) {
  Report report;
  report.id = "page";
  report.html = html;
  return intake().finish(std::move(report), std::size_t{1} << 24);
}

/// "paragraph: The harbour …", a line for each block.
inline std::vector<std::string> blocks_of(const Report& report) {
  std::vector<std::string> lines;
  for (const Block& block : report.blocks) {
    lines.push_back(std::string(name_of(block.kind)) + ": " + std::string(cut(report.text, block.span)));
  }
  return lines;
}

}  // namespace twosource::ingest::html
