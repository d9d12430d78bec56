// The target of a request, and what a form sends, as the desk reads them.
#include "fuzz/fuzzing.h"
#include "server/multipart.h"
#include "server/target.h"

using namespace twosource;

namespace {

void require_plain(const std::string& text) {
  for (const char c : text) fuzz::require(static_cast<unsigned char>(c) >= 0x20, "no control character comes through");
}

void require_parameters(const server::Parameters& parameters) {
  fuzz::require(parameters.size() <= 64, "parameters are bounded");
  for (const auto& [name, value] : parameters) {
    require_plain(name);
    require_plain(value);
  }
}

/// A form with files, whose boundary is its first line's.
void read_multipart(std::string_view body) {
  const std::string_view first = body.substr(0, body.find("\r\n"));
  const std::string type =
      "multipart/form-data; boundary=" + std::string(first.substr(std::min<std::size_t>(2, first.size())));
  const auto parts = server::parse_multipart(type, body);
  if (!parts) return fuzz::require_clear(parts.error());
  for (const server::FormPart& part : *parts) {
    fuzz::require(
        part.content.data() >= body.data() && part.content.data() + part.content.size() <= body.data() + body.size(),
        "a part lies in the body");
    fuzz::require(part.file.find('/') == std::string::npos, "a file's name has no folder");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  if (const auto form = server::parse_form(text)) require_parameters(*form);
  read_multipart(text);
  const auto target = server::parse_target(text);
  if (!target) {
    fuzz::require_clear(target.error());
    return 0;
  }
  for (const std::string& part : target->path) {
    require_plain(part);
    fuzz::require(!part.empty() && part != "." && part != "..", "a part of a path names something");
  }
  require_parameters(target->parameters);
  return 0;
}
