#include "brief.h"

#include <nanobind/stl/string.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "errors.h"
#include "stored_brief.h"
#include "twosource/render.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

template <class Option>
Option option(const std::map<std::string, Option>& options, const std::string& name, const char* what) {
  const auto found = options.find(name);
  if (found != options.end()) return found->second;
  std::string known;
  for (const auto& [one, value] : options) known += (known.empty() ? "'" : ", '") + one + "'";
  throw nb::value_error((std::string(what) + " is one of " + known + ", not '" + name + "'").c_str());
}

Detail detail_of(const std::string& name) {
  return option<Detail>({{"short", Detail::kShort}, {"full", Detail::kFull}}, name, "detail");
}

Passages passages_of(const std::string& name) {
  return option<Passages>({{"around", Passages::kAround}, {"full", Passages::kFull}}, name, "passages");
}

std::string rendered(const Stories& self, BriefFormat format, const BriefOptions& options) {
  std::optional<Result<std::string>> bytes;
  {
    const nb::gil_scoped_release release;
    bytes = render(*self.list, format, options);
  }
  return value_or_raise(*std::move(bytes));
}

}  // namespace

void bind_brief(nb::module_& module) {
  nb::class_<Stories> stories(module, "Stories");
  stories.def("__len__", [](const Stories& self) { return self.list->size(); });
  stories.def("to_bytes", [](const Stories& self) {
    const std::string bytes = stored_brief(self);
    return nb::bytes(bytes.data(), bytes.size());
  });
  stories.def_static(
      "from_bytes",
      [](const nb::bytes& bytes) {
        return value_or_raise(brief_stored_as(std::string_view(bytes.c_str(), bytes.size())));
      },
      nb::arg("bytes"));
  stories.def(
      "to_json",
      [](const Stories& self, const std::string& passages) {
        return rendered(self, BriefFormat::kJson, {.passages = passages_of(passages)});
      },
      nb::arg("passages"));
  stories.def(
      "to_text",
      [](const Stories& self, const std::string& detail, unsigned width) {
        return rendered(self, BriefFormat::kText, {.detail = detail_of(detail), .text = {.width = width}});
      },
      nb::arg("detail"), nb::arg("width"));
  stories.def(
      "to_markdown",
      [](const Stories& self, const std::string& detail) {
        return rendered(self, BriefFormat::kMarkdown, {.detail = detail_of(detail)});
      },
      nb::arg("detail"));
  stories.def(
      "to_html",
      [](const Stories& self, const std::string& passages) {
        return rendered(self, BriefFormat::kHtml, {.passages = passages_of(passages)});
      },
      nb::arg("passages"));
  stories.def(
      "explain",
      [](const Stories& self, const std::string& claim, unsigned width) {
        return value_or_raise(explain(*self.list, claim, {.width = width}));
      },
      nb::arg("claim"), nb::arg("width"));
}

}  // namespace twosource::python
