#include "reading.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <optional>
#include <string>
#include <utility>

#include "errors.h"
#include "twosource/codec.h"
#include "twosource/render.h"
#include "views.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

Layers layers_of(const std::optional<std::vector<std::string>>& names) {
  if (!names) return {};
  const auto layers = layers_named(*names);
  if (!layers) throw nb::value_error(layers.error().message.c_str());
  return *layers;
}

std::string rendered(const View<Reading>& self, ReadingFormat format, const Layers& layers = {},
                     const TextOptions& text = {}) {
  std::optional<Result<std::string>> bytes;
  {
    const nb::gil_scoped_release release;
    bytes = render(*self.record, format, layers, text);
  }
  return value_or_raise(*std::move(bytes));
}

View<Reading> shared(Reading reading) {
  auto held = std::make_shared<const HeldReading>(std::move(reading));
  const Reading* record = &held->reading();
  return {std::move(held), record};
}

nb::bytes encoded(const View<Reading>& self, bool tokens) {
  const std::string bytes = encode(*self.record, {.tokens = tokens});
  return nb::bytes(bytes.data(), bytes.size());
}

View<Reading> decoded(const nb::bytes& bytes) {
  return shared(value_or_raise(decode_reading(std::string_view(bytes.c_str(), bytes.size()))));
}

View<Reading> from_json(const std::string& line) { return shared(value_or_raise(reading_from_json(line))); }

}  // namespace

View<Reading> held(Reading reading, bool tokens) {
  if (!tokens) std::vector<Token>().swap(reading.tokens);
  return shared(std::move(reading));
}

std::vector<SharedReading> readings_of(const nb::sequence& list) {
  std::vector<SharedReading> readings;
  for (const nb::handle one : list) readings.push_back(nb::cast<const View<Reading>&>(one).held);
  return readings;
}

std::vector<const Reading*> pointers_to(const std::vector<SharedReading>& readings) {
  std::vector<const Reading*> pointers;
  for (const SharedReading& held : readings) pointers.push_back(&held->reading());
  return pointers;
}

void bind_reading(nb::module_& module) {
  nb::class_<View<Reading>> reading(
      module, "Reading",
      "All that one report says, found without looking at any other. Its records look into "
      "it and copy nothing; offsets count code points of `text`.");
  add_reading_fields(reading);
  reading.def(
      "to_json",
      [](const View<Reading>& self, const std::optional<std::vector<std::string>>& layers) {
        return rendered(self, ReadingFormat::kJsonl, layers_of(layers));
      },
      nb::arg("layers") = nb::none(),
      "One line of JSON with its line break, schema twosource.reading/1: the bytes of `twosource read`. `layers` names "
      "those that it holds; all but tokens and words where none is named.");
  reading.def(
      "to_text",
      [](const View<Reading>& self, unsigned width) {
        return rendered(self, ReadingFormat::kText, {}, {.width = width});
      },
      nb::arg("width") = TextOptions{}.width, "Who says what in it, on whose word, for a person.");
  reading.def(
      "to_conllu", [](const View<Reading>& self) { return rendered(self, ReadingFormat::kConllu); },
      "CoNLL-U; empty of a Reading without tokens.");
  reading.def(
      "to_brat", [](const View<Reading>& self) { return rendered(self, ReadingFormat::kBrat); },
      "brat's standoff, over `text`.");
  reading.def(
      "to_timeml", [](const View<Reading>& self) { return rendered(self, ReadingFormat::kTimeml); },
      "One TimeML document.");
  reading.def("to_bytes", &encoded, nb::arg("tokens") = true,
              "The Reading as bytes, which pickle uses too; the same on any machine.");
  reading.def_static("from_bytes", &decoded, nb::arg("bytes"),
                     "The Reading that to_bytes() gave. Hostile bytes are an Error.");
  reading.def_static("from_json", &from_json, nb::arg("line"), "The Reading that to_json() gave, with its layers.");
  reading.def("__reduce__", [](const View<Reading>& self) {
    const nb::object decode = nb::module_::import_("twosource._readings").attr("reading_of");
    return nb::make_tuple(decode, nb::make_tuple(encoded(self, true)));
  });
}

}  // namespace twosource::python
