// Test: tests/unit/language/lexeme_test.cc.
#include "language/lexeme.h"

#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "language/msgpack_reader.h"

namespace twosource::language {
namespace {

constexpr std::size_t kLongForm = 100;  // code points from which a shape is "LONG"
constexpr int kLongestRun = 4;          // of one shape character

using Norms = std::unordered_map<std::uint64_t, std::string>;

Result<void> read_base_norms(const std::filesystem::path& path, const StringIds& strings, Norms& norms) {
  auto json = base::read_json_file(path);
  if (!json) return json.error();
  const auto table = json->find("norms");
  if (table == json->end() || !table->is_object()) {
    return Error{ErrorCode::kDataBroken, "'norms' must map word forms to norms", path.string()};
  }
  for (const auto& [form, norm] : table->items()) {
    if (!norm.is_string()) return Error{ErrorCode::kDataBroken, "the norm of '" + form + "' is no text", path.string()};
    norms.insert_or_assign(strings.id(form), norm.get<std::string>());
  }
  return {};
}

/// The table "lexeme_norm" of a pipeline's lookups, which goes before the base norms.
Result<void> read_lookups(const std::filesystem::path& path, Norms& norms) {
  std::error_code missing;
  if (!std::filesystem::exists(path, missing)) return {};
  const auto bytes = base::read_file(path);
  if (!bytes) return bytes.error();
  const auto document = MsgpackDocument::parse(*bytes, path.string());
  if (!document) return document.error();
  const auto table = document->root().find("lexeme_norm");
  if (!table) return {};
  for (const auto& [form, norm] : table->members()) {
    const auto id = form.as_unsigned();
    if (!id) return id.error();
    const auto text = norm.as_text();
    if (!text) return text.error();
    norms.insert_or_assign(*id, std::string(*text));
  }
  return {};
}

template <class Predicate>
bool all_of_form(std::string_view form, Predicate predicate) {
  if (form.empty()) return false;
  for (std::size_t at = 0; at < form.size();) {
    const base::CodePoint next = base::decode_at(form, at);
    if (!predicate(next.value)) return false;
    at += next.size;
  }
  return true;
}

char32_t shape_character(char32_t c) {
  if (base::is_letter(c)) return base::is_upper(c) ? U'X' : U'x';
  return base::is_digit(c) ? U'd' : c;
}

}  // namespace

std::string_view prefix_of(std::string_view form) {
  return form.empty() ? form : form.substr(0, base::decode_at(form, 0).size);
}

std::string_view suffix_of(std::string_view form) {
  std::size_t at = form.size();
  for (int i = 0; i < 3 && at > 0; ++i) at -= base::decode_before(form, at).size;
  return form.substr(at);
}

std::string shape_of(std::string_view form) {
  if (form.size() >= kLongForm && base::code_point_count(form) >= kLongForm) return "LONG";
  std::string shape;
  char32_t last = 0xFFFFFFFF;
  int run = 0;
  for (std::size_t at = 0; at < form.size();) {
    const base::CodePoint next = base::decode_at(form, at);
    at += next.size;
    const char32_t c = shape_character(next.value);
    run = c == last ? run + 1 : 0;
    last = c;
    if (run < kLongestRun) base::append_utf8(shape, c);
  }
  return shape;
}

bool is_space_form(std::string_view form) { return all_of_form(form, base::is_space); }
bool is_alpha_form(std::string_view form) { return all_of_form(form, base::is_letter); }

LexicalData::LexicalData(StringIds strings, Norms norms) : strings_(std::move(strings)), norms_(std::move(norms)) {}

Result<LexicalData> LexicalData::load(const std::filesystem::path& data_folder, const std::filesystem::path& lookups) {
  auto strings = StringIds::load(data_folder / "symbols.json");
  if (!strings) return strings.error();
  Norms norms;
  if (auto done = read_base_norms(data_folder / "base_norms.json", *strings, norms); !done) return done.error();
  if (auto done = read_lookups(lookups, norms); !done) return done.error();
  return LexicalData(std::move(strings).value(), std::move(norms));
}

std::string LexicalData::norm_of(std::string_view form) const {
  if (const auto norm = norms_.find(strings_.id(form)); norm != norms_.end()) return norm->second;
  return base::to_lower(form);
}

LexicalFeatures LexicalData::features(std::string_view form, std::string_view norm) const {
  return {.norm = strings_.id(norm),
          .prefix = strings_.id(prefix_of(form)),
          .suffix = strings_.id(suffix_of(form)),
          .shape = strings_.id(shape_of(form)),
          .vector_row = vectors_ == nullptr ? 0 : vectors_->row(strings_.id(form)),
          .is_space = is_space_form(form)};
}

}  // namespace twosource::language
