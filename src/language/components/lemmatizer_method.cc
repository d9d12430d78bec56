// See lemmatizer_method.h.
#include "language/components/lemmatizer_method.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/json.h"
#include "language/components/morphology.h"

namespace twosource::language {
namespace {

using base::Json;

/// The texts of a list, nothing where it is none.
std::optional<std::vector<std::string>> texts_of(const Json& list) {
  if (!list.is_array()) return std::nullopt;
  std::vector<std::string> texts;
  for (const Json& item : list) {
    if (!item.is_string()) return std::nullopt;
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

std::optional<BaseForm> base_form_of(const Json& item) {
  if (!item.is_object()) return std::nullopt;
  BaseForm form;
  for (const auto& [key, value] : item.items()) {
    if (key == "pos" && value.is_string()) {
      form.pos = value.get<std::string>();
    } else if (key == "has" && value.is_object()) {
      for (const auto& [field, values] : value.items()) {
        if (!values.is_string()) return std::nullopt;
        form.has.emplace_back(field, values.get<std::string>());
      }
    } else if (key == "lacks" && value.is_array()) {
      auto fields = texts_of(value);
      if (!fields) return std::nullopt;
      form.lacks = std::move(*fields);
    } else {
      return std::nullopt;
    }
  }
  return form;
}

/// One entry of "modes".
std::optional<LemmatizerMethod> method_of(const Json& entry) {
  if (!entry.is_object() || !entry.contains("method")) return std::nullopt;
  LemmatizerMethod method;
  const Json& name = entry.at("method");
  if (name == "rules") {
    if (!entry.contains("base_forms") || !entry.at("base_forms").is_array()) return std::nullopt;
    for (const Json& item : entry.at("base_forms")) {
      auto form = base_form_of(item);
      if (!form) return std::nullopt;
      method.base_forms.push_back(std::move(*form));
    }
    return method;
  }
  if (name != "index_first" || !entry.contains("parts_of_speech")) return std::nullopt;
  method.kind = LemmatizerMethod::Kind::kIndexFirst;
  auto parts = texts_of(entry.at("parts_of_speech"));
  if (!parts) return std::nullopt;
  method.parts_of_speech = std::move(*parts);
  return method;
}

Result<Json> in_code(const std::filesystem::path& data) {
  const std::filesystem::path path = data / "language" / "in_code.json";
  Result<Json> json = base::read_json_file(path);
  if (!json) return json;
  const auto is_list = [](const Json& list) { return texts_of(list).has_value(); };
  const auto norms = json->find("norms");
  const auto modes = json->find("lemmatizer_modes");
  if (norms == json->end() || modes == json->end() || !is_list(*norms) || !modes->is_object() ||
      !std::all_of(modes->begin(), modes->end(), is_list)) {
    return Error{ErrorCode::kDataBroken, "must list languages under 'norms' and 'lemmatizer_modes'", path.string()};
  }
  return json;
}

bool contains(const Json& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

bool BaseForm::fits(std::string_view token_pos, std::string_view morph) const {
  return (pos.empty() || pos == token_pos) &&
         std::all_of(has.begin(), has.end(),
                     [&](const auto& feature) { return morph_values(morph, feature.first) == feature.second; }) &&
         std::none_of(lacks.begin(), lacks.end(), [&](const auto& field) { return morph_values(morph, field); });
}

Result<LemmatizerMethod> lemmatizer_method(const std::filesystem::path& data, const std::string& language,
                                           const std::string& mode, const std::string& where) {
  const std::filesystem::path path = data / language / "language" / "lemmatizer.json";
  std::error_code missing;
  if (std::filesystem::exists(path, missing)) {
    const Result<Json> own = base::read_json_file(path);
    if (!own) return own.error();
    const auto modes = own->find("modes");
    if (modes != own->end() && modes->contains(mode)) {
      auto method = method_of(modes->at(mode));
      if (method) return std::move(*method);
      return Error{ErrorCode::kDataBroken, fmt::format("the mode '{}' is malformed", mode), path.string()};
    }
  }
  const Result<Json> code = in_code(data);
  if (!code) return code.error();
  const Json& of_languages = code->at("lemmatizer_modes");
  const bool is_code = of_languages.contains(language) && contains(of_languages.at(language), mode);
  if (mode == "rule" && !is_code) return LemmatizerMethod{};
  if (mode == "lookup" && !is_code) return LemmatizerMethod{LemmatizerMethod::Kind::kLookup, {}, {}};
  return Error{
      ErrorCode::kModelUnsupported,
      fmt::format("a lemmatizer of mode '{}' for the language '{}' is code in spaCy that this program does not "
                  "have; use a model with another lemmatizer",
                  mode, language),
      where};
}

Result<void> check_norms(const std::filesystem::path& data, const std::string& language, const std::string& where) {
  const Result<Json> code = in_code(data);
  if (!code) return code.error();
  if (!contains(code->at("norms"), language)) return {};
  return Error{
      ErrorCode::kModelUnsupported,
      fmt::format("spaCy makes the norms of words of the language '{}' in code that this program does not have",
                  language),
      where};
}

}  // namespace twosource::language
