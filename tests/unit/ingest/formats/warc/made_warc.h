// Records of web archives, made by hand.
#pragma once

#include <string>

namespace twosource::ingest::warc {

inline const std::string kProse =
    "<p>The harbour of Digby will close on Friday after a storm tore two ferries from their moorings, the harbour "
    "master "
    "said on Tuesday.</p>";

inline std::string html(const std::string& title) {
  return "<!DOCTYPE html><title>" + title + "</title><h1>" + title + "</h1>" + kProse;
}

inline std::string http(const std::string& body,
                        const std::string& headers = "Content-Type: text/html; charset=utf-8\r\n",
                        const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

inline std::string record(const std::string& type, const std::string& address, const std::string& block,
                          const std::string& more = "", const std::string& length = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: " + address +
         "\r\nWARC-Date: 2031-03-18T09:30:00Z\r\n" + more +
         "Content-Length: " + (length.empty() ? std::to_string(block.size()) : length) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

inline std::string response(const std::string& address, const std::string& block) {
  return record("response", address, block);
}

}  // namespace twosource::ingest::warc
